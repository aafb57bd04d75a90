/** Growth of the economy under study, and the breakthroughs that the case’s author counts. */
import { format } from 'd3';
import type { EventRow } from '../datapackage/tables.ts';
import { economicGrowth, type GrowthReading, type GrowthYear } from '../measures/economicGrowth.ts';
import type { Selection } from '../selection/selection.ts';
import type { CaseStudy } from './chart.ts';

export const id = 'growth-and-breakthroughs';

/** The one series of the chart, as quotes and the cursor name it. */
export const series = 'growth';

export interface GrowthCase {
	readonly study: CaseStudy;
	readonly years: readonly GrowthYear[];
	/** By day. */
	readonly breakthroughs: readonly EventRow[];
}

/** A breakthrough with the growth of its year; null where no figure was read. */
export interface Breakthrough {
	readonly event: EventRow;
	readonly year: number;
	readonly growth: GrowthYear | null;
}

export function prepareGrowth(study: CaseStudy): GrowthCase {
	const { tables, settings } = study;
	const breakthroughs = tables.events
		.filter(({ id: act }) => settings.breakthroughs.includes(act))
		.sort((a, b) => (a.start.from < b.start.from ? -1 : 1));
	return { study, years: economicGrowth(tables, settings.subject), breakthroughs };
}

export function growthInView({ years }: GrowthCase, { period }: Selection): readonly GrowthYear[] {
	return years.filter(({ year }) => year >= period.from && year <= period.to);
}

export function breakthroughsInView(data: GrowthCase, { period }: Selection): readonly Breakthrough[] {
	return data.breakthroughs
		.map((event) => ({ event, year: Number(event.start.from.slice(0, 4)) }))
		.filter(({ year }) => year >= period.from && year <= period.to)
		.map(({ event, year }) => ({ event, year, growth: growthOf(data, year) }));
}

/** The growth of a year, in view or not; null where no figure was read. */
export function growthOf({ years }: GrowthCase, year: number): GrowthYear | null {
	return years.find((candidate) => candidate.year === year) ?? null;
}

const rate = format('+,.1f');

/** A rate with its sign, to the tenth in which it is published: "+2.1", "−1.0", "0.0". */
export function signedNumber(percent: number): string {
	return percent === 0 ? '0.0' : rate(percent);
}

/** The same with its unit: "+2.1 %". */
export function signed(percent: number): string {
	return `${signedNumber(percent)}\u202f%`;
}

/** Readings of a year that differ from the one drawn. */
export function otherReadings({ drawn, others }: GrowthYear): readonly GrowthReading[] {
	return others.filter(({ percent }) => percent !== drawn.percent);
}

/** What a reading calls itself. */
export function nameOf({ note }: GrowthReading): string {
	return note === '' ? 'another release' : note;
}
