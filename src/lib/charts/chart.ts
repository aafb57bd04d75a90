import type * as Plot from '@observablehq/plot';
import type { QuoteVerdict } from '../claims/verdicts.ts';
import type { LeverageSettings } from '../datapackage/descriptor.ts';
import type { QuoteRow, Tables } from '../datapackage/tables.ts';
import type { Evidence } from '../measures/annualTrade.ts';
import type { Selection } from '../selection/selection.ts';
import type { FixedSize, NativeChart } from './native.ts';
import type { Size } from './theme.ts';

/** A case as charts see it: its tables and what it declares about itself. */
export interface CaseStudy {
	readonly tables: Tables;
	readonly settings: CaseSettings;
	/** What the record says of quotes, by id; of those that can be checked. Computed once, since claims need every table. */
	readonly verdicts: Readonly<Record<string, QuoteVerdict>>;
}

export type CaseSettings = LeverageSettings;

/**
 * A chart as a pure function of a case and a selection. `Prepared` is heavy work that depends on the tables only.
 * The same arguments give the same picture: no clock, no locale of the machine, no document.
 */
export interface ChartDefinition<Prepared = unknown> {
	/** File name, URL segment, snapshot prefix. */
	readonly id: string;
	/** A few words for menus and the gallery. */
	readonly name: string;
	/** What the chart is for, for readers who look one up. */
	readonly about: string;
	/** How its numbers are computed, in sentences. */
	readonly method: readonly string[];
	/** True where no years run across the picture, so that the shared cursor has nothing to read. */
	readonly timeless?: true;
	/** True where the picture takes the height that its rows need, whatever room it is given. */
	readonly tall?: boolean;
	/** Which parameters of the selection change the picture, beside the period. */
	readonly controls: readonly Control[];
	/** Those of them that change the picture of a view; left out: all. */
	controlsIn?(data: Prepared, selection: Selection): readonly Control[];
	prepare(study: CaseStudy): Prepared;
	/** The finding, as a sentence computed from the numbers. */
	title(data: Prepared, selection: Selection): string;
	/** Measure, unit, period: what the axes show. */
	subtitle(data: Prepared, selection: Selection): string;
	options(data: Prepared, selection: Selection, size: Size): Plot.PlotOptions;
	/** The chart for programs that draw charts themselves; null where no kind of theirs can hold it. */
	native(data: Prepared, selection: Selection, size: FixedSize): NativeChart | null;
	/** What the picture says: alternative text, slide notes, empty state. */
	describe(data: Prepared, selection: Selection): string;
	/** Cautions that belong to what is in view, most important first. */
	notes(data: Prepared, selection: Selection): readonly string[];
	table(data: Prepared, selection: Selection): Table;
	/** What the shared cursor reads off the picture, in units of the axes. */
	readings(data: Prepared, selection: Selection): readonly Reading[];
	/** Quotes drawn on the picture or keyed from it, in the order of their numbers. */
	quotes(data: Prepared, selection: Selection): readonly QuotedWords[];
}

export type Control =
	'partners' | 'base' | 'yScale' | 'basis' | 'denominator' | 'measure' | 'window' | 'panel';

/** A quote with its reference of the form author, page. */
export interface QuotedWords {
	readonly quote: QuoteRow;
	readonly reference: string;
}

/** One series as the cursor reads it. */
export interface Reading {
	readonly id: string;
	readonly label: string;
	readonly points: readonly ReadingPoint[];
}

export interface ReadingPoint {
	readonly year: number;
	/** Value on the y axis of the picture; null where the picture has no value axis. */
	readonly y: number | null;
	/** The value as it is said: "US$ 376 m". */
	readonly text: string;
}

/** The rows behind a picture: the table on the page, the CSV, the workbook inside a slide. */
export interface Table {
	readonly caption: string;
	readonly columns: readonly Column[];
	readonly rows: readonly TableRow[];
}

export interface Column {
	readonly key: string;
	readonly label: string;
	readonly numeric: boolean;
	/** Said once in the head: "US$ million". */
	readonly unit?: string;
	/** True for columns that a page of several charts leaves to the chart’s own page. */
	readonly detail?: boolean;
}

export interface TableRow {
	/** Calendar years the row speaks of, so that cursor and quotes can light it up. */
	readonly years: readonly [number, number] | null;
	readonly event?: string;
	readonly series?: readonly string[];
	readonly cells: readonly Cell[];
}

export interface Cell {
	/** As shown. */
	readonly text: string;
	/** As sorted and written to CSV; null where there is no figure. */
	readonly value: string | number | null;
	/** The published figures it rests on. */
	readonly evidence?: readonly Evidence[];
	/** Why there is no figure, or what is odd about this one. */
	readonly note?: string;
}
