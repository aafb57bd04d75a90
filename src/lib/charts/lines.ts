/**
 * The picture shared by all charts that draw one line per partner over years:
 * they differ in what their y axis measures, and hand that in.
 */
import { scaleLinear, scaleLog } from 'd3';
import * as Plot from '@observablehq/plot';
import { drawn, halo } from '../annotations/draw.ts';
import { differenceArrows, endLabels, eventLines } from '../annotations/marks.ts';
import { quoteMarks } from '../annotations/quoteMarks.ts';
import type { TimeFrame } from './frame.ts';
import { plotFrame, valueAxis, yearAxis } from './axes.ts';
import { midYear, plotBox, timeFrame } from './frame.ts';
import { quoteType } from './quotes.ts';
import type { Size, Theme } from './theme.ts';
import { inkOf, lineStyle, themeFor } from './theme.ts';
import {
	type LinePoint,
	type PartnerLine,
	type LinesPicture,
	type YScale,
	marginTop,
	marginBottom,
	type Layout
} from './linesLayout.ts';
import { placedEndLabels, differenceMarks, eventMarks, placedQuotes } from './linesAnnotations.ts';

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
		...plotFrame(
			frame,
			theme,
			{ width: size.width, height, marginTop, marginBottom },
			{ type: picture.yScale, domain: picture.yDomain, range: y.range() }
		),
		marks: [
			...axes(layout),
			...resting.flatMap((line) => lineMarks(line, theme)),
			...focused.flatMap((line) => lineMarks(line, theme)),
			eventLines(eventMarks(layout), theme.small, inkOf(theme)),
			differenceArrows(changes, theme.base, inkOf(theme)),
			endLabels(ends, theme.base, inkOf(theme)),
			quoteMarks(placedQuotes(layout, changes), quoteType(frame), inkOf(theme)),
			saidValues(layout),
			picture.lines.length === 0 ? nobody(layout) : null
		]
	};
}

/** Values over the points of the years compared; under them where the line comes from above. */
function saidValues({ picture, frame, y, theme }: Layout): Plot.Markish {
	return drawn('said-values', (make) =>
		picture.lines.flatMap(({ id, runs, said }) =>
			said.map((point) => {
				const before = runs.flat().find(({ year }) => year === point.year - 1);
				const after = runs.flat().find(({ year }) => year === point.year + 1);
				const falls = (before?.y ?? point.y) > point.y && (after?.y ?? point.y) <= point.y;
				// What falls to a point leaves its room above and to the right; what falls from it, above.
				const x = frame.middle(point.year) + (falls ? 4 : 0);
				return make(
					'text',
					{
						'data-series': id,
						x,
						y: y(point.y) - 12,
						dy: '0.2em',
						'text-anchor': falls ? 'start' : 'middle',
						'font-size': theme.small,
						'font-weight': 650,
						fill: theme.actor(id),
						...halo(theme.color('page'))
					},
					picture.formatTick(point.y)
				);
			})
		)
	);
}

/** A picture of nobody says so where the lines would be. */
function nobody({ frame, theme, height }: Layout): Plot.Markish {
	const { x, width } = plotBox(frame, 0, height);
	return drawn('nobody', (make) => [
		make(
			'text',
			{
				x: x + width / 2,
				y: height / 2,
				'text-anchor': 'middle',
				'font-size': theme.base,
				fill: theme.color('muted'),
				...halo(theme.color('page'))
			},
			'No partner is in focus'
		)
	]);
}

function naturalHeight({ breadth }: TimeFrame): number {
	return { narrow: 310, medium: 360, wide: 430 }[breadth];
}

/** Where values stand in a picture of a height. */
export function yScaleOf({ yScale, yDomain }: LinesPicture, height: number): YScale {
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
