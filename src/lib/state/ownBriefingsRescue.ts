import type { Briefing } from '../briefings/briefing.ts';
import { readKept } from './ownBriefingsRecord.ts';

/** What a tab had not saved when it was left. */
export interface LastWords {
	/** Names it among others. */
	readonly id: string;
	readonly key: string;
	/** The revision that it was made of. */
	readonly base: number;
	readonly made: number;
	/** Null where the briefing was deleted. */
	readonly briefing: Briefing | null;
}

const prefix = 'leverage own briefing ';

/**
 * The last words of tabs that were closed before the database had answered. A page that is left may not wait for
 * anything; this storage answers at once. Each tab has its own, so that none takes another’s away.
 */
export class Rescue {
	readonly #storage: () => Storage;
	readonly #tab: string;

	/** `storage` throws where the browser refuses it: then only the database keeps anything. */
	constructor(storage: () => Storage, tab: string) {
		this.#storage = storage;
		this.#tab = tab;
	}

	/** What was left unsaved by any tab. */
	all(): readonly LastWords[] {
		try {
			const storage = this.#storage();
			const names = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
			return names
				.filter((name) => name.startsWith(prefix))
				.flatMap((id) => readLastWords(id, storage.getItem(id)) ?? []);
		} catch {
			return [];
		}
	}

	/** Keeps what stands unsaved here. */
	put(words: Omit<LastWords, 'id'>): void {
		try {
			this.#storage().setItem(this.#idOf(words.key), JSON.stringify(words));
		} catch {
			// The database is asked as well.
		}
	}

	/** What this tab left of a briefing is saved. */
	clear(key: string): void {
		this.drop(this.#idOf(key));
	}

	drop(id: string): void {
		try {
			this.#storage().removeItem(id);
		} catch {
			// Nothing was kept there.
		}
	}

	#idOf(key: string): string {
		return `${prefix}${this.#tab} ${key}`;
	}
}

function readLastWords(id: string, text: string | null): LastWords | null {
	try {
		const { key, base, made, briefing } = JSON.parse(text ?? '') as Readonly<Record<string, unknown>>;
		const read = briefing === null ? null : readKept(briefing);
		if (typeof key !== 'string' || read === undefined) return null;
		return { id, key, base: Number(base) || 0, made: Number(made) || 0, briefing: read };
	} catch {
		return null;
	}
}
