import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annual } from '../../tests/madeUp.ts';
import { compoundGrowth, growthRates } from './growth.ts';

describe('growthRates(series)', () => {
	it('is percent on the year before, between consecutive years with totals only', () => {
		const series = annual('a', [2001, 200], [2002, 250], [2004, 100], [2005, 50], [2006, 0], [2007, 9]);
		// 250 / 200 = 1.25; 2003 is a gap; 50 / 100 = 0.5; 0 / 50 = 0; growth from 0 is not defined
		expect(growthRates(series).map(({ year, value }) => [year, value])).toEqual([
			[2002, 25],
			[2005, -50],
			[2006, -100]
		]);
	});

	it('never sets one flow beside a total', () => {
		expect(growthRates(annual('a', [2002, 100], [2003, 50, 'export'], [2004, 60]))).toEqual([]);
		expect(growthRates(annual('a', [2002, 100, 'export'], [2003, 50, 'export']))).toEqual([]);
	});

	it('cautions of a base under 20 million dollars, and of none from there', () => {
		const [low, enough] = growthRates(annual('a', [2001, 19.9], [2002, 20], [2003, 40]));
		expect(low?.cautions).toEqual(['Low base: under 20 million dollars in 2001.']);
		expect(enough?.cautions).toEqual([]);
	});

	it('rests on both years', () => {
		expect(growthRates(annual('a', [2001, 1], [2002, 2]))[0]?.evidence.map(({ line }) => line)).toEqual([
			2001, 2002
		]);
	});

	it('is nothing for a single year and for none', () => {
		expect(growthRates(annual('a', [2001, 1]))).toEqual([]);
		expect(growthRates(annual('a'))).toEqual([]);
	});
});

describe('compoundGrowth(series, from, to)', () => {
	it('is the yearly rate that leads from one end to the other', () => {
		// 100 → 121 in 2 years: (121 / 100)^(1/2) − 1 = 1.1 − 1 = 10 %
		const growth = compoundGrowth(annual('a', [2002, 100], [2003, 7], [2004, 121]), 2002, 2004);
		expect(growth?.value).toBeCloseTo(10, 9);
		expect(growth).toMatchObject({ year: 2004, cautions: [] });
		expect(growth?.evidence.map(({ line }) => line)).toEqual([2002, 2004]);
	});

	it('is −100 percent where it ends at zero, and says what that hides', () => {
		const growth = compoundGrowth(annual('a', [2002, 100], [2006, 0]), 2002, 2006);
		expect(growth?.value).toBe(-100);
		expect(growth?.cautions).toEqual(['Ends at zero: the rate is −100 percent over any span.']);
	});

	it.each([
		{ notes: 'the earlier is a gap', series: annual('a', [2004, 1]), from: 2002, to: 2004 },
		{ notes: 'the later is a gap', series: annual('a', [2002, 1]), from: 2002, to: 2004 },
		{ notes: 'the earlier is zero', series: annual('a', [2002, 0], [2004, 1]), from: 2002, to: 2004 },
		{
			notes: 'a flow meets a total',
			series: annual('a', [2002, 9, 'export'], [2004, 1]),
			from: 2002,
			to: 2004
		},
		{ notes: 'no time passes', series: annual('a', [2002, 1]), from: 2002, to: 2002 },
		{ notes: 'time runs backwards', series: annual('a', [2002, 1], [2004, 1]), from: 2004, to: 2002 }
	])('is null where $notes', ({ series, from, to }) => {
		expect(compoundGrowth(series, from, to)).toBeNull();
	});

	it('leads back to the later value when it is applied year by year', () => {
		const value = fc.double({ min: 0.1, max: 1e6, noNaN: true });
		fc.assert(
			fc.property(value, value, fc.integer({ min: 1, max: 40 }), (first, last, years) => {
				const growth = compoundGrowth(annual('a', [1970, first], [1970 + years, last]), 1970, 1970 + years);
				const reached = first * (1 + growth!.value / 100) ** years;
				expect(Math.abs(reached / last - 1)).toBeLessThan(1e-6);
			})
		);
	});
});
