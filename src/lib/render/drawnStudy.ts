import type { CaseStudy } from '../charts/chart.ts';
import type { Tables } from '../datapackage/tables.ts';
import type { SelectionFacts } from '../selection/selection.ts';

/** The tables that charts draw from; the others would only make the first gesture slower, and a file larger. */
export function drawnStudy(
	{ tables, settings, verdicts }: CaseStudy,
	{ years }: Pick<SelectionFacts, 'years'>
): CaseStudy {
	const unused: Pick<Tables, 'claims' | 'disagreements' | 'composition' | 'steps'> = {
		claims: [],
		disagreements: [],
		composition: [],
		steps: []
	};
	const tradeMonthly = tables.tradeMonthly.filter(({ reporter }) => reporter === settings.protagonist);
	const cited = new Set([
		...tables.events.flatMap(({ sourceId, otherSourceIds }) => [sourceId, ...otherSourceIds]),
		...tables.trade.map(({ sourceId }) => sourceId),
		...tables.totals.map(({ sourceId }) => sourceId),
		...tables.aid.map(({ sourceId }) => sourceId),
		...tradeMonthly.map(({ sourceId }) => sourceId),
		...tables.sanctions.map(({ sourceId }) => sourceId)
	]);
	const sources = tables.sources.filter(({ id, reliability }) => cited.has(id) || reliability === 'paper');
	// What is kept on record and not drawn is told by its reason alone: of figures that are drawn no chart reads it.
	const trade = tables.trade.map((row) => (row.standing === 'excluded' ? row : { ...row, note: '' }));
	const totals = tables.totals.filter(({ standing, year }) => standing !== 'excluded' && year >= years.from);
	return { settings, verdicts, tables: { ...tables, ...unused, sources, trade, totals, tradeMonthly } };
}
