/** Draws sanctions as bars over the time they were in force. */
import { round, type Maker } from '../annotations/draw.ts';
import { measure, type SanctionBar } from './chronologyParts.ts';
import type { Theme } from './theme.ts';
import { eventNode, labelNode } from './chronologyEvents.ts';

/** Sanctions proper are bars; laws that only empower are lines; pressure without a sanction is dashed. */
export function sanctionBar(
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
		labelNode(label, thick ? 500 : 400, theme, make)
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
