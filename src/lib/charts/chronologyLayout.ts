/** Where everything on the chronology stands: lanes, bars of sanctions, marks of events, labels, key. No drawing. */
import { placeTrack, type TrackItem } from '../annotations/placeTrack.ts';
import { textWidth } from '../annotations/textWidth.ts';
import type { EventRow } from '../datapackage/tables.ts';
import type { TimeFrame } from './frame.ts';
import {
	type EventMark,
	type LaneLayout,
	type ChronologyLayout,
	type LaneContent,
	measure,
	headerHeight,
	besideLabel,
	eventMark
} from './chronologyParts.ts';
import { layoutBars } from './sanctionRows.ts';

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

/** Rows of events in a lane before the rest goes into the key or stands bare. */
const trackRows = 3;

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
	const track = placeTrack(items, bounds, trackRows);
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
