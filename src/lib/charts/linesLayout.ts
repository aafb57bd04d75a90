/** What a picture with one line per partner is laid out from, and where its points stand. */
import type { ScaleContinuousNumeric } from 'd3';
import type { Point } from '../annotations/boxes.ts';
import type { MatchedQuote } from '../annotations/match.ts';
import type { EventRow } from '../datapackage/tables.ts';
import type { Observation } from '../measures/annualTrade.ts';
import type { Period } from '../selection/selection.ts';
import type { TimeFrame } from './frame.ts';
import type { Theme } from './theme.ts';

/** A point of a line. `hollow` says the value was computed, not printed, or is one flow only. */
export interface LinePoint {
	readonly year: number;
	readonly y: number;
	readonly hollow: boolean;
	/** What is measured: a total, or the one flow that is known; points of two kinds are never joined. */
	readonly flow: Observation['flow'];
}

/** One partner as it is drawn. */
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
	/** Points that say their value; those of the years compared where one line is in focus. */
	readonly said: readonly LinePoint[];
	/** What its end label says after the name. */
	readonly endText: string;
}

/** All that a picture with one line per partner shows. */
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

export type YScale = ScaleContinuousNumeric<number, number>;

export const marginTop = 26;

export const marginBottom = 30;

/** A picture at a size; `y` gives px. */
export interface Layout {
	readonly picture: LinesPicture;
	readonly frame: TimeFrame;
	readonly y: YScale;
	readonly theme: Theme;
	readonly height: number;
}

/** Where a point of a line stands, px. */
export function at({ frame, y }: Layout, { year, y: value }: Pick<LinePoint, 'year' | 'y'>): Point {
	return { x: frame.middle(year), y: y(value) };
}

/** The last point drawn of a line. */
export function lastPoint(line: PartnerLine): LinePoint | undefined {
	return line.runs.at(-1)?.at(-1);
}

/** The point of a year, if the line has one. */
export function pointOf(line: PartnerLine, year: number): LinePoint | undefined {
	return line.runs.flat().find((point) => point.year === year);
}
