import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breadthOf, day, labelledYears, midYear, plotBox, timeFrame } from './frame.ts';

const frameOf = (from: number, to: number, width = 1000) =>
	timeFrame({ from, to }, { width, medium: 'screen' });
const year = fc.integer({ min: 1950, max: 2050 });

describe('breadthOf(width)', () => {
	it.each([
		[320, 'narrow'],
		[519, 'narrow'],
		[520, 'medium'],
		[839, 'medium'],
		[840, 'wide'],
		[1920, 'wide']
	])('of %i px is %s', (width, is) => {
		expect(breadthOf(width)).toBe(is);
	});
});

describe('timeFrame(period, size)', () => {
	it('reaches from the first day of the first year to the day after the last, in UTC', () => {
		const { x, years, marginLeft, marginRight } = frameOf(2002, 2007);
		expect(x.domain().map((date) => date.toISOString())).toEqual([
			'2002-01-01T00:00:00.000Z',
			'2008-01-01T00:00:00.000Z'
		]);
		expect(x.range()).toEqual([marginLeft, 1000 - marginRight]);
		expect(years).toEqual([2002, 2003, 2004, 2005, 2006, 2007]);
	});

	it('has room for one year', () => {
		const { years, middle, marginLeft, marginRight } = frameOf(2006, 2006);
		expect(years).toEqual([2006]);
		expect(middle(2006)).toBeCloseTo((marginLeft + 1000 - marginRight) / 2, 0);
	});

	it('puts every year in view between the margins, in order', () => {
		fc.assert(
			fc.property(year, year, fc.integer({ min: 320, max: 1920 }), (a, b, width) => {
				const { years, middle, marginLeft, marginRight } = frameOf(Math.min(a, b), Math.max(a, b), width);
				const places = years.map(middle);
				expect(places[0]).toBeGreaterThan(marginLeft);
				expect(places.at(-1)).toBeLessThan(width - marginRight);
				places.slice(1).forEach((place, index) => expect(place).toBeGreaterThan(places[index]!));
			})
		);
	});
});

describe('labelledYears(frame)', () => {
	it.each([
		{ from: 2002, to: 2007, width: 1000, is: [2002, 2003, 2004, 2005, 2006, 2007] },
		{ from: 1990, to: 2014, width: 360, is: [1990, 1995, 2000, 2005, 2010] },
		{ from: 2006, to: 2006, width: 360, is: [2006] }
	])('of $from to $to at $width px is $is', ({ from, to, width, is }) => {
		expect(labelledYears(frameOf(from, to, width))).toEqual(is);
	});

	it('leaves at least 30 px between labels', () => {
		fc.assert(
			fc.property(
				year,
				fc.integer({ min: 0, max: 60 }),
				fc.integer({ min: 320, max: 1920 }),
				(from, span, width) => {
					const frame = frameOf(from, from + span, width);
					const places = labelledYears(frame).map(frame.middle);
					places.slice(1).forEach((place, index) => expect(place - places[index]!).toBeGreaterThan(29.8));
				}
			)
		);
	});
});

describe('midYear(year) and day(iso)', () => {
	it('are UTC, wherever the machine stands', () => {
		expect(midYear(2006).toISOString()).toBe('2006-07-02T12:00:00.000Z');
		expect(day('2006-10-14').toISOString()).toBe('2006-10-14T00:00:00.000Z');
	});
});

describe('plotBox(frame, top, bottom)', () => {
	it('is the drawing without its margins', () => {
		const frame = frameOf(2002, 2007);
		const { marginLeft, marginRight } = frame;
		expect(plotBox(frame, 20, 300)).toEqual({
			x: marginLeft,
			y: 20,
			width: 1000 - marginLeft - marginRight,
			height: 280
		});
	});
});
