/**
 * Puts a picture and its words into one SVG that stands alone: headline, dek, picture, quotes, notes, source line.
 * A flat pipeline: measure what has to be said, give the picture the room that is left, write it all down.
 */
import { themeFor, type Theme } from '../charts/theme.ts';
import { fileNode, svgNode, writeSvg, type SvgNode } from './svgNode.ts';
import { variants } from './variants.ts';
import { type Composition, type ComposedSvg, type Page, pageOf, type Block } from './composition.ts';
import { headBlock, footBlock, quotesBlock, notesBlock } from './composeText.ts';

/** Composes a stand-alone SVG. The same arguments give the same text, in a browser and without one. */
export function compose(composition: Composition): ComposedSvg {
	const { size } = composition;
	const theme = themeFor(size);
	const page = pageOf(size.width);
	const head = headBlock(composition, page, theme);
	const foot = footBlock(composition, page, theme);
	const below = quotesBlock(composition, page, theme);
	const notes = notesBlock(composition, page, theme);
	const taken = page.margin * 2 + head.height + below.height + notes.height + foot.height + gap * 2;
	const room = size.height === undefined ? undefined : Math.max(least, size.height - taken);
	const picture = pictureBlock(composition, page, theme, room);
	const height = size.height ?? Math.ceil(taken + picture.height);
	const pictureTop = page.margin + head.height + gap;
	const footTop = height - page.margin - foot.height;
	const belowTop = pictureTop + (room ?? picture.height) + gap;
	return {
		svg: writeSvg(
			root(composition, height, theme, [
				head.at(page.margin),
				picture.at(pictureTop),
				below.at(belowTop),
				notes.at(footTop - notes.height),
				foot.at(footTop)
			])
		),
		width: size.width,
		height
	};
}

/** Space above and below the picture, px; it has margins of its own. */
const gap = 4;

/** The lowest picture worth drawing, px. */
const least = 110;

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
function pictureBlock(
	{ draw, size: { medium, dark } }: Composition,
	page: Page,
	theme: Theme,
	room: number | undefined
): Block {
	const mode = dark === undefined ? { medium } : { medium, dark };
	const drawAt = (width: number, height?: number): Drawing => {
		const svg = draw(height === undefined ? { width, ...mode } : { width, height, ...mode });
		return { svg, width, height: Number(svg.getAttribute('height')) };
	};
	const drawing = fitting(drawAt, Math.max(narrowest, page.inner), room);
	const scale = Math.min(page.inner / drawing.width, room === undefined ? 1 : room / drawing.height, 1);
	return {
		height: drawing.height * scale,
		at: (top) => [placed(drawing, page.margin, top, scale, theme)]
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

function root(
	{ size, headline, description }: Composition,
	height: number,
	theme: Theme,
	blocks: readonly (readonly SvgNode[])[]
): SvgNode {
	const { width } = size;
	const attributes = {
		xmlns: 'http://www.w3.org/2000/svg',
		width,
		height,
		viewBox: `0 0 ${width} ${height}`,
		role: 'img',
		// Spaces in labels are set, not typed by accident.
		'xml:space': 'preserve',
		'font-family': theme.sans,
		'font-size': theme.base,
		fill: theme.color('ink')
	};
	return svgNode(
		'svg',
		attributes,
		svgNode('title', {}, headline),
		svgNode('desc', {}, description),
		svgNode('rect', { width, height, fill: theme.color('page') }),
		...blocks.flat()
	);
}
