import type { Briefing } from '../briefings/briefing.ts';
import { begun, edited, redone, settled, undone, type History } from '../briefings/history.ts';
import { refusal, type OwnDatabase } from './ownBriefingsDatabase.ts';
import {
	sameBriefing,
	withKnownSteps,
	writeRecord,
	type OwnRecord,
	type UnreadableRecord
} from './ownBriefingsRecord.ts';
import type { Rescue } from './ownBriefingsRescue.ts';

/** How long typing may pause before it is saved, milliseconds. */
export const typingPause = 300;

/** What one briefing needs of the shelf that it stands on. */
export interface Keeping {
	readonly database: OwnDatabase;
	readonly rescue: Rescue;
	readonly now: () => number;
	/** Runs something later; gives what calls it off. */
	readonly later: (run: () => void, after: number) => () => void;
	/** It was written: other tabs are to know. */
	readonly written: (entry: OwnEntry) => void;
	/** Another tab wrote it meanwhile. */
	readonly stale: (entry: OwnEntry, kept: OwnRecord | UnreadableRecord) => void;
}

/** How a briefing stands: on the device, on its way there, or only here and why. */
export type Standing = 'saved' | 'saving' | { readonly refused: string };

/** A briefing of the reader’s, with its past; saved at every change. It is deleted by becoming null, so that this is taken back like any change. */
export class OwnEntry {
	readonly key: string;
	readonly made: number;
	readonly #keeping: Keeping;
	#history = $state.raw<History<Briefing | null>>(begun(null));
	#standing = $state.raw<Standing>('saved');
	/** The revision in the database that this was made of; 0 where it was never there. */
	#base = 0;
	#changed = $state.raw(0);
	/** What stands in the database under that revision; undefined: nothing. */
	#kept: Briefing | null | undefined;
	#saving: Promise<void> | null = null;
	#callOff: (() => void) | null = null;

	constructor(key: string, made: number, keeping: Keeping, history: History<Briefing | null>) {
		this.key = key;
		this.made = made;
		this.#changed = made;
		this.#keeping = keeping;
		this.#history = history;
	}

	/** As it was kept. */
	static of({ key, made, ...record }: OwnRecord, keeping: Keeping): OwnEntry {
		const entry = new OwnEntry(key, made, keeping, begun(record.briefing));
		entry.#base = record.revision;
		entry.#kept = record.briefing;
		entry.#changed = record.saved;
		return entry;
	}

	/** Null where it is deleted. */
	get briefing(): Briefing | null {
		return this.#history.present;
	}
	get history(): History<Briefing | null> {
		return this.#history;
	}
	get standing(): Standing {
		return this.#standing;
	}
	get revision(): number {
		return this.#base;
	}
	/** When it was last changed, milliseconds since the epoch. */
	get changed(): number {
		return this.#changed;
	}
	get canUndo(): boolean {
		return this.#history.past.length > 0;
	}
	get canRedo(): boolean {
		return this.#history.future.length > 0;
	}
	/** True while something stands here that is not on the device. */
	get isUnsaved(): boolean {
		return this.#kept === undefined ? this.briefing !== null : this.briefing !== this.#kept;
	}

	/** Changes the briefing. A run of changes, such as a field being typed in, is taken back as one, and saved when it pauses. */
	change(briefing: Briefing | null, run = ''): void {
		this.#show(edited(this.#history, briefing, run), run === '' ? 0 : typingPause);
	}
	/** Ends a run: the field was left. */
	settle(): void {
		this.#history = settled(this.#history);
		if (this.#callOff) void this.save();
	}
	undo(): void {
		this.#show(undone(this.#history), 0);
	}
	redo(): void {
		this.#show(redone(this.#history), 0);
	}

	/** Saves what is unsaved; never fails, since `standing` tells. */
	save(): Promise<void> {
		this.#callOff?.();
		this.#callOff = null;
		if (!this.isUnsaved && !this.#saving) this.#standing = 'saved';
		if (!this.isUnsaved) return this.#saving ?? Promise.resolve();
		this.#saving ??= this.#saveAll();
		return this.#saving;
	}

	/** The page is left: what can’t wait is written where it need not wait. */
	flush(): void {
		const { key, made, briefing } = this;
		if (!this.isUnsaved) return;
		this.#keeping.rescue.put({ key, made, base: this.#base, briefing });
		void this.save();
	}

	/** Goes on from last words. What a page deleted before it was left stays deleted: it can be taken back only there. */
	resume(briefing: Briefing | null): void {
		this.change(briefing);
		if (briefing === null) this.#history = begun(null);
	}

	/** Takes what another tab wrote, where nothing here is unsaved; what stood before can still be gone back to. */
	adopt({ revision, briefing, saved }: OwnRecord): void {
		this.#base = revision;
		const known = this.briefing;
		const theirs = briefing && known ? withKnownSteps(briefing, known) : briefing;
		this.#kept = sameBriefing(briefing, known) ? known : theirs;
		this.#changed = saved;
		this.#history = settled(edited(this.#history, this.#kept));
		this.#standing = 'saved';
	}

	/** Takes what another tab wrote in place of all that stands here, which has found another place. */
	giveWay(kept: OwnRecord): void {
		this.#history = begun(kept.briefing);
		this.adopt(kept);
	}

	#show(history: History<Briefing | null>, after: number): void {
		if (history === this.#history) return;
		this.#history = history;
		this.#changed = this.#keeping.now();
		if (this.#standing === 'saved') this.#standing = 'saving';
		this.#callOff?.();
		this.#callOff = this.#keeping.later(() => void this.save(), after);
	}

	async #saveAll(): Promise<void> {
		try {
			while (this.isUnsaved && (await this.#saveOnce()));
		} finally {
			this.#saving = null;
		}
	}

	/** True where it was saved. */
	async #saveOnce(): Promise<boolean> {
		const { briefing, key, made } = this;
		const { database, now } = this.#keeping;
		try {
			const outcome = await writeRecord(database, { key, made, base: this.#base, now: now() }, briefing);
			if ('stale' in outcome) {
				this.#keeping.stale(this, outcome.stale);
				return false;
			}
			this.#base = outcome.written;
			this.#kept = briefing;
		} catch (error) {
			this.#standing = { refused: refusal(error) };
			return false;
		}
		this.#standing = this.isUnsaved ? 'saving' : 'saved';
		if (!this.isUnsaved) this.#keeping.rescue.clear(key);
		this.#keeping.written(this);
		return true;
	}
}
