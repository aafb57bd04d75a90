import { readCell } from './cells.ts';
import { columnLetter, type CsvRow, type CsvTable } from './csv.ts';
import type { FuzzyDate } from './dates.ts';
import { nearest } from './nearest.ts';
import { didYouMean, hasErrors, isFault, problem, problemAt, type Problem } from './problems.ts';

export const fieldTypes = ['string', 'integer', 'number', 'boolean', 'year', 'list', 'edtf'] as const;
export type FieldType = (typeof fieldTypes)[number];

/** A column as `datapackage.json` describes it (Table Schema; `edtf` is a string with `"x-edtf": true`). */
export interface Field {
	readonly name: string;
	readonly type: FieldType;
	readonly title: string;
	readonly description: string;
	/** What its numbers count: "USD million"; '' where it has none. */
	readonly unit: string;
	/** What the values allowed mean, where the descriptor says so. */
	readonly categories: readonly LabelledValue[];
	readonly required: boolean;
	readonly unique: boolean;
	/** Values allowed; of a list, for each of its values. */
	readonly enum: readonly string[] | null;
	readonly minimum: number | null;
	readonly maximum: number | null;
	/** Fewest and most characters of the cell. */
	readonly minLength: number | null;
	readonly maxLength: number | null;
	/** Matches anywhere in the cell, unless it has ^ and $. */
	readonly pattern: string | null;
	/** Texts that stand for no figure, with what they mean; the empty cell always does. */
	readonly missingValues: readonly LabelledValue[];
	/** Of a list: what stands between its values, and what they are. */
	readonly delimiter: string;
	readonly itemType: 'string' | 'integer';
	readonly trueValues: readonly string[];
	readonly falseValues: readonly string[];
}

/** A text that may stand in a cell, and what it means. */
export interface LabelledValue {
	readonly value: string;
	/** "not published", "embargo"; '' where the descriptor does not say. */
	readonly label: string;
}

export interface ForeignKey {
	readonly fields: readonly string[];
	readonly resource: string;
	readonly referenceFields: readonly string[];
}

/** The columns of a table and what holds among its rows. */
export interface TableSchema {
	readonly fields: readonly Field[];
	readonly primaryKey: readonly string[];
	readonly uniqueKeys: readonly (readonly string[])[];
	readonly foreignKeys: readonly ForeignKey[];
}

/** A typed cell; an empty one is null, never 0. */
export type FieldValue = string | number | boolean | readonly string[] | readonly number[] | FuzzyDate | null;

/** A row by field name, typed. The object has no prototype: a column may be called `__proto__`. */
export interface TableRecord {
	readonly values: Readonly<Record<string, FieldValue>>;
	readonly line: number;
}

/** Rows whose cells are all sound, and what is wrong with the others. */
export interface ReadTable {
	readonly records: readonly TableRecord[];
	readonly problems: readonly Problem[];
}

/**
 * Types the cells of a CSV table by its schema: strict, so that a cell is read as written or named in a problem.
 * Rows with a fault are left out; keys and `unique` are checked among the sound rows. Columns may stand in any order.
 */
export function readTable(csv: CsvTable, schema: TableSchema, file: string): ReadTable {
	if (csv.header.length === 0) return { records: [], problems: [] };
	const columns = matchColumns(csv.header, schema, file);
	const rows = csv.rows.map((row) => readRow(row, columns.present, file));
	const records = rows.filter(({ problems }) => !hasErrors(problems)).map(({ record }) => record);
	const problems = [
		...columns.problems,
		...rows.flatMap((row) => row.problems),
		...checkKeys(records, schema, file)
	];
	return { records: hasErrors(columns.problems) ? [] : records, problems };
}

interface PresentField {
	readonly field: Field;
	readonly index: number;
}

function matchColumns(
	header: readonly string[],
	schema: TableSchema,
	file: string
): { present: PresentField[]; problems: Problem[] } {
	const names = new Set(schema.fields.map(({ name }) => name));
	const unread = header.filter((name) => !names.has(name));
	const columns = header.map((name, i) => name || columnLetter(i)).join(', ');
	const absent = schema.fields.filter(({ name }) => !header.includes(name));
	return {
		present: schema.fields
			.map((field) => ({ field, index: header.indexOf(field.name) }))
			.filter(({ index }) => index >= 0),
		problems: [
			...absent.map(({ name, required }) =>
				problem({ file, line: 1, column: name }, required ? 'column-missing' : 'column-absent', { columns })
			),
			...unread
				.filter((name) => name.trim() !== '')
				.map((name) => {
					const hint = didYouMean(
						nearest(
							name,
							absent.map((field) => field.name)
						)
					);
					return problem({ file, line: 1, column: name }, 'column-unknown', { nearest: hint });
				})
		]
	};
}

function readRow(
	{ cells, line }: CsvRow,
	present: readonly PresentField[],
	file: string
): { record: TableRecord; problems: Problem[] } {
	const values = Object.create(null) as Record<string, FieldValue>;
	const problems: Problem[] = [];
	for (const { field, index } of present) {
		const found = cells[index] ?? '';
		const { value, doubts } = readCell(found, field);
		const place = { file, line, column: field.name, found };
		problems.push(...doubts.map((doubt) => problemAt(place, doubt)));
		if (isFault(value)) problems.push(problemAt(place, value));
		else values[field.name] = value;
	}
	return { record: { values, line }, problems };
}

function checkKeys(records: readonly TableRecord[], schema: TableSchema, file: string): Problem[] {
	const unique = schema.fields.filter((field) => field.unique).map(({ name }) => [name]);
	const keys = [schema.primaryKey, ...schema.uniqueKeys, ...unique].filter((key) => key.length > 0);
	return keys.flatMap((key) => repeated(records, key, file));
}

function repeated(records: readonly TableRecord[], key: readonly string[], file: string): Problem[] {
	const first = new Map<string, number>();
	return records.flatMap(({ values, line }) => {
		const own = key.map((name) => values[name] ?? null);
		// An empty cell is equal to nothing, as in SQL.
		if (own.includes(null)) return [];
		const text = JSON.stringify(own);
		const earlier = first.get(text);
		if (earlier === undefined) {
			first.set(text, line);
			return [];
		}
		const column = key.length === 1 ? (key[0] ?? null) : null;
		const place = { file, line, column, found: own.map(keyText).join(', ') };
		return [problem(place, 'key-duplicate', { key: key.join(', '), first: earlier })];
	});
}

/** A value as it stands in a key: the text of the cell. */
export function keyText(value: FieldValue): string {
	if (value === null) return '';
	if (typeof value !== 'object') return String(value);
	return 'edtf' in value ? value.edtf : value.join(';');
}
