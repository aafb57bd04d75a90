/** Where the words of a picture stand, reckoned from its attributes as a renderer would. */
import { intersects, type Box } from '../lib/annotations/boxes.ts';
import { textWidth, type TextFace } from '../lib/annotations/textWidth.ts';

export interface TextBox extends Box {
	readonly text: string;
}

interface Place {
	readonly x: number;
	readonly y: number;
	readonly size: number;
	readonly anchor: string;
	readonly face: TextFace;
}

/** The box of every line of text, px of the drawing: cap height above the baseline, a fifth of the size below. */
export function textBoxes(svg: Element): readonly TextBox[] {
	return walk(svg, { x: 0, y: 0, size: 13, anchor: 'start', face: 'sans' });
}

function walk(element: Element, outer: Place): TextBox[] {
	const [, dx = '0', dy = '0'] =
		/translate\(([-\d.]+),([-\d.]+)\)/.exec(element.getAttribute('transform') ?? '') ?? [];
	const place = {
		x: outer.x + Number(dx),
		y: outer.y + Number(dy),
		size: parseFloat(element.getAttribute('font-size') ?? String(outer.size)),
		anchor: element.getAttribute('text-anchor') ?? outer.anchor,
		face: faceOf(element, outer.face)
	};
	if (element.localName === 'text') return linesOf(element, place);
	return [...element.children].flatMap((child) => walk(child, place));
}

function faceOf(element: Element, outer: TextFace): TextFace {
	if (element.getAttribute('font-style') === 'italic') return 'serif-italic';
	if (element.getAttribute('font-style') === 'normal') return 'sans';
	const weight = element.getAttribute('font-weight');
	return weight === null ? outer : Number(weight) >= 600 ? 'sans-bold' : 'sans';
}

/** Lengths of a text are in px or em. */
function length(element: Element, name: string, size: number): number | null {
	const value = element.getAttribute(name);
	if (value === null) return null;
	return value.endsWith('em') ? parseFloat(value) * size : parseFloat(value);
}

function linesOf(text: Element, place: Place): TextBox[] {
	const start = (element: Element, at: Place) => ({
		x: at.x + (length(element, 'x', at.size) ?? 0),
		y: at.y + (length(element, 'y', at.size) ?? 0) + (length(element, 'dy', at.size) ?? 0)
	});
	const rows: { x: number; y: number; width: number; size: number; words: string }[] = [];
	const put = (node: Node, at: Place, fresh: { x: number; y: number } | null) => {
		const words = node.textContent ?? '';
		const width = textWidth(words, at.face, at.size);
		const row = rows.at(-1);
		if (fresh || !row) rows.push({ ...(fresh ?? start(text, at)), width, size: at.size, words });
		else rows.splice(-1, 1, { ...row, width: row.width + width, words: row.words + words });
	};
	/** A line of its own: where it says no height, it stands below the line before. */
	const beside = (span: Element, at: Place) => {
		if (span.hasAttribute('y')) return start(span, at);
		const above = rows.at(-1)?.y ?? start(text, place).y;
		return { x: start(span, at).x, y: above + (length(span, 'dy', at.size) ?? 0) };
	};
	for (const node of text.childNodes) {
		if (node.nodeType !== 1) {
			put(node, place, null);
			continue;
		}
		const span = node as Element;
		const size = parseFloat(span.getAttribute('font-size') ?? String(place.size));
		const at = { ...place, size, face: faceOf(span, place.face) };
		put(span, at, span.hasAttribute('x') ? beside(span, at) : null);
	}
	return rows
		.filter(({ words }) => words.trim() !== '')
		.map(({ x, y, width, size, words }) => {
			const left = { start: x, middle: x - width / 2, end: x - width }[place.anchor] ?? x;
			return { text: words, x: left, y: y - size * 0.66, width, height: size * 0.86 };
		});
}

/** Pairs of texts that cover each other by more than a hair. */
export function overlaps(boxes: readonly TextBox[], hair = 1): readonly (readonly [string, string])[] {
	const slim = boxes.map((box) => ({
		...box,
		x: box.x + hair,
		y: box.y + hair,
		width: box.width - 2 * hair,
		height: box.height - 2 * hair
	}));
	return slim.flatMap((a, at) =>
		slim.slice(at + 1).flatMap((b) => (intersects(a, b) ? [[a.text, b.text] as const] : []))
	);
}
