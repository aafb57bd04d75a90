/** What a chronology is laid out in: lanes, bars, marks, labels, and their measures. */
import type { Point } from '../annotations/boxes.ts';
import type { PlacedItem } from '../annotations/placeTrack.ts';
import { textWidth } from '../annotations/textWidth.ts';
import type { Direction, EventRow, SanctionRow } from '../datapackage/tables.ts';
import { day, type TimeFrame } from './frame.ts';

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

/** A label where it stands, px. */
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

/** One lane laid out, px from the top of the picture. */
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

/** All lanes laid out, with the key of numbered events under them. */
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

/** What belongs into a lane, before it has a place. */
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

/** A label on the side of its mark where it was given room. */
export function besideLabel({ side, labelX }: PlacedItem, y: number, text: string): PlacedLabel {
	const width = textWidth(text, 'sans', measure.label);
	return side === 'left'
		? { x: labelX + width, y, anchor: 'end', text }
		: { x: labelX, y, anchor: 'start', text };
}

/** Where an event stands in time; what lies outside the period stands at its edge. */
export function eventMark(event: EventRow, { x }: TimeFrame, y: number): EventMark {
	const [left, right] = x.range() as [number, number];
	const clamp = (value: number) => Math.min(right, Math.max(left, value));
	const fuzzy = event.start.precision !== 'day';
	const start = x(day(event.start.from));
	const end = x(day((event.end ?? event.start).to));
	const at = { x: clamp(start), y };
	return { event, at, endX: Math.max(clamp(end), at.x), fuzzy, label: null, number: null };
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
