import type { AnnualSeries, Observation } from './annualTrade.ts';
import { observationOf } from './annualTrade.ts';

/** A change between two years of one series: what a difference arrow shows. */
export interface Change {
	readonly from: { readonly year: number; readonly value: number };
	readonly to: { readonly year: number; readonly value: number };
	/** What changed: a total, or one flow where only that is known. */
	readonly flow: Observation['flow'];
	/** Later value over earlier value; 0.324 is a fall by 68 percent, 2.21 a rise to 2.21 times. */
	readonly ratio: number;
}

/**
 * The change of a series between two years; undefined where a value is missing, where the two
 * are different quantities (a total and one flow), or where the earlier is zero: then a ratio is not defined.
 */
export function changeBetween(series: AnnualSeries, fromYear: number, toYear: number): Change | undefined {
	const [from, to] = [observationOf(series, fromYear), observationOf(series, toYear)];
	if (!from || !to || from.flow !== to.flow || from.value === 0) return undefined;
	return {
		from: { year: from.year, value: from.value },
		to: { year: to.year, value: to.value },
		flow: from.flow,
		ratio: to.value / from.value
	};
}
