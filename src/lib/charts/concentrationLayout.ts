/** Lays out the band of concentration, with the index at the left and the number of equal partners at the right. */
import { scaleLinear, type ScaleLinear } from 'd3';
import type { DrawnEvent } from '../annotations/marks.ts';
import { eventLabelX } from '../annotations/marks.ts';
import { textWidth } from '../annotations/textWidth.ts';
import { joinable } from '../measures/annualTrade.ts';
import type { ConcentrationPoint } from '../measures/concentration.ts';
import type { Selection } from '../selection/selection.ts';
import { pointsInView, type ConcentrationCase } from './concentrationCase.ts';
import { day, timeFrame, type TimeFrame } from './frame.ts';
import * as partners from './partners.ts';
import { themeFor, type Size, type Theme } from './theme.ts';

/** Two lines over the plot: the open event, and what the right axis counts. */
export const marginTop = 42;
export const marginBottom = 30;

export interface ConcentrationLayout {
	readonly data: ConcentrationCase;
	readonly selection: Selection;
	readonly points: readonly ConcentrationPoint[];
	/** Years that may be joined. */
	readonly runs: readonly (readonly ConcentrationPoint[])[];
	readonly frame: TimeFrame;
	readonly theme: Theme;
	readonly height: number;
	readonly y: ScaleLinear<number, number>;
}

export function layoutConcentration(
	data: ConcentrationCase,
	selection: Selection,
	size: Size
): ConcentrationLayout {
	const frame = timeFrame(selection.period, size);
	const height = size.height ?? { narrow: 320, medium: 350, wide: 390 }[frame.breadth];
	const points = pointsInView(data, selection);
	const top = Math.max(0.25, ...points.map(({ high }) => high)) * 1.16;
	const y = scaleLinear([0, Math.min(1, top)], [height - marginBottom, marginTop]);
	const runs = joinable(points, () => 'band');
	return { data, selection, points, runs, frame, theme: themeFor(size), height, y };
}

/** Numbers of equal partners at the right axis, as far apart as their labels need; the few first. */
export function partnerTicks({
	y,
	height
}: ConcentrationLayout): readonly { readonly count: number; readonly y: number }[] {
	const placed: { count: number; y: number }[] = [];
	for (const count of [1, 2, 3, 4, 5, 6, 8, 10, 20]) {
		const place = y(1 / count);
		const clear = placed.every((other) => Math.abs(other.y - place) >= 17);
		if (clear && place >= marginTop && place <= height - marginBottom - 8) placed.push({ count, y: place });
	}
	return placed;
}

/** The open event as a line across. */
export function eventMarks({
	data,
	selection,
	frame,
	theme,
	height
}: ConcentrationLayout): readonly DrawnEvent[] {
	const event = partners.openEvent(data.study, selection);
	const [left, right] = frame.x.range() as [number, number];
	const x = event ? frame.x(day(event.start.from)) : NaN;
	if (!event || !(x >= left && x <= right)) return [];
	const labelX = eventLabelX(x, textWidth(event.label, 'sans', theme.small), frame.width);
	return [{ id: event.id, x, top: 2, bottom: height - marginBottom, label: event.label, labelX }];
}
