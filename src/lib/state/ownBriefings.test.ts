/** The shelf of a reader’s briefings, against a database that can be slow, full, refused and shared. Long because each way to lose something is tried. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { plainStep } from '../briefings/briefing.ts';
import { newBriefing, withStep, withWords } from '../briefings/edit.ts';
import { OwnBriefings } from './ownBriefings.svelte.ts';
import { keep, refusal, type Keep, type OwnDatabase } from './ownBriefingsDatabase.ts';
import { typingPause, type OwnEntry } from './ownBriefingsEntry.svelte.ts';
import { readRecord } from './ownBriefingsRecord.ts';
import { Rescue } from './ownBriefingsRescue.ts';

/** A database in memory that several tabs share; `refuses` makes everything fail. */
class FakeDatabase implements OwnDatabase {
	readonly records = new Map<string, unknown>();
	refuses: Error | null = null;
	writes = 0;

	async all(): Promise<readonly unknown[]> {
		await this.#answer();
		return [...this.records.values()].map((record) => structuredClone(record));
	}
	async read(key: string): Promise<unknown> {
		await this.#answer();
		return structuredClone(this.records.get(key));
	}
	async change(key: string, change: (kept: unknown) => { readonly key: string } | Keep): Promise<void> {
		await this.#answer();
		const wanted = change(structuredClone(this.records.get(key)));
		if (wanted === keep) return;
		this.records.set(key, structuredClone(wanted));
		this.writes += 1;
	}
	async drop(key: string): Promise<void> {
		await this.#answer();
		this.records.delete(key);
	}
	/** As a disk does: never at once. */
	async #answer(): Promise<void> {
		await new Promise((resolve) => setTimeout(resolve, 2));
		if (this.refuses) throw this.refuses;
	}
	/** The titles that stand there. */
	get titles(): readonly (string | null)[] {
		return [...this.records.values()].map(
			(record) => (record as { briefing: { title: string } | null }).briefing?.title ?? null
		);
	}
}

class FakeStorage implements Storage {
	readonly items = new Map<string, string>();
	get length(): number {
		return this.items.size;
	}
	clear(): void {
		this.items.clear();
	}
	key(index: number): string | null {
		return [...this.items.keys()][index] ?? null;
	}
	getItem(key: string): string | null {
		return this.items.get(key) ?? null;
	}
	setItem(key: string, value: string): void {
		this.items.set(key, value);
	}
	removeItem(key: string): void {
		this.items.delete(key);
	}
}

let database: FakeDatabase;
let storage: FakeStorage;
let tabs: OwnBriefings[];
let names = 0;

/** A tab of the browser, its shelf open; `deaf` where no tab tells another anything. */
async function tab({ deaf = false } = {}): Promise<OwnBriefings> {
	const own: OwnBriefings = new OwnBriefings({
		database,
		rescue: new Rescue(() => storage, `tab${(names += 1)}`),
		now: () => Date.now(),
		later: (run, after) => {
			const timer = setTimeout(run, after);
			return () => clearTimeout(timer);
		},
		newKey: () => `key${(names += 1)}`,
		post: () => {
			if (!deaf) for (const other of tabs) if (other !== own) void other.refresh();
		}
	});
	if (!deaf) tabs.push(own);
	void own.open();
	await pass();
	return own;
}

/** Lets everything that is under way come to its end. */
const pass = (ms = 3 * typingPause) => vi.advanceTimersByTimeAsync(ms);

const rename = (entry: OwnEntry, title: string, run = '') =>
	entry.change(withWords(entry.briefing!, { title }), run);
const titlesIn = (own: OwnBriefings) => own.entries.map(({ briefing }) => briefing?.title ?? null);

beforeEach(() => {
	vi.useFakeTimers();
	database = new FakeDatabase();
	storage = new FakeStorage();
	tabs = [];
});
afterEach(() => vi.useRealTimers());

describe('OwnBriefings.add', () => {
	it('add(briefing) saves it, and another page finds it', async () => {
		const own = await tab();
		const entry = own.add(
			withStep(newBriefing('six-party-talks', 'Mine'), plainStep('trade-index', 'time=2003'))
		);
		expect(entry.isUnsaved).toBe(true);
		await pass();
		expect(entry.standing).toBe('saved');
		const other = await tab();
		expect(other.entries.map(({ briefing }) => briefing)).toEqual([entry.briefing]);
	});

	it('shelves stand in the order in which briefings were made, whatever is changed since', async () => {
		const own = await tab();
		for (const title of ['A', 'B', 'C']) {
			own.add(newBriefing('', title));
			await pass();
		}
		rename(own.entries[0]!, 'A2');
		await pass();
		expect(titlesIn(await tab())).toEqual(['A2', 'B', 'C']);
	});
});

describe('OwnEntry.change', () => {
	it('change(…) is saved at once, and words being typed when they pause, as one change', async () => {
		const own = await tab();
		const entry = own.add(newBriefing('', ''));
		await pass();
		const before = database.writes;
		for (const title of ['T', 'Ti', 'Tit']) {
			rename(entry, title, 'title');
			await pass(typingPause / 2);
		}
		expect(database.writes).toBe(before);
		await pass();
		expect([database.writes, database.titles]).toEqual([before + 1, ['Tit']]);
		rename(entry, 'Title');
		await pass(20);
		expect(database.titles).toEqual(['Title']);
		entry.undo();
		expect(entry.briefing?.title).toBe('Tit');
		entry.undo();
		expect(entry.briefing?.title).toBe('');
		expect(entry.canUndo).toBe(false);
		await pass();
		expect(database.titles).toEqual(['']);
		entry.redo();
		entry.redo();
		await pass();
		expect(database.titles).toEqual(['Title']);
	});

	it('change(…) while a save is under way is saved after it', async () => {
		const own = await tab();
		const entry = own.add(newBriefing('', 'A'));
		rename(entry, 'B');
		await vi.advanceTimersByTimeAsync(1);
		rename(entry, 'C');
		await pass();
		expect([database.titles, entry.isUnsaved, entry.standing]).toEqual([['C'], false, 'saved']);
	});

	it('settle() saves what is being typed, and begins a change of its own', async () => {
		const own = await tab();
		const entry = own.add(newBriefing('', ''));
		await pass();
		rename(entry, 'One', 'title');
		entry.settle();
		await pass(20);
		expect(database.titles).toEqual(['One']);
		rename(entry, 'Two', 'title');
		entry.undo();
		expect(entry.briefing?.title).toBe('One');
	});

	it('undo() to what is on the device leaves it standing as saved', async () => {
		const own = await tab();
		const entry = own.add(newBriefing('', 'A'));
		await pass();
		rename(entry, 'B', 'title');
		entry.undo();
		await pass();
		expect([entry.standing, database.titles]).toEqual(['saved', ['A']]);
	});

	it('change(null) deletes, leaves a trace without words, and is taken back', async () => {
		const own = await tab();
		const entry = own.add(newBriefing('', 'A'));
		await pass();
		entry.change(null);
		await pass();
		expect(database.titles).toEqual([null]);
		expect(titlesIn(await tab())).toEqual([]);
		entry.undo();
		await pass();
		expect(titlesIn(await tab())).toEqual(['A']);
	});

	it('a trace is taken out when every tab has had a day to see it', async () => {
		const own = await tab();
		const entry = own.add(newBriefing('', 'A'));
		entry.change(null);
		await pass();
		await tab();
		expect(database.records.size).toBe(1);
		await pass(25 * 60 * 60 * 1000);
		await tab();
		expect(database.records.size).toBe(0);
	});
});

describe('storage that fails', () => {
	it('a full device keeps the change here, says why, and the next change tries again', async () => {
		const own = await tab();
		const entry = own.add(newBriefing('', 'A'));
		await pass();
		database.refuses = new DOMException('full', 'QuotaExceededError');
		rename(entry, 'B');
		await pass();
		expect(entry.standing).toEqual({ refused: 'there is no room left on this device' });
		expect([entry.briefing?.title, database.titles, own.isAtRisk]).toEqual(['B', ['A'], true]);
		database.refuses = null;
		rename(entry, 'C');
		await pass();
		expect([entry.standing, database.titles, own.isAtRisk]).toEqual(['saved', ['C'], false]);
	});

	it('storage refused from the start holds what is made here, and saves it once it can', async () => {
		database.refuses = new DOMException('no', 'SecurityError');
		const own = await tab();
		expect(own.refused).toMatch(/private window/);
		const entry = own.add(newBriefing('', 'A'));
		await pass();
		expect([titlesIn(own), own.isAtRisk]).toEqual([['A'], true]);
		database.refuses = null;
		rename(entry, 'B');
		await pass();
		expect([database.titles, own.isAtRisk, own.refused]).toEqual([['B'], false, '']);
	});

	it('what was kept but could not be read appears when it can be, beside what was made meanwhile', async () => {
		(await tab()).add(newBriefing('', 'Before'));
		await pass();
		database.refuses = new Error('busy');
		const own = await tab({ deaf: true });
		expect(titlesIn(own)).toEqual([]);
		database.refuses = null;
		own.add(newBriefing('', 'Now'));
		await pass();
		expect(titlesIn(own)).toEqual(['Before', 'Now']);
	});

	it('a browser without the storage of last words does without it', () => {
		const rescue = new Rescue(() => {
			throw new DOMException('no', 'SecurityError');
		}, 'tab');
		rescue.put({ key: 'a', base: 0, made: 0, briefing: null });
		rescue.clear('a');
		expect(rescue.all()).toEqual([]);
	});

	it.each([
		{ error: new DOMException('', 'VersionError'), says: 'reload the page' },
		{ error: new TypeError('x is undefined'), says: 'private window' },
		{ error: new Error('disk on fire'), says: 'the browser refused (disk on fire)' },
		{ error: 'odd', says: 'the browser refused (odd)' }
	])('refusal($error) says: $says', ({ error, says }) => {
		expect(refusal(error)).toContain(says);
	});
});

describe('a tab that is closed', () => {
	it('flush() keeps the last words though the database never answers, and the next page saves them', async () => {
		const own = await tab({ deaf: true });
		const entry = own.add(newBriefing('', 'A'));
		await pass();
		rename(entry, 'A, and the last wor', 'title');
		database.refuses = new Error('gone');
		own.flush();
		await pass();
		database.refuses = null;
		expect(database.titles).toEqual(['A']);
		const later = await tab();
		expect([titlesIn(later), database.titles]).toEqual([['A, and the last wor'], ['A, and the last wor']]);
		expect(storage.length).toBe(0);
	});

	it('flush() of a briefing that was never saved keeps it, and of one that was deleted deletes it', async () => {
		const own = await tab({ deaf: true });
		const kept = own.add(newBriefing('', 'Kept'));
		await pass();
		database.refuses = new Error('gone');
		kept.change(null);
		own.add(newBriefing('', 'New'));
		own.flush();
		await pass();
		database.refuses = null;
		const later = await tab();
		expect(titlesIn(later).filter((title) => title !== null)).toEqual(['New']);
		expect(later.entries.some(({ canUndo }) => canUndo)).toBe(false);
		expect(database.titles.toSorted()).toEqual(['New', null].toSorted());
	});

	it('last words of a briefing that was changed since stand beside it', async () => {
		const own = await tab({ deaf: true });
		const entry = own.add(newBriefing('', 'A'));
		await pass();
		database.refuses = new Error('gone');
		rename(entry, 'B');
		own.flush();
		await pass();
		database.refuses = null;
		const record = readRecord(database.records.get(entry.key)) as { revision: number };
		database.records.set(entry.key, {
			...(database.records.get(entry.key) as object),
			revision: record.revision + 1
		});
		const later = await tab();
		expect(titlesIn(later)).toEqual(['A', 'B (from this tab)']);
		expect(later.notice).toContain('is kept as “B (from this tab)”');
	});

	it('last words that could not be saved wait for the next page', async () => {
		const own = await tab({ deaf: true });
		own.add(newBriefing('', 'A'));
		database.refuses = new Error('gone');
		own.flush();
		await pass();
		const second = await tab({ deaf: true });
		expect(titlesIn(second)).toEqual(['A']);
		expect(storage.length).toBe(1);
		database.refuses = null;
		expect(titlesIn(await tab())).toEqual(['A']);
		expect(storage.length).toBe(0);
	});

	it('flush() while all is saved leaves nothing behind, and neither does one that the database answered', async () => {
		const own = await tab();
		const entry = own.add(newBriefing('', 'A'));
		await pass();
		own.flush();
		expect(storage.length).toBe(0);
		rename(entry, 'B', 'title');
		own.flush();
		expect(storage.length).toBe(1);
		await pass();
		expect([storage.length, database.titles]).toEqual([0, ['B']]);
	});
});

describe('two tabs', () => {
	it('show what the other wrote, where nothing is unsaved, and can go back to what stood before', async () => {
		const [here, there] = [await tab(), await tab()];
		const entry = here.add(newBriefing('', 'A'));
		await pass();
		expect(titlesIn(there)).toEqual(['A']);
		rename(there.entries[0]!, 'B');
		await pass();
		expect([titlesIn(here), here.notice]).toEqual([['B'], '']);
		entry.undo();
		await pass();
		expect([titlesIn(there), database.titles]).toEqual([['A'], ['A']]);
	});

	it('keep the very steps that they know, each once, when the other adds one', async () => {
		const [here, there] = [await tab(), await tab()];
		const step = plainStep('trade-index', '');
		const entry = here.add({ ...newBriefing('', 'A'), steps: [step, { ...step }] });
		await pass();
		const known = entry.briefing!.steps;
		there.entries[0]!.change(withStep(there.entries[0]!.briefing!, { ...step }, 0));
		await pass();
		const steps = entry.briefing!.steps;
		expect(new Set(steps).size).toBe(3);
		expect(known.every((each) => steps.includes(each))).toBe(true);
	});

	it('that change one briefing at once keep both versions, one under a name of its own, and say so', async () => {
		const [here, there] = [await tab(), await tab()];
		const entry = here.add(newBriefing('', 'A'));
		await pass();
		here.choose(entry.key);
		rename(entry, 'A here', 'title');
		rename(there.entries[0]!, 'A there');
		await pass();
		const both = ['A there', 'A here (from this tab)'];
		expect(titlesIn(here)).toEqual(both);
		expect(titlesIn(there)).toEqual(both);
		expect(here.notice).toBe(
			'“A here” was changed in another tab: what you changed here is kept as “A here (from this tab)”.'
		);
		expect(here.current?.briefing?.title).toBe('A here (from this tab)');
		here.current!.undo();
		expect(here.current?.briefing?.title).toBe('A');
		expect(here.isAtRisk).toBe(false);
	});

	it('that hear nothing of each other keep both versions too', async () => {
		const here = await tab({ deaf: true });
		here.add(newBriefing('', 'A'));
		await pass();
		const there = await tab({ deaf: true });
		rename(there.entries[0]!, 'B');
		await pass();
		rename(here.entries[0]!, 'C');
		await pass();
		expect(titlesIn(here)).toEqual(['B', 'C (from this tab)']);
		void there.refresh();
		await pass();
		expect(titlesIn(there)).toEqual(['B', 'C (from this tab)']);
	});

	it('that write the same words have no conflict', async () => {
		const here = await tab({ deaf: true });
		here.add(newBriefing('', 'A'));
		await pass();
		const there = await tab({ deaf: true });
		for (const own of [here, there]) rename(own.entries[0]!, 'Same');
		await pass();
		expect([titlesIn(here), titlesIn(there), here.notice]).toEqual([['Same'], ['Same'], '']);
		rename(here.entries[0]!, 'Later');
		await pass();
		expect(database.titles).toEqual(['Later']);
	});

	it('of which one deletes what the other changes keep the change', async () => {
		const [here, there] = [await tab({ deaf: true }), await tab({ deaf: true })];
		here.add(newBriefing('', 'A'));
		await pass();
		void there.refresh();
		await pass();
		there.entries[0]!.change(null);
		await pass();
		rename(here.entries[0]!, 'B');
		await pass();
		expect(titlesIn(here).filter(Boolean)).toEqual(['B (from this tab)']);
		expect(here.notice).toMatch(/was deleted in another tab/);
	});

	it('of which one changes what the other deletes do not delete it', async () => {
		const [here, there] = [await tab({ deaf: true }), await tab({ deaf: true })];
		here.add(newBriefing('', 'A'));
		await pass();
		void there.refresh();
		await pass();
		rename(there.entries[0]!, 'B');
		await pass();
		here.entries[0]!.change(null);
		await pass();
		expect([titlesIn(here), database.titles]).toEqual([['B'], ['B']]);
		expect(here.notice).toMatch(/was not deleted/);
	});

	it('a briefing deleted elsewhere is gone here, and can be taken back here', async () => {
		const [here, there] = [await tab(), await tab()];
		here.add(newBriefing('', 'A'));
		await pass();
		there.entries[0]!.change(null);
		await pass();
		expect(titlesIn(here)).toEqual([null]);
		here.entries[0]!.undo();
		await pass();
		expect(titlesIn(there)).toEqual(['A']);
	});
});

describe('records that can’t be used', () => {
	const good = { version: 1, revision: 3, made: 1, saved: 2, briefing: newBriefing('', 'Good') };

	it.each([
		{ record: { ...good, key: 'k', version: 2, future: true }, why: 'newer' },
		{ record: { ...good, key: 'k', briefing: { title: 'no steps' } }, why: 'damaged' },
		{ record: { ...good, key: 'k', briefing: { ...good.briefing, steps: [{ chart: 4 }] } }, why: 'damaged' },
		{ record: { ...good, key: 'k', briefing: { ...good.briefing, minutes: 'ten' } }, why: 'damaged' },
		{ record: { ...good, key: 'k', revision: -1 }, why: 'damaged' },
		{ record: { key: 'k' }, why: 'damaged' },
		{ record: { ...good, key: 7 }, why: 'damaged' }
	])('readRecord($record) is told as $why, with its raw text', async ({ record, why }) => {
		database.records.set('k', record);
		const own = await tab();
		expect(own.entries).toEqual([]);
		expect(own.unreadable).toMatchObject([{ why }]);
		expect(JSON.parse(own.unreadable[0]!.raw)).toEqual(record);
		own.add(newBriefing('', 'Other'));
		await pass();
		expect(database.records.get('k')).toEqual(record);
	});

	it('a record that another version of the site wrote meanwhile is not written over', async () => {
		const own = await tab({ deaf: true });
		const entry = own.add(newBriefing('', 'A'));
		await pass();
		const newer = { key: entry.key, version: 9, whatever: true };
		database.records.set(entry.key, newer);
		rename(entry, 'B');
		await pass();
		expect(database.records.get(entry.key)).toEqual(newer);
		expect(titlesIn(own)).toEqual(['B (from this tab)']);
		expect(own.unreadable).toMatchObject([{ why: 'newer' }]);
	});
});
