import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from './csv.ts';
import { type Field, type FieldValue, keyText, readTable, type TableSchema } from './schema.ts';

const plain: Field = {
	name: 'a',
	type: 'string',
	title: '',
	description: '',
	unit: '',
	categories: [],
	required: false,
	unique: false,
	enum: null,
	minimum: null,
	maximum: null,
	minLength: null,
	maxLength: null,
	pattern: null,
	missingValues: [],
	delimiter: ';',
	itemType: 'string',
	trueValues: ['true'],
	falseValues: ['false']
};

function schema(fields: readonly Partial<Field>[], more: Partial<TableSchema> = {}): TableSchema {
	const full = fields.map((field) => ({ ...plain, ...field }));
	return { fields: full, primaryKey: [], uniqueKeys: [], foreignKeys: [], ...more };
}

const read = (text: string, table: TableSchema) => readTable(parseCsv(text, 'a.csv'), table, 'a.csv');

/** One cell under a header `a`, quoted so that it may be empty or hold anything. */
function cell(text: string, field: Partial<Field>): { value: FieldValue | undefined; codes: string[] } {
	const quoted = `a,b\n"${text.replaceAll('"', '""')}",x\n`;
	const { records, problems } = read(quoted, schema([field, { name: 'b' }]));
	return { value: records[0]?.values.a, codes: problems.map(({ code }) => code) };
}

describe('readTable', () => {
	it.each<[string, Partial<Field>, FieldValue, string]>([
		['007', { type: 'string' }, '007', 'text is text'],
		['=1+1', { type: 'string' }, '=1+1', ''],
		['', { type: 'string' }, null, 'an empty cell is a gap'],
		['', { type: 'number' }, null, 'and never 0'],
		['0', { type: 'number' }, 0, 'zero is zero'],
		['', { type: 'boolean' }, null, ''],
		['', { type: 'list' }, null, ''],
		['', { type: 'edtf' }, null, ''],
		['n.p.', { type: 'number', missingValues: [{ value: 'n.p.', label: 'not published' }] }, null, ''],
		['-9999', { type: 'number', missingValues: [{ value: '-9999', label: '' }] }, null, 'declared'],
		['12', { type: 'integer' }, 12, ''],
		['2006', { type: 'year' }, 2006, ''],
		['true', { type: 'boolean' }, true, ''],
		['false', { type: 'boolean' }, false, ''],
		['ja', { type: 'boolean', trueValues: ['ja'] }, true, 'declared'],
		['a;b', { type: 'list' }, ['a', 'b'], ''],
		['a', { type: 'list' }, ['a'], 'a list of one'],
		['3;4', { type: 'list', itemType: 'integer' }, [3, 4], ''],
		['a;b', { type: 'list', enum: ['a', 'b', 'c'] }, ['a', 'b'], 'enum counts for each value'],
		['2', { type: 'integer', enum: ['1', '2'] }, 2, ''],
		['5', { type: 'number', minimum: 5, maximum: 5 }, 5, 'limits are included'],
		['ab', { minLength: 2, maxLength: 2 }, 'ab', ''],
		['\u{1F6A2}', { maxLength: 1 }, '\u{1F6A2}', 'an astral sign is one character']
	])('readTable reads %j under %o as %j', (text, field, value) => {
		expect(cell(text, field)).toEqual({ value, codes: [] });
	});

	it.each<[string, Partial<Field>, string]>([
		['', { required: true }, 'cell-required'],
		['-', { required: true, missingValues: [{ value: '-', label: '' }] }, 'cell-required'],
		['yes', { type: 'boolean' }, 'boolean-other'],
		['a;;b', { type: 'list' }, 'list-empty-item'],
		['a; b', { type: 'list' }, 'list-outer-space'],
		['1;x', { type: 'list', itemType: 'integer' }, 'number-placeholder'],
		['a;z', { type: 'list', enum: ['a', 'b'] }, 'cell-enum'],
		['A', { enum: ['a'] }, 'cell-enum'],
		['4', { type: 'number', minimum: 5 }, 'cell-minimum'],
		['6', { type: 'number', maximum: 5 }, 'cell-maximum'],
		['1899', { type: 'year', minimum: 1900 }, 'cell-minimum'],
		['a', { minLength: 2 }, 'cell-short'],
		['abc', { maxLength: 2 }, 'cell-long'],
		['abc', { pattern: '^[a-b]+$' }, 'cell-pattern'],
		['12.5', { type: 'integer' }, 'integer-fraction'],
		['2006-02-30', { type: 'edtf' }, 'date-impossible']
	])('readTable refuses %j under %o: %s', (text, field, code) => {
		expect(cell(text, field)).toEqual({ value: undefined, codes: [code] });
	});

	it.each<[string, Partial<Field>, FieldValue, string]>([
		['-9999', { type: 'number' }, -9999, 'number-sentinel'],
		[' a', {}, ' a', 'cell-outer-space']
	])('readTable keeps %j under %o with a warning', (text, field, value, code) => {
		expect(cell(text, field)).toEqual({ value, codes: [code] });
	});

	it('readTable leaves out the row of a refused cell and keeps the others with their lines', () => {
		const { records } = read('a,b\n1,x\n?,y\n3,z\n', schema([{ type: 'number' }, { name: 'b' }]));
		expect(records.map(({ line, values }) => [line, values.a])).toEqual([
			[2, 1],
			[4, 3]
		]);
	});

	it('readTable reads nothing from a file that lacks a required column, and says what it has', () => {
		const { records, problems } = read('a,c\n1,2\n', schema([{}, { name: 'b', required: true }]));
		expect(records).toEqual([]);
		expect(problems[0]).toMatchObject({ code: 'column-missing', column: 'b' });
		expect(problems[0]?.expected).toContain('the file has a, c');
	});

	it('readTable keeps a column called __proto__ apart from the object', () => {
		const table = schema([{ name: '__proto__' }, { name: 'constructor', type: 'number' }]);
		const { values } = read('__proto__,constructor\nx,1\n', table).records[0] ?? { values: {} };
		expect(Object.entries(values)).toEqual([
			['__proto__', 'x'],
			['constructor', 1]
		]);
	});

	it('readTable names the first line of a key that comes twice; empty keys are equal to nothing', () => {
		const text = 'a,b\nx,1\ny,1\nx,1\n,1\n,1\n';
		const byKey = read(text, schema([{}, { name: 'b' }], { primaryKey: ['a', 'b'] }));
		expect(byKey.problems).toMatchObject([{ code: 'key-duplicate', line: 4, column: null }]);
		expect(byKey.problems[0]?.expected).toContain('line 2');
		const unique = read(text, schema([{ unique: true }, { name: 'b' }]));
		expect(unique.problems).toMatchObject([{ code: 'key-duplicate', line: 4, column: 'a', found: 'x' }]);
	});

	it('readTable does not take two keys for one because their parts join to the same text', () => {
		const text = 'a,b\n"x, y",z\nx,"y, z"\n';
		expect(read(text, schema([{}, { name: 'b' }], { primaryKey: ['a', 'b'] })).problems).toEqual([]);
	});

	it('readTable gives for any text either the text, or null for nothing', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				const { value } = cell(text, {});
				const plainText = text.replace(/\r\n?/g, '\n');
				if (!/[\0\uFFFD]/.test(text)) expect(value ?? '').toBe(plainText);
			})
		);
	});
});

describe('keyText', () => {
	it.each<[FieldValue, string]>([
		[null, ''],
		['a', 'a'],
		[2006, '2006'],
		[['a', 'b'], 'a;b']
	])('keyText(%j) is %j', (value, text) => {
		expect(keyText(value)).toBe(text);
	});
});
