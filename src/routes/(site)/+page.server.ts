import { render } from 'svelte/server';
import { briefingCharts } from '#lib/charts/briefingCharts.ts';
import Step from '#lib/components/Step.svelte';
import { frontHead, headMarkup } from '../heads.server.ts';
import { chartOf, markupFrom, readSite } from '../study.server.ts';
import { quoteViews, roomViews } from './views.server.ts';

export function load() {
	const site = readSite();
	const quotes = quoteViews(site, './');
	const { study } = site;
	return {
		...roomViews(site),
		head: headMarkup(frontHead(site)),
		question: study.settings.question,
		steps: study.tables.steps.map((step) => {
			const own = quotes.filter((quote) => quote.step === step.step);
			return {
				step: step.step,
				chart: step.chart,
				words: markupFrom(render(Step, { props: { step, quotes: own } }).body)
			};
		}),
		charts: briefingCharts(study).map((id) => chartOf(site, id, './', true))
	};
}
