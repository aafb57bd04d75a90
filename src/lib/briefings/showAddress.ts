/** What the part of an address after `#` says while presenting: parameters, so that the payload of a shared briefing can stand beside. */
export interface ShowAddress {
	/** From 1; null where the address names none. */
	readonly slide: number | null;
	/** Name of the talk whose presenter’s view this window is; null: it is what the audience sees. */
	readonly presenter: string | null;
}

/** Reads the fragment of an address, with its `#` or without. */
export function readShowAddress(fragment: string): ShowAddress {
	const params = new URLSearchParams(fragment.replace(/^#/, ''));
	const slide = /^\d{1,4}$/.test(params.get('slide') ?? '') ? Number(params.get('slide')) : null;
	const presenter = params.get('presenter');
	return { slide, presenter: presenter && /^[\w-]{1,64}$/.test(presenter) ? presenter : null };
}

/** The fragment, with its `#`, that names a slide; other parameters stay as they are. */
export function writeShowAddress(fragment: string, change: Partial<ShowAddress>): string {
	const params = new URLSearchParams(fragment.replace(/^#/, ''));
	for (const [key, value] of Object.entries(change)) {
		if (value === null || value === undefined) params.delete(key);
		else params.set(key, String(value));
	}
	return `#${params.toString()}`;
}
