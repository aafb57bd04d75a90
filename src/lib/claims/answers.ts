import type { FuzzyDate } from '../datapackage/dates.ts';
import type { TermRow } from '../datapackage/tables.ts';
import type { Evidence } from '../measures/annualTrade.ts';

/** A cell that a claim’s test rests on; `value` is null for a date, an office or a position. */
export interface ClaimEvidence extends Omit<Evidence, 'table'> {
	readonly table: Evidence['table'] | 'terms';
}

/** A line of the reckoning, with the cells it rests on. */
export interface Step {
	readonly text: string;
	readonly evidence: readonly ClaimEvidence[];
}

/** A figure that was read or worked out. */
export interface Figure {
	/** Percent as a part of one. */
	readonly value: number;
	/** How it stands in a reckoning. */
	readonly words: string;
	/** How it is told alone: with how it was had, or its unit and period. */
	readonly made: string;
	readonly simple: boolean;
	readonly evidence: readonly ClaimEvidence[];
}

/** Another published reading of a figure that a test uses, in the same unit. */
export interface OtherReading extends Figure {
	/** Which figure it is another reading of: its table, entity, measure or flow, and year. */
	readonly key: string;
	readonly label: string;
}

/** What every answer carries. */
interface Grounds {
	readonly steps: readonly Step[];
	/** Figures and dates that are not in the case, in words. */
	readonly missing: readonly string[];
	readonly others: readonly OtherReading[];
}

/** A figure of a table as it was read, before another reading is put in its place. */
export interface Figured {
	readonly label: string;
	readonly unit: string | null;
	readonly percent: boolean;
	/** Null where there is none. */
	readonly figure: Figure | null;
	readonly others: readonly OtherReading[];
	/** Why there is none, where that is more than a gap. */
	readonly why?: string;
}

/** An answer that is said within a test. */
interface Said extends Grounds {
	/** The reckoning in signs, `122 / 376`, or what happened and when. */
	readonly words: string;
}

export interface NumberAnswer extends Said {
	readonly kind: 'number';
	/** Null where a figure is missing or the result is not defined. */
	readonly value: number | null;
	/** `USD million`, `t HFO`, `PURE` or `YEAR`; null for what takes the unit of the other side, as a literal does. */
	readonly unit: string | null;
	/** Whether it is said in percent. */
	readonly percent: boolean;
	/** Whether `words` are the value itself, so that no result need follow. */
	readonly simple: boolean;
	/** How a single figure is said with its name and year: `Trade of Japan, 2006: 122`; null for a reckoning. */
	readonly alone: string | null;
}

export interface DateAnswer extends Said {
	readonly kind: 'date';
	readonly date: FuzzyDate | null;
}

export interface PersonAnswer extends Said {
	readonly kind: 'person';
	readonly office: string;
	/** The time asked about. */
	readonly date: FuzzyDate | null;
}

export interface TestAnswer extends Grounds {
	readonly kind: 'test';
	/** Null where it cannot be said. */
	readonly holds: boolean | null;
	/** What was found, part by part, so that what two tests share can be said once. */
	readonly parts: readonly string[];
	/** How far a comparison of sizes is missed, larger the further; null for other tests. */
	readonly margin: number | null;
}

export type Answer = NumberAnswer | DateAnswer | PersonAnswer | TestAnswer;

/** The grounds of several answers, one after the other; what they share once, or a long sum of one figure would take long. */
export function together(answers: readonly Grounds[]): Grounds {
	return {
		steps: [...new Set(answers.flatMap(({ steps }) => steps))],
		missing: [...new Set(answers.flatMap(({ missing }) => missing))],
		others: [...new Set(answers.flatMap(({ others }) => others))]
	};
}

/** The cells of steps, each once. */
export function evidenceOf(steps: readonly Step[]): readonly ClaimEvidence[] {
	const all = steps.flatMap(({ evidence }) => evidence);
	const keys = all.map(({ table, line, what }) => `${table} ${line} ${what}`);
	return all.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

/** A term of office as evidence. */
export function termEvidence({ line, sourceId, office }: TermRow): ClaimEvidence {
	return { table: 'terms', line, sourceId, locator: '', value: null, what: office };
}
