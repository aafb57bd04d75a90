import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gapScale } from './gapScale.ts';

describe('gapScale(levels, range, start)', () => {
	it('begins at the lowest figure, or at the tick below it', () => {
		const levels = [0, -247, 714, 1422];
		expect(gapScale(levels, [100, 500], 'figure').domain).toEqual([-247, 1422]);
		// 500 would lose 253 of 1922, 13 %; 250 loses 3 of 1672.
		const { domain, unit, ticks } = gapScale(levels, [100, 500], 'tick');
		expect([domain, unit]).toEqual([[-250, 1422], 250]);
		// 400 px / 1672 × 250 = 60 px from value to value.
		expect(ticks).toEqual([-250, 0, 250, 500, 750, 1000, 1250]);
	});

	it('writes fewer values than it draws lines where they have no room, zero among them', () => {
		const { unit, ticks } = gapScale([0, -247, 714, 1422], [100, 250], 'tick');
		// 150 px / 1672 × 250 = 22 px: every fourth.
		expect([unit, ticks]).toEqual([250, [0, 1000]]);
	});

	it('has ticks at multiples of its unit whatever the levels, and every figure on it', () => {
		const level = fc.double({ min: -1e6, max: 1e6, noNaN: true });
		fc.assert(
			fc.property(fc.array(level, { maxLength: 9 }), fc.integer({ min: 40, max: 900 }), (levels, breadth) => {
				const { x, domain, unit, ticks } = gapScale([0, ...levels], [8, 8 + breadth], 'tick');
				const [min, max] = domain;
				expect(Math.abs(min / unit - Math.round(min / unit))).toBeLessThan(1e-6);
				expect(unit).toBeGreaterThan(0);
				for (const one of levels) {
					expect(x(one)).toBeGreaterThanOrEqual(8 - 1e-6);
					expect(x(one)).toBeLessThanOrEqual(8 + breadth + 1e-6);
				}
				expect(ticks.every((tick) => tick >= min - 1e-6 && tick <= max + 1e-6)).toBe(true);
				expect(ticks).toContain(0);
			})
		);
	});
});
