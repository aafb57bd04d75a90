/** Draws a laid-out chronology. */
import type { Markish } from '@observablehq/plot';
import { drawn, round, type Maker } from '../annotations/draw.ts';
import { headerHeight, measure, type ChronologyLayout, type LaneLayout } from './chronologyParts.ts';
import type { TimeFrame } from './frame.ts';
import type { Theme } from './theme.ts';
import { type OfficeBand, officeBand, legend } from './chronologyHead.ts';
import { eventNode } from './chronologyEvents.ts';
import { sanctionBar } from './sanctionBars.ts';

/** All marks of the chronology, back to front. */
export function chronologyMarks(
	layout: ChronologyLayout,
	terms: readonly OfficeBand[],
	frame: TimeFrame,
	theme: Theme,
	laneColor: (lane: string) => string
): readonly Markish[] {
	return [
		drawn('years', (make) => yearRules(layout, frame, theme, make)),
		drawn('lanes', (make) =>
			layout.lanes.flatMap((lane) => laneFrame(lane, frame, theme, laneColor(lane.id), make))
		),
		drawn('offices', (make) => [
			...terms.flatMap((band) => officeBand(band, layout.lanesBottom, frame, theme, make)),
			...legend(frame, theme, make)
		]),
		drawn('sanction-bars', (make) =>
			layout.lanes.flatMap((lane) =>
				lane.bars.map((bar) => sanctionBar(bar, lane.id, laneColor(lane.id), theme, make))
			)
		),
		drawn('events', (make) =>
			layout.lanes.flatMap((lane) =>
				lane.events.map((mark) => eventNode(mark, laneColor(lane.id), theme, make))
			)
		),
		drawn('key', (make) =>
			layout.key.map(({ number, text, x, y }) =>
				make(
					'text',
					{
						x,
						y,
						dy: '0.35em',
						'text-anchor': 'start',
						'font-size': measure.label,
						fill: theme.color('ink')
					},
					make('tspan', { 'font-weight': 650 }, `${number}`),
					`\u2002${text}`
				)
			)
		)
	];
}

/** Hairlines at the turn of each year, through all lanes. */
function yearRules(
	{ lanesBottom }: ChronologyLayout,
	frame: TimeFrame,
	theme: Theme,
	make: Maker
): SVGElement[] {
	const all = frame.years.length <= 12;
	const turns = [...frame.years, (frame.years.at(-1) ?? 0) + 1].filter((year) => all || year % 5 === 0);
	return turns.map((year) => {
		const x = round(frame.x(Date.UTC(year, 0, 1)));
		return make('path', {
			d: `M${x},${headerHeight}V${round(lanesBottom)}`,
			stroke: theme.color('hairline'),
			'stroke-width': 1
		});
	});
}

function laneFrame(
	{ title, top, bottom, unlabelled }: LaneLayout,
	frame: TimeFrame,
	theme: Theme,
	color: string,
	make: Maker
): SVGElement[] {
	const [left, right] = frame.x.range() as [number, number];
	const more = unlabelled > 0 ? `+${unlabelled} in the table` : '';
	return [
		make('path', {
			d: `M${frame.breadth === 'narrow' ? 0 : round(left)},${round(top)}H${frame.width}`,
			stroke: theme.color('hairline'),
			'stroke-width': 1
		}),
		make(
			'text',
			{
				x: frame.breadth === 'narrow' ? 2 : left,
				y: top + 13,
				dy: '0.35em',
				'text-anchor': 'start',
				'font-size': measure.title,
				'font-weight': 650,
				fill: color
			},
			title
		),
		...(more
			? [
					make(
						'text',
						{
							x: frame.width - 4,
							y: bottom - 10,
							dy: '0.35em',
							'text-anchor': 'end',
							'font-size': measure.label,
							fill: theme.color('muted')
						},
						frame.breadth === 'narrow' || right > frame.width - 90 ? `+${unlabelled}` : more
					)
				]
			: [])
	];
}
