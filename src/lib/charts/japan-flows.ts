import { formatFuzzyDate } from '../datapackage/dates.ts';
import type { Observation } from '../measures/annualTrade.ts';
import { observationOf } from '../measures/annualTrade.ts';
import type { Selection } from '../selection/selection.ts';
import type { ChartDefinition, Reading, Table } from './chart.ts';
import { flowOptions } from './flowBars.ts';
import { flowNative } from './flowNative.ts';
import {
	bannedAllYear,
	flowInView,
	flowNames,
	names,
	ownBasis,
	prepareFlows,
	said,
	sign,
	type FlowName,
	type Flows
} from './flows.ts';
import { formatMoney, formatNumber, formatYears } from './format.ts';
import { basisNotes, causeNote, quoteNotes } from './notes.ts';
import * as partners from './partners.ts';
import { possessive } from './words.ts';

const id = 'japan-flows';

/** The protagonist's exports and imports, mirrored about zero, with the embargo's zero marked as a zero. */
export const japanFlows: ChartDefinition<Flows> = {
	id,
	name: 'Japan’s exports and imports',
	about:
		'Japan’s trade with North Korea by direction: what sanctions on imports could still reach, and what was left.',
	method: [
		'Exports stand above zero, imports below it, in US$ million at current prices. Both grow away from the middle.',
		'A zero under an import ban is drawn as a dot on the axis with a word: it is a figure, not a missing one. A flow that was not read is left empty and said so.',
		'On Correlates of War figures, exports are what North Korea’s side recorded as imports (mirror data), which in 2002 to 2007 runs 8 to 17 percent above the exporter’s own figure where both were read.'
	],
	controls: ['basis'],
	prepare: prepareFlows,
	title,
	subtitle,
	options: (data, selection, size) =>
		flowOptions({ data, selection, quotes: partners.chartQuotes(data.study, id, selection) }, size),
	native: (data, selection, size) =>
		flowNative({ data, selection, quotes: partners.chartQuotes(data.study, id, selection) }, size),
	describe,
	notes,
	table,
	readings,
	quotes: (data, selection) =>
		partners.quotedWords(data.study, partners.chartQuotes(data.study, id, selection))
};

function title(data: Flows, selection: Selection): string {
	const { protagonist, subject } = names(data);
	const [imports, exports] = (['import', 'export'] as const).map((name) =>
		ends(flowInView(data, selection, name))
	);
	if (!imports) return `${possessive(protagonist)} exports to and imports from ${subject}`;
	if ([imports.from, imports.to, exports?.from, exports?.to].every((end) => !end || end.value === 0))
		return `No trade of ${protagonist} with ${subject} is recorded, ${formatYears(selection.period.from, selection.period.to)}`;
	const opening = `${possessive(protagonist)} imports from ${subject} went from ${stretch(imports)}`;
	if (!exports) return opening;
	const same = exports.from.year === imports.from.year && exports.to.year === imports.to.year;
	const rest = same ? `${amount(exports.from)} to ${amount(exports.to)}` : stretch(exports);
	return `${opening}; its exports from ${rest}`;
}

/** "US$ 230 m in 2002 to nothing in 2007". */
function stretch({ from, to }: { from: Observation; to: Observation }): string {
	return `${amount(from)} in ${from.year} to ${amount(to)} in ${to.year}`;
}

function amount({ value }: Observation): string {
	return value === 0 ? 'nothing' : formatMoney(value);
}

function ends(observations: readonly Observation[]) {
	const [from, to] = [observations[0], observations.at(-1)];
	return from && to && from !== to ? { from, to } : undefined;
}

function subtitle(data: Flows, selection: Selection): string {
	const { from, to } = selection.period;
	const basis = partners.basisTitle(data.study, partners.basisOf(selection, ownBasis));
	return `Exports to (up) and imports from (down) ${names(data).subject}, US$ million, ${formatYears(from, to)}. ${basis}`;
}

function describe(data: Flows, selection: Selection): string {
	const { protagonist, subject } = names(data);
	const { from, to } = selection.period;
	const told = flowNames.map((name) => {
		const observations = flowInView(data, selection, name);
		const label = name === 'export' ? `Exports to ${subject}` : `Imports from ${subject}`;
		return partners.seriesInWords(
			label,
			observations.map(({ year, value }) => ({ year, text: said(data, name, year, value) })),
			observations.map(({ year }) => year)
		);
	});
	const quoted = partners.quotesInWords(data.study, partners.chartQuotes(data.study, id, selection));
	return `Bar chart mirrored about zero: ${protagonist}, ${formatYears(from, to)}. ${told.join(' ')}${quoted}`;
}

function notes(data: Flows, selection: Selection): readonly string[] {
	const { period } = selection;
	const basis = partners.basisOf(selection, ownBasis);
	const quotes = partners.chartQuotes(data.study, id, selection);
	return [
		...renewalNotes(data, period),
		...quoteNotes(quotes),
		...basisNotes(data.study, basis, [data.study.settings.protagonist], period),
		causeNote(data.study)
	];
}

/** Where the record of a ban ends inside the period, a zero after it is not put down to the ban. */
function renewalNotes({ importBans }: Flows, { to }: Selection['period']): readonly string[] {
	return importBans
		.filter(
			({ endKind, inForceTo }) =>
				endKind === 'renewal-not-read' && inForceTo && Number(inForceTo.to.slice(0, 4)) <= to
		)
		.map(
			({ label, inForceTo }) =>
				`${label}: renewed to ${formatFuzzyDate(inForceTo!)}; whether they were renewed again was not read.`
		);
}

function table(data: Flows, selection: Selection): Table {
	const { subject } = names(data);
	const { from, to } = selection.period;
	const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
	const matched = partners.chartQuotes(data.study, id, selection);
	const rows = flowNames.flatMap((name) =>
		years.map((year) => {
			const observation = flowInView(data, selection, name).find((candidate) => candidate.year === year);
			const label = name === 'export' ? `Exports to ${subject}` : `Imports from ${subject}`;
			return {
				years: [year, year] as const,
				series: [name],
				cells: [
					{ text: label, value: label },
					{ text: String(year), value: year },
					observation ? flowCell(data, name, observation) : partners.missing,
					otherFlows(data, selection, name, year),
					partners.quoteCell(data.study, matched, name, year, years)
				]
			};
		})
	);
	return {
		caption: `${possessive(names(data).protagonist)} exports to and imports from ${subject}, ${formatYears(from, to)}. ${partners.basisTitle(data.study, partners.basisOf(selection, ownBasis))}`,
		columns: [
			{ key: 'flow', label: 'Flow', numeric: false },
			{ key: 'year', label: 'Year', numeric: true },
			{ key: 'value', label: 'Value', numeric: true, unit: 'US$ million' },
			{ key: 'other', label: 'Other published readings', numeric: false, unit: 'US$ million' },
			{ key: 'quote', label: 'What the paper says', numeric: false }
		],
		rows
	};
}

function flowCell(data: Flows, name: FlowName, { year, value, evidence }: Observation) {
	const banned = value === 0 && name === 'import' && bannedAllYear(data, year);
	const cell = { text: formatNumber(value), value, evidence };
	return banned ? { ...cell, note: 'a zero under the import ban, not a gap' } : cell;
}

function otherFlows(
	{ study, series, alternatives }: Flows,
	selection: Selection,
	name: FlowName,
	year: number
) {
	const basis = partners.basisOf(selection, ownBasis);
	const of = (id: string) => observationOf(series.get(`${id}/${name}`)!, year);
	const bases = study.tables.bases
		.filter((row) => row.id !== basis)
		.flatMap((row) => {
			const other = of(row.id);
			return other ? [{ title: row.shortTitle, other }] : [];
		});
	const beside = alternatives
		.filter((other) => other.year === year && other.flow === name)
		.map((other) => ({ title: partners.publisherOf(study, other), other }));
	return partners.readingsCell(of(basis), [...bases, ...beside]);
}

function readings(data: Flows, selection: Selection): readonly Reading[] {
	const { subject } = names(data);
	return flowNames.map((name) => ({
		id: name,
		label: name === 'export' ? `Exports to ${subject}` : `Imports from ${subject}`,
		points: flowInView(data, selection, name).map(({ year, value }) => ({
			year,
			y: sign(name) * value,
			text: said(data, name, year, value)
		}))
	}));
}
