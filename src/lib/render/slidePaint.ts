/** Fills and strokes of a slide. */
import { emu } from './slidePage.ts';
import { svgNode as node, type SvgNode } from './svgNode.ts';

export function solid(color: string, opacity = 1): SvgNode {
	const alpha = opacity < 1 ? [node('a:alpha', { val: String(Math.round(opacity * 100000)) })] : [];
	return node('a:solidFill', {}, node('a:srgbClr', { val: color.slice(1).toUpperCase() }, ...alpha));
}

/** Slanted lines of a colour on a ground: told from a full fill without colour. */
export function hatched(color: string, ground: string): SvgNode {
	const part = (name: string, value: string) =>
		node(name, {}, node('a:srgbClr', { val: value.slice(1).toUpperCase() }));
	return node('a:pattFill', { prst: 'wdUpDiag' }, part('a:fgClr', color), part('a:bgClr', ground));
}

/** No stroke. */
export function noOutline(): SvgNode {
	return node('a:ln', {}, node('a:noFill', {}));
}

export interface Stroke {
	readonly color: string;
	/** Points. */
	readonly width: number;
	readonly dash?: string | undefined;
	readonly arrow?: boolean;
}

/** A stroke as `a:ln`. */
export function outline({ color, width, dash, arrow }: Stroke): SvgNode {
	return node(
		'a:ln',
		{ w: emu(width), cap: 'flat' },
		solid(color),
		node('a:prstDash', { val: dash ?? 'solid' }),
		node('a:round', {}),
		...(arrow ? [node('a:tailEnd', { type: 'arrow', w: 'med', len: 'med' })] : [])
	);
}
