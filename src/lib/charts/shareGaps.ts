/** Why a partner has no share of the country’s trade in a year. */
import type { AnnualSeries } from '../measures/annualTrade.ts';
import { observationOf } from '../measures/annualTrade.ts';
import type { WholeTrade } from '../measures/tradeShare.ts';

/** A few words for a picture: “exports only”, “not read”; empty never. */
export function whyNoShare(series: AnnualSeries, year: number, whole: readonly WholeTrade[]): string {
	const read = observationOf(series, year);
	if (!read) return 'not read';
	if (read.flow !== 'total') return `${read.flow}s only`;
	const total = whole.find((candidate) => candidate.year === year);
	return total && total.value > 0 ? 'not in this total' : 'no total to divide by';
}
