/** The head of the chronology: who held office, and what shapes and bars mean. */
import { round, type Maker } from '../annotations/draw.ts';
import { textWidth } from '../annotations/textWidth.ts';
import type { TermRow } from '../datapackage/tables.ts';
import { directions, measure } from './chronologyParts.ts';
import { day, type TimeFrame } from './frame.ts';
import type { Theme } from './theme.ts';
import { shapes, paint } from './chronologyEvents.ts';

/** Who held an office, as a row of bands above the lanes. */
export interface OfficeBand {
	readonly title: string;
	readonly y: number;
	readonly terms: readonly TermRow[];
	/** Whether the changes of this office are ruled through all lanes. */
	readonly ruled: boolean;
}

/** The terms of one office as a row of bands, named where the name fits. */
export function officeBand(
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
export function legend(frame: TimeFrame, theme: Theme, make: Maker): SVGElement[] {
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
