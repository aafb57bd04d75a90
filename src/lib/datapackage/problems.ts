import { wordings } from './wordings.ts';

export type ProblemCode = keyof typeof wordings;

/** Something about a person's file that is wrong or doubtful: what was found where, what was expected, what to do. */
export interface Problem {
	readonly code: ProblemCode;
	/** An error refuses the package; a warning is shown beside it. */
	readonly severity: 'error' | 'warning';
	readonly file: string;
	/** As an editor shows it, from 1; null where the whole file is meant. */
	readonly line: number | null;
	/** Column name, or its letter where it has no name. */
	readonly column: string | null;
	/** The cell, escaped and cut; '' for an empty cell, null where no cell is meant. */
	readonly found: string | null;
	readonly expected: string;
	readonly hint: string;
}

/** What is wrong, before it is known where: the answer of functions that read one text. */
export interface Fault {
	readonly code: ProblemCode;
	readonly words: Readonly<Record<string, string | number>>;
}

/** Where a problem is. */
export interface Place {
	readonly file: string;
	readonly line?: number | null;
	readonly column?: string | null;
	readonly found?: string | null;
}

type Blanks<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
	? Name | Blanks<Rest>
	: never;
type WordsOf<C extends ProblemCode> = Blanks<(typeof wordings)[C]['expected' | 'hint']>;
type WordsArgument<C extends ProblemCode> = [WordsOf<C>] extends [never]
	? []
	: [Readonly<Record<WordsOf<C>, string | number>>];

/** Longest excerpt of a cell in a message, in characters. */
const EXCERPT = 40;
/** Longest word filled into a sentence, in characters: lists of columns and choices stay readable. */
const FILLED = 240;

/** Names a fault; the compiler asks for exactly the words its sentences leave blank. */
export function fault<C extends ProblemCode>(code: C, ...words: WordsArgument<C>): Fault {
	return { code, words: words[0] ?? {} };
}

/** Whether a reader's answer is a fault rather than a value. */
export function isFault(answer: unknown): answer is Fault {
	return typeof answer === 'object' && answer !== null && 'code' in answer && 'words' in answer;
}

/** A fault at a place, worded. */
export function problemAt(place: Place, { code, words }: Fault): Problem {
	const wording = wordings[code];
	return {
		code,
		severity: wording.severity,
		file: excerpt(place.file, 2 * EXCERPT),
		line: place.line ?? null,
		column: place.column === undefined || place.column === null ? null : excerpt(place.column, 2 * EXCERPT),
		found: place.found === undefined || place.found === null ? null : excerpt(place.found),
		expected: fill(wording.expected, words),
		hint: fill(wording.hint, words)
	};
}

/** A worded problem at a place; shorthand for `problemAt(place, fault(code, words))`. */
export function problem<C extends ProblemCode>(place: Place, code: C, ...words: WordsArgument<C>): Problem {
	return problemAt(place, fault(code, ...words));
}

/** One line for a person: file, line, column, what was found, what was expected, what to do. */
export function formatProblem({ file, line, column, found, expected, hint }: Problem): string {
	const place = [
		file,
		line === null ? null : `line ${line}`,
		column === null ? null : `column "${column}"`
	].filter((part) => part !== null);
	const what = found === null ? '' : found === '' ? 'found an empty cell; ' : `found "${found}"; `;
	return `${place.join(', ')}: ${what}expected ${expected}. ${hint}`;
}

/** Whether any of the problems refuses the package. */
export function hasErrors(problems: readonly Problem[]): boolean {
	return problems.some(({ severity }) => severity === 'error');
}

/** A text made safe to print: signs that hide, break the line or turn its direction are written as codes; cut at `limit`. */
export function excerpt(text: string, limit = EXCERPT): string {
	// Cut before escaping, so that a 20 kB cell costs nothing.
	const characters = Array.from(text.slice(0, 2 * limit + 2));
	const shown = characters.slice(0, limit).join('').replace(UNSEEN, escapeCharacter);
	return characters.length > limit ? `${shown}…` : shown;
}

/** `; did you mean "x"?` fitted into a hint, or nothing. */
export function didYouMean(nearest: string | null): string {
	return nearest === null ? '' : ` (did you mean "${excerpt(nearest)}"?)`;
}

// Controls, spaces other than U+0020, joiners and direction marks, line separators, lone surrogates, U+FFFD.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\uFFFD]|(?! )\p{Zs}/gu;
const SHORT_ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escapeCharacter(character: string): string {
	const code = character.codePointAt(0) ?? 0;
	return SHORT_ESCAPES[character] ?? `\\u${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

function fill(sentence: string, words: Fault['words']): string {
	return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
		const word = words[name];
		if (word === undefined) throw new Error(`word missing in a problem: ${name}`);
		return excerpt(String(word), FILLED);
	});
}
