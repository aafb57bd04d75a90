import { problem, type Problem } from './problems.ts';

/** Any value that JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A JSON text read, with the line of each value, so that a fault in its content can be shown where it stands. */
export interface JsonText {
	/** Undefined where the syntax is broken; the problems then hold the first fault. */
	readonly value: Json | undefined;
	readonly problems: readonly Problem[];
	/** Line on which a value starts, from 1, by its path (`['resources', 0, 'path']`); of what would hold it if it is missing. */
	readonly lineOf: (path: JsonPath) => number;
}

export type JsonPath = readonly (string | number)[];

/** Deeper nesting than any descriptor needs is refused: it would exhaust the stack. */
const DEEPEST = 64;

/**
 * Reads JSON and says where it is broken. Engines word and place their syntax errors each in its own way, and all
 * let the last of two equal property names win in silence. Never throws.
 */
export function readJson(text: string, file: string): JsonText {
	const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
	const scan = new Scan(plain);
	scan.document();
	const lineAt = lineFinder(plain);
	const lineOf = (path: JsonPath): number => {
		const start = scan.starts.get(JSON.stringify(path));
		return start === undefined && path.length > 0 ? lineOf(path.slice(0, -1)) : lineAt(start ?? 0);
	};
	if (scan.fault) {
		const { at, what } = scan.fault;
		const line = lineAt(at);
		const column = at - (plain.lastIndexOf('\n', at - 1) + 1) + 1;
		const found = at < plain.length ? (plain.slice(at).split('\n')[0] ?? '') : 'the end of the file';
		const words = { what, at: column };
		return { value: undefined, lineOf, problems: [problem({ file, line, found }, 'json-syntax', words)] };
	}
	const problems = scan.duplicates.map(({ key, at, first }) =>
		problem({ file, line: lineAt(at), column: key }, 'json-duplicate', { first: lineAt(first) })
	);
	return { value: JSON.parse(plain) as Json, problems, lineOf };
}

function lineFinder(text: string): (offset: number) => number {
	const ends: number[] = [];
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) ends.push(at);
	return (offset) => {
		const after = ends.findIndex((end) => end >= offset);
		return (after < 0 ? ends.length : after) + 1;
	};
}

const SPACE = /[ \t\n]*/y;
// What a string may hold as it is: everything from the space on but the quotation mark and the backslash.
const STRING = /"[ !#-[\]-\u{10FFFF}]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[ !#-[\]-\u{10FFFF}]*)*"/uy;
const SCALAR = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;

/** One walk over the text: remembers where values start, stops at the first fault. */
class Scan {
	readonly starts = new Map<string, number>();
	readonly duplicates: { key: string; at: number; first: number }[] = [];
	fault: { at: number; what: string } | null = null;
	private at = 0;
	private readonly text: string;

	constructor(text: string) {
		this.text = text;
	}

	document(): void {
		if (!this.value([])) return;
		if (this.at < this.text.length) this.fail('the end of the file');
	}

	private value(path: (string | number)[]): boolean {
		this.take(SPACE);
		this.starts.set(JSON.stringify(path), this.at);
		if (path.length > DEEPEST) return this.fail(`at most ${DEEPEST} levels`);
		const opening = this.text[this.at];
		const sound =
			opening === '{'
				? this.object(path)
				: opening === '['
					? this.array(path)
					: (this.take(STRING) ?? this.take(SCALAR)) !== null ||
						this.fail('a value: text in double quotation marks, a number, true, false, null, { or [');
		this.take(SPACE);
		return sound;
	}

	private object(path: (string | number)[]): boolean {
		const seen = new Map<string, number>();
		return this.members('}', () => {
			const at = this.at;
			const name = this.take(STRING);
			if (name === null) return this.fail('a property name in double quotation marks');
			const key = JSON.parse(name) as string;
			const first = seen.get(key);
			if (first !== undefined) this.duplicates.push({ key, at, first });
			seen.set(key, at);
			this.take(SPACE);
			return this.sign(':') ? this.value([...path, key]) : this.fail('a colon');
		});
	}

	private array(path: (string | number)[]): boolean {
		let index = 0;
		return this.members(']', () => this.value([...path, index++]));
	}

	private members(close: '}' | ']', member: () => boolean): boolean {
		this.at++;
		this.take(SPACE);
		if (this.sign(close)) return true;
		do {
			this.take(SPACE);
			if (!member()) return false;
		} while (this.sign(','));
		return this.sign(close) || this.fail(`a comma or ${close}`);
	}

	private sign(sign: string): boolean {
		if (this.text[this.at] !== sign) return false;
		this.at++;
		return true;
	}

	private take(pattern: RegExp): string | null {
		pattern.lastIndex = this.at;
		const found = pattern.exec(this.text)?.[0] ?? null;
		if (found !== null) this.at += found.length;
		return found;
	}

	private fail(what: string): false {
		this.fault ??= { at: this.at, what };
		return false;
	}
}
