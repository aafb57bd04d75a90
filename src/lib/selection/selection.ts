/** What is being looked at, as a plain value. Its permanent home is the address of the page (see codec.ts). */
export interface Selection {
	/** First and last calendar year in view, inclusive. */
	readonly period: Period;
	/** Partners in focus, in the order of `partners.csv`; the others rest in grey. */
	readonly partners: readonly string[];
	/** The year that stands at 100 on index charts. */
	readonly baseYear: number;
	readonly yScale: 'linear' | 'log';
	/** `auto` lets each chart take the basis that is complete for what it shows. */
	readonly basis: string;
	/** Whether the DPRK's trade, as a denominator, counts inter-Korean trade. */
	readonly denominator: 'with-inter-korean' | 'without-inter-korean';
	/** What the comparison measures. */
	readonly measure: MeasureId;
	/** The two years that are compared; null: those of the case while they are in view, else the ends of the period. */
	readonly window: Period | null;
	/** How the comparison is laid out: one panel, one for each partner in focus, or one for each basis. */
	readonly split: Split;
	/** The panel of the comparison that is shown alone: a partner or a basis; null: all in one. */
	readonly panel: string | null;
	/** The open event, by id. */
	readonly event: string | null;
	/** The open quote, by id. */
	readonly quote: string | null;
}

/** Measures that can be compared, in the order of the menu. */
export const measureIds = [
	'trade',
	'exports',
	'imports',
	'balance',
	'index',
	'log-ratio',
	'growth',
	'share',
	'dependence',
	'reliance',
	'asymmetry'
] as const;

export type MeasureId = (typeof measureIds)[number];

/** Layouts of the comparison, in the order of the menu. */
export const splits = ['partners', 'sources', 'overlay'] as const;

export type Split = (typeof splits)[number];

export interface Period {
	readonly from: number;
	readonly to: number;
}

/** What a case allows and what it starts from: the codec checks an address against it. */
export interface SelectionFacts {
	/** Years the case has annual figures for, inclusive. */
	readonly years: Period;
	/** The two years the case compares. */
	readonly comparison: Period;
	readonly partners: readonly string[];
	readonly bases: readonly string[];
	readonly events: readonly string[];
	readonly quotes: readonly string[];
	readonly defaults: Selection;
}

/** True when two periods are the same years. */
export function samePeriod(a: Period, b: Period): boolean {
	return a.from === b.from && a.to === b.to;
}

/** The period with both ends inside `bounds` and in order; at least one year long. */
export function clampPeriod(period: Period, bounds: Period): Period {
	const clamp = (year: number) => Math.min(bounds.to, Math.max(bounds.from, Math.round(year)));
	const [from, to] = [clamp(period.from), clamp(period.to)];
	return from <= to ? { from, to } : { from: to, to: from };
}

/** The two years that are compared: those the reader chose, else the case’s while in view, else the ends of the period. */
export function comparedWindow(
	{ window, period }: Pick<Selection, 'window' | 'period'>,
	{ from, to }: Period
): Period {
	return window ?? (from >= period.from && to <= period.to ? { from, to } : period);
}
