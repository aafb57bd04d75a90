/** How concentrated the trade of the country under study is on its partners, as far as they are recorded. */
import { partnerConcentration, type ConcentrationPoint } from '../measures/concentration.ts';
import { tradeShare, wholeTrade, type Denominator } from '../measures/tradeShare.ts';
import type { Period, Selection } from '../selection/selection.ts';
import * as partners from './partners.ts';
import type { PartnerSeries } from './partners.ts';

export const id = 'partner-concentration';

/** The basis of which the whole is compiled. */
export const ownBasis = 'national';

/** Edges of the band: the least and the most that the index can be. */
export const edges = ['low', 'high'] as const;

export type Edge = (typeof edges)[number];

export const edgeNames: Readonly<Record<Edge, string>> = { high: 'At most', low: 'At least' };

/** The chart’s figures and words for what they stand on. */
export interface ConcentrationCase extends PartnerSeries {
	/** By basis and denominator. */
	readonly points: ReadonlyMap<string, readonly ConcentrationPoint[]>;
}

const denominators = ['with-inter-korean', 'without-inter-korean'] as const satisfies readonly Denominator[];

export function prepareConcentration(study: PartnerSeries['study']): ConcentrationCase {
	const pairs = study.tables.bases.flatMap(({ id: basis }) =>
		denominators.map((denominator) => {
			const points = partnerConcentration(study.tables, basis, denominator);
			return [`${basis}/${denominator}`, points] as const;
		})
	);
	return { ...partners.preparePartners(study), points: new Map(pairs) };
}

/** The years in view of which something can be said. */
export function pointsInView(data: ConcentrationCase, selection: Selection): readonly ConcentrationPoint[] {
	const { period, denominator } = selection;
	const all = data.points.get(`${partners.basisOf(selection, ownBasis)}/${denominator}`) ?? [];
	return all.filter(({ year }) => year >= period.from && year <= period.to);
}

/** The two years that are compared: those of the case if both have a band, else the first and the last that have one. */
export function comparedPoints(
	data: ConcentrationCase,
	selection: Selection
): readonly [ConcentrationPoint, ConcentrationPoint] | null {
	const points = pointsInView(data, selection);
	const { from, to }: Period = partners.comparedYears(data.study, selection.period);
	const [first, last] = [from, to].map((year) => points.find((point) => point.year === year));
	const [earlier, later] = first && last ? [first, last] : [points[0], points.at(-1)];
	return earlier && later && earlier !== later ? [earlier, later] : null;
}

/** Why a year has no band. */
export function gapReason(data: ConcentrationCase, selection: Selection, year: number): string {
	const { denominator } = selection;
	const basis = partners.basisOf(selection, ownBasis);
	const whole = wholeTrade(data.study.tables, denominator).filter((one) => one.year === year);
	if (whole.length === 0) return 'the whole was not read';
	const reporters = data.study.tables.series.filter((row) => row.basis === basis).map((row) => row.reporter);
	const shares = reporters.flatMap((reporter) =>
		tradeShare(partners.seriesOf(data, basis, reporter), whole, denominator)
	);
	if (shares.length === 0) return 'no partner’s total is recorded';
	const recorded = Math.round(shares.reduce((sum, { percent }) => sum + percent, 0));
	return recorded > 100
		? `the partners recorded add up to ${recorded} percent of the whole, so they are not parts of it`
		: `only ${recorded} percent of the whole is recorded`;
}

/** "5.5–7.0", or one number where both ends print alike. */
export function partnersInWords({ effectiveLow, effectiveHigh }: ConcentrationPoint): string {
	const [low, high] = [effectiveLow, effectiveHigh].map((value) => value.toFixed(1));
	return low === high ? low! : `${low}–${high}`;
}

/** An index to the thousandth: "0.143". */
export function indexText(value: number): string {
	return value.toFixed(3);
}
