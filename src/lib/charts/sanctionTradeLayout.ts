/** Lays out three parts over the same years: trade, sanctions in force, and the months that were read. */
import { scaleLinear, type ScaleLinear } from 'd3';
import { eventLabelX, type DrawnEvent } from '../annotations/marks.ts';
import type { MatchedQuote } from '../annotations/match.ts';
import { textWidth } from '../annotations/textWidth.ts';
import { formatFuzzyDate } from '../datapackage/dates.ts';
import type { Observation } from '../measures/annualTrade.ts';
import type { MonthReading } from '../measures/monthlyTrade.ts';
import { inForceOn } from '../measures/sanctionsInForce.ts';
import type { Selection } from '../selection/selection.ts';
import { day, timeFrame, type TimeFrame } from './frame.ts';
import * as partners from './partners.ts';
import { begunIn, inForceEvent, monthsInView, tradeInView, type SanctionTrade } from './sanctionTrade.ts';
import { themeFor, type Size, type Theme } from './theme.ts';

export const marginBottom = 30;
/** Room of a part’s name over it, px. */
export const headRoom = 24;
/** From one dated line’s name to that of the next, px. */
const eventRow = 15;

/** A picture lower than this has no room for the months. */
const leastForMonths = 330;

/** From top to bottom of a part, px. */
export interface Part {
	readonly top: number;
	readonly bottom: number;
}

export interface SanctionTradeLayout {
	readonly data: SanctionTrade;
	readonly selection: Selection;
	readonly quoted: readonly MatchedQuote[];
	readonly trade: readonly Observation[];
	readonly months: readonly MonthReading[];
	readonly frame: TimeFrame;
	readonly theme: Theme;
	readonly height: number;
	readonly marginTop: number;
	readonly parts: { readonly trade: Part; readonly stairs: Part; readonly months: Part | null };
	/** US$ million. */
	readonly y: ScaleLinear<number, number>;
	/** Number in force. */
	readonly stairsY: ScaleLinear<number, number>;
	/** JPY million. */
	readonly monthsY: ScaleLinear<number, number>;
	readonly events: readonly DrawnEvent[];
}

export function layoutSanctionTrade(
	data: SanctionTrade,
	selection: Selection,
	quoted: readonly MatchedQuote[],
	size: Size
): SanctionTradeLayout {
	const frame = timeFrame(selection.period, size);
	const theme = themeFor(size);
	const trade = tradeInView(data, selection);
	const read = monthsInView(data, selection);
	// A low picture keeps its trade readable: the months are in the table.
	const months = (size.height ?? Infinity) < leastForMonths ? [] : read;
	const natural = { narrow: 410, medium: 430, wide: 470 }[frame.breadth] + (months.length > 0 ? 84 : 0);
	const height = size.height ?? natural;
	const acts = datedActs(data, selection);
	const marginTop = 4 + acts.length * eventRow + headRoom;
	const parts = partsOf(marginTop, height - marginBottom, months.length > 0);
	const scales = scalesOf(data, selection, quoted.length > 0, parts);
	const events = eventsOf(acts, frame, theme, parts);
	return {
		data,
		selection,
		quoted,
		trade,
		months,
		frame,
		theme,
		height,
		marginTop,
		parts,
		events,
		...scales
	};
}

/** Trade takes what the others leave: they are read as steps and dots, and need less. */
function partsOf(top: number, bottom: number, withMonths: boolean): SanctionTradeLayout['parts'] {
	const room = bottom - top - headRoom * (withMonths ? 2 : 1);
	const stairs = Math.min(130, Math.max(40, room * 0.32));
	const strip = withMonths ? Math.min(64, Math.max(30, room * 0.18)) : 0;
	const tradeBottom = top + room - stairs - strip;
	const stairsTop = tradeBottom + headRoom;
	return {
		trade: { top, bottom: tradeBottom },
		stairs: { top: stairsTop, bottom: stairsTop + stairs },
		months: withMonths ? { top: bottom - strip, bottom } : null
	};
}

function scalesOf(
	data: SanctionTrade,
	selection: Selection,
	quoted: boolean,
	{ trade: upper, stairs, months: strip }: SanctionTradeLayout['parts']
) {
	const most = Math.max(20, ...tradeInView(data, selection).map(({ value }) => value));
	const counts = stepsInView(data, selection).map(({ count }) => count);
	const yen = Math.max(100, ...monthsInView(data, selection).map(({ value }) => value));
	// Room over the highest bar for its value and a bracket.
	const head = Math.min(quoted ? 46 : 20, (upper.bottom - upper.top) * 0.4);
	const full = most * ((upper.bottom - upper.top) / (upper.bottom - upper.top - head));
	return {
		y: scaleLinear([0, full], [upper.bottom, upper.top]),
		stairsY: scaleLinear([0, Math.max(1, ...counts)], [stairs.bottom, stairs.top]),
		// A little over the highest dot, so that its value has room.
		monthsY: scaleLinear([0, yen * 1.2], [strip?.bottom ?? 0, strip?.top ?? 0])
	};
}

/** A step of the staircase, cut to the days in view that the record reaches. */
export interface StepInView {
	readonly from: string;
	readonly to: string;
	readonly count: number;
}

/** The number in force over the days in view that the record reaches; empty where it reaches none. */
export function stepsInView({ known, inForce }: SanctionTrade, { period }: Selection): readonly StepInView[] {
	if (!known) return [];
	const [from, to] = [later(known.from, `${period.from}-01-01`), earlier(known.to, `${period.to + 1}-01-01`)];
	if (from >= to) return [];
	const within = inForce.steps.map((step) => step.from).filter((start) => start > from && start < to);
	const starts = [from, ...within];
	return starts.map((start, index) => {
		return { from: start, to: starts[index + 1] ?? to, count: inForceOn(inForce.steps, start).count };
	});
}

const later = (a: string, b: string) => (a > b ? a : b);
const earlier = (a: string, b: string) => (a < b ? a : b);

interface DatedAct {
	readonly id: string;
	readonly label: string;
	readonly from: string;
	/** Whether it is the sanction with which they begin. */
	readonly counted: boolean;
}

/** The day on which sanctions begin in view, and the open event. */
function datedActs(data: SanctionTrade, selection: Selection): readonly DatedAct[] {
	const { period } = selection;
	const [first] = begunIn(data, period.from, period.to);
	const open = partners.openEvent(data.study, selection);
	const steps = stepsInView(data, selection);
	const before = steps.find(({ to }) => to === first?.inForceFrom?.from)?.count ?? 0;
	const acts = [
		...(first
			? [
					{
						id: inForceEvent(data, first.id)?.id ?? first.id,
						label: `${before > 0 ? 'More sanctions' : 'First sanction in view'}, ${formatFuzzyDate(first.inForceFrom!)}`,
						from: first.inForceFrom!.from,
						counted: true
					}
				]
			: []),
		...(open ? [{ id: open.id, label: open.label, from: open.start.from, counted: false }] : [])
	];
	const inView = ({ from }: DatedAct) => from >= `${period.from}-01-01` && from <= `${period.to}-12-31`;
	// The act by which sanctions begin may be the open event.
	return acts.filter(inView).filter(({ id }, index, all) => all.findIndex((act) => act.id === id) === index);
}

function eventsOf(
	acts: readonly DatedAct[],
	frame: TimeFrame,
	theme: Theme,
	parts: SanctionTradeLayout['parts']
): readonly DrawnEvent[] {
	return acts.map(({ id, label, from, counted }, index) => {
		const x = frame.x(day(from));
		const labelX = eventLabelX(x, textWidth(label, 'sans', theme.small), frame.width);
		// The line of the first sanction goes on as its step.
		const { bottom } = counted ? parts.trade : parts.stairs;
		return { id, x, top: 2 + index * eventRow, bottom, label, labelX };
	});
}
