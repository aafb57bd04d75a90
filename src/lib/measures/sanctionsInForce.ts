import type { SanctionRow } from '../datapackage/tables.ts';

/** From this day until the next step so many measures are in force. */
export interface InForceStep {
	/** `YYYY-MM-DD`, UTC. */
	readonly from: string;
	/** Sum of weights; the number of measures where none is weighted. */
	readonly count: number;
	/** Ids of the measures in force, sorted. */
	readonly ids: readonly string[];
}

/** Measures in force as a step function of days. */
export interface SanctionsInForce {
	/** In order of days, beginning with the first measure in force; empty where no measure has a day. */
	readonly steps: readonly InForceStep[];
	/** Chosen measures without an in-force day: they count in no step, and a reader must be told. */
	readonly undated: readonly SanctionRow[];
	/** Days of steps at which the record ends (`renewal-not-read`), so that a fall there is not read as a lifting. */
	readonly recordEnds: readonly string[];
}

/** Weights by id of a measure; 1 for those not named. */
export type Weights = Readonly<Record<string, number>>;

/** What counts unless told otherwise: measures that restrict, not laws that only empower. */
const restricts = ({ kind }: SanctionRow): boolean => kind === 'sanction';

/**
 * Sanctions in force by day: the number (or declared weight) of chosen measures whose term covers the day.
 * A measure counts from its in-force day to its last day, that day included, but a superseded one not on the day of its successor.
 * A date known to the month counts from its first possible day to its last.
 * A count weighs a charter-flight ban like a total ban: it says how many, not how hard, and never why trade fell.
 * Throws “weight problem: …” for a weight that is negative or no number. Our own measure.
 */
export function sanctionsInForce(
	sanctions: readonly SanctionRow[],
	chosen: (row: SanctionRow) => boolean = restricts,
	weights: Weights = {}
): SanctionsInForce {
	const odd = Object.entries(weights).find(([, weight]) => !(weight >= 0 && weight < Infinity));
	if (odd) throw new Error(`weight problem: ${odd.join(' ')}`);
	const rows = sanctions.filter(chosen);
	const terms = rows.flatMap((row) => termOf(row) ?? []);
	const days = new Set(terms.flatMap(({ from, until }) => (until === null ? [from] : [from, until])));
	return {
		steps: [...days].sort().map((day) => stepOn(day, terms, weights)),
		undated: rows.filter(({ inForceFrom }) => inForceFrom === null),
		recordEnds: [
			...new Set(terms.flatMap(({ until, recordEnds }) => (until !== null && recordEnds ? [until] : [])))
		].sort()
	};
}

/** What is in force on a day, `YYYY-MM-DD`; nothing before the first step. */
export function inForceOn(steps: readonly InForceStep[], day: string): Omit<InForceStep, 'from'> {
	const { count, ids } = steps.findLast(({ from }) => from <= day) ?? { count: 0, ids: [] };
	return { count, ids };
}

interface Term {
	readonly id: string;
	readonly from: string;
	/** First day it is no longer in force; null while no end is known. */
	readonly until: string | null;
	readonly recordEnds: boolean;
}

function termOf(row: SanctionRow): Term | null {
	const { id, inForceFrom, inForceTo, endKind } = row;
	if (!inForceFrom) return null;
	const recordEnds = endKind === 'renewal-not-read';
	const open = !inForceTo || inForceTo.to === '9999-12-31';
	return { id, from: inForceFrom.from, until: open ? null : firstDayWithout(row, inForceTo.to), recordEnds };
}

/** First day a measure is no longer in force if it ended on a day, `YYYY-MM-DD`: that day itself where a successor began on it. */
export function firstDayWithout({ endKind }: SanctionRow, lastDay: string): string {
	return endKind === 'superseded' ? lastDay : dayAfter(lastDay);
}

function stepOn(day: string, terms: readonly Term[], weights: Weights): InForceStep {
	const ids = terms
		.filter(({ from, until }) => from <= day && (until === null || day < until))
		.map(({ id }) => id)
		.sort();
	return { from: day, count: ids.reduce((sum, id) => sum + (weights[id] ?? 1), 0), ids };
}

/** The day after a day, `YYYY-MM-DD`. */
export function dayAfter(isoDay: string): string {
	return new Date(Date.parse(isoDay) + 86_400_000).toISOString().slice(0, 10);
}
