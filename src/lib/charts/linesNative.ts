/** A picture with one line per partner for programs that draw charts themselves. */
import type { Box, Point } from '../annotations/boxes.ts';
import type { DrawnChange, DrawnEnd } from '../annotations/marks.ts';
import { labelGap } from '../annotations/placeChanges.ts';
import { textWidth } from '../annotations/textWidth.ts';
import { placedEndLabels, differenceMarks, eventMarks, placedQuotes } from './linesAnnotations.ts';
import { yScaleOf } from './lines.ts';
import {
	at,
	marginBottom,
	marginTop,
	type Layout,
	type LinePoint,
	type LinesPicture,
	type PartnerLine
} from './linesLayout.ts';
import { labelledYears, plotBox, timeFrame } from './frame.ts';
import {
	oneQuote,
	tableValue,
	tickStep,
	type FixedSize,
	type NativeAnnotations,
	type NativeAxis,
	type NativeChart,
	type NativeSeries
} from './native.ts';
import { quoteType } from './quotes.ts';
import { lineStyle, themeFor, type Theme } from './theme.ts';

/** The lines as series over years, with our labels, arrows, event and quote placed on the same plot box. */
export function linesNative(drawn: LinesPicture, size: FixedSize): NativeChart {
	const picture = {
		...drawn,
		yDomain: nativeDomain(drawn),
		quotes: oneQuote(drawn.quotes, drawn.openQuote)
	};
	const theme = themeFor(size);
	const frame = timeFrame(picture.period, size);
	const y = yScaleOf(picture, size.height);
	const layout: Layout = { picture, frame, y, theme, height: size.height };
	const ticks = y.ticks(frame.breadth === 'narrow' ? 4 : 5);
	const resting = picture.lines.filter((line) => !line.focus);
	const focused = picture.lines.filter((line) => line.focus);
	return {
		kind: 'line',
		categories: frame.years,
		labelled: labelledYears(frame),
		series: [...resting, ...focused].flatMap((line) => seriesOf(line, frame.years, theme)),
		axis: axisOf(picture, tickStep(ticks)),
		barWidth: 0,
		size,
		plot: plotBox(frame, marginTop, size.height - marginBottom),
		annotations: annotationsOf(layout)
	};
}

/**
 * A logarithmic axis begins at a power of ten: programs that draw charts count their gridlines in tens from its lower
 * end, whatever that is.
 */
function nativeDomain({ yScale, yDomain: [low, high], lines }: LinesPicture): readonly [number, number] {
	const values = lines.flatMap(({ runs, twins }) => [...runs.flat(), ...twins].map(({ y }) => y));
	const least = Math.min(100, ...values);
	return yScale === 'log' ? [10 ** Math.floor(Math.log10(least)), high] : [low, high];
}

function axisOf({ yScale, yDomain: [min, max], formatTick }: LinesPicture, unit: number): NativeAxis {
	const log = yScale === 'log';
	// Steps below one need their decimals: written without, every value of the axis would be 0.
	const places = unit < 1 ? `.${'0'.repeat(Math.ceil(-Math.log10(tableValue(unit))))}` : '';
	const format = formatTick(20).endsWith('%') ? `0${places}"\u202f%"` : `#,##0${places}`;
	return {
		min,
		max: tableValue(max),
		unit,
		log,
		format: log && min < 1 ? '[<1]0.###;#,##0' : format,
		baseline: log ? null : 'axis'
	};
}

function annotationsOf(layout: Layout): NativeAnnotations {
	const { picture, frame, y } = layout;
	const ends = placedEndLabels(layout);
	const changes = differenceMarks(layout).filter((change) => readable(change, ends, layout));
	return {
		ends,
		changes,
		events: eventMarks(layout),
		quote: placedQuotes(layout, changes)[0] ?? null,
		quoteType: quoteType(frame),
		words: [],
		dots: [],
		levels: picture.reference === null ? [] : [y(picture.reference)]
	};
}

/**
 * Whether no line and no leader runs through the label of an arrow: a slide has less room than a page, and what the
 * arrow says is in the headline too.
 */
function readable(change: DrawnChange, ends: readonly DrawnEnd[], layout: Layout): boolean {
	const width = textWidth(change.label, 'sans-bold', layout.theme.base);
	const label = { x: change.x + labelGap, y: change.labelY - 7, width, height: 14 };
	const leaders = ends
		.filter(({ y, lineY }) => Math.abs(y - lineY) > 5)
		.map(({ x, y, lineX, lineY }) => [
			{ x: lineX, y: lineY },
			{ x, y }
		]);
	const lines = layout.picture.lines.flatMap(({ runs }) =>
		runs.map((run) => run.map((point) => at(layout, point)))
	);
	return ![...leaders, ...lines].some((path) => runsThrough(path, label));
}

/** Whether a line through points enters a box, looked at in 40 places of each stretch. */
function runsThrough(path: readonly Point[], box: Box): boolean {
	return path.slice(1).some((to, index) => {
		const from = path[index] ?? to;
		return Array.from({ length: 41 }, (_, step) => step / 40).some((part) => {
			const x = from.x + (to.x - from.x) * part;
			const y = from.y + (to.y - from.y) * part;
			return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
		});
	});
}

/** One series for the totals, one for each single flow, which never joins them, and one for each rank of other readings. */
function seriesOf(line: PartnerLine, years: readonly number[], theme: Theme): readonly NativeSeries[] {
	const points = line.runs.flat();
	const flows = (['total', 'export', 'import'] as const).filter((flow) =>
		points.some((point) => point.flow === flow)
	);
	return [...flows.map((flow) => flowSeries(line, flow, years, theme)), ...twinSeries(line, years, theme)];
}

function flowSeries(
	line: PartnerLine,
	flow: LinePoint['flow'],
	years: readonly number[],
	theme: Theme
): NativeSeries {
	const points = line.runs.flat().filter((point) => point.flow === flow);
	const alone = new Set(line.runs.filter((run) => run.length === 1).map(([point]) => point?.year));
	// The same rule as on the page: on a long stretch every fifth year keeps its mark.
	const dense = line.runs.flat().length > 14;
	const where = (chosen: (point: LinePoint) => boolean) =>
		points.filter(chosen).map(({ year }) => years.indexOf(year));
	return {
		...strokeOf(line, theme),
		name: flow === 'total' ? line.label : `${line.label}, ${flow}s only`,
		values: valuesOf(points, years),
		line: { width: line.focus ? 2.5 : 1.25, dash: lineStyle(line.id).dash },
		mark: { symbol: lineStyle(line.id).symbol, size: line.focus ? 7.2 : 4.8 },
		marked: where(({ year }) => !dense || alone.has(year) || year % 5 === 0),
		hollow: where(({ hollow }) => hollow)
	};
}

/** Published readings that differ: the first of each year in one series, the second in the next; never joined. */
function twinSeries(line: PartnerLine, years: readonly number[], theme: Theme): readonly NativeSeries[] {
	if (!line.focus) return [];
	const ranked = line.twins.map((twin, index) => {
		const before = line.twins.slice(0, index).filter(({ year }) => year === twin.year);
		return { twin, rank: before.length };
	});
	const ranks = [...new Set(ranked.map(({ rank }) => rank))].sort((a, b) => a - b);
	return ranks.map((rank) => {
		const points = ranked.filter((one) => one.rank === rank).map(({ twin }) => twin);
		return {
			...strokeOf(line, theme),
			name: `${line.label}, other readings${ranks.length > 1 ? ` (${rank + 1})` : ''}`,
			values: valuesOf(points, years),
			line: null,
			mark: { symbol: 'bar', size: 12 },
			marked: points.map(({ year }) => years.indexOf(year)),
			hollow: []
		};
	});
}

function strokeOf({ id, focus }: PartnerLine, theme: Theme) {
	return { id, focus, color: focus ? theme.actor(id) : theme.color('rest'), opacity: 1, labelled: false };
}

function valuesOf(
	points: readonly { readonly year: number; readonly y: number }[],
	years: readonly number[]
): readonly (number | null)[] {
	return years.map((year) => {
		const point = points.find((candidate) => candidate.year === year);
		return point ? tableValue(point.y) : null;
	});
}
