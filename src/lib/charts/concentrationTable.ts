/** The table behind the chart of concentration. */
import type { ConcentrationPoint } from '../measures/concentration.ts';
import { wholeTrade } from '../measures/tradeShare.ts';
import type { Selection } from '../selection/selection.ts';
import type { Cell, Table } from './chart.ts';
import {
	edges,
	gapReason,
	indexText,
	ownBasis,
	partnersInWords,
	pointsInView,
	type ConcentrationCase
} from './concentrationCase.ts';
import { formatNumber, formatPercent, formatYears } from './format.ts';
import { tableValue } from './native.ts';
import * as partners from './partners.ts';
import { possessive } from './words.ts';

/** One row per year in view, gaps included with their reason. */
export function table(data: ConcentrationCase, selection: Selection): Table {
	const { from, to } = selection.period;
	const points = pointsInView(data, selection);
	const basis = partners.basisTitle(data.study, partners.basisOf(selection, ownBasis));
	return {
		caption: `Concentration of ${possessive(partners.subjectName(data.study))} trade on its partners, ${formatYears(from, to)}. ${basis}`,
		columns: [
			{ key: 'measure', label: 'Measure', numeric: false },
			{ key: 'year', label: 'Year', numeric: true },
			{ key: 'value', label: 'At least', numeric: true, unit: 'index, 0 to 1' },
			{ key: 'most', label: 'At most', numeric: true, unit: 'index, 0 to 1' },
			{ key: 'effective', label: 'Equal partners', numeric: false },
			{ key: 'whole', label: 'Whole trade', numeric: true, unit: 'US$ million' },
			{ key: 'recorded', label: 'Recorded of the whole', numeric: true, unit: '%' },
			{ key: 'partners', label: 'Partners recorded', numeric: false }
		],
		rows: Array.from({ length: to - from + 1 }, (_, index) => from + index).map((year) => {
			const point = points.find((candidate) => candidate.year === year);
			const whole = wholeCell(data, selection, year);
			return {
				years: [year, year],
				series: [...edges],
				cells: [
					{ text: 'Concentration', value: 'Concentration' },
					{ text: String(year), value: year },
					...(point ? pointCells(data, point, whole) : gapCells(gapReason(data, selection, year), whole))
				]
			};
		})
	};
}

function pointCells(data: ConcentrationCase, point: ConcentrationPoint, whole: Cell): readonly Cell[] {
	const { low, high, recordedShare, evidence } = point;
	const index = (value: number): Cell => {
		return { text: indexText(value), value: tableValue(value), evidence };
	};
	const names = point.partners.map(({ partner, share }) => {
		const name = data.study.tables.partners.find((row) => row.id === partner)?.name ?? partner;
		return `${name} ${formatPercent(share * 100)}`;
	});
	const recorded = Math.round(recordedShare * 1000) / 10;
	return [
		index(low),
		index(high),
		{ text: partnersInWords(point), value: partnersInWords(point) },
		whole,
		{ text: `${Math.round(recordedShare * 100)}\u202f%`, value: recorded },
		{ text: names.join(' · '), value: names.join(' · ') }
	];
}

function gapCells(note: string, whole: Cell): readonly Cell[] {
	const none = { text: '–', value: null, note };
	const empty = { text: '', value: null };
	return [none, none, empty, whole, empty, empty];
}

/** What the shares are shares of. */
function wholeCell({ study }: ConcentrationCase, { denominator }: Selection, year: number): Cell {
	const whole = wholeTrade(study.tables, denominator).find((one) => one.year === year);
	if (!whole) return partners.missing;
	return { text: formatNumber(whole.value), value: whole.value, evidence: whole.evidence };
}
