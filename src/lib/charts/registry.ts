import type { ChartDefinition } from './chart.ts';
import { compareMeasures } from './compare-measures.ts';
import { dependenceAsymmetry } from './dependence-asymmetry.ts';
import { energyAidChart } from './energy-aid.ts';
import { growthAndBreakthroughs } from './growth-and-breakthroughs.ts';
import { japanFlows } from './japan-flows.ts';
import { leverageSlope } from './leverage-slope.ts';
import { partnerConcentration } from './partner-concentration.ts';
import { partnerShares } from './partner-shares.ts';
import { sanctionsAndTrade } from './sanctions-and-trade.ts';
import { sanctionsChronology } from './sanctions-chronology.ts';
import { sourceDisagreement } from './source-disagreement.ts';
import { tradeByPartner } from './trade-by-partner.ts';
import { tradeIndex } from './trade-index.ts';
import { whoFilledTheGap } from './who-filled-the-gap.ts';

/** Every chart there is: those of the briefing in its order, then those of the comparison. Pages, files, tests and the command line all ask here. */
export const registry: readonly ChartDefinition[] = [
	tradeByPartner,
	tradeIndex,
	japanFlows,
	partnerShares,
	sanctionsChronology,
	whoFilledTheGap,
	sourceDisagreement,
	leverageSlope,
	dependenceAsymmetry,
	partnerConcentration,
	sanctionsAndTrade,
	energyAidChart,
	growthAndBreakthroughs,
	compareMeasures
];

/** The definition of a chart, by id. */
export function chartById(id: string): ChartDefinition {
	const found = registry.find((definition) => definition.id === id);
	if (!found)
		throw new Error(`unknown chart: ${id}; known are ${registry.map((chart) => chart.id).join(', ')}`);
	return found;
}
