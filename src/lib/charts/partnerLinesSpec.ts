/** What sets one chart with a line per partner apart from the others. */
import type { MatchedQuote } from '../annotations/match.ts';
import type { Evidence, Observation } from '../measures/annualTrade.ts';
import type { Period, Selection } from '../selection/selection.ts';
import type { Control } from './chart.ts';
import * as partners from './partners.ts';
import type { PartnerSeries, VisiblePartner } from './partners.ts';

/** One year of a partner on the chart's axis. */
export interface ValuePoint {
	readonly year: number;
	readonly y: number;
	/** As it is said: "US$ 376 m". */
	readonly text: string;
	/** Where estimates disagree, the range as a headline says it; left out: the value. */
	readonly range?: string;
	/** The value by other estimates, marked beside the point. */
	readonly estimates?: readonly number[];
	readonly observation: Observation;
	/** All cells the value rests on; those of the observation and of what it is divided by. */
	readonly evidence: readonly Evidence[];
}

/** A partner with its years in view. */
export interface DrawnPartner extends VisiblePartner {
	readonly points: readonly ValuePoint[];
	/** Years of all time, for what lies outside the period. */
	readonly all: readonly ValuePoint[];
}

/** Measure, words and axis of one such chart. */
export interface PartnerLinesSpec {
	readonly id: string;
	readonly name: string;
	readonly about: string;
	readonly method: readonly string[];
	readonly controls: readonly Control[];
	/** The basis that is complete for what the chart shows. */
	readonly ownBasis: string;
	/** The measure of a partner by year. */
	readonly measure: (
		data: PartnerSeries,
		basis: string,
		partner: string,
		selection: Selection
	) => readonly ValuePoint[];
	/** The finding, from the partners in focus and the years compared. */
	readonly finding: (
		data: PartnerSeries,
		drawn: readonly DrawnPartner[],
		compared: Period,
		selection: Selection
	) => string;
	/** What the axis measures, with its unit. */
	readonly axis: (data: PartnerSeries, selection: Selection) => string;
	readonly domain: (values: readonly number[], selection: Selection) => readonly [number, number];
	readonly formatTick: (value: number) => string;
	/** A change as its arrow says it. */
	readonly formatChange: (from: number, to: number) => string;
	readonly reference: number | null;
	/** What is measured where it is one flow; left out: totals, beside which a single flow is marked as such. */
	readonly flow?: Observation['flow'];
	/** Who is drawn; left out: those in focus, and at rest those the case opens with. */
	readonly visible?: (data: PartnerSeries, selection: Selection) => readonly VisiblePartner[];
	/** Whether the one line in focus says its values in the two years compared. */
	readonly saysCompared?: true;
	/** Values of other panels, with which this one shares its axis. */
	readonly beside?: (data: PartnerSeries, selection: Selection) => readonly number[];
	/** Whether other published readings are marked beside the line: for charts that draw trade itself. */
	readonly showTwins: boolean;
	readonly valueColumn: { readonly label: string; readonly unit: string };
	readonly notes: (
		data: PartnerSeries,
		drawn: readonly DrawnPartner[],
		selection: Selection
	) => readonly string[];
}

/** The partners in view with their values. */
export function drawnPartners(
	spec: PartnerLinesSpec,
	data: PartnerSeries,
	selection: Selection
): readonly DrawnPartner[] {
	const basis = partners.basisOf(selection, spec.ownBasis);
	const { from, to } = selection.period;
	const visible = spec.visible?.(data, selection) ?? partners.visiblePartners(data.study, selection);
	return visible.map((partner) => {
		const all = spec.measure(data, basis, partner.id, selection);
		return { ...partner, all, points: all.filter(({ year }) => year >= from && year <= to) };
	});
}

/** The quotes of the chart that have a figure to hold on to: some year of theirs, of a series they speak about. */
export function quotesOf(
	spec: PartnerLinesSpec,
	data: PartnerSeries,
	selection: Selection
): readonly MatchedQuote[] {
	const drawn = drawnPartners(spec, data, selection);
	return partners.chartQuotes(data.study, spec.id, selection).filter(({ quote, from, to }) => {
		const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
		return drawn
			.filter(({ id }) => quote.series.includes(id))
			.some(({ points }) => points.some(({ year }) => year >= first && year <= last));
	});
}

/** The two years a chart of lines compares. */
export function comparedBy(
	{ controls }: PartnerLinesSpec,
	{ study }: PartnerSeries,
	selection: Selection
): Period {
	return controls.includes('window')
		? partners.chosenWindow(study, selection)
		: partners.comparedYears(study, selection.period);
}

/** Whether an observation is another quantity than the chart measures. */
export function isOther({ flow = 'total' }: PartnerLinesSpec, observation: Observation): boolean {
	return observation.flow !== flow;
}
