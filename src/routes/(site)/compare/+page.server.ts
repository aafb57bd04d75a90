import { render } from 'svelte/server';
import { briefingCharts } from '#lib/charts/briefingCharts.ts';
import { mostPanels } from '#lib/charts/compare-measures.ts';
import { comparedMeasures } from '#lib/charts/comparedMeasures.ts';
import type { Control } from '#lib/charts/chart.ts';
import { chartById, registry } from '#lib/charts/registry.ts';
import Measures from '#lib/components/Measures.svelte';
import { measureCatalogue } from '#lib/measures/catalogue.ts';
import { measureIds, type MeasureId } from '#lib/selection/selection.ts';
import { headMarkup, pageHead } from '../../heads.server.ts';
import { chartOf, markupFrom, panelOf, readSite } from '../../study.server.ts';
import { roomViews } from '../views.server.ts';

const compared = 'compare-measures';
/** The two charts that answer the question of the page. */
const answers = ['who-filled-the-gap', 'source-disagreement'] as const;

export function load() {
	const site = readSite();
	const { study, facts, engine } = site;
	const names = new Map(study.tables.partners.map(({ id, name }) => [id, name]));
	const shown = [...briefingCharts(study), ...answers, compared];
	const controls = measureIds.map((id): [MeasureId, readonly Control[]] => [
		id,
		['measure', 'window', 'basis', ...comparedMeasures[id].controls]
	]);
	const question = `Who gained what ${names.get(study.settings.protagonist) ?? ''} lost?`;
	const told = answers.map((id) => engine.view(id, facts.defaults).title);
	return {
		...roomViews(site),
		head: headMarkup(
			pageHead(site, 'Compare leverage', `${question} ${told.map((title) => `${title}.`).join(' ')}`)
		),
		question,
		most: mostPanels,
		compared,
		controls: Object.fromEntries(controls) as Record<MeasureId, readonly Control[]>,
		panels: openingPanels(facts.defaults.partners).map((panel) => ({
			panel,
			chart: panelOf(site, compared, '../', panel)
		})),
		answers: answers.map((id) => chartOf(site, id, '../', true)),
		measures: markupFrom(render(Measures, { props: { measures: measureCatalogue } }).body),
		others: registry
			.filter(({ id }) => !shown.includes(id))
			.map(({ id }) => ({ id, name: chartById(id).name, title: engine.view(id, facts.defaults).title }))
	};
}

/** A panel for each partner in focus, or all in one where nobody is. */
function openingPanels(focused: readonly string[]): readonly (string | null)[] {
	return focused.length > 0 ? focused.slice(0, mostPanels) : [null];
}
