/** Lays out growth as bars about zero, with flags for the breakthroughs over them. */
import { scaleLinear, tickStep, type ScaleLinear } from 'd3';
import type { MatchedQuote } from '../annotations/match.ts';
import type { EventRow } from '../datapackage/tables.ts';
import type { GrowthYear } from '../measures/economicGrowth.ts';
import type { Selection } from '../selection/selection.ts';
import { placeFlags, type PlacedFlag } from './flags.ts';
import { barWidth } from './flowLayout.ts';
import { band } from './flowNativeWords.ts';
import { timeFrame, type TimeFrame } from './frame.ts';
import { breakthroughsInView, growthInView, type GrowthCase } from './growthCase.ts';
import * as partners from './partners.ts';
import { themeFor, type Size, type Theme } from './theme.ts';

export const marginBottom = 30;
/** From the top of one flag’s name to that of the next, px. */
export const flagRow = 17;
const mostRows = 4;
/** Most that a value takes across, px. */
const valueWidth = 30;
/** Room of a bar’s value, and of the mark over it, px. */
export const valueRoom = 20;
const markRoom = 16;

/** A dated act with its mark over the bar of its year. */
export interface MarkedAct extends PlacedFlag {
	readonly event: EventRow;
	/** Middle of its mark, px. */
	readonly y: number;
	/** Whether it is a breakthrough, or only the open event. */
	readonly counted: boolean;
}

export interface GrowthLayout {
	readonly data: GrowthCase;
	readonly selection: Selection;
	readonly years: readonly GrowthYear[];
	readonly frame: TimeFrame;
	readonly theme: Theme;
	readonly height: number;
	readonly marginTop: number;
	readonly y: ScaleLinear<number, number>;
	/** From one gridline to the next, percent. */
	readonly unit: number;
	readonly acts: readonly MarkedAct[];
	readonly quoted: readonly MatchedQuote[];
}

/** The chart at a size, for the quotes it is to bear. */
export function layoutGrowth(
	data: GrowthCase,
	selection: Selection,
	quoted: readonly MatchedQuote[],
	size: Size
): GrowthLayout {
	const theme = themeFor(size);
	const frame = timeFrame(selection.period, size);
	const height = size.height ?? { narrow: 320, medium: 360, wide: 400 }[frame.breadth];
	const years = growthInView(data, selection);
	const flags = flagsOf(data, selection, frame, theme);
	const rows = Math.max(0, ...flags.map(({ row }) => (row ?? -1) + 1));
	const marginTop = 8 + rows * flagRow;
	const room = flags.length > 0 ? valueRoom + markRoom : valueRoom;
	const bracketRoom = quoted.length > 0 ? 14 : 0;
	const inner = [height - marginBottom - valueRoom - bracketRoom, marginTop + room] as const;
	const { unit, y } = framed(scaleLinear(domainOf(years, quoted.length > 0), inner), [
		height - marginBottom,
		marginTop
	]);
	const layout = { data, selection, years, frame, theme, height, marginTop, y, unit, quoted };
	return { ...layout, acts: flags.map((flag) => markedAct(flag, layout)) };
}

/** The same scale over the whole frame, from a multiple of its unit: programs count gridlines from the lower end. */
function framed(inner: ScaleLinear<number, number>, [bottom, top]: readonly [number, number]) {
	const [lowest = 0, highest = 0] = inner.range();
	const [from = 0, to = 0] = inner.domain();
	const unit = tickStep(from, to, Math.max(2, Math.min(5, (lowest - highest) / 32)));
	const low = Math.floor(inner.invert(bottom) / unit) * unit;
	return { unit, y: scaleLinear([low, inner.invert(top)], [bottom, top]) };
}

/** Zero is always in it; under it there is room for a bracket and words. */
function domainOf(years: readonly GrowthYear[], quoted: boolean): readonly [number, number] {
	const values = years.flatMap((year) => [year.drawn, ...year.others]).map(({ percent }) => percent);
	const top = Math.max(1, ...values);
	const low = Math.min(-0.5, ...values);
	return [quoted ? Math.min(low * 1.25, -0.75 * top) : low, top];
}

function flagsOf(data: GrowthCase, selection: Selection, frame: TimeFrame, theme: Theme) {
	const counted = breakthroughsInView(data, selection).map(({ event }) => ({ event, counted: true }));
	const open = partners.openEvent(data.study, selection);
	const extra =
		open && inView(open, selection) && !counted.some(({ event }) => event.id === open.id)
			? [{ event: open, counted: false }]
			: [];
	const acts = [...counted, ...extra];
	const flags = acts.map(({ event }) => ({
		id: event.id,
		label: event.label,
		x: frame.middle(yearOf(event))
	}));
	const placed = placeFlags(apart(flags), 2, frame.width - 2, mostRows, theme.small);
	return placed.map((flag) => ({ ...flag, ...acts.find(({ event }) => event.id === flag.id)! }));
}

/** Acts of one year stand beside each other, 12 px apart. */
function apart<Item extends { readonly x: number }>(flags: readonly Item[]): readonly Item[] {
	return flags.map((flag, index) => {
		const same = flags.filter(({ x }) => x === flag.x).length;
		const before = flags.slice(0, index).filter(({ x }) => x === flag.x).length;
		return { ...flag, x: flag.x + (before - (same - 1) / 2) * 12 };
	});
}

function inView({ start }: EventRow, { period }: Selection): boolean {
	const year = Number(start.from.slice(0, 4));
	return year >= period.from && year <= period.to;
}

function yearOf({ start }: EventRow): number {
	return Number(start.from.slice(0, 4));
}

/** The mark stands over the value of its bar; without one, on the zero line. */
function markedAct(
	flag: PlacedFlag & { readonly event: EventRow; readonly counted: boolean },
	{ years, y }: Pick<GrowthLayout, 'years' | 'y'>
): MarkedAct {
	const growth = years.find(({ year }) => year === yearOf(flag.event));
	const top = Math.min(
		y(0),
		...(growth ? [growth.drawn, ...growth.others].map((one) => y(one.percent)) : [])
	);
	const said = growth && growth.drawn.percent > 0 ? valueRoom : 2;
	return { ...flag, y: top - said - 8 };
}

/** Whether a bar says its value: every one while years are few, else those of breakthroughs that have room for it. */
export function saysValue({ frame, acts }: Pick<GrowthLayout, 'frame' | 'acts'>, year: number): boolean {
	if (frame.years.length <= 12) return true;
	// Between the bars of the years before and after, which may be higher.
	const room = 2 * band(frame) - barWidth(frame);
	const marked = acts.some(({ event, counted }) => counted && yearOf(event) === year);
	const crowded = acts.some(({ event, counted }) => counted && yearOf(event) === year - 1);
	return marked && !crowded && room >= valueWidth;
}

/** Middle of a value’s text, px. */
export function valueY({ y }: GrowthLayout, percent: number): number {
	return y(percent) - (percent >= 0 ? 10 : -10);
}

/** Years in view of which no growth was read. */
export function unreadYears({ frame, years }: GrowthLayout): readonly number[] {
	return frame.years.filter((year) => !years.some((growth) => growth.year === year));
}
