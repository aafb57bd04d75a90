/** Draws what happened: one shape a direction, fuzzy dates drawn fuzzy. */
import { halo, round, type Maker } from '../annotations/draw.ts';
import { formatFuzzyDate } from '../datapackage/dates.ts';
import type { Direction } from '../datapackage/tables.ts';
import { measure, type EventMark, type PlacedLabel } from './chronologyParts.ts';
import type { Theme } from './theme.ts';

/** Paths of the direction shapes about the origin, radius 5 px: what is pressed down points down. */
export const shapes: Readonly<Record<Direction, string>> = {
	tighten: 'M-5.2,-4.2H5.2L0,5Z',
	ease: 'M-5.2,4.2H5.2L0,-5Z',
	extend: 'M-1.8,-6H1.8V6H-1.8Z',
	engage: 'M-4.6,0A4.6,4.6 0 1 1 4.6,0A4.6,4.6 0 1 1 -4.6,0Z',
	provoke: 'M0,-6.4L1.7,-1.9L6.2,-1.9L2.6,1L3.9,5.6L0,2.9L-3.9,5.6L-2.6,1L-6.2,-1.9L-1.7,-1.9Z',
	neutral: 'M-3.2,0L0,-3.2L3.2,0L0,3.2Z'
};

/** Shapes that are drawn as outlines: easing opens up, the rest presses or stands. */
const hollow: ReadonlySet<Direction> = new Set(['ease', 'neutral']);

/** How the shape of a direction is filled and outlined. */
export function paint(direction: Direction, color: string, theme: Theme) {
	return hollow.has(direction)
		? { fill: theme.color('page'), stroke: color, 'stroke-width': 1.4 }
		: { fill: color, stroke: theme.color('page'), 'stroke-width': 0.75 };
}

/** One event: its span of time, its shape, its label or number. */
export function eventNode(
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
	return [labelNode(label, bold ? 650 : 400, theme, make)];
}

/** The name of an act or a sanction, where it was given room. */
export function labelNode(label: PlacedLabel, weight: number, theme: Theme, make: Maker): SVGElement {
	return make(
		'text',
		{
			x: label.x,
			y: label.y,
			dy: '0.35em',
			'text-anchor': label.anchor,
			'font-size': measure.label,
			'font-weight': weight,
			fill: theme.color('ink'),
			...halo(theme.color('page'), 3)
		},
		label.text
	);
}
