/** Dates of works: certain ones in parts, all others in the words in which they were recorded. */
import { parseFuzzyDate } from '../datapackage/dates.ts';
import { isFault } from '../datapackage/problems.ts';
import type { CslDate } from './cslItem.ts';

/** What a recorded date says: when the work came out, or only when it was read. */
export interface RecordedDate {
	readonly issued?: CslDate;
	readonly accessed?: CslDate;
}

/** Reads a date as sources record it: `2008-10`, `c. 2006-06-10`, `2016 (v4.0); packaged 2021-06-14`, `n.d.`. */
export function recordedDate(text: string): RecordedDate {
	const recorded = text.trim();
	if (/^(n\.? ?d\.?|undated|unknown|not (stated|recorded).*)?$/i.test(recorded)) return {};
	const read = /^(?:fetched|accessed|read)(?: on)? (\S+)$/i.exec(recorded)?.[1];
	const accessed = read === undefined ? undefined : certainDate(read);
	if (accessed) return { accessed };
	return { issued: certainDate(recorded) ?? { literal: recorded } };
}

/** A year, month or day of the calendar in parts; nothing for a text that says less or more. */
export function certainDate(text: string): CslDate | undefined {
	const date = parseFuzzyDate(text);
	if (isFault(date) || date.approximate || date.precision === 'interval') return undefined;
	return { 'date-parts': [date.edtf.split('-').map(Number)] };
}

/** `2008-10` of a certain date; of "c. 2006-06-10" the form that EDTF has for it, `2006-06-10~`; else nothing. */
export function isoDate(date: CslDate): string | undefined {
	if ('literal' in date) {
		const about = /^c(?:a|irca)?\.? (\d{4}(?:-\d\d){0,2})$/.exec(date.literal)?.[1];
		return about !== undefined && certainDate(about) ? `${about}~` : undefined;
	}
	const [year = 0, ...rest] = date['date-parts'][0];
	return [String(year).padStart(4, '0'), ...rest.map((part) => String(part).padStart(2, '0'))].join('-');
}

/** The year of a date, where it is certain: also that of "2016 (v4.0); packaged 2021". */
export function certainYear(date: CslDate): string | undefined {
	if ('date-parts' in date) return isoDate(date)?.slice(0, 4);
	return /^(\d{4})(?= \(|;|, )/.exec(date.literal)?.[1];
}

const MONTHS = 'January February March April May June July August September October November December'.split(
	' '
);

/** "21 October 2008", "October 2008", "2008"; days inside recorded words are told alike. */
export function dateInWords(date: CslDate): string {
	if ('literal' in date)
		return date.literal.replace(/\b\d{4}-\d\d(-\d\d)?\b/g, (iso) => {
			const certain = certainDate(iso);
			return certain ? dateInWords(certain) : iso;
		});
	const [year = 0, month, day] = date['date-parts'][0];
	const name = month === undefined ? '' : (MONTHS[month - 1] ?? '');
	return [day, name, year].filter((part) => part !== undefined && part !== '').join(' ');
}
