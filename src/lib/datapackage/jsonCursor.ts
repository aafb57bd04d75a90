import type { Json, JsonPath, JsonText } from './json.ts';
import { readNumber } from './numbers.ts';
import { fault, type Fault, problemAt, type Problem } from './problems.ts';

/**
 * A place in a JSON text that is not trusted yet: reads values by the shape that is wanted, and notes a problem with
 * its line where another shape stands. Readers then carry on with a harmless value, so that all faults show at once.
 */
export class JsonCursor {
	private readonly json: Json | undefined;
	private readonly path: JsonPath;
	private readonly text: JsonText;
	private readonly file: string;
	private readonly log: Problem[];

	private constructor(text: JsonText, file: string, log: Problem[], json: Json | undefined, path: JsonPath) {
		this.text = text;
		this.file = file;
		this.log = log;
		this.json = json;
		this.path = path;
	}

	/** A cursor on the whole text, which writes what it finds wrong to `log`. */
	static root(text: JsonText, file: string, log: Problem[]): JsonCursor {
		return new JsonCursor(text, file, log, text.value, []);
	}

	get isPresent(): boolean {
		return this.json !== undefined;
	}

	get line(): number {
		return this.text.lineOf(this.path);
	}

	/** Names of the properties here. */
	keys(): readonly string[] {
		return isObject(this.json) ? Object.keys(this.json) : [];
	}

	/** The value of a property; a cursor on nothing where there is none. */
	at(key: string): JsonCursor {
		const value = isObject(this.json) && Object.hasOwn(this.json, key) ? this.json[key] : undefined;
		return this.step(value, key);
	}

	/** A value of a list; a cursor on nothing where there is none. */
	item(index: number): JsonCursor {
		return this.step(Array.isArray(this.json) ? (this.json as readonly Json[])[index] : undefined, index);
	}

	/** Text; required unless a fallback is given. */
	string(fallback?: string): string {
		if (typeof this.json === 'string' && (this.json !== '' || fallback !== undefined)) return this.json;
		return this.missing('text', fallback, '');
	}

	/** A text or number as text: the values of an enum may be either. */
	lexical(): string {
		return typeof this.json === 'number' ? String(this.json) : this.string();
	}

	/** A number, or the text of one: Table Schema writes limits either way. Null where there is none. */
	number(): number | null {
		const value = typeof this.json === 'string' ? readNumber(this.json) : this.json;
		return typeof value === 'number' ? value : this.missing('a number', null, null);
	}

	boolean(fallback = false): boolean {
		return typeof this.json === 'boolean' ? this.json : this.missing('true or false', fallback, fallback);
	}

	/** The values of a list; none where there is no list. */
	items(): readonly JsonCursor[] {
		if (Array.isArray(this.json)) return this.json.map((value: Json, i) => this.step(value, i));
		return this.missing('a list', [], []);
	}

	/** One text or several: Table Schema allows both for keys. */
	strings(): readonly string[] {
		if (typeof this.json === 'string') return [this.json];
		return this.items().map((item) => item.string());
	}

	/** Two years, the first not after the second. */
	years(): readonly [number, number] | null {
		const [from, to] = Array.isArray(this.json) ? (this.json as readonly Json[]) : [];
		if (Number.isInteger(from) && Number.isInteger(to) && Number(from) <= Number(to))
			return [Number(from), Number(to)];
		this.report(fault('descriptor-shape', { what: 'two years in order, such as [2002, 2007]' }));
		return null;
	}

	/** Notes a problem here; the value is shown where it is a text or number. */
	report(what: Fault): void {
		const { file, line, json } = this;
		const shown = typeof json === 'string' || typeof json === 'number' ? String(json) : null;
		this.log.push(problemAt({ file, line, column: this.name, found: shown }, what));
	}

	private get name(): string | null {
		return this.path.length === 0 ? null : this.path.join('.');
	}

	private step(value: Json | undefined, key: string | number): JsonCursor {
		return new JsonCursor(this.text, this.file, this.log, value, [...this.path, key]);
	}

	/** Absent and optional is fine; another shape never is. */
	private missing<T>(what: string, fallback: T | undefined, harmless: T): T {
		if (this.json === undefined && fallback !== undefined) return fallback;
		this.report(fault('descriptor-shape', { what }));
		return harmless;
	}
}

function isObject(json: Json | undefined): json is { readonly [key: string]: Json } {
	return typeof json === 'object' && json !== null && !Array.isArray(json);
}
