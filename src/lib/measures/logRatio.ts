import type { AnnualSeries } from './annualTrade.ts';
import { totalOf, totalsOf, type Measured } from './measured.ts';

/**
 * Log ratio to a base year: ln(value / value in the base year); no unit, 0 in the base year.
 * Halving and doubling lie equally far from 0 (−0.69 and +0.69), which an index hides.
 * Empty where the base year has no total or is zero; a zero has no logarithm and is absent, not very low.
 */
export function logRatio(series: AnnualSeries, baseYear: number): readonly Measured[] {
	const base = totalOf(series, baseYear);
	if (!base || base.value <= 0) return [];
	return totalsOf(series)
		.filter(({ value }) => value > 0)
		.map(({ year, value, evidence }) => ({
			year,
			// A difference of logarithms: a quotient may underflow to 0, which has none.
			value: Math.log(value) - Math.log(base.value),
			evidence: year === baseYear ? evidence : [...evidence, ...base.evidence],
			cautions: year === baseYear ? [`Base year ${baseYear}: 0 by definition.`] : []
		}));
}
