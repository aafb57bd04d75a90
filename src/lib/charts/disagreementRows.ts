/** What the chart of sources shows: every published total of a partner in two years, and whether their change survives. */
import {
	differentFigures,
	publishedReadings,
	robustChange,
	sourceBand,
	type Reading,
	type RobustChange,
	type SourceBand
} from '../measures/sourceBand.ts';
import type { Period, Selection } from '../selection/selection.ts';
import type { CaseStudy } from './chart.ts';
import * as partners from './partners.ts';
import type { VisiblePartner } from './partners.ts';
import type { LineStyle } from './theme.ts';

/** Readings of one basis in one year, lowest first: they share a line of the picture. */
export interface Lane {
	/** Tells the bases apart without colour; the paper’s own figures have one that no basis has. */
	readonly symbol: LineStyle['symbol'];
	readonly paper: boolean;
	readonly readings: readonly Reading[];
}

export interface YearReadings {
	readonly year: number;
	readonly lanes: readonly Lane[];
	/** Of the readings that count: all but the paper’s. */
	readonly band: SourceBand | null;
	/** How many different figures count; copies of one, rounded or not, are one. */
	readonly distinct: number;
}

export interface PartnerReadings extends Omit<VisiblePartner, 'focus'> {
	/** The earlier year first; one where both are one. */
	readonly years: readonly YearReadings[];
	/** Over all pairs of different figures that count; null where there is no pair. */
	readonly change: RobustChange | null;
	/** Later / earlier of the paper’s own pair, where it prints one. */
	readonly paperChange: RobustChange | null;
}

export interface Disagreement {
	readonly compared: Period;
	readonly partners: readonly PartnerReadings[];
}

/** Readings of the partners in focus, in the years compared. */
export function disagreementOf(study: CaseStudy, selection: Selection): Disagreement {
	const compared = partners.chosenWindow(study, selection);
	const years = [...new Set([compared.from, compared.to])];
	const focused = partners.namedPartners(study, (id) => selection.partners.includes(id));
	return {
		compared,
		partners: focused.map((partner) => ({ ...partner, ...readingsOf(study, partner.id, years) }))
	};
}

function readingsOf(study: CaseStudy, partner: string, years: readonly number[]) {
	const all = years.map((year) => publishedReadings(study.tables, partner, year));
	const [counted, own] = [false, true].map((paper) =>
		all.map((readings) => readings.filter((reading) => reading.paper === paper))
	);
	const change = (sets: readonly (readonly Reading[])[] = []) =>
		years.length > 1 ? robustChange(sets[0] ?? [], sets[1] ?? []) : null;
	return {
		years: years.map((year, index) => ({
			year,
			lanes: lanesOf(study, all[index] ?? []),
			band: sourceBand(counted?.[index] ?? []),
			distinct: differentFigures(counted?.[index] ?? []).length
		})),
		change: change(counted),
		paperChange: change(own)
	};
}

/** Symbols of the bases in the order of the case. */
const symbols: readonly LineStyle['symbol'][] = ['square', 'circle', 'triangle', 'star', 'wye'];

/** The readings by basis in the order of the case, the paper’s last. */
function lanesOf(study: CaseStudy, readings: readonly Reading[]): readonly Lane[] {
	const record = study.tables.bases.flatMap(({ id }, index): readonly Lane[] => {
		const own = readings.filter((reading) => !reading.paper && basisOf(study, reading) === id);
		const symbol = symbols[index % symbols.length]!;
		return own.length > 0 ? [{ symbol, paper: false, readings: ascending(own) }] : [];
	});
	const own = readings.filter(({ paper }) => paper);
	return own.length > 0 ? [...record, { symbol: 'diamond', paper: true, readings: ascending(own) }] : record;
}

function ascending(readings: readonly Reading[]): readonly Reading[] {
	return [...readings].sort((a, b) => a.value - b.value);
}

/** The basis of a reading: the one that draws it, else the one its row is filed under. */
export function basisOf({ tables }: CaseStudy, { basis, evidence }: Reading): string {
	if (basis !== 'alternative') return basis;
	const cell = evidence.find(({ table }) => table === 'trade');
	return tables.trade.find(({ line }) => line === cell?.line)?.basis ?? '';
}

/** Whether both years have but one figure each, however many print it. */
export function nothingToCompare({ years, change }: PartnerReadings): boolean {
	return change !== null && years.every(({ distinct }) => distinct === 1);
}

/** The one year of two that has but one figure, while the other has a choice; null where there is none. */
export function yearWithoutChoice({ years }: PartnerReadings): number | null {
	const single = years.filter(({ distinct }) => distinct === 1);
	return years.length > 1 && single.length === 1 ? single[0]!.year : null;
}

/** Whether trade moved the same way whichever readings are paired. */
export function survives({ low, high }: RobustChange): boolean {
	return high <= 1 || low >= 1;
}
