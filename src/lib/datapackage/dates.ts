import { lookAlike } from './lookAlikes.ts';
import { fault, isFault, type Fault } from './problems.ts';

/**
 * A date that keeps what is known of it. The chronology knows some acts to the day, some to the month,
 * some to the year; drawing all of them as days would be a small lie each time.
 */
export interface FuzzyDate {
	/** As written, EDTF level 0–1: `2004`, `2004-06`, `2004-06-14`, `2004-06~`, `2004/2006`, `2004-06/..`. */
	readonly edtf: string;
	/** First day it may mean, `YYYY-MM-DD`, UTC. */
	readonly from: string;
	/** Last day it may mean, inclusive, `YYYY-MM-DD`, UTC; `9999-12-31` for an open interval. */
	readonly to: string;
	readonly precision: 'year' | 'month' | 'day' | 'interval';
	/** True for EDTF `~`, `?` and `%`. */
	readonly approximate: boolean;
}

/** Last day of an interval without an end (`2006-10-14/..`). */
export const OPEN_END = '9999-12-31';

const POINT = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%])?$/;

/** Reads EDTF level 0–1; a text that is no date, or no day of the calendar, gives the fault that says why. Never throws. */
export function parseFuzzyDate(text: string): FuzzyDate | Fault {
	if (!text.includes('/')) return readPoint(text);
	const [start = '', end = '', ...more] = text.split('/');
	const from = readPoint(start);
	const to = end === '..' ? OPEN : readPoint(end);
	if (more.length > 0 || /^\d{4}\/\d{1,2}$/.test(text)) return fault(slashFault(text));
	if (start === '' || end === '') return fault('date-interval');
	if (isFault(from)) return from;
	if (isFault(to)) return to;
	if (to.to < from.from) return fault('date-backwards');
	const approximate = from.approximate || to.approximate;
	return { edtf: text, from: from.from, to: to.to, precision: 'interval', approximate };
}

/** Whether a day, `YYYY-MM-DD`, is one the date may mean. */
export function covers(date: FuzzyDate, isoDay: string): boolean {
	return date.from <= isoDay && isoDay <= date.to;
}

/** Whether a date may fall within a range of days, both ends included. */
export function overlaps(date: FuzzyDate, fromIso: string, toIso: string): boolean {
	return date.from <= toIso && fromIso <= date.to;
}

/** Calendar year in which a date starts. */
export function yearOf(date: FuzzyDate): number {
	return Number(date.from.slice(0, 4));
}

const OPEN: FuzzyDate = {
	edtf: '..',
	from: OPEN_END,
	to: OPEN_END,
	precision: 'day',
	approximate: false
};

function readPoint(text: string): FuzzyDate | Fault {
	const match = POINT.exec(text);
	if (!match) return diagnose(text);
	const [, year = '', month, day, mark] = match;
	const lastDay = daysIn(Number(year), Number(month ?? 12));
	if (Number(month) >= 21 && Number(month) <= 24 && day === undefined) return fault('date-season');
	if (year === '0000' || lastDay === 0 || Number(day ?? 1) < 1 || Number(day ?? 1) > lastDay)
		return fault('date-impossible');
	return {
		edtf: text,
		from: `${year}-${month ?? '01'}-${day ?? '01'}`,
		to: `${year}-${month ?? '12'}-${day ?? lastDay}`,
		precision: day !== undefined ? 'day' : month !== undefined ? 'month' : 'year',
		approximate: mark !== undefined
	};
}

/** Days in a month of the Gregorian calendar; 0 for a month that is none. */
function daysIn(year: number, month: number): number {
	const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
	return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

// First match wins: from the surest reading of a misshapen date to the vaguest.
const DIAGNOSES = [
	[/^\s|\s$/u, 'date-outer-space'],
	[/[^\P{Nd}0-9]/u, 'date-other-digits'],
	[/^\d{4}-\d\d-\d\d[T ]/, 'date-time'],
	[/^\d{3}X|^\d{2}XX|^\d{4}-XX|^\d{4}-\d\d-XX|^X{4}/i, 'date-unspecified'],
	[/^\d{4}[-.]\d{1,2}([-.]\d{1,2})?$/, 'date-unpadded'],
	[/^\d{1,2}[-.]\d{1,2}[-.]\d{2,4}$/, 'date-two-readings'],
	[/^\d{5}(\.\d+)?$/, 'date-serial'],
	[/\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|[年月日년월일]/i, 'date-words']
] as const;

function diagnose(text: string): Fault {
	const known = DIAGNOSES.find(([pattern]) => pattern.test(text));
	if (known) return fault(known[1]);
	const letter = lookAlike(text, (digits) => POINT.test(digits));
	return letter ? fault('date-letter', letter) : fault('date-other');
}

function slashFault(text: string): 'date-two-readings' | 'date-slashes' | 'date-interval' {
	if (/^\d{1,2}\/\d{1,2}\/\d{2,4}$/.test(text)) return 'date-two-readings';
	return /^\d{4}\/\d{1,2}(\/\d{1,2})?$/.test(text) ? 'date-slashes' : 'date-interval';
}

// Not left to the machine's locale data: its short name for September changes between versions ("Sep", "Sept").
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/**
 * A date as a reader says it, with no more precision than it has: "14 Oct 2006", "Jun 2004", "2004",
 * "5–7 Apr 2000", "from 14 Oct 2006" for an open interval, "c. Jun 2004" for an approximate one.
 * Other locales than en-GB are left to `Intl`, in UTC.
 */
export function formatFuzzyDate(date: FuzzyDate, locale = 'en-GB'): string {
	const about = date.approximate ? 'c. ' : '';
	const [start = '', end] = date.edtf.split('/');
	if (end === undefined) return about + formatPoint(start, locale);
	if (date.to !== OPEN_END) return about + formatInterval(start, end, locale);
	const from = about + formatPoint(start, locale);
	return locale === 'en-GB' ? `from ${from}` : `${from} –`;
}

function formatInterval(start: string, end: string, locale: string): string {
	if (locale !== 'en-GB') return `${formatPoint(start, locale)} – ${formatPoint(end, locale)}`;
	// What both ends share is said once: "5–7 Apr 2000", "Mar–May 2004", "30 Nov – 2 Dec 2004".
	const last = formatPoint(end, locale).split(' ');
	const first = formatPoint(start, locale).split(' ');
	if (first.join(' ') === last.join(' ')) return last.join(' ');
	const alike = first.length === last.length;
	const own = alike ? first.filter((_, i) => first.slice(i).join() !== last.slice(i).join()) : first;
	const dash = alike && own.length === 1 ? '–' : ' – ';
	return own.join(' ') + dash + last.join(' ');
}

function formatPoint(edtf: string, locale: string): string {
	const [year = '', month, day] = edtf.replace(/[~?%]$/, '').split('-');
	if (month === undefined) return year;
	if (locale === 'en-GB') {
		const name = MONTHS[Number(month) - 1] ?? '';
		return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
	}
	const parts: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric', month: 'short' };
	const format = new Intl.DateTimeFormat(locale, day === undefined ? parts : { ...parts, day: 'numeric' });
	return format.format(new Date(`${year}-${month}-${day ?? '01'}`));
}
