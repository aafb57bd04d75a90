import type { Tables } from '../datapackage/tables.ts';
import type { AnnualSeries, Evidence, Observation } from './annualTrade.ts';
import { annualTrade, observationOf, totalEvidence } from './annualTrade.ts';

/** What a share is a share of: the DPRK's trade as KOTRA compiles it, with or without inter-Korean trade. */
export type Denominator = 'with-inter-korean' | 'without-inter-korean';

/** One year of a trade share, with both its parts. */
export interface SharePoint {
	readonly year: number;
	/** Partner's trade / the country's whole trade × 100, percent. */
	readonly percent: number;
	readonly numerator: Observation;
	/** US$ million. */
	readonly denominator: number;
	readonly denominatorEvidence: readonly Evidence[];
}

/** The DPRK's whole trade by year, US$ million, with the cells it rests on. */
export interface WholeTrade {
	readonly year: number;
	readonly value: number;
	readonly evidence: readonly Evidence[];
}

/**
 * The DPRK's trade: KOTRA's total, which leaves inter-Korean trade out because Seoul counts it as domestic,
 * plus the Ministry of Unification's inter-Korean total where that is asked for. A year that lacks a part is absent.
 */
export function wholeTrade(tables: Tables, denominator: Denominator): readonly WholeTrade[] {
	const interKorean = annualTrade(tables, 'national', 'south-korea');
	return tables.totals
		.filter(
			({ entity, measure, standing }) =>
				entity === 'dprk' && measure === 'kotra_trade_excl_inter_korean' && standing === 'headline'
		)
		.flatMap((row) => {
			const { value, year } = row;
			const kotra = totalEvidence(row);
			if (denominator === 'without-inter-korean') return [{ year, value, evidence: [kotra] }];
			const south = observationOf(interKorean, year);
			return south?.flow === 'total'
				? [{ year, value: value + south.value, evidence: [kotra, ...south.evidence] }]
				: [];
		})
		.sort((a, b) => a.year - b.year);
}

/**
 * A partner's trade share by year: T(partner) / T(world) × 100.
 * South Korea has none in a total that leaves inter-Korean trade out.
 */
export function tradeShare(
	series: AnnualSeries,
	whole: readonly WholeTrade[],
	denominator: Denominator
): readonly SharePoint[] {
	if (denominator === 'without-inter-korean' && series.partner === 'south-korea') return [];
	return series.observations.flatMap((numerator) => {
		const total = whole.find(({ year }) => year === numerator.year);
		if (!total || total.value === 0 || numerator.flow !== 'total') return [];
		return [
			{
				year: numerator.year,
				percent: (numerator.value / total.value) * 100,
				numerator,
				denominator: total.value,
				denominatorEvidence: total.evidence
			}
		];
	});
}
