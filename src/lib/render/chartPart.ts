/** A native chart as the XML of a chart part: series, marks and axes in our colours, on the inner plot box we laid out. */
import type { NativeChart, NativeSeries } from '../charts/native.ts';
import { chartAxes, chartText } from './chartAxes.ts';
import { lineStroke, pointsOf, seriesMarker, valueLabels, zerosOf } from './chartMarks.ts';
import { flag, val } from './chartXml.ts';
import { scale, type SlidePage } from './slidePage.ts';
import { outline, solid } from './slidePaint.ts';
import { svgNode as node, type SvgNode } from './svgNode.ts';
import { cellRange } from './workbook.ts';

const c = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const a = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const r = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The chart part; `workbook` is the id of the relation to its workbook. */
export function chartPart(chart: NativeChart, page: SlidePage, workbook: string): SvgNode {
	return node(
		'c:chartSpace',
		{ 'xmlns:c': c, 'xmlns:a': a, 'xmlns:r': r },
		flag('date1904', false),
		flag('roundedCorners', false),
		node(
			'c:chart',
			{},
			flag('autoTitleDeleted', true),
			node(
				'c:plotArea',
				{},
				plotLayout(chart),
				chart.kind === 'line' ? lineChart(chart, page) : barChart(chart, page),
				...chartAxes(chart, page),
				node('c:spPr', {}, node('a:noFill', {}))
			),
			flag('plotVisOnly', true),
			// A year without a figure is a gap, never a zero and never bridged.
			val('dispBlanksAs', 'gap')
		),
		node('c:spPr', {}, node('a:noFill', {}), node('a:ln', {}, node('a:noFill', {}))),
		chartText(page.color('muted')),
		node('c:externalData', { 'r:id': workbook }, flag('autoUpdate', false))
	);
}

/** The inner plot box in parts of the chart: tick labels stand outside it, and so our words stand on the points. */
function plotLayout({ plot, size }: NativeChart): SvgNode {
	const part = (name: string, value: number) => node(`c:${name}`, { val: value.toFixed(6) });
	return node(
		'c:layout',
		{},
		node(
			'c:manualLayout',
			{},
			val('layoutTarget', 'inner'),
			val('xMode', 'edge'),
			val('yMode', 'edge'),
			part('x', plot.x / size.width),
			part('y', plot.y / size.height),
			part('w', plot.width / size.width),
			part('h', plot.height / size.height)
		)
	);
}

function lineChart(chart: NativeChart, page: SlidePage): SvgNode {
	return node(
		'c:lineChart',
		{},
		val('grouping', 'standard'),
		flag('varyColors', false),
		...chart.series.map((series, index) =>
			node(
				'c:ser',
				{},
				...seriesHead(series, index, node('c:spPr', {}, lineStroke(series))),
				seriesMarker(series, page),
				...pointsOf(series, page),
				...seriesValues(chart, series, index),
				flag('smooth', false)
			)
		),
		flag('marker', true),
		val('axId', 1),
		val('axId', 2)
	);
}

function barChart(chart: NativeChart, page: SlidePage): SvgNode {
	return node(
		'c:barChart',
		{},
		val('barDir', 'col'),
		val('grouping', 'clustered'),
		flag('varyColors', false),
		...chart.series.map((series, index) => {
			const fill = solid(series.color, series.opacity);
			return node(
				'c:ser',
				{},
				...seriesHead(
					series,
					index,
					node('c:spPr', {}, fill, outline({ color: series.color, width: scale }))
				),
				flag('invertIfNegative', false),
				...zerosOf(series),
				...(series.labelled ? [valueLabels(series, chart, page)] : []),
				...seriesValues(chart, series, index)
			);
		}),
		val('gapWidth', Math.round((1 / chart.barWidth - 1) * 100)),
		val('overlap', 100),
		val('axId', 1),
		val('axId', 2)
	);
}

function seriesHead({ name }: NativeSeries, index: number, look: SvgNode): readonly SvgNode[] {
	const cached = node('c:strCache', {}, val('ptCount', 1), node('c:pt', { idx: '0' }, node('c:v', {}, name)));
	return [
		val('idx', index),
		val('order', index),
		node('c:tx', {}, node('c:strRef', {}, node('c:f', {}, cellRange(index + 1, 1)), cached)),
		look
	];
}

/** Years and values as references into the workbook, with what they hold; a missing value is left out, not zero. */
function seriesValues(
	{ categories, axis }: NativeChart,
	{ values }: NativeSeries,
	index: number
): readonly SvgNode[] {
	const last = categories.length + 1;
	const numbers = (column: number, format: string, of: readonly (number | null)[]) =>
		node(
			'c:numRef',
			{},
			node('c:f', {}, cellRange(column, 2, last)),
			node(
				'c:numCache',
				{},
				node('c:formatCode', {}, format),
				val('ptCount', of.length),
				...of.flatMap((value, idx) =>
					value === null ? [] : [node('c:pt', { idx: String(idx) }, node('c:v', {}, String(value)))]
				)
			)
		);
	return [
		node('c:cat', {}, numbers(0, 'General', categories)),
		node('c:val', {}, numbers(index + 1, axis.format, values))
	];
}
