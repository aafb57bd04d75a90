import { describe, expect, it } from 'vitest';
import { engine } from '../../tests/drawing.ts';
import { madeUpTables, source } from '../../tests/madeUp.ts';
import { select, tables } from '../../tests/realCase.ts';
import type { Cell, Table } from '../charts/chart.ts';
import { registry } from '../charts/registry.ts';
import { citation, drawnSources, sourceLine, sourcesOf, type SourceView } from './view.ts';

const cell = (value: Cell['value'], ...sourceIds: string[]): Cell => ({
	text: String(value),
	value,
	evidence: sourceIds.map((sourceId) => ({
		table: 'trade',
		line: 2,
		sourceId,
		locator: '',
		value: 1,
		what: 'total'
	}))
});
const tableOf = (...cells: Cell[]): Table => ({
	caption: '',
	columns: cells.map(({ value }, index) => ({
		key: `c${index}`,
		label: '',
		numeric: typeof value === 'number'
	})),
	rows: [{ years: null, cells }]
});
const views = (table: Table, ...ids: string[]) =>
	sourcesOf(table, madeUpTables({ sources: ids.map((id) => source(id, { publisher: `P of ${id}` })) }));

describe('sourcesOf(table, tables)', () => {
	it('counts the figures that rest on each source, most used first, then by id', () => {
		const table = tableOf(cell(1, 'c', 'a'), cell(2, 'b', 'b'), cell(3, 'c'), { text: '', value: null });
		expect(views(table, 'a', 'b', 'c', 'unused').map(({ id, uses }) => [id, uses])).toEqual([
			['b', 2],
			['c', 2],
			['a', 1]
		]);
	});

	it('says nothing of the line of a source in its file', () => {
		expect(views(tableOf(cell(1, 'a')), 'a')[0]).not.toHaveProperty('line');
	});
});

describe('drawnSources(table)', () => {
	it('are those of the figures, not of other readings told beside them', () => {
		expect([...drawnSources(tableOf(cell(1, 'a'), cell('Other 2', 'b')))]).toEqual(['a']);
	});

	it('are none where a picture of figures has none to draw, whatever other readings there are', () => {
		const table = tableOf({ text: '–', value: null }, cell('Other 2', 'b'));
		const figures = { ...table, columns: table.columns.map((column) => ({ ...column, numeric: true })) };
		expect([...drawnSources(figures)]).toEqual([]);
	});

	it('are those of all rows on a picture without figures', () => {
		expect([...drawnSources(tableOf(cell('2006-10-14', 'a', 'b')))]).toEqual(['a', 'b']);
	});
});

describe('sourceLine(sources, drawn)', () => {
	const of = (id: string, more: Partial<SourceView> = {}): SourceView => {
		const { line: _line, ...row } = source(id, { publisher: id });
		return { ...row, uses: 1, ...more };
	};

	it('names each publisher once, in the order given', () => {
		const sources = [of('KOTRA'), of('COW'), of('k2', { publisher: 'KOTRA' })];
		expect(sourceLine(sources, new Set(['KOTRA', 'COW', 'k2']))).toBe('KOTRA; COW.');
	});

	it('names a source without a publisher by its title', () => {
		expect(sourceLine([of('a', { publisher: '' })], new Set(['a']))).toBe('Title of a.');
	});

	it('counts what does not fit, and other readings apart', () => {
		const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
		const line = sourceLine(
			[...ids, 'x', 'y'].map((id) => of(id)),
			new Set(ids)
		);
		expect(line).toBe('a; b; c; d; e; and 2 more. Other readings: from 2 more.');
	});
});

describe('citation(source)', () => {
	it.each([
		{ author: 'A', publisher: 'P', date: '2006', is: 'A. Title of a. P. 2006' },
		{ author: '', publisher: 'P', date: '', is: 'Title of a. P' },
		{ author: 'P', publisher: 'P', date: '2006', is: 'P. Title of a. 2006' }
	])('leaves out what is not known or said twice: $is', ({ author, publisher, date, is }) => {
		const { line: _line, ...row } = source('a', { author, publisher, date });
		expect(citation({ ...row, uses: 1 })).toBe(is);
	});
});

describe('chartView(…)', () => {
	/** What JSON would lose or change: all but null, texts, finite numbers, truth values, lists and plain objects. */
	function strangers(value: unknown, path = ''): string[] {
		if (value === null || typeof value === 'string' || typeof value === 'boolean') return [];
		if (typeof value === 'number') return Number.isFinite(value) ? [] : [path];
		const kind: unknown = typeof value === 'object' ? Object.getPrototypeOf(value) : null;
		if (kind !== Object.prototype && kind !== Array.prototype) return [path];
		return Object.entries(value as object).flatMap(([key, inner]) => strangers(inner, `${path}/${key}`));
	}

	it.each(registry.map(({ id }) => ({ id })))('of $id is plain values: it travels as JSON', ({ id }) => {
		expect(strangers(engine.view(id, select()))).toEqual([]);
		expect(strangers({ a: [1, undefined, NaN, new Map()] })).toEqual(['/a/1', '/a/2', '/a/3']);
	});

	it.each(registry.map(({ id }) => ({ id })))('of $id names at least one source, each known', ({ id }) => {
		const { sources, sourceLine: line } = engine.view(id, select());
		expect(sources.length).toBeGreaterThan(0);
		const known = tables.sources.map((row) => row.id);
		for (const { id: sourceId, uses } of sources) {
			expect(known).toContain(sourceId);
			expect(uses).toBeGreaterThan(0);
		}
		expect(line.length).toBeGreaterThan(8);
	});
});

describe('a view without a figure on its basis', () => {
	const nothing = select({ basis: 'paper', period: { from: 2003, to: 2003 } });

	it.each(['japan-flows', 'trade-by-partner'])('credits nobody for what %s does not draw', (id) => {
		const { sourceLine: line, shortSources } = engine.view(id, nothing);
		expect(line).toMatch(
			/^none, no figure of this basis falls into these years\. Other readings: from \d+ more\.$/
		);
		expect(new Set(shortSources).size).toBe(1);
	});
});

describe('the table of trade', () => {
	it('gives no basis a reading that it borrowed from another', () => {
		const { table } = engine.view('trade-by-partner', select({ basis: 'paper' }));
		const korean = table.rows.filter(({ series }) => series?.[0] === 'south-korea');
		const others = korean.map(({ cells }) => cells[4]?.text ?? '');
		expect(others.some((text) => text.includes('National figures'))).toBe(true);
		expect(others.filter((text) => text.includes('Correlates of War'))).toEqual([]);
	});

	it('says of a year with one flow alone why nothing is measured of it', () => {
		const { table } = engine.view('trade-index', select({ basis: 'paper' }));
		const japan = table.rows.find(({ series, years }) => series?.[0] === 'japan' && years?.[0] === 2007);
		expect(japan?.cells[2]).toMatchObject({ value: null, text: '–' });
		expect(japan?.cells[2]?.note).toMatch(
			/^exports only were read, US\$.9.m.*: without a total there is no index$/
		);
	});
});
