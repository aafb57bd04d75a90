import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { select } from '../../tests/realCase.ts';
import { clampPeriod, comparedWindow, samePeriod } from './selection.ts';

const bounds = { from: 1990, to: 2014 };
const anyYear = fc.integer({ min: 1800, max: 2200 });

describe('clampPeriod(period, bounds)', () => {
	it.each([
		{ period: { from: 2002, to: 2007 }, is: { from: 2002, to: 2007 }, notes: 'inside' },
		{ period: { from: 2007, to: 2002 }, is: { from: 2002, to: 2007 }, notes: 'turned round' },
		{ period: { from: 1900, to: 2100 }, is: bounds, notes: 'wider than the case' },
		{ period: { from: 1900, to: 1950 }, is: { from: 1990, to: 1990 }, notes: 'before the case' },
		{ period: { from: 2020, to: 2030 }, is: { from: 2014, to: 2014 }, notes: 'after the case' },
		{ period: { from: 2002.4, to: 2006.6 }, is: { from: 2002, to: 2007 }, notes: 'between years, as a brush' }
	])('makes whole years in order inside the bounds: $notes', ({ period, is }) => {
		expect(clampPeriod(period, bounds)).toEqual(is);
	});

	it('stays inside, is in order, and changes nothing the second time', () => {
		fc.assert(
			fc.property(anyYear, anyYear, (from, to) => {
				const clamped = clampPeriod({ from, to }, bounds);
				expect(clamped.from).toBeGreaterThanOrEqual(bounds.from);
				expect(clamped.to).toBeLessThanOrEqual(bounds.to);
				expect(clamped.from).toBeLessThanOrEqual(clamped.to);
				expect(clampPeriod(clamped, bounds)).toEqual(clamped);
			})
		);
	});
});

describe('samePeriod(a, b)', () => {
	it('compares both ends', () => {
		expect(samePeriod({ from: 2002, to: 2007 }, { from: 2002, to: 2007 })).toBe(true);
		expect(samePeriod({ from: 2002, to: 2007 }, { from: 2001, to: 2007 })).toBe(false);
		expect(samePeriod({ from: 2002, to: 2007 }, { from: 2002, to: 2006 })).toBe(false);
	});
});

describe('comparedWindow(selection, comparison)', () => {
	const comparison = { from: 2002, to: 2006 };

	it.each([
		{ window: { from: 1995, to: 2000 }, period: { from: 2002, to: 2007 }, is: { from: 1995, to: 2000 } },
		{ window: null, period: { from: 1998, to: 2007 }, is: comparison },
		{ window: null, period: comparison, is: comparison },
		{ window: null, period: { from: 2003, to: 2007 }, is: { from: 2003, to: 2007 } },
		{ window: null, period: { from: 2002, to: 2005 }, is: { from: 2002, to: 2005 } }
	])('of $window in $period is $is', ({ window, period, is }) => {
		expect(comparedWindow(select({ window, period }), comparison)).toEqual(is);
	});
});
