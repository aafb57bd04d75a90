import type { AnnualSeries, Evidence, Observation } from './annualTrade.ts';
import { observationOf } from './annualTrade.ts';

/** One year of a measure, with the cells it rests on and what to keep in mind. The unit is the measure’s own. */
export interface Measured {
	readonly year: number;
	readonly value: number;
	readonly evidence: readonly Evidence[];
	/** Short sentences for a reader, such as “Low base: …”; empty where nothing needs saying. */
	readonly cautions: readonly string[];
}

/** The total of a year; undefined for a gap and where only one flow is known, which is never set beside totals. */
export function totalOf(series: AnnualSeries, year: number): Observation | undefined {
	const observation = observationOf(series, year);
	return observation?.flow === 'total' ? observation : undefined;
}

/** Evidence with each cell once, for numbers whose parts rest on the same cell. */
export function distinct(evidence: readonly Evidence[]): readonly Evidence[] {
	const byCell = new Map(evidence.map((cell) => [`${cell.table} ${cell.line} ${cell.sourceId}`, cell]));
	return [...byCell.values()];
}

/** The years of a series that have a total. */
export function totalsOf(series: AnnualSeries): readonly Observation[] {
	return series.observations.filter(({ flow }) => flow === 'total');
}
