import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** Where the records of a reader’s briefings are kept. Every method may fail: storage can be refused, full, or of a newer version. */
export interface OwnDatabase {
	/** All records, whatever they hold. */
	all(): Promise<readonly unknown[]>;
	/** One record; undefined where there is none. */
	read(key: string): Promise<unknown>;
	/** Changes a record in one step that nobody comes between: `change` is given what stands, and gives what is to stand. What it throws fails the change. */
	change(key: string, change: (kept: unknown) => { readonly key: string } | Keep): Promise<void>;
	/** Takes a record out. */
	drop(key: string): Promise<void>;
}

/** Leaves the record as it is. */
export const keep = Symbol('keep');
export type Keep = typeof keep;

const databaseName = 'leverage-briefings';
const storeName = 'briefings';

/** Version of the database; what a record holds has a version of its own. */
const databaseVersion = 1;

interface Schema extends DBSchema {
	[storeName]: { key: string; value: { readonly key: string } };
}

/** The database of the browser. It is opened when first needed, and again where it was closed or refused: a refusal may pass. */
export class BrowserDatabase implements OwnDatabase {
	#opened: Promise<IDBPDatabase<Schema>> | null = null;

	async all(): Promise<readonly unknown[]> {
		return (await this.#open()).getAll(storeName);
	}

	async read(key: string): Promise<unknown> {
		return (await this.#open()).get(storeName, key);
	}

	async change(key: string, change: (kept: unknown) => { readonly key: string } | Keep): Promise<void> {
		const transaction = (await this.#open()).transaction(storeName, 'readwrite', { durability: 'strict' });
		// Only what is awaited in order fails in order: the end of a transaction is told apart.
		const ended = transaction.done.then(
			() => null,
			(error: unknown) => ({ error })
		);
		try {
			const wanted = change(await transaction.store.get(key));
			if (wanted !== keep) await transaction.store.put(wanted);
			transaction.commit();
		} catch (error) {
			await ended;
			throw error;
		}
		const failure = await ended;
		if (failure) throw failure.error;
	}

	async drop(key: string): Promise<void> {
		await (await this.#open()).delete(storeName, key);
	}

	#open(): Promise<IDBPDatabase<Schema>> {
		this.#opened ??= openDB<Schema>(databaseName, databaseVersion, {
			upgrade: (database) => void database.createObjectStore(storeName, { keyPath: 'key' }),
			// A newer version of the site must not wait for this page.
			blocking: () => void this.#close(),
			terminated: () => (this.#opened = null)
		}).catch((error: unknown) => {
			this.#opened = null;
			throw error;
		});
		return this.#opened;
	}

	async #close(): Promise<void> {
		const opened = this.#opened;
		this.#opened = null;
		(await opened)?.close();
	}
}

/** Why something was not kept, for the reader. */
export function refusal(error: unknown): string {
	const name = error instanceof Error || error instanceof DOMException ? error.name : '';
	switch (name) {
		case 'QuotaExceededError':
			return 'there is no room left on this device';
		case 'VersionError':
			return 'a newer version of this site has kept briefings here: reload the page';
		case 'SecurityError':
		case 'InvalidStateError':
		case 'ReferenceError':
		case 'TypeError':
			return 'this browser keeps nothing for the page, as in a private window';
		default:
			return `the browser refused (${error instanceof Error && error.message ? error.message : String(error)})`;
	}
}
