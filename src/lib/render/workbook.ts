/** The figures of a native chart as the workbook inside it: what opens when a reader edits the chart. */
import type { NativeChart, NativeSeries } from '../charts/native.ts';
import type { WaterfallPart } from '../charts/waterfall.ts';
import { relationType, writePackage, type Part } from './officePackage.ts';
import { svgNode as node, type SvgNode } from './svgNode.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Where the figures are from and where the view reopens: a workbook is passed on without its slide. */
export interface WorkbookWords {
	readonly title: string;
	readonly subtitle: string;
	readonly source: string;
	readonly address: string;
}

export const sheetName = 'Figures';

/** Reference to the cells of a column, the head being row 1: `Figures!$B$2:$B$7`. */
export function cellRange(column: number, first: number, last = first): string {
	const letters = columnLetters(column);
	const end = last === first ? '' : `:$${letters}$${last}`;
	return `${sheetName}!$${letters}$${first}${end}`;
}

/** The column of a series, from zero: after the categories, and after the changes that a waterfall is worked out of. */
export function seriesColumn({ changes }: NativeChart, index: number): number {
	return index + (changes ? 2 : 1);
}

/** Years or rows down, series across; where there is no figure is an empty cell. A second sheet says where they are from. */
export async function writeWorkbook(
	chart: NativeChart,
	words: WorkbookWords,
	clock: Date
): Promise<Uint8Array> {
	const parts: readonly Part[] = [
		{
			name: '/xl/workbook.xml',
			contentType: `${types}.sheet.main+xml`,
			content: workbook(),
			relations: [
				{ id: 'rId1', type: relationType('worksheet'), target: '/xl/worksheets/sheet1.xml' },
				{ id: 'rId2', type: relationType('worksheet'), target: '/xl/worksheets/sheet2.xml' },
				{ id: 'rId3', type: relationType('styles'), target: '/xl/styles.xml' }
			]
		},
		{ name: '/xl/worksheets/sheet1.xml', contentType: `${types}.worksheet+xml`, content: figures(chart) },
		{
			name: '/xl/worksheets/sheet2.xml',
			contentType: `${types}.worksheet+xml`,
			content: about(words, chart)
		},
		{ name: '/xl/styles.xml', contentType: `${types}.styles+xml`, content: styles() }
	];
	const root = [{ id: 'rId1', type: relationType('officeDocument'), target: '/xl/workbook.xml' }];
	return writePackage(parts, root, clock);
}

function workbook(): SvgNode {
	const r = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
	return node(
		'workbook',
		{ xmlns: main, 'xmlns:r': r },
		node(
			'sheets',
			{},
			node('sheet', { name: sheetName, sheetId: 1, 'r:id': 'rId1' }),
			node('sheet', { name: 'About', sheetId: 2, 'r:id': 'rId2' })
		)
	);
}

function figures({ categories, series, changes, heading = 'Year' }: NativeChart): SvgNode {
	const head = [heading, ...(changes ? ['Change'] : []), ...series.map(({ name }) => name)];
	const rows = categories.map((category, row) => [
		category,
		...(changes ? [changes[row] ?? null] : []),
		...series.map(({ values, part }) => workedOut(values[row] ?? null, part, row))
	]);
	return sheet([head, ...rows], 16);
}

function workedOut(value: number | null, part: NativeSeries['part'], row: number): CellValue {
	return part && value !== null ? { value, formula: waterfallFormula(part, row) } : value;
}

/** Parts of steps out of the column of changes, so that whoever edits a change moves the bars after it. */
function waterfallFormula(part: WaterfallPart, row: number): string {
	// The head is text, which a sum passes over.
	const [before, after] = [`SUM(B$1:B${row + 1})`, `SUM(B$1:B${row + 2})`];
	const both = `${before},${after}`;
	if (part === 'start') return `MAX(0,MIN(${both}))+MIN(0,MAX(${both}))`;
	return part === 'above' ? `MAX(0,${both})-MAX(0,MIN(${both}))` : `MIN(0,${both})-MIN(0,MAX(${both}))`;
}

function about({ title, subtitle, source, address }: WorkbookWords, { changes }: NativeChart): SvgNode {
	const editing = changes
		? [['To edit', 'Change the figures under “Change”: the columns after it are worked out from them.']]
		: [];
	return sheet(
		[
			['Finding', title],
			['Figures', subtitle],
			['Source', source],
			['Reopen this view', address],
			...editing
		],
		24
	);
}

/** A cell’s content; null leaves it empty. Formulas are ours alone and come with their value. */
type CellValue = string | number | null | { readonly value: number; readonly formula: string };

function sheet(rows: readonly (readonly CellValue[])[], width: number): SvgNode {
	const columns = Math.max(...rows.map((row) => row.length));
	return node(
		'worksheet',
		{ xmlns: main },
		node('cols', {}, node('col', { min: 1, max: columns, width, customWidth: 1 })),
		node(
			'sheetData',
			{},
			...rows.map((row, index) =>
				node(
					'row',
					{ r: index + 1 },
					...row.flatMap((value, column) =>
						value === null ? [] : [cell(value, `${columnLetters(column)}${index + 1}`)]
					)
				)
			)
		)
	);
}

function cell(value: NonNullable<CellValue>, r: string): SvgNode {
	if (typeof value === 'object')
		return node('c', { r }, node('f', {}, value.formula), node('v', {}, String(value.value)));
	if (typeof value === 'number') return node('c', { r }, node('v', {}, String(value)));
	// Inline text is never taken for a formula.
	return node('c', { r, t: 'inlineStr' }, node('is', {}, node('t', {}, value)));
}

/** "A" for 0, "AA" for 26. */
function columnLetters(column: number): string {
	const last = String.fromCharCode(65 + (column % 26));
	return column < 26 ? last : `${columnLetters(Math.floor(column / 26) - 1)}${last}`;
}

function styles(): SvgNode {
	const one = (name: string, child: string, ...children: SvgNode[]) =>
		node(name, { count: 1 }, node(child, {}, ...children));
	return node(
		'styleSheet',
		{ xmlns: main },
		one('fonts', 'font', node('sz', { val: 11 }), node('name', { val: 'Source Sans 3' })),
		node(
			'fills',
			{ count: 2 },
			node('fill', {}, node('patternFill', { patternType: 'none' })),
			node('fill', {}, node('patternFill', { patternType: 'gray125' }))
		),
		one('borders', 'border', ...['left', 'right', 'top', 'bottom', 'diagonal'].map((side) => node(side, {}))),
		node('cellStyleXfs', { count: 1 }, node('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })),
		node('cellXfs', { count: 1 }, node('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 })),
		node('cellStyles', { count: 1 }, node('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 }))
	);
}
