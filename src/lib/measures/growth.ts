import type { AnnualSeries, Observation } from './annualTrade.ts';
import { totalOf, totalsOf, type Measured } from './measured.ts';

/** Below this a rate says more about the smallness of the earlier figure than about trade, US$ million. */
export const lowBase = 20;

/**
 * Growth on the year before: (value / value of the year before − 1) × 100, percent.
 * Only between consecutive years that both have a total, the earlier above zero: a gap is not bridged and
 * growth from nothing is not defined. Plain arithmetic. A base under US$ 20 million is cautioned.
 */
export function growthRates(series: AnnualSeries): readonly Measured[] {
	return totalsOf(series).flatMap((later) => {
		const earlier = totalOf(series, later.year - 1);
		if (!earlier || earlier.value <= 0) return [];
		return [
			{
				year: later.year,
				value: (later.value / earlier.value - 1) * 100,
				evidence: [...earlier.evidence, ...later.evidence],
				cautions: baseCautions(earlier)
			}
		];
	});
}

/**
 * Compound growth between two years: ((value to / value from)^(1 / years) − 1) × 100, percent a year; `year` is the later.
 * Null where a total is missing, the earlier is not above zero, or `to` is not after `from`.
 * It knows the two ends alone: any path between them has the same rate.
 */
export function compoundGrowth(series: AnnualSeries, from: number, to: number): Measured | null {
	const [earlier, later] = [totalOf(series, from), totalOf(series, to)];
	if (!earlier || !later || earlier.value <= 0 || to <= from) return null;
	const endsAtZero = later.value === 0 ? ['Ends at zero: the rate is −100 percent over any span.'] : [];
	return {
		year: to,
		value: ((later.value / earlier.value) ** (1 / (to - from)) - 1) * 100,
		evidence: [...earlier.evidence, ...later.evidence],
		cautions: [...baseCautions(earlier), ...endsAtZero]
	};
}

function baseCautions({ year, value }: Observation): readonly string[] {
	return value < lowBase ? [`Low base: under ${lowBase} million dollars in ${year}.`] : [];
}
