/** Where everything on the picture of the gap stands, px. No drawing. */
import { wrapText } from '../annotations/wrapText.ts';
import { breadthOf } from './frame.ts';
import { layoutBars, levels, type Level, type StepRow } from './gapBars.ts';
import type { Gap } from './gapContent.ts';
import type { GapScale, GapScaleStart } from './gapScale.ts';
import { layoutStrip, type GapStrip } from './gapStrip.ts';
import type { Size, Theme } from './theme.ts';
import { listInWords } from './words.ts';

/** The whole picture laid out. */
export interface GapLayout {
	readonly width: number;
	readonly height: number;
	readonly rows: readonly StepRow[];
	readonly top: number;
	readonly bottom: number;
	readonly rowHeight: number;
	readonly barHeight: number;
	readonly scale: GapScale;
	/** On a phone names and amounts stand above their bars, which then have the whole breadth. */
	readonly stacked: boolean;
	/** What was lost, as a band through the rows; null where nothing was. */
	readonly band: {
		readonly x0: number;
		readonly x1: number;
		readonly words: string;
		/** Right edge of the words. */
		readonly wordsX: number;
	} | null;
	readonly start: Level | null;
	readonly end: Level | null;
	readonly ticks: readonly { readonly x: number; readonly text: string; readonly textX: number }[];
	/** Partners that can’t be compared, or why nothing can. */
	readonly lines: { readonly text: readonly string[]; readonly y: number };
	readonly strip: GapStrip;
}

/** How much is said below the bars: less where the height is given and small. */
interface Detail {
	readonly lines: boolean;
	readonly ticks: boolean;
	readonly timeline: boolean;
	readonly list: boolean;
	readonly heading: boolean;
}

const details: readonly Detail[] = [
	{ lines: true, ticks: true, timeline: true, list: true, heading: true },
	{ lines: false, ticks: true, timeline: true, list: true, heading: true },
	{ lines: false, ticks: true, timeline: false, list: true, heading: true },
	{ lines: false, ticks: false, timeline: false, list: true, heading: true },
	{ lines: false, ticks: false, timeline: false, list: false, heading: true },
	{ lines: false, ticks: false, timeline: false, list: false, heading: false }
];

const line = 17;
const levelRoom = 21;
const tickRoom = 24;
/** The least height of a row with its words above the bar. */
const stackedRow = 33;

/** Lays out bars, levels and strip in the room given, or in as much as they need. */
export function layoutGap(gap: Gap, size: Size, theme: Theme, start: GapScaleStart = 'figure'): GapLayout {
	const plans = details.map((detail) => plan(gap, size, theme, detail));
	const rowsOf = ({ fixed }: Plan) => (size.height === undefined ? NaN : (size.height - fixed) / count(gap));
	const chosen =
		size.height === undefined
			? plans[0]!
			: (plans.find((candidate) => rowsOf(candidate) >= 19) ??
				plans.find((candidate) => rowsOf(candidate) >= 15) ??
				plans.at(-1)!);
	const natural = { narrow: 40, medium: 31, wide: 34 }[breadthOf(size.width)];
	const rowHeight = size.height === undefined ? natural : Math.min(48, Math.max(15, rowsOf(chosen)));
	return place(gap, size, theme, chosen, rowHeight, start);
}

/** What a plan needs beside its rows, px. */
interface Plan {
	readonly detail: Detail;
	readonly lines: readonly string[];
	readonly strip: GapStrip;
	readonly fixed: number;
}

function plan(gap: Gap, size: Size, theme: Theme, detail: Detail): Plan {
	const text = gap.steps.length === 0 ? nothingInWords(gap) : missingNames(gap);
	const told = detail.lines || gap.steps.length === 0;
	const lines = told ? wrapText(text, 'sans', theme.small, size.width - 16) : [];
	const strip = layoutStrip(gap, size, theme, detail);
	const bars = gap.steps.length === 0 ? 16 : levelRoom * 2 + (detail.ticks ? tickRoom : 0);
	return { detail, lines, strip, fixed: bars + lines.length * line + strip.height };
}

/** Rows, or the room of one in which the sentence stands. */
const count = ({ steps }: Gap) => Math.max(1, steps.length);

function place(
	gap: Gap,
	size: Size,
	theme: Theme,
	{ detail, lines, strip }: Plan,
	rowHeight: number,
	start: GapScaleStart
): GapLayout {
	const bare = gap.steps.length === 0;
	const top = bare ? 8 : levelRoom;
	const bottom = top + (bare ? 0 : gap.steps.length * rowHeight);
	const linesTop = bottom + (bare ? 8 : levelRoom + (detail.ticks ? tickRoom : 0));
	const stripTop = linesTop + lines.length * line;
	const height = size.height ?? Math.ceil(stripTop + strip.height);
	const stacked = breadthOf(size.width) === 'narrow' && rowHeight >= stackedRow;
	// Without ticks nothing is lost to the one below the lowest figure.
	const scaleStart = detail.ticks ? start : 'figure';
	const bars = layoutBars(gap, size, theme, { top, rowHeight, stacked, start: scaleStart });
	return {
		width: size.width,
		height: Math.max(height, Math.ceil(stripTop + strip.height)),
		top,
		bottom,
		rowHeight,
		scale: bars.scale,
		barHeight: stacked ? rowHeight - 24 : Math.min(24, rowHeight * 0.7),
		stacked,
		rows: bars.rows,
		ticks: bare || !detail.ticks ? [] : bars.ticks,
		...levels(gap, bars.scale.x, size, theme, top, bottom),
		lines: { text: lines, y: linesTop },
		strip: { ...strip, top: stripTop }
	};
}

function missingNames({ missing, whole }: Gap): string {
	if (missing.length === 0) return '';
	const names = listInWords(missing.map(({ inText }) => inText));
	return `No total in both years: ${names}${whole ? ' (in the remainder)' : ' (left out)'}.`;
}

function nothingInWords({ window, protagonist, why, elsewhere }: Gap): string {
	if (window.from === window.to) return 'No change within one year: choose two years.';
	const others = elsewhere.length > 0 ? ` Both years are in: ${listInWords(elsewhere)}.` : '';
	return `No bars: ${protagonist.inText} has ${why} in these figures.${others}`;
}
