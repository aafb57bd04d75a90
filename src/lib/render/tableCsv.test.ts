import { describe, expect, it } from 'vitest';
import { engine } from '../../tests/drawing.ts';
import { facts, select } from '../../tests/realCase.ts';
import type { Cell, Table } from '../charts/chart.ts';
import { registry } from '../charts/registry.ts';
import { parseCsv } from '../datapackage/csv.ts';
import { tableCsv } from './tableCsv.ts';

const evidence = (...ids: string[]): NonNullable<Cell['evidence']> =>
	ids.map((sourceId) => ({ table: 'trade', line: 2, sourceId, locator: '', value: 1, what: 'total' }));
const tableOf = (...rows: (readonly Cell[])[]): Table => ({
	caption: '',
	columns: [
		{ key: 'name', label: 'Name, of a partner', numeric: false },
		{ key: 'value', label: 'Trade', numeric: true, unit: 'US$ million' }
	],
	rows: rows.map((cells) => ({ years: null, cells }))
});
const read = (table: Table) => {
	const { header, rows, problems } = parseCsv(tableCsv(table), 'table.csv');
	expect(problems).toEqual([]);
	return { header, rows: rows.map(({ cells }) => cells) };
};

describe('tableCsv(table)', () => {
	it('names each column with its unit, and the sources of a row, each once', () => {
		const table = tableOf([
			{ text: 'Japan', value: 'Japan' },
			{ text: '376', value: 376.25, evidence: evidence('COW', 'KOTRA', 'COW') }
		]);
		expect(read(table)).toEqual({
			header: ['Name, of a partner', 'Trade (US$ million)', 'Note', 'Sources', 'Sources of other readings'],
			rows: [['Japan', '376.25', '', 'COW; KOTRA', '']]
		});
	});

	it('writes the number, not its text; a zero as a zero, a missing figure as nothing with its reason beside', () => {
		const table = tableOf(
			[
				{ text: 'a', value: 'a' },
				{ text: 'nothing', value: 0 }
			],
			[
				{ text: 'b', value: 'b' },
				{ text: '−2.5', value: -2.5 }
			],
			[
				{ text: 'c', value: 'c' },
				{ text: '–', value: null, note: 'no figure read' }
			],
			[
				{ text: 'd', value: 'd' },
				{ text: '', value: null }
			]
		);
		expect(read(table).rows.map(([, value]) => value)).toEqual(['0', '-2.5', '', '']);
		expect(read(table).rows.map(([, , note]) => note)).toEqual(['', '', 'no figure read', '']);
	});

	it('keeps the sources of other readings apart from those of the figure', () => {
		const table: Table = {
			...tableOf([
				{ text: '376', value: 376, evidence: evidence('COW') },
				{ text: 'KOTRA 370', value: 'KOTRA 370', evidence: evidence('KOTRA') }
			]),
			columns: [
				{ key: 'value', label: 'Trade', numeric: true },
				{ key: 'other', label: 'Other', numeric: false }
			]
		};
		expect(read(table).rows[0]?.slice(-2)).toEqual(['COW', 'KOTRA']);
	});

	it.each([
		{ text: 'with, comma', notes: 'a comma' },
		{ text: 'with "quotes"', notes: 'quotation marks' },
		{ text: 'two\nlines', notes: 'a line end' },
		{ text: '<img src=x onerror=1>', notes: 'markup' },
		{ text: '김정일 💥 ‮abc', notes: 'letters of all sorts' }
	])('gives back $notes unchanged', ({ text }) => {
		expect(
			read(
				tableOf([
					{ text, value: text },
					{ text: '1', value: 1 }
				])
			).rows[0]?.[0]
		).toBe(text);
	});

	it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '=HYPERLINK("http://x","y")'])(
		'writes %j so that no spreadsheet runs it',
		(text) => {
			const [row] = read(
				tableOf([
					{ text, value: text },
					{ text: '', value: null, note: text }
				])
			).rows;
			expect(row?.[0]).toBe(`'${text}`);
			expect(row?.[2]).toBe(`'${text}`);
		}
	);

	const everyTable = registry.flatMap(({ id }) => ['auto', ...facts.bases].map((basis) => ({ id, basis })));
	it.each(everyTable)('of $id on $basis gives back every cell when read again', ({ id, basis }) => {
		const { table } = engine.view(id, select({ basis, period: facts.years, partners: facts.partners }));
		const { header, rows } = read(table);
		expect(header).toHaveLength(table.columns.length + 3);
		expect(rows).toHaveLength(table.rows.length);
		rows.forEach((cells, at) => {
			table.rows[at]!.cells.forEach(({ value }, column) => {
				const wanted = String(value ?? '').replaceAll('\r\n', '\n');
				expect(cells[column]?.replace(/^'(?=[=+\-@\t\r])/, '')).toBe(wanted);
			});
		});
	});
});
