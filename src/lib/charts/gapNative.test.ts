import { describe, expect, it } from 'vitest';
import { caseOf, filled } from '../../tests/gapCase.ts';
import { facts, select, study } from '../../tests/realCase.ts';
import { gapOf, prepareGap } from './gapContent.ts';
import { gapNative } from './gapNative.ts';
import { table } from './gapTable.ts';
import type { FixedSize, NativeChart } from './native.ts';
import type { CaseStudy } from './chart.ts';

const sizes: readonly FixedSize[] = [
	{ width: 694, height: 260, medium: 'slide' },
	{ width: 338, height: 230, medium: 'slide' },
	{ width: 522, height: 260, medium: 'slide', dark: true },
	{ width: 338, height: 420, medium: 'slide' }
];

function nativeOf(of: CaseStudy, view: Parameters<typeof select>[0] = {}, size = sizes[0]!) {
	return gapNative(gapOf(prepareGap(of), select(view)), size);
}

function shown(chart: NativeChart | null): NativeChart {
	if (!chart) throw new Error('native problem: no chart');
	return chart;
}

const windows = [
	{ from: 2002, to: 2006 },
	{ from: 2001, to: 2009 },
	{ from: 2002, to: 2003 }
];
const views = facts.bases.flatMap((basis) => windows.map((window) => ({ basis, window })));

describe('gapNative(gap, size)', () => {
	it('has a row for each partner by name, the first on top, and a series for what is not drawn', () => {
		const { kind, direction, stacked, categories, labelled, heading, changes, series } = shown(
			nativeOf(filled)
		);
		expect([kind, direction, stacked, heading]).toEqual(['bar', 'row', true, 'Partner']);
		expect(categories).toEqual(['a', 'b', 'south-korea']);
		expect(labelled).toEqual([]);
		expect(changes).toEqual([-250, 1000, 750]);
		// Levels: 0, −250, 750, 1500.
		expect(series.map(({ name, values, fill }) => [name, values, fill])).toEqual([
			['Starts at (not drawn)', [0, 0, 750], 'none'],
			['Part above the level of 2002', [0, 750, 750], undefined],
			['Part below the level of 2002', [-250, -250, 0], undefined]
		]);
	});

	it('gives each bar the colour of its partner, and that of what was not recorded no full one', () => {
		const looks = shown(nativeOf(study)).series[1]!.looks!;
		expect(looks).toHaveLength(5);
		expect(looks[0]).toEqual({ color: '#b5301d', opacity: 1, dashed: false });
		expect(looks[1]!.color).toBe('#173f7a');
		expect(looks.at(-1)).toMatchObject({ opacity: 0.25, dashed: true });
	});

	it.each(views)('holds the changes of the table, and no others: $basis $window.from–$window.to', (view) => {
		const rows = table(prepareGap(study), select(view)).rows;
		const steps = rows.filter(({ series, cells }) => series?.[0] !== 'whole' && cells[3]!.value !== null);
		const chart = nativeOf(study, view);
		if (steps.length === 0) {
			expect(chart).toBeNull();
			return;
		}
		const { categories, changes, series } = shown(chart);
		expect(categories).toEqual(steps.map(({ cells }) => cells[0]!.value));
		expect(changes).toEqual(steps.map(({ cells }) => cells[3]!.value));
		const [start, above, below] = series.map(({ values }) => values as readonly number[]);
		changes!.forEach((change, index) => {
			expect(above![index]! - below![index]!).toBeCloseTo(Math.abs(change), 3);
			expect(start).toHaveLength(changes!.length);
		});
	});

	it.each(sizes)('places bars where its words stand: $width × $height', (size) => {
		for (const view of views) {
			const chart = nativeOf(study, view, size);
			if (!chart) continue;
			const { plot, axis, categories, annotations, changes } = chart;
			const x = (value: number) => plot.x + (plot.width * (value - axis.min)) / (axis.max - axis.min);
			const threads = annotations.rules!.filter(({ label }) => label === 'Thread');
			expect(threads).toHaveLength(categories.length - 1);
			let level = 0;
			threads.forEach(({ from, to }, index) => {
				level += changes![index]!;
				expect(Math.abs(from.x - x(level))).toBeLessThan(0.1);
				// Between the middles of two bands.
				const band = plot.height / categories.length;
				expect((from.y + to.y) / 2).toBeCloseTo(plot.y + band * (index + 1), 3);
			});
			expect(plot.x).toBeGreaterThanOrEqual(0);
			expect(plot.x + plot.width).toBeLessThanOrEqual(size.width);
			expect(plot.y + plot.height).toBeLessThanOrEqual(size.height);
			const lost = annotations.boxes!.find(({ behind }) => behind);
			if (lost) expect(lost.x + lost.width).toBeCloseTo(x(0), 1);
		}
	});

	it('says no change as a stroke, since it has no bar', () => {
		const still = caseOf({
			a: [
				[2002, 370],
				[2006, 120]
			],
			b: [
				[2002, 700],
				[2006, 700]
			]
		});
		const { annotations, changes } = shown(nativeOf(still));
		expect(changes).toEqual([-250, 0]);
		const strokes = annotations.rules!.filter(({ label }) => label === 'No change: b');
		expect(strokes.map(({ from, to }) => from.x === to.x)).toEqual([true]);
	});

	it('is null where nothing is compared, and where its words have no room', () => {
		expect(nativeOf(caseOf({ a: [[2002, 370]] }))).toBeNull();
		expect(nativeOf(study, { window: { from: 2002, to: 2002 } })).toBeNull();
		expect(nativeOf(study, {}, { width: 338, height: 90, medium: 'slide' })).toBeNull();
	});

	it('says the sanctions beside the bars, and that they are no cause', () => {
		const { words, dots } = shown(nativeOf(study)).annotations;
		expect(words.map(({ text }) => text).join(' ')).toContain('A sanction beside a fall is not its cause.');
		expect(dots).toHaveLength(4);
		expect(dots.every(({ symbol, full }) => symbol === 'triangle-down' && full)).toBe(true);
	});
});
