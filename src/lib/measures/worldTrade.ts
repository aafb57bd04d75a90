import type { Tables } from '../datapackage/tables.ts';
import type { AnnualSeries, Evidence, Observation } from './annualTrade.ts';
import { totalsOf, type Measured } from './measured.ts';
import { totalEvidence } from './annualTrade.ts';

/**
 * What trade with the country under study weighs for the partner:
 * partner’s trade with it / partner’s own world exports and imports × 100, percent.
 * The whole is `world_exports` + `world_imports` of `totals.csv`, both of one source; partners and years without it are absent,
 * as is a whole of zero. The idea is Hirschman’s (1945): what is vital to one side may be a trifle to the other.
 */
export function shareInWorldTrade(tables: Tables, series: AnnualSeries): readonly Measured[] {
	return totalsOf(series).flatMap((observation) => {
		const whole = worldTradeOf(tables, series.partner, observation.year);
		if (!whole || whole.value <= 0) return [];
		return [
			{
				year: observation.year,
				value: (observation.value / whole.value) * 100,
				evidence: [...observation.evidence, ...whole.evidence],
				cautions: cautionsOf(series, observation)
			}
		];
	});
}

/**
 * An economy’s exports to and imports from the world in a year, together, US$ million; null unless both were read from
 * one source.
 */
export function worldTradeOf(
	{ totals }: Tables,
	entity: string,
	year: number
): { readonly value: number; readonly evidence: readonly Evidence[] } | null {
	const [exports, imports] = ['world_exports', 'world_imports'].map((measure) =>
		totals.find((row) => {
			const own = row.entity === entity && row.year === year && row.measure === measure;
			return own && row.standing === 'headline' && row.unit === 'USD million';
		})
	);
	if (!exports || exports.sourceId !== imports?.sourceId) return null;
	return { value: exports.value + imports.value, evidence: [exports, imports].map(totalEvidence) };
}

function cautionsOf({ partner }: AnnualSeries, { evidence }: Observation): readonly string[] {
	if (partner === 'south-korea')
		return ['Seoul’s world trade leaves inter-Korean trade out, so this is a ratio, not a share of a whole.'];
	// Correlates of War publishes pairs and countries as two files of one data set.
	return evidence.every(({ sourceId }) => sourceId.startsWith('COW_'))
		? []
		: ['The partner’s trade and its world trade come from different sources.'];
}
