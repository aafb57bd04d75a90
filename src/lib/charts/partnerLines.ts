/** Builds the definition of a chart with one line per partner from what sets it apart: its measure, its words, its axis. */
import { joinable } from '../measures/annualTrade.ts';
import type { Selection } from '../selection/selection.ts';
import type { ChartDefinition, Reading } from './chart.ts';
import { formatYears } from './format.ts';
import { linesOptions } from './lines.ts';
import { linesNative } from './linesNative.ts';
import type { LinePoint, PartnerLine } from './linesLayout.ts';
import { basisNotes, causeNote, quoteNotes } from './notes.ts';
import * as partners from './partners.ts';
import type { PartnerSeries } from './partners.ts';
import { listInWords } from './words.ts';
import {
	type ValuePoint,
	type DrawnPartner,
	type PartnerLinesSpec,
	drawnPartners,
	quotesOf,
	comparedBy,
	isOther
} from './partnerLinesSpec.ts';
import { table } from './partnerTable.ts';

/** A chart definition from its specification. */
export function partnerLines(spec: PartnerLinesSpec): ChartDefinition<PartnerSeries> {
	const { id, name, about, method, controls } = spec;
	return {
		id,
		name,
		about,
		method,
		controls,
		prepare: partners.preparePartners,
		title: (data, selection) => title(spec, data, selection),
		subtitle: (data, selection) => subtitle(spec, data, selection),
		options: (data, selection, size) => linesOptions(picture(spec, data, selection), size),
		native: (data, selection, size) => linesNative(picture(spec, data, selection), size),
		describe: (data, selection) => describe(spec, data, selection),
		notes: (data, selection) => notes(spec, data, selection),
		table: (data, selection) => table(spec, data, selection),
		readings: (data, selection) =>
			drawnPartners(spec, data, selection).map((partner) => reading(partner, logarithmic(spec, selection))),
		quotes: (data, selection) => partners.quotedWords(data.study, quotesOf(spec, data, selection))
	};
}

function title(spec: PartnerLinesSpec, data: PartnerSeries, selection: Selection): string {
	const compared = comparedBy(spec, data, selection);
	const focused = drawnPartners(spec, data, selection).filter((partner) => partner.focus);
	const finding = spec.finding(data, focused, compared, selection);
	return finding || `${spec.name}, ${formatYears(selection.period.from, selection.period.to)}`;
}

function subtitle(spec: PartnerLinesSpec, data: PartnerSeries, selection: Selection): string {
	const { from, to } = selection.period;
	const scale = logarithmic(spec, selection) ? ', logarithmic scale' : '';
	const basis = partners.basisInWords(
		data.study,
		partners.basisOf(selection, spec.ownBasis),
		drawnPartners(spec, data, selection)
	);
	return `${spec.axis(data, selection)}, ${formatYears(from, to)}${scale}. ${basis}`;
}

/** A logarithmic scale has no place for a zero: such points are left out of the picture and named in a note. */
function logarithmic({ controls }: PartnerLinesSpec, { yScale }: Selection): boolean {
	return yScale === 'log' && controls.includes('yScale');
}

function zeroNotes(
	spec: PartnerLinesSpec,
	drawn: readonly DrawnPartner[],
	selection: Selection
): readonly string[] {
	if (!logarithmic(spec, selection)) return [];
	const zeros = drawn.flatMap(({ name, points }) => {
		const years = points.filter(({ y }) => y <= 0).map(({ year }) => String(year));
		return years.length > 0 ? [`${name} ${listInWords(years)}`] : [];
	});
	return zeros.length > 0 ? [`Zero, which a logarithmic scale can’t show: ${zeros.join('; ')}.`] : [];
}

function picture(spec: PartnerLinesSpec, data: PartnerSeries, selection: Selection) {
	const drawable = (point: { readonly y: number }) => point.y > 0 || !logarithmic(spec, selection);
	const partnersDrawn = drawnPartners(spec, data, selection);
	const alone = partnersDrawn.filter(({ focus }) => focus).length === 1;
	const lines = partnersDrawn
		.map((partner) => ({ ...partner, points: partner.points.filter(drawable) }))
		.map((partner) => line(spec, data, selection, partner, alone && partner.focus))
		.map((drawn) => ({ ...drawn, twins: drawn.twins.filter(drawable) }));
	const values = lines.flatMap(({ runs, twins }) => [...runs.flat(), ...twins].map(({ y }) => y));
	return {
		period: selection.period,
		lines,
		yScale: logarithmic(spec, selection) ? ('log' as const) : ('linear' as const),
		yDomain: spec.domain([...values, ...(spec.beside?.(data, selection) ?? [])], selection),
		formatTick: spec.formatTick,
		reference: spec.reference,
		quotes: quotesOf(spec, data, selection),
		quoteReference: ({ quote }: { quote: Parameters<typeof partners.quoteRef>[1] }) =>
			partners.quoteRef(data.study, quote),
		openQuote: selection.quote,
		event: partners.openEvent(data.study, selection)
	};
}

function line(
	spec: PartnerLinesSpec,
	data: PartnerSeries,
	selection: Selection,
	partner: DrawnPartner,
	alone: boolean
): PartnerLine {
	const joined = runs(spec, partner.points);
	return {
		id: partner.id,
		label: partner.name,
		focus: partner.focus,
		runs: joined,
		said: alone ? saidPoints(spec, data, selection, joined.flat()) : [],
		twins: spec.showTwins ? twins(spec, data, selection, partner) : estimatesOf(partner),
		change: changeOf(spec, data, selection, partner),
		endText: endText(spec, partner, selection)
	};
}

/** The points of the years compared; the last of a line is said by its end label. */
function saidPoints(
	spec: PartnerLinesSpec,
	data: PartnerSeries,
	selection: Selection,
	points: readonly LinePoint[]
): readonly LinePoint[] {
	if (!spec.saysCompared) return [];
	const { from, to } = comparedBy(spec, data, selection);
	return points.slice(0, -1).filter(({ year }) => year === from || year === to);
}

/** The comparison of a partner, if both years are in view, differ, and are the same quantity. */
function changeOf(
	spec: PartnerLinesSpec,
	data: PartnerSeries,
	selection: Selection,
	{ points }: DrawnPartner
): PartnerLine['change'] {
	const compared = comparedBy(spec, data, selection);
	const [from, to] = [compared.from, compared.to].map((year) => points.find((point) => point.year === year));
	if (!from || !to || from === to || from.y <= 0 || from.observation.flow !== to.observation.flow)
		return null;
	return { from: from.year, to: to.year, label: spec.formatChange(from.y, to.y) };
}

/** The last value in view, with a word where it is one flow only. */
function endText(spec: PartnerLinesSpec, { points }: DrawnPartner, { period }: Selection): string {
	const last = points.at(-1);
	if (!last) return 'other readings';
	const flow = isOther(spec, last.observation) ? `, ${last.observation.flow}s` : '';
	// A line that stops early says when.
	const year = last.year === period.to ? '' : `, ${last.year}`;
	return `${last.range ?? spec.formatTick(last.y)}${flow}${year}`;
}

/** What other estimates make of a value. */
function estimatesOf({ points }: DrawnPartner): PartnerLine['twins'] {
	return points.flatMap(({ year, estimates = [] }) => estimates.map((y) => ({ year, y })));
}

/** Totals may be joined year by year; one flow starts a run of its own. */
function runs(spec: PartnerLinesSpec, points: readonly ValuePoint[]) {
	return joinable(points, ({ observation }) => observation.flow).map((run) =>
		run.map(({ year, y, observation }) => ({
			year,
			y,
			flow: observation.flow,
			hollow: isOther(spec, observation) || observation.derivation === 'share-of-total'
		}))
	);
}

/** Other published readings in view that differ from the one drawn, or stand where there is none. */
function twins(spec: PartnerLinesSpec, data: PartnerSeries, selection: Selection, partner: DrawnPartner) {
	const basis = partners.basisOf(selection, spec.ownBasis);
	const { from, to } = selection.period;
	const bases = data.study.tables.bases
		.filter((row) => row.id !== basis)
		.flatMap((row) => partners.seriesOf(data, row.id, partner.id).observations);
	return [...bases, ...partners.alternativesOf(data, partner.id)]
		.filter((other) => {
			const drawn = partner.points.find((point) => point.year === other.year)?.observation;
			const comparable = other.flow === (drawn?.flow ?? 'total');
			return other.year >= from && other.year <= to && comparable && !(drawn && partners.agree(drawn, other));
		})
		.map(({ year, value }) => ({ year, y: value }));
}

function describe(spec: PartnerLinesSpec, data: PartnerSeries, selection: Selection): string {
	const { from, to } = selection.period;
	const compared = comparedBy(spec, data, selection);
	const quotes = quotesOf(spec, data, selection);
	const drawn = drawnPartners(spec, data, selection).filter(
		({ focus, points }) => focus || points.length > 0
	);
	const told = drawn.map(({ name, points }) =>
		partners.seriesInWords(name, points, [from, compared.from, compared.to, points.at(-1)?.year ?? to])
	);
	const shown = told.length === 0 ? 'No partner is chosen.' : told.join(' ');
	return `Line chart. ${spec.axis(data, selection)}, ${formatYears(from, to)}. ${shown}${partners.quotesInWords(data.study, quotes)}`;
}

export function notes(spec: PartnerLinesSpec, data: PartnerSeries, selection: Selection): readonly string[] {
	const drawn = drawnPartners(spec, data, selection);
	const ids = drawn.map((partner) => partner.id);
	const basis = partners.basisOf(selection, spec.ownBasis);
	return [
		...markNotes(spec, data, drawn, selection),
		...zeroNotes(spec, drawn, selection),
		...spec.notes(data, drawn, selection),
		...quoteNotes(quotesOf(spec, data, selection)),
		...basisNotes(data.study, basis, ids, selection.period),
		causeNote(data.study)
	];
}

/** What the marks mean that are drawn here: arrows, short bars, hollow marks. */
function markNotes(
	spec: PartnerLinesSpec,
	data: PartnerSeries,
	drawn: readonly DrawnPartner[],
	selection: Selection
): readonly string[] {
	const focused = drawn.filter((partner) => partner.focus);
	const compared = comparedBy(spec, data, selection);
	const changed = focused.some((partner) => changeOf(spec, data, selection, partner) !== null);
	const twinned =
		spec.showTwins && focused.some((partner) => twins(spec, data, selection, partner).length > 0);
	const computed = drawn.some(({ points }) =>
		points.some(({ observation }) => observation.derivation === 'share-of-total')
	);
	return [
		...(twinned ? ['Short bars beside a mark: other published readings of the same year.'] : []),
		...(computed ? ['Hollow marks are computed: a printed share times a printed total.'] : []),
		...(changed ? [`Changes are told from ${compared.from} to ${compared.to}.`] : [])
	];
}

/** A zero is read off a logarithmic picture too, though it has no place on it. */
function reading({ id, name, points }: DrawnPartner, log: boolean): Reading {
	return {
		id,
		label: name,
		points: points.map(({ year, y, text }) => ({ year, y: log && y <= 0 ? null : y, text }))
	};
}
