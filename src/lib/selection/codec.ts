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
 * | `measure`     | `share`                     | what the comparison measures                                  |
 * | `window`      | `2002..2006`                | the two years that are compared                               |
 * | `split`       | `sources`                   | panels of the comparison: `partners`, `sources` or `overlay`  |
 * | `panel`       | `china`                     | the one panel that is shown, a partner or a basis             |
 * | `event`       | `2006-10-14-in-force`       | the open event                                                |
 * | `quote`       | `trade-one-third-of-2002`   | the open quote                                                |
 *
 * Only what differs from the default is written, always in this order, so that one view has one address.
 * A value that can't be used falls back to the default and is reported; keys of others are left alone.
 */
import type { Period, Selection, SelectionFacts } from './selection.ts';
import { clampPeriod, comparedWindow, measureIds, samePeriod, splits } from './selection.ts';

/** The keys this codec owns, in the order they are written. */
export const selectionKeys = [
	'time',
	'partners',
	'base',
	'yScale',
	'basis',
	'denominator',
	'measure',
	'window',
	'split',
	'panel',
	'event',
	'quote'
] as const;

export type SelectionKey = (typeof selectionKeys)[number];

/** Keys that hold one name and are called in the address as in the selection. */
type NamedKey = 'yScale' | 'basis' | 'denominator' | 'measure' | 'split' | 'panel' | 'event' | 'quote';

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
	/** One of some names, which the parameter and the selection call the same. */
	const one = <Key extends NamedKey>(
		key: Key,
		names: readonly NonNullable<Selection[Key]>[],
		expected = names.join(', ')
	): Selection[Key] => read(key, defaults[key], expected, oneOf(names));
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
		yScale: one('yScale', ['linear', 'log']),
		basis: one('basis', ['auto', ...facts.bases]),
		denominator: one('denominator', ['with-inter-korean', 'without-inter-korean']),
		measure: one('measure', measureIds),
		window: read('window', defaults.window, `two years from ${span}, as 2002..2006`, windowIn(facts.years)),
		split: one('split', splits),
		panel: one('panel', [...facts.partners, ...facts.bases]),
		event: one('event', facts.events, 'the id of an event of this case'),
		quote: one('quote', facts.quotes, 'the id of a quote of this case')
	};
	return { selection: { ...selection, window: chosen(selection, facts.comparison) }, notices };
}

/** Years that would be compared anyway are no choice: one view has one address. */
function chosen({ window, ...rest }: Selection, comparison: Period): Period | null {
	const usual = comparedWindow({ ...rest, window: null }, comparison);
	return window && samePeriod(window, usual) ? null : window;
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
	const [texts, usual] = [textsOf(selection), textsOf(defaults)];
	for (const key of selectionKeys) {
		const text = texts[key];
		if (text !== null && text !== usual[key]) params.set(key, text);
	}
	const own: readonly string[] = selectionKeys;
	for (const [key, value] of rest) if (!own.includes(key)) params.append(key, value);
	return params;
}

/** A selection as its parameters are written; null for what is not chosen. */
function textsOf({
	period,
	partners,
	baseYear,
	window,
	...named
}: Selection): Readonly<Record<SelectionKey, string | null>> {
	return {
		...named,
		time: `${period.from}..${period.to}`,
		partners: partners.join('~') || 'none',
		base: String(baseYear),
		window: window && `${window.from}..${window.to}`
	};
}

/** Search parameters as they stand in an address, `?` first where there are any: `~` reads better without an escape. */
export function toQuery(params: URLSearchParams): string {
	return params.size > 0 ? `?${params.toString().replaceAll('%7E', '~')}` : '';
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

/** Two different years inside the case, the earlier first. */
function windowIn(years: Period): Parse<Period> {
	const read = periodIn(years);
	return (text) => {
		const window = read(text);
		return window && window.from < window.to ? window : undefined;
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
