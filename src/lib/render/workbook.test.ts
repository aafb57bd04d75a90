import { describe, expect, it } from 'vitest';
import { engine } from '../../tests/drawing.ts';
import { cellsOf, open } from '../../tests/openDeck.ts';
import { select } from '../../tests/realCase.ts';
import { elements } from '../../tests/strictXml.ts';
import type { NativeChart } from '../charts/native.ts';
import { waterfall } from '../charts/waterfall.ts';
import { cellRange, writeWorkbook } from './workbook.ts';

const size = { width: 694, height: 260, medium: 'slide' } as const;
const clock = new Date('2026-01-02T03:04:06Z');
const words = {
	title: 'A finding',
	subtitle: 'Figures',
	source: 'A source',
	address: 'https://example.org/'
};

function native(id: string): NativeChart {
	const chart = engine.native(id, select(), size);
	if (!chart) throw new Error(`native problem: ${id}`);
	return chart;
}

const written = (chart: NativeChart) => writeWorkbook(chart, words, clock);

/** What a formula of sums, least and greatest comes to, for a column B of figures under a head. */
function reckon(formula: string, column: readonly number[]): number {
	const sums = formula.replaceAll(/SUM\(B\$1:B(\d+)\)/g, (_, last: string) =>
		String(column.slice(0, Number(last) - 1).reduce((sum, value) => sum + value, 0))
	);
	const inner = /(MAX|MIN)\(([^()]*)\)/;
	let left = sums;
	for (let match = inner.exec(left); match; match = inner.exec(left)) {
		const numbers = match[2]!.split(',').map(Number);
		left = left.replace(match[0], String(match[1] === 'MAX' ? Math.max(...numbers) : Math.min(...numbers)));
	}
	const [, first, sign, second] = /^(-?[\d.e-]+?)([+-])(-?[\d.e-]+)$/.exec(left)!;
	return Number(first) + (sign === '+' ? 1 : -1) * Number(second);
}

async function formulasOf(chart: NativeChart) {
	const sheet = await (await open(await written(chart))).xml('xl/worksheets/sheet1.xml');
	return new Map(
		elements(sheet, 'c').flatMap((cell) => {
			const formula = elements(cell, 'f')[0]?.text;
			return formula === undefined ? [] : [[cell.attributes.get('r')!, formula] as const];
		})
	);
}

describe('writeWorkbook(chart, words, clock)', () => {
	it('has rows by name, and an empty cell where nothing was read', async () => {
		const cells = await cellsOf(await written(native('energy-aid')));
		expect(['A1', 'A2', 'A6', 'B1', 'B2', 'C2', 'C3', 'B6'].map((at) => cells.get(at))).toEqual([
			'Party',
			'China',
			'Japan',
			'Heavy fuel oil, t',
			50000,
			87034,
			undefined,
			0
		]);
	});

	it('holds the changes of a waterfall as the table has them, and the series after them', async () => {
		const chart = native('who-filled-the-gap');
		const cells = await cellsOf(await written(chart));
		const { table } = engine.view('who-filled-the-gap', select());
		const steps = table.rows.filter(({ series, cells: row }) => {
			return series?.[0] !== 'whole' && row[3]!.value !== null;
		});
		expect([cells.get('A1'), cells.get('B1')]).toEqual(['Partner', 'Change']);
		steps.forEach(({ cells: row }, index) => {
			expect(cells.get(`A${index + 2}`)).toBe(row[0]!.value);
			expect(cells.get(`B${index + 2}`)).toBe(row[3]!.value);
		});
		chart.series.forEach(({ name, values }, index) => {
			const letter = 'CDE'[index]!;
			expect(cells.get(`${letter}1`)).toBe(name);
			expect(values).toEqual(values.map((_, row) => cells.get(`${letter}${row + 2}`)));
		});
	});

	it('works the series of a waterfall out of its changes, also of those that somebody puts in', async () => {
		const chart = native('who-filled-the-gap');
		const formulas = await formulasOf(chart);
		expect(formulas.size).toBe(chart.categories.length * 3);
		// Levels of the second: 0, −5, −25, 40, −60, −59.
		for (const changes of [chart.changes!, [-5, -20, 65, -100, 1]]) {
			for (const [row, step] of waterfall(changes).entries()) {
				const worked = ['C', 'D', 'E'].map((letter) => reckon(formulas.get(`${letter}${row + 2}`)!, changes));
				expect(worked[0]).toBeCloseTo(step.start, 6);
				expect(worked[1]).toBeCloseTo(step.above, 6);
				expect(worked[2]).toBeCloseTo(step.below, 6);
			}
		}
	});

	it('has no formula in a chart of figures, and none out of a name', async () => {
		for (const id of ['trade-by-partner', 'energy-aid']) expect((await formulasOf(native(id))).size).toBe(0);
		const chart = native('who-filled-the-gap');
		const hostile = { ...chart, categories: chart.categories.map(() => '=1+1') };
		const cells = await cellsOf(await written(hostile));
		expect(cells.get('A2')).toBe('=1+1');
		expect((await formulasOf(hostile)).size).toBe(chart.categories.length * 3);
	});

	it('says how a waterfall is edited, where one is', async () => {
		const about = async (id: string) =>
			(await open(await written(native(id)))).text('xl/worksheets/sheet2.xml');
		expect(await about('who-filled-the-gap')).toContain('Change the figures under “Change”');
		expect(await about('energy-aid')).not.toContain('To edit');
	});
});

describe('cellRange(column, first, last)', () => {
	it('refers to one cell or to several of a column', () => {
		expect([cellRange(1, 1), cellRange(27, 2, 7)]).toEqual(['Figures!$B$1', 'Figures!$AB$2:$AB$7']);
	});
});
