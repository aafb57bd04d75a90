import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { covers, type FuzzyDate, formatFuzzyDate, overlaps, parseFuzzyDate, yearOf } from './dates.ts';
import { isFault } from './problems.ts';

function date(text: string): FuzzyDate {
	const parsed = parseFuzzyDate(text);
	if (isFault(parsed)) throw new Error(`date refused: ${text}: ${parsed.code}`);
	return parsed;
}

const isoDay = fc
	.date({ min: new Date('0001-01-01'), max: new Date('9999-12-30'), noInvalidDate: true })
	.map((day) => day.toISOString().slice(0, 10));

describe('parseFuzzyDate', () => {
	it.each([
		['2004', '2004-01-01', '2004-12-31', 'year', false, 'a year'],
		['2004-06', '2004-06-01', '2004-06-30', 'month', false, 'a month'],
		['2004-02', '2004-02-01', '2004-02-29', 'month', false, 'February of a leap year'],
		['2100-02', '2100-02-01', '2100-02-28', 'month', false, 'a century is no leap year'],
		['2000-02', '2000-02-01', '2000-02-29', 'month', false, 'but the fourth is'],
		['2004-06-14', '2004-06-14', '2004-06-14', 'day', false, 'a day'],
		['2004-06~', '2004-06-01', '2004-06-30', 'month', true, 'about'],
		['2004?', '2004-01-01', '2004-12-31', 'year', true, 'uncertain'],
		['2004-06-14%', '2004-06-14', '2004-06-14', 'day', true, 'both'],
		['2004/2006', '2004-01-01', '2006-12-31', 'interval', false, 'years'],
		['2000-04-05/2000-04-07', '2000-04-05', '2000-04-07', 'interval', false, 'days'],
		['2004-06~/2006', '2004-06-01', '2006-12-31', 'interval', true, 'one end about'],
		['2006-10-14/..', '2006-10-14', '9999-12-31', 'interval', false, 'open end'],
		['2006-10/2006-10-14', '2006-10-01', '2006-10-14', 'interval', false, 'ends of unlike precision']
	])('parseFuzzyDate(%j) is %s to %s', (text, from, to, precision, approximate) => {
		expect(parseFuzzyDate(text)).toEqual({ edtf: text, from, to, precision, approximate });
	});

	it.each([
		['2019-02-30', 'date-impossible', 'new Date() takes it for 2 March'],
		['2019-02-29', 'date-impossible', 'no leap year'],
		['2019-13', 'date-impossible', 'no month'],
		['2019-00', 'date-impossible', 'no month either'],
		['2019-04-31', 'date-impossible', 'April has thirty'],
		['2019-04-00', 'date-impossible', 'no day'],
		['0000', 'date-impossible', 'no year'],
		['2019-02-30/2019-03', 'date-impossible', 'inside an interval'],
		['2006/2004', 'date-backwards', ''],
		['', 'date-other', 'empty'],
		['..', 'date-other', 'an open end of nothing'],
		['../2006', 'date-other', 'open starts are not supported'],
		['2006/', 'date-interval', 'unknown end'],
		['/2006', 'date-interval', 'unknown start'],
		['2004/2005/2006', 'date-interval', 'three'],
		['2006/10/14', 'date-slashes', ''],
		['2006/10', 'date-slashes', 'a month, or years 2006 to 10'],
		['1/7/2019', 'date-two-readings', ''],
		['01-07-2019', 'date-two-readings', ''],
		['2004-06-14 ', 'date-outer-space', ''],
		['+2004', 'date-other', ''],
		['-0044', 'date-other', ''],
		['Sept 2006', 'date-words', ''],
		['2006-10-14Z', 'date-other', '']
	])('parseFuzzyDate(%j) gives the fault %s', (text, code) => {
		expect(parseFuzzyDate(text)).toMatchObject({ code });
	});

	it('parseFuzzyDate never throws and keeps the text', () => {
		const text = fc.oneof(fc.string(), fc.stringMatching(/^[\d/.~?X-]{0,24}$/));
		fc.assert(
			fc.property(text, (written) => {
				const parsed = parseFuzzyDate(written);
				if (!isFault(parsed)) expect(parsed).toMatchObject({ edtf: written });
			})
		);
	});

	it('parseFuzzyDate takes every day of the calendar and no other, as Date does', () => {
		const parts = fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.nat(99), fc.nat(99));
		fc.assert(
			fc.property(parts, ([year, month, day]) => {
				const pad = (part: number, width: number) => String(part).padStart(width, '0');
				const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
				const real = new Date(`${text}T00:00:00Z`);
				const exists = !Number.isNaN(real.getTime()) && real.toISOString().startsWith(text);
				expect(isFault(parseFuzzyDate(text))).toBe(!exists);
			})
		);
	});
});

describe('covers and overlaps', () => {
	it('covers(date, day) includes both ends and nothing beyond', () => {
		const june = date('2004-06');
		const days = ['2004-05-31', '2004-06-01', '2004-06-30', '2004-07-01'];
		expect(days.map((day) => covers(june, day))).toEqual([false, true, true, false]);
	});

	it('covers(date, day) holds for the day itself, its month and its year', () => {
		fc.assert(
			fc.property(isoDay, (day) => {
				for (const length of [4, 7, 10]) expect(covers(date(day.slice(0, length)), day)).toBe(true);
			})
		);
	});

	it('overlaps(date, from, to) is true when one day is shared', () => {
		const round = date('2000-04-05/2000-04-07');
		expect(overlaps(round, '2000-04-07', '2000-12-31')).toBe(true);
		expect(overlaps(round, '2000-04-08', '2000-12-31')).toBe(false);
		expect(overlaps(date('2006-10-14/..'), '2090-01-01', '2090-12-31')).toBe(true);
	});

	it('overlaps(date, day, day) equals covers(date, day)', () => {
		fc.assert(
			fc.property(isoDay, isoDay, (a, b) => {
				const [from, to] = a < b ? [a, b] : [b, a];
				const range = date(`${from}/${to}`);
				for (const day of [from, to, '2004-06-14'])
					expect(overlaps(range, day, day)).toBe(covers(range, day));
			})
		);
	});
});

describe('yearOf', () => {
	it.each([
		['2004', 2004],
		['2004-06-14', 2004],
		['1999/2003', 1999]
	])('yearOf(%j) is the year in which it starts', (text, year) => {
		expect(yearOf(date(text))).toBe(year);
	});
});

describe('formatFuzzyDate', () => {
	it.each([
		['2006-10-14', '14 Oct 2006', 'a day'],
		['2008-09-01', '1 Sep 2008', 'no leading zero; three letters for September on every machine'],
		['2004-06', 'Jun 2004', 'a month'],
		['2004', '2004', 'a year'],
		['2004-06~', 'c. Jun 2004', 'approximate'],
		['2000-04-05/2000-04-07', '5–7 Apr 2000', 'days of one month'],
		['2004-11-30/2004-12-02', '30 Nov – 2 Dec 2004', 'days of one year'],
		['2004-12-30/2005-01-02', '30 Dec 2004 – 2 Jan 2005', 'over New Year'],
		['2004-03/2004-05', 'Mar–May 2004', 'months'],
		['2004-03/2005-03', 'Mar 2004 – Mar 2005', 'the same month of two years'],
		['2004-03-05/2005-03-05', '5 Mar 2004 – 5 Mar 2005', 'the same day of two years'],
		['2004/2006', '2004–2006', 'years'],
		['2004/2006-05', '2004 – May 2006', 'unlike precision'],
		['2004-06/2004-06', 'Jun 2004', 'an interval of one month'],
		['2006-10-14/..', 'from 14 Oct 2006', 'open end'],
		['2006-10~/..', 'from c. Oct 2006', 'approximate start of an open interval'],
		['2004?/2006', 'c. 2004–2006', 'approximate interval']
	])('formatFuzzyDate(%j) is %j', (text, said) => {
		expect(formatFuzzyDate(date(text))).toBe(said);
	});

	it('formatFuzzyDate leaves other languages to Intl, in UTC', () => {
		expect(formatFuzzyDate(date('2006-10-14'), 'en-US')).toBe('Oct 14, 2006');
		expect(formatFuzzyDate(date('2006-10'), 'de-DE')).toMatch(/^Okt\.? 2006$/);
	});

	it('formatFuzzyDate shows the same day in every time zone', () => {
		const zone = process.env.TZ;
		const seen = ['Pacific/Kiritimati', 'America/Los_Angeles', 'UTC'].map((each) => {
			process.env.TZ = each;
			return formatFuzzyDate(date('2006-10-01'), 'en-US');
		});
		if (zone === undefined) delete process.env.TZ;
		else process.env.TZ = zone;
		expect(new Set(seen)).toEqual(new Set(['Oct 1, 2006']));
	});
});
