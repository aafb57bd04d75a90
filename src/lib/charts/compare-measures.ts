import { scaleLinear } from 'd3';
import { measureIds, type MeasureId, type Period, type Selection } from '../selection/selection.ts';
import type { ChartDefinition } from './chart.ts';
import { comparedFinding } from './comparedFinding.ts';
import { comparedMeasures } from './comparedMeasures.ts';
import { measureNames } from './measureNames.ts';
import { partnerLines } from './partnerLines.ts';
import type { DrawnPartner, PartnerLinesSpec } from './partnerLinesSpec.ts';
import * as partners from './partners.ts';
import type { PartnerSeries, VisiblePartner } from './partners.ts';
import { listInWords, upperFirst } from './words.ts';

const id = 'compare-measures';

/** A panel shows at most so many partners in colour: more can’t be told apart on one picture. */
export const mostPanels = 4;

/** One measure by partner and year: all in one picture, or one panel of several that share their axes. */
export const compareMeasures: ChartDefinition<PartnerSeries> = {
	id,
	name: 'Compare measures',
	about:
		'One measure of leverage side by side: partner beside partner, or one compiler’s figures beside another’s.',
	method: [
		...measureIds.map((measure) => comparedMeasures[measure].method),
		'Panels share their axes: the same height is the same value in each.',
		'Years without what a measure needs are gaps; a division by zero is not defined and left out.'
	],
	controls: ['partners', 'measure', 'window', 'base', 'basis', 'denominator', 'panel'],
	controlsIn: (data, { measure, panel }) => {
		const own = [
			'partners',
			'measure',
			'window',
			'basis',
			...comparedMeasures[measure].controls,
			'panel'
		] as const;
		return own.filter((control) => control !== 'basis' || !isBasis(data, panel));
	},
	prepare: partners.preparePartners,
	title: (data, selection) => {
		const own = ownView(data, selection);
		return `${panelTitle(data, selection)}${chartOf(own).title(data, own)}`;
	},
	subtitle: (data, selection) => delegate('subtitle', data, selection),
	options: (data, selection, size) => {
		const own = ownView(data, selection);
		return chartOf(own).options(data, own, size);
	},
	native: (data, selection, size) => {
		const own = ownView(data, selection);
		return chartOf(own).native(data, own, size);
	},
	describe: (data, selection) => delegate('describe', data, selection),
	notes: (data, selection) => delegate('notes', data, selection),
	table: (data, selection) => delegate('table', data, selection),
	readings: (data, selection) => delegate('readings', data, selection),
	quotes: (data, selection) => delegate('quotes', data, selection)
};

type Words = 'subtitle' | 'describe' | 'notes' | 'table' | 'readings' | 'quotes';

function delegate<Name extends Words>(
	name: Name,
	data: PartnerSeries,
	selection: Selection
): ReturnType<ChartDefinition<PartnerSeries>[Name]> {
	const own = ownView(data, selection);
	return chartOf(own)[name](data, own) as ReturnType<ChartDefinition<PartnerSeries>[Name]>;
}

/** The view of a panel: a basis as panel is the basis that is drawn. */
function ownView(data: PartnerSeries, selection: Selection): Selection {
	return isBasis(data, selection.panel) ? { ...selection, basis: selection.panel! } : selection;
}

function isBasis({ study }: PartnerSeries, panel: string | null): boolean {
	return study.tables.bases.some((row) => row.id === panel);
}

/** Panels by source say whose figures they show. */
function panelTitle(data: PartnerSeries, { panel }: Selection): string {
	return isBasis(data, panel) ? `${partners.basisTitle(data.study, panel!)}: ` : '';
}

const charts = Object.fromEntries(
	measureIds.map((measure) => [measure, partnerLines(specOf(measure))])
) as Record<MeasureId, ChartDefinition<PartnerSeries>>;

function chartOf({ measure }: Selection): ChartDefinition<PartnerSeries> {
	return charts[measure];
}

function specOf(measure: MeasureId): PartnerLinesSpec {
	const { noun, axis, unit, tick, change, caution, ...own } = comparedMeasures[measure];
	return {
		id,
		name: upperFirst(noun),
		about: compareMeasures.about,
		method: [own.method],
		controls: ['partners', 'measure', 'window', 'basis', ...own.controls],
		ownBasis: own.ownBasis,
		measure: own.values,
		...(own.flow ? { flow: own.flow } : {}),
		visible: visibleIn,
		saysCompared: true,
		beside: (data, selection) => valuesBeside(measure, data, selection),
		finding: ({ study }, drawn, compared, { period }) =>
			comparedFinding(drawn, {
				measure: comparedMeasures[measure],
				subject: partners.subjectName(study),
				compared,
				period
			}),
		axis: (data, selection) => axis(partners.subjectName(data.study), selection),
		domain: (values) => domainOf(values, own.reference),
		formatTick: tick,
		formatChange: change,
		reference: own.reference,
		showTwins: measure === 'trade',
		valueColumn: { label: measureNames[measure], unit },
		notes: (data, drawn, selection) => [
			...absences(drawn, noun),
			...notCompared(drawn, partners.chosenWindow(data.study, selection), selection.period),
			...(own.notes?.(data, drawn, selection) ?? []),
			caution
		]
	};
}

/** Zero and the reference are always on the axis; its ends are round. */
function domainOf(values: readonly number[], reference: number | null): readonly [number, number] {
	const all = [0, ...(reference === null ? [] : [reference]), ...values];
	const [low, high] = [Math.min(...all), Math.max(...all)];
	const [min = 0, max = 1] = scaleLinear([low, high > low ? high : low + 1], [0, 1])
		.nice(5)
		.domain();
	return [min, max];
}

/** Those in focus; on the panel of one partner the others rest behind it. */
function visibleIn(
	{ study }: PartnerSeries,
	{ partners: chosen, panel }: Selection
): readonly VisiblePartner[] {
	const single = study.tables.partners.some((row) => row.id === panel);
	return partners
		.namedPartners(study, (partner) => chosen.includes(partner) || partner === panel)
		.map((partner) => ({ ...partner, focus: !single || partner.id === panel }));
}

/** On the panel of one source, what the panels of the others reach. */
function valuesBeside(measure: MeasureId, data: PartnerSeries, selection: Selection): readonly number[] {
	if (!isBasis(data, selection.panel)) return [];
	const { from, to } = selection.period;
	return data.study.tables.bases.flatMap(({ id: basis }) =>
		visibleIn(data, selection).flatMap((partner) =>
			comparedMeasures[measure]
				.values(data, basis, partner.id, { ...selection, basis })
				.filter(({ year }) => year >= from && year <= to)
				.map(({ y }) => y)
		)
	);
}

function absences(drawn: readonly DrawnPartner[], noun: string): readonly string[] {
	const absent = drawn.filter(({ focus, points }) => focus && points.length === 0).map(({ name }) => name);
	return absent.length > 0
		? [`On these figures ${noun} was not read, or can’t be computed, for ${listInWords(absent)}.`]
		: [];
}

/** Partners that have no figure in one of the years compared, and years that are not in view: neither is filled in. */
function notCompared(
	drawn: readonly DrawnPartner[],
	{ from, to }: Period,
	period: Period
): readonly string[] {
	const outside = [from, to].filter((year) => year < period.from || year > period.to);
	if (outside.length > 0) {
		const [lie, them] = outside.length > 1 ? ['lie', 'them'] : ['lies', 'it'];
		return [
			`${listInWords(outside.map(String))} ${lie} outside the years in view: nothing is compared with ${them}.`
		];
	}
	const missing = drawn
		.filter(({ focus, points }) => focus && points.length > 0)
		.flatMap(({ name, points }) => {
			const years = [from, to].filter((year) => !points.some((point) => point.year === year));
			return years.length > 0 ? [`${name} ${listInWords(years.map(String))}`] : [];
		});
	return missing.length > 0
		? [
				`No figure for a year compared: ${missing.join('; ')}. Where no partner has both years, the headline tells the first and last that have one.`
			]
		: [];
}
