/** A picture as part of a stand-alone file: laid out anew for its room, and moved to its place as a group. */
import type { Size, Theme } from '../charts/theme.ts';
import type { Block, Composition } from './composition.ts';
import { fileNode, type SvgNode } from './svgNode.ts';
import { variants } from './variants.ts';

/** The narrowest room that charts lay themselves out for, px; in less they are scaled. */
const narrowest = variants[0].width;

interface Drawing {
	readonly svg: SVGSVGElement;
	readonly width: number;
	readonly height: number;
}

/**
 * The picture, laid out anew for the room. One that keeps a height of its own (the chronology) is drawn wider until
 * its shape fits, and then scaled down as a whole: nothing is cut off.
 */
export function drawingBlock(
	draw: Composition['draw'],
	mode: Omit<Size, 'width' | 'height'>,
	{ left, inner }: { readonly left: number; readonly inner: number },
	theme: Theme,
	room: number | undefined
): Block & { readonly svg: SVGSVGElement } {
	const drawAt = (width: number, height?: number): Drawing => {
		const svg = draw(height === undefined ? { width, ...mode } : { width, height, ...mode });
		return { svg, width, height: Number(svg.getAttribute('height')) };
	};
	const drawing = fitting(drawAt, Math.max(narrowest, inner), room);
	const scale = Math.min(inner / drawing.width, room === undefined ? 1 : room / drawing.height, 1);
	return {
		height: drawing.height * scale,
		at: (top) => [placed(drawing, left, top, scale, theme)],
		svg: drawing.svg
	};
}

function fitting(
	drawAt: (width: number, height?: number) => Drawing,
	inner: number,
	room: number | undefined
): Drawing {
	if (room === undefined) return drawAt(inner);
	const first = drawAt(inner, room);
	if (first.height <= room) return first;
	const wider = [1.15, 1.3, 1.45, 1.6, 1.8].map((part) => drawAt(Math.round(inner * part), room));
	const fits = ({ width, height }: Drawing) => height * (inner / width) <= room;
	return wider.find(fits) ?? wider.at(-1) ?? first;
}

/** The picture as a group: some programs that read SVG cut or drop an `svg` inside an `svg`. */
function placed({ svg }: Drawing, x: number, y: number, scale: number, theme: Theme): SvgNode {
	const { attributes, children } = fileNode(svg, theme.color('ink'));
	const { width: _w, height: _h, viewBox: _v, class: _c, ...inherited } = attributes;
	const moved = `translate(${Math.round(x * 100) / 100},${Math.round(y * 100) / 100})`;
	const transform = scale < 1 ? `${moved} scale(${scale.toFixed(4)})` : moved;
	return { name: 'g', attributes: { ...inherited, transform }, children };
}
