import { describe, expect, it } from 'vitest';
import { certainYear, dateInWords, isoDate, recordedDate } from './citedDate.ts';

const parts = (...date: number[]) => ({ 'date-parts': [date] as const });

describe('recordedDate(text)', () => {
	it.each([
		{ text: '2008', is: { issued: parts(2008) } },
		{ text: '2008-10', is: { issued: parts(2008, 10) } },
		{ text: '2008-10-21', is: { issued: parts(2008, 10, 21) } },
		{ text: ' 2008-10 ', is: { issued: parts(2008, 10) } },
		{ text: '2008-02-30', is: { issued: { literal: '2008-02-30' } } },
		{ text: 'c. 2006-06-10', is: { issued: { literal: 'c. 2006-06-10' } } },
		{ text: '2006~', is: { issued: { literal: '2006~' } } },
		{ text: '2004/2006', is: { issued: { literal: '2004/2006' } } },
		{
			text: '2016 (v4.0); packaged 2021-06-14',
			is: { issued: { literal: '2016 (v4.0); packaged 2021-06-14' } }
		},
		{ text: 'fetched 2026-10-05', is: { accessed: parts(2026, 10, 5) } },
		{ text: 'fetched last year', is: { issued: { literal: 'fetched last year' } } },
		{ text: 'n.d.', is: {} },
		{ text: '', is: {} },
		{ text: 'not recorded', is: {} }
	])('of $text keeps in parts only what is certain', ({ text, is }) => {
		expect(recordedDate(text)).toEqual(is);
	});
});

describe('isoDate(date), certainYear(date), dateInWords(date)', () => {
	it.each([
		{ date: parts(2008), iso: '2008', year: '2008', words: '2008' },
		{ date: parts(2008, 10), iso: '2008-10', year: '2008', words: 'October 2008' },
		{ date: parts(2008, 3, 1), iso: '2008-03-01', year: '2008', words: '1 March 2008' },
		{ date: { literal: 'c. 2006-06-10' }, iso: '2006-06-10~', year: undefined, words: 'c. 10 June 2006' },
		{ date: { literal: 'c. 2006-06-40' }, iso: undefined, year: undefined, words: 'c. 2006-06-40' },
		{
			date: { literal: '2016 (v4.0); packaged 2021-06-14' },
			iso: undefined,
			year: '2016',
			words: '2016 (v4.0); packaged 14 June 2021'
		},
		{
			date: { literal: 'c. late 2004 (the 15th of a month)' },
			iso: undefined,
			year: undefined,
			words: 'c. late 2004 (the 15th of a month)'
		}
	])('of $words claim no more than is known', ({ date, iso, year, words }) => {
		expect([isoDate(date), certainYear(date), dateInWords(date)]).toEqual([iso, year, words]);
	});
});
