import type { AnnualSeries, Evidence } from './annualTrade.ts';
import { totalOf } from './measured.ts';

/** What one partner’s trade changed by between two years, US$ million. */
export interface PartnerChange {
	readonly partner: string;
	/** to − from. */
	readonly change: number;
	readonly from: number;
	readonly to: number;
	readonly evidence: readonly Evidence[];
}

/** A partner’s loss beside what the other partners’ trade did in the same years; sums in US$ million. */
export interface Replacement {
	readonly from: number;
	readonly to: number;
	/** The losing partner’s own change, signed. */
	readonly loser: PartnerChange;
	/** How much the loser’s trade fell; 0 where it did not. */
	readonly loss: number;
	/** Every other partner with both totals, those that fell included; largest gain first. */
	readonly gains: readonly PartnerChange[];
	/** Ids of other partners that lack a total in either year. */
	readonly missing: readonly string[];
	/** Sum of the rises of others. */
	readonly gained: number;
	/** Sum of the falls of others, as a positive number. */
	readonly lost: number;
	/** gained − lost − loss: above 0, others more than made up for the loss. */
	readonly net: number;
	/** gained / loss; null where it is not defined, then `why` says so. */
	readonly ratio: number | null;
	/** Empty where there is a ratio. */
	readonly why: string;
	readonly evidence: readonly Evidence[];
}

/**
 * Replacement ratio between two years: rises of the other partners’ trade / fall of the loser’s.
 * 1: the others’ gains equal the loss; it does not say that the same goods moved, nor that one caused the other.
 * Null where the loser lacks a total in either year or `to` is not after `from`. Our own measure, plain arithmetic.
 * Give all series one basis; the loser among the others is passed over.
 */
export function replacement(
	loser: AnnualSeries,
	others: readonly AnnualSeries[],
	from: number,
	to: number
): Replacement | null {
	const own = changeOf(loser, from, to);
	if (!own || to <= from) return null;
	const rest = others.filter(({ partner }) => partner !== loser.partner);
	const gains = rest
		.flatMap((series) => changeOf(series, from, to) ?? [])
		.sort((a, b) => b.change - a.change);
	const known = new Set(gains.map(({ partner }) => partner));
	const loss = own.change > -aDollar ? 0 : -own.change;
	const gained = sum(gains.map(({ change }) => Math.max(0, change)));
	const lost = sum(gains.map(({ change }) => Math.max(0, -change)));
	const why = whyNot(loss, gains.length);
	return {
		from,
		to,
		loser: own,
		loss,
		gains,
		missing: rest.map(({ partner }) => partner).filter((partner) => !known.has(partner)),
		gained,
		lost,
		net: gained - lost - loss,
		ratio: why === '' ? gained / loss : null,
		why,
		evidence: [...own.evidence, ...gains.flatMap(({ evidence }) => evidence)]
	};
}

/** In US$ million. A smaller fall is what is left over when decimals are subtracted. */
const aDollar = 1e-6;

function changeOf(series: AnnualSeries, fromYear: number, toYear: number): PartnerChange | null {
	const [from, to] = [totalOf(series, fromYear), totalOf(series, toYear)];
	if (!from || !to) return null;
	return {
		partner: series.partner,
		change: to.value - from.value,
		from: from.value,
		to: to.value,
		evidence: [...from.evidence, ...to.evidence]
	};
}

function whyNot(loss: number, known: number): string {
	if (loss === 0) return 'there was no loss';
	return known === 0 ? 'no other partner has a total in both years' : '';
}

function sum(values: readonly number[]): number {
	return values.reduce((a, value) => a + value, 0);
}
