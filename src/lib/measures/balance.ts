import type { Tables } from '../datapackage/tables.ts';
import { annualFlow, observationOf } from './annualTrade.ts';
import type { Measured } from './measured.ts';

/**
 * Trade balance by year: exports − imports as the reporter (the partner) sees it, US$ million.
 * Positive: the partner sells the country under study more than it buys there. Plain arithmetic, no source needed.
 * Absent where a flow is missing or where the two come from different sources: their difference would be
 * a difference between statisticians. On `cow`, exports carry the importer’s mark-up, so balances lean upwards.
 */
export function tradeBalance(tables: Tables, basis: string, partner: string): readonly Measured[] {
	const imports = annualFlow(tables, basis, partner, 'import');
	return annualFlow(tables, basis, partner, 'export').observations.flatMap((out) => {
		const back = observationOf(imports, out.year);
		if (!back || back.evidence[0]?.sourceId !== out.evidence[0]?.sourceId) return [];
		return [
			{
				year: out.year,
				value: out.value - back.value,
				evidence: [...out.evidence, ...back.evidence],
				cautions: []
			}
		];
	});
}
