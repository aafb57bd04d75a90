/** The shapes of a slide as XML: text, lines, dots, groups, pictures. Ids are given when the slide is written. */
import type { Box, Point } from '../annotations/boxes.ts';
import { emu } from './slidePage.ts';
import { outline, solid, type Stroke } from './slidePaint.ts';
import { paragraphNode, type Paragraph } from './slideRuns.ts';
import { svgNode as node, type SvgNode } from './svgNode.ts';

export interface TextShape {
	readonly name: string;
	readonly box: Box;
	readonly paragraphs: readonly Paragraph[];
	readonly anchor?: 't' | 'ctr' | 'b';
	/** Whether the program may break lines at the edge of the box. */
	readonly wrap?: boolean;
	/** Ground under the words, so that lines behind do not run through them; none where left out. */
	readonly fill?: string;
	readonly placeholder?: Readonly<Record<string, string>>;
}

/** Text in a box without insets. */
export function textShape({
	name,
	box,
	paragraphs,
	anchor = 't',
	wrap,
	fill,
	placeholder
}: TextShape): SvgNode {
	return node(
		'p:sp',
		{},
		node(
			'p:nvSpPr',
			{},
			node('p:cNvPr', { id: 0, name }),
			placeholder
				? node('p:cNvSpPr', {}, node('a:spLocks', { noGrp: '1' }))
				: node('p:cNvSpPr', { txBox: '1' }),
			node('p:nvPr', {}, ...(placeholder ? [node('p:ph', placeholder)] : []))
		),
		node('p:spPr', {}, transform(box), geometry('rect'), fill ? solid(fill) : node('a:noFill', {})),
		node(
			'p:txBody',
			{},
			node(
				'a:bodyPr',
				{
					wrap: wrap ? 'square' : 'none',
					lIns: '0',
					tIns: '0',
					rIns: '0',
					bIns: '0',
					rtlCol: '0',
					anchor
				},
				node('a:noAutofit', {})
			),
			node('a:lstStyle', {}),
			...paragraphs.map(paragraphNode)
		)
	);
}

/** A straight line; an arrow points to its second end. */
export function lineShape(name: string, from: Point, to: Point, stroke: Stroke): SvgNode {
	const box = {
		x: Math.min(from.x, to.x),
		y: Math.min(from.y, to.y),
		width: Math.abs(to.x - from.x),
		height: Math.abs(to.y - from.y)
	};
	const flips = { flipH: to.x < from.x ? '1' : undefined, flipV: to.y < from.y ? '1' : undefined };
	return node(
		'p:cxnSp',
		{},
		node('p:nvCxnSpPr', {}, decoration(name), node('p:cNvCxnSpPr', {}), node('p:nvPr', {})),
		node('p:spPr', {}, transform(box, flips), geometry('line'), outline(stroke))
	);
}

/** A preset outline that fills a box, with its fill and its stroke, and a name for readers who do not see it. */
export function markShape(name: string, box: Box, prst: string, ...look: readonly SvgNode[]): SvgNode {
	return node(
		'p:sp',
		{},
		node(
			'p:nvSpPr',
			{},
			node('p:cNvPr', { id: 0, name, descr: name }),
			node('p:cNvSpPr', {}),
			node('p:nvPr', {})
		),
		node('p:spPr', {}, transform(box), geometry(prst), ...look)
	);
}

/** Name of a shape that says nothing by itself: readers that speak pass it over. */
function decoration(name: string): SvgNode {
	return node(
		'p:cNvPr',
		{ id: 0, name },
		node(
			'a:extLst',
			{},
			node(
				'a:ext',
				{ uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' },
				node('adec:decorative', {
					'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative',
					val: '1'
				})
			)
		)
	);
}

/** Shapes that belong together, to be moved as one. */
export function groupShape(name: string, box: Box, shapes: readonly SvgNode[]): SvgNode {
	const place = (suffix: string) => [
		node(`a:${suffix === '' ? 'off' : 'chOff'}`, { x: emu(box.x), y: emu(box.y) }),
		node(`a:${suffix === '' ? 'ext' : 'chExt'}`, { cx: emu(box.width), cy: emu(box.height) })
	];
	return node(
		'p:grpSp',
		{},
		node('p:nvGrpSpPr', {}, node('p:cNvPr', { id: 0, name }), node('p:cNvGrpSpPr', {}), node('p:nvPr', {})),
		node('p:grpSpPr', {}, node('a:xfrm', {}, ...place(''), ...place('child'))),
		...shapes
	);
}

/** Where a shape stands. */
export function transform(
	box: Box,
	flips: Readonly<Record<string, string | undefined>> = {},
	name = 'a:xfrm'
): SvgNode {
	return node(
		name,
		flips,
		node('a:off', { x: emu(box.x), y: emu(box.y) }),
		node('a:ext', { cx: emu(box.width), cy: emu(box.height) })
	);
}

/** The outline of a shape by its preset name. */
export function geometry(prst: string): SvgNode {
	return node('a:prstGeom', { prst }, node('a:avLst', {}));
}

/** The shapes with ids from 2 on, in the order in which they stand. */
export function numbered(shapes: readonly SvgNode[]): readonly SvgNode[] {
	let next = 2;
	const number = (shape: SvgNode): SvgNode => {
		const attributes =
			shape.name === 'p:cNvPr' ? { ...shape.attributes, id: String(next++) } : shape.attributes;
		const children = shape.children.map((child) => (typeof child === 'string' ? child : number(child)));
		return { ...shape, attributes, children };
	};
	return shapes.map(number);
}
