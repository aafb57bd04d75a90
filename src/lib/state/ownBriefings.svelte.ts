/**
 * The briefings on the reader’s device. Nothing of them is lost without a word: each change is saved, what can’t be
 * saved stays here and is told, and two tabs never write over one another.
 */
import type { Briefing } from '../briefings/briefing.ts';
import { markedTitle, ownCopy } from '../briefings/edit.ts';
import { begun, type History } from '../briefings/history.ts';
import { refusal, type OwnDatabase } from './ownBriefingsDatabase.ts';
import { OwnEntry, type Keeping } from './ownBriefingsEntry.svelte.ts';
import {
	isReadable,
	readRecord,
	sameBriefing,
	type OwnRecord,
	type UnreadableRecord
} from './ownBriefingsRecord.ts';
import type { LastWords, Rescue } from './ownBriefingsRescue.ts';

/** The world around the shelf. */
export interface Surroundings extends Pick<Keeping, 'database' | 'rescue' | 'now' | 'later'> {
	readonly newKey: () => string;
	/** Tells other tabs which briefing was written. */
	readonly post: (key: string) => void;
}

/** What is left of a deleted briefing is taken out after so long, milliseconds: by then every tab has seen it. */
const traceLife = 24 * 60 * 60 * 1000;

const fromThisTab = 'from this tab';

export class OwnBriefings {
	/** In the order in which they were made; deleted ones stand among them until the page is left. */
	#entries = $state.raw<readonly OwnEntry[]>([]);
	#unreadable = $state.raw<readonly UnreadableRecord[]>([]);
	#refused = $state.raw('');
	#notice = $state.raw('');
	#current = $state.raw<string | null>(null);
	#opening: Promise<void> | null = null;
	/** False until the records were read: a briefing may be kept that is not known here. */
	#isRead = false;
	readonly #database: OwnDatabase;
	readonly #rescue: Rescue;
	readonly #around: Surroundings;
	readonly #keeping: Keeping;

	constructor(around: Surroundings) {
		this.#around = around;
		this.#database = around.database;
		this.#rescue = around.rescue;
		const { database, rescue, now, later } = around;
		this.#keeping = {
			...{ database, rescue, now, later },
			written: (entry) => this.#wrote(entry),
			stale: (entry, kept) => this.#resolve(entry, kept)
		};
	}

	get entries(): readonly OwnEntry[] {
		return this.#entries;
	}
	/** Records that can’t be used here, and are left as they are. */
	get unreadable(): readonly UnreadableRecord[] {
		return this.#unreadable;
	}
	/** Why the records could not be read; '' where they were. */
	get refused(): string {
		return this.#refused;
	}
	/** What became of a briefing without the reader’s doing; '' for nothing. */
	get notice(): string {
		return this.#notice;
	}
	/** The briefing that is open. */
	get current(): OwnEntry | null {
		return this.#entries.find(({ key }) => key === this.#current) ?? null;
	}
	/** True while something stands here alone, and would be gone with the page. */
	get isAtRisk(): boolean {
		return this.#entries.some((entry) => entry.isUnsaved && typeof entry.standing === 'object');
	}

	/** Reads what is kept, once; a refusal is told by `refused`. */
	open(): Promise<void> {
		this.#opening ??= this.#read().then(() => this.#resume());
		return this.#opening;
	}

	entry(key: string | null): OwnEntry | null {
		return this.#entries.find((entry) => entry.key === key) ?? null;
	}

	choose(key: string | null): void {
		this.#current = key;
	}

	/** Puts a briefing on the shelf, and saves it. */
	add(briefing: Briefing): OwnEntry {
		return this.#put(this.#around.newKey(), begun(ownCopy(briefing, briefing.title)));
	}

	/** Reads what other tabs wrote, and tries again what was refused. */
	async refresh(): Promise<void> {
		await this.open();
		await this.#read();
		for (const entry of this.#entries) void entry.save();
	}

	/** The page is left, perhaps for good. */
	flush(): void {
		for (const entry of this.#entries) entry.flush();
	}

	dismiss(): void {
		this.#notice = '';
	}

	async #read(): Promise<void> {
		try {
			const records = (await this.#database.all()).flatMap((value) => readRecord(value) ?? []);
			this.#refused = '';
			this.#isRead = true;
			this.#unreadable = records.flatMap((record) => (isReadable(record) ? [] : record));
			for (const record of records.filter(isReadable)) this.#take(record);
		} catch (error) {
			this.#refused = refusal(error);
		}
	}

	/** Takes a record as it stands now. Where something here is unsaved, saving it will find out what to do. */
	#take(record: OwnRecord): void {
		const entry = this.entry(record.key);
		if (entry) {
			if (!entry.isUnsaved && record.revision > entry.revision) entry.adopt(record);
		} else if (record.briefing) {
			this.#shelve(OwnEntry.of(record, this.#keeping));
		} else if (this.#around.now() - record.saved > traceLife) {
			void this.#database.drop(record.key).catch(() => undefined);
		}
	}

	/** Goes on where closed tabs had to stop. */
	async #resume(): Promise<void> {
		for (const words of this.#rescue.all()) {
			const entry = this.entry(words.key);
			const saved = entry ? this.#resumeIn(entry, words) : this.#resumeAlone(words);
			await saved?.save();
			if (!saved?.isUnsaved) this.#rescue.drop(words.id);
		}
	}

	#resumeIn(entry: OwnEntry, { base, briefing }: LastWords): OwnEntry | null {
		if (sameBriefing(entry.briefing, briefing)) return null;
		if (base === entry.revision) {
			entry.resume(briefing);
			return entry;
		}
		return briefing
			? this.#copy(
					entry,
					begun(briefing),
					'was changed after another tab was closed: what that tab had not saved'
				)
			: null;
	}

	#resumeAlone({ key, base, made, briefing }: LastWords): OwnEntry | null {
		if (!briefing) return null;
		// A briefing that was kept, and is no longer, was deleted: what was written after is no less its owner’s.
		return this.#put(base === 0 ? key : this.#around.newKey(), begun(briefing), made);
	}

	/** Another tab wrote the briefing while this one changed it: both are kept. */
	#resolve(entry: OwnEntry, kept: OwnRecord | UnreadableRecord): void {
		const theirs = isReadable(kept) ? kept : null;
		if (entry.briefing === null) {
			this.#notice = 'The briefing was changed in another tab meanwhile, and was not deleted.';
		} else {
			const how = theirs?.briefing === null ? 'was deleted' : 'was changed';
			this.#copy(entry, entry.history, `${how} in another tab: what you changed here`);
		}
		if (theirs) entry.giveWay(theirs);
		else {
			this.#entries = this.#entries.filter((other) => other !== entry);
			this.#unreadable = [...this.#unreadable, kept as UnreadableRecord];
		}
	}

	/** What can’t stand under its own name stands beside it, with all its past. */
	#copy(entry: OwnEntry, history: History<Briefing | null>, why: string): OwnEntry {
		const briefing = history.present!;
		const title = markedTitle(briefing.title, fromThisTab);
		const copy = this.#put(this.#around.newKey(), { ...history, present: { ...briefing, title } });
		this.#notice = `“${briefing.title}” ${why} is kept as “${title}”.`;
		if (this.#current === entry.key) this.#current = copy.key;
		return copy;
	}

	#put(key: string, history: History<Briefing | null>, made = this.#around.now()): OwnEntry {
		const entry = new OwnEntry(key, made, this.#keeping, history);
		this.#shelve(entry);
		void entry.save();
		return entry;
	}

	#shelve(entry: OwnEntry): void {
		this.#entries = [...this.#entries, entry].sort((a, b) => a.made - b.made || (a.key < b.key ? -1 : 1));
	}

	#wrote(entry: OwnEntry): void {
		this.#around.post(entry.key);
		// Where a write succeeds, what could not be read before can be read now.
		if (!this.#isRead) void this.#read();
	}
}
