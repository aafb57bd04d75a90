/** The theme of a deck: our colours and faces, so that what a reader adds to it looks like the rest. */
import type { Token } from '../charts/theme.ts';
import { palette } from '../charts/theme.ts';
import { svgNode as node, type SvgNode } from './svgNode.ts';

/** Colour slots of a theme by our tokens; a dark deck swaps ground and text by the map of its master. */
const slots: readonly (readonly [string, Token])[] = [
	['accent1', 'japan'],
	['accent2', 'china'],
	['accent3', 'south-korea'],
	['accent4', 'russia'],
	['accent5', 'united-states'],
	['accent6', 'other'],
	['hlink', 'ink'],
	['folHlink', 'muted']
];

const faces = [
	['major', 'Source Serif 4', '02040603050405020204'],
	['minor', 'Source Sans 3', '020B0503030403020204']
] as const;

export function themePart(dark: boolean): SvgNode {
	const colors = dark ? palette.dark : palette.light;
	const ground: readonly (readonly [string, string])[] = dark
		? [
				['dk1', colors.page],
				['lt1', colors.ink],
				['dk2', colors.band],
				['lt2', colors.muted]
			]
		: [
				['dk1', colors.ink],
				['lt1', colors.page],
				['dk2', colors.muted],
				['lt2', colors.band]
			];
	const color = ([name, value]: readonly [string, string]) =>
		node(`a:${name}`, {}, node('a:srgbClr', { val: value.slice(1).toUpperCase() }));
	return node(
		'a:theme',
		{ 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main', name: 'Leverage Briefing' },
		node(
			'a:themeElements',
			{},
			node(
				'a:clrScheme',
				{ name: 'Leverage Briefing' },
				...ground.map(color),
				...slots.map(([name, token]) => color([name, colors[token]]))
			),
			node('a:fontScheme', { name: 'Source' }, ...faces.map(fontOf)),
			formats()
		)
	);
}

function fontOf([name, typeface, panose]: (typeof faces)[number]): SvgNode {
	return node(
		`a:${name}Font`,
		{},
		node('a:latin', { typeface, panose }),
		node('a:ea', { typeface: '' }),
		node('a:cs', { typeface: '' })
	);
}

/** Plain fills and strokes, without gradients and shadows; a theme has three of each. */
function formats(): SvgNode {
	const fill = node('a:solidFill', {}, node('a:schemeClr', { val: 'phClr' }));
	const thrice = (name: string, child: SvgNode) => node(name, {}, child, child, child);
	return node(
		'a:fmtScheme',
		{ name: 'Plain' },
		thrice('a:fillStyleLst', fill),
		thrice('a:lnStyleLst', node('a:ln', { w: '9525' }, fill)),
		thrice('a:effectStyleLst', node('a:effectStyle', {}, node('a:effectLst', {}))),
		thrice('a:bgFillStyleLst', fill)
	);
}
