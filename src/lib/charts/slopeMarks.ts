/** Draws the slope chart from its layout. */
import type { PlotOptions } from '@observablehq/plot';
import { drawn, halo, round, type Maker, type Markish } from '../annotations/draw.ts';
import { sizeOf, type SlopeLabel } from './slopeLabels.ts';
import type { SlopeLayout, SlopeLine } from './slopeLayout.ts';
import { markNode } from './symbolPath.ts';
import { lineStyle } from './theme.ts';

/** Plot options of a layout: everything is placed already, so that Plot gives only the frame. */
export function slopeOptions(layout: SlopeLayout): PlotOptions {
	const { theme, width, height, plot } = layout;
	return {
		width,
		height,
		marginTop: plot.y,
		marginBottom: height - plot.y - plot.height,
		marginLeft: plot.x,
		marginRight: width - plot.x - plot.width,
		style: { fontFamily: theme.sans, fontSize: `${theme.base}px` },
		marks: [
			columnRules(layout),
			drawn('lines', (make) => layout.lines.map((line) => lineNode(line, layout, make))),
			labelMarks(layout),
			between(layout)
		]
	};
}

/** A rule for each year with its number above, and zero. */
function columnRules({ columns, plot, theme }: SlopeLayout): Markish {
	const bottom = plot.y + plot.height;
	return drawn('columns tabular', (make) => [
		...columns.flatMap(({ year, x }) => [
			make('path', {
				d: `M${round(x)},${round(plot.y - 14)}V${round(bottom)}`,
				stroke: theme.color('hairline'),
				'stroke-width': 1
			}),
			make(
				'text',
				{
					x,
					y: plot.y - 25,
					dy: '0.35em',
					'text-anchor': 'middle',
					'font-size': theme.base,
					'font-weight': 650,
					fill: theme.color('ink')
				},
				String(year)
			)
		]),
		make('path', {
			d: `M${round(columns[0]!.x - 6)},${round(bottom)}H${round(columns.at(-1)!.x + 6)}`,
			stroke: theme.color('axis'),
			'stroke-width': 1
		})
	]);
}

/** How many years lie between columns: they stand at equal distances, and the years do not. */
function between({ columns, height, theme }: SlopeLayout): Markish {
	return drawn('spans', (make) =>
		columns.slice(1).map(({ year, x }, index) => {
			const before = columns[index]!;
			const years = year - before.year;
			return make(
				'text',
				{
					x: (before.x + x) / 2,
					y: height - 13,
					dy: '0.35em',
					'text-anchor': 'middle',
					'font-size': theme.small,
					fill: theme.color('muted')
				},
				`${years} year${years === 1 ? '' : 's'}`
			);
		})
	);
}

function lineNode(
	{ id, focus, color, runs, marks }: SlopeLine,
	{ theme }: SlopeLayout,
	make: Maker
): SVGElement {
	const { dash, symbol } = lineStyle(id);
	const lines = runs
		.filter((run) => run.length > 1)
		.map((run) =>
			make('path', {
				d: `M${run.map(({ x, y }) => `${round(x)},${round(y)}`).join('L')}`,
				fill: 'none',
				stroke: color,
				'stroke-width': focus ? 2.5 : 1.25,
				'stroke-dasharray': dash
			})
		);
	// At rest a symbol would be too small to be told.
	const style = {
		symbol: focus ? symbol : ('circle' as const),
		radius: focus ? 4.2 : 2.6,
		color,
		page: theme.color('page')
	};
	return make(
		'g',
		{ 'data-series': id, class: `series series-${id}` },
		...lines,
		...marks.map(({ hollow, ...point }) => markNode(point, { ...style, hollow }, make))
	);
}

function labelMarks(layout: SlopeLayout): Markish {
	return drawn('slope-labels tabular', (make) =>
		layout.labels.map((label) =>
			make('g', { 'data-series': label.id }, ...leader(label, make), labelText(label, layout, make))
		)
	);
}

const anchors = { left: 'end', right: 'start', middle: 'middle' } as const;

/** A label that had to move keeps a thin line to its point. */
function leader({ side, x, y, point, color }: SlopeLabel, make: Maker): SVGElement[] {
	if (!point || Math.abs(y - point.y) <= 4) return [];
	const away = side === 'left' ? -1 : 1;
	return [
		make('path', {
			d: `M${round(point.x + away * 5)},${round(point.y)}L${round(x - away * 3)},${round(y)}`,
			stroke: color,
			'stroke-width': 0.75,
			fill: 'none'
		})
	];
}

function labelText(
	{ side, lines, beside, focus, x, y, color }: SlopeLabel,
	{ theme }: SlopeLayout,
	make: Maker
): SVGElement {
	const size = sizeOf(focus, theme);
	const weight = (bold: boolean) => (bold ? 650 : 400);
	const spans = lines.map(({ text, bold }, index) => {
		if (beside) return make('tspan', { 'font-weight': weight(bold) }, index === 0 ? text : `\u2002${text}`);
		return make('tspan', { x, dy: index === 0 ? undefined : '1.15em', 'font-weight': weight(bold) }, text);
	});
	return make(
		'text',
		{
			x,
			y: y - (beside ? 0 : (lines.length - 1) * size * 0.575),
			dy: '0.35em',
			'text-anchor': anchors[side],
			'font-size': size,
			fill: color,
			...halo(theme.color('page'))
		},
		...spans
	);
}
