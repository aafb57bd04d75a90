import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stackEnds } from './stackEnds.ts';

const label = (id: string, y: number, height = 10, weight = 1) => ({ id, y, height, weight });

describe('stackEnds(labels, top, bottom)', () => {
	it('leaves labels where they want to be while they are clear of each other', () => {
		expect([...stackEnds([label('b', 60), label('a', 20)], 0, 100)]).toEqual([
			['a', 20],
			['b', 60]
		]);
	});

	it('parts two that overlap about the middle of what they want', () => {
		// Wanted 50 and 54 with 10 px each: 5 px either side of 52.
		expect([...stackEnds([label('a', 50), label('b', 54)], 0, 100).values()]).toEqual([47, 57]);
	});

	it('moves the lighter one more', () => {
		// Starts 45 and 54 − 5 − 10 = 39, weights 3 and 1: (3 × 45 + 39) / 4 = 43.5, so centres 48.5 and 58.5.
		expect([...stackEnds([label('a', 50, 10, 3), label('b', 54)], 0, 100).values()]).toEqual([48.5, 58.5]);
	});

	it('keeps labels of one height in the order they came in', () => {
		expect([...stackEnds([label('a', 50), label('b', 50)], 0, 100).keys()]).toEqual(['a', 'b']);
	});

	it('never lets labels overlap, leave the frame or change order, as long as they fit', () => {
		const some = fc.array(
			fc.record({
				y: fc.double({ min: -50, max: 450, noNaN: true }),
				height: fc.integer({ min: 4, max: 40 }),
				weight: fc.integer({ min: 1, max: 20 })
			}),
			{ maxLength: 10 }
		);
		fc.assert(
			fc.property(some, (given) => {
				const labels = given.map((one, index) => ({ ...one, id: String(index) }));
				const placed = stackEnds(labels, 0, 400);
				const byWish = [...labels].sort((a, b) => a.y - b.y);
				let edge = 0;
				for (const { id, height } of byWish) {
					const y = placed.get(id)!;
					expect(y - height / 2).toBeGreaterThanOrEqual(edge - 1e-6);
					edge = y + height / 2;
				}
				expect(edge).toBeLessThanOrEqual(400 + 1e-6);
			})
		);
	});
});
