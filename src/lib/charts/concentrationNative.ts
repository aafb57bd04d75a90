/** The band of concentration as two native lines, for programs that draw charts themselves. */
import type { Selection } from '../selection/selection.ts';
import { edgeDash } from './concentrationBand.ts';
import { edgeNames, edges, type ConcentrationCase, type Edge } from './concentrationCase.ts';
import {
	eventMarks,
	layoutConcentration,
	marginBottom,
	marginTop,
	partnerTicks,
	type ConcentrationLayout
} from './concentrationLayout.ts';
import { bandLabels, gapWords } from './concentrationLabels.ts';
import { labelledYears, plotBox } from './frame.ts';
import {
	tableValue,
	tickStep,
	type FixedSize,
	type NativeChart,
	type NativeSeries,
	type NativeWord
} from './native.ts';
import { quoteType } from './quotes.ts';

export function concentrationNative(
	data: ConcentrationCase,
	selection: Selection,
	size: FixedSize
): NativeChart {
	const layout = layoutConcentration(data, selection, size);
	const { frame, height, y } = layout;
	const [min = 0, max = 1] = y.domain();
	return {
		kind: 'line',
		categories: frame.years,
		labelled: labelledYears(frame),
		series: edges.map((edge) => seriesOf(edge, layout)),
		axis: {
			min,
			max: tableValue(max),
			unit: tickStep(y.ticks(frame.breadth === 'narrow' ? 4 : 5)),
			log: false,
			format: '0.0#',
			baseline: 'axis'
		},
		barWidth: 0,
		size,
		plot: plotBox(frame, marginTop, height - marginBottom),
		annotations: {
			ends: [],
			changes: [],
			events: eventMarks(layout),
			quote: null,
			quoteType: quoteType(frame),
			words: [...placedWords(layout), ...axisWords(layout)],
			dots: [],
			levels: []
		}
	};
}

function seriesOf(edge: Edge, { points, runs, frame, theme }: ConcentrationLayout): NativeSeries {
	const alone = runs.filter((run) => run.length === 1).flat();
	return {
		id: edge,
		name: edge === 'high' ? `${edgeNames.high}: rest as one partner` : `${edgeNames.low}: rest spread thin`,
		values: frame.years.map((year) => {
			const point = points.find((candidate) => candidate.year === year);
			return point ? tableValue(point[edge]) : null;
		}),
		focus: true,
		color: theme.color('ink'),
		line: { width: 2, dash: edgeDash[edge] },
		mark: { symbol: edge === 'high' ? 'triangle' : 'circle', size: 6 },
		marked: (points.length > 14 ? alone : points).map(({ year }) => frame.years.indexOf(year)),
		hollow: [],
		opacity: 1,
		labelled: false
	};
}

/** A slide’s words stand by their left end or their middle; what the axes count is said there otherwise. */
function placedWords(layout: ConcentrationLayout): readonly NativeWord[] {
	const { theme } = layout;
	const words = [...bandLabels(layout).flatMap((label) => label.words), ...gapWords(layout)];
	return words.map(({ text, x, y, bold, color }) => ({
		text,
		x,
		y,
		anchor: 'middle' as const,
		size: theme.small,
		bold,
		color: theme.color(color)
	}));
}

function axisWords(layout: ConcentrationLayout): readonly NativeWord[] {
	const { theme, frame } = layout;
	const x = frame.width - frame.marginRight + 10;
	const word = { x, anchor: 'start', size: theme.small, bold: false, color: theme.color('muted') } as const;
	return [
		{ ...word, text: 'equal partners', y: marginTop - 14, x: frame.width - frame.marginRight - 10 },
		...partnerTicks(layout).map(({ count, y }) => ({ ...word, text: String(count), y }))
	];
}
