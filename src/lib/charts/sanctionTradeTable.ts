/** The table behind the chart of trade beside sanctions. */
import { format } from 'd3';
import type { MatchedQuote } from '../annotations/match.ts';
import { formatFuzzyDate } from '../datapackage/dates.ts';
import type { SanctionRow } from '../datapackage/tables.ts';
import type { Evidence, Observation } from '../measures/annualTrade.ts';
import type { MonthReading } from '../measures/monthlyTrade.ts';
import type { Selection } from '../selection/selection.ts';
import type { Cell, Table, TableRow } from './chart.ts';
import { formatNumber, formatYears } from './format.ts';
import * as partners from './partners.ts';
import {
	begunIn,
	endedIn,
	id,
	inForceAtEnd,
	inForceEvent,
	inForceSeries,
	monthsInView,
	ownBasis,
	protagonistName,
	tradeInView,
	type SanctionTrade
} from './sanctionTrade.ts';
import { possessive } from './words.ts';
import { tableValue } from './native.ts';

/** One row per year in view, gaps included. */
export function table(data: SanctionTrade, selection: Selection): Table {
	const { from, to } = selection.period;
	const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
	const quotes = partners.chartQuotes(data.study, id, selection);
	const basis = partners.basisTitle(data.study, partners.basisOf(selection, ownBasis));
	const subject = partners.subjectName(data.study);
	return {
		caption: `${possessive(protagonistName(data))} trade with ${subject} and its sanctions in force, ${formatYears(from, to)}. ${basis}`,
		columns: [
			{ key: 'partner', label: 'Partner', numeric: false },
			{ key: 'year', label: 'Year', numeric: true },
			{ key: 'value', label: 'Trade', numeric: true, unit: 'US$ million' },
			{ key: 'derivation', label: 'How obtained', numeric: false },
			{ key: 'force', label: 'Sanctions in force on 31 December', numeric: true },
			{ key: 'began', label: 'What began or ended', numeric: false },
			{ key: 'months', label: 'Months that were read', numeric: false, unit: 'JPY million' },
			{ key: 'quote', label: 'What the paper says', numeric: false }
		],
		rows: years.map((year) => row(data, selection, year, years, quotes))
	};
}

function row(
	data: SanctionTrade,
	selection: Selection,
	year: number,
	years: readonly number[],
	quotes: readonly MatchedQuote[]
): TableRow {
	const { protagonist } = data.study.settings;
	const observation = tradeInView(data, selection).find((candidate) => candidate.year === year);
	const begun = begunIn(data, year, year);
	const event = begun.length === 1 ? inForceEvent(data, begun[0]!.id)?.id : undefined;
	const derivation = observation ? partners.derivationInWords(observation) : null;
	return {
		years: [year, year],
		...(event ? { event } : {}),
		series: [protagonist, inForceSeries],
		cells: [
			{ text: protagonistName(data), value: protagonistName(data) },
			{ text: String(year), value: year },
			observation ? tradeCell(observation) : partners.missing,
			{ text: derivation ?? '', value: derivation },
			forceCell(data, year),
			changesCell(data, year),
			monthsCell(monthsInView(data, selection).filter(({ month }) => month.startsWith(String(year)))),
			partners.quoteCell(data.study, quotes, protagonist, year, years)
		]
	};
}

function tradeCell({ value, flow, evidence }: Observation): Cell {
	const cell = { text: formatNumber(value), value: tableValue(value), evidence };
	return flow === 'total' ? cell : { ...cell, note: `${flow}s only, not a total` };
}

/** A day in a row of `sanctions.csv` as evidence. */
function dayEvidence({ line, sourceId, locator }: SanctionRow, what: string): Evidence {
	return { table: 'sanctions', line, sourceId, locator, value: null, what };
}

function forceCell(data: SanctionTrade, year: number): Cell {
	const found = inForceAtEnd(data, year);
	if (!found) return { text: '–', value: null, note: 'the record does not reach this day' };
	const rows = data.counted.filter((measure) => found.ids.includes(measure.id));
	return {
		text: String(found.count),
		value: found.count,
		evidence: rows.map((measure) => dayEvidence(measure, 'in force from'))
	};
}

function changesCell(data: SanctionTrade, year: number): Cell {
	const begun = begunIn(data, year, year);
	const ended = endedIn(data, year);
	const text = [
		...begun.map(({ label, inForceFrom }) => `${label}, in force ${formatFuzzyDate(inForceFrom!)}`),
		...ended.map((measure) => `${measure.label}, ${endOf(measure)}`)
	].join(' · ');
	return {
		text,
		value: text,
		evidence: [
			...begun.map((measure) => dayEvidence(measure, 'in force from')),
			...ended.map((measure) => dayEvidence(measure, 'in force to'))
		]
	};
}

function endOf({ endKind, inForceTo }: SanctionRow): string {
	const day = formatFuzzyDate(inForceTo!);
	if (endKind === 'renewal-not-read') return `renewed to ${day}, later not read`;
	return endKind === 'superseded' ? `superseded ${day}` : `ended ${day}`;
}

const asPrinted = format(',.2~f');

function monthsCell(months: readonly MonthReading[]): Cell {
	const text = months
		.map(({ month, flow, value, others }) => {
			const printed = [...new Set([value, ...others.map((other) => other.value)])].map(asPrinted);
			return `${month}: ${flow}s ${printed.join(' or ')}`;
		})
		.join(' · ');
	const evidence = months.flatMap((month) => [
		month.evidence,
		...month.others.map((other) => other.evidence)
	]);
	return { text, value: text, evidence };
}
