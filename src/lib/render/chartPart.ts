/** A native chart as the XML of a chart part: series, marks and axes in our colours, on the inner plot box we laid out. */
import type { NativeChart, NativeSeries } from '../charts/native.ts';
import { chartAxes, chartText } from './chartAxes.ts';
import { barLook, barPoints, lineStroke, pointsOf, seriesMarker, valueLabels } from './chartMarks.ts';
import { flag, val } from './chartXml.ts';
import type { SlidePage } from './slidePage.ts';
import { noOutline } from './slidePaint.ts';
import { svgNode as node, type SvgNode } from './svgNode.ts';
import { cellRange, seriesColumn } from './workbook.ts';

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
		node('c:spPr', {}, node('a:noFill', {}), noOutline()),
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
				...seriesHead(chart, series, index, node('c:spPr', {}, lineStroke(series))),
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
		val('barDir', chart.direction === 'row' ? 'bar' : 'col'),
		val('grouping', chart.stacked ? 'stacked' : 'clustered'),
		flag('varyColors', false),
		...chart.series.map((series, index) =>
			node(
				'c:ser',
				{},
				...seriesHead(chart, series, index, barLook(series, page)),
				flag('invertIfNegative', false),
				...barPoints(series, page),
				...(series.labelled ? [valueLabels(series, chart, page)] : []),
				...seriesValues(chart, series, index)
			)
		),
		// No program knows a gap wider than five bars.
		val('gapWidth', Math.min(500, Math.round((1 / chart.barWidth - 1) * 100))),
		val('overlap', 100),
		val('axId', 1),
		val('axId', 2)
	);
}

function seriesHead(
	chart: NativeChart,
	{ name }: NativeSeries,
	index: number,
	look: SvgNode
): readonly SvgNode[] {
	const head = cellRange(seriesColumn(chart, index), 1);
	return [
		val('idx', index),
		val('order', index),
		node('c:tx', {}, node('c:strRef', {}, node('c:f', {}, head), words([name]))),
		look
	];
}

/** Categories and values as references into the workbook, with what they hold; a missing value is left out, not zero. */
function seriesValues(chart: NativeChart, { values }: NativeSeries, index: number): readonly SvgNode[] {
	const { categories, axis } = chart;
	const last = categories.length + 1;
	const cells = (column: number) => node('c:f', {}, cellRange(column, 2, last));
	const years = categories.filter((category) => typeof category === 'number');
	return [
		node(
			'c:cat',
			{},
			years.length === categories.length
				? node('c:numRef', {}, cells(0), numbers('General', years))
				: node('c:strRef', {}, cells(0), words(categories.map(String)))
		),
		node('c:val', {}, node('c:numRef', {}, cells(seriesColumn(chart, index)), numbers(axis.format, values)))
	];
}

function numbers(format: string, values: readonly (number | null)[]): SvgNode {
	return node('c:numCache', {}, node('c:formatCode', {}, format), ...points(values));
}

function words(texts: readonly string[]): SvgNode {
	return node('c:strCache', {}, ...points(texts));
}

function points(values: readonly (number | string | null)[]): readonly SvgNode[] {
	const held = values.flatMap((value, idx) =>
		value === null ? [] : [node('c:pt', { idx: String(idx) }, node('c:v', {}, String(value)))]
	);
	return [val('ptCount', values.length), ...held];
}
