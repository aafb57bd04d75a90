/** The record of a briefing on a reader’s device: what stands in the database, and how it is written over. */
import type { Briefing, BriefingStep } from '../briefings/briefing.ts';
import { ownId } from '../briefings/edit.ts';
import { keep, type OwnDatabase } from './ownBriefingsDatabase.ts';

/** A briefing as it is kept. */
export interface OwnRecord {
	readonly key: string;
	/** Counted up with every write: who writes over another revision than the one he knew would undo someone’s work. */
	readonly revision: number;
	/** Milliseconds since the epoch. */
	readonly made: number;
	readonly saved: number;
	/** Null where it was deleted: what is left tells other tabs so. */
	readonly briefing: Briefing | null;
}

/** A record that can’t be used here: it is left as it is, and can be taken out as text. */
export interface UnreadableRecord {
	readonly key: string;
	readonly why: 'newer' | 'damaged';
	/** All it holds. */
	readonly raw: string;
}

/** Version of what a record holds. */
const recordVersion = 1;

/** What stands in the database, as it can be used; null where nothing stands. */
export function readRecord(value: unknown): OwnRecord | UnreadableRecord | null {
	if (value === undefined || value === null) return null;
	const { key, version, revision, made, saved, briefing } = value as Readonly<Record<string, unknown>>;
	const unreadable = (why: UnreadableRecord['why']): UnreadableRecord => ({
		key: typeof key === 'string' ? key : String(key),
		why,
		raw: rawOf(value)
	});
	if (typeof version === 'number' && version > recordVersion) return unreadable('newer');
	const read = briefing === null ? null : readKept(briefing);
	if (version !== recordVersion || typeof key !== 'string' || read === undefined)
		return unreadable('damaged');
	if (!isCount(revision) || !isCount(made) || !isCount(saved)) return unreadable('damaged');
	return { key, revision, made, saved, briefing: read };
}

export function isReadable(record: OwnRecord | UnreadableRecord): record is OwnRecord {
	return 'revision' in record;
}

/** What became of a write. */
export type Written =
	| { readonly written: number }
	/** Someone else wrote meanwhile: nothing was changed. */
	| { readonly stale: OwnRecord | UnreadableRecord };

/** Writes a briefing, null for deleted, over the revision it was made of; never over another. */
export async function writeRecord(
	database: OwnDatabase,
	{ key, base, made, now }: { key: string; base: number; made: number; now: number },
	briefing: Briefing | null
): Promise<Written> {
	let outcome: Written = { written: base };
	await database.change(key, (value) => {
		const kept = readRecord(value);
		const revision = kept === null ? base : isReadable(kept) ? kept.revision : NaN;
		if (kept !== null && revision !== base) {
			// The same words, written by another tab, are no conflict.
			const same = isReadable(kept) && sameBriefing(kept.briefing, briefing);
			outcome = same ? { written: revision } : { stale: kept };
			return keep;
		}
		outcome = { written: base + 1 };
		return { key, version: recordVersion, revision: base + 1, made, saved: now, briefing };
	});
	return outcome;
}

/** Whether two briefings say the same. */
export function sameBriefing(a: Briefing | null, b: Briefing | null): boolean {
	return a === b || JSON.stringify(a && inOrder(a)) === JSON.stringify(b && inOrder(b));
}

/** The briefing with the very steps that are known, where they say the same: what a page holds of them stays as it is. */
export function withKnownSteps(briefing: Briefing, known: Briefing): Briefing {
	const left = known.steps.map((step) => ({ step, text: JSON.stringify(step) }));
	const steps = briefing.steps.map((step) => {
		const text = JSON.stringify(step);
		const at = left.findIndex((other) => other.text === text);
		return at < 0 ? step : left.splice(at, 1)[0]!.step;
	});
	return { ...briefing, steps };
}

/** A briefing as it was kept, by its shape alone; undefined where it is none. Whether its charts exist is for those who show it. */
export function readKept(value: unknown): Briefing | undefined {
	const { case: ofCase, title, about, minutes, steps } = partsOf(value);
	if (![ofCase, title, about].every(isText)) return undefined;
	if (minutes !== null && !(Number.isFinite(minutes) && Number(minutes) > 0)) return undefined;
	if (!Array.isArray(steps)) return undefined;
	const read = steps.map(readStep);
	if (!read.every((step) => step !== undefined)) return undefined;
	return inOrder({
		id: ownId,
		case: ofCase as string,
		title: title as string,
		about: about as string,
		minutes: minutes as number | null,
		steps: read
	});
}

function readStep(value: unknown): BriefingStep | undefined {
	const { chart, view, headline, words, quotes, events, notes } = partsOf(value);
	const lists = [quotes, events, notes];
	if (![chart, view, headline, words].every(isText)) return undefined;
	if (!lists.every((list) => Array.isArray(list) && list.every(isText))) return undefined;
	return { chart, view, headline, words, quotes, events, notes } as BriefingStep;
}

const partsOf = (value: unknown) =>
	(typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;

/** Every property in one order, so that what says the same is written the same. */
function inOrder({ case: ofCase, title, about, minutes, steps }: Briefing): Briefing {
	return {
		id: ownId,
		case: ofCase,
		title,
		about,
		minutes,
		steps: steps.map(({ chart, view, headline, words, quotes, events, notes }) => ({
			chart,
			view,
			headline,
			words,
			quotes: [...quotes],
			events: [...events],
			notes: [...notes]
		}))
	};
}

const isText = (value: unknown) => typeof value === 'string';
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** Anything as text, even what JSON can’t hold. */
function rawOf(value: unknown): string {
	try {
		return `${JSON.stringify(value, null, '\t')}\n`;
	} catch {
		return String(value);
	}
}
