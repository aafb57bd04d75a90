/** What the dumbbells show: what the same trade weighs on either side, for each partner in two years. */
import { hirschmanAsymmetry, type AsymmetryPoint } from '../measures/asymmetry.ts';
import { observationOf } from '../measures/annualTrade.ts';
import { tradeShare, wholeTrade } from '../measures/tradeShare.ts';
import { shareInWorldTrade } from '../measures/worldTrade.ts';
import type { Period, Selection } from '../selection/selection.ts';
import * as partners from './partners.ts';
import type { PartnerSeries, VisiblePartner } from './partners.ts';
import { whyNoShare } from './shareGaps.ts';

/** One partner in one year: both shares and their difference, or why there is none. */
export interface AsymmetryRow {
	readonly year: number;
	readonly point: AsymmetryPoint | null;
	/** Empty where there is a point. */
	readonly why: string;
	/** True where the partner’s trade was computed from a printed share. */
	readonly computed: boolean;
}

export interface AsymmetryPartner extends VisiblePartner {
	/** The earlier year first; one row where both years are one. */
	readonly rows: readonly AsymmetryRow[];
}

export interface Asymmetry {
	readonly compared: Period;
	readonly partners: readonly AsymmetryPartner[];
}

export const ownBasis = 'national';

/** Both shares of each partner in view, in the years compared. */
export function asymmetryOf(data: PartnerSeries, selection: Selection): Asymmetry {
	const compared = partners.chosenWindow(data.study, selection);
	const years = [...new Set([compared.from, compared.to])];
	return {
		compared,
		partners: partners.visiblePartners(data.study, selection).map((partner) => ({
			...partner,
			rows: rowsOf(data, selection, partner.id, years)
		}))
	};
}

function rowsOf(
	data: PartnerSeries,
	selection: Selection,
	partner: string,
	years: readonly number[]
): readonly AsymmetryRow[] {
	const { tables } = data.study;
	const { denominator } = selection;
	const series = partners.seriesOf(data, partners.basisOf(selection, ownBasis), partner);
	const whole = wholeTrade(tables, denominator);
	const shares = tradeShare(series, whole, denominator);
	const back = shareInWorldTrade(tables, series);
	const points = hirschmanAsymmetry(shares, back);
	return years.map((year) => {
		const point = points.find((candidate) => candidate.year === year) ?? null;
		const known = shares.some((share) => share.year === year);
		const missing = known ? 'no world trade read' : whyNoShare(series, year, whole);
		const computed = observationOf(series, year)?.derivation === 'share-of-total';
		return { year, point, why: point ? '' : missing, computed };
	});
}

/** Partners with a row that is drawn. */
export function drawnPartners({ partners: all }: Asymmetry): readonly AsymmetryPartner[] {
	return all.filter(({ rows }) => rows.some(({ point }) => point !== null));
}

/** Partners of which nothing is drawn, with the reason. */
export function undrawn({
	partners: all
}: Asymmetry): readonly { readonly name: string; readonly why: string }[] {
	return all
		.filter(({ rows }) => rows.every(({ point }) => point === null))
		.map(({ name, rows }) => {
			const reasons = new Set(rows.map(({ why }) => why));
			const why = reasons.size > 1 ? rows.map((row) => `${row.year} ${row.why}`) : [...reasons];
			return { name, why: why.join(', ') };
		});
}
