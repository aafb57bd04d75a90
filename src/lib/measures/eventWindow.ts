import type { AnnualSeries, Evidence, Observation } from './annualTrade.ts';
import { totalsOf } from './measured.ts';

/** Mean yearly trade on either side of a year, US$ million. */
export interface BeforeAfter {
	/** Mean of the years before that have a total; null where none has. */
	readonly before: number | null;
	/** Mean of the years after that have a total; null where none has. */
	readonly after: number | null;
	/** How many years the means rest on: fewer than the width where years are gaps. */
	readonly nBefore: number;
	readonly nAfter: number;
	/** after / before; null where a side is missing or `before` is zero. */
	readonly change: number | null;
	readonly evidence: readonly Evidence[];
}

/** What trade did round an event, beside what it did with others and round years without it. */
export interface EventWindow extends BeforeAfter {
	/** Year of the event; it is left out itself, since it is partly before and partly after. */
	readonly year: number;
	/** Years on either side. */
	readonly width: number;
	/** The same years with other partners. */
	readonly others: readonly (BeforeAfter & { readonly partner: string })[];
	/** The same partner round other years; `overlaps` where that window holds the event’s own year and so is no clean comparison. */
	readonly placebos: readonly (BeforeAfter & { readonly year: number; readonly overlaps: boolean })[];
	/** It describes; it is no estimate of an effect. */
	readonly label: 'descriptive';
}

/**
 * Event window: mean trade of the `width` years after a year / mean of the `width` years before it, the year itself left out.
 * The idea of a window is that of event studies (MacKinlay 1997); there is no model of normal trade here, so it describes
 * and explains nothing: set it beside the other partners and the placebo years before reading anything into it.
 * Gaps stay gaps (see nBefore, nAfter); null where neither side has a figure. Throws “window problem: …” for a width under 1.
 */
export function eventWindow(
	series: AnnualSeries,
	others: readonly AnnualSeries[],
	year: number,
	width: number,
	placeboYears: readonly number[]
): EventWindow | null {
	if (!Number.isInteger(width) || width < 1) throw new Error(`window problem: width ${width}`);
	const own = beforeAfter(series, year, width);
	if (own.nBefore + own.nAfter === 0) return null;
	return {
		...own,
		year,
		width,
		others: others
			.filter(({ partner }) => partner !== series.partner)
			.map((other) => ({ partner: other.partner, ...beforeAfter(other, year, width) })),
		placebos: placeboYears.map((placebo) => ({
			year: placebo,
			overlaps: Math.abs(placebo - year) <= width,
			...beforeAfter(series, placebo, width)
		})),
		label: 'descriptive'
	};
}

function beforeAfter(series: AnnualSeries, year: number, width: number): BeforeAfter {
	const totals = totalsOf(series).filter((total) => Math.abs(total.year - year) <= width);
	const earlier = totals.filter((total) => total.year < year);
	const later = totals.filter((total) => total.year > year);
	const [before, after] = [mean(earlier), mean(later)];
	return {
		before,
		after,
		nBefore: earlier.length,
		nAfter: later.length,
		change: before === null || before === 0 || after === null ? null : after / before,
		evidence: [...earlier, ...later].flatMap(({ evidence }) => evidence)
	};
}

function mean(observations: readonly Observation[]): number | null {
	if (observations.length === 0) return null;
	return observations.reduce((sum, { value }) => sum + value, 0) / observations.length;
}
