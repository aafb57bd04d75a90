import type { Selection } from '../selection/selection.ts';
import type { ChartDefinition, Reading } from './chart.ts';
import { concentrationOptions } from './concentrationBand.ts';
import {
	edgeNames,
	edges,
	id,
	indexText,
	pointsInView,
	prepareConcentration,
	type ConcentrationCase
} from './concentrationCase.ts';
import { concentrationNative } from './concentrationNative.ts';
import { table } from './concentrationTable.ts';
import { describe, notes, subtitle, title } from './concentrationWords.ts';
import { formatNumber } from './format.ts';

/** How far the trade of the country under study is in few hands, as a band of what the record allows. */
export const partnerConcentration: ChartDefinition<ConcentrationCase> = {
	id,
	name: 'Concentration of trade',
	about:
		'How far trade is in few hands: who trades with few has few to turn to. Drawn as a band, since not every partner is recorded.',
	method: [
		'Herfindahl–Hirschman index = the sum of the squared shares of all partners: near 0 for very many equal partners, 1 for a single one. Its inverse is the number of equal partners that would be as concentrated.',
		'The least supposes that the unrecorded rest is spread over ever so many partners and adds nothing; the most that all of it is with one more partner. A bloc of countries counts as many for the least and as one for the most.',
		'The whole is KOTRA’s total, plus the Ministry of Unification’s inter-Korean trade where that is switched on. Parts are national figures by default, because KOTRA’s total is compiled from them.',
		'A year without a whole, with less than half of it recorded, or with partners that add up to more than it, has no band.',
		'The headline says more or less only where the bands of the two years do not overlap.'
	],
	controls: ['basis', 'denominator'],
	prepare: prepareConcentration,
	title,
	subtitle,
	options: concentrationOptions,
	native: concentrationNative,
	describe,
	notes,
	table,
	readings,
	quotes: () => []
};

function readings(data: ConcentrationCase, selection: Selection): readonly Reading[] {
	const points = pointsInView(data, selection);
	return edges.map((edge) => ({
		id: edge,
		label: edgeNames[edge],
		points: points.map((point) => ({
			year: point.year,
			y: point[edge],
			text: `${indexText(point[edge])} (${formatNumber(1 / point[edge])} equal partners)`
		}))
	}));
}
