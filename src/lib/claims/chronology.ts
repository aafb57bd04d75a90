import { type FuzzyDate, formatFuzzyDate, OPEN_END, overlaps } from '../datapackage/dates.ts';
import type { EventRow, TermRow } from '../datapackage/tables.ts';
import {
	type ClaimEvidence,
	type DateAnswer,
	type NumberAnswer,
	type PersonAnswer,
	termEvidence
} from './answers.ts';
import type { Context } from './context.ts';
import { compareText } from './figure.ts';
import { PURE, YEAR } from './units.ts';

/** When an event began, as precisely as is known. */
export function eventDate({ tables }: Context, id: string): DateAnswer {
	const event = tables.events.find((row) => row.id === id);
	if (!event) return { kind: 'date', date: null, words: 'no date', steps: [], missing: [id], others: [] };
	const words = `${event.title}, ${formatFuzzyDate(event.start)}`;
	const steps = [{ text: words, evidence: [eventEvidence(event)] }];
	return { kind: 'date', date: event.start, words, steps, missing: [], others: [] };
}

/** The year in which an event began; none where its date leaves that open. */
export function eventYear(context: Context, id: string): NumberAnswer {
	const { date, steps, missing } = eventDate(context, id);
	const [first, last] = [date?.from.slice(0, 4), date?.to.slice(0, 4)];
	const value = first !== undefined && first === last ? Number(first) : null;
	return {
		kind: 'number',
		value,
		unit: YEAR,
		words: first ?? 'no year',
		percent: false,
		simple: true,
		alone: null,
		steps,
		missing,
		others: []
	};
}

/** When a term of office began or ended. */
export function termDate({ tables }: Context, id: string, edge: string): DateAnswer {
	const term = tables.terms.find((row) => row.id === id);
	const date = (edge === 'start' ? term?.start : term?.end) ?? null;
	if (!term || !date)
		return { kind: 'date', date: null, words: 'no date', steps: [], missing: [id], others: [] };
	const words = `${term.name}, in office ${edge === 'start' ? 'from' : 'to'} ${formatFuzzyDate(date)}`;
	const steps = [{ text: words, evidence: [termEvidence(term)] }];
	return { kind: 'date', date, words, steps, missing: [], others: [] };
}

/** Who held an office at a time. */
export function holders({ tables }: Context, office: string, date: DateAnswer): PersonAnswer {
	const at = date.date;
	const terms = at ? termsOf(tables.terms, office).filter((term) => mayCover(term, at)) : [];
	const names = terms.map(({ shortName }) => shortName).join(', then ') || 'nobody on record';
	const words = `${date.words}: ${names} in office`;
	const steps = [...date.steps, { text: words, evidence: terms.map(termEvidence) }];
	return { kind: 'person', office, date: at, words, steps, missing: date.missing, others: [] };
}

/** Whether the holder of an office was this person all that time; null where it changed hands or the record leaves it open. */
export function isHolder(
	{ tables }: Context,
	{ office, date }: PersonAnswer,
	termId: string
): boolean | null {
	const asked = tables.terms.find(({ id }) => id === termId);
	if (!date || !asked) return null;
	const inOffice = tables.terms.filter((term) => term.office === office);
	const own = inOffice.filter(({ name }) => name === asked.name);
	if (!own.some((term) => mayCover(term, date))) return false;
	const shared = inOffice.some((term) => term.name !== asked.name && mayCover(term, date));
	return !shared && own.some((term) => covers(term.start, term.end, date)) ? true : null;
}

/** Terms of an office, earliest first. */
function termsOf(terms: readonly TermRow[], office: string): readonly TermRow[] {
	return terms
		.filter((term) => term.office === office)
		.toSorted((a, b) => compareText(a.start.from, b.start.from));
}

function mayCover({ start, end }: TermRow, date: FuzzyDate): boolean {
	return start.from <= date.to && (end?.to ?? OPEN_END) >= date.from;
}

function covers(start: FuzzyDate, end: FuzzyDate | null, date: FuzzyDate): boolean {
	return start.to <= date.from && (end?.from ?? OPEN_END) >= date.to;
}

/**
 * People who held an office within a time, or acts of a lane, where the stages of one measure count once. Null where none is on
 * record: a chronology is a choice, so that what it leaves out may have happened all the same.
 */
export function countWithin({ tables }: Context, id: string, from: FuzzyDate, to: FuzzyDate): NumberAnswer {
	const inOffice = termsOf(tables.terms, id);
	const terms = inOffice.filter(
		({ start, end }) => start.from <= to.to && (end?.to ?? OPEN_END) >= from.from
	);
	const events = tables.events.filter(({ lane, start }) => lane === id && overlaps(start, from.from, to.to));
	const people = new Map(terms.map(({ name, shortName }) => [name, shortName]));
	const acts = new Set(events.map(({ sanctionId, id: own }) => sanctionId || own));
	const isOffice = inOffice.length > 0;
	const count = isOffice ? people.size : acts.size;
	const period = `${formatFuzzyDate(from)} to ${formatFuzzyDate(to)}`;
	const lane = tables.lanes.find((row) => row.id === id)?.title ?? id;
	const text = isOffice
		? `In office, ${period}: ${[...people.values()].join(', ')}`
		: `${lane}, ${period}: ${count} on record`;
	const evidence = [...terms.map(termEvidence), ...events.map(eventEvidence)];
	return {
		kind: 'number',
		value: count === 0 ? null : count,
		unit: PURE,
		words: text,
		percent: false,
		simple: !isOffice,
		alone: null,
		steps: count === 0 ? [] : [{ text, evidence }],
		missing: count === 0 ? [`a full record of ${isOffice ? id : lane}, ${period}: none is on this one`] : [],
		others: []
	};
}

function eventEvidence({ line, sourceId, locator, title }: EventRow): ClaimEvidence {
	return { table: 'events', line, sourceId, locator, value: null, what: title };
}
