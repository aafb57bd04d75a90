import { describe, expect, it } from 'vitest';
import { symbolPath } from './symbolPath.ts';

describe('symbolPath(name, radius)', () => {
	it('gives all symbols the area of the circle of the radius', () => {
		const [, half = '0'] = /^M-([\d.]+)/.exec(symbolPath('square', 4)) ?? [];
		// π × 4² = 50.27 = 7.09²; half a side is 3.545.
		expect(Number(half)).toBeCloseTo(3.545, 1);
		expect(symbolPath('circle', 4)).toMatch(/^M4,0A4,4/);
	});

	it('has a shape of its own for each name', () => {
		const names = ['circle', 'square', 'triangle', 'diamond', 'star', 'wye'] as const;
		expect(new Set(names.map((name) => symbolPath(name, 4))).size).toBe(names.length);
	});
});
