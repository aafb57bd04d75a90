import type { Tables, TotalRow } from '../datapackage/tables.ts';
import type { AnnualSeries, Evidence, Observation } from './annualTrade.ts';
import { totalsOf, type Measured } from './measured.ts';

/**
 * What trade with the country under study weighs for the partner:
 * partner’s trade with it / partner’s own world exports and imports × 100, percent.
 * The whole is `world_exports` + `world_imports` of `totals.csv`, both of one source; partners and years without it are absent,
 * as is a whole of zero. The idea is Hirschman’s (1945): what is vital to one side may be a trifle to the other.
 */
export function shareInWorldTrade(tables: Tables, series: AnnualSeries): readonly Measured[] {
	const rows = tables.totals.filter(
		(row) => row.entity === series.partner && row.standing === 'headline' && row.unit === 'USD million'
	);
	return totalsOf(series).flatMap((observation) => {
		const [exports, imports] = ['world_exports', 'world_imports'].map((measure) =>
			rows.find((row) => row.measure === measure && row.year === observation.year)
		);
		if (!exports || exports.sourceId !== imports?.sourceId) return [];
		const whole = exports.value + imports.value;
		if (whole <= 0) return [];
		return [
			{
				year: observation.year,
				value: (observation.value / whole) * 100,
				evidence: [...observation.evidence, totalEvidence(exports), totalEvidence(imports)],
				cautions: cautionsOf(series, observation)
			}
		];
	});
}

/** A cell of `totals.csv` as evidence. */
export function totalEvidence(row: TotalRow): Evidence {
	const { line, sourceId, locator, value, measure } = row;
	return { table: 'totals', line, sourceId, locator, value, what: measure };
}

function cautionsOf({ partner }: AnnualSeries, { evidence }: Observation): readonly string[] {
	if (partner === 'south-korea')
		return ['Seoul’s world trade leaves inter-Korean trade out, so this is a ratio, not a share of a whole.'];
	// Correlates of War publishes pairs and countries as two files of one data set.
	return evidence.every(({ sourceId }) => sourceId.startsWith('COW_'))
		? []
		: ['The partner’s trade and its world trade come from different sources.'];
}
