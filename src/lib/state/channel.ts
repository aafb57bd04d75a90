/** A channel between windows of one origin; null where the browser has none, and windows must find each other otherwise. */
export function channelOf(name: string): BroadcastChannel | null {
	try {
		return new BroadcastChannel(name);
	} catch {
		return null;
	}
}
