/** Lines, marks and value labels of the series of a chart part. */
import type { BarLook, NativeChart, NativeSeries } from '../charts/native.ts';
import { chartText } from './chartAxes.ts';
import { flag, val } from './chartXml.ts';
import { presetDash } from './slideDash.ts';
import { scale, type SlidePage } from './slidePage.ts';
import { hatched, noOutline, outline, solid } from './slidePaint.ts';
import { svgNode as node, type SvgNode } from './svgNode.ts';

/** Whether only some points of a series have marks. */
function sparse({ values, marked }: NativeSeries): boolean {
	return marked.length < values.filter((value) => value !== null).length;
}

/** Whether every mark of a series is hollow, as those of a single flow are. */
function allHollow({ marked, hollow }: NativeSeries): boolean {
	return marked.length > 0 && marked.every((index) => hollow.includes(index));
}

/** The line of a series, or none. */
export function lineStroke({ line, color }: NativeSeries): SvgNode {
	if (!line) return noOutline();
	return outline({ color, width: line.width * scale, dash: presetDash(line.dash) });
}

/** The mark of most points of a series. */
export function seriesMarker(series: NativeSeries, page: SlidePage): SvgNode {
	return markerOf(series, series.marked.length > 0 && !sparse(series), allHollow(series), page);
}

/** Points whose mark is not that of their series: computed figures hollow, and on long stretches the few that have one. */
export function pointsOf(series: NativeSeries, page: SlidePage): readonly SvgNode[] {
	const some = sparse(series);
	return series.values.flatMap((value, index) => {
		const hollow = series.hollow.includes(index);
		const usual = !some && hollow === allHollow(series);
		const marked = series.marked.includes(index);
		if (value === null || !marked || usual) return [];
		return [
			node(
				'c:dPt',
				{},
				val('idx', index),
				markerOf(series, true, hollow, page),
				flag('bubble3D', false),
				node('c:spPr', {}, lineStroke(series))
			)
		];
	});
}

const symbols: Readonly<Record<string, string>> = { wye: 'x', bar: 'dash' };

function markerOf({ mark, color }: NativeSeries, shown: boolean, hollow: boolean, page: SlidePage): SvgNode {
	if (!mark || !shown) return node('c:marker', {}, val('symbol', 'none'));
	return node(
		'c:marker',
		{},
		val('symbol', symbols[mark.symbol] ?? mark.symbol),
		val('size', Math.round(mark.size * scale)),
		node('c:spPr', {}, solid(hollow ? page.color('page') : color), outline({ color, width: hollow ? 2 : 1 }))
	);
}

/** How the bars of a series are drawn, whatever their own looks: one that only carries others is not. */
export function barLook(series: NativeSeries, page: SlidePage): SvgNode {
	const { color, opacity } = series;
	return lookNode(series, { color, opacity, dashed: false }, page);
}

/**
 * Bars with a look of their own, and bars of zero, without the outline that would lie on the axis as does a bar that is
 * too low to be seen.
 */
export function barPoints(series: NativeSeries, page: SlidePage): readonly SvgNode[] {
	const { values, color, opacity, looks } = series;
	return values.flatMap((value, index) => {
		const look = looks?.[index];
		if (value === null || series.fill === 'none' || (value !== 0 && !look)) return [];
		const own = look ?? { color, opacity, dashed: false };
		const drawn =
			value === 0
				? node('c:spPr', {}, solid(own.color, own.opacity), noOutline())
				: lookNode(series, own, page);
		return [
			node('c:dPt', {}, val('idx', index), flag('invertIfNegative', false), flag('bubble3D', false), drawn)
		];
	});
}

function lookNode({ fill }: NativeSeries, { color, opacity, dashed }: BarLook, page: SlidePage): SvgNode {
	if (fill === 'none') return node('c:spPr', {}, node('a:noFill', {}), noOutline());
	const paint = fill === 'hatched' ? hatched(color, page.color('page')) : solid(color, opacity);
	const dash = dashed ? 'sysDash' : undefined;
	return node('c:spPr', {}, paint, outline({ color, width: scale, dash }));
}

/** Values at the ends of bars; a zero is said by a word of ours, beside its dot. */
export function valueLabels({ values }: NativeSeries, { axis }: NativeChart, page: SlidePage): SvgNode {
	const shown = ['LegendKey', 'Val', 'CatName', 'SerName', 'Percent', 'BubbleSize'].map((name) =>
		flag(`show${name}`, name === 'Val')
	);
	const look = [
		node('c:spPr', {}, node('a:noFill', {}), noOutline()),
		chartText(page.color('ink')),
		val('dLblPos', 'outEnd')
	];
	const format = (formatCode: string) => node('c:numFmt', { formatCode, sourceLinked: '0' });
	const own = values.flatMap((value, index) => {
		if (value === 0) return [node('c:dLbl', {}, val('idx', index), flag('delete', true))];
		const fine = value !== null && Math.abs(value) < 9.95 && !Number.isInteger(value);
		return fine ? [node('c:dLbl', {}, val('idx', index), format('0.0;0.0'), ...look, ...shown)] : [];
	});
	return node('c:dLbls', {}, ...own, format(axis.format), ...look, ...shown);
}
