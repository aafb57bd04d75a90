/** Draws the acts under the bars. */
import { round, type Maker } from '../annotations/draw.ts';
import { paint, shapes } from './chronologyEvents.ts';
import { actDate, type GapAct } from './gapActs.ts';
import type { Gap } from './gapContent.ts';
import type { GapStrip } from './gapStrip.ts';
import type { Theme } from './theme.ts';

/** How quiet words are set. */
export const quiet = (theme: Theme) => ({
	'text-anchor': 'start',
	'font-size': theme.small,
	fill: theme.color('muted')
});

/** The acts of the window: what they are, when, and that they stand beside, not behind, what the bars show. */
export function stripNodes(
	strip: GapStrip,
	gap: Gap,
	width: number,
	theme: Theme,
	make: Maker
): SVGElement[] {
	const { top, heading, timeline, list } = strip;
	if (heading.length === 0) return [];
	const color = theme.actor(gap.protagonist.id);
	return [
		make('path', {
			d: `M0,${round(top + 6)}H${round(width)}`,
			stroke: theme.color('hairline'),
			'stroke-width': 1
		}),
		...heading.map((words, index) =>
			make('text', { ...quiet(theme), x: 8, y: top + 16 + index * 17 + 12 }, words)
		),
		...(timeline ? timelineNodes(timeline, top, color, theme, make) : []),
		...list.map((entry) => entryNode(entry, top, color, theme, make))
	];
}

function entryNode(
	{ act, x, y, date, label }: GapStrip['list'][number],
	top: number,
	color: string,
	theme: Theme,
	make: Maker
): SVGElement {
	return actNode(
		act,
		make,
		mark(x + 6, top + y, color, theme, make),
		make(
			'text',
			{
				x: x + 18,
				y: top + y,
				dy: '0.35em',
				'text-anchor': 'start',
				'font-size': theme.small,
				fill: theme.color('ink')
			},
			make('tspan', { fill: theme.color('muted'), class: 'tabular' }, date),
			make('tspan', { 'font-weight': 650 }, `\u2002${label}`)
		)
	);
}

function timelineNodes(
	{ y, x0, x1, turns, years, acts }: NonNullable<GapStrip['timeline']>,
	top: number,
	color: string,
	theme: Theme,
	make: Maker
): SVGElement[] {
	const ticks = turns.map((x) => `M${round(x)},${round(top + y)}v5`).join('');
	return [
		make('path', {
			d: `M${round(x0)},${round(top + y)}H${round(x1)}${ticks}`,
			stroke: theme.color('axis'),
			'stroke-width': 1,
			fill: 'none'
		}),
		...years.map(({ x, text }) =>
			make(
				'text',
				{ ...quiet(theme), x, y: top + y + 13, dy: '0.35em', 'text-anchor': 'middle', class: 'tabular' },
				text
			)
		),
		...acts.map(({ act, x }) => actNode(act, make, mark(x, top + y - 6, color, theme, make)))
	];
}

function mark(x: number, y: number, color: string, theme: Theme, make: Maker): SVGElement {
	return make('path', {
		d: shapes.tighten,
		transform: `translate(${round(x)},${round(y)})`,
		...paint('tighten', color, theme)
	});
}

/** What belongs to an act is linked to it. */
function actNode(act: GapAct, make: Maker, ...content: SVGElement[]): SVGElement {
	return make(
		'g',
		act.event ? { 'data-event': act.event.id } : {},
		make('title', {}, `${actDate(act)}: ${act.sanction.title}`),
		...content
	);
}
