import type { Selection } from '../selection/selection.ts';
import type { ChartDefinition, Cell, Table } from './chart.ts';
import { formatPercent } from './format.ts';
import * as partners from './partners.ts';
import type { PartnerSeries } from './partners.ts';
import { layoutSlope } from './slopeLayout.ts';
import { slopeOptions } from './slopeMarks.ts';
import { slopeNative } from './slopeNative.ts';
import { notes } from './slopeNotes.ts';
import { ownBasis, recorded, shareOf, slopeOf, type Slope, type SlopePartner } from './slopeShares.ts';
import { describe, measure, placeInWords, subtitle, title } from './slopeWords.ts';
import { listInWords, upperFirst } from './words.ts';
import { tableValue } from './native.ts';

/** Each partner’s share of the country’s trade in two years as a slope, and the place that it holds by it. */
export const leverageSlope: ChartDefinition<PartnerSeries> = {
	id: 'leverage-slope',
	name: 'Who moved past whom?',
	about: 'Shares of North Korea’s trade in two years side by side: who fell behind, and who was passed.',
	method: [
		'Trade share = partner’s trade / North Korea’s whole trade × 100, as on the chart of partner shares.',
		'Places are counted by share, equal shares share a place: in the headline among partners that have a share on these figures in both years compared, in the table among all that have one in that year.',
		'A year that has one flow only, or no figure, has no share: words say so, and no line is drawn to it.'
	],
	timeless: true,
	controls: ['partners', 'window', 'basis', 'denominator'],
	prepare: partners.preparePartners,
	title,
	subtitle,
	options: (data, selection, size) => slopeOptions(layoutSlope(slopeOf(data, selection), size)),
	native: (data, selection, size) => slopeNative(slopeOf(data, selection), size),
	describe,
	notes,
	table,
	readings: () => [],
	quotes: () => []
};

/** One row per partner and column, with its place; gaps say why. */
function table(data: PartnerSeries, selection: Selection): Table {
	const slope = slopeOf(data, selection);
	const basis = partners.basisOf(selection, ownBasis);
	const title = partners.basisInWords(data.study, basis, slope.partners);
	return {
		caption: `${measure(data, selection)}, with places, ${listInWords(slope.years.map(String))}. ${title}`,
		columns: [
			{ key: 'partner', label: 'Partner', numeric: false },
			{ key: 'year', label: 'Year', numeric: true },
			{ key: 'value', label: 'Trade share', numeric: true, unit: '%' },
			{ key: 'place', label: 'Place', numeric: false },
			{ key: 'derivation', label: 'How obtained', numeric: false },
			{ key: 'other', label: 'Other published readings', numeric: false, unit: 'trade, US$ million' }
		],
		rows: slope.partners.flatMap((partner) =>
			slope.years.map((year) => ({
				years: [year, year] as const,
				series: [partner.id],
				cells: [
					{ text: partner.name, value: partner.name },
					{ text: String(year), value: year },
					...shareCells(slope, partner, year),
					partners.otherReadings(data, basis, partner.id, year)
				]
			}))
		)
	};
}

function shareCells(slope: Slope, partner: SlopePartner, year: number): readonly Cell[] {
	const share = shareOf(partner, year);
	if (!share) {
		const why = partner.gaps.find((gap) => gap.year === year)?.why ?? '';
		return [
			{ ...partners.missing, note: upperFirst(why) },
			{ text: '', value: null },
			{ text: '', value: null }
		];
	}
	const { percent, numerator, denominatorEvidence, rank } = share;
	const derivation = partners.derivationInWords(numerator);
	const place = `${placeInWords(rank)} of ${recorded(slope, year)}`;
	return [
		{
			text: formatPercent(percent),
			value: tableValue(percent),
			evidence: [...numerator.evidence, ...denominatorEvidence]
		},
		{ text: place, value: place },
		{ text: derivation, value: derivation }
	];
}
