import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../annotations/textWidth.ts';
import { placeFlags } from './flags.ts';

const size = 12.5;
const width = textWidth('name', 'sans', size);
const place = (xs: readonly number[], right = 500, rows = 3) =>
	placeFlags(
		xs.map((x, index) => ({ id: String(index), label: 'name', x })),
		0,
		right,
		rows,
		size
	);

describe('placeFlags(flags, left, right, rows, size)', () => {
	it('puts a name right of its pole in the first row', () => {
		expect(place([100])).toEqual([{ id: '0', label: 'name', x: 100, row: 0, labelX: 105, width }]);
	});

	it('puts it left where the right is outside', () => {
		expect(place([495])[0]).toMatchObject({ row: 0, labelX: 495 - 5 - width });
	});

	it('goes a row down where the first is taken, so that no pole runs through a name', () => {
		// The second pole stands in the name of the first; its own name must then be lower, or its pole would cross it.
		const [first, second] = place([100, 110]);
		expect(first).toMatchObject({ row: 0 });
		expect(second!.row).toBe(1);
	});

	it('leaves a name out that finds no room, and keeps its pole', () => {
		expect(place([5], width)).toMatchObject([{ x: 5, row: null }]);
		expect(place([100, 101, 102], 500, 1).map(({ row }) => row)).toEqual([0, null, null]);
	});

	it('never lets a name leave the bounds, cover a name, or stand on a pole that begins above it', () => {
		const flags = fc.array(
			fc.record({ x: fc.integer({ min: 0, max: 300 }), label: fc.string({ minLength: 1, maxLength: 30 }) }),
			{ maxLength: 8 }
		);
		fc.assert(
			fc.property(flags, fc.integer({ min: 1, max: 4 }), (some, rows) => {
				const placed = placeFlags(
					some.map((flag, index) => ({ ...flag, id: String(index) })),
					0,
					300,
					rows,
					size
				);
				expect(placed).toHaveLength(some.length);
				const named = placed.filter(({ row }) => row !== null);
				for (const one of named) {
					expect(one.row).toBeLessThan(rows);
					expect(one.labelX).toBeGreaterThanOrEqual(0);
					expect(one.labelX + one.width).toBeLessThanOrEqual(300);
					for (const other of named) {
						if (other === one) continue;
						const apart = other.labelX >= one.labelX + one.width || one.labelX >= other.labelX + other.width;
						if (one.row === other.row) expect(apart).toBe(true);
						const through = other.x > one.labelX && other.x < one.labelX + one.width;
						if (other.row! <= one.row!) expect(through).toBe(false);
					}
				}
			})
		);
	});
});
