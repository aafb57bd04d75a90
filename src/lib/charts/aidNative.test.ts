import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { engine } from '../../tests/drawing.ts';
import { select, study } from '../../tests/realCase.ts';
import { energyAid } from './aidContent.ts';
import { aidNative } from './aidNative.ts';
import type { FixedSize, NativeChart } from './native.ts';

const aid = energyAid(study)!;
const wide: FixedSize = { width: 694, height: 260, medium: 'slide' };

function nativeOf(of = aid, size = wide): NativeChart {
	const chart = aidNative(of, size);
	if (!chart) throw new Error('native problem: no chart');
	return chart;
}

describe('aidNative(aid, size)', () => {
	it('has a row for each party, the most on top, and leaves out what was not read', () => {
		const { direction, stacked, categories, series, changes } = nativeOf();
		expect([direction, stacked, changes]).toEqual(['row', true, undefined]);
		expect(categories).toEqual(['China', 'United States', 'South Korea', 'Russia', 'Japan']);
		expect(series.map(({ name, values, fill }) => [name, values, fill])).toEqual([
			['Heavy fuel oil, t', [50000, 134000, 50000, 100000, 0], undefined],
			['Equipment, t of heavy fuel oil equivalent', [87034, null, 65878, null, 0], 'hatched']
		]);
	});

	it('holds the rows of the table that are drawn as bars, and no others but the zero that they leave', () => {
		const { table } = engine.view('energy-aid', select());
		const bars = table.rows.flatMap(({ cells }) =>
			cells[4]!.value === 'bar' ? [`${cells[0]!.value}: ${cells[2]!.value}`] : []
		);
		const { categories, series } = nativeOf();
		const held = series.flatMap(({ values }) =>
			values.flatMap((value, index) => (value === null ? [] : [`${categories[index]}: ${value}`]))
		);
		expect(held.filter((one) => one !== 'Japan: 0').toSorted()).toEqual(bars.toSorted());
	});

	it('has no figure for a party whose zero does not follow from the sum', () => {
		const open = { ...aid, abstention: { ...aid.abstention!, nothing: false } };
		expect(nativeOf(open).series.map(({ values }) => values.at(-1))).toEqual([null, null]);
		expect(nativeOf({ ...aid, abstention: null }).categories).toHaveLength(4);
	});

	it('places bars under their words, later readings on their rows, and the equal part on the same axis', () => {
		const size = fc.record({
			width: fc.integer({ min: 328, max: 1160 }),
			height: fc.integer({ min: 215, max: 700 })
		});
		fc.assert(
			fc.property(size, ({ width, height }) => {
				const chart = aidNative(aid, { width, height, medium: 'slide' });
				if (!chart) return;
				const { plot, axis, annotations, categories, barWidth } = chart;
				const band = plot.height / categories.length;
				const middle = (index: number) => plot.y + band * (index + 0.5);
				const x = (value: number) => plot.x + (plot.width * value) / axis.max;
				categories.forEach((name, index) => {
					const word = annotations.words.find(({ text }) => text.startsWith(`${name}\u2002`))!;
					const top = middle(index) - (band * barWidth) / 2;
					expect(word.y).toBeLessThan(top);
					if (index > 0) expect(word.y).toBeGreaterThan(middle(index - 1) + (band * barWidth) / 2);
				});
				const later = annotations.dots.find(({ label }) => label.startsWith('124,000'));
				if (later) {
					expect(later.y).toBeCloseTo(middle(2), 6);
					expect(later.x).toBeCloseTo(x(124000), 1);
				}
				expect(annotations.rules![0]!.from.x).toBeCloseTo(x(200000), 1);
				// The hairlines of the program end where the rows end.
				expect(plot.y + plot.height).toBeLessThanOrEqual(annotations.rules![0]!.to.y + 2);
			})
		);
	});

	it('is null where nothing was read, and where the words have no room', () => {
		expect(aidNative(null, wide)).toBeNull();
		expect(aidNative({ ...aid, shares: [] }, wide)).toBeNull();
		expect(aidNative(aid, { ...wide, height: 90 })).toBeNull();
	});
});
