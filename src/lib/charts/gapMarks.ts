/** Draws the gap and who filled it. */
import type { PlotOptions } from '@observablehq/plot';
import { drawn, halo, round, type Maker } from '../annotations/draw.ts';
import type { Gap } from './gapContent.ts';
import type { Level, StepRow } from './gapBars.ts';
import { layoutGap, type GapLayout } from './gapLayout.ts';
import { quiet, stripNodes } from './gapStripMarks.ts';
import { themeFor, type Size, type Theme } from './theme.ts';

/** Plot options of the waterfall at a size: everything is placed before it is drawn. */
export function gapOptions(gap: Gap, size: Size): PlotOptions {
	const theme = themeFor(size);
	const layout = layoutGap(gap, size, theme);
	const color = (row: StepRow) =>
		row.step.kind === 'remainder' ? theme.color('rest-text') : theme.actor(row.step.id);
	return {
		width: size.width,
		height: layout.height,
		margin: 0,
		style: { fontFamily: theme.sans, fontSize: `${theme.base}px` },
		marks: [
			drawn('gap-ground', (make) => ground(layout, theme, make)),
			drawn('levels', (make) => levelNodes(layout, theme, make)),
			drawn('steps', (make) =>
				layout.rows.map((row, at) => stepNode(row, at, layout, color(row), theme, make))
			),
			drawn('gap-words', (make) =>
				layout.lines.text.map((words, index) =>
					make('text', { x: 8, y: layout.lines.y + index * 17 + 11, ...quiet(theme) }, words)
				)
			),
			drawn('acts', (make) => stripNodes(layout.strip, gap, layout.width, theme, make))
		]
	};
}

/** The band of what was lost, the hairlines and their values. */
function ground({ band, ticks, top, bottom }: GapLayout, theme: Theme, make: Maker): SVGElement[] {
	const lost = band
		? [
				make('rect', {
					x: band.x0,
					y: top,
					width: band.x1 - band.x0,
					height: bottom - top,
					fill: theme.color('highlight')
				}),
				make(
					'text',
					{ ...quiet(theme), x: band.wordsX, y: top - 11, dy: '0.35em', 'text-anchor': 'end' },
					band.words
				)
			]
		: [];
	const lines = ticks.flatMap(({ x, text, textX }) => [
		make('path', {
			d: `M${round(x)},${round(top)}V${round(bottom)}`,
			stroke: theme.color('hairline'),
			'stroke-width': 1
		}),
		make(
			'text',
			{
				...quiet(theme),
				x: textX,
				y: bottom + 31,
				dy: '0.35em',
				'text-anchor': 'middle',
				class: 'x-axis tabular'
			},
			text
		)
	]);
	return [...lost, ...lines];
}

/** One step: its name, its bar with a tip in the direction of the change, its amount, and the thread to the next. */
function stepNode(
	row: StepRow,
	at: number,
	layout: GapLayout,
	color: string,
	theme: Theme,
	make: Maker
): SVGElement {
	const { step, y, x1 } = row;
	const next = layout.rows[at + 1];
	const remainder = step.kind === 'remainder';
	const thread = next
		? [
				make('path', {
					d: `M${round(x1)},${round(y + layout.barHeight / 2)}V${round(next.y - layout.barHeight / 2)}`,
					stroke: theme.color('axis'),
					'stroke-width': 1
				})
			]
		: [];
	return make(
		'g',
		{ 'data-series': step.id },
		...thread,
		make('path', {
			d: barPath(row, layout.barHeight),
			fill: color,
			'fill-opacity': remainder ? 0.25 : 1,
			stroke: color,
			'stroke-width': 1,
			...(remainder ? { 'stroke-dasharray': '3 2' } : {})
		}),
		nameNode(row, layout.stacked, color, theme, make),
		amountNode(row, color, theme, make)
	);
}

function nameNode({ name, step }: StepRow, stacked: boolean, color: string, theme: Theme, make: Maker) {
	return make(
		'text',
		{
			x: name.x,
			y: name.y,
			dy: '0.35em',
			'text-anchor': stacked ? 'start' : 'end',
			'font-size': theme.base,
			'font-weight': stacked || step.kind === 'protagonist' ? 650 : 450,
			fill: color,
			...(stacked ? halo(theme.color('page')) : {})
		},
		name.text
	);
}

function amountNode({ label }: StepRow, color: string, theme: Theme, make: Maker): SVGElement {
	const times = label.times
		? [make('tspan', { 'font-size': theme.small, 'font-weight': 400 }, `\u2002${label.times}`)]
		: [];
	return make(
		'text',
		{
			x: label.x,
			y: label.y,
			dy: '0.35em',
			'text-anchor': 'start',
			'font-size': theme.base,
			fill: color,
			class: 'tabular',
			...halo(theme.color('page'))
		},
		make('tspan', { 'font-weight': 650 }, label.amount),
		...times
	);
}

/** A bar whose end points where the change went; no change is a stroke across the row. */
function barPath({ x0, x1, y }: StepRow, height: number): string {
	const [top, bottom] = [y - height / 2, y + height / 2];
	const length = Math.abs(x1 - x0);
	if (length < 0.75) return `M${round(x0)},${round(top)}V${round(bottom)}`;
	const tip = Math.min(5, length) * Math.sign(x1 - x0);
	const shoulder = round(x1 - tip);
	return `M${round(x0)},${round(top)}H${shoulder}L${round(x1)},${round(y)}L${shoulder},${round(bottom)}H${round(x0)}Z`;
}

/** The first year’s level through all rows, and the second’s from the last bar down. */
function levelNodes({ start, end, rows, top, bottom, barHeight }: GapLayout, theme: Theme, make: Maker) {
	const last = rows.at(-1);
	if (!start || !end || !last) return [];
	const words = ({ words: text, wordsX, wordsY }: Level) =>
		make(
			'text',
			{
				x: wordsX,
				y: wordsY,
				dy: '0.35em',
				'text-anchor': 'start',
				'font-size': theme.small,
				'font-weight': 650,
				fill: theme.color('ink'),
				...halo(theme.color('page'))
			},
			text
		);
	const rule = (x: number, from: number, to: number, dash?: string) =>
		make('path', {
			d: `M${round(x)},${round(from)}V${round(to)}`,
			stroke: theme.color('ink'),
			'stroke-width': 1,
			'stroke-dasharray': dash
		});
	return [
		rule(start.x, top - 3, bottom),
		words(start),
		rule(end.x, last.y + barHeight / 2, bottom + 4, '3 2'),
		words(end)
	];
}
