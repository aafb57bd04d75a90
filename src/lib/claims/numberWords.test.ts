import { describe, expect, it } from 'vitest';
import { computed, printed, printedPercent, resultWords, yearRuns } from './numberWords.ts';

describe('printed(value)', () => {
	it.each([
		[369.54, '369.54'],
		[2996, '2,996'],
		[-4.3, '−4.3'],
		[0, '0'],
		[0.1 + 0.2, '0.3']
	])('printed(%d) is %s', (value, text) => {
		expect(printed(value)).toBe(text);
	});
});

describe('computed(value)', () => {
	it.each([
		[122 / 376, '0.324'],
		[1699.6 / 738.17, '2.302'],
		[122.836, '122.8'],
		[1833.6, '1,834'],
		[486912, '486,912'],
		[-1.5, '−1.5']
	])('computed(%d) is %s', (value, text) => {
		expect(computed(value)).toBe(text);
	});
});

describe('resultWords(value, percent)', () => {
	it.each([
		[0.0006307, '0.0631\u202f%'],
		[0.17755, '17.8\u202f%'],
		[0.25, '25\u202f%']
	])('resultWords(%d, true) is %s', (value, text) => {
		expect(resultWords(value, true)).toBe(text);
		expect(printedPercent(0.041)).toBe('4.1\u202f%');
	});
});

describe('yearRuns(years)', () => {
	it.each([
		[[1965, 1966, 1967, 2001], '1965–1967, 2001'],
		[[2001], '2001'],
		[[2001, 2002], '2001–2002'],
		[[], '']
	])('yearRuns(%j) is %j', (years, text) => {
		expect(yearRuns(years)).toBe(text);
	});
});
