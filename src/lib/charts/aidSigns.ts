/** Draws what tells oil, equipment and later readings apart, on bars and beside words alike. */
import type { Box } from '../annotations/boxes.ts';
import { halo, round, type Maker } from '../annotations/draw.ts';
import type { Chip } from './aidChips.ts';
import type { Theme } from './theme.ts';

/** Oil is full, equipment hatched: told apart without colour. */
export function segment(
	kind: 'oil' | 'equipment',
	box: Box,
	color: string,
	theme: Theme,
	make: Maker
): readonly SVGElement[] {
	const { x, y, width, height } = box;
	const full = kind === 'oil';
	const frame = make('rect', {
		x,
		y,
		width,
		height,
		fill: full ? color : theme.color('page'),
		stroke: color,
		'stroke-width': 1
	});
	if (full) return [frame];
	return [frame, make('path', { d: hatch(box, 6), stroke: color, 'stroke-width': 1.5, fill: 'none' })];
}

/** Slanted lines inside a box, `step` px apart, each cut where it leaves the box. */
function hatch({ x, y, width, height }: Box, step: number): string {
	const count = Math.floor((width + height) / step);
	return Array.from({ length: count }, (_, index) => {
		const offset = (index + 1) * step;
		const [x0, y0] = offset <= height ? [x, y + offset] : [x + offset - height, y + height];
		const [x1, y1] = offset <= width ? [x + offset, y] : [x + width, y + offset - width];
		return `M${round(x0)},${round(y0)}L${round(x1)},${round(y1)}`;
	}).join('');
}

/** The sign of a later reading. */
export function diamond(x: number, y: number, color: string, theme: Theme, make: Maker): SVGElement {
	return make('path', {
		d: 'M0,-6L6,0L0,6L-6,0Z',
		transform: `translate(${round(x)},${round(y)})`,
		fill: theme.color('page'),
		stroke: color,
		'stroke-width': 2
	});
}

/** Words with the sign they explain before them. */
export function chipNodes(
	{ sign, text, bold, x, y }: Chip,
	color: string,
	theme: Theme,
	make: Maker
): SVGElement[] {
	const swatch = { x, y: y - 5, width: 12, height: 10 };
	const signs = {
		none: () => [],
		oil: () => segment('oil', swatch, color, theme, make),
		equipment: () => segment('equipment', swatch, color, theme, make),
		later: () => [diamond(x + 6, y, color, theme, make)]
	};
	return [
		...signs[sign](),
		make(
			'text',
			{
				x: sign === 'none' ? x : x + 18,
				y,
				dy: '0.35em',
				'text-anchor': 'start',
				'font-size': bold ? theme.base : theme.small,
				'font-weight': bold ? 650 : 400,
				fill: bold ? color : theme.color('ink'),
				class: 'tabular',
				...halo(theme.color('page'))
			},
			text
		)
	];
}
