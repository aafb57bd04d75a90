import type { ChartDefinition } from './chart.ts';
import { japanFlows } from './japan-flows.ts';
import { partnerShares } from './partner-shares.ts';
import { sanctionsChronology } from './sanctions-chronology.ts';
import { tradeByPartner } from './trade-by-partner.ts';
import { tradeIndex } from './trade-index.ts';

/** Every chart there is, in the order of the briefing. Pages, files, tests and the command line all ask here. */
export const registry: readonly ChartDefinition[] = [
	tradeByPartner,
	tradeIndex,
	japanFlows,
	partnerShares,
	sanctionsChronology
];

/** The definition of a chart, by id. */
export function chartById(id: string): ChartDefinition {
	const found = registry.find((definition) => definition.id === id);
	if (!found)
		throw new Error(`unknown chart: ${id}; known are ${registry.map((chart) => chart.id).join(', ')}`);
	return found;
}
