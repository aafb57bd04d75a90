import { describe, expect, it } from 'vitest';
import { engine } from '../../tests/drawing.ts';
import { select } from '../../tests/realCase.ts';
import { registry } from './registry.ts';
import { tableValue, tickStep, type FixedSize, type NativeChart, type NativeSeries } from './native.ts';
import type { Selection } from '../selection/selection.ts';

const sizes = [
	{ width: 694, height: 260, medium: 'slide' },
	{ width: 338, height: 230, medium: 'slide' }
] as const;

const everybody = ['japan', 'china', 'south-korea', 'russia', 'united-states', 'thailand', 'india'];
const views: readonly Partial<Selection>[] = [
	{},
	{ yScale: 'log' },
	{ basis: 'paper' },
	{ basis: 'national', period: { from: 1990, to: 2014 } },
	{ period: { from: 1990, to: 2014 }, yScale: 'log', partners: everybody },
	{ period: { from: 2006, to: 2006 } },
	{ partners: [] },
	{ baseYear: 2000, denominator: 'without-inter-korean' },
	{ event: '2006-10-14-in-force', quote: 'china-trade-more-than-doubled' }
];

const cases = registry
	.filter(({ id }) => {
		const chart = engine.native(id, select(), sizes[0]);
		return chart !== null && chart.direction !== 'row';
	})
	.flatMap(({ id }) => views.map((view) => ({ id, view, name: `${id} ${JSON.stringify(view)}` })));

const whole = { from: 1990, to: 2012 };

function native(id: string, view: Partial<Selection>, size: FixedSize = sizes[0]): NativeChart {
	const chart = engine.native(id, select(view), size);
	if (!chart) throw new Error(`native problem: ${id}`);
	return chart;
}

const yearsOf = ({ categories }: NativeChart) => categories.map(Number);

const drawn = ({ series }: NativeChart, id: string) =>
	series.filter((one) => one.id === id && !one.name.includes('other readings'));

describe('native(data, selection, size)', () => {
	it('is null for the four charts that no program can draw by itself, and for no other', () => {
		const pictures = registry.filter(({ id }) => engine.native(id, select(), sizes[0]) === null);
		expect(pictures.map(({ id }) => id).toSorted()).toEqual([
			'dependence-asymmetry',
			'sanctions-and-trade',
			'sanctions-chronology',
			'source-disagreement'
		]);
	});

	it('writes the decimals of an axis whose steps are below one, and none else', () => {
		const small = { measure: 'reliance', panel: 'japan', partners: ['japan'] } as const;
		const { axis } = native('compare-measures', { ...small, period: { from: 1990, to: 2007 } });
		expect([axis.unit, axis.format]).toEqual([0.05, '0.00"\u202f%"']);
		expect(native('partner-shares', {}).axis.format).toBe('0"\u202f%"');
		expect(native('trade-by-partner', {}).axis.format).toBe('#,##0');
	});

	it('writes no value axis beside a slope, whose lines say their values at their ends', () => {
		expect(native('leverage-slope', {}).axis.values).toBe('none');
		expect(native('trade-by-partner', {}).axis.values).toBeUndefined();
	});

	it.each(cases)('holds the numbers the cursor reads, and no others: $name', ({ id, view }) => {
		const chart = native(id, view);
		const { readings } = engine.view(id, select(view));
		let figures = 0;
		for (const { id: series, points } of readings) {
			const held = drawn(chart, series).flatMap(({ values }) =>
				values.flatMap((value, index) => (value === null ? [] : [[yearsOf(chart)[index], value] as const]))
			);
			const wanted = points.flatMap(({ year, y }) => (y === null ? [] : [[year, tableValue(y)] as const]));
			expect(held.toSorted(([a = 0], [b = 0]) => a - b)).toEqual(wanted);
			figures += held.length;
		}
		if (readings.length > 0 && view.basis !== 'paper') expect(figures).toBeGreaterThan(0);
	});

	it.each(cases)('holds the numbers of the table: $name', ({ id, view }) => {
		const chart = native(id, view);
		const { table } = engine.view(id, select(view));
		const log = chart.axis.log;
		for (const { series, years, cells } of table.rows) {
			const at = chart.categories.indexOf(years![0]);
			const held = drawn(chart, series![0]!).flatMap(({ values }) => values[at] ?? []);
			const value = cells[2]!.value;
			const shown = value === null || (log && Number(value) <= 0) ? [] : [value];
			// Imports are drawn below the zero line; their table has them as they are.
			expect(id === 'japan-flows' ? held.map(Math.abs) : held).toEqual(shown);
		}
	});

	it.each(cases)('puts other readings where the table has them: $name', ({ id, view }) => {
		const chart = native(id, view);
		const { table } = engine.view(id, select(view));
		for (const twin of chart.series.filter(({ name }) => name.includes('other readings'))) {
			expect(twin.line).toBeNull();
			twin.values.forEach((value, index) => {
				if (value === null) return;
				const row = table.rows.find(
					({ series, years }) => series?.includes(twin.id) && years?.[0] === chart.categories[index]
				);
				const words = row?.cells[4]?.text.replaceAll(',', '') ?? '';
				const numbers = [...words.matchAll(/\d+(?:\.\d+)?/g)].map(Number);
				expect(numbers.some((number) => Math.abs(number - value) <= 0.51)).toBe(true);
			});
		}
	});

	it('never joins a single flow to totals: the paper’s 2007 stands in a series of its own', () => {
		const chart = native('trade-by-partner', { basis: 'paper' });
		const [totals, exports] = drawn(chart, 'japan') as [NativeSeries, NativeSeries];
		expect(totals.name).toBe('Japan');
		expect(totals.values).toEqual([370, null, null, null, 120, null]);
		expect(exports.name).toBe('Japan, exports only');
		expect(exports.values).toEqual([null, null, null, null, null, 9]);
		expect(exports.hollow).toEqual([5]);
	});

	it('leaves a gap a gap, and a zero a zero', () => {
		const shares = drawn(native('partner-shares', {}), 'japan')[0]!;
		expect(shares.values[1]).toBeNull();
		const imports = drawn(native('japan-flows', {}), 'import')[0]!;
		expect(imports.values.at(-1)).toBe(0);
		expect(Object.is(imports.values.at(-1), -0)).toBe(false);
	});

	it('puts the dot of a zero on its flow’s side of zero, clear of the other flow’s bars and dots', () => {
		for (const size of sizes) {
			for (const period of [whole, { from: 2002, to: 2007 }]) {
				const { annotations, axis, plot } = native('japan-flows', { period }, size);
				const zero = plot.y + (plot.height * axis.max) / (axis.max - axis.min);
				expect(annotations.dots.length).toBeGreaterThan(0);
				for (const { label, y, radius } of annotations.dots) {
					const edge = label.startsWith('Zero exports') ? zero - (y + radius) : y - radius - zero;
					expect(edge).toBeGreaterThan(1);
				}
			}
		}
	});

	it('keeps dots of neighbouring years apart', () => {
		for (const size of sizes) {
			const { dots } = native('japan-flows', { period: whole }, size).annotations;
			const below = dots.filter(({ label }) => label.startsWith('Zero imports')).map(({ x }) => x);
			const least = Math.min(...below.slice(1).map((x, index) => x - below[index]!));
			expect(least).toBeGreaterThan(2 * dots[0]!.radius + 2);
		}
	});

	it.each([
		[sizes[0], ['10', '8', '3'], [2007, 2008, 2009]],
		[sizes[1], ['3–10'], [2008]]
	])('says exports that are too small to be seen, and zeros as zeros', (size, texts, years) => {
		const chart = native('japan-flows', { period: whole }, size);
		const { annotations, plot } = chart;
		const { words } = annotations;
		const categories = yearsOf(chart);
		const x = (year: number) => plot.x + (plot.width * (year - categories[0]! + 0.5)) / categories.length;
		const small = words.filter(({ text }) => /^[1-9]/.test(text));
		expect(small.map(({ text }) => text)).toEqual(texts);
		small.forEach((word, index) => expect(Math.abs(word.x - x(years[index]!))).toBeLessThan(0.5));
		const zero = words.filter(({ text }) => text === '0');
		expect(zero).toHaveLength(size === sizes[0] ? 9 : 2);
		const all = [...small, ...zero].toSorted((a, b) => a.y - b.y || a.x - b.x);
		for (const [index, word] of all.entries()) {
			for (const other of all.slice(index + 1)) {
				const apart = Math.abs(word.x - other.x) > 13 || Math.abs(word.y - other.y) > 12;
				expect(apart, `${word.text} and ${other.text}`).toBe(true);
			}
		}
	});

	it('leaves small bars to the program’s labels where every bar has one', () => {
		const { series, annotations } = native('japan-flows', { period: { from: 2002, to: 2007 } });
		expect(series.every(({ labelled }) => labelled)).toBe(true);
		expect(annotations.words.filter(({ text }) => /^\d/.test(text)).map(({ text }) => text)).toEqual(['0']);
	});

	it('has no more gridlines than there is room to label, zero among them', () => {
		for (const view of views) {
			const { axis, plot } = native('japan-flows', view, { width: 338, height: 133, medium: 'slide' });
			expect((plot.height * axis.unit) / (axis.max - axis.min)).toBeGreaterThan(16);
		}
	});

	it('begins a logarithmic axis at a power of ten, a linear one at a multiple of its unit', () => {
		for (const { id, view } of cases) {
			const { axis } = native(id, view);
			const at = axis.log ? Math.log10(axis.min) : axis.min / axis.unit;
			expect(Math.abs(at - Math.round(at))).toBeLessThan(1e-9);
			expect(axis.max).toBeGreaterThan(axis.min);
		}
	});

	it.each(sizes.flatMap((size) => cases.map((one) => ({ ...one, size, name: `${one.name} ${size.width}` }))))(
		'places its labels on the points that the axes of the program give: $name',
		({ id, view, size }) => {
			const chart = native(id, view, size);
			const { axis, plot, categories } = chart;
			const scaled = (value: number) => (axis.log ? Math.log10(value) : value);
			const y = (value: number) =>
				plot.y +
				plot.height * (1 - (scaled(value) - scaled(axis.min)) / (scaled(axis.max) - scaled(axis.min)));
			const x = (index: number) => plot.x + (plot.width * (index + 0.5)) / categories.length;
			for (const end of chart.annotations.ends) {
				const points = chart.series
					.filter((one) => one.id === end.id)
					.flatMap(({ values }) =>
						values.flatMap((value, index) => (value === null ? [] : [{ x: x(index), y: y(value) }]))
					);
				const near = points.map((point) => Math.hypot(point.x - end.lineX, point.y - end.lineY));
				expect(Math.min(...near)).toBeLessThan(0.5);
			}
			expect(
				chart.annotations.events.every(
					(event) => event.x >= plot.x && event.bottom <= plot.y + plot.height + 1
				)
			).toBe(true);
		}
	);

	it('shows one quote at most, the open one first', () => {
		expect(native('trade-by-partner', {}).annotations.quote?.id).not.toBe('china-trade-more-than-doubled');
		const open = native('trade-by-partner', { quote: 'china-trade-more-than-doubled' });
		expect(open.annotations.quote).toMatchObject({ id: 'china-trade-more-than-doubled', open: true });
	});
});

describe('tickStep(ticks)', () => {
	it('is one where there is but one tick', () => {
		expect([tickStep([]), tickStep([2006]), tickStep([1990, 1995, 2000])]).toEqual([1, 1, 5]);
	});
});
