/** Flows as bars mirrored about zero for programs that draw charts themselves. */
import { scaleLinear } from 'd3';
import type { Observation } from '../measures/annualTrade.ts';
import { bans, quotes } from './flowAnnotations.ts';
import { runsOf, type FlowPicture } from './flowBars.ts';
import { barWidth, marginBottom, marginTop, missingYears, type Layout } from './flowLayout.ts';
import { bannedAllYear, flowInView, flowNames, names, sign, type FlowName } from './flows.ts';
import { labelledYears, plotBox, timeFrame, type TimeFrame } from './frame.ts';
import {
	labelStep,
	oneQuote,
	tableValue,
	type FixedSize,
	type NativeAnnotations,
	type NativeChart,
	type NativeSeries,
	type NativeWord
} from './native.ts';
import { quoteType } from './quotes.ts';
import { themeFor } from './theme.ts';
import { possessive } from './words.ts';

/** Imports count down; both are printed without a sign, since the side of zero says which is which. */
const format = '#,##0;#,##0';

/** Exports up, imports down, zeros and gaps said in words. */
export function flowNative({ data, selection, quotes: quoted }: FlowPicture, size: FixedSize): NativeChart {
	const frame = timeFrame(selection.period, size);
	const flows = {
		export: flowInView(data, selection, 'export'),
		import: flowInView(data, selection, 'import')
	};
	const { min, max, unit } = domainOf(flows, headroom(frame, quoted.length > 0, selection.event !== null));
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
	const band =
		(frame.middle(frame.years.at(-1) ?? 0) - frame.middle(frame.years[0] ?? 0)) / (frame.years.length - 1);
	return {
		kind: 'bar',
		categories: frame.years,
		labelEvery: labelStep(labelledYears(frame)),
		series: flowNames.map((name) => seriesOf(name, layout)),
		axis: { min, max, unit, log: false, format, baseline: 'ink' },
		barWidth: frame.years.length > 1 ? barWidth(frame) / band : 0.2,
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

/** The axis begins at a multiple of its unit: from there its gridlines are counted, and one of them must be zero. */
function domainOf(flows: Layout['flows'], room: number) {
	const most = (observations: readonly Observation[]) =>
		Math.max(20, ...observations.map(({ value }) => value));
	const max = tableValue(most(flows.export) * room);
	const down = most(flows.import) * 1.14;
	const unit = labelStep(scaleLinear([-down, max], [0, 1]).ticks(5));
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
		labelled: frame.years.length <= 12
	};
}

function annotationsOf(layout: Layout): NativeAnnotations {
	const { flows, frame, y, theme, data } = layout;
	const color = theme.actor(data.study.settings.protagonist);
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
			...zeros.flatMap(({ name, years }) => runsOf(years).flatMap((run) => zeroWords(run, name, layout))),
			...flowNames.flatMap((name) => gapWords(name, layout)),
			...nameWords(layout)
		],
		dots: zeros.flatMap(({ name, years }) =>
			years.map((year) => ({ x: frame.middle(year), y: y(0), color, label: `Zero ${name}s in ${year}` }))
		),
		levels: []
	};
}

/** "0" beside each dot while there is room, and why, in the middle of the run. */
function zeroWords(run: readonly number[], name: FlowName, layout: Layout): readonly NativeWord[] {
	const { data, frame, theme, y } = layout;
	const word = (text: string, x: number, line: number, bold: boolean): NativeWord => ({
		text,
		x,
		y: y(0) - sign(name) * (16 + line * 15),
		anchor: 'middle',
		size: theme.small,
		bold,
		color: theme.actor(data.study.settings.protagonist)
	});
	const figures = frame.years.length <= 12 ? run.map((year) => word('0', frame.middle(year), 0, true)) : [];
	if (name === 'export' || !run.every((year) => bannedAllYear(data, year))) return figures;
	const middle = (frame.middle(run[0]!) + frame.middle(run.at(-1)!)) / 2;
	return [...figures, word('imports', middle, 1, false), word('banned', middle, 2, false)];
}

/** Years in which a flow was not read, said where its bar would stand. */
function gapWords(name: FlowName, layout: Layout): readonly NativeWord[] {
	const { frame, theme, y } = layout;
	const lines = frame.years.length > 12 ? ['·'] : frame.breadth === 'narrow' ? ['not', 'read'] : ['not read'];
	return missingYears(layout, name).flatMap((year) =>
		lines.map((text, line) => ({
			text,
			x: frame.middle(year),
			y: y(0) - sign(name) * 14 + (name === 'export' ? line - lines.length + 1 : line) * 13,
			anchor: 'middle' as const,
			size: theme.small,
			bold: false,
			color: theme.color('muted')
		}))
	);
}

/** The names of the flows in the right margin, each on its side of zero. */
function nameWords({ data, frame, theme, y, height }: Layout): readonly NativeWord[] {
	const { protagonist, subject } = names(data);
	const short = frame.breadth === 'narrow';
	const lines = (first: string, second: string, top: number) =>
		(short ? [first] : [`${possessive(protagonist)} ${first.toLowerCase()}`, second]).map((text, line) => ({
			text,
			x: frame.width - frame.marginRight + 10,
			y: top + line * 17,
			anchor: 'start' as const,
			size: theme.base,
			bold: line === 0,
			color: theme.actor(data.study.settings.protagonist)
		}));
	// Where imports have little room, both names move up rather than into the years.
	const imports = Math.min(y(0) + 24, height - marginBottom - 20);
	const exports = Math.min(y(0) - 38, imports - 42);
	return [...lines('Exports', `to ${subject}`, exports), ...lines('Imports', `from ${subject}`, imports)];
}
