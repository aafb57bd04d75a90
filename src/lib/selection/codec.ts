/**
 * The selection to and from the address of the page.
 *
 * | key           | example                     | meaning                                                       |
 * | ------------- | --------------------------- | ------------------------------------------------------------- |
 * | `time`        | `2002..2007`, `2006`        | first and last year in view                                   |
 * | `partners`    | `japan~china`               | partners in focus                                             |
 * | `base`        | `2003`                      | the year that stands at 100                                   |
 * | `yScale`      | `log`                       | `linear` or `log`                                             |
 * | `basis`       | `national`                  | which published figures are drawn                             |
 * | `denominator` | `without-inter-korean`      | whether inter-Korean trade counts in the DPRK's trade         |
 * | `event`       | `2006-10-14-in-force`       | the open event                                                |
 * | `quote`       | `trade-one-third-of-2002`   | the open quote                                                |
 *
 * Only what differs from the default is written, always in this order, so that one view has one address.
 * A value that can't be used falls back to the default and is reported; keys of others are left alone.
 */
import type { Period, Selection, SelectionFacts } from './selection.ts';
import { clampPeriod, samePeriod } from './selection.ts';

/** The keys this codec owns, in the order they are written. */
export const selectionKeys = [
	'time',
	'partners',
	'base',
	'yScale',
	'basis',
	'denominator',
	'event',
	'quote'
] as const;

export type SelectionKey = (typeof selectionKeys)[number];

/** A value of the address that could not be used, in words for a quiet notice. */
export interface SelectionNotice {
	readonly key: SelectionKey;
	/** Cut at 40 characters: an address may hold anything. */
	readonly found: string;
	readonly expected: string;
}

export interface Decoded {
	readonly selection: Selection;
	readonly notices: readonly SelectionNotice[];
}

/** Reads a selection from search parameters; never throws. */
export function fromSearchParams(params: URLSearchParams, facts: SelectionFacts): Decoded {
	const notices: SelectionNotice[] = [];
	const { defaults } = facts;
	const read = <Value>(key: SelectionKey, fallback: Value, expected: string, parse: Parse<Value>): Value => {
		const text = params.get(key);
		if (text === null || text === '') return fallback;
		const value = parse(text);
		if (value !== undefined) return value;
		notices.push({ key, found: cut(text), expected });
		return fallback;
	};
	const span = `${facts.years.from} to ${facts.years.to}`;
	const selection: Selection = {
		period: read('time', defaults.period, `years from ${span}, as 2002..2007`, periodIn(facts.years)),
		partners: read(
			'partners',
			defaults.partners,
			`names among ${facts.partners.join(', ')}, joined by ~`,
			partnersIn(facts.partners)
		),
		baseYear: read('base', defaults.baseYear, `a year from ${span}`, yearIn(facts.years)),
		yScale: read('yScale', defaults.yScale, 'linear or log', oneOf(['linear', 'log'])),
		basis: read(
			'basis',
			defaults.basis,
			['auto', ...facts.bases].join(', '),
			oneOf(['auto', ...facts.bases])
		),
		denominator: read(
			'denominator',
			defaults.denominator,
			'with-inter-korean or without-inter-korean',
			oneOf(['with-inter-korean', 'without-inter-korean'])
		),
		event: read('event', defaults.event, 'the id of an event of this case', oneOf(facts.events)),
		quote: read('quote', defaults.quote, 'the id of a quote of this case', oneOf(facts.quotes))
	};
	return { selection, notices };
}

/** Reads a selection from the query of an address, with or without its question mark. */
export function fromQuery(query: string, facts: SelectionFacts): Decoded {
	return fromSearchParams(new URLSearchParams(query), facts);
}

/** Writes a selection into search parameters, keeping the parameters of others from `rest`. */
export function toSearchParams(
	selection: Selection,
	defaults: Selection,
	rest: URLSearchParams = new URLSearchParams()
): URLSearchParams {
	const params = new URLSearchParams();
	const { period } = selection;
	if (!samePeriod(period, defaults.period)) params.set('time', `${period.from}..${period.to}`);
	const partners = selection.partners.join('~');
	if (partners !== defaults.partners.join('~')) params.set('partners', partners || 'none');
	if (selection.baseYear !== defaults.baseYear) params.set('base', String(selection.baseYear));
	if (selection.yScale !== defaults.yScale) params.set('yScale', selection.yScale);
	if (selection.basis !== defaults.basis) params.set('basis', selection.basis);
	if (selection.denominator !== defaults.denominator) params.set('denominator', selection.denominator);
	if (selection.event !== null) params.set('event', selection.event);
	if (selection.quote !== null) params.set('quote', selection.quote);
	const own: readonly string[] = selectionKeys;
	for (const [key, value] of rest) if (!own.includes(key)) params.append(key, value);
	return params;
}

/** Search parameters as they stand in an address: `~` needs no escape and reads better without one. */
export function toQuery(params: URLSearchParams): string {
	return params.toString().replaceAll('%7E', '~');
}

type Parse<Value> = (text: string) => Value | undefined;

function yearIn(years: Period): Parse<number> {
	return (text) => {
		if (!/^\d{4}$/.test(text)) return undefined;
		const year = Number(text);
		return year >= years.from && year <= years.to ? year : undefined;
	};
}

/** `2002..2007` or `2006`; a period that reaches outside the case is cut to it, one that misses it is refused. */
function periodIn(years: Period): Parse<Period> {
	return (text) => {
		const match = /^(\d{4})(?:\.\.(\d{4}))?$/.exec(text);
		if (!match) return undefined;
		const [from, to] = [Number(match[1]), Number(match[2] ?? match[1])];
		const outside = Math.max(from, to) < years.from || Math.min(from, to) > years.to;
		return outside ? undefined : clampPeriod({ from, to }, years);
	};
}

/** Kept in the order of the case, each once, so that one choice has one address; `none` is nobody in focus. */
function partnersIn(known: readonly string[]): Parse<readonly string[]> {
	return (text) => {
		if (text === 'none') return [];
		const wanted = new Set(text.split('~'));
		const kept = known.filter((id) => wanted.has(id));
		return kept.length === wanted.size ? kept : undefined;
	};
}

function oneOf<const Value extends string>(values: readonly Value[]): Parse<Value> {
	return (text) => values.find((value) => value === text);
}

/** A character of two code units is never cut in half. */
function cut(text: string): string {
	return text.length > 40 ? `${text.slice(0, 39).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
}
