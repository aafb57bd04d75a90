/** Draws a laid-out chronology. */
import type { Markish } from '@observablehq/plot';
import { drawn, halo, round, type Maker } from '../annotations/marks.ts';
import { textWidth } from '../annotations/textWidth.ts';
import { formatFuzzyDate } from '../datapackage/dates.ts';
import type { Direction, TermRow } from '../datapackage/tables.ts';
import {
	directions,
	headerHeight,
	measure,
	type ChronologyLayout,
	type EventMark,
	type LaneLayout,
	type SanctionBar
} from './chronologyLayout.ts';
import { day, type TimeFrame } from './frame.ts';
import type { Theme } from './theme.ts';

/** Paths of the direction shapes about the origin, radius 5 px: what is pressed down points down. */
const shapes: Readonly<Record<Direction, string>> = {
	tighten: 'M-5.2,-4.2H5.2L0,5Z',
	ease: 'M-5.2,4.2H5.2L0,-5Z',
	extend: 'M-1.8,-6H1.8V6H-1.8Z',
	engage: 'M-4.6,0A4.6,4.6 0 1 1 4.6,0A4.6,4.6 0 1 1 -4.6,0Z',
	provoke: 'M0,-6.4L1.7,-1.9L6.2,-1.9L2.6,1L3.9,5.6L0,2.9L-3.9,5.6L-2.6,1L-6.2,-1.9L-1.7,-1.9Z',
	neutral: 'M-3.2,0L0,-3.2L3.2,0L0,3.2Z'
};

/** Shapes that are drawn as outlines: easing opens up, the rest presses or stands. */
const hollow: ReadonlySet<Direction> = new Set(['ease', 'neutral']);

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

/** Who held an office, as a row of bands above the lanes. */
export interface OfficeBand {
	readonly title: string;
	readonly y: number;
	readonly terms: readonly TermRow[];
	/** Whether the changes of this office are ruled through all lanes. */
	readonly ruled: boolean;
}

function officeBand(
	{ title, y, terms, ruled }: OfficeBand,
	bottom: number,
	frame: TimeFrame,
	theme: Theme,
	make: Maker
): SVGElement[] {
	const [left, right] = frame.x.range() as [number, number];
	const visible = terms
		.map((term) => ({
			term,
			x0: Math.max(left, frame.x(day(term.start.from))),
			x1: Math.min(right, term.end ? frame.x(day(term.end.to)) : right)
		}))
		.filter(({ x0, x1 }) => x1 > x0);
	const head = make(
		'text',
		{
			x: left - 8,
			y: y + 9,
			dy: '0.35em',
			'text-anchor': 'end',
			'font-size': measure.label,
			fill: theme.color('muted')
		},
		title
	);
	const bands = visible.flatMap(({ term, x0, x1 }, index) => {
		const fits = textWidth(term.shortName, 'sans', measure.label) + 8 <= x1 - x0;
		const fill = theme.color(index % 2 === 0 ? 'band' : 'band-strong');
		return [
			make('rect', { x: x0, y, width: x1 - x0, height: 18, fill }),
			...(fits
				? [
						make(
							'text',
							{
								x: (x0 + x1) / 2,
								y: y + 9,
								dy: '0.35em',
								'font-size': measure.label,
								fill: theme.color('ink')
							},
							term.shortName
						)
					]
				: []),
			...(ruled && x0 > left
				? [
						make('path', {
							d: `M${round(x0)},${y + 18}V${round(bottom)}`,
							stroke: theme.color('axis'),
							'stroke-width': 0.75,
							'stroke-dasharray': '1 4'
						})
					]
				: [])
		];
	});
	return [head, ...bands];
}

/** What shapes and bars mean, in one line above everything. */
function legend(frame: TimeFrame, theme: Theme, make: Maker): SVGElement[] {
	const size = measure.label;
	let x = frame.breadth === 'narrow' ? 8 : frame.x.range()[0]!;
	const items = directions.map(({ id, word }) => {
		const group = make(
			'g',
			{},
			make('path', {
				d: shapes[id],
				transform: `translate(${round(x + 6)},10)`,
				...paint(id, theme.color('muted'), theme)
			}),
			make(
				'text',
				{
					x: x + 15,
					y: 10,
					dy: '0.35em',
					'text-anchor': 'start',
					'font-size': size,
					fill: theme.color('muted')
				},
				word
			)
		);
		x += textWidth(word, 'sans', size) + (frame.breadth === 'narrow' ? 18 : 30);
		return group;
	});
	if (frame.breadth === 'narrow') return items;
	return [
		...items,
		make('rect', { x, y: 7, width: 26, height: 6, fill: theme.color('muted'), 'fill-opacity': 0.45 }),
		make(
			'text',
			{
				x: x + 32,
				y: 10,
				dy: '0.35em',
				'text-anchor': 'start',
				'font-size': size,
				fill: theme.color('muted')
			},
			'in force'
		)
	];
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

/** Sanctions proper are bars; laws that only empower are lines; pressure without a sanction is dashed. */
function sanctionBar(
	{ sanction, y, bar, stages, label }: SanctionBar,
	group: string,
	color: string,
	theme: Theme,
	make: Maker
): SVGElement {
	const thick = sanction.kind === 'sanction' || sanction.kind === 'resolution';
	const body = bar
		? thick
			? make('rect', {
					x: bar.x0,
					y: y - 4,
					width: Math.max(1, bar.x1 - bar.x0),
					height: 8,
					fill: color,
					'fill-opacity': 0.32
				})
			: make('path', {
					d: `M${round(bar.x0)},${round(y)}H${round(bar.x1)}`,
					stroke: color,
					'stroke-width': 1.5,
					...(sanction.kind === 'law' ? {} : { 'stroke-dasharray': '4 3' })
				})
		: null;
	const beyond = bar ? barEnds(bar, y, color, theme, make) : [];
	return make(
		'g',
		{ 'data-sanction': sanction.id, 'data-series': group },
		...(body ? [body] : []),
		...beyond,
		...stages.map((mark) => eventNode(mark, color, theme, make)),
		make(
			'text',
			{
				x: label.x,
				y: label.y,
				dy: '0.35em',
				'text-anchor': label.anchor,
				'font-size': measure.label,
				'font-weight': thick ? 500 : 400,
				fill: theme.color('ink'),
				...halo(theme.color('page'), 3)
			},
			label.text
		)
	);
}

/** What a bar says at its ends: goes on beyond the frame, or ends where the record does. */
function barEnds(
	{ x0, x1, opensLeft, opensRight, unread }: NonNullable<SanctionBar['bar']>,
	y: number,
	color: string,
	theme: Theme,
	make: Maker
): SVGElement[] {
	const chevron = (x: number, way: number) =>
		make('path', {
			d: `M${round(x + 2 * way)},${round(y - 4)}L${round(x + 6 * way)},${round(y)}L${round(x + 2 * way)},${round(y + 4)}`,
			fill: 'none',
			stroke: color,
			'stroke-width': 1.25
		});
	const question = () => [
		make('path', {
			d: `M${round(x1)},${round(y)}h12`,
			stroke: color,
			'stroke-width': 1.25,
			'stroke-dasharray': '2 2'
		}),
		make(
			'text',
			{
				x: x1 + 15,
				y,
				dy: '0.35em',
				'text-anchor': 'start',
				'font-size': measure.label,
				fill: theme.color('muted')
			},
			'?'
		)
	];
	return [
		...(opensLeft ? [chevron(x0, -1)] : []),
		...(opensRight ? [chevron(x1, 1)] : []),
		...(unread ? question() : [])
	];
}

function paint(direction: Direction, color: string, theme: Theme) {
	return hollow.has(direction)
		? { fill: theme.color('page'), stroke: color, 'stroke-width': 1.4 }
		: { fill: color, stroke: theme.color('page'), 'stroke-width': 0.75 };
}

function eventNode(
	{ event, at, endX, fuzzy, label, number }: EventMark,
	color: string,
	theme: Theme,
	make: Maker
): SVGElement {
	const lasts = endX - at.x > 3;
	const span = lasts
		? [
				make('path', {
					d: `M${round(at.x)},${round(at.y)}H${round(endX)}`,
					stroke: color,
					'stroke-width': fuzzy ? 5 : 2,
					...(fuzzy ? { 'stroke-dasharray': '2 3', 'stroke-opacity': 0.5 } : {})
				})
			]
		: [];
	const x = fuzzy ? (at.x + endX) / 2 : at.x;
	const mark = make('path', {
		d: shapes[event.direction],
		transform: `translate(${round(x)},${round(at.y)})`,
		...paint(event.direction, color, theme)
	});
	return make(
		'g',
		{ 'data-event': event.id },
		make('title', {}, `${formatFuzzyDate(event.start)}: ${event.title}`),
		...span,
		mark,
		...words(label, number, x, at.y, event.importance === 1, theme, make)
	);
}

function words(
	label: EventMark['label'],
	number: number | null,
	x: number,
	y: number,
	bold: boolean,
	theme: Theme,
	make: Maker
): SVGElement[] {
	if (number !== null) {
		return [
			make(
				'text',
				{
					x: x + 7,
					y,
					dy: '0.35em',
					'text-anchor': 'start',
					'font-size': 12,
					'font-weight': 650,
					fill: theme.color('ink'),
					...halo(theme.color('page'), 3)
				},
				String(number)
			)
		];
	}
	if (!label) return [];
	return [
		make(
			'text',
			{
				x: label.x,
				y: label.y,
				dy: '0.35em',
				'text-anchor': label.anchor,
				'font-size': measure.label,
				'font-weight': bold ? 650 : 400,
				fill: theme.color('ink'),
				...halo(theme.color('page'), 3)
			},
			label.text
		)
	];
}
