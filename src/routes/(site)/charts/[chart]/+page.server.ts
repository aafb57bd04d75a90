import { error } from '@sveltejs/kit';
import { registry } from '#lib/charts/registry.ts';
import { chartHead, headMarkup } from '../../../heads.server.ts';
import { chartOf, readSite } from '../../../study.server.ts';
import { quotesMarkup, quoteViews, roomViews } from '../../views.server.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => registry.map(({ id }) => ({ chart: id }));

export const load: PageServerLoad = ({ params }) => {
	const definition = registry.find(({ id }) => id === params.chart);
	if (!definition) error(404, `unknown chart: ${params.chart}`);
	const site = readSite();
	const { id, name, about, method } = definition;
	return {
		...roomViews(site),
		head: headMarkup(chartHead(site, id)),
		about: { name, about, method },
		chart: chartOf(site, id, false),
		spoken: quotesMarkup(quoteViews(site).filter((quote) => quote.charts.includes(id))),
		others: registry.filter((other) => other.id !== id).map((other) => ({ id: other.id, name: other.name }))
	};
};
