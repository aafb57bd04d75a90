import * as Plot from '@observablehq/plot';
import { scaleLinear } from 'd3';
import { FreeSpace } from '../annotations/freeSpace.ts';
import type { DrawnEvent, DrawnQuote } from '../annotations/marks.ts';
import { drawn, eventLines, halo, quoteMarks } from '../annotations/marks.ts';
import type { MatchedQuote } from '../annotations/match.ts';
import { textWidth } from '../annotations/textWidth.ts';
import { formatFuzzyDate } from '../datapackage/dates.ts';
import type { SanctionRow } from '../datapackage/tables.ts';
import type { AnnualSeries, Observation } from '../measures/annualTrade.ts';
import { annualFlow, observationOf, within } from '../measures/annualTrade.ts';
import type { Selection } from '../selection/selection.ts';
import { valueAxis, yearAxis } from './axes.ts';
import type { CaseStudy, ChartDefinition, Reading, Table } from './chart.ts';
import { formatMoney, formatNumber, formatYears } from './format.ts';
import type { TimeFrame } from './frame.ts';
import { day, plotBox, timeFrame } from './frame.ts';
import { basisNotes, causeNote } from './notes.ts';
import * as partners from './partners.ts';
import { placeQuotes, quoteType } from './quotes.ts';
import type { Size, Theme } from './theme.ts';
import { inkOf, themeFor } from './theme.ts';
import { possessive } from './words.ts';

const id = 'japan-flows';
const ownBasis = 'cow';

type FlowName = 'export' | 'import';

interface Flows {
	readonly study: CaseStudy;
	/** By basis and flow. */
	readonly series: ReadonlyMap<string, AnnualSeries>;
	/** Bans on imports by the protagonist, with the days they were in force. */
	readonly importBans: readonly SanctionRow[];
}

/** The protagonist's exports and imports, mirrored about zero, with the embargo's zero marked as a zero. */
export const japanFlows: ChartDefinition<Flows> = {
	id,
	name: 'Japan’s exports and imports',
	about:
		'Japan’s trade with North Korea by direction: what sanctions on imports could still reach, and what was left.',
	method: [
		'Exports stand above zero, imports below it, in US$ million at current prices. Both grow away from the middle.',
		'A zero under an import ban is drawn as a dot on the axis with a word: it is a figure, not a missing one. A flow that was not read is left empty and said so.',
		'On Correlates of War figures, exports are what North Korea’s side recorded as imports (mirror data), which runs 8 to 17 percent above the exporter’s own figure.'
	],
	controls: ['basis'],
	prepare,
	title,
	subtitle,
	options,
	describe,
	notes,
	table,
	readings,
	quotes: (data, selection) => partners.chartQuotes(data.study, id, selection).map(({ quote }) => quote.id)
};

function prepare(study: CaseStudy): Flows {
	const { protagonist } = study.settings;
	const pairs = study.tables.bases.flatMap(({ id: basis }) =>
		(['export', 'import'] as const).map(
			(flow) => [`${basis}/${flow}`, annualFlow(study.tables, basis, protagonist, flow)] as const
		)
	);
	const lanes = new Set(
		study.tables.lanes.filter((lane) => lane.group.startsWith(protagonist)).map((lane) => lane.id)
	);
	const importBans = study.tables.sanctions.filter(
		(row) => lanes.has(row.lane) && row.restricts.includes('imports') && row.inForceFrom !== null
	);
	return { study, series: new Map(pairs), importBans };
}

function flow({ series }: Flows, selection: Selection, name: FlowName): readonly Observation[] {
	const found = series.get(`${partners.basisOf(selection, ownBasis)}/${name}`);
	return found ? within(found, selection.period.from, selection.period.to).observations : [];
}

function names({ study }: Flows) {
	const { protagonist } = study.settings;
	const protagonistName = study.tables.partners.find((row) => row.id === protagonist)?.name ?? protagonist;
	return { protagonist: protagonistName, subject: partners.subjectName(study) };
}

function title(data: Flows, selection: Selection): string {
	const { protagonist, subject } = names(data);
	const [imports, exports] = (['import', 'export'] as const).map((name) => ends(flow(data, selection, name)));
	if (!imports) return `${possessive(protagonist)} exports to and imports from ${subject}`;
	const last = imports.to.value === 0 ? 'nothing' : formatMoney(imports.to.value);
	const opening = `${possessive(protagonist)} imports from ${subject} went from ${formatMoney(imports.from.value)} in ${imports.from.year} to ${last} in ${imports.to.year}`;
	if (!exports) return opening;
	return `${opening}; its exports from ${formatMoney(exports.from.value)} to ${formatMoney(exports.to.value)}`;
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

const marginTop = 30;
const marginBottom = 30;

function options(data: Flows, selection: Selection, size: Size): Plot.PlotOptions {
	const theme = themeFor(size);
	const frame = timeFrame(selection.period, size);
	const height = size.height ?? { narrow: 340, medium: 380, wide: 440 }[frame.breadth];
	const flows = { export: flow(data, selection, 'export'), import: flow(data, selection, 'import') };
	const most = (observations: readonly Observation[]) =>
		Math.max(20, ...observations.map(({ value }) => value));
	// Room above the exports for the quotes that speak about them.
	const headroom = frame.breadth === 'narrow' ? 1.3 : 1.7;
	const y = scaleLinear(
		[-most(flows.import) * 1.15, most(flows.export) * headroom],
		[height - marginBottom, marginTop]
	);
	const layout: Layout = { data, selection, frame, theme, height, y: (value) => y(value), flows };
	return {
		width: size.width,
		height,
		marginTop,
		marginBottom,
		marginLeft: frame.marginLeft,
		marginRight: frame.marginRight,
		style: { fontFamily: theme.sans, fontSize: `${theme.base}px` },
		x: { type: 'utc', domain: frame.x.domain(), range: frame.x.range(), axis: null },
		y: { type: 'linear', domain: y.domain(), range: y.range(), axis: null },
		marks: [
			...valueAxis(frame, y.ticks(5), (value) => formatNumber(Math.abs(value)), theme),
			bars(layout, 'export'),
			bars(layout, 'import'),
			Plot.ruleY([0], { stroke: theme.color('ink'), strokeWidth: 1, className: 'baseline' }),
			zeros(layout),
			gaps(layout),
			values(layout),
			flowNames(layout),
			yearAxis(frame, theme),
			eventLines(bans(layout), theme.small, inkOf(theme)),
			quoteMarks(quotes(layout), quoteType(frame), inkOf(theme))
		]
	};
}

interface Layout {
	readonly data: Flows;
	readonly selection: Selection;
	readonly frame: TimeFrame;
	readonly theme: Theme;
	readonly height: number;
	readonly y: (value: number) => number;
	readonly flows: Readonly<Record<FlowName, readonly Observation[]>>;
}

function barWidth({ years, middle }: TimeFrame): number {
	const first = years[0] ?? 0;
	return Math.min(46, (middle(first + 1) - middle(first)) * 0.5);
}

const sign = (name: FlowName) => (name === 'export' ? 1 : -1);

/** Solid bars up, striped bars down: position and pattern tell the flows apart without colour. */
function bars({ data, frame, theme, y, flows }: Layout, name: FlowName): Plot.Markish {
	const width = barWidth(frame);
	const color = theme.actor(data.study.settings.protagonist);
	return drawn(`series series-${name}`, (make) =>
		flows[name]
			.filter(({ value }) => value > 0)
			.map(({ year, value }) => {
				const [y0, y1] = [y(0), y(sign(name) * value)];
				return make('rect', {
					'data-series': name,
					x: frame.middle(year) - width / 2,
					y: Math.min(y0, y1),
					width,
					height: Math.abs(y1 - y0),
					fill: color,
					'fill-opacity': name === 'export' ? 1 : 0.35,
					stroke: color,
					'stroke-width': 1
				});
			})
	);
}

/** A zero is a figure: a dot on the axis, with the reason where a ban was in force all year. */
function zeros({ data, frame, theme, y, flows }: Layout): Plot.Markish {
	const color = theme.actor(data.study.settings.protagonist);
	return drawn('zeros', (make) =>
		(['export', 'import'] as const).flatMap((name) =>
			flows[name]
				.filter(({ value }) => value === 0)
				.map(({ year }) => {
					const banned = name === 'import' && bannedAllYear(data, year);
					const x = frame.middle(year);
					const words = banned ? ['0', 'imports', 'banned'] : ['0'];
					return make(
						'g',
						{ 'data-series': name },
						make('circle', {
							cx: x,
							cy: y(0),
							r: 4,
							fill: theme.color('page'),
							stroke: color,
							'stroke-width': 2
						}),
						...words.map((word, line) =>
							make(
								'text',
								{
									x,
									y: y(0) + sign(name) * -1 * (20 + line * 15),
									'text-anchor': 'middle',
									'font-size': theme.small,
									'font-weight': line === 0 ? 650 : 400,
									fill: color,
									...halo(theme.color('page'))
								},
								word
							)
						)
					);
				})
		)
	);
}

function bannedAllYear({ importBans }: Flows, year: number): boolean {
	return importBans.some(({ inForceFrom, inForceTo }) => {
		const begun = inForceFrom !== null && inForceFrom.from <= `${year}-01-01`;
		return begun && (inForceTo === null || inForceTo.to >= `${year}-12-31`);
	});
}

/** Years in which a flow was not read, said in the place where its bar would stand. */
function gaps({ frame, theme, y, flows }: Layout): Plot.Markish {
	const words = frame.years.length > 12 ? '·' : 'not read';
	return drawn('gaps', (make) =>
		(['export', 'import'] as const).flatMap((name) =>
			frame.years
				.filter((year) => !flows[name].some((observation) => observation.year === year))
				.map((year) =>
					make(
						'text',
						{
							x: frame.middle(year),
							y: y(0) - sign(name) * 14,
							dy: '0.35em',
							'text-anchor': 'middle',
							'font-size': frame.breadth === 'narrow' ? 10.5 : theme.small,
							fill: theme.color('muted')
						},
						words
					)
				)
		)
	);
}

function values({ frame, theme, y, flows }: Layout): Plot.Markish {
	if (frame.years.length > 12) return null;
	return drawn('values tabular', (make) =>
		(['export', 'import'] as const).flatMap((name) =>
			flows[name]
				.filter(({ value }) => value > 0)
				.map(({ year, value }) =>
					make(
						'text',
						{
							x: frame.middle(year),
							y: y(sign(name) * value) - sign(name) * 10,
							dy: '0.35em',
							'text-anchor': 'middle',
							'font-size': theme.small,
							fill: theme.color('ink'),
							...halo(theme.color('page'))
						},
						formatNumber(value)
					)
				)
		)
	);
}

/** The names of the flows in the right margin, each on its side of zero. */
function flowNames({ data, frame, theme, y }: Layout): Plot.Markish {
	const color = theme.actor(data.study.settings.protagonist);
	const { protagonist, subject } = names(data);
	const x = frame.width - frame.marginRight + 10;
	const label = (lines: readonly string[], top: number) =>
		lines.map((words, index) => ({ words, y: top + index * 17, bold: index === 0 }));
	const short = frame.breadth === 'narrow';
	const lines = [
		...label(short ? ['Exports'] : [`${possessive(protagonist)} exports`, `to ${subject}`], y(0) - 34),
		...label(short ? ['Imports'] : [`${possessive(protagonist)} imports`, `from ${subject}`], y(0) + 28)
	];
	return drawn('flow-names', (make) =>
		lines.map(({ words, y: top, bold }) =>
			make(
				'text',
				{
					x,
					y: top,
					'text-anchor': 'start',
					'font-size': theme.base,
					'font-weight': bold ? 650 : 400,
					fill: color
				},
				words
			)
		)
	);
}

/** The first day of each import ban in view, and the open event. */
function bans({ data, selection, frame, height }: Layout): readonly DrawnEvent[] {
	const event = partners.openEvent(data.study, selection);
	const marks = [
		...data.importBans.map(({ id: ban, label, inForceFrom }) => ({
			id: ban,
			label: `${label} in force, ${formatFuzzyDate(inForceFrom!)}`,
			start: inForceFrom!
		})),
		...(event ? [{ id: event.id, label: event.label, start: event.start }] : [])
	];
	const [left, right] = frame.x.range() as [number, number];
	return marks.flatMap(({ id: mark, label, start }, index) => {
		const x = frame.x(day(start.from));
		if (x < left || x > right) return [];
		const anchor = x > (left + right) / 2 ? ('end' as const) : ('start' as const);
		return [{ id: mark, x, top: 4 + index * 15, bottom: height - marginBottom, label, anchor }];
	});
}

function quotes(layout: Layout): readonly DrawnQuote[] {
	const { data, selection, frame, theme, height } = layout;
	const box = plotBox(frame, marginTop, height - marginBottom - 4);
	return placeQuotes({
		quotes: partners.chartQuotes(data.study, id, selection),
		bracketOf: (quote) => bracketOf(quote, layout),
		colorOf: () => theme.color('ink'),
		reference: ({ quote }) => partners.quoteRef(data.study, quote),
		openQuote: selection.quote,
		space: obstacles(layout, box),
		box,
		frame
	});
}

function obstacles(layout: Layout, box: ReturnType<typeof plotBox>): FreeSpace {
	const { frame, y, flows, theme } = layout;
	const space = new FreeSpace(box);
	const width = barWidth(frame) + 12;
	for (const name of ['export', 'import'] as const) {
		for (const { year, value } of flows[name]) {
			const reach = value === 0 ? 56 : Math.abs(y(sign(name) * value) - y(0)) + 22;
			const top = name === 'export' ? y(0) - reach : y(0);
			space.addBox({ x: frame.middle(year) - width / 2, y: top, width, height: reach });
		}
	}
	for (const { x, top, label, anchor } of bans(layout)) {
		const long = textWidth(label, 'sans', theme.small) + 10;
		space.addBox({ x: anchor === 'start' ? x : x - long, y: top, width: long, height: 18 });
		space.addBox({ x: x - 3, y: top, width: 6, height: layout.height });
	}
	return space;
}

/** A bracket over the bars of its flow, above the highest of them; below for imports alone. */
function bracketOf(quote: MatchedQuote, { frame, y, flows }: Layout): DrawnQuote['bracket'] {
	const [first, last] = [Number(quote.from.slice(0, 4)), Number(quote.to.slice(0, 4))];
	const name = quote.quote.series.includes('export') || quote.quote.series.length === 0 ? 'export' : 'import';
	const tops = flows[name]
		.filter(({ year }) => year >= first && year <= last)
		.map(({ value }) => y(sign(name) * value));
	const half = barWidth(frame) / 2;
	const above = name === 'export';
	const edge = above ? Math.min(y(0), ...tops) - 26 : Math.max(y(0), ...tops) + 26;
	return {
		x0: frame.middle(first) - half,
		x1: frame.middle(last) + half,
		y: edge,
		side: above ? 'above' : 'below'
	};
}

function describe(data: Flows, selection: Selection): string {
	const { protagonist, subject } = names(data);
	const { from, to } = selection.period;
	const told = (['export', 'import'] as const).map((name) => {
		const observations = flow(data, selection, name);
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

function said(data: Flows, name: FlowName, year: number, value: number): string {
	if (value !== 0) return formatMoney(value);
	return name === 'import' && bannedAllYear(data, year) ? 'zero (imports banned)' : 'zero';
}

function notes(data: Flows, selection: Selection): readonly string[] {
	const basis = partners.basisOf(selection, ownBasis);
	return [...basisNotes(data.study, basis, [data.study.settings.protagonist]), causeNote(data.study)];
}

function table(data: Flows, selection: Selection): Table {
	const { subject } = names(data);
	const { from, to } = selection.period;
	const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
	const matched = partners.chartQuotes(data.study, id, selection);
	const rows = (['export', 'import'] as const).flatMap((name) =>
		years.map((year) => {
			const observation = flow(data, selection, name).find((candidate) => candidate.year === year);
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

function otherFlows({ study, series }: Flows, selection: Selection, name: FlowName, year: number) {
	const basis = partners.basisOf(selection, ownBasis);
	const own = observationOf(series.get(`${basis}/${name}`)!, year);
	const others = study.tables.bases
		.filter((row) => row.id !== basis)
		.flatMap((row) => {
			const other = observationOf(series.get(`${row.id}/${name}`)!, year);
			return other && !(own && partners.agree(own, other)) ? [{ title: row.shortTitle, other }] : [];
		});
	const text = others
		.map(({ title: basisName, other }) => `${basisName} ${formatNumber(other.value)}`)
		.join(' · ');
	return { text, value: text, evidence: others.flatMap(({ other }) => other.evidence) };
}

function readings(data: Flows, selection: Selection): readonly Reading[] {
	const { subject } = names(data);
	return (['export', 'import'] as const).map((name) => ({
		id: name,
		label: name === 'export' ? `Exports to ${subject}` : `Imports from ${subject}`,
		points: flow(data, selection, name).map(({ year, value }) => ({
			year,
			y: sign(name) * value,
			text: said(data, name, year, value)
		}))
	}));
}
