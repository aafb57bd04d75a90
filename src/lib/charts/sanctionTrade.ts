/** The protagonist’s trade beside the number of its sanctions in force, and the months that were read in yen. */
import type { EventRow, SanctionRow } from '../datapackage/tables.ts';
import { within, type Observation } from '../measures/annualTrade.ts';
import { monthlyTrade, type MonthReading } from '../measures/monthlyTrade.ts';
import { inForceOn, sanctionsInForce, type SanctionsInForce } from '../measures/sanctionsInForce.ts';
import type { Selection } from '../selection/selection.ts';
import type { CaseStudy } from './chart.ts';
import * as partners from './partners.ts';
import type { PartnerSeries } from './partners.ts';

export const id = 'sanctions-and-trade';

/** The basis that has a total for every year. */
export const ownBasis = 'cow';

/** The series of the staircase, as the cursor names it; that of trade is the protagonist’s own. */
export const inForceSeries = 'in-force';

export interface SanctionTrade extends PartnerSeries {
	/** Measures of the protagonist that restrict. */
	readonly counted: readonly SanctionRow[];
	/** Its laws that only empower, and its administrative pressure. */
	readonly uncounted: readonly SanctionRow[];
	readonly inForce: SanctionsInForce;
	/** First and last day of which the record can say how many were in force; null without a chronology. */
	readonly known: { readonly from: string; readonly to: string } | null;
	readonly months: readonly MonthReading[];
}

export function prepareSanctionTrade(study: CaseStudy): SanctionTrade {
	const { tables, settings } = study;
	const lanes = new Set(
		tables.lanes.filter(({ group }) => group.startsWith(settings.protagonist)).map((lane) => lane.id)
	);
	const own = tables.sanctions.filter(({ lane }) => lanes.has(lane));
	const counted = own.filter(({ kind }) => kind === 'sanction');
	const inForce = sanctionsInForce(counted);
	return {
		...partners.preparePartners(study),
		counted,
		uncounted: own.filter(({ kind }) => kind === 'law' || kind === 'administrative'),
		inForce,
		known: knownDays(tables.events, inForce),
		months: monthlyTrade(tables, settings.protagonist, settings.subject)
	};
}

/**
 * From the first act of the chronology to its last, or on to the day at which the record of a measure in force then
 * ends: what is in force on later days was not read.
 */
function knownDays(events: readonly EventRow[], { recordEnds }: SanctionsInForce): SanctionTrade['known'] {
	const days = events.map(({ start }) => start.from).sort();
	const [from, last] = [days[0], days.at(-1)];
	if (from === undefined || last === undefined) return null;
	return { from, to: recordEnds.find((end) => end > last) ?? last };
}

/** The protagonist’s trade by year in view, on the basis chosen. */
export function tradeInView(data: SanctionTrade, selection: Selection): readonly Observation[] {
	const basis = partners.basisOf(selection, ownBasis);
	const series = partners.seriesOf(data, basis, data.study.settings.protagonist);
	return within(series, selection.period.from, selection.period.to).observations;
}

/** Whether the record reaches every day of a year. */
export function isKnown({ known }: SanctionTrade, year: number): boolean {
	return known !== null && `${year}-01-01` >= known.from && `${year}-12-31` < known.to;
}

/** The measures in force at the end of a year; null where the record does not reach it. */
export function inForceAtEnd(data: SanctionTrade, year: number): ReturnType<typeof inForceOn> | null {
	const end = `${year}-12-31`;
	if (!data.known || end < data.known.from || end >= data.known.to) return null;
	return inForceOn(data.inForce.steps, end);
}

/** Measures that came into force in a period of years, the first first. */
export function begunIn({ counted }: SanctionTrade, from: number, to: number): readonly SanctionRow[] {
	return counted
		.filter(({ inForceFrom }) => {
			const year = Number(inForceFrom?.from.slice(0, 4));
			return year >= from && year <= to;
		})
		.sort((a, b) => (a.inForceFrom!.from < b.inForceFrom!.from ? -1 : 1));
}

/** Measures that ended, or whose record ends, in a year. */
export function endedIn({ counted }: SanctionTrade, year: number): readonly SanctionRow[] {
	return counted.filter(({ inForceTo }) => inForceTo?.to.slice(0, 4) === String(year));
}

/** The act by which a measure came into force; undefined where the chronology has none. */
export function inForceEvent({ study }: Pick<SanctionTrade, 'study'>, measure: string): EventRow | undefined {
	return study.tables.events.find((event) => event.sanctionId === measure && event.stage === 'in-force');
}

export function monthsInView({ months }: SanctionTrade, { period }: Selection): readonly MonthReading[] {
	return months.filter(({ month }) => {
		const year = Number(month.slice(0, 4));
		return year >= period.from && year <= period.to;
	});
}

export function protagonistName({ study }: SanctionTrade): string {
	const { protagonist } = study.settings;
	return study.tables.partners.find((row) => row.id === protagonist)?.name ?? protagonist;
}
