/** Trade itself and its index as points of a chart with one line per partner. */
import { indexNumber } from '../measures/indexNumber.ts';
import type { Selection } from '../selection/selection.ts';
import { formatNumber } from './format.ts';
import * as partners from './partners.ts';
import type { PartnerSeries } from './partners.ts';
import type { ValuePoint } from './partnerLinesSpec.ts';

/** Total trade of a partner by year, US$ million. */
export function tradePoints(data: PartnerSeries, basis: string, partner: string): readonly ValuePoint[] {
	return partners.seriesOf(data, basis, partner).observations.map((observation) => ({
		year: observation.year,
		y: observation.value,
		text: partners.moneyInWords(observation),
		observation,
		evidence: observation.evidence
	}));
}

/** The same with the base year at 100. */
export function indexPoints(
	data: PartnerSeries,
	basis: string,
	partner: string,
	{ baseYear }: Selection
): readonly ValuePoint[] {
	return indexNumber(partners.seriesOf(data, basis, partner), baseYear).map(
		({ year, index, observation }) => ({
			year,
			y: index,
			text: `${formatNumber(index)} (${partners.moneyInWords(observation)})`,
			observation,
			evidence: observation.evidence
		})
	);
}
