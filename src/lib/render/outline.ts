/**
 * Text as outlines, so that a file looks the same in a browser, a slide and a drawing program, whichever fonts they
 * have. Words stay in the file as labels of their outlines. A line with a character that has no outline stays text.
 */
import { textWidth } from '../annotations/textWidth.ts';
import { svgNode, type SvgNode } from './svgNode.ts';
import { textOutline, type OutlineFace } from './textOutline.ts';

/** What a text inherits, as far as its outlines depend on it. */
interface TextStyle {
	readonly family: string;
	readonly size: number;
	readonly bold: boolean;
	readonly italic: boolean;
	readonly anchor: string;
	readonly fill: string;
	/** The edge that keeps words readable over lines; null where there is none. */
	readonly edge: { readonly color: string; readonly width: number } | null;
}

/** A piece of text in one style, where its baseline begins. */
interface Run {
	readonly text: string;
	readonly style: TextStyle;
	readonly x: number;
	readonly y: number;
}

const initial: TextStyle = {
	family: '',
	size: 13,
	bold: false,
	italic: false,
	anchor: 'start',
	fill: '#000',
	edge: null
};

/** A tree in which every text is drawn by outlines. */
export function outlineText(node: SvgNode, inherited: TextStyle = initial): SvgNode {
	const style = styleOf(node, inherited);
	if (node.name === 'text') return outlined(node, style);
	const children = node.children.map((child) =>
		typeof child === 'string' ? child : outlineText(child, style)
	);
	return { ...node, attributes: withoutType(node), children };
}

/** A tree whose texts have no edge in the colour of a page: there is none where it will lie. */
export function withoutEdges(node: SvgNode): SvgNode {
	const { stroke: _stroke, 'stroke-width': _width, ...kept } = node.attributes;
	const children = node.children.map((child) => (typeof child === 'string' ? child : withoutEdges(child)));
	return { ...node, attributes: node.name === 'text' ? kept : node.attributes, children };
}

/** Nothing but text needs to know of faces; an anchor or a size left behind would only mislead. */
function withoutType({ attributes }: SvgNode): Readonly<Record<string, string>> {
	return Object.fromEntries(
		Object.entries(attributes).filter(([name]) => !/^(font-|text-anchor$|xml:space$|paint-order$)/.test(name))
	);
}

function styleOf({ attributes }: SvgNode, inherited: TextStyle): TextStyle {
	const size = attributes['font-size'] === undefined ? inherited.size : parseFloat(attributes['font-size']);
	const weight = attributes['font-weight'];
	const slant = attributes['font-style'];
	return {
		family: attributes['font-family'] ?? inherited.family,
		size,
		bold: weight === undefined ? inherited.bold : weight === 'bold' || Number(weight) >= 550,
		italic: slant === undefined ? inherited.italic : slant === 'italic',
		anchor: attributes['text-anchor'] ?? inherited.anchor,
		fill: attributes.fill ?? inherited.fill,
		edge: edgeOf(attributes, inherited)
	};
}

function edgeOf(attributes: SvgNode['attributes'], { edge }: TextStyle): TextStyle['edge'] {
	const color = attributes.stroke ?? edge?.color;
	if (color === undefined || color === 'none') return null;
	const width = attributes['stroke-width'];
	return { color, width: width === undefined ? (edge?.width ?? 1) : parseFloat(width) };
}

/** One text with its lines: a group in its place, an outline for each run. */
function outlined(node: SvgNode, style: TextStyle): SvgNode {
	const { transform, class: name } = node.attributes;
	const runs = runsOf(node, style);
	const edges = runs.flatMap((run) => edgeNode(run) ?? []);
	return svgNode('g', { transform, class: name }, ...edges, ...runs.map(runNode));
}

/** Places the runs of a text: each position of its own begins a new line, which is anchored as a whole. */
function runsOf(node: SvgNode, style: TextStyle): readonly Run[] {
	const lines: { text: string; style: TextStyle; y: number }[][] = [];
	const starts: number[] = [];
	let [x, y] = [0, 0];
	const visit = (part: SvgNode, own: TextStyle): void => {
		const { attributes } = part;
		const moved = attributes.x !== undefined || attributes.y !== undefined || lines.length === 0;
		if (attributes.x !== undefined) x = parseFloat(attributes.x);
		if (attributes.y !== undefined) y = lengthOf(attributes.y, own.size);
		x += lengthOf(attributes.dx, own.size);
		y += lengthOf(attributes.dy, own.size);
		if (moved) {
			lines.push([]);
			starts.push(x);
		}
		for (const child of part.children) {
			if (typeof child === 'string') lines.at(-1)?.push({ text: child, style: own, y });
			else if (child.name === 'tspan') visit(child, styleOf(child, own));
		}
	};
	visit(node, style);
	return lines.flatMap((line, index) => anchored(line, starts[index] ?? 0));
}

function anchored(
	line: readonly { text: string; style: TextStyle; y: number }[],
	start: number
): readonly Run[] {
	const widths = line.map(({ text, style }) => widthOf(text, style));
	const whole = widths.reduce((sum, width) => sum + width, 0);
	const anchor = line[0]?.style.anchor;
	const left = start - (anchor === 'middle' ? whole / 2 : anchor === 'end' ? whole : 0);
	return line
		.map((piece, index) => ({
			...piece,
			x: left + widths.slice(0, index).reduce((sum, width) => sum + width, 0)
		}))
		.filter(({ text }) => text.trim() !== '');
}

/** In px; estimated where the system has to find a face. */
function widthOf(text: string, style: TextStyle): number {
	const face = faceOf(style);
	const outline = textOutline(text, face);
	return outline ? (outline.width * style.size) / 1000 : textWidth(text, face, style.size);
}

/** `1.2em` or px; nothing is no way. */
function lengthOf(value: string | undefined, size: number): number {
	if (value === undefined) return 0;
	return value.endsWith('em') ? parseFloat(value) * size : parseFloat(value);
}

function runNode({ text, style, x, y }: Run): SvgNode {
	const outline = textOutline(text, faceOf(style));
	if (!outline) return textNode({ text, style, x, y });
	return svgNode('path', {
		'aria-label': text,
		transform: placeOf(x, y, style),
		d: outline.d,
		fill: style.fill
	});
}

/** The edge is a path of its own below the words: not every program paints the stroke of a text under its fill. */
function edgeNode({ text, style, x, y }: Run): SvgNode | null {
	const outline = style.edge && textOutline(text, faceOf(style));
	if (!style.edge || !outline) return null;
	const { color, width } = style.edge;
	return svgNode('path', {
		transform: placeOf(x, y, style),
		d: outline.d,
		fill: 'none',
		stroke: color,
		'stroke-width': Math.round((width * 1000) / style.size),
		'stroke-linejoin': 'round'
	});
}

function placeOf(x: number, y: number, { size }: TextStyle): string {
	const hundredths = (value: number) => Math.round(value * 100) / 100;
	return `translate(${hundredths(x)},${hundredths(y)}) scale(${size / 1000})`;
}

function textNode({ text, style: { family, size, bold, italic, fill }, x, y }: Run): SvgNode {
	const attributes = {
		x,
		y,
		'font-family': family,
		'font-size': size,
		'font-weight': bold ? 600 : undefined,
		'font-style': italic ? 'italic' : undefined,
		fill
	};
	return svgNode('text', attributes, text);
}

function faceOf({ family, bold, italic }: TextStyle): OutlineFace {
	if (family.includes('Serif')) return italic ? 'serif-italic' : 'serif-bold';
	return bold ? 'sans-bold' : 'sans';
}
