import { channelOf } from './channel.ts';
import { OwnBriefings } from './ownBriefings.svelte.ts';
import { BrowserDatabase } from './ownBriefingsDatabase.ts';
import { Rescue } from './ownBriefingsRescue.ts';

const channelName = 'leverage own briefings';

/** The shelf of a window, and what lets go of the window again. Reading it is begun with `open`. */
export function ownBriefingsIn(view: Window): {
	readonly own: OwnBriefings;
	readonly disconnect: () => void;
} {
	const channel = channelOf(channelName);
	const own = new OwnBriefings({
		database: new BrowserDatabase(),
		rescue: new Rescue(() => view.localStorage, newKey()),
		now: () => Date.now(),
		later: (run, after) => {
			const timer = setTimeout(run, after);
			return () => clearTimeout(timer);
		},
		newKey,
		post: (key) => channel?.postMessage(key)
	});
	const heard = () => void own.refresh();
	const leaving = () => own.flush();
	// A page that comes back, from behind others or from the browser’s memory, may have missed what other tabs did.
	const turned = () => (view.document.visibilityState === 'hidden' ? own.flush() : heard());
	const warn = (event: BeforeUnloadEvent) => {
		if (own.isAtRisk) event.preventDefault();
	};
	channel?.addEventListener('message', heard);
	view.addEventListener('pagehide', leaving);
	view.addEventListener('pageshow', heard);
	view.addEventListener('beforeunload', warn);
	view.document.addEventListener('visibilitychange', turned);
	return {
		own,
		disconnect: () => {
			leaving();
			// What is still being saved is told through it.
			channel?.removeEventListener('message', heard);
			view.removeEventListener('pagehide', leaving);
			view.removeEventListener('pageshow', heard);
			view.removeEventListener('beforeunload', warn);
			view.document.removeEventListener('visibilitychange', turned);
		}
	};
}

/** A name nobody else has. Pages that came over a plain connection have no `randomUUID`. */
function newKey(): string {
	if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
