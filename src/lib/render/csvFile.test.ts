import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { engine } from '../../tests/drawing.ts';
import { hostileTexts } from '../../tests/hostileTexts.ts';
import { originOf } from '../../tests/origin.ts';
import { facts, select } from '../../tests/realCase.ts';
import type { Cell } from '../charts/chart.ts';
import { registry } from '../charts/registry.ts';
import { inert, isFormula } from '../datapackage/writeCsv.ts';
import { csvFile, csvNotes, noteLine } from './csvFile.ts';
import { tableCsv } from './tableCsv.ts';
import type { ChartView } from './view.ts';

/** Reads a file as its notes say: `#` is the comment character. */
function read(text: string) {
	const parsed = Papa.parse<string[]>(text.replace(/\r\n$/, ''), {
		comments: '#',
		delimiter: ',',
		newline: '\r\n'
	});
	expect(parsed.errors).toEqual([]);
	const [header = [], ...rows] = parsed.data;
	return { header, rows };
}

/** Every cell that a spreadsheet makes of a line that it takes for data, whichever delimiter it goes by. */
const cut = (line: string) =>
	[',', ';', '|'].flatMap((delimiter) => Papa.parse<string[]>(line, { delimiter }).data.flat());

const view = engine.view('trade-by-partner', select());
const withTexts = (text: string): ChartView => ({
	...view,
	title: text,
	sourceLine: text,
	notes: [text, `a${text}`, `a, ${text}`],
	table: {
		caption: text,
		columns: [
			{ key: 'a', label: text, numeric: false },
			{ key: 'b', label: 'b', numeric: true, unit: text }
		],
		rows: [
			{ years: null, cells: [text, -1.5].map((value): Cell => ({ text: String(value), value, note: text })) },
			{
				years: null,
				cells: [
					{ text: '', value: '' },
					{ text: '–', value: null }
				]
			}
		]
	}
});

describe('csvFile(view, origin)', () => {
	const charts = registry.flatMap(({ id }) => ['auto', ...facts.bases].map((basis) => ({ id, basis })));
	it.each(charts)('of $id on $basis gives back every row when read as its notes say', ({ id, basis }) => {
		const origin = originOf({ basis, period: facts.years, partners: facts.partners });
		const { table, ...words } = engine.view(id, origin.selection);
		const { header, rows } = read(csvFile({ ...words, table }, origin));
		expect(header).toHaveLength(table.columns.length + 3);
		expect(rows.map((row) => row.slice(0, table.columns.length))).toEqual(
			table.rows.map(({ cells }) =>
				cells.map(({ value }) => (typeof value === 'string' ? inert(value) : String(value ?? '')))
			)
		);
	});

	it('says what it is, where from, on what terms, and how to read it', () => {
		const text = csvFile(view, originOf({ yScale: 'log' }));
		const notes = text.split('\r\n').filter((line) => line.startsWith('#'));
		expect(notes[0]).toBe(`# ${view.title}`);
		expect(notes).toContain('# From: Leverage Briefing. Japan’s leverage in the Six-Party Talks');
		expect(notes).toContain('# This view: https://example.org/briefing/charts/trade-by-partner/?yScale=log');
		expect(notes).toContain(`# Source: ${view.sourceLine}`);
		expect(notes.join()).toMatch(/Licence: CC BY-NC-ND/);
		expect(notes.join()).toMatch(/apostrophe \('\) before it/);
		expect(notes.join()).toMatch(/missing figure is an empty cell/);
		expect(notes.join()).toMatch(/# as the comment character/);
		expect(text).toMatch(new RegExp(`# [^\r]*\r\nPartner,Year,`));
	});

	it('holds the table itself unchanged, behind as many lines as there are notes', () => {
		const text = csvFile(view, originOf());
		const lines = csvNotes(view, originOf()).length;
		expect(text.split('\r\n').slice(lines).join('\r\n')).toBe(tableCsv(view.table));
	});

	it('has a byte order mark only where one is asked for', () => {
		expect(csvFile(view, originOf())).not.toMatch(/^\uFEFF/);
		expect(csvFile(view, originOf(), { byteOrderMark: true })).toBe(`\uFEFF${csvFile(view, originOf())}`);
	});

	it('of no rows is notes and a header', () => {
		const { header, rows } = read(csvFile({ ...view, table: { ...view.table, rows: [] } }, originOf()));
		expect([header.length, rows]).toEqual([view.table.columns.length + 3, []]);
	});

	it.each(hostileTexts)('lets %j neither out of its line nor out of its cell', (text) => {
		const { header, rows } = read(csvFile(withTexts(text), originOf()));
		expect(header.slice(0, 2)).toEqual([inert(text), inert(`b (${text})`)]);
		expect(rows.map((row) => row.slice(0, 2))).toEqual([
			[inert(text), '-1.5'],
			['', '']
		]);
	});
});

describe('noteLine(text)', () => {
	it.each([
		{ text: 'a, =1+1', is: "# a, '=1+1" },
		{ text: 'a,=1,,-2', is: "# a,'=1,,'-2" },
		{ text: 'a; ＝1', is: "# a; '＝1" },
		{ text: 'a,"=1', is: '# a,”=1' },
		{ text: 'plain, text; with 2 = 2', is: '# plain, text; with 2 = 2' },
		{ text: 'one\r\n=two\nthree', is: '# one =two three' }
	])('of $text is $is', ({ text, is }) => {
		expect(noteLine(text)).toBe(is);
	});

	it('is one line that begins with # and holds no formula, wherever a spreadsheet cuts it', () => {
		const sign = fc.constantFrom(
			'=',
			'+',
			'-',
			'@',
			'＝',
			',',
			';',
			'|',
			'"',
			' ',
			'\n',
			'\r',
			'\t',
			'\u200b',
			'a',
			"'"
		);
		fc.assert(
			fc.property(fc.string({ unit: sign }), (text) => {
				const line = noteLine(text);
				expect(line).toMatch(/^# ?[^\p{Cc}\p{Zl}\p{Zp}"]*$/u);
				expect(cut(line).filter(isFormula)).toEqual([]);
			}),
			{ numRuns: 300 }
		);
	});
});
