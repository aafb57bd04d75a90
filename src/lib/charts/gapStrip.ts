/** Where the acts of the window stand under the bars, px. */
import { textWidth } from '../annotations/textWidth.ts';
import { wrapText } from '../annotations/wrapText.ts';
import { formatYears } from './format.ts';
import { day, labelledYears, timeFrame } from './frame.ts';
import { actDate, dayOf, type GapAct } from './gapActs.ts';
import type { Gap } from './gapContent.ts';
import type { Size, Theme } from './theme.ts';

/** Heading, a line of time with a mark for each act, and the acts in columns; heights count from `top`. */
export interface GapStrip {
	readonly top: number;
	readonly height: number;
	readonly heading: readonly string[];
	readonly timeline: {
		readonly y: number;
		readonly x0: number;
		readonly x1: number;
		readonly turns: readonly number[];
		readonly years: readonly { readonly x: number; readonly text: string }[];
		readonly acts: readonly { readonly act: GapAct; readonly x: number }[];
	} | null;
	readonly list: readonly {
		readonly act: GapAct;
		readonly x: number;
		readonly y: number;
		readonly date: string;
		readonly label: string;
	}[];
}

const headingLine = 17;
const listLine = 19;
const timelineHeight = 44;
const above = 14;

/** How much of the strip there is room for. */
interface StripDetail {
	readonly timeline: boolean;
	readonly list: boolean;
	readonly heading: boolean;
}

/** The strip with as much of it as is asked for; `top` is set by who places it. */
export function layoutStrip(
	gap: Gap,
	size: Size,
	theme: Theme,
	{ timeline, list, heading: told }: StripDetail
): GapStrip {
	const { acts } = gap;
	if (!told) return { top: 0, height: 0, heading: [], timeline: null, list: [] };
	const heading = wrapText(headingOf(gap, list), 'sans', theme.small, size.width - 16);
	const headingHeight = above + heading.length * headingLine;
	const drawsTime = timeline && acts.length > 0;
	const listTop = headingHeight + (drawsTime ? timelineHeight : 4);
	const entries = list ? (drawsTime ? columns : flow)(acts, size, theme, listTop) : [];
	const rows = new Set(entries.map(({ y }) => y)).size;
	return {
		top: 0,
		height: listTop + rows * listLine + 4,
		heading,
		timeline: drawsTime ? timelineOf(gap, size, headingHeight + 16) : null,
		list: entries
	};
}

function headingOf({ acts, protagonist, window }: Gap, listed: boolean): string {
	const years = formatYears(window.from, window.to);
	if (acts.length === 0) return `${protagonist.name} put no sanction on trade in force, ${years}.`;
	const count = listed ? '' : ` (${acts.length})`;
	return `Sanctions on trade put in force by ${protagonist.inText}, ${years}${count}. A sanction beside a fall is not its cause.`;
}

function timelineOf({ acts, window }: Gap, size: Size, y: number): GapStrip['timeline'] {
	const frame = timeFrame(window, size);
	const { from, to } = window;
	const [x0, x1] = [8, size.width - 8];
	// The years of the window over the whole breadth: the margins of a value axis are not needed here.
	const [left, right] = frame.x.range() as [number, number];
	const stretch = (x: number) => x0 + ((x - left) / (right - left)) * (x1 - x0);
	const turns = Array.from({ length: to - from + 2 }, (_, index) => from + index);
	return {
		y,
		x0,
		x1,
		turns: turns.map((year) => stretch(frame.x(Date.UTC(year, 0, 1)))),
		years: labelledYears(frame).map((year) => ({ x: stretch(frame.middle(year)), text: String(year) })),
		acts: acts.map((act) => ({ act, x: stretch(frame.x(day(dayOf(act)))) }))
	};
}

interface Entry {
	readonly act: GapAct;
	readonly date: string;
	readonly label: string;
	/** With its mark and the room after it. */
	readonly width: number;
}

function entriesOf(acts: readonly GapAct[], theme: Theme): readonly Entry[] {
	return acts.map((act) => {
		const [date, label] = [actDate(act), act.label];
		const words = textWidth(`${date}\u2002${label}`, 'sans-bold', theme.small);
		return { act, date, label, width: 20 + words + 20 };
	});
}

/** Acts in columns, read downwards. */
function columns(acts: readonly GapAct[], size: Size, theme: Theme, top: number): GapStrip['list'] {
	const entries = entriesOf(acts, theme);
	const widest = Math.max(1, ...entries.map(({ width }) => width));
	const most = Math.max(1, Math.floor((size.width + 12) / widest));
	const rows = Math.ceil(entries.length / most);
	return entries.map((entry, index) => ({
		...entry,
		x: 8 + Math.floor(index / rows) * widest,
		y: top + ((index % rows) + 0.5) * listLine
	}));
}

/** Acts one after the other, as words in a line. */
function flow(acts: readonly GapAct[], size: Size, theme: Theme, top: number): GapStrip['list'] {
	let [x, row] = [8, 0];
	return entriesOf(acts, theme).map((entry) => {
		if (x > 8 && x + entry.width - 20 > size.width - 4) [x, row] = [8, row + 1];
		const placed = { ...entry, x, y: top + (row + 0.5) * listLine };
		x += entry.width;
		return placed;
	});
}
