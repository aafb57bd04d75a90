import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annual } from '../../tests/madeUp.ts';
import { eventWindow } from './eventWindow.ts';

const years = annual('a', [2003, 300], [2004, 200], [2005, 100], [2006, 999], [2007, 50], [2009, 30]);

describe('eventWindow(series, others, year, width, placeboYears)', () => {
	it('sets the mean after over the mean before and leaves the year itself out', () => {
		// before: (200 + 100) / 2 = 150; after: 2007 only, 50; 50 / 150 = ⅓
		const window = eventWindow(years, [], 2006, 2, []);
		expect(window).toMatchObject({ year: 2006, width: 2, before: 150, after: 50, nBefore: 2, nAfter: 1 });
		expect(window?.change).toBeCloseTo(1 / 3, 12);
		expect(window?.label).toBe('descriptive');
		expect(window?.evidence.map(({ line }) => line)).toEqual([2004, 2005, 2007]);
	});

	it('bridges no gap: a wider window takes the years that are there', () => {
		// after: (50 + 30) / 2 = 40, 2008 is a gap; before: (300 + 200 + 100) / 3 = 200
		expect(eventWindow(years, [], 2006, 3, [])).toMatchObject({
			before: 200,
			after: 40,
			nAfter: 2,
			change: 0.2
		});
	});

	it('does the same for other partners, without the partner itself, gaps and all', () => {
		const others = [years, annual('b', [2005, 10], [2007, 20]), annual('c', [2006, 1])];
		expect(eventWindow(years, others, 2006, 2, [])?.others).toMatchObject([
			{ partner: 'b', before: 10, after: 20, change: 2 },
			{ partner: 'c', before: null, after: null, nBefore: 0, nAfter: 0, change: null }
		]);
	});

	it('does the same round placebo years and marks those whose window holds the event', () => {
		const placebos = eventWindow(years, [], 2006, 1, [2004, 2005])?.placebos;
		// 2004: 100 / 300; 2005: 999 / 200
		expect(placebos).toMatchObject([
			{ year: 2004, overlaps: false, before: 300, after: 100 },
			{ year: 2005, overlaps: true, before: 200, after: 999 }
		]);
	});

	it('has no change where a side is missing or before is zero', () => {
		expect(eventWindow(annual('a', [2005, 10]), [], 2006, 2, [])).toMatchObject({
			before: 10,
			after: null,
			change: null
		});
		expect(eventWindow(annual('a', [2005, 0], [2007, 9]), [], 2006, 1, [])).toMatchObject({
			before: 0,
			after: 9,
			change: null
		});
	});

	it('leaves out one flow, and is null where neither side has a total', () => {
		expect(eventWindow(annual('a', [2005, 9, 'export'], [2007, 9, 'import']), [], 2006, 2, [])).toBeNull();
		expect(eventWindow(annual('a', [2006, 9]), [], 2006, 2, [])).toBeNull();
	});

	it.each([0, -1, 1.5, NaN])('throws for a width of %s', (width) => {
		expect(() => eventWindow(years, [], 2006, width, [])).toThrow(`window problem: width ${width}`);
	});

	it('has means between the least and the greatest figure, whatever the event year holds', () => {
		const value = fc.double({ min: 0, max: 1e6, noNaN: true });
		fc.assert(
			fc.property(
				fc.array(value, { minLength: 7, maxLength: 7 }),
				fc.integer({ min: 1, max: 3 }),
				(some, width) => {
					const series = annual('a', ...some.map((each, index): [number, number] => [2000 + index, each]));
					const { before, after } = eventWindow(series, [], 2003, width, [])!;
					const around = some.filter((_, index) => index !== 3);
					for (const mean of [before!, after!]) {
						expect(mean).toBeGreaterThanOrEqual(Math.min(...around) - 1e-6);
						expect(mean).toBeLessThanOrEqual(Math.max(...around) + 1e-6);
					}
				}
			)
		);
	});
});
