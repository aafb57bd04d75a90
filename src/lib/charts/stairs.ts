/** The staircase of sanctions in force: its path, and the names of the measures beside their steps. */
import type { Box } from '../annotations/boxes.ts';
import { FreeSpace } from '../annotations/freeSpace.ts';
import { textWidth } from '../annotations/textWidth.ts';
import { formatFuzzyDate } from '../datapackage/dates.ts';
import { day } from './frame.ts';
import { begunIn, inForceEvent } from './sanctionTrade.ts';
import { headDrop, headLeft, headX, partNames } from './sanctionTradeHeads.ts';
import { stepsInView, type SanctionTradeLayout } from './sanctionTradeLayout.ts';

/** A tread of the staircase, px. */
export interface Tread {
	readonly x0: number;
	readonly x1: number;
	readonly y: number;
}

/** The name of a measure beside the step it makes; its left edge and its middle height, px. */
export interface StepName {
	/** The act by which it came into force. */
	readonly event: string | null;
	readonly text: string;
	readonly x: number;
	readonly y: number;
}

/** Where the record ends, px; the steps after it are not known. */
export interface RecordEnd {
	readonly x: number;
	readonly y: number;
}

export interface Stairs {
	readonly treads: readonly Tread[];
	readonly names: readonly StepName[];
	readonly ends: readonly RecordEnd[];
}

const lineHeight = 15;

export function layoutStairs(layout: SanctionTradeLayout): Stairs {
	const { data, selection, frame, stairsY } = layout;
	const treads = stepsInView(data, selection).map(({ from, to, count }) => ({
		x0: frame.x(day(from)),
		x1: frame.x(day(to)),
		y: stairsY(count)
	}));
	const ends = recordEnds(layout, treads);
	return { treads, ends, names: placeNames(layout, treads, ends) };
}

/** At the days on which the record of a measure ends, and where that of all ends inside the years in view. */
function recordEnds({ data, frame }: SanctionTradeLayout, treads: readonly Tread[]): readonly RecordEnd[] {
	const [left, right] = frame.x.range() as [number, number];
	const days = new Set([...data.inForce.recordEnds, ...(data.known ? [data.known.to] : [])]);
	return [...days].flatMap((iso) => {
		const x = frame.x(day(iso));
		const tread = treads.find(({ x1 }) => Math.abs(x1 - x) < 0.5);
		return tread && x > left && x < right - 1 ? [{ x, y: tread.y }] : [];
	});
}

interface Wanted {
	readonly event: string | null;
	/** The words, the fullest first. */
	readonly texts: readonly string[];
	readonly x: number;
	readonly from: number;
	readonly to: number;
}

/** Names in room that no step takes, in order of days; what finds none is in the table. */
function placeNames(
	layout: SanctionTradeLayout,
	treads: readonly Tread[],
	ends: readonly RecordEnd[]
): readonly StepName[] {
	const { frame, theme, parts } = layout;
	const narrow = frame.breadth === 'narrow';
	const left = headLeft(frame);
	const box = {
		x: left,
		y: parts.stairs.top - 18,
		width: frame.width - 2 - left,
		height: parts.stairs.bottom - parts.stairs.top + 17
	};
	const space = new FreeSpace(box, 2);
	for (const taken of [...treadBoxes(treads, layout), ...endBoxes(ends)]) space.addBox(taken);
	const head = textWidth(partNames.stairs, 'sans-bold', theme.small) + 6;
	space.addBox({ x: headX('stairs', layout), y: parts.stairs.top - headDrop - 8, width: head, height: 16 });
	for (const { x, bottom } of layout.events) {
		if (bottom > parts.stairs.top) space.addBox({ x: x - 3, y: box.y, width: 6, height: box.height });
	}
	// The numbers of the axis stand in the left margin.
	space.addBox({ x: 0, y: box.y, width: frame.marginLeft - 4, height: narrow ? box.height : 0 });
	return wantedNames(layout).flatMap(({ event, texts, x, from, to }) => {
		for (const text of texts) {
			const width = textWidth(text, 'sans', theme.small);
			const place = candidates(x, Math.min(from, to), width).find((one) => space.fits(one));
			if (!place) continue;
			space.addBox(place, 2);
			return [{ event, text, x: place.x, y: place.y + lineHeight / 2 }];
		}
		return [];
	});
}

/** Left of the riser under its upper end, right of it over the tread, right of it under it. */
function candidates(x: number, top: number, width: number): readonly Box[] {
	const size = { width, height: lineHeight };
	return [
		{ ...size, x: x - 6 - width, y: top - 2 },
		{ ...size, x: x - 6 - width, y: top - 8 },
		{ ...size, x: x + 2, y: top - 18 },
		{ ...size, x: x + 6, y: top + 3 }
	];
}

function wantedNames(layout: SanctionTradeLayout): readonly Wanted[] {
	const { data, selection, frame, stairsY } = layout;
	const { from, to } = selection.period;
	const levels = stepsInView(data, selection);
	const levelAt = (iso: string) => {
		const index = levels.findIndex((step) => step.from === iso);
		const after = levels[index];
		const before = levels[index - 1] ?? after;
		return after && before ? { from: stairsY(before.count), to: stairsY(after.count) } : null;
	};
	return begunIn(data, from, to).flatMap((measure): Wanted[] => {
		const at = measure.inForceFrom!;
		const level = levelAt(at.from);
		if (!level) return [];
		const texts = [`${measure.label}, ${formatFuzzyDate(at)}`, measure.label];
		return [{ event: inForceEvent(data, measure.id)?.id ?? null, texts, x: frame.x(day(at.from)), ...level }];
	});
}

/** The treads and the risers between them. */
function treadBoxes(treads: readonly Tread[], { stairsY }: SanctionTradeLayout): readonly Box[] {
	const floor = stairsY(0);
	return treads.flatMap(({ x0, x1, y }, index) => {
		const before = treads[index - 1]?.y ?? y;
		const [top, bottom] = [Math.min(y, before), Math.max(y, before)];
		return [
			{ x: x0, y: y - 1, width: Math.max(1, x1 - x0), height: y === floor ? 2 : floor - y },
			{ x: x0 - 1, y: top, width: 2, height: bottom - top }
		];
	});
}

function endBoxes(ends: readonly RecordEnd[]): readonly Box[] {
	return ends.map(({ x, y }) => ({ x, y: y - 9, width: 26, height: 18 }));
}
