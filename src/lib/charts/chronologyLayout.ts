/** Where everything on the chronology stands: lanes, bars of sanctions, marks of events, labels, key. No drawing. */
import type { Point } from '../annotations/boxes.ts';
import { placeTrack, type PlacedItem, type TrackItem } from '../annotations/placeTrack.ts';
import { textWidth } from '../annotations/textWidth.ts';
import type { Direction, EventRow, SanctionRow, Tables } from '../datapackage/tables.ts';
import type { Period } from '../selection/selection.ts';
import { day, type TimeFrame } from './frame.ts';
import { lowerFirst } from './words.ts';

/** An event's mark. */
export interface EventMark {
	readonly event: EventRow;
	readonly at: Point;
	/** Where the mark ends, for events that last or are known only to the month or year. */
	readonly endX: number;
	/** Known only to the month or the year: drawn as the span it may lie in. */
	readonly fuzzy: boolean;
	readonly label: PlacedLabel | null;
	/** Its number in the key, where it is a landmark whose label found no room. */
	readonly number: number | null;
}

export interface PlacedLabel {
	readonly x: number;
	readonly y: number;
	readonly anchor: 'start' | 'end';
	readonly text: string;
}

/** A sanction with its bar and the stages on it. */
export interface SanctionBar {
	readonly sanction: SanctionRow;
	readonly y: number;
	/** Null where no in-force day is known: the stages stand alone. */
	readonly bar: {
		readonly x0: number;
		readonly x1: number;
		readonly opensLeft: boolean;
		readonly opensRight: boolean;
		/** Ends at the last expiry known: what came after was not read. */
		readonly unread: boolean;
	} | null;
	readonly stages: readonly EventMark[];
	readonly label: PlacedLabel;
}

export interface LaneLayout {
	readonly id: string;
	readonly title: string;
	readonly top: number;
	readonly bottom: number;
	readonly bars: readonly SanctionBar[];
	readonly events: readonly EventMark[];
	/** Events drawn without a label or a number. */
	readonly unlabelled: number;
}

export interface ChronologyLayout {
	readonly lanes: readonly LaneLayout[];
	readonly key: readonly {
		readonly number: number;
		readonly text: string;
		readonly x: number;
		readonly y: number;
	}[];
	readonly lanesBottom: number;
	readonly height: number;
}

export interface LaneContent {
	readonly id: string;
	readonly title: string;
	readonly sanctions: readonly SanctionRow[];
	readonly events: readonly EventRow[];
}

/** Type and measures of the chronology, px. */
export const measure = { label: 12.5, title: 12.5, row: 20, titleRow: 22, lanePadding: 8, mark: 5 };

/** Room after a bar for the sign that its end was not read, px. */
export const unreadRoom = 26;

/** Space for the office bands above the lanes. */
export const headerHeight = 92;

/**
 * Lanes of the chronology with what happened in the period, in the order of `lanes.csv`.
 * Events that are stages of a sanction go with it; empty lanes are left out.
 */
export function laneContents(tables: Tables, period: Period): readonly LaneContent[] {
	const [from, to] = [`${period.from}-01-01`, `${period.to}-12-31`];
	const inView = tables.events.filter(
		(event) => event.start.from <= to && (event.end ?? event.start).to >= from
	);
	const groups = new Map<string, { title: string; lanes: Set<string> }>();
	for (const lane of [...tables.lanes].sort((a, b) => a.order - b.order)) {
		const group = groups.get(lane.group) ?? { title: lane.groupTitle, lanes: new Set<string>() };
		groups.set(lane.group, { ...group, lanes: group.lanes.add(lane.id) });
	}
	return [...groups]
		.map(([id, { title, lanes }]) => ({
			id,
			title,
			sanctions: named(
				tables.sanctions.filter((row) => lanes.has(row.lane) && touches(row, inView, from, to))
			),
			events: inView.filter((event) => lanes.has(event.lane))
		}))
		.filter(({ sanctions, events }) => sanctions.length + events.length > 0);
}

/** In a lane of several senders each label says whose the measure is. */
function named(sanctions: readonly SanctionRow[]): readonly SanctionRow[] {
	const senders = new Set(sanctions.map((row) => row.sender));
	if (senders.size < 2) return sanctions;
	return sanctions.map((row) => ({ ...row, label: `${row.sender}: ${lowerFirst(row.label)}` }));
}

/** A sanction is in view while in force, or when one of its stages is. */
function touches(row: SanctionRow, inView: readonly EventRow[], from: string, to: string): boolean {
	// One whose beginning was not read but whose end was is older than the chronology.
	const begun = row.inForceFrom ? row.inForceFrom.from <= to : row.inForceTo !== null;
	const inForce = begun && (row.inForceTo === null || row.inForceTo.to >= from);
	return inForce || inView.some((event) => event.sanctionId === row.id);
}

/** Lays all lanes out from top to bottom; what is most important is placed first and never moved by the rest. */
export function layoutChronology(contents: readonly LaneContent[], frame: TimeFrame): ChronologyLayout {
	const lanes: LaneLayout[] = [];
	const keyed: { number: number; text: string }[] = [];
	let top = headerHeight;
	for (const content of contents) {
		const lane = layoutLane(content, frame, top, keyed);
		lanes.push(lane);
		top = lane.bottom;
	}
	const { entries, height } = layoutKey(keyed, frame, top + 34);
	return { lanes, key: entries, lanesBottom: top, height: height + 4 };
}

function layoutLane(
	{ id, title, sanctions, events }: LaneContent,
	frame: TimeFrame,
	top: number,
	keyed: { number: number; text: string }[]
): LaneLayout {
	const first = top + measure.titleRow;
	const bars = layoutBars(sanctions, events, frame, first);
	const barRows = new Set(bars.map(({ y }) => y)).size;
	const known = new Set(sanctions.map((row) => row.id));
	const free = events.filter((event) => !known.has(event.sanctionId));
	const track = layoutTrack(free, frame, first + barRows * measure.row, keyed);
	const bottom = first + barRows * measure.row + track.height + measure.lanePadding;
	return { id, title, top, bottom, bars, events: track.marks, unlabelled: track.unlabelled };
}

/** Bars packed into as few rows as their labels allow, earliest first. */
function layoutBars(
	sanctions: readonly SanctionRow[],
	events: readonly EventRow[],
	frame: TimeFrame,
	top: number
): readonly SanctionBar[] {
	const drawable = sanctions
		.map((sanction) => ({ sanction, stages: events.filter((event) => event.sanctionId === sanction.id) }))
		.map(({ sanction, stages }) => ({
			sanction,
			stages,
			bar: barOf(sanction, frame),
			extent: extentOf(sanction, stages, frame)
		}))
		.sort((a, b) => a.extent.from - b.extent.from || (a.sanction.id < b.sanction.id ? -1 : 1));
	const items = drawable.map(({ sanction, extent }) => ({
		id: sanction.id,
		...extent,
		label: textWidth(sanction.label, 'sans', measure.label)
	}));
	// On a phone names may reach into the left margin, where nothing else stands beside a bar.
	const bounds = { from: frame.breadth === 'narrow' ? 4 : frame.x.range()[0]!, to: frame.width - 4 };
	const track = placeTrack(items, bounds, 40, 'left');
	// A bar as wide as the frame leaves no room beside it: its label stands over it, on a row of its own.
	const crowded = new Set(track.left);
	return drawable.map(({ sanction, stages, bar }, index): SanctionBar => {
		const placed = track.placed.find((item) => item.id === sanction.id);
		const row = placed?.row ?? track.rows + [...crowded].indexOf(sanction.id);
		const y = top + row * measure.row + measure.row / 2;
		const label = placed
			? besideLabel(placed, y, sanction.label)
			: insideLabel(items[index]!, y, sanction.label, bounds);
		return { sanction, y, bar, label, stages: stages.map((event) => eventMark(event, frame, y)) };
	});

	function extentOf(sanction: SanctionRow, stages: readonly EventRow[], { x }: TimeFrame) {
		const [left, right] = x.range() as [number, number];
		const clamp = (value: number) => Math.min(right, Math.max(left, value));
		const bar = barOf(sanction, frame);
		const dates = stages.map((event) => x(day(event.start.from)));
		const xs = [...dates, ...(bar ? [bar.x0, bar.x1] : [])].map(clamp);
		return {
			from: Math.min(...xs) - measure.mark,
			to: Math.max(...xs) + measure.mark + (bar?.unread ? unreadRoom : 0)
		};
	}
}

function barOf({ inForceFrom, inForceTo, endKind }: SanctionRow, { x }: TimeFrame): SanctionBar['bar'] {
	if (!inForceFrom && !inForceTo) return null;
	const [left, right] = x.range() as [number, number];
	const start = inForceFrom ? x(day(inForceFrom.from)) : -Infinity;
	const end = inForceTo ? x(day(inForceTo.to)) : Infinity;
	if (start > right || end < left) return null;
	return {
		x0: Math.max(left, start),
		x1: Math.min(right, end),
		opensLeft: start < left,
		opensRight: end > right,
		unread: endKind === 'renewal-not-read' && end <= right
	};
}

function besideLabel({ side, labelX }: PlacedItem, y: number, text: string): PlacedLabel {
	const width = textWidth(text, 'sans', measure.label);
	return side === 'left'
		? { x: labelX + width, y, anchor: 'end', text }
		: { x: labelX, y, anchor: 'start', text };
}

/** Over its own bar, as far right as the frame lets it. */
function insideLabel(
	{ from, label }: TrackItem,
	y: number,
	text: string,
	bounds: { to: number }
): PlacedLabel {
	return { x: Math.min(from + 12, bounds.to - label), y, anchor: 'start', text };
}

function eventMark(event: EventRow, { x }: TimeFrame, y: number): EventMark {
	const [left, right] = x.range() as [number, number];
	const clamp = (value: number) => Math.min(right, Math.max(left, value));
	const fuzzy = event.start.precision !== 'day';
	const start = x(day(event.start.from));
	const end = x(day((event.end ?? event.start).to));
	const at = { x: clamp(start), y };
	return { event, at, endX: Math.max(clamp(end), at.x), fuzzy, label: null, number: null };
}

const trackRows = { narrow: 3, medium: 3, wide: 3 } as const;

/** Events with their labels in rows; landmarks without room get a number, the rest a bare mark on the last row. */
function layoutTrack(
	events: readonly EventRow[],
	frame: TimeFrame,
	top: number,
	keyed: { number: number; text: string }[]
) {
	if (events.length === 0) return { marks: [], height: 0, unlabelled: 0 };
	const ordered = [...events].sort(byImportance);
	const marks = new Map(ordered.map((event) => [event.id, eventMark(event, frame, 0)]));
	const items = ordered
		.filter((event) => event.importance < 3 || frame.breadth === 'wide')
		.map((event): TrackItem => {
			const mark = marks.get(event.id)!;
			return {
				id: event.id,
				from: mark.at.x - measure.mark,
				to: Math.max(mark.endX, mark.at.x + measure.mark),
				label: textWidth(event.label, event.importance === 1 ? 'sans-bold' : 'sans', measure.label)
			};
		});
	const bounds = { from: frame.x.range()[0]!, to: frame.width - 4 };
	const track = placeTrack(items, bounds, trackRows[frame.breadth]);
	const placed = new Map(track.placed.map((item) => [item.id, item]));
	const bareRow = track.placed.length < events.length ? track.rows : -1;
	let unlabelled = 0;
	const drawn = ordered.map((event): EventMark => {
		const mark = marks.get(event.id)!;
		const item = placed.get(event.id);
		const y = top + (item?.row ?? bareRow) * measure.row + measure.row / 2;
		if (item) return { ...mark, at: { x: mark.at.x, y }, label: besideLabel(item, y, event.label) };
		if (event.importance > 1) {
			unlabelled += 1;
			return { ...mark, at: { x: mark.at.x, y } };
		}
		const number = keyed.length + 1;
		keyed.push({ number, text: event.label });
		return { ...mark, at: { x: mark.at.x, y }, number };
	});
	const rows = track.rows + (bareRow >= 0 ? 0.8 : 0);
	return { marks: drawn, height: rows * measure.row, unlabelled };
}

/** Most important first, then by date, then by id: one order on every machine. */
function byImportance(a: EventRow, b: EventRow): number {
	if (a.importance !== b.importance) return a.importance - b.importance;
	if (a.start.from !== b.start.from) return a.start.from < b.start.from ? -1 : 1;
	return a.id < b.id ? -1 : 1;
}

/** The key under the lanes, in columns. */
function layoutKey(keyed: readonly { number: number; text: string }[], frame: TimeFrame, top: number) {
	const columns = { narrow: 1, medium: 2, wide: 3 }[frame.breadth];
	const perColumn = Math.ceil(keyed.length / columns);
	const step = (frame.width - 16) / columns;
	const entries = keyed.map((entry, index) => ({
		...entry,
		x: 8 + Math.floor(index / Math.max(1, perColumn)) * step,
		y: top + 12 + (index % Math.max(1, perColumn)) * 18
	}));
	return { entries, height: top + (keyed.length > 0 ? 8 + perColumn * 18 : 0) };
}

/** What the shapes mean, in the order of the legend. */
export const directions: readonly { readonly id: Direction; readonly word: string }[] = [
	{ id: 'tighten', word: 'tighten' },
	{ id: 'extend', word: 'extend' },
	{ id: 'ease', word: 'ease' },
	{ id: 'engage', word: 'engage' },
	{ id: 'provoke', word: 'provoke' },
	{ id: 'neutral', word: 'other' }
];
