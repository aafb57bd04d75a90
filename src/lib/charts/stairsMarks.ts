/** Draws the staircase of sanctions in force with its own axis. */
import type { Markish } from '@observablehq/plot';
import { drawn, halo, round, type Maker } from '../annotations/draw.ts';
import { inForceSeries } from './sanctionTrade.ts';
import type { SanctionTradeLayout } from './sanctionTradeLayout.ts';
import { layoutStairs, type RecordEnd, type StepName, type Tread } from './stairs.ts';

export function stairsMark(layout: SanctionTradeLayout): Markish {
	const { treads, names, ends } = layoutStairs(layout);
	// What lights up the protagonist’s trade lights up its sanctions.
	const own = layout.data.study.settings.protagonist;
	return drawn(`series series-${inForceSeries} series-${own}`, (make) => [
		...levels(layout, make),
		...(treads.length > 0 ? steps(treads, layout, make) : [silence(layout, make)]),
		...ends.flatMap((end) => question(end, layout, make)),
		...names.map((name) => nameNode(name, layout, make))
	]);
}

/** Hairlines at whole numbers, as many as have room, with the number in the left margin. */
function levels(layout: SanctionTradeLayout, make: Maker): SVGElement[] {
	const { frame, theme, stairsY } = layout;
	const [left, right] = frame.x.range() as [number, number];
	const most = stairsY.domain()[1] ?? 1;
	const every = [1, 2, 5, 10].find((step) => stairsY(0) - stairsY(step) >= 14) ?? most;
	return Array.from({ length: Math.floor(most / every) + 1 }, (_, index) => index * every).flatMap(
		(level) => {
			const y = stairsY(level);
			return [
				make('path', {
					d: `M${round(left)},${round(y)}H${round(right)}`,
					stroke: theme.color(level === 0 ? 'axis' : 'hairline'),
					'stroke-width': 1
				}),
				make(
					'text',
					{
						x: left - 8,
						y,
						dy: '0.35em',
						'text-anchor': 'end',
						'font-size': theme.small,
						fill: theme.color('muted'),
						class: 'tabular'
					},
					String(level)
				)
			];
		}
	);
}

/** The area under the treads, and their outline; where the record ends the outline does, without a fall. */
function steps(
	treads: readonly Tread[],
	{ data, theme, stairsY }: SanctionTradeLayout,
	make: Maker
): SVGElement[] {
	const color = theme.actor(data.study.settings.protagonist);
	const line = treads.map(
		({ x0, x1, y }, index) => `${index === 0 ? 'M' : 'L'}${round(x0)},${round(y)}H${round(x1)}`
	);
	const floor = round(stairsY(0));
	const left = round(treads[0]!.x0);
	return [
		make('path', {
			d: `${line.join('')}V${floor}H${left}Z`,
			fill: color,
			'fill-opacity': 0.22
		}),
		make('path', {
			'data-series': inForceSeries,
			d: line.join(''),
			fill: 'none',
			stroke: color,
			'stroke-width': 2
		})
	];
}

/** Goes on unread: a dashed stub and a question mark. */
function question({ x, y }: RecordEnd, { data, theme }: SanctionTradeLayout, make: Maker): SVGElement[] {
	return [
		make('path', {
			d: `M${round(x)},${round(y)}h12`,
			stroke: theme.actor(data.study.settings.protagonist),
			'stroke-width': 2,
			'stroke-dasharray': '3 2'
		}),
		make(
			'text',
			{
				x: x + 15,
				y,
				dy: '0.35em',
				'text-anchor': 'start',
				'font-size': theme.base,
				'font-weight': 650,
				fill: theme.color('ink')
			},
			'?'
		)
	];
}

/** Years of which the record says nothing. */
function silence({ frame, theme, parts }: SanctionTradeLayout, make: Maker): SVGElement {
	const [left, right] = frame.x.range() as [number, number];
	const { top, bottom } = parts.stairs;
	return make(
		'text',
		{
			x: (left + right) / 2,
			y: (top + bottom) / 2,
			dy: '0.35em',
			'text-anchor': 'middle',
			'font-size': theme.small,
			fill: theme.color('muted')
		},
		'outside the record of sanctions'
	);
}

function nameNode({ event, text, x, y }: StepName, { theme }: SanctionTradeLayout, make: Maker): SVGElement {
	return make(
		'g',
		event === null ? {} : { 'data-event': event },
		make(
			'text',
			{
				x,
				y,
				dy: '0.35em',
				'text-anchor': 'start',
				'font-size': theme.small,
				fill: theme.color('ink'),
				...halo(theme.color('page'), 2.5)
			},
			text
		)
	);
}
