/** What the charts by partner share: their series, who is in view, which years are compared, how a figure is told. */
import { matchQuotes, quoteReference, type MatchedQuote } from '../annotations/match.ts';
import type { EventRow, QuoteRow } from '../datapackage/tables.ts';
import type { AnnualSeries, Observation } from '../measures/annualTrade.ts';
import { alternatives, annualTrade, observationOf } from '../measures/annualTrade.ts';
import type { Change } from '../measures/change.ts';
import { comparedWindow, type Period, type Selection } from '../selection/selection.ts';
import type { CaseStudy, Cell, QuotedWords } from './chart.ts';
import { formatMoney, formatNumber } from './format.ts';
import { changeInWords, listInWords, lowerFirst, possessive, upperFirst } from './words.ts';

/** Series of every basis and partner, computed once per case. */
export interface PartnerSeries {
	readonly study: CaseStudy;
	readonly series: ReadonlyMap<string, AnnualSeries>;
	/** Published readings that no basis draws, by partner. */
	readonly alternatives: ReadonlyMap<string, readonly Observation[]>;
}

export interface VisiblePartner {
	readonly id: string;
	readonly name: string;
	/** The name inside a sentence: "the United States". */
	readonly inText: string;
	readonly focus: boolean;
}

export function preparePartners(study: CaseStudy): PartnerSeries {
	const all = study.tables.series.map(({ basis, reporter }) => annualTrade(study.tables, basis, reporter));
	const reporters = [...new Set(study.tables.series.map((row) => row.reporter))];
	return {
		study,
		series: new Map(all.map((series) => [`${series.basis}/${series.partner}`, series])),
		alternatives: new Map(reporters.map((reporter) => [reporter, alternatives(study.tables, reporter)]))
	};
}

/** The series of a partner on a basis; without observations where the basis has none. */
export function seriesOf({ series }: PartnerSeries, basis: string, partner: string): AnnualSeries {
	return series.get(`${basis}/${partner}`) ?? { partner, basis, observations: [] };
}

/** Partners that are drawn: those in focus, and at rest those the case opens with. */
export function visiblePartners(study: CaseStudy, selection: Selection): readonly VisiblePartner[] {
	const focused = new Set(selection.partners);
	const usual = new Set(study.tables.partners.filter((row) => row.focus).map((row) => row.id));
	return namedPartners(study, (id) => focused.has(id) || usual.has(id)).map((partner) => ({
		...partner,
		focus: focused.has(partner.id)
	}));
}

/** Partners of the case that are wanted, in its order, with the names they have in a list and in a sentence. */
export function namedPartners(
	{ tables, settings }: CaseStudy,
	wanted: (id: string) => boolean
): readonly Omit<VisiblePartner, 'focus'>[] {
	return tables.partners
		.filter(({ id }) => id !== settings.subject && wanted(id))
		.map(({ id, name, article }) => ({ id, name, inText: inText(article, name) }));
}

function inText(article: string, name: string): string {
	return article === '' ? name : `${article} ${name}`;
}

/** The basis a chart draws: the reader's, or the one the chart finds complete. */
export function basisOf(selection: Selection, own: string): string {
	return selection.basis === 'auto' ? own : selection.basis;
}

/** The years a headline compares: those of the case while in view, else the ends of the period. */
export function comparedYears({ settings }: CaseStudy, { from, to }: Period): Period {
	const [first, last] = settings.defaultComparison;
	return first >= from && last <= to ? { from: first, to: last } : { from, to };
}

/** The two years a chart compares that lets the reader choose them: theirs, else as a headline does. */
export function chosenWindow({ settings }: CaseStudy, selection: Selection): Period {
	const [from, to] = settings.defaultComparison;
	return comparedWindow(selection, { from, to });
}

export function subjectName({ tables, settings }: CaseStudy): string {
	return tables.partners.find((row) => row.id === settings.subject)?.name ?? settings.subject;
}

export function basisTitle({ tables }: CaseStudy, basis: string): string {
	return tables.bases.find((row) => row.id === basis)?.shortTitle ?? basis;
}

/** The title of a basis, and of the figures that stand in for what it lacks: "…; South Korea: National figures". */
export function basisInWords(
	study: CaseStudy,
	basis: string,
	drawn: readonly { readonly id: string; readonly name: string }[]
): string {
	const { series, bases } = study.tables;
	const borrowed = series.filter((row) => row.basis === basis && row.rowsFrom !== basis);
	const told = drawn.flatMap(({ id, name }) => {
		const from = borrowed.find((row) => row.reporter === id)?.rowsFrom;
		const title = bases.find((row) => row.id === from)?.shortTitle.toLowerCase();
		return title ? [`${name}: ${title}`] : [];
	});
	return [basisTitle(study, basis), ...told].join('; ');
}

/** "Japan’s trade with North Korea fell by two thirds …; China’s more than doubled": partners with one verb share it. */
export function changesInWords(
	changes: readonly { readonly name: string; readonly change: Change }[],
	noun: string
): string {
	const verbs = new Map<string, string[]>();
	for (const { name, change } of changes) {
		const verb = changeInWords(change.ratio);
		verbs.set(verb, [...(verbs.get(verb) ?? []), possessive(name)]);
	}
	const told = [...verbs]
		.map(([verb, names], index) => `${listInWords(names)}${index === 0 ? ` ${noun}` : ''} ${verb}`)
		.join('; ');
	return upperFirst(told);
}

/** The quotes of a chart with everything needed to draw and name them. */
export function chartQuotes(study: CaseStudy, chart: string, selection: Selection): readonly MatchedQuote[] {
	return matchQuotes(study.tables, chart, selection);
}

/** Quotes with their references, in the order given. */
export function quotedWords(study: CaseStudy, quotes: readonly MatchedQuote[]): readonly QuotedWords[] {
	return quotes.map(({ quote }) => ({ quote, reference: quoteRef(study, quote) }));
}

/** Author and page of a quote, and whether the record agrees with it where that can be told. */
export function quoteRef(study: CaseStudy, quote: QuoteRow): string {
	const reference = quoteReference(authorOf(study), quote);
	const { [quote.id]: verdict } = study.verdicts;
	return verdict ? `${reference} · ${lowerFirst(verdict.word)}` : reference;
}

function authorOf({ tables }: CaseStudy): string {
	return tables.sources.find((source) => source.reliability === 'paper')?.author ?? '';
}

export function openEvent({ tables }: CaseStudy, selection: Selection): EventRow | null {
	return tables.events.find((event) => event.id === selection.event) ?? null;
}

/** How a number was had, in words for a table. */
export function derivationInWords(observation: Observation): string {
	if (observation.derivation === 'sum-of-flows') return 'exports + imports';
	if (observation.derivation === 'share-of-total') return 'printed share × printed total';
	return observation.flow === 'total' ? 'total as printed' : `${observation.flow}s only, as printed`;
}

export const missing: Cell = { text: '–', value: null, note: 'no figure read' };

/** Readings that were published beside the one that a basis draws: totals, or one flow. */
export function alternativesOf({ alternatives }: PartnerSeries, partner: string): readonly Observation[] {
	return alternatives.get(partner) ?? [];
}

/** Other published readings of the same year where they differ by more than one percent. */
export function otherReadings(data: PartnerSeries, basis: string, partner: string, year: number): Cell {
	const own = observationOf(seriesOf(data, basis, partner), year);
	const { bases: known, series } = data.study.tables;
	// What a basis borrows from another for want of its own is no reading of its own.
	const borrowed = (id: string) =>
		series.some((row) => row.basis === id && row.reporter === partner && row.rowsFrom !== id);
	const bases = known
		.filter(({ id }) => id !== basis && !borrowed(id))
		.flatMap((row) => {
			const other = observationOf(seriesOf(data, row.id, partner), year);
			return other ? [{ title: row.shortTitle, other }] : [];
		});
	const alternatives = alternativesOf(data, partner)
		.filter((other) => other.year === year && other.flow === 'total')
		.map((other) => ({ title: publisherOf(data.study, other), other }));
	return readingsCell(own, [...bases, ...alternatives]);
}

/** Readings that do not agree with the one drawn, as one cell with their evidence. */
export function readingsCell(
	own: Observation | undefined,
	readings: readonly { readonly title: string; readonly other: Observation }[]
): Cell {
	const others = readings.filter(({ other }) => !(own && agree(own, other)));
	const told = others.map(({ title, other }) => {
		const flow = other.flow === 'total' || other.flow === own?.flow ? '' : ` (${other.flow}s only)`;
		return `${title} ${formatNumber(other.value)}${flow}`;
	});
	const text = [...new Set(told)].join(' · ');
	return { text, value: text, evidence: others.flatMap(({ other }) => other.evidence) };
}

/** Who published a reading. */
export function publisherOf({ tables }: CaseStudy, { evidence }: Observation): string {
	const id = evidence[0]?.sourceId;
	return tables.sources.find((source) => source.id === id)?.publisher ?? '';
}

/** Two readings agree when they are the same quantity and at most one percent apart. */
export function agree(a: Observation, b: Observation): boolean {
	return a.flow === b.flow && Math.abs(a.value - b.value) <= 0.01 * Math.max(a.value, b.value);
}

/** Quotes told in a table at the last year of their range, for the series they speak about. */
export function quoteCell(
	study: CaseStudy,
	quotes: readonly MatchedQuote[],
	partner: string,
	year: number,
	years: readonly number[]
): Cell {
	const here = quotes.filter(({ quote, to }) => {
		const last = Math.min(Number(to.slice(0, 4)), years.at(-1) ?? year);
		return quote.series.includes(partner) && last === year;
	});
	const text = here.map(({ quote }) => `“${quote.text}” (${quoteRef(study, quote)})`).join(' ');
	return { text, value: text };
}

/** Quotes as the last sentence of a description. */
export function quotesInWords(study: CaseStudy, quotes: readonly MatchedQuote[]): string {
	if (quotes.length === 0) return '';
	const told = quotes.slice(0, 2).map(({ quote }) => `“${quote.text}” (${quoteRef(study, quote)})`);
	return ` Quoted on the chart: ${told.join(' ')}`;
}

/** "Japan: US$ 376 m in 2002, US$ 122 m in 2006, US$ 10 m in 2007." */
export function seriesInWords(
	name: string,
	points: readonly { readonly year: number; readonly text: string }[],
	years: readonly number[]
): string {
	const wanted = [...new Set(years)].sort((a, b) => a - b);
	const told = wanted.flatMap((year) => {
		const point = points.find((candidate) => candidate.year === year);
		return point ? [`${point.text} in ${year}`] : [];
	});
	return `${name}: ${told.length > 0 ? told.join(', ') : 'no figures in this period'}.`;
}

/** US$ million, with a word where it is one flow only or computed. */
export function moneyInWords(observation: Observation): string {
	const money = formatMoney(observation.value);
	if (observation.flow !== 'total') return `${money} (${observation.flow}s only)`;
	return observation.derivation === 'share-of-total' ? `${money} (computed from a printed share)` : money;
}
