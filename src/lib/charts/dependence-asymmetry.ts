import type { Selection } from '../selection/selection.ts';
import { formatShare, signedPoints } from './asymmetryFormat.ts';
import { layoutAsymmetry } from './asymmetryLayout.ts';
import { asymmetryOptions } from './asymmetryMarks.ts';
import { asymmetryOf, ownBasis, type AsymmetryRow } from './asymmetryRows.ts';
import { describe, measure, notes, subtitle, title } from './asymmetryWords.ts';
import type { Cell, ChartDefinition, Table } from './chart.ts';
import * as partners from './partners.ts';
import type { PartnerSeries } from './partners.ts';
import { listInWords, possessive, upperFirst } from './words.ts';
import { tableValue } from './native.ts';

/** What the same trade weighs on either side: the country’s share in the partner’s trade beside the partner’s in its. */
export const dependenceAsymmetry: ChartDefinition<PartnerSeries> = {
	id: 'dependence-asymmetry',
	name: 'Who depends on whom?',
	about:
		'What the same trade weighs on either side: a large part of North Korea’s trade may be next to nothing of its partner’s.',
	method: [
		'Asymmetry = partner’s share of North Korea’s trade − North Korea’s share of the partner’s world trade, in percentage points, with its sign (after Hirschman 1945).',
		'North Korea’s whole trade is KOTRA’s total, with the Ministry of Unification’s inter-Korean trade where that is switched on; the partner’s world trade is exports plus imports of the Correlates of War national file.',
		'Partners whose world trade was not read have no difference and are named, not drawn.'
	],
	timeless: true,
	controls: ['partners', 'window', 'basis', 'denominator'],
	prepare: partners.preparePartners,
	title,
	subtitle,
	options: (data, selection, size) =>
		asymmetryOptions(layoutAsymmetry(asymmetryOf(data, selection), partners.subjectName(data.study), size)),
	// Dumbbells in rows: no chart of lines or bars over years.
	native: () => null,
	describe,
	notes,
	table,
	readings: () => [],
	quotes: () => []
};

/** One row per partner and year compared, with both shares; a row without a difference says why. */
function table(data: PartnerSeries, selection: Selection): Table {
	const { compared, partners: shown } = asymmetryOf(data, selection);
	const subject = partners.subjectName(data.study);
	const years = listInWords([...new Set([compared.from, compared.to])].map(String));
	const basis = partners.basisInWords(data.study, partners.basisOf(selection, ownBasis), shown);
	return {
		caption: `${measure(data, selection)}, ${years}. ${basis}`,
		columns: [
			{ key: 'partner', label: 'Partner', numeric: false },
			{ key: 'year', label: 'Year', numeric: true },
			{ key: 'value', label: 'Difference', numeric: true, unit: 'percentage points' },
			{
				key: 'on-partner',
				label: `Partner’s share of ${possessive(subject)} trade`,
				numeric: true,
				unit: '%'
			},
			{
				key: 'on-subject',
				label: `${possessive(subject)} share of the partner’s world trade`,
				numeric: true,
				unit: '%'
			}
		],
		rows: shown.flatMap((partner) =>
			partner.rows.map((row) => ({
				years: [row.year, row.year] as const,
				series: [partner.id],
				cells: [
					{ text: partner.name, value: partner.name },
					{ text: String(row.year), value: row.year },
					...rowCells(row)
				]
			}))
		)
	};
}

function rowCells({ point, why, computed }: AsymmetryRow): readonly Cell[] {
	const none = { text: '–', value: null };
	if (!point) return [{ ...none, note: upperFirst(why) }, none, none];
	const { points, onPartner, onSubject, evidence } = point;
	const note = computed ? { note: 'computed from a printed share' } : {};
	return [
		{ text: signedPoints(points), value: tableValue(points), evidence, ...note },
		{ text: formatShare(onPartner), value: tableValue(onPartner) },
		// A small share keeps the digits that it has.
		{ text: formatShare(onSubject), value: Number(onSubject.toPrecision(4)) }
	];
}
