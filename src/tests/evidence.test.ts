/** Every figure can be walked back to its cell: the line it names holds this value, of this year, source and place. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { registry } from '../lib/charts/registry.ts';
import { parseCsv } from '../lib/datapackage/csv.ts';
import type { Evidence } from '../lib/measures/annualTrade.ts';
import { annualTrade } from '../lib/measures/annualTrade.ts';
import { engine } from './drawing.ts';
import { caseFolder, facts, select, tables } from './realCase.ts';

/** The rows of a file by the line on which an editor shows them. */
function linesOf(file: string): ReadonlyMap<number, Readonly<Record<string, string>>> {
	const text = readFileSync(join(caseFolder, `${file}.csv`), 'utf8');
	const { header, rows, problems } = parseCsv(text, file);
	expect(problems).toEqual([]);
	return new Map(
		rows.map(({ cells, line }) => [
			line,
			Object.fromEntries(header.map((name, at) => [name, cells[at] ?? '']))
		])
	);
}

const files = {
	trade: linesOf('trade'),
	totals: linesOf('totals'),
	events: linesOf('events'),
	aid: linesOf('aid'),
	sanctions: linesOf('sanctions'),
	'trade-monthly': linesOf('trade-monthly')
};

/** Tables whose cells are days. */
const dates: ReadonlySet<Evidence['table']> = new Set(['events', 'sanctions']);

/** What is wrong with a piece of evidence; nothing where its line holds what it says. */
function wrong(
	{ table, line, sourceId, locator, value, what }: Evidence,
	standings: readonly string[]
): string[] {
	const row = files[table].get(line);
	if (!row) return [`${table}.csv has no row on line ${line}`];
	// A position without a quantity has an empty cell.
	const cell = row.value ?? row.value_mjpy;
	const figure = cell === '' ? null : Number(cell);
	const sources = table === 'events' ? [row.source_id, ...row.other_source_ids!.split(';')] : [row.source_id];
	return [
		...(sources.includes(sourceId) ? [] : [`source ${sourceId}`]),
		...(locator === '' || row.locator === locator ? [] : [`locator ${locator}`]),
		...(dates.has(table) || figure === value ? [] : [`value ${value}, file has ${cell}`]),
		...(table.startsWith('trade') && row.flow !== what ? [`flow ${what}`] : []),
		...(table === 'totals' && row.measure !== what ? [`measure ${what}`] : []),
		...(table === 'aid' && row.category !== what ? [`category ${what}`] : []),
		...(!('standing' in row) || standings.includes(row.standing ?? '') ? [] : [`standing ${row.standing}`])
	].map((fault) => `${table}.csv, line ${line}: ${fault}`);
}

const bases = ['auto', ...facts.bases];
const byBasis = registry.flatMap(({ id }) => bases.map((basis) => ({ id, basis })));
const everything = { period: facts.years, partners: facts.partners };

/** Charts that draw every published reading, not the one of a basis. */
const drawsAll: ReadonlySet<string> = new Set(['source-disagreement']);

describe('the evidence of a table', () => {
	it.each(byBasis)('$id on $basis names lines that hold what it says', ({ id, basis }) => {
		const { table } = engine.view(id, select({ ...everything, basis }));
		// What is drawn rests on headlines; beside it stand other readings too, but nothing excluded.
		const other = table.columns.findIndex(({ key }) => key === 'other');
		const evidence = table.rows.flatMap(({ cells }) =>
			cells.flatMap((cell, column) => (cell.evidence ?? []).map((each) => ({ each, column })))
		);
		const faults = evidence.flatMap(({ each, column }) =>
			wrong(each, column === other || drawsAll.has(id) ? ['headline', 'alternative'] : ['headline'])
		);
		expect(faults).toEqual([]);
		expect(evidence.length).toBeGreaterThan(5);
	});

	it.each(byBasis.filter(({ id }) => id !== 'sanctions-chronology'))(
		'$id on $basis rests each figure on cells of its own year',
		({ id, basis }) => {
			const { table } = engine.view(id, select({ ...everything, basis }));
			for (const { years, cells } of table.rows) {
				for (const { table: file, line } of cells.flatMap((cell) => cell.evidence ?? [])) {
					const row = files[file].get(line);
					// A sanction stands in the rows of all its years, an act and a month in that of their own.
					if (file === 'sanctions') continue;
					const year = Number(row?.year ?? (row?.start ?? row?.period)?.slice(0, 4));
					// A row that compares two years rests on both.
					expect(year).toBeGreaterThanOrEqual(years![0]);
					expect(year).toBeLessThanOrEqual(years![1]);
				}
			}
		}
	);

	it.each(bases)('trade-by-partner on %s rests each figure on cells of its own partner', (basis) => {
		const { table } = engine.view('trade-by-partner', select({ ...everything, basis }));
		for (const { series, cells } of table.rows) {
			for (const { table: file, line, what } of cells.flatMap((cell) => cell.evidence ?? [])) {
				const row = files[file].get(line)!;
				if (file === 'trade') expect(row.reporter).toBe(series![0]);
				else expect(what).toMatch(/^(kotra_trade_excl|.*_share_of_trade_excl)_inter_korean$/);
			}
		}
	});

	it.each(bases)('japan-flows on %s rests each figure on one cell of Japan’s flow, unchanged', (basis) => {
		const { table } = engine.view('japan-flows', select({ ...everything, basis }));
		const at = table.columns.findIndex(({ key }) => key === 'value');
		for (const { series, cells } of table.rows) {
			const { value, evidence = [] } = cells[at]!;
			if (value === null) continue;
			expect(evidence).toHaveLength(1);
			expect(files.trade.get(evidence[0]!.line)).toMatchObject({ reporter: 'japan', flow: series![0] });
			expect(Number(files.trade.get(evidence[0]!.line)?.value)).toBe(value);
		}
	});

	it('of the chronology names the line of its own event', () => {
		const { table } = engine.view('sanctions-chronology', select(everything));
		for (const { event, cells } of table.rows) {
			for (const { line } of cells.flatMap((cell) => cell.evidence ?? [])) {
				expect(files.events.get(line)?.id).toBe(event);
			}
		}
	});
});

describe('the value of an observation', () => {
	it.each(tables.series.map(({ basis, reporter }) => ({ basis, reporter })))(
		'of $reporter on $basis follows from its cells',
		({ basis, reporter }) => {
			for (const { value, derivation, evidence } of annualTrade(tables, basis, reporter).observations) {
				const [first = NaN, second = NaN] = evidence.map(({ table, line }) =>
					Number(files[table].get(line)?.value)
				);
				if (derivation === 'printed') expect(value).toBe(first);
				else if (derivation === 'sum-of-flows') expect(value).toBeCloseTo(first + second, 9);
				else expect(value).toBeCloseTo((first * second) / 100, 9);
			}
		}
	);
});

describe('the share of a partner', () => {
	it.each(['auto', 'cow', 'national'])('on %s follows from the cells of its row', (basis) => {
		const { table } = engine.view('partner-shares', select({ ...everything, basis }));
		const at = table.columns.findIndex(({ key }) => key === 'value');
		const whole = (evidence: readonly Evidence[]) => {
			const kotra = evidence.findLast(({ what }) => what === 'kotra_trade_excl_inter_korean')!;
			const south = evidence.slice(evidence.lastIndexOf(kotra) + 1);
			return [kotra, ...south].reduce((sum, cell) => sum + (cell.value ?? NaN), 0);
		};
		let checked = 0;
		for (const { cells } of table.rows) {
			const { value, evidence = [] } = cells[at]!;
			const own = evidence.filter(({ table: file }) => file === 'trade');
			if (typeof value !== 'number' || evidence[0]?.table !== 'trade') continue;
			const until = evidence.findIndex(({ table: file }) => file === 'totals');
			const numerator = own.slice(0, until).reduce((sum, cell) => sum + (cell.value ?? NaN), 0);
			expect(value).toBeCloseTo((numerator / whole(evidence)) * 100, 2);
			checked += 1;
		}
		expect(checked).toBeGreaterThan(20);
	});
});
