import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, intersects, type Box } from './boxes.ts';

const box = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height });
const unit = box(0, 0, 10, 10);

const pairs = [
	{ other: box(5, 5, 10, 10), shares: true, within: false, notes: 'a corner' },
	{ other: box(10, 0, 5, 10), shares: false, within: false, notes: 'only an edge' },
	{ other: box(10, 10, 5, 5), shares: false, within: false, notes: 'only a corner point' },
	{ other: box(2, 2, 3, 3), shares: true, within: true, notes: 'all of it' },
	{ other: unit, shares: true, within: true, notes: 'the same box' },
	{ other: box(-5, 4, 20, 2), shares: true, within: false, notes: 'a cross' },
	{ other: box(11, 0, 5, 5), shares: false, within: false, notes: 'nothing' }
];

describe('intersects(a, b) and contains(outer, inner)', () => {
	it.each(pairs)('sees two boxes that share $notes', ({ other, shares, within }) => {
		expect(intersects(unit, other)).toBe(shares);
		expect(intersects(other, unit)).toBe(shares);
		expect(contains(unit, other)).toBe(within);
	});

	it('agree: a box with area inside another shares area with it', () => {
		const side = fc.integer({ min: -20, max: 20 });
		const anyBox = fc.record({
			x: side,
			y: side,
			width: fc.integer({ min: 1, max: 20 }),
			height: fc.integer({ min: 1, max: 20 })
		});
		fc.assert(
			fc.property(anyBox, anyBox, (a, b) => {
				if (contains(a, b)) expect(intersects(a, b)).toBe(true);
			})
		);
	});
});
