/**
 * The picture shared by all charts that draw one line per partner over years:
 * they differ in what their y axis measures, and hand that in.
 */
import type { ScaleContinuousNumeric } from 'd3';
import { scaleLinear, scaleLog } from 'd3';
import * as Plot from '@observablehq/plot';
import type { Box, Point } from '../annotations/boxes.ts';
import { FreeSpace } from '../annotations/freeSpace.ts';
import type { DrawnChange, DrawnEnd, DrawnEvent, DrawnQuote } from '../annotations/marks.ts';
import { differenceArrows, endLabels, eventLabelX, eventLines, quoteMarks } from '../annotations/marks.ts';
import type { MatchedQuote } from '../annotations/match.ts';
import { placeChanges } from '../annotations/placeChanges.ts';
import { placeEnds } from '../annotations/placeEnds.ts';
import { textWidth } from '../annotations/textWidth.ts';
import { wrapText } from '../annotations/wrapText.ts';
import type { EventRow } from '../datapackage/tables.ts';
import type { Period } from '../selection/selection.ts';
import type { TimeFrame } from './frame.ts';
import { valueAxis, yearAxis } from './axes.ts';
import { day, midYear, plotBox, timeFrame } from './frame.ts';
import { placeQuotes, quoteType } from './quotes.ts';
import type { Size, Theme } from './theme.ts';
import { inkOf, lineStyle, themeFor } from './theme.ts';

/** A point of a line. `hollow` says the value was computed, not printed, or is one flow only. */
export interface LinePoint {
	readonly year: number;
	readonly y: number;
	readonly hollow: boolean;
}

export interface PartnerLine {
	readonly id: string;
	readonly label: string;
	readonly focus: boolean;
	/** Runs of years that may be joined; a gap in the data is a gap between runs. */
	readonly runs: readonly (readonly LinePoint[])[];
	/** Published readings on another basis, where they differ. */
	readonly twins: readonly { readonly year: number; readonly y: number }[];
	/** The comparison an arrow shows. */
	readonly change: { readonly from: number; readonly to: number; readonly label: string } | null;
	/** What its end label says after the name. */
	readonly endText: string;
}

export interface LinesPicture {
	readonly period: Period;
	readonly lines: readonly PartnerLine[];
	readonly yScale: 'linear' | 'log';
	readonly yDomain: readonly [number, number];
	readonly formatTick: (value: number) => string;
	/** A level every reader needs: 100 on an index. */
	readonly reference: number | null;
	readonly quotes: readonly MatchedQuote[];
	readonly quoteReference: (quote: MatchedQuote) => string;
	readonly openQuote: string | null;
	readonly event: EventRow | null;
}

type YScale = ScaleContinuousNumeric<number, number>;

const marginTop = 26;
const marginBottom = 30;

/** Plot options of a lines picture at a size. */
export function linesOptions(picture: LinesPicture, size: Size): Plot.PlotOptions {
	const theme = themeFor(size);
	const frame = timeFrame(picture.period, size);
	const height = size.height ?? naturalHeight(frame);
	const y = yScaleOf(picture, height);
	const layout: Layout = { picture, frame, y, theme, height };
	const focused = picture.lines.filter((line) => line.focus);
	const resting = picture.lines.filter((line) => !line.focus);
	const changes = differenceMarks(layout);
	const ends = placedEndLabels(layout);
	return {
		width: size.width,
		height,
		marginTop,
		marginBottom,
		marginLeft: frame.marginLeft,
		marginRight: frame.marginRight,
		style: { fontFamily: theme.sans, fontSize: `${theme.base}px` },
		x: { type: 'utc', domain: frame.x.domain(), range: frame.x.range(), axis: null },
		y: { type: picture.yScale, domain: picture.yDomain, range: y.range(), axis: null },
		marks: [
			...axes(layout),
			...resting.flatMap((line) => lineMarks(line, theme)),
			...focused.flatMap((line) => lineMarks(line, theme)),
			eventLines(eventMarks(layout), theme.small, inkOf(theme)),
			differenceArrows(changes, theme.base, inkOf(theme)),
			endLabels(ends, theme.base, inkOf(theme)),
			quoteMarks(placedQuotes(layout, changes), quoteType(frame), inkOf(theme))
		]
	};
}

interface Layout {
	readonly picture: LinesPicture;
	readonly frame: TimeFrame;
	readonly y: YScale;
	readonly theme: Theme;
	readonly height: number;
}

function naturalHeight({ breadth }: TimeFrame): number {
	return { narrow: 310, medium: 360, wide: 430 }[breadth];
}

function yScaleOf({ yScale, yDomain }: LinesPicture, height: number): YScale {
	const range = [height - marginBottom, marginTop];
	return yScale === 'log' ? scaleLog(yDomain, range) : scaleLinear(yDomain, range);
}

/** Hairlines across, their values at the left, years under the middle of their year. */
function axes({ picture, frame, y, theme }: Layout): Plot.Markish[] {
	const ticks =
		picture.yScale === 'log' ? logTicks(picture.yDomain) : y.ticks(frame.breadth === 'narrow' ? 4 : 5);
	const { color } = theme;
	const floor = picture.yScale === 'log' ? null : 0;
	return [
		...valueAxis(frame, ticks, picture.formatTick, theme),
		floor === null
			? null
			: Plot.ruleY([floor], { stroke: color('axis'), strokeWidth: 1, className: 'baseline' }),
		picture.reference === null
			? null
			: Plot.ruleY([picture.reference], { stroke: color('ink'), strokeWidth: 1, className: 'reference' }),
		yearAxis(frame, theme)
	];
}

/** Powers of ten and their 2 and 5, inside the domain. */
function logTicks([low, high]: readonly [number, number]): number[] {
	const decades = Array.from({ length: 8 }, (_, power) => 10 ** (power - 2));
	return decades.flatMap((ten) => [ten, 2 * ten, 5 * ten]).filter((tick) => tick >= low && tick <= high);
}

/** A published reading on another basis: a short bar, unlike every mark of a line. */
const shortBar = {
	draw(context: CanvasPath, size: number): void {
		const half = Math.sqrt(size / Math.PI);
		context.moveTo(-half, 0);
		context.lineTo(half, 0);
	}
};

/** One partner: its runs, its marks, its twins on another basis. */
function lineMarks(line: PartnerLine, theme: Theme): Plot.Markish[] {
	const stroke = line.focus ? theme.actor(line.id) : theme.color('rest');
	const { dash, symbol } = lineStyle(line.id);
	const className = `series series-${line.id}`;
	const width = line.focus ? 2.5 : 1.25;
	const dense = line.runs.reduce((sum, run) => sum + run.length, 0) > 14;
	return [
		...line.runs
			.filter((run) => run.length > 1)
			.map((run) =>
				Plot.line(run, {
					x: ({ year }: LinePoint) => midYear(year),
					y: 'y',
					stroke,
					strokeWidth: width,
					...(dash ? { strokeDasharray: dash } : {}),
					className
				})
			),
		// On a long stretch every fifth year keeps its mark, so that lines differ without colour.
		Plot.dot(
			line.runs.flatMap((run) => run.filter(({ year }) => !dense || run.length === 1 || year % 5 === 0)),
			{
				x: ({ year }: LinePoint) => midYear(year),
				y: 'y',
				symbol,
				r: line.focus ? 3.6 : 2.4,
				fill: ({ hollow }: LinePoint) => (hollow ? theme.color('page') : stroke),
				stroke,
				strokeWidth: 1.5,
				className
			}
		),
		line.focus && line.twins.length > 0
			? Plot.dot(line.twins, {
					x: ({ year }: { year: number }) => midYear(year),
					y: 'y',
					symbol: shortBar,
					r: 6,
					stroke,
					strokeWidth: 1.25,
					className: `${className} twin`
				})
			: null
	];
}

/** Where a point of a line stands, px. */
function at({ frame, y }: Layout, { year, y: value }: Pick<LinePoint, 'year' | 'y'>): Point {
	return { x: frame.middle(year), y: y(value) };
}

function lastPoint(line: PartnerLine): LinePoint | undefined {
	return line.runs.at(-1)?.at(-1);
}

/** End labels in the right margin, lines in focus first. */
function placedEndLabels(layout: Layout): readonly DrawnEnd[] {
	const { picture, frame, theme, height } = layout;
	const ordered = [...picture.lines].sort((a, b) => Number(b.focus) - Number(a.focus));
	const wanted = ordered.flatMap((line) => {
		// Where a basis has no figure of a partner, its other readings still get its name.
		const point = lastPoint(line) ?? line.twins.at(-1);
		if (!point) return [];
		const width = textWidth(
			`${line.label}\u2002${line.endText}`,
			line.focus ? 'sans-bold' : 'sans',
			theme.base
		);
		const room = frame.marginRight - 12;
		const stacked =
			width <= room
				? []
				: [
						...wrapText(line.label, line.focus ? 'sans-bold' : 'sans', theme.base, room).map((text) => ({
							text,
							bold: line.focus
						})),
						...wrapText(line.endText, 'sans', theme.base, room).map((text) => ({ text, bold: false }))
					];
		return [{ line, end: at(layout, point), stacked }];
	});
	const placed = placeEnds(
		wanted.map(({ line, end, stacked }) => ({
			id: line.id,
			y: end.y,
			height: theme.base * (0.15 + 1.15 * Math.max(1, stacked.length))
		})),
		// Only the name of an event needs the room at the very top.
		picture.event ? marginTop - 10 : 2,
		height - marginBottom + 6
	);
	const x = frame.width - frame.marginRight + 10;
	return wanted.flatMap(({ line, end, stacked }, index): DrawnEnd[] => {
		const y = placed[index]?.y;
		if (y === null || y === undefined) return [];
		const color = line.focus ? theme.actor(line.id) : theme.color('rest-text');
		const { id, label: name, endText: value, focus: bold } = line;
		// Beside its own line end where that reaches the margin; a line that ends earlier is labelled there all the same.
		return [{ id, x, y, lineX: end.x, lineY: end.y, name, value, stacked, color, bold }];
	});
}

/** Difference arrows stand just right of the later year, clear of the lines; what finds no room is in headline and table. */
function differenceMarks(layout: Layout): readonly DrawnChange[] {
	const { picture, frame, y, theme } = layout;
	if (frame.breadth === 'narrow') return [];
	const arrows = picture.lines.flatMap((line) => {
		if (!line.focus || !line.change) return [];
		const [from, to] = [line.change.from, line.change.to].map((year) => pointOf(line, year));
		return from && to ? [{ id: line.id, label: line.change.label, from, to }] : [];
	});
	const last = arrows[0]?.to.year;
	if (last === undefined) return [];
	const wanted = arrows.map(({ id, label, from, to }) => ({
		id,
		fromY: y(from.y),
		toY: y(to.y),
		labelWidth: textWidth(label, 'sans-bold', theme.base)
	}));
	const right = frame.width - frame.marginRight + 4;
	const placed = placeChanges(
		wanted,
		frame.middle(last) + 9,
		right,
		lineSpace(layout, changeBox(layout), 3, 3)
	);
	return placed.flatMap(({ id, x, labelY }): DrawnChange[] => {
		const arrow = arrows.find((candidate) => candidate.id === id);
		if (!arrow) return [];
		const from = { x: x - 12, y: y(arrow.from.y) };
		return [{ id, x, from, to: at(layout, arrow.to), label: arrow.label, labelY, color: theme.actor(id) }];
	});
}

function changeBox({ frame, height }: Layout): Box {
	const box = plotBox(frame, 0, height - marginBottom + 6);
	return { ...box, width: box.width + 10 };
}

function pointOf(line: PartnerLine, year: number): LinePoint | undefined {
	return line.runs.flat().find((point) => point.year === year);
}

function eventMarks({ picture, frame, theme, height }: Layout): readonly DrawnEvent[] {
	const { event } = picture;
	if (!event) return [];
	const x = frame.x(day(event.start.from));
	const [left, right] = frame.x.range() as [number, number];
	if (x < left || x > right) return [];
	const labelX = eventLabelX(x, textWidth(event.label, 'sans', theme.small), frame.width);
	return [{ id: event.id, x, top: 2, bottom: height - marginBottom, label: event.label, labelX }];
}

/** Quotes near the series they speak about, in room that nothing else needs. */
function placedQuotes(layout: Layout, changes: readonly DrawnChange[]): readonly DrawnQuote[] {
	const { picture, frame, theme, height } = layout;
	const box = plotBox(frame, marginTop - 16, height - marginBottom - 3);
	return placeQuotes({
		quotes: picture.quotes,
		bracketOf: (quote) => bracketOf(quote, layout),
		colorOf: ({ quote }) => (quote.series.length === 1 ? theme.actor(quote.series[0]!) : theme.color('ink')),
		reference: picture.quoteReference,
		openQuote: picture.openQuote,
		space: obstacles(layout, changes, box),
		box,
		frame
	});
}

/** Everything a quote may not cover: lines, marks, arrows with their labels. */
function obstacles(layout: Layout, changes: readonly DrawnChange[], box: Box): FreeSpace {
	const { theme } = layout;
	const space = lineSpace(layout, box, 9, 5);
	for (const { x, from, to, label, labelY } of changes) {
		const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
		space.addBox({ x: x - 8, y: top, width: 14, height: bottom - top });
		const width = textWidth(label, 'sans-bold', theme.base) + 10;
		space.addBox({ x: x + 5, y: labelY - 10, width, height: 20 });
	}
	for (const { labelX, top, label } of eventMarks(layout)) {
		space.addBox({ x: labelX - 5, y: top, width: textWidth(label, 'sans', theme.small) + 10, height: 20 });
	}
	return space;
}

/** The room that the lines leave, with a margin about those in focus and those at rest, px. */
function lineSpace(layout: Layout, box: Box, focused: number, resting: number): FreeSpace {
	const space = new FreeSpace(box);
	for (const line of layout.picture.lines) {
		for (const run of line.runs) {
			const points = run.map((point) => at(layout, point));
			space.addPath(points, line.focus ? focused : resting);
		}
		for (const { year, y } of line.focus ? line.twins : []) {
			space.addBox({ x: layout.frame.middle(year) - 8, y: layout.y(y) - 3, width: 16, height: 6 });
		}
	}
	return space;
}

function yearsOf({ from, to }: MatchedQuote): readonly [number, number] {
	return [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
}

/** The points of the lines that a quote speaks about, within its years. */
function spokenOf(quote: MatchedQuote, layout: Layout): readonly Point[] {
	const [first, last] = yearsOf(quote);
	return layout.picture.lines
		.filter((line) => quote.quote.series.includes(line.id))
		.flatMap((line) => line.runs.flat())
		.filter(({ year }) => year >= first && year <= last)
		.map((point) => at(layout, point));
}

/** A bracket hugs the highest (or lowest) point its series reach in the range, on the side with more room. */
function bracketOf(quote: MatchedQuote, layout: Layout): DrawnQuote['bracket'] {
	const { frame, height } = layout;
	const [first, last] = yearsOf(quote);
	const points = spokenOf(quote, layout);
	const [x0, x1] =
		first === last
			? [frame.middle(first) - 12, frame.middle(first) + 12]
			: [frame.middle(first), frame.middle(last)];
	const top = Math.min(height - marginBottom - 12, ...points.map((point) => point.y));
	return { x0, x1, y: Math.max(marginTop - 8, top - 14), side: 'above' };
}
