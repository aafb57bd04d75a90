import { describe, expect, it } from 'vitest';
import { parseCsv } from './csv.ts';
import { JsonCursor } from './jsonCursor.ts';
import { readJson } from './json.ts';
import {
	choice,
	choiceOrNone,
	date,
	integers,
	numberOrNull,
	text,
	textOrNone,
	texts,
	year
} from './needs.ts';
import type { Problem } from './problems.ts';
import { readTable, type TableSchema } from './schema.ts';
import { tableReader } from './tableReader.ts';
import { readTableSchema } from './tableSchema.ts';

interface Row {
	readonly sourceId: string;
	readonly year: number;
	readonly flow: 'export' | 'import';
	readonly mention: '' | 'named';
	readonly sharePct: number | null;
	readonly start: { readonly edtf: string };
	readonly tags: readonly string[];
	readonly marks: readonly number[];
	readonly period: string;
	readonly note: string;
	readonly line: number;
}

const reader = tableReader<Row>(
	'things',
	{
		sourceId: text,
		year,
		flow: choice('export', 'import'),
		mention: choiceOrNone('named'),
		sharePct: numberOrNull,
		start: date,
		tags: texts,
		marks: integers,
		period: text,
		note: textOrNone
	},
	{ links: { source_id: 'sources' } }
);

const fields = [
	{ name: 'source_id', type: 'string' },
	{ name: 'year', type: 'integer' },
	{ name: 'flow', type: 'string' },
	{ name: 'mention', type: 'string' },
	{ name: 'share_pct', type: 'number' },
	{ name: 'start', type: 'string', 'x-edtf': true },
	{ name: 'tags', type: 'list', delimiter: ';' },
	{ name: 'marks', type: 'list', delimiter: ';', itemType: 'integer' },
	{ name: 'period', type: 'string', 'x-edtf': true }
];

function schemaOf(described: readonly object[]): TableSchema {
	const log: Problem[] = [];
	return readTableSchema(JsonCursor.root(readJson(JSON.stringify({ fields: described }), 'd'), 'd', log));
}

function read(csv: string) {
	const { schema } = reader.strengthen(schemaOf(fields));
	const { records, problems } = readTable(parseCsv(csv, 'a.csv'), schema, 'a.csv');
	return { rows: reader.rows(records), codes: problems.map(({ code }) => code) };
}

describe('tableReader', () => {
	it('rows maps columns to properties, empty cells to null, none or an empty text, and adds the line', () => {
		const { rows, codes } = read(
			'source_id,year,flow,mention,share_pct,start,tags,marks,period\n' +
				's,2006,export,,,2006-10,,,1998-01/1998-06\ns,2006,import,named,4.1,2006,a;b,1;2,2006\n'
		);
		expect(codes).toEqual([]);
		expect(rows).toMatchObject([
			{ sourceId: 's', year: 2006, mention: '', sharePct: null, tags: [], marks: [], note: '', line: 2 },
			{ flow: 'import', mention: 'named', sharePct: 4.1, tags: ['a', 'b'], marks: [1, 2], line: 3 }
		]);
		expect(rows[0]).toMatchObject({ start: { edtf: '2006-10' }, period: '1998-01/1998-06' });
		expect(JSON.parse(JSON.stringify(rows))).toEqual(rows);
	});

	it('strengthen asks for what the rows need, even where the schema does not', () => {
		const { codes } = read(
			'source_id,year,flow,mention,share_pct,start,tags,marks,period\n,2006,both,odd,,2006,,,2006\n'
		);
		expect(codes).toEqual(['cell-required', 'cell-enum', 'cell-enum']);
	});

	it('strengthen links ids to their table unless the schema does already', () => {
		expect(reader.strengthen(schemaOf(fields)).schema.foreignKeys).toEqual([
			{ fields: ['source_id'], resource: 'sources', referenceFields: ['id'] }
		]);
	});

	it('strengthen keeps the narrower list of choices', () => {
		const narrow = { name: 'flow', type: 'string', constraints: { enum: ['export', 'barter'] } };
		const { schema } = reader.strengthen(schemaOf([narrow, ...fields.filter(({ name }) => name !== 'flow')]));
		expect(schema.fields[0]?.enum).toEqual(['export']);
	});

	it.each([
		[fields.filter(({ name }) => name !== 'year'), ['field-needed']],
		[fields.filter(({ name }) => name !== 'tags'), []],
		[fields.map((field) => ({ ...field, type: 'string' })), Array(4).fill('field-needed-type')],
		[
			fields.map((field) => (field.name === 'marks' ? { ...field, itemType: 'string' } : field)),
			['field-needed-type']
		]
	])('strengthen reports contradictions between schema and rows (%#)', (described, codes) => {
		expect(reader.strengthen(schemaOf(described)).faults.map(({ code }) => code)).toEqual(codes);
	});
});
