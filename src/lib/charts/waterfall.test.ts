import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableValue } from './native.ts';
import { waterfall } from './waterfall.ts';

describe('waterfall(changes)', () => {
	it('splits a bar at zero that crosses it, and starts any other where it stands', () => {
		// Levels: 0, −247, 714, 1422, 1285, −15, −115, 0.
		expect(waterfall([-247, 961, 708, -137, -1300, -100, 115])).toEqual([
			{ start: 0, above: 0, below: -247 },
			{ start: 0, above: 714, below: -247 },
			{ start: 714, above: 708, below: 0 },
			{ start: 1285, above: 137, below: 0 },
			{ start: 0, above: 1285, below: -15 },
			{ start: -15, above: 0, below: -100 },
			{ start: 0, above: 0, below: -115 }
		]);
	});

	it('has nothing to draw of no change, on either side of zero', () => {
		expect(waterfall([0, 5, 0, -9, 0])).toEqual([
			{ start: 0, above: 0, below: 0 },
			{ start: 0, above: 5, below: 0 },
			{ start: 5, above: 0, below: 0 },
			{ start: 0, above: 5, below: -4 },
			{ start: -4, above: 0, below: 0 }
		]);
	});

	it('draws from level to level, each bar as long as its change, whatever the changes', () => {
		const change = fc.double({ min: -5000, max: 5000, noNaN: true }).map(tableValue);
		fc.assert(
			fc.property(fc.array(change, { maxLength: 9 }), (changes) => {
				let before = 0;
				for (const [index, { start, above, below }] of waterfall(changes).entries()) {
					const after = before + changes[index]!;
					// As programs stack: what is above zero on what is above it, what is below under what is below.
					const [high, low] = [Math.max(0, start) + above, Math.min(0, start) + below];
					expect(above).toBeGreaterThanOrEqual(0);
					expect(below).toBeLessThanOrEqual(0);
					expect(above - below).toBeCloseTo(Math.abs(changes[index]!), 6);
					if (above > 0) expect(high).toBeCloseTo(Math.max(before, after), 6);
					if (below < 0) expect(low).toBeCloseTo(Math.min(before, after), 6);
					// A start lies under one part alone, or the other would float.
					if (start !== 0) expect(start > 0 ? below : above).toBe(0);
					expect([start, above, below].some((value) => Object.is(value, -0))).toBe(false);
					before = after;
				}
			})
		);
	});
});
