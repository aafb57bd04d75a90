import { headMarkup, pageHead } from '../../heads.server.ts';
import { caseName, readSite } from '../../study.server.ts';

export function load() {
	const site = readSite();
	const { briefings } = site;
	const titles = briefings.map(({ title }) => title).join('; ');
	const description = `Charts with words, in an order: to read, to present, to hand out, and to make your own. ${titles}`;
	return { head: headMarkup(pageHead(site, 'Briefings', description)), caseName, briefings };
}
