import { describe, expect, it } from 'vitest';
import { select, study } from '../../tests/realCase.ts';
import * as partners from './partners.ts';
import { joined, recorded, shareOf, slopeOf } from './slopeShares.ts';
import { placeInWords } from './slopeWords.ts';

const data = partners.preparePartners(study);
const of = (slope: ReturnType<typeof slopeOf>, id: string) =>
	slope.partners.find((partner) => partner.id === id)!;

describe('slopeOf(data, selection)', () => {
	it('ranks a partner among all that have a share, not only those in focus', () => {
		const slope = slopeOf(data, select({ partners: ['japan'] }));
		expect(slope.years).toEqual([2002, 2006, 2007]);
		// 2002, US$ million: China 738.17, South Korea 641.73, Japan 369.54, Thailand 216.58, India 191.341, Germany 168.217.
		// 2006: China 1,699.6, South Korea 1,349.74, Thailand 12.5 % and Japan 4.1 % of 2,996 = 374.5 and 122.84, Russia 211.
		expect([2002, 2006].map((year) => recorded(slope, year))).toEqual([6, 5]);
		expect([2002, 2006].map((year) => shareOf(of(slope, 'japan'), year)!.rank)).toEqual([3, 5]);
		expect(shareOf(of(slope, 'thailand'), 2006)!.rank).toBe(3);
		// 369.54 / (2,260 + 641.73) = 0.12735.
		expect(shareOf(of(slope, 'japan'), 2002)!.percent).toBeCloseTo(12.735, 3);
	});

	it('says why a year has no share: a single flow is never one', () => {
		const slope = slopeOf(data, select({ basis: 'paper' }));
		expect(of(slope, 'japan').gaps).toEqual([{ year: 2007, why: 'exports only' }]);
		expect(joined(slope, of(slope, 'japan')).map((run) => run.map(({ year }) => year))).toEqual([
			[2002, 2006]
		]);
		expect(of(slope, 'china').gaps.map(({ why }) => why)).toEqual(['not read', 'not read', 'not read']);
	});

	it('never joins over a column without a share', () => {
		const slope = slopeOf(data, select({ window: { from: 2002, to: 2003 }, partners: ['japan'] }));
		expect(slope.years).toEqual([2002, 2003, 2007]);
		expect(joined(slope, of(slope, 'japan')).map((run) => run.map(({ year }) => year))).toEqual([
			[2002],
			[2007]
		]);
	});

	it('leaves a partner out of a total that does not hold it, and has no column for a period that ends earlier', () => {
		const without = slopeOf(
			data,
			select({ denominator: 'without-inter-korean', period: { from: 2002, to: 2006 } })
		);
		expect(without.years).toEqual([2002, 2006]);
		expect(of(without, 'south-korea').gaps[0]).toEqual({ year: 2002, why: 'not in this total' });
		expect(shareOf(of(without, 'japan'), 2002)!.rank).toBe(2);
	});

	it('has one column where both years are one', () => {
		expect(slopeOf(data, select({ period: { from: 2006, to: 2006 } })).years).toEqual([2006]);
	});
});

describe('placeInWords(rank)', () => {
	it('says places as words up to ten', () => {
		expect([1, 3, 10, 12].map(placeInWords)).toEqual(['first', 'third', 'tenth', '12th']);
	});
});
