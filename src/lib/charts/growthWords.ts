/** What the chart of growth and breakthroughs says. */
import { formatFuzzyDate } from '../datapackage/dates.ts';
import { growthCompiler } from '../measures/economicGrowth.ts';
import type { Selection } from '../selection/selection.ts';
import { formatYears } from './format.ts';
import {
	breakthroughsInView,
	growthInView,
	growthOf,
	id,
	nameOf,
	otherReadings,
	signed,
	type Breakthrough,
	type GrowthCase
} from './growthCase.ts';
import { quoteNotes } from './notes.ts';
import * as partners from './partners.ts';
import { listInWords, numberInWords, possessive, upperFirst } from './words.ts';

/** How many breakthroughs fell in years of growth, against the rule that they come in bad years. */
export function title(data: GrowthCase, selection: Selection): string {
	const known = breakthroughsInView(data, selection).filter(({ growth }) => growth !== null);
	if (known.length === 0) return titleWithout(data, selection);
	const grown = known.filter((one) => percentOf(one) > 0);
	const rest = known.filter((one) => percentOf(one) <= 0);
	const rule = grown.length > 0 ? ', against the paper’s rule: ' : ', as the paper’s rule has it: ';
	const told = grown.length > 0 ? grown : rest;
	const but = grown.length > 0 && rest.length > 0 ? `; not ${listInWords(rest.map(yearInWords))}` : '';
	return `${subjectOf(grown.length, known.length)}${rule}${listInWords(told.map(yearInWords))}${but}${turned(known)}`;
}

function percentOf({ growth }: Breakthrough): number {
	return growth?.drawn.percent ?? 0;
}

function yearInWords(one: Breakthrough): string {
	return `${one.year} (${signed(percentOf(one))})`;
}

/** "Both breakthroughs counted here fell in years of growth", "Two of three …", "No breakthrough counted here fell in a year of growth". */
function subjectOf(grown: number, all: number): string {
	if (grown === 0) return 'No breakthrough counted here fell in a year of growth';
	if (all === 1) return 'The one breakthrough counted here fell in a year of growth';
	if (grown === 1) return `One of ${numberInWords(all)} breakthroughs counted here fell in a year of growth`;
	const who = { 2: 'Both' }[all] ?? `All ${numberInWords(all)}`;
	const some = upperFirst(`${numberInWords(grown)} of ${numberInWords(all)}`);
	return `${grown === all ? who : some} breakthroughs counted here fell in years of growth`;
}

/** Where another release has the other sign, the finding hangs on the release. */
function turned(known: readonly Breakthrough[]): string {
	const told = known.flatMap(({ year, growth }) => {
		const drawn = growth?.drawn.percent ?? 0;
		const other = growth?.others.find(({ percent }) => Math.sign(percent) !== Math.sign(drawn));
		return other ? [`${year} stands at ${signed(other.percent)} (${nameOf(other)})`] : [];
	});
	return told.length === 0 ? '' : `; but ${listInWords(told)}`;
}

function titleWithout(data: GrowthCase, selection: Selection): string {
	const { from, to } = selection.period;
	const years = growthInView(data, selection);
	const economy = `${possessive(partners.subjectName(data.study))} economy`;
	if (years.length === 0) return `No growth of ${economy} is on record, ${formatYears(from, to)}`;
	const unread = breakthroughsInView(data, selection).length > 0;
	const none = unread
		? '; for no year of a breakthrough was growth read'
		: `; no breakthrough counted here falls in ${years.length === 1 ? 'that year' : 'those years'}`;
	const [first] = years;
	if (first && years.length === 1) return `${economy} ${grew(first.drawn.percent)} in ${first.year}${none}`;
	const up = years.filter(({ drawn }) => drawn.percent > 0).length;
	const span = formatYears(first!.year, years.at(-1)!.year);
	return `${economy} grew in ${up === 0 ? 'none' : numberInWords(up)} of ${numberInWords(years.length)} years, ${span}${none}`;
}

function grew(percent: number): string {
	if (percent === 0) return 'stood still';
	return `${percent > 0 ? 'grew' : 'shrank'} by ${signed(Math.abs(percent)).slice(1)}`;
}

export function subtitle(data: GrowthCase, { period }: Selection): string {
	const economy = `${possessive(partners.subjectName(data.study))} economy`;
	return `Growth of ${economy} on the year before, %, ${growthCompiler} estimates, ${formatYears(period.from, period.to)}`;
}

export function describe(data: GrowthCase, selection: Selection): string {
	const points = growthInView(data, selection).map(({ year, drawn }) => ({
		year,
		text: signed(drawn.percent)
	}));
	const years = points.map(({ year }) => year);
	const acts = breakthroughsInView(data, selection).map(
		({ event }) => `${event.label} (${formatFuzzyDate(event.start)})`
	);
	const marked =
		acts.length === 0
			? 'No breakthrough counted here in these years.'
			: `Breakthroughs counted here: ${acts.join(', ')}.`;
	const quoted = partners.quotesInWords(data.study, partners.chartQuotes(data.study, id, selection));
	return `Bars above and below zero. ${partners.seriesInWords('Growth', points, years)} ${marked}${quoted}`;
}

export function notes(data: GrowthCase, selection: Selection): readonly string[] {
	const known = breakthroughsInView(data, selection);
	const quotes = partners.chartQuotes(data.study, id, selection);
	const { breakthroughsCaution } = data.study.settings;
	const caution = breakthroughsCaution === '' ? [] : [breakthroughsCaution];
	const first = speaksOfOthers(data, selection);
	return [
		...(first ? caution : []),
		...rule(known.length),
		...yearAfter(data, known),
		...unread(known),
		'Growth is an estimate made from outside and revised later, in real terms, for whole calendar years.',
		...releases(data, selection),
		...(first ? [] : caution),
		...quoteNotes(quotes)
	];
}

/** Whether the caution on what counts names a year in view that holds no breakthrough: then the count is not all there is. */
function speaksOfOthers({ study, breakthroughs }: GrowthCase, { period }: Selection): boolean {
	const counted = new Set(breakthroughs.map(({ start }) => start.from.slice(0, 4)));
	const named = study.settings.breakthroughsCaution.match(/\b\d{4}\b/g) ?? [];
	return named.some((year) => Number(year) >= period.from && Number(year) <= period.to && !counted.has(year));
}

function rule(count: number): readonly string[] {
	if (count === 0) return [];
	if (count === 1) return ['One breakthrough makes no rule either way.'];
	return [
		`${upperFirst(numberInWords(count))} breakthroughs make no rule either way: read them as single cases.`
	];
}

/** Who sees a crisis coming acts before the figures show it. */
function yearAfter(data: GrowthCase, known: readonly Breakthrough[]): readonly string[] {
	const told = [...new Set(known.map(({ year }) => year + 1))].flatMap((year) => {
		const growth = growthOf(data, year);
		return growth ? [`${signed(growth.drawn.percent)} in ${year}`] : [];
	});
	if (told.length === 0) return [];
	return [`A crisis may be seen coming. The year after each breakthrough brought ${listInWords(told)}.`];
}

function unread(known: readonly Breakthrough[]): readonly string[] {
	const years = [...new Set(known.filter(({ growth }) => !growth).map(({ year }) => String(year)))];
	return years.length === 0
		? []
		: [`No growth was read for ${listInWords(years)}: the breakthrough stands on the zero line.`];
}

function releases(data: GrowthCase, selection: Selection): readonly string[] {
	const others = growthInView(data, selection).flatMap(otherReadings);
	if (others.length === 0) return [];
	const names = [...new Set(others.map(nameOf))];
	return [`Bars are the current series. Short lines beside a bar: ${listInWords(names)} of the same year.`];
}
