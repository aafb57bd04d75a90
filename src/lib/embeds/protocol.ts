/**
 * What frames and the pages that hold them say to each other, by `postMessage`:
 *
 * | who says it | message                                                    |
 * | ----------- | ---------------------------------------------------------- |
 * | frame       | `{ leverage: 1, type: 'height', height }`                  |
 * | frame       | `{ leverage: 1, type: 'state', chart, cursor, time, event, moved }` |
 * | host        | `{ leverage: 1, type: 'set', cursor?, time?, event? }`     |
 * | host        | `{ leverage: 1, type: 'hello' }`, answered by both of a frame's |
 *
 * Anything else is ignored, and so is a message of which any part is not what it should be.
 */

/** What may be shared by the frames of a page; what is left out stays as it is. */
export interface Shared {
	/** The year read, or none. */
	readonly cursor?: number | null;
	/** First and last year in view: `2002..2007`. */
	readonly time?: string;
	/** Id of the open event, or none. */
	readonly event?: string | null;
}

/** How a frame stands after a change. */
export interface State extends Required<Shared> {
	readonly leverage: 1;
	readonly type: 'state';
	readonly chart: string;
	/**
	 * What a reader moved, and so is passed on to the other frames; empty where the host did, or nothing would ever rest.
	 * A frame that is still drawing tells an old view with a new cursor: only what was moved is to be believed.
	 */
	readonly moved: 'cursor' | 'view' | '';
}

/** What a host page may do to its frames, and hear from them: `window.leverage`. */
export interface HostApi {
	/** Moves every frame of the page. */
	set(shared: Shared): void;
	/** Calls `listener` with each state a frame tells; what is returned ends that. */
	on(listener: (state: State) => void): () => void;
}

declare global {
	interface Window {
		leverage?: HostApi;
	}
}

/** Whether each part of a message is what it should be, or is left out; its type and its sender are for the caller to check. */
export function isShared({ cursor, time, event }: Readonly<Record<keyof Shared, unknown>>): boolean {
	return (
		fits(cursor, 'number', /^\d{4}$/) &&
		fits(time, 'string', /^\d{4}\.\.\d{4}$/) &&
		fits(event, 'string', /^[\w-]{1,80}$/)
	);
}

function fits(value: unknown, type: 'number' | 'string', pattern: RegExp): boolean {
	return value == null || (typeof value === type && pattern.test(value as string));
}
