import { describe, expect, it } from 'vitest';
import type { PartnerReadings } from './disagreementRows.ts';
import { percentAbove, rangeInFigures, rangeInWords, verdict } from './disagreementVerdict.ts';

const range = (low: number, high: number, n = 4) => ({ low, high, n });

describe('rangeInWords(change)', () => {
	it.each([
		[0.31, 0.39, 'fell by 61 to 69\u202f%'],
		[0.324, 0.3324, 'fell by 67 to 68\u202f%'],
		[0.3301, 0.3324, 'fell by 67\u202f%'],
		[0, 0.05, 'fell by 95 to 100\u202f%'],
		[0, 0, 'fell to zero'],
		[1.04, 1.12, 'rose by 4 to 12\u202f%'],
		[2.04, 2.48, 'more than doubled'],
		[1.7, 2.6, 'rose to between 1.7 and 2.6 times its level']
	])('says %d to %d as one phrase', (low, high, words) => {
		expect(rangeInWords(range(low, high))).toBe(words);
	});
});

describe('rangeInFigures(change)', () => {
	it('prints both ends, one where they print alike', () => {
		expect(rangeInFigures(range(0.96, 1.12))).toBe('\u22124\u202f% to +12\u202f%');
		expect(rangeInFigures(range(0.3244, 0.3241))).toBe('\u221268\u202f%');
	});
});

describe('verdict(partner)', () => {
	const year = (at: number, low: number, high: number, distinct = 2) => ({
		year: at,
		lanes: [],
		band: { low, high, spread: low > 0 ? high / low : null, n: 3 },
		distinct
	});
	const partner = (more: Partial<PartnerReadings>): PartnerReadings => ({
		id: 'a',
		name: 'A',
		inText: 'A',
		years: [year(2002, 90, 100), year(2006, 96, 108)],
		change: range(0.96, 1.2),
		paperChange: null,
		...more
	});

	it('says that a conclusion falls where pairs point both ways', () => {
		expect(verdict(partner({}))).toBe('does not survive: from \u22124\u202f% to +20\u202f%, 4 pairs');
	});

	it('gives the figures of a change that words alone would hide', () => {
		expect(verdict(partner({ change: range(2.04, 2.48) }))).toBe(
			'more than doubled (×2.0 to ×2.5) in each of 4 pairs'
		);
		expect(verdict(partner({ change: range(0.31, 0.39) }))).toBe(
			'fell by 61 to 69\u202f% in each of 4 pairs'
		);
	});

	it('says which year has but one figure', () => {
		const years = [year(2002, 90, 100), year(2006, 250, 250, 1)];
		expect(verdict(partner({ years, change: range(2.5, 2.78, 2) }))).toBe(
			'more than doubled (×2.5 to ×2.8) in each of 2 pairs, on one figure for 2006'
		);
	});

	it('compares nothing where each year has one figure, however often it is printed', () => {
		const years = [year(2002, 90, 90, 1), year(2006, 96, 96, 1)];
		expect(verdict(partner({ years, change: range(1.067, 1.067) }))).toBe(
			'rose by 7\u202f%, on one figure a year: nothing to compare'
		);
	});

	it('says which year has no total, and where a zero leaves no ratio', () => {
		const none = { year: 2006, lanes: [], band: null, distinct: 0 };
		expect(verdict(partner({ years: [year(2002, 90, 100), none], change: null }))).toBe(
			'no published total for 2006: nothing to compare'
		);
		expect(verdict(partner({ change: null }))).toBe('nothing was traded in 2002: no ratio');
	});

	it('tells the spread of one year alone', () => {
		expect(verdict(partner({ years: [year(2002, 90, 100)] }))).toBe(
			'3 readings, the highest 11\u202f% above the lowest'
		);
	});
});

describe('percentAbove(spread)', () => {
	it('keeps a decimal below ten, and never says nothing of something', () => {
		expect([1.0799, 1.25, 1.0001].map(percentAbove)).toEqual([
			'8.0\u202f%',
			'25\u202f%',
			'less than 0.1\u202f%'
		]);
	});
});
