/** Turns a ratio (later / earlier) into the verb phrase of a headline: 0.324 → "fell by two thirds". */
export function changeInWords(ratio: number): string {
	if (!Number.isFinite(ratio) || ratio < 0) throw new Error(`ratio problem: ${ratio}`);
	const phrase = phrases.find(({ below }) => ratio < below);
	if (phrase) return phrase.words(ratio);
	return `rose to ${ratio.toFixed(0)} times its level`;
}

interface Phrase {
	/** The phrase holds for ratios below this. */
	readonly below: number;
	readonly words: (ratio: number) => string;
}

const fellBy = (ratio: number) => `fell by ${Math.round((1 - ratio) * 100)}\u202f%`;
const roseBy = (ratio: number) => `rose by ${Math.round((ratio - 1) * 100)}\u202f%`;

/** Ascending; each fraction claims the stretch in which it is the nearest honest word. */
const phrases: readonly Phrase[] = [
	{ below: Number.MIN_VALUE, words: () => 'fell to zero' },
	{ below: 0.05, words: () => 'all but vanished' },
	{ below: 0.085, words: fellBy },
	{ below: 0.115, words: () => 'fell by nine tenths' },
	{ below: 0.185, words: fellBy },
	{ below: 0.215, words: () => 'fell by four fifths' },
	{ below: 0.235, words: fellBy },
	{ below: 0.265, words: () => 'fell by three quarters' },
	{ below: 0.315, words: fellBy },
	{ below: 0.352, words: () => 'fell by two thirds' },
	{ below: 0.485, words: fellBy },
	{ below: 0.515, words: () => 'halved' },
	{ below: 0.97, words: fellBy },
	{ below: 1.03, words: () => 'barely changed' },
	{ below: 1.9, words: roseBy },
	{ below: 1.98, words: () => 'nearly doubled' },
	{ below: 2.03, words: () => 'doubled' },
	{ below: 2.9, words: () => 'more than doubled' },
	{ below: 2.98, words: () => 'nearly tripled' },
	{ below: 3.05, words: () => 'tripled' },
	{ below: 4, words: () => 'more than tripled' }
];

/** "a", "a and b", "a, b and c". */
export function listInWords(items: readonly string[]): string {
	if (items.length < 2) return items.join('');
	return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** "Japan’s", "the United States’". */
export function possessive(name: string): string {
	return name.endsWith('s') ? `${name}’` : `${name}’s`;
}

/** A sentence begins with a capital. */
export function upperFirst(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "EU measures" keeps its capitals, "Port ban" does not. */
export function lowerFirst(text: string): string {
	return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** Small numbers as words: "no", "one" to "nine"; larger ones in figures. */
export function numberInWords(number: number): string {
	return numbers[number] ?? String(number);
}
