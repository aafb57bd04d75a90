/** Draws energy aid. */
import type { PlotOptions } from '@observablehq/plot';
import { drawn, halo, round, type Maker } from '../annotations/draw.ts';
import type { EnergyAid } from './aidContent.ts';
import { line, type SaidLine } from './aidChips.ts';
import { layoutAid, type AidLayout, type PartyRow } from './aidLayout.ts';
import { chipNodes, diamond, segment } from './aidSigns.ts';
import { themeFor, type Size, type Theme } from './theme.ts';

/** Plot options of the bars at a size: everything is placed before it is drawn. */
export function aidOptions(aid: EnergyAid | null, size: Size): PlotOptions {
	const theme = themeFor(size);
	const layout = aid ? layoutAid(aid, size, theme) : null;
	return {
		width: size.width,
		height: layout?.height ?? size.height ?? 120,
		margin: 0,
		style: { fontFamily: theme.sans, fontSize: `${theme.base}px` },
		marks: layout
			? [
					drawn('aid-ground', (make) => ground(layout, theme, make)),
					drawn('parties', (make) => layout.rows.map((row) => partyNode(row, layout.barHeight, theme, make))),
					drawn('aid-sum', (make) => sumNodes(layout, theme, make))
				]
			: [
					drawn('aid-words', (make) => [
						make('text', { ...quiet(theme), x: 8, y: 40 }, 'Nothing was read that could be drawn.')
					])
				]
	};
}

const quiet = (theme: Theme) => ({
	'text-anchor': 'start',
	'font-size': theme.small,
	fill: theme.color('muted')
});

/** Hairlines with their values, and the equal part as a line through all rows. */
function ground({ quota, ticks, top, bottom }: AidLayout, theme: Theme, make: Maker): SVGElement[] {
	const lines = ticks.flatMap(({ x, text }, index) => [
		make('path', {
			d: `M${round(x)},${round(top)}V${round(bottom)}`,
			stroke: theme.color('hairline'),
			'stroke-width': 1
		}),
		make(
			'text',
			{
				...quiet(theme),
				x,
				y: bottom + 12,
				dy: '0.35em',
				'text-anchor': index === 0 ? 'start' : index === ticks.length - 1 ? 'end' : 'middle',
				class: 'x-axis tabular'
			},
			text
		)
	]);
	return [
		...lines,
		...quota.words.map((words, index) =>
			make(
				'text',
				{ ...quiet(theme), x: quota.right, y: (index + 0.5) * line, dy: '0.35em', 'text-anchor': 'end' },
				words
			)
		),
		make('path', {
			d: `M${round(quota.x)},${round(top - 4)}V${round(bottom)}`,
			stroke: theme.color('ink'),
			'stroke-width': 1,
			'stroke-dasharray': '4 3'
		})
	];
}

/** One party: what it gave in words, and its bar of oil and equipment. */
function partyNode(row: PartyRow, height: number, theme: Theme, make: Maker): SVGElement {
	const color = theme.actor(row.id);
	const top = row.y - height / 2;
	const bars = row.segments.flatMap(({ kind, x0, x1 }) =>
		segment(kind, { x: x0, y: top, width: x1 - x0, height }, color, theme, make)
	);
	return make(
		'g',
		{ 'data-series': row.id },
		...bars,
		...(row.zeroX === null
			? []
			: [
					make('circle', {
						cx: row.zeroX + 5,
						cy: row.y,
						r: 5,
						fill: theme.color('page'),
						stroke: color,
						'stroke-width': 2
					})
				]),
		...(row.laterX === null ? [] : [diamond(row.laterX, row.y, color, theme, make)]),
		...row.chips.flatMap((chip) => chipNodes(chip, color, theme, make)),
		...row.said.map((said) => saidNode(said, theme, make))
	);
}

/** Verbatim words in the serif of quotes, who said them beside it. */
function saidNode({ text, x, y, reference }: SaidLine, theme: Theme, make: Maker): SVGElement {
	const type = reference
		? { 'font-size': theme.small, fill: theme.color('muted') }
		: {
				'font-size': 14,
				'font-family': theme.serif,
				'font-style': 'italic',
				fill: theme.color('ink')
			};
	return make(
		'text',
		{ x, y, dy: '0.35em', 'text-anchor': 'start', ...type, ...halo(theme.color('page')) },
		text
	);
}

/** All parties together: how much of what was agreed, the rest left open. */
function sumNodes({ sum, width }: AidLayout, theme: Theme, make: Maker): SVGElement[] {
	if (!sum) return [];
	return [
		make('path', {
			d: `M0,${round(sum.wordsY - 14)}H${round(width)}`,
			stroke: theme.color('hairline'),
			'stroke-width': 1
		}),
		...sum.words.map((words, index) =>
			make(
				'text',
				{ ...quiet(theme), x: 8, y: sum.wordsY + index * line, dy: '0.35em', fill: theme.color('ink') },
				words
			)
		),
		...sumBar(sum, theme, make)
	];
}

function sumBar({ segments, x1, y }: NonNullable<AidLayout['sum']>, theme: Theme, make: Maker): SVGElement[] {
	const first = segments[0];
	if (!first) return [];
	const box = { y: y - 6, height: 12 };
	const whole = make('rect', {
		...box,
		x: first.x0,
		width: x1 - first.x0,
		fill: theme.color('band-strong'),
		stroke: theme.color('axis'),
		'stroke-width': 1
	});
	const parts = segments.map((part) =>
		make('rect', {
			'data-series': part.id,
			...box,
			x: part.x0,
			width: part.x1 - part.x0,
			fill: theme.actor(part.id),
			stroke: theme.color('page'),
			'stroke-width': 1
		})
	);
	return [whole, ...parts];
}
