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
 * Observations of another flow than the base (exports beside totals) are left out, never mixed in.
 */
export function indexNumber(series: AnnualSeries, baseYear: number): readonly IndexPoint[] {
	const base = observationOf(series, baseYear);
	if (!base || base.value === 0) return [];
	return series.observations
		.filter((observation) => observation.flow === base.flow)
		.map((observation) => ({
			year: observation.year,
			index: (observation.value / base.value) * 100,
			observation
		}));
}
