/** What keys do while presenting. */

export type ShowCommand =
	| 'next'
	| 'previous'
	| 'first'
	| 'last'
	| 'full'
	| 'blank'
	| 'help'
	| 'presenter'
	| 'controls'
	| 'focus'
	| 'undo';

/** Keys that any speaker expects, and what remote controls send. */
const plain: Readonly<Record<string, ShowCommand>> = {
	ArrowRight: 'next',
	ArrowDown: 'next',
	PageDown: 'next',
	ArrowLeft: 'previous',
	ArrowUp: 'previous',
	PageUp: 'previous',
	Home: 'first',
	End: 'last',
	Escape: 'undo'
};

/** Single characters: a voice or a resting hand may type one by accident, so they can be switched off. */
const characters: Readonly<Record<string, ShowCommand>> = {
	f: 'full',
	b: 'blank',
	'.': 'blank',
	'?': 'help',
	p: 'presenter',
	c: 'controls',
	l: 'focus'
};

type Pressed = Pick<
	KeyboardEvent,
	'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'defaultPrevented'
> & {
	readonly target: EventTarget | null;
};

/** The command of a key, a digit as itself, or null where the key is not ours: it may belong to what has the focus. */
export function commandOf(pressed: Pressed, charactersOn: boolean): ShowCommand | number | null {
	const { key, shiftKey, ctrlKey, metaKey, altKey, defaultPrevented, target } = pressed;
	if (defaultPrevented || ctrlKey || metaKey || altKey) return null;
	const element = target as Element | null;
	if (element?.closest?.('dialog')) return null;
	if (key === 'Escape') return 'undo';
	if (element?.closest?.('input, select, textarea, [contenteditable]')) return null;
	// A slider reads its own arrows, Home and End; what scrolls is scrolled by them, and by the space bar.
	const moves = key === ' ' || Object.hasOwn(plain, key);
	if (moves && element?.closest?.('[role="slider"], [role="region"][tabindex="0"]')) return null;
	if (key === ' ') {
		// On a button, the space bar presses it.
		if (element?.closest?.('button, summary, a')) return null;
		return shiftKey ? 'previous' : 'next';
	}
	if (Object.hasOwn(plain, key)) return plain[key]!;
	if (!charactersOn) return null;
	if (/^\d$/.test(key)) return Number(key);
	const name = key.toLowerCase();
	return Object.hasOwn(characters, name) ? characters[name]! : null;
}

/** How long a further digit may take, milliseconds. */
export const digitPause = 900;

/** Digits typed one after the other as the number of a slide; one that no further digit can follow goes at once. */
export class DigitKeys {
	#typed = '';
	#wait: ReturnType<typeof setTimeout> | undefined;
	readonly #slides: number;
	readonly #go: (slide: number) => void;

	constructor(slides: number, go: (slide: number) => void) {
		this.#slides = slides;
		this.#go = go;
	}

	type(digit: number): void {
		clearTimeout(this.#wait);
		this.#typed += String(digit);
		const more = Number(this.#typed) * 10 <= this.#slides;
		if (!more) this.#done();
		else this.#wait = setTimeout(() => this.#done(), digitPause);
	}

	/** Any other key ends the number. */
	clear(): void {
		clearTimeout(this.#wait);
		this.#typed = '';
	}

	#done(): void {
		const slide = Number(this.#typed);
		this.clear();
		if (slide >= 1 && slide <= this.#slides) this.#go(slide);
	}
}
