/**
 * Puts a picture and its words into one SVG that stands alone: headline, dek, picture, quotes, notes, source line.
 * A flat pipeline: measure what has to be said, give the picture the room that is left, write it all down.
 */
import { textWidth, type TextFace } from '../annotations/textWidth.ts';
import { widestLine, wrapText } from '../annotations/wrapText.ts';
import { themeFor, type Size, type Theme } from '../charts/theme.ts';
import { fileNode, svgNode, writeSvg, type SvgNode } from './svgNode.ts';
import { variants } from './variants.ts';

/** What a file says beside its picture. */
export interface Composition {
	/** Room of the whole, px of the drawing; without a height it is as tall as its content. */
	readonly size: Size;
	readonly headline: string;
	/** Measure, unit, period. */
	readonly dek: string;
	readonly quotes?: readonly ComposedQuote[];
	readonly notes?: readonly string[];
	/** Where the figures are from; always present. */
	readonly source: string;
	/** Name of the site, beside the source. */
	readonly site: string;
	/** What the picture says, for readers who do not see it. */
	readonly description: string;
	/** Draws the picture anew for the room it gets; without a height, as tall as it likes. */
	readonly draw: (size: Size) => SVGSVGElement;
}

export interface ComposedQuote {
	readonly text: string;
	/** "Okano-Heijmans, p. 5". */
	readonly reference: string;
}

/** A file ready to be saved or turned into pixels. */
export interface ComposedSvg {
	readonly svg: string;
	readonly width: number;
	readonly height: number;
}

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
/** Widths are summed without kerning: a reserve, so that no line runs over. */
const reserve = 0.98;

interface Page {
	readonly width: number;
	readonly margin: number;
	readonly inner: number;
	readonly narrow: boolean;
}

function pageOf(width: number): Page {
	const margin = Math.round(Math.min(44, Math.max(16, width * 0.034)));
	return { width, margin, inner: width - 2 * margin, narrow: width < 520 };
}

/** A part of the page: how tall it is, and its nodes once it is known where it stands. */
interface Block {
	readonly height: number;
	readonly at: (top: number) => readonly SvgNode[];
}

const nothing: Block = { height: 0, at: () => [] };

interface TextStyle {
	readonly face: TextFace;
	readonly size: number;
	/** From one baseline to the next, px. */
	readonly leading: number;
	readonly color: string;
}

/** Lines of text from a left edge; `top` is the top of the first line. */
function textLines(lines: readonly string[], x: number, top: number, style: TextStyle, theme: Theme) {
	const { face, size, leading, color } = style;
	const serif = face.startsWith('serif');
	return lines.map((line, index) =>
		svgNode(
			'text',
			{
				x,
				// Cap height and descender of both families fill about this part of a line.
				y: top + leading * index + (leading + size * 0.66) / 2,
				'font-family': serif ? theme.serif : undefined,
				'font-style': face === 'serif-italic' ? 'italic' : undefined,
				'font-weight': face.endsWith('bold') ? 600 : undefined,
				'font-size': size,
				fill: color
			},
			line
		)
	);
}

function headBlock({ headline, dek }: Composition, page: Page, theme: Theme): Block {
	const title = headlineOf(headline, page, theme.color('ink'));
	const small: TextStyle = { face: 'sans', size: 14, leading: 19, color: theme.color('muted') };
	const dekLines = balanced(dek, small, page.inner * reserve);
	const titleHeight = title.lines.length * title.style.leading;
	return {
		height: titleHeight + (dekLines.length > 0 ? 5 + dekLines.length * small.leading : 0),
		at: (top) => [
			...textLines(title.lines, page.margin, top, title.style, theme),
			...textLines(dekLines, page.margin, top + titleHeight + 5, small, theme)
		]
	};
}

/** The largest size at which the headline keeps to a few lines, broken so that they are about equally long. */
function headlineOf(headline: string, { width, inner, narrow }: Page, color: string) {
	const largest = Math.round(Math.min(36, 17 + width * 0.018));
	const sizes = [1, 0.92, 0.84, 0.76, 0.68].map((part) => Math.round(largest * part));
	const most = narrow ? 5 : 2;
	const broken = sizes.map((size) => wrapText(headline, 'serif-bold', size, inner * reserve));
	const fitting = broken.findIndex((lines) => lines.length <= most);
	const chosen = fitting < 0 ? sizes.length - 1 : fitting;
	const size = sizes[chosen] ?? largest;
	const style: TextStyle = { face: 'serif-bold', size, leading: Math.round(size * 1.17), color };
	return { style, lines: balanced(headline, style, inner * reserve) };
}

/** Lines of a text, no more than needed, in the narrowest column that holds them: no lone last word. */
function balanced(text: string, { face, size }: TextStyle, widest: number): readonly string[] {
	const least = wrapText(text, face, size, widest);
	const narrower = Array.from({ length: 20 }, (_, step) => widest * (1 - step * 0.025))
		.map((width) => ({ width, lines: wrapText(text, face, size, width) }))
		.filter(({ width, lines }) => lines.length === least.length && widestLine(lines, face, size) <= width);
	return narrower.at(-1)?.lines ?? least;
}

/** Source line at the left, name of the site at the right, under a hairline; one under the other where it is narrow. */
function footBlock({ source, site }: Composition, page: Page, theme: Theme): Block {
	const small: TextStyle = { face: 'sans', size: 12.5, leading: 17, color: theme.color('muted') };
	const name: TextStyle = { face: 'serif-bold', size: 14, leading: 17, color: theme.color('ink') };
	const nameWidth = textWidth(site, name.face, name.size);
	const room = page.narrow ? page.inner : page.inner - nameWidth - 28;
	const lines = wrapText(`Source: ${source}`, small.face, small.size, room * reserve);
	const textHeight = lines.length * small.leading + (page.narrow ? 22 : 0);
	const right = page.width - page.margin;
	return {
		height: textHeight + 8,
		at: (top) => [
			rule(page, top, theme),
			...textLines(lines, page.margin, top + 8, small, theme),
			...textLines(
				[site],
				page.narrow ? page.margin : right - nameWidth,
				page.narrow ? top + 8 + textHeight - name.leading : top + 8,
				name,
				theme
			)
		]
	};
}

function rule({ margin, width }: Page, y: number, theme: Theme): SvgNode {
	const d = `M${margin},${Math.round(y * 100) / 100}H${width - margin}`;
	return svgNode('path', { d, stroke: theme.color('hairline'), 'stroke-width': 1, fill: 'none' });
}

/** Quotes in one or two columns, each with a hanging quotation mark and its page. */
function quotesBlock({ quotes = [] }: Composition, page: Page, theme: Theme): Block {
	if (quotes.length === 0) return nothing;
	const columns = page.width >= 640 && quotes.length > 1 ? 2 : 1;
	const step = (page.inner + 36) / columns;
	const words: TextStyle = { face: 'serif-italic', size: 15.5, leading: 20.5, color: theme.color('ink') };
	const small: TextStyle = { face: 'sans', size: 12.5, leading: 17, color: theme.color('muted') };
	const hang = textWidth('“', words.face, words.size);
	const set = quotes.map(({ text, reference }) => ({
		lines: wrapText(`${text}”`, words.face, words.size, (step - 36 - hang) * reserve),
		reference
	}));
	const rows = Array.from({ length: Math.ceil(set.length / columns) }, (_, row) =>
		set.slice(row * columns, (row + 1) * columns)
	);
	const heightOf = (row: typeof set) =>
		Math.max(...row.map(({ lines }) => lines.length * words.leading + small.leading + 12));
	const starts = rows.map((_, index) => rows.slice(0, index).reduce((sum, row) => sum + heightOf(row), 0));
	return {
		height: rows.reduce((sum, row) => sum + heightOf(row), 0) + 8,
		at: (top) =>
			rows.flatMap((row, index) =>
				row.flatMap(({ lines, reference }, column) => {
					const x = page.margin + column * step + hang;
					const y = top + 8 + (starts[index] ?? 0);
					return [
						...textLines(['“'], x - hang, y, words, theme),
						...textLines(lines, x, y, words, theme),
						...textLines([reference], x, y + lines.length * words.leading, small, theme)
					];
				})
			)
	};
}

function notesBlock({ notes = [] }: Composition, page: Page, theme: Theme): Block {
	if (notes.length === 0) return nothing;
	const small: TextStyle = { face: 'sans', size: 12.5, leading: 17, color: theme.color('muted') };
	const lines = notes.flatMap((note) => wrapText(note, small.face, small.size, page.inner * reserve));
	return {
		height: lines.length * small.leading + 10,
		at: (top) => textLines(lines, page.margin, top, small, theme)
	};
}

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
