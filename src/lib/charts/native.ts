/** A chart for programs that draw charts themselves: its figures and its axes, and where our own words stand on it. */
import type { Box, Point } from '../annotations/boxes.ts';
import type { DrawnChange, DrawnEnd, DrawnEvent } from '../annotations/marks.ts';
import type { DrawnQuote, QuoteType } from '../annotations/quoteMarks.ts';
import type { LineStyle, Size } from './theme.ts';
import type { WaterfallPart } from './waterfall.ts';

/** A size whose height is given too. */
export type FixedSize = Size & { readonly height: number };

/**
 * A chart as a program with charts of its own draws it. Its axes span the inner plot box exactly, so that words and
 * arrows placed in px of the drawing stand on the points.
 */
export interface NativeChart {
	readonly kind: 'line' | 'bar';
	/** Calendar years from left to right, or names, each in the middle of a band. */
	readonly categories: readonly (number | string)[];
	/** The categories that are labelled at their axis; a chart whose words name its rows labels none. */
	readonly labelled: readonly (number | string)[];
	/** What the categories are, as the head of their column; left out, years. */
	readonly heading?: string;
	/** Bars as rows, the first on top; left out, as columns. */
	readonly direction?: 'row';
	/** True where the bars of a band stack from zero to both sides, else they stand before each other. */
	readonly stacked?: true;
	/** The signed changes that the series of a waterfall are worked out of, one for each category. */
	readonly changes?: readonly number[];
	readonly series: readonly NativeSeries[];
	readonly axis: NativeAxis;
	/** Width of a bar in parts of its band; bars only. */
	readonly barWidth: number;
	/** The drawing and the inner plot box, px. */
	readonly size: FixedSize;
	readonly plot: Box;
	readonly annotations: NativeAnnotations;
}

/** One series: a partner’s totals, its single flow, its other readings, or a flow as bars. */
export interface NativeSeries {
	/** Partner or flow; several series may speak of one. */
	readonly id: string;
	readonly name: string;
	/** A value for each category; null where there is no figure, and nothing is drawn. */
	readonly values: readonly (number | null)[];
	readonly focus: boolean;
	readonly color: string;
	/** The line between neighbours, px; null where points are never joined, and for bars. */
	readonly line: { readonly width: number; readonly dash: string | undefined } | null;
	/** The mark of a point, diameter in px; null for bars. */
	readonly mark: { readonly symbol: LineStyle['symbol'] | 'bar'; readonly size: number } | null;
	/** Indexes of the categories whose point has its mark, and of those whose mark is hollow. */
	readonly marked: readonly number[];
	readonly hollow: readonly number[];
	/** How opaque a bar is, 0 to 1. */
	readonly opacity: number;
	/** Whether each bar says its value; a zero is said by a word instead. */
	readonly labelled: boolean;
	/** What part of the steps of a waterfall it has; none in other charts. */
	readonly part?: WaterfallPart;
	/** Bars that are not full: hatched, or not drawn since they only carry the next series of the stack. */
	readonly fill?: 'hatched' | 'none';
	/** One look for each category, where the bars of a series belong to several actors. */
	readonly looks?: readonly BarLook[];
}

/** The look of one bar: its colour, that of its outline too, and how opaque it is, 0 to 1. */
export interface BarLook {
	readonly color: string;
	readonly opacity: number;
	readonly dashed: boolean;
}

export interface NativeAxis {
	readonly min: number;
	readonly max: number;
	/** From one gridline to the next, starting at `min`; of no use on a logarithmic axis, which has powers of ten. */
	readonly unit: number;
	readonly log: boolean;
	/** As spreadsheets write number formats. */
	readonly format: string;
	/** Whether the axis of years is drawn, at zero. */
	readonly baseline: 'axis' | 'ink' | null;
	/** Where the program doesn’t write the values: they are words of ours, or neither they nor gridlines have room. */
	readonly values?: 'words' | 'none';
}

/** What we place on the chart ourselves, px of the drawing. */
export interface NativeAnnotations {
	readonly ends: readonly DrawnEnd[];
	readonly changes: readonly DrawnChange[];
	readonly events: readonly DrawnEvent[];
	/** One at most: a slide is read from the back row. */
	readonly quote: DrawnQuote | null;
	readonly quoteType: QuoteType;
	readonly words: readonly NativeWord[];
	/** Zeros that are figures. */
	readonly dots: readonly NativeDot[];
	/** Levels every reader needs, px from the top. */
	readonly levels: readonly number[];
	readonly boxes?: readonly NativeBox[];
	readonly rules?: readonly NativeRule[];
}

/** A dot by its middle, hollow unless it is full. */
export interface NativeDot extends Point {
	readonly radius: number;
	readonly color: string;
	readonly label: string;
	/** Left out, a circle. */
	readonly symbol?: 'diamond' | 'triangle-down';
	readonly full?: true;
}

/** One line of text by its middle. */
export interface NativeWord extends Point {
	readonly text: string;
	/** Which part of the text stands at `x`. */
	readonly anchor: 'start' | 'middle' | 'end';
	readonly size: number;
	readonly bold: boolean;
	readonly color: string;
	/** Verbatim words are set in the serif of quotes. */
	readonly verbatim?: true;
	/** More on the same line, set in its own way. */
	readonly tail?: Pick<NativeWord, 'text' | 'size' | 'bold' | 'color'>;
}

/** A rectangle of ours: a band behind the chart, a sign in a key, a bar on a scale of its own. */
export interface NativeBox extends Box {
	readonly label: string;
	readonly fill: 'full' | 'hatched';
	readonly color: string;
	/** Null without an outline. */
	readonly outline: string | null;
	readonly behind: boolean;
}

/** A straight line of ours. */
export interface NativeRule {
	readonly label: string;
	readonly from: Point;
	readonly to: Point;
	readonly color: string;
	readonly dashed: boolean;
}

/** The quote a slide shows: the open one, else the first. */
export function oneQuote<Matched extends { readonly quote: { readonly id: string } }>(
	quotes: readonly Matched[],
	open: string | null
): readonly Matched[] {
	const chosen = quotes.find(({ quote }) => quote.id === open) ?? quotes[0];
	return chosen ? [chosen] : [];
}

/** Thousandths, as the table has them; no minus before a zero. */
export function tableValue(value: number): number {
	return Math.round(value * 1000) / 1000 + 0;
}

/** From one tick to the next. */
export function tickStep(ticks: readonly number[]): number {
	const [first, second] = ticks;
	return first === undefined || second === undefined ? 1 : second - first;
}
