/** Masters and layout of a presentation: ground, faces, and the places of headline and page number. */
import type { Box } from '../annotations/boxes.ts';
import { band, small, type SlidePage } from './slidePage.ts';
import type { Paragraph } from './slideRuns.ts';
import { numbered, textShape } from './slideShapes.ts';
import { svgNode as node, type SvgNode } from './svgNode.ts';

/** Namespaces of every part of a presentation. */
export const p = {
	'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
	'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
	'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main'
} as const;

/** Shapes as the content of a slide, a layout or a master. */
export function shapeTree(shapes: readonly SvgNode[], ground: readonly SvgNode[] = []): SvgNode {
	const zero = { x: '0', y: '0' };
	const nothing = { cx: '0', cy: '0' };
	return node(
		'p:cSld',
		{},
		...ground,
		node(
			'p:spTree',
			{},
			node(
				'p:nvGrpSpPr',
				{},
				node('p:cNvPr', { id: 1, name: '' }),
				node('p:cNvGrpSpPr', {}),
				node('p:nvPr', {})
			),
			node(
				'p:grpSpPr',
				{},
				node(
					'a:xfrm',
					{},
					node('a:off', zero),
					node('a:ext', nothing),
					node('a:chOff', zero),
					node('a:chExt', nothing)
				)
			),
			...numbered(shapes)
		)
	);
}

/** The ground is a colour of the theme. */
function groundOf(): SvgNode {
	return node(
		'p:bg',
		{},
		node('p:bgPr', {}, node('a:solidFill', {}, node('a:schemeClr', { val: 'bg1' })), node('a:effectLst', {}))
	);
}

/** Which theme colours are ground and text: a dark deck has them the other way round. */
function colorMap(dark: boolean): SvgNode {
	const [ground, text] = dark ? ['dk', 'lt'] : ['lt', 'dk'];
	const accents = Array.from({ length: 6 }, (_, index) => `accent${index + 1}`);
	return node('p:clrMap', {
		bg1: `${ground}1`,
		tx1: `${text}1`,
		bg2: `${ground}2`,
		tx2: `${text}2`,
		...Object.fromEntries(accents.map((name) => [name, name])),
		hlink: 'hlink',
		folHlink: 'folHlink'
	});
}

/** Where the page number stands. */
export function numberBox({ width, height, margin }: SlidePage): Box {
	return { x: width - margin - 60, y: height - margin + 2, width: 60, height: 22 };
}

/** Headline and page number as every slide of the layout has them. */
function places(page: SlidePage, number: string): readonly SvgNode[] {
	const say = (text: string, size: number): Paragraph => ({
		lines: [[{ text, size, color: page.color('ink') }]]
	});
	const headline = textShape({
		name: 'Headline',
		box: band(page, page.margin - 6, 72),
		paragraphs: [say('Headline', page.headline.sizes[0] ?? 28)],
		wrap: true,
		placeholder: { type: 'title' }
	});
	const pageNumber = textShape({
		name: 'Page number',
		box: numberBox(page),
		paragraphs: [say(number, small)],
		placeholder: { type: 'sldNum', sz: 'quarter', idx: '12' }
	});
	return [headline, pageNumber];
}

export function masterPart(page: SlidePage, layout: string): SvgNode {
	const style = (name: string, face: string, size: number) =>
		node(
			`p:${name}`,
			{},
			node(
				'a:lvl1pPr',
				{ algn: 'l' },
				node('a:buNone', {}),
				node(
					'a:defRPr',
					{ sz: String(size * 100), kern: '1200' },
					node('a:solidFill', {}, node('a:schemeClr', { val: 'tx1' })),
					...['lt', 'ea', 'cs'].map((script) =>
						node(`a:${script === 'lt' ? 'latin' : script}`, { typeface: `+${face}-${script}` })
					)
				)
			)
		);
	return node(
		'p:sldMaster',
		p,
		shapeTree(places(page, '‹#›'), [groundOf()]),
		colorMap(page.dark),
		node('p:sldLayoutIdLst', {}, node('p:sldLayoutId', { id: '2147483649', 'r:id': layout })),
		node(
			'p:txStyles',
			{},
			style('titleStyle', 'mj', page.headline.sizes[0] ?? 28),
			style('bodyStyle', 'mn', 20),
			style('otherStyle', 'mn', small)
		)
	);
}

export function layoutPart(page: SlidePage): SvgNode {
	return node(
		'p:sldLayout',
		{ ...p, type: 'titleOnly', preserve: '1' },
		named(shapeTree(places(page, '‹#›')), 'Headline and chart'),
		node('p:clrMapOvr', {}, node('a:masterClrMapping', {}))
	);
}

function named(tree: SvgNode, name: string): SvgNode {
	return { ...tree, attributes: { ...tree.attributes, name } };
}

/** A page of notes: the slide above, the words under it. */
export function notesMasterPart(): SvgNode {
	return node(
		'p:notesMaster',
		p,
		shapeTree(
			[
				slideImage({ x: 60, y: 50, width: 420, height: 236 }),
				textShape({
					name: 'Notes',
					box: { x: 48, y: 310, width: 444, height: 380 },
					paragraphs: [{ lines: [[{ text: 'Notes', size: 11, color: '#000000' }]] }],
					wrap: true,
					placeholder: { type: 'body', sz: 'quarter', idx: '1' }
				})
			],
			[groundOf()]
		),
		colorMap(false)
	);
}

/** Where a page of notes shows its slide. */
export function slideImage(box: Box | null): SvgNode {
	const place = box
		? textShape({ name: '', box, paragraphs: [] }).children.filter(
				(child) => typeof child !== 'string' && child.name === 'p:spPr'
			)
		: [node('p:spPr', {})];
	return node(
		'p:sp',
		{},
		node(
			'p:nvSpPr',
			{},
			node('p:cNvPr', { id: 0, name: 'Slide' }),
			node('p:cNvSpPr', {}, node('a:spLocks', { noGrp: '1', noRot: '1', noChangeAspect: '1' })),
			node('p:nvPr', {}, node('p:ph', { type: 'sldImg' }))
		),
		...place
	);
}
