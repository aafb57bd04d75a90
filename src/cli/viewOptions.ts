/** The options by which a command says which view it wants: the parameters of an address, as options. */
import { registry } from '../lib/charts/registry.ts';
import { nearest } from '../lib/datapackage/nearest.ts';
import { presets, scales, type Scale } from '../lib/render/presets.ts';
import { fromSearchParams } from '../lib/selection/codec.ts';
import { measureIds, type Selection, type SelectionFacts } from '../lib/selection/selection.ts';
import type { Tables } from '../lib/datapackage/tables.ts';
import { slidePresets, type ExportLook } from './exportFile.ts';

/** What is wrong with a command line; the exit code is 2. */
export class UsageError extends Error {}

/** Options of `parseArgs` that say what is in view and how it looks. */
export const viewOptions = {
	time: { type: 'string' },
	partners: { type: 'string' },
	basis: { type: 'string' },
	base: { type: 'string' },
	'y-scale': { type: 'string' },
	denominator: { type: 'string' },
	measure: { type: 'string' },
	window: { type: 'string' },
	panel: { type: 'string' },
	event: { type: 'string' },
	quote: { type: 'string' },
	preset: { type: 'string', default: 'slide-16x9' },
	theme: { type: 'string', default: 'light' },
	transparent: { type: 'boolean', default: false },
	scale: { type: 'string', default: '1' },
	clock: { type: 'string' },
	data: { type: 'string', default: 'data/six-party-talks' },
	site: { type: 'string' },
	force: { type: 'boolean', default: false }
} as const;

/** What these options say, for help. */
export const viewHelp: readonly string[] = [
	'--time 2002..2007        first and last year in view',
	'--partners japan,china   partners in focus; none for nobody',
	'--basis cow              which published figures are drawn',
	'--base 2003              the year that stands at 100',
	'--y-scale log            linear or log',
	'--denominator NAME       with-inter-korean or without-inter-korean',
	`--measure NAME           of compare-measures: ${measureIds.join(', ')}`,
	'--window 2002..2006      the two years that are compared',
	'--panel NAME             of compare-measures: one partner, or one basis',
	'--event ID, --quote ID   what stands open; leverage list names them',
	`--preset NAME            ${presets.map(({ id }) => id).join(', ')} (slide-16x9)`,
	'--theme dark             light or dark (light)',
	'--transparent            no page under SVG and PNG',
	'--scale 2                pixels of PNG: 1, 2 or 3 times (1)',
	'--clock 2026-11-24       date written into slides (SOURCE_DATE_EPOCH, else now)',
	'--data DIR               the case (data/six-party-talks)',
	'--site URL               where the site stands, for the addresses in files (SITE_ORIGIN)',
	'--force                  replace files that stand there'
];

type Values = Readonly<Record<string, string | boolean | string[] | boolean[] | undefined>>;

const text = (value: Values[string]) => (typeof value === 'string' ? value : undefined);

/** The view asked for; throws a UsageError that names what can't be used and what would do. */
export function selectionOf(values: Values, facts: SelectionFacts): Selection {
	const given = {
		time: text(values.time),
		partners: text(values.partners)?.split(',').join('~'),
		base: text(values.base),
		yScale: text(values['y-scale']),
		basis: text(values.basis),
		denominator: text(values.denominator),
		measure: text(values.measure),
		window: text(values.window),
		panel: text(values.panel),
		event: text(values.event),
		quote: text(values.quote)
	};
	for (const [key, value] of Object.entries(given)) {
		if (value === '')
			throw new UsageError(`--${optionOf(key)}: found nothing; leave it out for the default.`);
	}
	const params = new URLSearchParams();
	for (const [key, value] of Object.entries(given)) if (value !== undefined) params.set(key, value);
	const { selection, notices } = fromSearchParams(params, facts);
	const [notice] = notices;
	if (!notice) return selection;
	const option = optionOf(notice.key);
	const known = {
		event: facts.events,
		quote: facts.quotes,
		basis: facts.bases,
		partners: facts.partners,
		measure: measureIds,
		panel: [...facts.partners, ...facts.bases]
	};
	const names: readonly string[] = Object.hasOwn(known, notice.key)
		? known[notice.key as keyof typeof known]
		: [];
	const found = notice.found.split('~').find((name) => !names.includes(name)) ?? notice.found;
	throw new UsageError(
		`--${option}: found ${found}; expected ${notice.expected.replace('joined by ~', 'joined by commas')}.${meant(found, names)}`
	);
}

const optionOf = (key: string) => (key === 'yScale' ? 'y-scale' : key);

/** What of a view is not as it was asked for, though nothing is wrong with it: a period cut short, an event out of it. */
export function viewNotes(values: Values, selection: Selection, tables: Tables): readonly string[] {
	const { period, event, quote } = selection;
	const [from, to] = [`${period.from}-01-01`, `${period.to}-12-31`];
	const shown = period.from === period.to ? String(period.from) : `${period.from}..${period.to}`;
	const asked = text(values.time);
	const opened = [
		{ option: 'event', id: event, row: tables.events.find(({ id }) => id === event) },
		{ option: 'quote', id: quote, row: tables.quotes.find(({ id }) => id === quote) }
	];
	const outside = opened.filter(({ row }) => {
		const start = row && ('start' in row ? row.start : row.from);
		const end = row && ('start' in row ? row.end : row.to);
		return start && (start.from > to || (end ?? start).to < from);
	});
	return [
		...(asked !== undefined && asked !== shown && asked !== `${shown}..${shown}`
			? [`--time: ${asked} is drawn as ${shown}, the years of the case in their order.`]
			: []),
		...outside.map(({ option, id }) => `--${option}: ${id} lies outside ${shown}, so it is not in view.`)
	];
}

/** How the files are to look. `now` is the moment where neither an option nor the environment names another. */
export function lookOf(values: Values, now: Date, onSlides: boolean): ExportLook {
	const preset = oneOf(
		'preset',
		text(values.preset) ?? '',
		presets.map(({ id }) => id)
	);
	if (onSlides && !slidePresets.some((name) => name === preset))
		throw new UsageError(
			`--preset: ${preset} is no shape of a slide; for pptx take ${slidePresets.join(', ')}, and other formats by themselves.`
		);
	const theme = oneOf('theme', text(values.theme) ?? '', ['light', 'dark']);
	const scale = Number(oneOf('scale', text(values.scale) ?? '', scales.map(String))) as Scale;
	return {
		preset,
		scale,
		dark: theme === 'dark',
		transparent: values.transparent === true,
		clock: clockOf(text(values.clock), now)
	};
}

function clockOf(given: string | undefined, now: Date): string {
	const epoch = process.env.SOURCE_DATE_EPOCH;
	if (given !== undefined) return dayOf('--clock', given, given);
	if (!epoch) return now.toISOString();
	const seconds = /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000) : undefined;
	return dayOf('SOURCE_DATE_EPOCH', epoch, seconds?.toISOString() ?? '');
}

/** A moment from 1980 to 2107, the years that a zip file can name; no day that there is not. */
function dayOf(option: string, found: string, iso: string): string {
	const clock = /^\d{4}-\d\d-\d\d(T.*)?$/.test(iso) ? new Date(iso) : new Date(NaN);
	const year = clock.getUTCFullYear();
	// A day like 30 February is read as one in March.
	const isDay =
		Number.isFinite(year) &&
		new Date(`${iso.slice(0, 10)}T00:00:00Z`).toISOString().startsWith(iso.slice(0, 10));
	if (!isDay || year < 1980 || year > 2107)
		throw new UsageError(`${option}: found ${found}; expected a date from 1980 to 2107, such as 2026-11-24.`);
	return clock.toISOString();
}

/** The root of the site that addresses in files begin with; empty where it is not known. */
export function rootOf(values: Values): string {
	const given = text(values.site) ?? process.env.SITE_ORIGIN ?? '';
	if (given === '') return '';
	const address = /^https?:\/\/\S+$/.test(given) && URL.canParse(given) ? new URL(given) : undefined;
	if (!address || address.search !== '' || address.hash !== '')
		throw new UsageError(`--site: found ${given}; expected an address such as https://example.org/.`);
	return address.href.endsWith('/') ? address.href : `${address.href}/`;
}

/** The charts named, or all; throws where one is not known. */
export function chartsOf(names: readonly string[], all: boolean): readonly string[] {
	const known = registry.map(({ id }) => id);
	for (const name of names) {
		if (!known.includes(name))
			throw new UsageError(`unknown chart: ${name}; known are ${known.join(', ')}.${meant(name, known)}`);
	}
	if (all && names.length > 0) throw new UsageError('either name charts or say --all, not both.');
	if (!all && names.length === 0)
		throw new UsageError(`name a chart, or say --all for every one: ${known.join(', ')}.`);
	return all ? known : [...new Set(names)];
}

/** A value among those known; throws with the one that was probably meant. */
export function oneOf<Name extends string>(option: string, value: string, known: readonly Name[]): Name {
	const found = known.find((name) => name === value);
	if (found !== undefined) return found;
	throw new UsageError(
		`--${option}: found ${value || 'nothing'}; expected ${known.join(', ')}.${meant(value, known)}`
	);
}

/** " Did you mean japan?", or nothing. */
export function meant(name: string, known: Iterable<string>): string {
	const guess = nearest(name, known);
	return guess === null ? '' : ` Did you mean ${guess}?`;
}
