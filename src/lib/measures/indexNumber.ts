import type { AnnualSeries, Observation } from './annualTrade.ts';
import { observationOf } from './annualTrade.ts';

/** One year of an index: 100 in the base year. */
export interface IndexPoint {
	readonly year: number;
	/** value / value in the base year × 100. */
	readonly index: number;
	readonly observation: Observation;
}

/**
 * A simple index number, base year = 100.
 * Empty where the base year has no figure or is zero: an index without its base is not defined.
 * Where only one flow is known there is no index: a flow is never set beside totals.
 */
export function indexNumber(series: AnnualSeries, baseYear: number): readonly IndexPoint[] {
	const base = observationOf(series, baseYear);
	if (!base || base.flow !== 'total' || base.value === 0) return [];
	return series.observations
		.filter((observation) => observation.flow === 'total')
		.map((observation) => ({
			year: observation.year,
			index: (observation.value / base.value) * 100,
			observation
		}));
}
