import type { AnnualSeries, Evidence, Observation } from './annualTrade.ts';
import type { Income, IncomeEstimate } from './income.ts';
import { totalsOf } from './measured.ts';
import type { WholeTrade } from './tradeShare.ts';

/** A year’s trade as a percentage of national income: a band, as wide as the estimates of income disagree. */
interface IncomeShare {
	readonly year: number;
	/** Percent of the highest estimate of income. */
	readonly low: number;
	/** Percent of the lowest estimate of income. */
	readonly high: number;
	readonly estimates: readonly IncomeEstimate[];
	readonly evidence: readonly Evidence[];
}

/** Trade with one partner as a percentage of national income. */
export interface DependencePoint extends IncomeShare {
	readonly numerator: Observation;
}

/** All trade as a percentage of national income. */
export interface OpennessPoint extends IncomeShare {
	/** US$ million. */
	readonly total: number;
}

/**
 * Trade dependence by year: trade with a partner / national income × 100, percent, from `low` (over the highest income) to `high`.
 * Years without a total or without an estimate of income are absent. Read it as how much of an economy’s size passes through
 * one partner; trade is gross and income is value added, so it is no share of income and may pass 100.
 */
export function tradeDependence(series: AnnualSeries, income: readonly Income[]): readonly DependencePoint[] {
	return totalsOf(series).flatMap((numerator) => {
		const share = overIncome(numerator, income);
		return share ? [{ ...share, numerator }] : [];
	});
}

/**
 * Openness by year: the country’s whole trade / national income × 100, percent, as a band like `tradeDependence`.
 * The dependences on all partners add up to it, where the partners make up the whole.
 */
export function openness(whole: readonly WholeTrade[], income: readonly Income[]): readonly OpennessPoint[] {
	return whole.flatMap((trade) => {
		const share = overIncome(trade, income);
		return share ? [{ ...share, total: trade.value }] : [];
	});
}

function overIncome(trade: WholeTrade, income: readonly Income[]): IncomeShare | null {
	const estimated = income.find(({ year }) => year === trade.year);
	if (!estimated || estimated.low <= 0) return null;
	return {
		year: trade.year,
		low: (trade.value / estimated.high) * 100,
		high: (trade.value / estimated.low) * 100,
		estimates: estimated.estimates,
		evidence: [...trade.evidence, ...estimated.estimates.flatMap(({ evidence }) => evidence)]
	};
}
