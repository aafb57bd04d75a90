import { render } from 'svelte/server';
import SiteFooter from '#lib/components/SiteFooter.svelte';
import SiteHeader from '#lib/components/SiteHeader.svelte';
import { basePath, markupFrom, readSite } from '../study.server.ts';
import type { LayoutServerLoad } from './$types';

/** What stands above and below every page, as markup. */
export const load: LayoutServerLoad = ({ url }) => {
	const path = url.pathname.slice(basePath.length + 1);
	// Relative, so that the site may stand under any sub-path.
	const root = '../'.repeat(path.split('/').length - 1) || './';
	const paper = readSite().study.tables.sources.find((source) => source.reliability === 'paper');
	const { author = '', title = '', publisher = '', date = '', licence = '' } = paper ?? {};
	const credit = paper ? `Quotes: ${author}, “${title}”, ${publisher}, ${date}. ${licence}.` : '';
	return {
		header: markupFrom(render(SiteHeader, { props: { root, path } }).body),
		footer: markupFrom(render(SiteFooter, { props: { root, credit } }).body)
	};
};
