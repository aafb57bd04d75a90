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
	/** The open event, by id. */
	readonly event: string | null;
	/** The open quote, by id. */
	readonly quote: string | null;
}

export interface Period {
	readonly from: number;
	readonly to: number;
}

/** What a case allows and what it starts from: the codec checks an address against it. */
export interface SelectionFacts {
	/** Years the case has annual figures for, inclusive. */
	readonly years: Period;
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
