import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../annotations/textWidth.ts';
import { outlineText, withoutEdges } from './outline.ts';
import { svgNode, writeSvg, type SvgNode } from './svgNode.ts';
import { textOutline } from './textOutline.ts';

const sans = "'Source Sans 3', sans-serif";
const serif = "'Source Serif 4', serif";

function text(attributes: Record<string, string | number>, ...content: (SvgNode | string)[]): SvgNode {
	return svgNode('text', { 'font-family': sans, 'font-size': 20, ...attributes }, ...content);
}

/** All nodes of a tree in their order. */
function nodes(node: SvgNode): readonly SvgNode[] {
	return [node, ...node.children.flatMap((child) => (typeof child === 'string' ? [] : nodes(child)))];
}

const paths = (node: SvgNode) => nodes(outlineText(node)).filter(({ name }) => name === 'path');

/** Where an outline begins, px. */
function placeOf({ attributes }: SvgNode): readonly number[] {
	return (attributes.transform?.match(/-?[\d.]+/g) ?? []).map(Number);
}

/** First and last column of a picture that holds ink, px; drawn without a single font. */
function inked(node: SvgNode): readonly [number, number] {
	const svg = svgNode(
		'svg',
		{ xmlns: 'http://www.w3.org/2000/svg', width: 400, height: 60 },
		outlineText(node)
	);
	const { pixels, width } = new Resvg(writeSvg(svg), { font: { loadSystemFonts: false } }).render();
	const columns = [...pixels.entries()]
		.filter(([index, value]) => index % 4 === 3 && value > 0)
		.map(([index]) => Math.floor(index / 4) % width);
	return [Math.min(...columns), Math.max(...columns)];
}

describe('outlineText(node)', () => {
	it('turns every text into paths that keep the words as labels', () => {
		const outlined = outlineText(svgNode('g', {}, text({ x: 3, y: 20 }, 'Pyongyang')));
		expect(nodes(outlined).some(({ name }) => name === 'text')).toBe(false);
		const [path] = nodes(outlined).filter(({ name }) => name === 'path');
		expect(path?.attributes['aria-label']).toBe('Pyongyang');
		expect(placeOf(path!)).toEqual([3, 20, 0.02]);
	});

	it.each([
		['start', 200],
		['middle', 200 - textWidth('Seoul', 'sans', 20) / 2],
		['end', 200 - textWidth('Seoul', 'sans', 20)]
	])('anchors a line at its %s', (anchor, x) => {
		const [path] = paths(text({ x: 200, 'text-anchor': anchor }, 'Seoul'));
		expect(placeOf(path!)[0]).toBeCloseTo(x, 0);
	});

	it('anchors each line of its own place by itself, and a line of several styles as a whole', () => {
		const spans = [
			svgNode('tspan', { x: 100 }, 'long first line'),
			svgNode('tspan', { x: 100, dy: '1.2em' }, 'a'),
			svgNode('tspan', { 'font-weight': 600 }, 'b')
		];
		const [first, a, b] = paths(text({ 'text-anchor': 'end' }, ...spans));
		expect(placeOf(first!)[0]).toBeCloseTo(100 - textWidth('long first line', 'sans', 20), 0);
		expect(placeOf(a!)[1]).toBe(24);
		expect(placeOf(b!)[1]).toBe(24);
		expect(placeOf(b!)[0]! + textWidth('b', 'sans-bold', 20)).toBeCloseTo(100, 0);
	});

	it('inherits size, face and anchor from the groups around it, which then no longer name them', () => {
		const group = svgNode(
			'g',
			{ 'font-size': 10, 'text-anchor': 'middle', fill: 'red' },
			svgNode('text', { x: 50 }, 'x')
		);
		const outlined = outlineText(group);
		expect(outlined.attributes).toEqual({ fill: 'red' });
		const [path] = nodes(outlined).filter(({ name }) => name === 'path');
		expect(path?.attributes.fill).toBe('red');
		expect(placeOf(path!)[2]).toBe(0.01);
	});

	it('draws the edge of a text below all of its words', () => {
		const edged = text({ stroke: 'white', 'stroke-width': 3, 'paint-order': 'stroke', fill: 'black' }, 'ab');
		const [edge, words] = paths(edged);
		expect(edge?.attributes).toMatchObject({ stroke: 'white', fill: 'none', 'stroke-width': '150' });
		expect(words?.attributes.fill).toBe('black');
		expect(words?.attributes.stroke).toBeUndefined();
	});

	it('draws no edge where withoutEdges took it, and leaves lines as they are', () => {
		const line = svgNode('path', { stroke: 'red' });
		const group = svgNode('g', {}, text({ stroke: 'white', 'stroke-width': 3 }, 'ab'), line);
		const drawn = nodes(outlineText(withoutEdges(group))).filter(({ name }) => name === 'path');
		expect(drawn.map(({ attributes }) => attributes.stroke)).toEqual([undefined, 'red']);
	});

	it('takes the face: bold, serif and italic have outlines of their own', () => {
		const drawn = [
			text({}, 'a'),
			text({ 'font-weight': 600 }, 'a'),
			text({ 'font-family': serif, 'font-weight': 600 }, 'a'),
			text({ 'font-family': serif, 'font-style': 'italic' }, 'a')
		].map((node) => paths(node)[0]?.attributes.d);
		expect(new Set(drawn).size).toBe(4);
	});

	it('leaves a line as text where a character has no outline: it is never lost in silence', () => {
		const outlined = outlineText(text({ x: 5, y: 9, fill: 'red' }, '日本 <b>'));
		const [kept] = nodes(outlined).filter(({ name }) => name === 'text');
		expect(kept?.children).toEqual(['日本 <b>']);
		expect(kept?.attributes).toMatchObject({ x: '5', y: '9', fill: 'red', 'font-size': '20' });
	});

	it('has ink where its words are, and nowhere else', () => {
		const [left, right] = inked(text({ x: 30, y: 40 }, 'Kōizumi −68\u202f%'));
		expect(left).toBeGreaterThanOrEqual(29);
		expect(left).toBeLessThan(34);
		expect(right).toBeCloseTo(30 + textWidth('Kōizumi −68\u202f%', 'sans', 20), -1);
	});
});

describe('textOutline(text, face)', () => {
	it.each(['sans', 'sans-bold', 'serif-italic', 'serif-bold'] as const)(
		'is as wide in %s as the layout measured it, but for kerning',
		(face) => {
			const words = 'Japan’s trade with North Korea fell by two thirds, 2002–07: US$\u202f370\u202fm';
			const { width } = textOutline(words, face)!;
			expect(width / textWidth(words, face, 1000)).toBeGreaterThan(0.97);
			expect(width / textWidth(words, face, 1000)).toBeLessThan(1.005);
		}
	);

	it('kerns: A and V stand closer than each by itself', () => {
		const wide = (words: string) => textOutline(words, 'sans')!.width;
		expect(wide('AV')).toBeLessThan(wide('A') + wide('V'));
	});

	it('knows no letter but those of its table', () => {
		expect(textOutline('日', 'sans')).toBeNull();
		expect(textOutline('__proto__', 'sans')).not.toBeNull();
		expect(textOutline('', 'sans')).toEqual({ d: '', width: 0 });
	});
});
