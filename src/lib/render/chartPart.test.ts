import { describe, expect, it } from 'vitest';
import { engine } from '../../tests/drawing.ts';
import { select } from '../../tests/realCase.ts';
import { elements, readXml, type XmlElement } from '../../tests/strictXml.ts';
import type { NativeChart } from '../charts/native.ts';
import { chartPart } from './chartPart.ts';
import { slidePage } from './slidePage.ts';
import { writeSvg } from './svgNode.ts';

const page = slidePage('slide-16x9', false);
const size = { width: 694, height: 260, medium: 'slide' } as const;

function native(id: string): NativeChart {
	const chart = engine.native(id, select(), size);
	if (!chart) throw new Error(`native problem: ${id}`);
	return chart;
}

const partOf = (chart: NativeChart) => readXml(writeSvg(chartPart(chart, page, 'rId1')));
const valOf = (root: XmlElement, name: string) => elements(root, name)[0]?.attributes.get('val');
const seriesOf = (root: XmlElement) => elements(root, 'c:ser');
const kids = ({ children }: XmlElement) => children.map(({ name }) => name);

/** The children of elements of a chart part, in the order of ISO/IEC 29500-1, 21.2. */
const order: Readonly<Record<string, readonly string[]>> = {
	'c:barChart': [
		'barDir',
		'grouping',
		'varyColors',
		'ser',
		'dLbls',
		'gapWidth',
		'overlap',
		'serLines',
		'axId'
	],
	'c:lineChart': ['grouping', 'varyColors', 'ser', 'dLbls', 'dropLines', 'hiLowLines', 'marker', 'axId'],
	'c:dPt': ['idx', 'invertIfNegative', 'marker', 'bubble3D', 'explosion', 'spPr'],
	'c:cat': ['numRef', 'strRef'],
	'c:strRef': ['f', 'strCache'],
	'c:numRef': ['f', 'numCache'],
	'c:strCache': ['ptCount', 'pt'],
	'c:numCache': ['formatCode', 'ptCount', 'pt'],
	'c:scaling': ['logBase', 'orientation', 'max', 'min'],
	'c:catAx': [
		...['axId', 'scaling', 'delete', 'axPos', 'majorGridlines', 'title', 'numFmt', 'majorTickMark'],
		...['minorTickMark', 'tickLblPos', 'spPr', 'txPr', 'crossAx', 'crosses', 'auto', 'lblAlgn', 'lblOffset'],
		...['tickLblSkip', 'tickMarkSkip', 'noMultiLvlLbl']
	],
	'c:valAx': [
		...['axId', 'scaling', 'delete', 'axPos', 'majorGridlines', 'title', 'numFmt', 'majorTickMark'],
		...['minorTickMark', 'tickLblPos', 'spPr', 'txPr', 'crossAx', 'crosses', 'crossBetween', 'majorUnit']
	]
};
const bars = ['idx', 'order', 'tx', 'spPr', 'invertIfNegative', 'dPt', 'dLbls', 'cat', 'val'];
const lines = ['idx', 'order', 'tx', 'spPr', 'marker', 'dPt', 'dLbls', 'cat', 'val', 'smooth'];

const charts = ['who-filled-the-gap', 'energy-aid', 'japan-flows', 'trade-by-partner'];

describe('chartPart(chart, page, workbook)', () => {
	it.each(charts)('writes its elements in the order of the standard: %s', (id) => {
		const part = partOf(native(id));
		const rules = { ...order, 'c:ser': native(id).kind === 'bar' ? bars : lines };
		let looked = 0;
		for (const [name, wanted] of Object.entries(rules)) {
			for (const element of elements(part, name)) {
				const places = kids(element).map((child) => wanted.indexOf(child.slice(2)));
				expect(places, `${name}: ${kids(element).join(' ')}`).toEqual(places.toSorted((a, b) => a - b));
				expect(Math.min(...places), `${name}: ${kids(element).join(' ')}`).toBeGreaterThanOrEqual(0);
				looked += 1;
			}
		}
		expect(looked).toBeGreaterThan(8);
	});

	it.each(['who-filled-the-gap', 'energy-aid'])(
		'lays rows from the top down, stacked from zero: %s',
		(id) => {
			const part = partOf(native(id));
			expect(['c:barDir', 'c:grouping', 'c:overlap'].map((name) => valOf(part, name))).toEqual([
				'bar',
				'stacked',
				'100'
			]);
			const [names, values] = [elements(part, 'c:catAx')[0]!, elements(part, 'c:valAx')[0]!];
			expect(['c:orientation', 'c:axPos'].map((name) => valOf(names, name))).toEqual(['maxMin', 'l']);
			expect(['c:orientation', 'c:axPos', 'c:crosses'].map((name) => valOf(values, name))).toEqual([
				'minMax',
				'b',
				'max'
			]);
			// Names and values are words of ours.
			expect([valOf(names, 'c:tickLblPos'), valOf(values, 'c:tickLblPos')]).toEqual(['none', 'none']);
		}
	);

	it('keeps columns of years as they were', () => {
		const part = partOf(native('japan-flows'));
		expect(['c:barDir', 'c:grouping'].map((name) => valOf(part, name))).toEqual(['col', 'clustered']);
		expect(elements(part, 'c:catAx').map((axis) => valOf(axis, 'c:orientation'))).toEqual(['minMax']);
		expect(elements(part, 'c:strRef').every((ref) => elements(ref, 'c:pt').length === 1)).toBe(true);
	});

	it('names rows as words, in the series and in the reference to the workbook', () => {
		const chart = native('who-filled-the-gap');
		for (const [index, one] of seriesOf(partOf(chart)).entries()) {
			const names = elements(one, 'c:cat')[0]!;
			expect(kids(names)).toEqual(['c:strRef']);
			expect(elements(names, 'c:v').map(({ text }) => text)).toEqual(chart.categories);
			// The column of changes stands between names and series.
			expect(elements(elements(one, 'c:val')[0]!, 'c:f')[0]!.text).toBe(
				`Figures!$${'CDE'[index]}$2:$${'CDE'[index]}$${chart.categories.length + 1}`
			);
		}
	});

	it('does not draw what only carries other bars, and gives each bar the colour of its partner', () => {
		const [start, above] = seriesOf(partOf(native('who-filled-the-gap'))) as [XmlElement, XmlElement];
		expect(elements(start, 'c:dPt')).toEqual([]);
		expect(kids(elements(start, 'c:spPr')[0]!)).toEqual(['a:noFill', 'a:ln']);
		const colors = elements(above, 'c:dPt').map((point) => valOf(point, 'a:srgbClr'));
		expect(colors).toEqual(['B5301D', '173F7A', '0D7D77', '6B6F66', '667078']);
		const rest = elements(above, 'c:dPt').at(-1)!;
		expect([valOf(rest, 'a:alpha'), valOf(rest, 'a:prstDash')]).toEqual(['25000', 'sysDash']);
	});

	it('hatches equipment, and has no point where nothing was read', () => {
		const [oil, equipment] = seriesOf(partOf(native('energy-aid'))) as [XmlElement, XmlElement];
		expect(elements(oil, 'a:pattFill')).toEqual([]);
		const hatches = elements(equipment, 'a:pattFill').map(({ attributes }) => attributes.get('prst'));
		expect(new Set(hatches)).toEqual(new Set(['wdUpDiag']));
		const points = (one: XmlElement) =>
			elements(elements(one, 'c:val')[0]!, 'c:pt').map(({ attributes }) => attributes.get('idx'));
		expect([points(oil), points(equipment)]).toEqual([
			['0', '1', '2', '3', '4'],
			['0', '2', '4']
		]);
		expect(elements(equipment, 'c:dPt').map((point) => valOf(point, 'c:idx'))).toEqual(['0', '2', '4']);
	});

	it('keeps the gap between bars within what programs take, and leaves out lines without values', () => {
		const chart = native('energy-aid');
		const thin = { ...chart, barWidth: 0.1, axis: { ...chart.axis, values: 'none' as const } };
		const part = partOf(thin);
		expect(valOf(part, 'c:gapWidth')).toBe('500');
		expect(elements(part, 'c:majorGridlines')).toEqual([]);
		const told = { ...chart, axis: { ...chart.axis, values: 'words' as const } };
		expect(elements(partOf(told), 'c:majorGridlines')).toHaveLength(1);
	});
});
