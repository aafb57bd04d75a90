import type { Tables } from '../datapackage/tables.ts';
import { annualTrade, type AnnualSeries, type Evidence } from './annualTrade.ts';
import { distinct, totalOf } from './measured.ts';
import { wholeTrade, type Denominator, type WholeTrade } from './tradeShare.ts';

/** How far a whole is in few hands. */
export interface Concentration {
	/** Sum of squared shares, from 1/n (all equal) to 1 (one holds all). */
	readonly hhi: number;
	/** 1 / hhi: how many equal parts would be as concentrated. */
	readonly effective: number;
	/** (hhi − 1/n) / (1 − 1/n), from 0 to 1 whatever n; null for one part, where it is not defined. */
	readonly normalised: number | null;
}

/**
 * Herfindahl–Hirschman index (Hirschman 1945, Herfindahl 1950) of shares that sum to 1, with its effective number
 * (Laakso & Taagepera 1979). Parts of zero count among the n. Null for no parts; throws “shares problem: …” for shares
 * that are negative, no numbers, or do not sum to 1 within 1e-9: use `concentrationBounds` where parts are missing.
 */
export function concentrationOf(shares: readonly number[]): Concentration | null {
	const n = shares.length;
	if (n === 0) return null;
	const odd = shares.find((share) => !(share >= 0));
	if (odd !== undefined) throw new Error(`shares problem: ${odd}`);
	const sum = shares.reduce((a, share) => a + share, 0);
	if (!(Math.abs(sum - 1) <= 1e-9)) throw new Error(`shares problem: sum ${sum}`);
	const hhi = sumOfSquares(shares);
	return { hhi, effective: 1 / hhi, normalised: n === 1 ? null : (hhi - 1 / n) / (1 - 1 / n) };
}

/** Between which values the index lies when only some partners are recorded. */
export interface ConcentrationBounds {
	/** The remainder spread over ever so many: it adds nothing. */
	readonly low: number;
	/** The remainder with one more partner. */
	readonly high: number;
	/** Recorded / whole, 0 to 1. */
	readonly recordedShare: number;
}

/** Recorded parts may exceed their whole by this much, for rounding and for sources that differ a little. */
const tolerance = 0.01;

/**
 * Bounds of the Herfindahl–Hirschman index from the recorded parts (any unit) of a known whole (same unit).
 * A bloc is the sum of parts that were not recorded singly: spread thin for the lower bound, one part for the upper.
 * Null where the whole is not above zero or the recorded parts exceed it by more than 1 percent: then they are
 * not parts of it. Within that, the recorded sum is the whole. Throws “parts problem: …” for a negative part.
 */
export function concentrationBounds(
	recorded: readonly number[],
	whole: number,
	blocs: readonly number[] = []
): ConcentrationBounds | null {
	const parts = [...recorded, ...blocs];
	const odd = parts.find((part) => !(part >= 0));
	if (odd !== undefined) throw new Error(`parts problem: ${odd}`);
	const sum = parts.reduce((a, part) => a + part, 0);
	if (!(whole > 0) || sum > whole * (1 + tolerance)) return null;
	const all = Math.max(whole, sum);
	const shares = (some: readonly number[]) => some.map((part) => part / all);
	const [low, ofBlocs] = [sumOfSquares(shares(recorded)), sumOfSquares(shares(blocs))];
	return { low, high: low + ofBlocs + ((all - sum) / all) ** 2, recordedShare: sum / all };
}

function sumOfSquares(shares: readonly number[]): number {
	return shares.reduce((sum, share) => sum + share ** 2, 0);
}

/** One year of how concentrated the country’s trade is on its partners. */
export interface ConcentrationPoint {
	readonly year: number;
	/** Herfindahl–Hirschman index, 0 to 1, with the unrecorded rest spread thin. */
	readonly low: number;
	/** The same with the unrecorded rest as one more partner. */
	readonly high: number;
	/** 1 / high: effective number of partners at the least. */
	readonly effectiveLow: number;
	/** 1 / low: effective number of partners at the most. */
	readonly effectiveHigh: number;
	/** Recorded partners’ trade / whole trade, 0 to 1. */
	readonly recordedShare: number;
	/** Shares of the whole, 0 to 1, largest first. */
	readonly partners: readonly { readonly partner: string; readonly share: number }[];
	/** Those of the partners that are blocs of countries: many at the least, one at the most. */
	readonly blocs: readonly string[];
	readonly evidence: readonly Evidence[];
}

/** With less of the whole recorded, the bounds say nothing. */
const leastRecorded = 0.5;

/**
 * Bounds on the concentration of the country’s trade on its partners, by year, over its whole trade as KOTRA compiles it.
 * A partner counts with its total; one whose total is missing, or of whom one flow is known, is in the unrecorded rest.
 * Absent are years without a whole, with less than half of it recorded, and those whose partners exceed it by more than
 * 1 percent (another basis than the whole’s). South Korea is no part of a whole without inter-Korean trade.
 * On `cow` partners are counted higher than KOTRA counts the whole, so the recorded share leans upwards.
 * A bloc (a partner with members) counts as many partners in the lower bound and as one in the upper; in a year in which it
 * is recorded its members are inside it, and their own figures are left out.
 */
export function partnerConcentration(
	tables: Tables,
	basis: string,
	denominator: Denominator
): readonly ConcentrationPoint[] {
	const all = tables.series
		.filter(({ reporter }) => denominator === 'with-inter-korean' || reporter !== 'south-korea')
		.filter((row) => row.basis === basis)
		.map(({ reporter }) => annualTrade(tables, basis, reporter));
	const members = new Map(
		tables.partners.filter((row) => row.members.length > 0).map((row) => [row.id, row.members] as const)
	);
	return wholeTrade(tables, denominator).flatMap((whole) => pointOf(whole, all, members) ?? []);
}

function pointOf(
	whole: WholeTrade,
	all: readonly AnnualSeries[],
	members: ReadonlyMap<string, readonly string[]>
): ConcentrationPoint | null {
	const known = all.flatMap((series) => {
		const total = totalOf(series, whole.year);
		return total ? [{ partner: series.partner, total }] : [];
	});
	const inside = new Set(known.flatMap(({ partner }) => members.get(partner) ?? []));
	const recorded = known.filter(({ partner }) => !inside.has(partner));
	const isBloc = ({ partner }: { readonly partner: string }) => members.has(partner);
	const values = recorded.map(({ total }) => total.value);
	const bounds = concentrationBounds(
		recorded.filter((one) => !isBloc(one)).map(({ total }) => total.value),
		whole.value,
		recorded.filter(isBloc).map(({ total }) => total.value)
	);
	if (!bounds || bounds.recordedShare < leastRecorded) return null;
	const sum = Math.max(
		whole.value,
		values.reduce((a, value) => a + value, 0)
	);
	return {
		year: whole.year,
		...bounds,
		effectiveLow: 1 / bounds.high,
		effectiveHigh: 1 / bounds.low,
		partners: recorded
			.map(({ partner, total }) => ({ partner, share: total.value / sum }))
			.sort((a, b) => b.share - a.share),
		blocs: recorded.filter(isBloc).map(({ partner }) => partner),
		evidence: distinct([...whole.evidence, ...recorded.flatMap(({ total }) => total.evidence)])
	};
}
