/** Small tables for tests: everything left out is empty or dull. */
import { parseFuzzyDate, type FuzzyDate } from '../lib/datapackage/dates.ts';
import { isFault } from '../lib/datapackage/problems.ts';
import type {
	ClaimRow,
	EventRow,
	PartnerRow,
	QuoteRow,
	SanctionRow,
	SeriesRow,
	SourceRow,
	Tables,
	TermRow,
	TotalRow
} from '../lib/datapackage/tables.ts';
import type { Flow, TradeRow } from '../lib/datapackage/trade.ts';
import type { AnnualSeries } from '../lib/measures/annualTrade.ts';

const none: Tables = {
	trade: [],
	bases: [],
	series: [],
	partners: [],
	totals: [],
	events: [],
	sanctions: [],
	lanes: [],
	terms: [],
	quotes: [],
	steps: [],
	claims: [],
	disagreements: [],
	sources: [],
	aid: [],
	composition: [],
	tradeMonthly: [],
	tradeYen: []
};

export function madeUpTables(some: Partial<Tables>): Tables {
	return { ...none, ...some };
}

/** A headline figure of `a` on the basis `own`. */
export function trade(year: number, flow: Flow, value: number, more: Partial<TradeRow> = {}): TradeRow {
	return {
		reporter: 'a',
		partner: 'subject',
		year,
		flow,
		value,
		basis: 'own',
		standing: 'headline',
		sourceId: 's1',
		locator: 'table 1',
		note: '',
		line: 2,
		...more
	};
}

export function series(basis: string, reporter: string, rowsFrom = basis): SeriesRow {
	return { basis, reporter, rowsFrom, note: '', noteFrom: null, noteTo: null, line: 2 };
}

export function total(year: number, measure: string, value: number, more: Partial<TotalRow> = {}): TotalRow {
	return {
		entity: 'dprk',
		year,
		measure,
		value,
		unit: 'USD million',
		standing: 'headline',
		sourceId: 's9',
		locator: 'table 9',
		note: '',
		line: 2,
		...more
	};
}

export function partner(id: string, more: Partial<PartnerRow> = {}): PartnerRow {
	return { id, name: id, article: '', order: 1, focus: true, note: '', members: [], line: 2, ...more };
}

export function date(edtf: string): FuzzyDate {
	const read = parseFuzzyDate(edtf);
	if (isFault(read)) throw new Error(`date problem: ${edtf}`);
	return read;
}

export function quote(id: string, more: Partial<QuoteRow> = {}): QuoteRow {
	return {
		id,
		text: 'Words.',
		page: 1,
		section: '',
		noteMarks: [],
		theme: '',
		actors: [],
		from: null,
		to: null,
		charts: [],
		series: [],
		rank: null,
		step: null,
		caution: '',
		line: 2,
		...more
	};
}

export function event(id: string, start: string, more: Partial<EventRow> = {}): EventRow {
	return {
		id,
		start: date(start),
		end: null,
		lane: 'l',
		actor: '',
		title: id,
		label: id,
		summary: '',
		direction: 'neutral',
		importance: 1,
		paperMention: '',
		paperPage: '',
		sanctionId: '',
		stage: '',
		sourceId: 's1',
		otherSourceIds: [],
		locator: '',
		note: '',
		line: 2,
		...more
	};
}

export function source(id: string, more: Partial<SourceRow> = {}): SourceRow {
	return {
		id,
		title: `Title of ${id}`,
		author: '',
		publisher: '',
		date: '',
		url: '',
		licence: '',
		reliability: 'official',
		reliabilityNote: '',
		line: 2,
		...more
	};
}

/** A partner’s years, printed totals unless told otherwise, each resting on one cell whose line is its year. */
export function annual(partnerId: string, ...points: readonly [number, number, Flow?][]): AnnualSeries {
	return {
		partner: partnerId,
		basis: 'own',
		observations: points.map(([year, value, flow = 'total']) => ({
			year,
			value,
			flow,
			derivation: 'printed',
			evidence: [{ table: 'trade', line: year, sourceId: 's1', locator: 'table 1', value, what: flow }]
		}))
	};
}

export function sanction(
	id: string,
	from: string | null,
	to: string | null,
	more: Partial<SanctionRow> = {}
): SanctionRow {
	return {
		id,
		lane: 'l',
		sender: 'Japan',
		title: id,
		label: id,
		kind: 'sanction',
		restricts: [],
		inForceFrom: from === null ? null : date(from),
		inForceTo: to === null ? null : date(to),
		endKind: to === null ? '' : 'lifted',
		sourceId: 's1',
		locator: '',
		note: '',
		line: 2,
		...more
	};
}

/** A claim with a test that is to be computed. */
export function claim(id: string, more: Partial<ClaimRow> = {}): ClaimRow {
	return {
		id,
		text: 'Words.',
		page: 1,
		kind: 'quantity',
		subject: '',
		expected: '',
		needsData: '',
		quotes: [],
		record: '',
		note: '',
		line: 2,
		...more
	};
}

/** A term of `Name` in the office of prime minister of Japan. */
export function term(id: string, start: string, end: string | null, more: Partial<TermRow> = {}): TermRow {
	return {
		id,
		office: 'prime-minister-japan',
		name: id,
		shortName: id,
		start: date(start),
		end: end === null ? null : date(end),
		stanceInPaper: '',
		page: '',
		sourceId: 's1',
		note: '',
		line: 2,
		...more
	};
}
