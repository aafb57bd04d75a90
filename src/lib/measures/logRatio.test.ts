import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annual } from '../../tests/madeUp.ts';
import { logRatio } from './logRatio.ts';

describe('logRatio(series, baseYear)', () => {
	it('is the natural logarithm of value over base: halving and doubling lie equally far from 0', () => {
		const ratios = logRatio(annual('a', [2002, 100], [2003, 200], [2004, 50]), 2002);
		// ln 1 = 0; ln 2 = 0.6931; ln ½ = −0.6931
		expect(ratios.map(({ year }) => year)).toEqual([2002, 2003, 2004]);
		expect(ratios[0]?.value).toBe(0);
		expect(ratios[1]?.value).toBeCloseTo(0.6931, 4);
		expect(ratios[2]?.value).toBeCloseTo(-0.6931, 4);
	});

	it('leaves out zeros, gaps and one flow', () => {
		const ratios = logRatio(annual('a', [2002, 100], [2003, 0], [2005, 9, 'export'], [2006, 100]), 2002);
		expect(ratios.map(({ year }) => year)).toEqual([2002, 2006]);
	});

	it('is empty without a base: a gap, a zero or one flow', () => {
		expect(logRatio(annual('a', [2003, 1]), 2002)).toEqual([]);
		expect(logRatio(annual('a', [2002, 0], [2003, 1]), 2002)).toEqual([]);
		expect(logRatio(annual('a', [2002, 9, 'export'], [2003, 1]), 2002)).toEqual([]);
	});

	it('rests on the year and its base, and says which year is the base', () => {
		const [base, later] = logRatio(annual('a', [2002, 100], [2003, 200]), 2002);
		expect(base?.evidence).toHaveLength(1);
		expect(base?.cautions).toEqual(['Base year 2002: 0 by definition.']);
		expect(later?.evidence.map(({ line }) => line)).toEqual([2003, 2002]);
		expect(later?.cautions).toEqual([]);
	});

	it('is 0 in the base year and finite everywhere, for any values', () => {
		const values = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 9 });
		fc.assert(
			fc.property(values, (some) => {
				const points = some.map((value, index): [number, number] => [2000 + index, value]);
				const ratios = logRatio(annual('a', ...points), 2000);
				expect(ratios.length > 0).toBe(some[0]! > 0);
				expect(ratios.every(({ value }) => Number.isFinite(value))).toBe(true);
				for (const { value } of ratios.slice(0, 1)) expect(value).toBe(0);
			})
		);
	});
});
