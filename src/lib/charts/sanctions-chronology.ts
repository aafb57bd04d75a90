import type { PlotOptions } from '@observablehq/plot';
import type { DrawnQuote } from '../annotations/quoteMarks.ts';
import { quoteMarks } from '../annotations/quoteMarks.ts';
import { formatFuzzyDate } from '../datapackage/dates.ts';
import type { EventRow, SanctionRow, Tables } from '../datapackage/tables.ts';
import type { Selection } from '../selection/selection.ts';
import { plotFrame, yearAxis } from './axes.ts';
import type { CaseStudy, ChartDefinition, Reading } from './chart.ts';
import { headerHeight, type LaneContent } from './chronologyParts.ts';
import { laneContents } from './chronologyContents.ts';
import { layoutChronology } from './chronologyLayout.ts';
import { chronologyMarks } from './chronologyMarks.ts';
import type { OfficeBand } from './chronologyHead.ts';
import { formatYears } from './format.ts';
import { day, timeFrame, type TimeFrame } from './frame.ts';
import { causeNote, quoteNotes, sanctionsBegun } from './notes.ts';
import { lowerFirst, numberInWords } from './words.ts';
import * as partners from './partners.ts';
import { quoteType } from './quotes.ts';
import type { Size, Theme } from './theme.ts';
import { inkOf, themeFor } from './theme.ts';
import { table } from './chronologyTable.ts';

const id = 'sanctions-chronology';

/** Who pressed, who talked, who provoked, and what was in force, by day. */
export const sanctionsChronology: ChartDefinition<CaseStudy> = {
	id,
	name: 'Sanctions and talks',
	about:
		'Sanctions, talks, tests and summits in lanes by who acts, under the cabinets and administrations of the day.',
	method: [
		'Each act stands at its day (UTC calendar day of the place, as the chronology notes). An act known only to the month or the year is drawn as the span in which it may lie.',
		'A sanction is one bar from the day it came into force to the day it ended; bill, decision and extensions are stages on it and are not counted as sanctions of their own. Laws that only empower are thin lines; pressure without a legal sanction is dashed.',
		'Shapes say the direction of the act, not its effect.',
		'Labels are placed by importance. What finds no room is a number in the key or counted at the right; every act is in the table.'
	],
	tall: true,
	controls: [],
	prepare: (study) => study,
	title,
	subtitle: (_study, { period }) =>
		`Acts by who acts; shapes say direction, bars say in force. ${formatYears(period.from, period.to)}`,
	options,
	// Bars of days in lanes: no program draws that by itself.
	native: () => null,
	describe,
	notes: (study, selection) => [
		...quoteNotes(partners.chartQuotes(study, id, selection)),
		'A measure with several stages is one bar: rows of the chronology are steps, not sanctions.',
		causeNote(study)
	],
	table,
	readings,
	quotes: (study, selection) => partners.quotedWords(study, partners.chartQuotes(study, id, selection))
};

function protagonistLanes({ tables, settings }: CaseStudy): readonly string[] {
	return tables.lanes.filter((lane) => lane.group.startsWith(settings.protagonist)).map((lane) => lane.id);
}

/** The days of its first and its last act: no sentence speaks of time that the chronology does not cover. */
function coverage({ events }: Tables) {
	const days = events.map(({ start }) => start.from).sort();
	return { from: days[0] ?? '', to: days.at(-1) ?? '' };
}

function title(study: CaseStudy, { period }: Selection): string {
	const { tables, settings } = study;
	const name = tables.partners.find((row) => row.id === settings.protagonist)?.name ?? settings.protagonist;
	const known = coverage(tables);
	const [from, to] = [
		Math.max(period.from, Number(known.from.slice(0, 4))),
		Math.min(period.to, Number(known.to.slice(0, 4)))
	];
	if (from > to)
		return `The chronology covers ${formatYears(Number(known.from.slice(0, 4)), Number(known.to.slice(0, 4)))}, so nothing falls into these years`;
	const begun = protagonistLanes(study).flatMap((lane) =>
		sanctionsBegun(tables.sanctions, lane, { from, to })
	);
	if (begun.length === 0) return `${name} put no new sanction in force, ${formatYears(from, to)}`;
	const first = begun.map((row) => row.inForceFrom!.from.slice(0, 4)).sort()[0]!;
	const lifted = begun.filter((row) => stages(tables, row.id, 'lifted', to).length > 0).length;
	// Where the period outruns the chronology, the sentence stops with it.
	const end = to < period.to ? formatMonth(known.to) : `the end of ${to}`;
	const sentence = `${name} put ${count(begun.length, 'sanction')} in force from ${first} on and by ${end} had lifted ${lifted === 0 ? 'none' : count(lifted, '')}`;
	return [sentence, ...begun.flatMap((row) => extended(tables, row, to))].join('; ');
}

/** "the import and port bans were extended twice". */
function extended(tables: Tables, { id: sanction, label }: SanctionRow, to: number): readonly string[] {
	const times = stages(tables, sanction, 'extended', to).length;
	const words = ['', 'once', 'twice'][times] ?? `${count(times, '')} times`;
	return times === 0
		? []
		: [`the ${lowerFirst(label)} ${label.endsWith('s') ? 'were' : 'was'} extended ${words}`];
}

/** Stages of a sanction up to the end of a year. */
function stages({ events }: Tables, sanction: string, stage: string, to: number): readonly EventRow[] {
	return events.filter(
		(event) =>
			event.sanctionId === sanction && event.stage === stage && Number(event.start.from.slice(0, 4)) <= to
	);
}

function formatMonth(iso: string): string {
	return formatFuzzyDate({
		edtf: iso.slice(0, 7),
		from: iso,
		to: iso,
		precision: 'month',
		approximate: false
	});
}

function count(number: number, noun: string): string {
	const words = numberInWords(number);
	return noun === '' ? words : `${words} ${noun}${number === 1 ? '' : 's'}`;
}

/** Lanes that are drawn; the politics of the day stand as bands above them. */
function lanesInView(study: CaseStudy, selection: Selection): readonly LaneContent[] {
	return laneContents(study.tables, selection.period).filter((lane) => lane.id !== 'politics');
}

function options(study: CaseStudy, selection: Selection, size: Size): PlotOptions {
	const theme = themeFor(size);
	const frame = timeFrame(selection.period, size);
	const layout = layoutChronology(lanesInView(study, selection), frame);
	const marginBottom = layout.height - layout.lanesBottom;
	const laneColor = (lane: string) => {
		if (lane.startsWith(study.settings.protagonist)) return theme.actor(study.settings.protagonist);
		return lane === 'us' ? theme.actor('united-states') : theme.color('ink');
	};
	return {
		...plotFrame(
			frame,
			theme,
			{ width: size.width, height: layout.height, marginTop: headerHeight, marginBottom },
			{ type: 'linear', domain: [0, 1], range: [layout.lanesBottom, headerHeight] }
		),
		marks: [
			...chronologyMarks(layout, offices(study), frame, theme, laneColor),
			yearAxis(frame, theme),
			quoteMarks(
				quoteBrackets(study, selection, frame, theme).slice(0, mostQuotes(size)),
				quoteType(frame),
				inkOf(theme)
			)
		]
	};
}

/** Brackets under the office bands take no room from anything, so that a page bears them all. */
function mostQuotes({ quotes, medium, keyless }: Size): number {
	return keyless ? 0 : (quotes ?? (medium === 'slide' ? 1 : Infinity));
}

function offices({ tables }: CaseStudy): readonly OfficeBand[] {
	const of = (office: string) => tables.terms.filter((term) => term.office === office);
	return [
		{ title: 'Tokyo', y: 26, terms: of('prime-minister-japan'), ruled: true },
		{ title: 'US', y: 48, terms: of('president-us'), ruled: false }
	];
}

/** Quotes stand as numbered brackets under the office bands; their words are beside the picture. */
function quoteBrackets(
	study: CaseStudy,
	selection: Selection,
	frame: TimeFrame,
	theme: Theme
): readonly DrawnQuote[] {
	let free = 0;
	return partners.chartQuotes(study, id, selection).map(({ quote, from, to }, index) => {
		const [x0, x1] = [frame.x(day(from)), frame.x(day(to))];
		const middle = (x0 + x1) / 2;
		const half = Math.max(11, (x1 - x0) / 2);
		// Numbers of ranges that overlap stand beside each other.
		const badge = Math.max(middle, free);
		free = badge + 20;
		return {
			id: quote.id,
			number: index + 1,
			bracket: { x0: middle - half, x1: middle + half, y: headerHeight - 2, side: 'below', badge },
			color: theme.color('ink'),
			box: null,
			far: true,
			lines: [],
			reference: partners.quoteRef(study, quote),
			open: quote.id === selection.quote
		};
	});
}

function describe(study: CaseStudy, selection: Selection): string {
	const lanes = lanesInView(study, selection).map(({ title: name, sanctions, events }) => {
		const bars = sanctions.filter((row) => row.kind === 'sanction' && (row.inForceFrom ?? row.inForceTo));
		const measures = bars.map((row) => `${row.label} (${inForce(row)})`).join(', ');
		const landmarks = events.filter((event) => event.importance === 1 && event.sanctionId === '');
		const acts = landmarks.map((event) => `${event.label} (${formatFuzzyDate(event.start)})`).join(', ');
		return `${name}, ${count(events.length, 'act')}${measures ? `; in force: ${measures}` : ''}${acts ? `; landmarks: ${acts}` : ''}.`;
	});
	const quoted = partners.quotesInWords(study, partners.chartQuotes(study, id, selection));
	return `Chronology in lanes, ${formatYears(selection.period.from, selection.period.to)}. ${lanes.join(' ') || 'No act of the chronology falls into these years.'}${quoted}`;
}

/** "14 Oct 2006, renewed to 13 Apr 2011, later not read". */
function inForce({ inForceFrom, inForceTo, endKind }: SanctionRow): string {
	const from = inForceFrom ? formatFuzzyDate(inForceFrom) : 'from before the chronology';
	if (!inForceTo) return `${from} on, no end read`;
	const to = formatFuzzyDate(inForceTo);
	return endKind === 'renewal-not-read' ? `${from}, renewed to ${to}, later not read` : `${from} to ${to}`;
}

/** The cursor reads acts per lane off the chronology. */
function readings({ tables }: CaseStudy, selection: Selection): readonly Reading[] {
	return laneContents(tables, selection.period).map(({ id: lane, title: name, events }) => {
		const { from, to } = selection.period;
		const begun = new Set(events.map((event) => Number(event.start.from.slice(0, 4))));
		const years = [...begun].filter((year) => year >= from && year <= to);
		return {
			id: lane,
			label: name,
			points: years.map((year) => {
				const acts = events.filter((event) => event.start.from.startsWith(String(year)));
				return { year, y: null, text: count(acts.length, 'act') };
			})
		};
	});
}
