/** The table behind the chart of growth and breakthroughs. */
import type { MatchedQuote } from '../annotations/match.ts';
import { formatFuzzyDate } from '../datapackage/dates.ts';
import type { EventRow } from '../datapackage/tables.ts';
import { growthCompiler } from '../measures/economicGrowth.ts';
import type { Selection } from '../selection/selection.ts';
import type { Cell, Table, TableRow } from './chart.ts';
import { formatYears } from './format.ts';
import {
	breakthroughsInView,
	growthOf,
	id,
	nameOf,
	otherReadings,
	series,
	signed,
	type GrowthCase
} from './growthCase.ts';
import * as partners from './partners.ts';
import { possessive } from './words.ts';

/** One row per year in view, gaps included. */
export function table(data: GrowthCase, selection: Selection): Table {
	const { from, to } = selection.period;
	const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
	const quotes = partners.chartQuotes(data.study, id, selection);
	return {
		caption: `Growth of ${possessive(partners.subjectName(data.study))} economy, ${growthCompiler}, and breakthroughs, ${formatYears(from, to)}`,
		columns: [
			{ key: 'measure', label: 'Measure', numeric: false },
			{ key: 'year', label: 'Year', numeric: true },
			{ key: 'value', label: 'Growth', numeric: true, unit: '%' },
			{ key: 'other', label: 'Other releases', numeric: false, unit: '%' },
			{ key: 'breakthrough', label: 'Breakthrough', numeric: false },
			{ key: 'quote', label: 'What the paper says', numeric: false }
		],
		rows: years.map((year) => row(data, selection, year, years, quotes))
	};
}

function row(
	data: GrowthCase,
	selection: Selection,
	year: number,
	years: readonly number[],
	quotes: readonly MatchedQuote[]
): TableRow {
	const acts = breakthroughsInView(data, selection).filter((act) => act.year === year);
	const [act] = acts;
	return {
		years: [year, year],
		...(act && acts.length === 1 ? { event: act.event.id } : {}),
		series: [series],
		cells: [
			{ text: 'Growth', value: 'Growth' },
			{ text: String(year), value: year },
			growthCell(data, year),
			otherCell(data, year),
			actsCell(acts.map(({ event }) => event)),
			partners.quoteCell(data.study, quotes, series, year, years)
		]
	};
}

function growthCell(data: GrowthCase, year: number): Cell {
	const growth = growthOf(data, year);
	if (!growth) return partners.missing;
	const { percent, evidence } = growth.drawn;
	return { text: signed(percent), value: percent, evidence: [evidence] };
}

function otherCell(data: GrowthCase, year: number): Cell {
	const growth = growthOf(data, year);
	const others = growth ? otherReadings(growth) : [];
	const text = others.map((other) => `${signed(other.percent)} (${nameOf(other)})`).join(' · ');
	return { text, value: text, evidence: others.map(({ evidence }) => evidence) };
}

function actsCell(acts: readonly EventRow[]): Cell {
	const text = acts.map(({ title, start }) => `${title}, ${formatFuzzyDate(start)}`).join(' · ');
	const evidence = acts.map(({ line, sourceId, locator }) => {
		return { table: 'events' as const, line, sourceId, locator, value: null, what: 'date' };
	});
	return { text, value: text, evidence };
}
