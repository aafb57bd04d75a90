/** Text on a slide: paragraphs of runs, in the faces of the theme. */
import { emu } from './slidePage.ts';
import { solid } from './slidePaint.ts';
import { svgNode as node, type SvgNode } from './svgNode.ts';

export interface Run {
	readonly text: string;
	readonly size: number;
	readonly color: string;
	readonly serif?: boolean;
	readonly bold?: boolean;
	readonly italic?: boolean;
	/** Id of the relation to an address. */
	readonly link?: string;
}

export interface Paragraph {
	/** Lines broken by us; one line that the program may wrap has no second. */
	readonly lines: readonly (readonly Run[])[];
	/** From one baseline to the next, points. */
	readonly leading?: number;
	/** Points below. */
	readonly after?: number;
	/** How far the first line hangs out to the left, points. */
	readonly hang?: number;
	/** How far all lines stand in, points. */
	readonly inset?: number;
	readonly align?: 'l' | 'ctr' | 'r';
}

/** A paragraph as `a:p`. */
export function paragraphNode({ lines, leading, after, hang, inset, align }: Paragraph): SvgNode {
	const indent = { marL: emu(hang ?? inset ?? 0), indent: emu(-(hang ?? 0)) };
	const spaced = (name: string, points: number | undefined) =>
		points === undefined ? [] : [node(name, {}, node('a:spcPts', { val: String(Math.round(points * 100)) }))];
	return node(
		'a:p',
		{},
		node(
			'a:pPr',
			{ ...indent, algn: align },
			...spaced('a:lnSpc', leading),
			...spaced('a:spcBef', 0),
			...spaced('a:spcAft', after ?? 0),
			node('a:buNone', {})
		),
		...lines.flatMap((runs, index) => [
			...(index === 0
				? []
				: [node('a:br', {}, ...runs.slice(0, 1).map((run) => runProperties(run, 'a:rPr')))]),
			...runs.map(textRun)
		])
	);
}

function textRun(run: Run): SvgNode {
	return node('a:r', {}, runProperties(run, 'a:rPr'), node('a:t', {}, run.text));
}

/** Size, weight, colour and face of a run; faces are those of the theme, so that a deck can take a house’s own. */
export function runProperties({ size, bold, italic, color, serif, link }: Run, name: string): SvgNode {
	const face = serif ? '+mj' : '+mn';
	return node(
		name,
		{ lang: 'en-GB', sz: String(Math.round(size * 100)), b: bold ? '1' : '0', i: italic ? '1' : '0' },
		solid(color),
		...['latin', 'ea', 'cs'].map((script) =>
			node(`a:${script}`, { typeface: `${face}-${script === 'latin' ? 'lt' : script}` })
		),
		...(link ? [node('a:hlinkClick', { 'r:id': link })] : [])
	);
}
