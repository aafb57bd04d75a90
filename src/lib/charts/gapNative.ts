/** Who filled the gap as native stacked bars for programs that draw charts themselves. */
import type { Gap, GapStep } from './gapContent.ts';
import { layoutGap, type GapLayout } from './gapLayout.ts';
import { gapAnnotations } from './gapNativeWords.ts';
import {
	tableValue,
	type BarLook,
	type FixedSize,
	type NativeAxis,
	type NativeChart,
	type NativeSeries
} from './native.ts';
import { themeFor, type Theme } from './theme.ts';
import { waterfall, type WaterfallPart, type WaterfallStep } from './waterfall.ts';

/** The waterfall with its words; null where nothing is compared, or where its words need more room than there is. */
export function gapNative(gap: Gap, size: FixedSize): NativeChart | null {
	const theme = themeFor(size);
	const layout = layoutGap(gap, size, theme, 'tick');
	if (gap.steps.length === 0 || layout.height > size.height) return null;
	const changes = gap.steps.map(({ change }) => tableValue(change));
	const steps = waterfall(changes);
	return {
		kind: 'bar',
		categories: gap.steps.map(({ name }) => name),
		labelled: [],
		heading: 'Partner',
		direction: 'row',
		stacked: true,
		changes,
		series: seriesNames(gap).map(([part, name]) => seriesOf(part, name, gap, steps, theme)),
		axis: axisOf(layout),
		barWidth: layout.barHeight / layout.rowHeight,
		size,
		plot: plotOf(layout),
		annotations: gapAnnotations(gap, layout, theme)
	};
}

/** Whoever edits the figures reads these. */
function seriesNames({ window }: Gap): readonly (readonly [WaterfallPart, string])[] {
	return [
		['start', 'Starts at (not drawn)'],
		['above', `Part above the level of ${window.from}`],
		['below', `Part below the level of ${window.from}`]
	];
}

function seriesOf(
	part: WaterfallPart,
	name: string,
	{ steps, protagonist }: Gap,
	drawn: readonly WaterfallStep[],
	theme: Theme
): NativeSeries {
	return {
		id: part,
		name,
		part,
		values: drawn.map((step) => step[part]),
		focus: true,
		color: theme.actor(protagonist.id),
		line: null,
		mark: null,
		marked: [],
		hollow: [],
		opacity: 1,
		labelled: false,
		...(part === 'start' ? { fill: 'none' } : { looks: steps.map((step) => lookOf(step, theme)) })
	};
}

function lookOf({ id, kind }: GapStep, theme: Theme): BarLook {
	return kind === 'remainder'
		? { color: theme.color('rest-text'), opacity: 0.25, dashed: true }
		: { color: theme.actor(id), opacity: 1, dashed: false };
}

function axisOf({ scale, ticks }: GapLayout): NativeAxis {
	const [min, max] = scale.domain;
	return {
		min: tableValue(min),
		max: tableValue(max),
		unit: tableValue(scale.unit),
		log: false,
		format: '+#,##0.###;\u2212#,##0.###;0',
		baseline: 'ink',
		values: ticks.length > 0 ? 'words' : 'none'
	};
}

/** Bands of one height with the bars in their middle; where words stand above the bars, the bands begin lower. */
function plotOf({ scale, rows, rowHeight }: GapLayout): NativeChart['plot'] {
	const [x0, x1] = scale.range;
	const first = rows[0]?.y ?? 0;
	return { x: x0, y: first - rowHeight / 2, width: x1 - x0, height: rows.length * rowHeight };
}
