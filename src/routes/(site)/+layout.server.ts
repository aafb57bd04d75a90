import { readSite } from '../study.server.ts';

/** Who is quoted, and on what terms: said under every page. */
export function load() {
	const paper = readSite().study.tables.sources.find((source) => source.reliability === 'paper');
	const { author = '', title = '', publisher = '', date = '', licence = '' } = paper ?? {};
	return { credit: paper ? `Quotes: ${author}, “${title}”, ${publisher}, ${date}. ${licence}.` : '' };
}
