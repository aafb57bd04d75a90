/** The axes of a native chart: years at the foot, hairlines across, values at the left; or names at the left, values at the foot. */
import type { NativeChart } from '../charts/native.ts';
import { small, type SlidePage } from './slidePage.ts';
import { val } from './chartXml.ts';
import { noOutline, outline } from './slidePaint.ts';
import { runProperties } from './slideRuns.ts';
import { svgNode as node, type SvgNode } from './svgNode.ts';

/** Type of everything a chart writes by itself. */
export function chartText(color: string): SvgNode {
	return node(
		'c:txPr',
		{},
		node('a:bodyPr', { rot: '0', vert: 'horz' }),
		node('a:lstStyle', {}),
		node(
			'a:p',
			{},
			node('a:pPr', {}, runProperties({ text: '', size: small, color }, 'a:defRPr')),
			node('a:endParaRPr', { lang: 'en-GB' })
		)
	);
}

export function chartAxes(chart: NativeChart, page: SlidePage): readonly SvgNode[] {
	return [categoryAxis(chart, page), valueAxis(chart, page)];
}

/**
 * Whether the program labels the axis of years: where some years go without, each program crowds, breaks, turns or
 * moves the labels in its own way, and a year under the wrong bar is a wrong figure. Then they are shapes of ours.
 */
export function labelsItself({ categories, labelled }: NativeChart): boolean {
	return labelled.length === categories.length;
}

/** Years under the picture, whatever lies below zero; or rows from the top down. */
function categoryAxis(chart: NativeChart, page: SlidePage): SvgNode {
	const { baseline } = chart.axis;
	const labels = labelsItself(chart);
	const rows = chart.direction === 'row';
	const line = baseline ? outline({ color: page.color(baseline), width: 1.25 }) : noOutline();
	return node(
		'c:catAx',
		{},
		val('axId', 1),
		node('c:scaling', {}, val('orientation', rows ? 'maxMin' : 'minMax')),
		val('delete', 0),
		val('axPos', rows ? 'l' : 'b'),
		node('c:numFmt', { formatCode: rows ? 'General' : '0', sourceLinked: '0' }),
		val('majorTickMark', 'none'),
		val('minorTickMark', 'none'),
		val('tickLblPos', labels ? 'low' : 'none'),
		node('c:spPr', {}, line),
		chartText(page.color('muted')),
		val('crossAx', 2),
		val('crosses', 'autoZero'),
		val('auto', 0),
		val('lblAlgn', 'ctr'),
		val('lblOffset', 50),
		...(labels ? [val('tickLblSkip', 1)] : []),
		val('noMultiLvlLbl', 1)
	);
}

function valueAxis({ axis, direction }: NativeChart, page: SlidePage): SvgNode {
	const { min, max, unit, log, format, values } = axis;
	const rows = direction === 'row';
	const hairline = outline({ color: page.color('hairline'), width: 0.75 });
	return node(
		'c:valAx',
		{},
		val('axId', 2),
		node(
			'c:scaling',
			{},
			...(log ? [val('logBase', 10)] : []),
			val('orientation', 'minMax'),
			val('max', max),
			val('min', min)
		),
		val('delete', 0),
		val('axPos', rows ? 'b' : 'l'),
		...(values === 'none' ? [] : [node('c:majorGridlines', {}, node('c:spPr', {}, hairline))]),
		node('c:numFmt', { formatCode: format, sourceLinked: '0' }),
		val('majorTickMark', 'none'),
		val('minorTickMark', 'none'),
		val('tickLblPos', values ? 'none' : rows ? 'nextTo' : 'low'),
		node('c:spPr', {}, noOutline()),
		chartText(page.color('muted')),
		val('crossAx', 1),
		// Rows run down from the first: the last of them is at the foot.
		val('crosses', rows ? 'max' : 'min'),
		val('crossBetween', 'between'),
		...(log ? [] : [val('majorUnit', unit)])
	);
}
