/** Draws concentration as a band between two edges, with a bar across it at each year. */
import type * as Plot from '@observablehq/plot';
import { drawn, halo, round, type Maker } from '../annotations/draw.ts';
import { eventLines } from '../annotations/marks.ts';
import type { ConcentrationPoint } from '../measures/concentration.ts';
import type { Selection } from '../selection/selection.ts';
import { plotFrame, valueAxis, yearAxis } from './axes.ts';
import { edges, type ConcentrationCase, type Edge } from './concentrationCase.ts';
import {
	eventMarks,
	layoutConcentration,
	marginBottom,
	marginTop,
	partnerTicks,
	type ConcentrationLayout
} from './concentrationLayout.ts';
import { bandLabels, gapWords, headWords, type BandWord } from './concentrationLabels.ts';
import { inkOf, type Size } from './theme.ts';

/** The edges differ without colour: what takes most is dashed. */
export const edgeDash: Readonly<Record<Edge, string | undefined>> = { high: '6 3', low: undefined };

/** Plot options of the band at a size. */
export function concentrationOptions(
	data: ConcentrationCase,
	selection: Selection,
	size: Size
): Plot.PlotOptions {
	const layout = layoutConcentration(data, selection, size);
	const { frame, theme, height, y } = layout;
	return {
		...plotFrame(
			frame,
			theme,
			{ width: size.width, height, marginTop, marginBottom },
			{ type: 'linear', domain: y.domain(), range: y.range() }
		),
		marks: [
			...valueAxis(frame, y.ticks(frame.breadth === 'narrow' ? 4 : 5), formatIndex, theme),
			drawn('band', (make) => layout.runs.flatMap((run) => area(run, layout, make))),
			...edges.map((edge) => edgeMark(edge, layout)),
			drawn('years', (make) => layout.points.map((point) => yearBar(point, layout, make))),
			partnerAxis(layout),
			eventLines(eventMarks(layout), theme.small, inkOf(theme)),
			words(layout),
			yearAxis(frame, theme)
		]
	};
}

/** An index on an axis: "0.1". */
export function formatIndex(value: number): string {
	return value === 0 ? '0' : String(Math.round(value * 100) / 100);
}

function area(
	run: readonly ConcentrationPoint[],
	{ frame, y, theme }: ConcentrationLayout,
	make: Maker
): SVGElement[] {
	if (run.length < 2) return [];
	const at = (point: ConcentrationPoint, edge: Edge) =>
		`${round(frame.middle(point.year))},${round(y(point[edge]))}`;
	const there = run.map((point) => at(point, 'high'));
	const back = [...run].reverse().map((point) => at(point, 'low'));
	return [make('path', { d: `M${[...there, ...back].join('L')}Z`, fill: theme.color('band-strong') })];
}

function edgeMark(edge: Edge, { runs, frame, y, theme }: ConcentrationLayout): Plot.Markish {
	return drawn(`series series-${edge}`, (make) =>
		runs
			.filter((run) => run.length > 1)
			.map((run) =>
				make('path', {
					'data-series': edge,
					d: `M${run.map((point) => `${round(frame.middle(point.year))},${round(y(point[edge]))}`).join('L')}`,
					fill: 'none',
					stroke: theme.color('ink'),
					'stroke-width': 2,
					'stroke-linejoin': 'round',
					'stroke-dasharray': edgeDash[edge]
				})
			)
	);
}

/** Only years have figures: a bar from edge to edge, with its ends marked. */
function yearBar(
	{ year, low, high }: ConcentrationPoint,
	{ frame, y, theme }: ConcentrationLayout,
	make: Maker
): SVGElement {
	const x = frame.middle(year);
	const end = (value: number) => `M${round(x - 4)},${round(y(value))}h8`;
	return make('path', {
		d: `M${round(x)},${round(y(low))}V${round(y(high))}${end(low)}${end(high)}`,
		stroke: theme.color('ink'),
		'stroke-width': 2,
		fill: 'none'
	});
}

/** The same scale read as a number of equal partners. */
function partnerAxis(layout: ConcentrationLayout): Plot.Markish {
	const { frame, theme } = layout;
	const right = frame.width - frame.marginRight;
	return drawn('partner-axis tabular', (make) =>
		partnerTicks(layout).flatMap(({ count, y }) => [
			make('path', {
				d: `M${round(right)},${round(y)}h6`,
				stroke: theme.color('axis'),
				'stroke-width': 1
			}),
			make(
				'text',
				{
					x: right + 10,
					y,
					dy: '0.35em',
					'text-anchor': 'start',
					'font-size': theme.small,
					fill: theme.color('muted')
				},
				String(count)
			)
		])
	);
}

function words(layout: ConcentrationLayout): Plot.Markish {
	const labels = bandLabels(layout);
	return drawn('words', (make) => [
		...labels.flatMap(({ leader }) =>
			leader
				? [
						make('path', {
							d: `M${round(leader.x)},${round(leader.from)}V${round(leader.to)}`,
							stroke: layout.theme.color('muted'),
							'stroke-width': 0.75
						})
					]
				: []
		),
		...[...headWords(layout), ...gapWords(layout), ...labels.flatMap((label) => label.words)].map((word) =>
			wordNode(word, layout, make)
		)
	]);
}

function wordNode(
	{ text, x, y, anchor, bold, color }: BandWord,
	{ theme }: ConcentrationLayout,
	make: Maker
): SVGElement {
	return make(
		'text',
		{
			x,
			y,
			dy: '0.35em',
			'text-anchor': anchor,
			'font-size': theme.small,
			'font-weight': bold ? 650 : 400,
			fill: theme.color(color),
			...halo(theme.color('page'))
		},
		text
	);
}
