/** Flows as bars mirrored about zero for programs that draw charts themselves. */
import { scaleLinear } from 'd3';
import type { Observation } from '../measures/annualTrade.ts';
import { bans, quotes } from './flowAnnotations.ts';
import { runsOf, type FlowPicture } from './flowBars.ts';
import { barWidth, marginBottom, marginTop, type Layout } from './flowLayout.ts';
import { flowInView, flowNames, names, sign, type FlowName } from './flows.ts';
import { labelledYears, plotBox, timeFrame, type TimeFrame } from './frame.ts';
import {
	oneQuote,
	tableValue,
	tickStep,
	type FixedSize,
	type NativeAnnotations,
	type NativeChart,
	type NativeDot,
	type NativeSeries
} from './native.ts';
import {
	band,
	dotRadius,
	gapWords,
	nameWords,
	saysValues,
	smallWords,
	zeroWords
} from './flowNativeWords.ts';
import { quoteType } from './quotes.ts';
import { themeFor } from './theme.ts';

/** Imports count down; both are printed without a sign, since the side of zero says which is which. */
const format = '#,##0;#,##0';

/** Exports up, imports down, zeros and gaps said in words. */
export function flowNative({ data, selection, quotes: quoted }: FlowPicture, size: FixedSize): NativeChart {
	const frame = timeFrame(selection.period, size);
	const flows = {
		export: flowInView(data, selection, 'export'),
		import: flowInView(data, selection, 'import')
	};
	const room = headroom(frame, quoted.length > 0, selection.event !== null);
	const { min, max, unit } = domainOf(flows, room, size.height - marginBottom - marginTop);
	const y = scaleLinear([min, max], [size.height - marginBottom, marginTop]);
	const layout: Layout = {
		quoted: oneQuote(quoted, selection.quote),
		data,
		selection,
		frame,
		theme: themeFor(size),
		height: size.height,
		y: (value) => y(value),
		flows
	};
	return {
		kind: 'bar',
		categories: frame.years,
		labelled: labelledYears(frame),
		series: flowNames.map((name) => seriesOf(name, layout)),
		axis: { min, max, unit, log: false, format, baseline: 'ink' },
		barWidth: frame.years.length > 1 ? barWidth(frame) / band(frame) : 0.2,
		size,
		plot: plotBox(frame, marginTop, size.height - marginBottom),
		annotations: annotationsOf(layout)
	};
}

/** Room above the exports for the quotes that speak about them, and for the names of two dated acts. */
function headroom({ breadth }: TimeFrame, quoted: boolean, event: boolean): number {
	if (breadth === 'narrow') return event ? 1.8 : 1.3;
	return quoted || event ? 1.8 : 1.3;
}

/**
 * The axis begins at a multiple of its unit: from there its gridlines are counted, and one of them must be zero. On a
 * low plot there are fewer: of labels that touch, programs leave some out, and zero may be among them.
 */
function domainOf(flows: Layout['flows'], room: number, height: number) {
	const most = (observations: readonly Observation[]) =>
		Math.max(20, ...observations.map(({ value }) => value));
	const max = tableValue(most(flows.export) * room);
	const down = most(flows.import) * 1.14;
	const unit = tickStep(scaleLinear([-down, max], [0, 1]).ticks(Math.min(5, Math.floor(height / 24))));
	return { min: -Math.ceil(down / unit) * unit, max, unit };
}

function seriesOf(name: FlowName, { flows, frame, data, theme }: Layout): NativeSeries {
	const { subject } = names(data);
	return {
		id: name,
		name: name === 'export' ? `Exports to ${subject}` : `Imports from ${subject} (below zero)`,
		values: frame.years.map((year) => {
			const found = flows[name].find((observation) => observation.year === year);
			return found ? tableValue(sign(name) * found.value) : null;
		}),
		focus: true,
		color: theme.actor(data.study.settings.protagonist),
		line: null,
		mark: null,
		marked: [],
		hollow: [],
		opacity: name === 'export' ? 1 : 0.35,
		labelled: saysValues(frame)
	};
}

function annotationsOf(layout: Layout): NativeAnnotations {
	const { flows, frame } = layout;
	const zeros = flowNames.map((name) => ({
		name,
		years: flows[name].filter(({ value }) => value === 0).map(({ year }) => year)
	}));
	return {
		ends: [],
		changes: [],
		events: bans(layout),
		quote: quotes(layout)[0] ?? null,
		quoteType: quoteType(frame),
		words: [
			...flowNames.flatMap((name) => smallWords(name, layout)),
			...zeros.flatMap(({ name, years }) => runsOf(years).flatMap((run) => zeroWords(run, name, layout))),
			...flowNames.flatMap((name) => gapWords(name, layout)),
			...nameWords(layout)
		],
		dots: zeros.flatMap(({ name, years }) => years.map((year) => zeroDot(year, name, layout))),
		levels: []
	};
}

/** A dot on its flow’s side of zero, where it hides neither the other flow’s bar nor its dot. */
function zeroDot(year: number, name: FlowName, { frame, y, theme, data }: Layout): NativeDot {
	const radius = dotRadius(frame);
	return {
		x: frame.middle(year),
		y: y(0) - sign(name) * (radius + 2.5),
		radius,
		color: theme.actor(data.study.settings.protagonist),
		label: `Zero ${name}s in ${year}`
	};
}
