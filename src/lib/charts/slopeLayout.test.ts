import { describe, expect, it } from 'vitest';
import { facts, select, study } from '../../tests/realCase.ts';
import * as partners from './partners.ts';
import { layoutSlope } from './slopeLayout.ts';
import { slopeOf } from './slopeShares.ts';
import type { Size } from './theme.ts';

const data = partners.preparePartners(study);
const sizes: readonly Size[] = [
	{ width: 328, medium: 'screen' },
	{ width: 880, medium: 'screen' },
	{ width: 694, height: 230, medium: 'slide' },
	{ width: 338, height: 200, medium: 'slide' }
];
const selections = [
	select(),
	select({ partners: facts.partners }),
	select({ partners: facts.partners, basis: 'cow' }),
	select({ basis: 'paper', period: { from: 2002, to: 2006 } }),
	select({ period: { from: 2006, to: 2006 } })
];
const cases = sizes.flatMap((size) => selections.map((selection) => ({ size, selection })));

describe('layoutSlope(slope, size)', () => {
	it.each(cases)(
		'keeps the band of every year inside the drawing, each column in its middle',
		({ size, selection }) => {
			const { columns, plot, width } = layoutSlope(slopeOf(data, selection), size);
			expect(plot.x).toBeGreaterThanOrEqual(-1e-9);
			expect(plot.x + plot.width).toBeLessThanOrEqual(width + 1e-9);
			columns.forEach(({ x }, index) =>
				expect(x).toBeCloseTo(plot.x + (plot.width * (index + 0.5)) / columns.length, 6)
			);
		}
	);

	it.each(cases)('sets labels of shares in the order of their marks', ({ size, selection }) => {
		const { labels } = layoutSlope(slopeOf(data, selection), size);
		for (const side of ['left', 'right']) {
			const own = labels
				.filter((label) => label.side === side && label.point !== null)
				.sort((a, b) => a.point!.y - b.point!.y);
			own.slice(1).forEach(({ y }, index) => expect(y).toBeGreaterThan(own[index]!.y));
		}
	});

	it.each(cases)('draws no mark at rest without a name', ({ size, selection }) => {
		const { lines, labels } = layoutSlope(slopeOf(data, selection), size);
		const named = new Set(labels.map(({ id }) => id));
		expect(lines.filter(({ id, focus }) => !focus && !named.has(id))).toEqual([]);
	});

	it('takes the height it is given, and else what its labels need', () => {
		const slope = slopeOf(data, select());
		expect(layoutSlope(slope, sizes[2]!).height).toBe(230);
		expect(layoutSlope(slope, sizes[1]!).height).toBe(480);
	});
});
