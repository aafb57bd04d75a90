import { error } from '@sveltejs/kit';
import { render } from 'svelte/server';
import { registry } from '#lib/charts/registry.ts';
import ChartAbout from '#lib/components/ChartAbout.svelte';
import { chartHead, headMarkup } from '../../../heads.server.ts';
import { chartOf, markupFrom, readSite } from '../../../study.server.ts';
import { quoteViews, roomViews } from '../../views.server.ts';
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
		about: `${name}${/[.?!]$/.test(name) ? '' : '.'} ${about}`,
		chart: chartOf(site, id, '../../', false),
		below: markupFrom(
			render(ChartAbout, {
				props: {
					method,
					quotes: quoteViews(site, '../../').filter((quote) => quote.charts.includes(id)),
					others: registry.filter((other) => other.id !== id)
				}
			}).body
		)
	};
};
