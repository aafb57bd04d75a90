import { type FuzzyDate, formatFuzzyDate, OPEN_END } from '../datapackage/dates.ts';
import type { EventRow, SanctionRow } from '../datapackage/tables.ts';
import { dayAfter, firstDayWithout } from '../measures/sanctionsInForce.ts';
import type { ClaimEvidence, DateAnswer, TestAnswer } from './answers.ts';
import type { Context } from './context.ts';

/** First and last day on which the chronology has an act, `YYYY-MM-DD`. */
interface Span {
	readonly first: string;
	readonly last: string;
}

const outcomes = { true: 'in force', false: 'not in force', null: 'it cannot be said' } as const;

/**
 * Whether a measure, or any sanction of a lane, was in force all that time, by the rule of the measure `sanctionsInForce`.
 * Null where it began or ended within that time, where its first day or a renewal was not read, and outside the days of the
 * chronology: what it does not reach it can’t deny. A blank end reaches to the chronology’s last day and no further.
 */
export function inForce({ tables }: Context, id: string, date: DateAnswer): TestAnswer {
	const own = tables.sanctions.filter((row) => row.id === id);
	const asked =
		own.length > 0 ? own : tables.sanctions.filter((row) => row.lane === id && row.kind === 'sanction');
	const span = spanOf(tables.events);
	const each = asked.map((row) => (date.date ? isInForce(row, date.date, span) : null));
	const holds = each.includes(true) ? true : asked.length === 0 || each.includes(null) ? null : false;
	// What decides it: measures in force, or those that leave it open, or all that were not.
	const told = asked.filter((_, index) => each[index] === holds);
	const lane = tables.lanes.find((row) => row.id === id)?.title ?? id;
	const none = `no measure of ${lane} ${holds === false ? `in force, ${date.words}` : 'on record'}`;
	const isLane = own.length === 0;
	const parts = told.length === 0 || (isLane && holds === false) ? [none] : told.map(forceWords);
	const reasons = date.date && holds === null ? whatIsMissing(told, date.date, span, lane) : [];
	const missing = [...date.missing, ...reasons];
	const text = `${parts.join('; ')}; asked for ${date.words}: ${outcomes[`${holds}`]}`;
	const steps = [...date.steps, { text, evidence: told.map(sanctionEvidence) }];
	return { kind: 'test', holds, parts, margin: null, steps, missing, others: [] };
}

function spanOf(events: readonly EventRow[]): Span | null {
	const firsts = events.map(({ start }) => start.from).sort();
	const lasts = events.map(({ start }) => start.to).sort();
	const [first, last] = [firsts[0], lasts.at(-1)];
	return first === undefined || last === undefined ? null : { first, last };
}

function isInForce(row: SanctionRow, at: FuzzyDate, span: Span | null): boolean | null {
	const { inForceFrom: from, endKind } = row;
	const to = readEnd(row);
	// An end known to the month may be its first day or its last.
	const surelyUntil = to ? firstDayWithout(row, to.from) : span && dayAfter(span.last);
	if (from && surelyUntil && from.to <= at.from && at.to < surelyUntil) return true;
	if (!span || at.from < span.first || at.to > span.last) return null;
	if (from && from.from > at.to) return false;
	if (to && firstDayWithout(row, to.to) <= at.from) return endKind === 'renewal-not-read' ? null : false;
	return null;
}

/** Null where the cell is blank, or an interval without an end. */
function readEnd({ inForceTo }: SanctionRow): FuzzyDate | null {
	return inForceTo && inForceTo.to !== OPEN_END ? inForceTo : null;
}

/** What it would take to say it. */
function whatIsMissing(
	open: readonly SanctionRow[],
	at: FuzzyDate,
	span: Span | null,
	lane: string
): readonly string[] {
	if (!span || open.length === 0) return [`measures of ${lane}`];
	if (at.from < span.first) return [`the time before ${dayWords(span.first)}, where the chronology begins`];
	if (at.to > span.last) return [`the time after ${dayWords(span.last)}, where the chronology ends`];
	return open.map(({ title, inForceFrom, inForceTo, endKind }) => {
		if (!inForceFrom) return `the first day of “${title}”`;
		if (inForceTo && endKind === 'renewal-not-read')
			return `whether “${title}” was renewed after ${formatFuzzyDate(inForceTo)}`;
		return `one answer for all of ${formatFuzzyDate(at)}: “${title}” was in force for part of it`;
	});
}

function dayWords(day: string): string {
	return formatFuzzyDate({ edtf: day, from: day, to: day, precision: 'day', approximate: false });
}

function sanctionEvidence({ line, sourceId, locator, kind }: SanctionRow): ClaimEvidence {
	return { table: 'sanctions', line, sourceId, locator, value: null, what: kind };
}

function forceWords({ title, inForceFrom, inForceTo, endKind }: SanctionRow): string {
	const from = inForceFrom ? `from ${formatFuzzyDate(inForceFrom)}` : 'no first day read';
	const last = endKind === 'renewal-not-read' ? ', last known expiry' : ' to';
	return `${title}, in force ${from}${inForceTo ? `${last} ${formatFuzzyDate(inForceTo)}` : ', no end on record'}`;
}
