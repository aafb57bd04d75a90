/** What the slope chart shows: shares of the country’s trade in two or three years, and the ranks they give. */
import { observationOf } from '../measures/annualTrade.ts';
import { tradeShare, wholeTrade, type SharePoint } from '../measures/tradeShare.ts';
import type { Period, Selection } from '../selection/selection.ts';
import * as partners from './partners.ts';
import type { PartnerSeries, VisiblePartner } from './partners.ts';
import { whyNoShare } from './shareGaps.ts';

/** A share with its place among the partners that have one in that year: 1 is the largest, equals share a place. */
export interface RankedShare extends SharePoint {
	readonly rank: number;
}

/** One partner: its shares in the years of the columns, and why the others are missing. */
export interface SlopePartner extends VisiblePartner {
	readonly shares: readonly RankedShare[];
	readonly gaps: readonly { readonly year: number; readonly why: string }[];
}

export interface Slope {
	/** The two years compared. */
	readonly compared: Period;
	/** Years from left to right: those compared, and the last of the period where it is later and has figures. */
	readonly years: readonly number[];
	/** Partners in focus, and all others with a share in one of the years: a rank is read among them. */
	readonly partners: readonly SlopePartner[];
}

export const ownBasis = 'national';

/** Shares and ranks of a selection. */
export function slopeOf(data: PartnerSeries, selection: Selection): Slope {
	const { tables } = data.study;
	const basis = partners.basisOf(selection, ownBasis);
	const compared = partners.chosenWindow(data.study, selection);
	const whole = wholeTrade(tables, selection.denominator);
	const seriesOf = (id: string) => partners.seriesOf(data, basis, id);
	const known = new Map(
		tables.partners.map(({ id }) => [id, tradeShare(seriesOf(id), whole, selection.denominator)] as const)
	);
	const focused = new Set(selection.partners);
	// A single flow of a partner in focus has no share, and is said in the column where one would stand.
	const read = (year: number) =>
		selection.partners.some((id) => observationOf(seriesOf(id), year)) ||
		[...known.values()].some((shares) => shareIn(shares, year));
	const years = columns(compared, selection, read);
	const shown = (id: string) => focused.has(id) || years.some((year) => shareIn(known.get(id), year));
	return {
		compared,
		years,
		partners: partners.namedPartners(data.study, shown).map((partner) => {
			const shares = years.flatMap((year) => shareIn(known.get(partner.id), year) ?? []);
			const missing = years.filter((year) => !shares.some((share) => share.year === year));
			return {
				...partner,
				focus: focused.has(partner.id),
				shares: shares.map((share) => ({ ...share, rank: rankOf(share, [...known.values()]) })),
				gaps: missing.map((year) => ({ year, why: whyNoShare(seriesOf(partner.id), year, whole) }))
			};
		})
	};
}

/** One more than the partners with a larger share in the same year. */
function rankOf({ year, percent }: SharePoint, all: readonly (readonly SharePoint[])[]): number {
	return 1 + all.filter((shares) => (shareIn(shares, year)?.percent ?? -1) > percent).length;
}

function shareIn(shares: readonly SharePoint[] | undefined, year: number): SharePoint | undefined {
	return shares?.find((share) => share.year === year);
}

function columns(
	{ from, to }: Period,
	{ period }: Selection,
	hasFigures: (year: number) => boolean
): readonly number[] {
	const later = period.to > to && hasFigures(period.to) ? [period.to] : [];
	return [...new Set([from, to, ...later])];
}

/** A partner with a share in both years compared, with its places among those alone: in one field, a lower place is a fall. */
export interface ComparedPlaces {
	readonly partner: SlopePartner;
	readonly first: RankedShare;
	readonly last: RankedShare;
}

/** Whoever has a share in both years compared, in the order of the case; one recorded in one of them passes nobody. */
export function comparedPlaces({ compared, partners: shown }: Slope): readonly ComparedPlaces[] {
	const both = shown.flatMap((partner) => {
		const [first, last] = [compared.from, compared.to].map((year) => shareOf(partner, year));
		return first && last ? [{ partner, first, last }] : [];
	});
	const placed = (share: RankedShare, side: 'first' | 'last') => ({
		...share,
		rank: 1 + both.filter((other) => other[side].percent > share.percent).length
	});
	return both.map(({ partner, first, last }) => ({
		partner,
		first: placed(first, 'first'),
		last: placed(last, 'last')
	}));
}

/** Those that are blocs of countries, by the members that the case names. */
export function blocsOf({ study }: PartnerSeries, all: readonly SlopePartner[]): readonly SlopePartner[] {
	const blocs = new Set(study.tables.partners.filter((row) => row.members.length > 0).map((row) => row.id));
	return all.filter(({ id }) => blocs.has(id));
}

/** How many partners have a share in a year. */
export function recorded({ partners: shown }: Slope, year: number): number {
	return shown.filter(({ shares }) => shares.some((share) => share.year === year)).length;
}

/** The share of a partner in a year, if it has one. */
export function shareOf({ shares }: SlopePartner, year: number): RankedShare | undefined {
	return shares.find((share) => share.year === year);
}

/** Runs of neighbouring columns with a share: what a line may join. */
export function joined({ years }: Slope, partner: SlopePartner): readonly (readonly RankedShare[])[] {
	const runs: RankedShare[][] = [[]];
	for (const year of years) {
		const share = shareOf(partner, year);
		if (share) runs.at(-1)?.push(share);
		else runs.push([]);
	}
	return runs.filter((run) => run.length > 0);
}
