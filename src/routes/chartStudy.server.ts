import type { CaseStudy } from '#lib/charts/chart.ts';
import type { Tables } from '#lib/datapackage/tables.ts';
import type { Site } from './study.server.ts';

/** The tables that charts draw from; the others would only make the first gesture slower. */
export function chartStudy({ study: { tables, settings } }: Site): CaseStudy {
	const unused: Pick<
		Tables,
		'claims' | 'disagreements' | 'aid' | 'composition' | 'tradeMonthly' | 'tradeYen' | 'steps'
	> = {
		claims: [],
		disagreements: [],
		aid: [],
		composition: [],
		tradeMonthly: [],
		tradeYen: [],
		steps: []
	};
	const cited = new Set([
		...tables.events.flatMap(({ sourceId, otherSourceIds }) => [sourceId, ...otherSourceIds]),
		...tables.trade.map(({ sourceId }) => sourceId),
		...tables.totals.map(({ sourceId }) => sourceId)
	]);
	const sources = tables.sources.filter(({ id, reliability }) => cited.has(id) || reliability === 'paper');
	const trade = tables.trade
		.filter(({ standing }) => standing !== 'excluded')
		.map((row) => ({ ...row, note: '' }));
	const totals = tables.totals.filter(({ standing, entity }) => standing === 'headline' && entity === 'dprk');
	return { settings, tables: { ...tables, ...unused, sources, trade, totals } };
}
