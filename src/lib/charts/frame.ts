import type { ScaleTime } from 'd3';
import { scaleUtc } from 'd3';
import type { Box } from '../annotations/boxes.ts';
import type { Period } from '../selection/selection.ts';
import type { Size } from './theme.ts';

/** How much room a picture has: phones, half pages, full width. Each lays itself out anew. */
export type Breadth = 'narrow' | 'medium' | 'wide';

/** The frame that every chart with years across shares, so that charts above each other line up. */
export interface TimeFrame {
	readonly breadth: Breadth;
	readonly width: number;
	readonly marginLeft: number;
	readonly marginRight: number;
	/** From the first day of the first year to the day after the last. */
	readonly x: ScaleTime<number, number>;
	readonly years: readonly number[];
	/** The middle of a year, px: where a value for the whole year stands. */
	readonly middle: (year: number) => number;
}

/** Breadth of a drawing by its width in px. */
export function breadthOf(width: number): Breadth {
	if (width < 520) return 'narrow';
	return width < 840 ? 'medium' : 'wide';
}

const sides: Readonly<Record<Breadth, readonly [left: number, right: number]>> = {
	narrow: [42, 84],
	medium: [46, 118],
	wide: [52, 148]
};

/** The shared time frame of a period and a size. */
export function timeFrame(period: Period, size: Size): TimeFrame {
	const breadth = breadthOf(size.width);
	const [marginLeft, marginRight] = sides[breadth];
	const x = scaleUtc(
		[Date.UTC(period.from, 0, 1), Date.UTC(period.to + 1, 0, 1)],
		[marginLeft, size.width - marginRight]
	);
	const years = Array.from({ length: period.to - period.from + 1 }, (_, index) => period.from + index);
	return {
		breadth,
		width: size.width,
		marginLeft,
		marginRight,
		x,
		years,
		middle: (year) => x(midYear(year))
	};
}

/** 2 July, noon UTC: an annual total belongs to the whole year, so its mark stands in the middle of it. */
export function midYear(year: number): Date {
	return new Date(Date.UTC(year, 6, 2, 12));
}

/** A day of the form `YYYY-MM-DD` as a UTC date. */
export function day(iso: string): Date {
	return new Date(`${iso}T00:00:00Z`);
}

/** The years that get a label: all while they fit, else those that divide by 2, 5 or 10. */
export function labelledYears({ years, middle, breadth }: TimeFrame): readonly number[] {
	const first = years[0] ?? 0;
	const step = years.length > 1 ? middle(first + 1) - middle(first) : Infinity;
	const room = breadth === 'narrow' ? 30 : 40;
	const every = [1, 2, 5, 10].find((count) => step * count >= room) ?? 25;
	return years.filter((year) => every === 1 || year % every === 0);
}

/** The part of the drawing inside the margins. */
export function plotBox(frame: TimeFrame, top: number, bottom: number): Box {
	const width = frame.width - frame.marginLeft - frame.marginRight;
	return { x: frame.marginLeft, y: top, width, height: bottom - top };
}
