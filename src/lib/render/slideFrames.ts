/** What holds a picture or a native chart on a slide. */
import type { Box } from '../annotations/boxes.ts';
import { geometry, transform } from './slideShapes.ts';
import { svgNode as node, type SvgNode } from './svgNode.ts';

/** A picture: SVG for programs that read it, PNG for those that do not. */
export function pictureShape(
	name: string,
	description: string,
	box: Box,
	relations: { readonly png: string; readonly svg: string }
): SvgNode {
	const svg = node(
		'a:ext',
		{ uri: '{96DAC541-7B7A-43D3-8B79-37D633B846F1}' },
		node('asvg:svgBlip', {
			'xmlns:asvg': 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
			'r:embed': relations.svg
		})
	);
	return node(
		'p:pic',
		{},
		node(
			'p:nvPicPr',
			{},
			node('p:cNvPr', { id: 0, name, descr: description }),
			node('p:cNvPicPr', {}, node('a:picLocks', { noChangeAspect: '1' })),
			node('p:nvPr', {})
		),
		node(
			'p:blipFill',
			{},
			node('a:blip', { 'r:embed': relations.png }, node('a:extLst', {}, svg)),
			node('a:stretch', {}, node('a:fillRect', {}))
		),
		node('p:spPr', {}, transform(box), geometry('rect'))
	);
}

/** A frame that holds a native chart. */
export function chartShape(name: string, description: string, box: Box, relation: string): SvgNode {
	const uri = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
	return node(
		'p:graphicFrame',
		{},
		node(
			'p:nvGraphicFramePr',
			{},
			node('p:cNvPr', { id: 0, name, descr: description }),
			node('p:cNvGraphicFramePr', {}, node('a:graphicFrameLocks', { noGrp: '1' })),
			node('p:nvPr', {})
		),
		transform(box, {}, 'p:xfrm'),
		node(
			'a:graphic',
			{},
			node('a:graphicData', { uri }, node('c:chart', { 'xmlns:c': uri, 'r:id': relation }))
		)
	);
}
