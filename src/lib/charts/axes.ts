import * as Plot from '@observablehq/plot';
import type { TimeFrame } from './frame.ts';
import { labelledYears, midYear } from './frame.ts';
import type { Theme } from './theme.ts';

/** Year labels under the picture, each in the middle of its year. */
export function yearAxis(frame: TimeFrame, theme: Theme): Plot.Markish {
	return Plot.text(labelledYears(frame), {
		x: midYear,
		text: String,
		frameAnchor: 'bottom',
		lineAnchor: 'top',
		dy: 9,
		fontSize: theme.base,
		fill: theme.color('muted'),
		className: 'x-axis tabular'
	});
}

/** Hairlines across the picture with their values in the left margin. */
export function valueAxis(
	frame: TimeFrame,
	ticks: readonly number[],
	formatTick: (value: number) => string,
	theme: Theme
): readonly Plot.Markish[] {
	return [
		Plot.ruleY([...ticks], { stroke: theme.color('hairline'), strokeWidth: 1, className: 'grid' }),
		Plot.text([...ticks], {
			x: () => frame.x.domain()[0],
			y: (tick: number) => tick,
			text: formatTick,
			textAnchor: 'end',
			dx: -8,
			fontSize: theme.small,
			fill: theme.color('muted'),
			className: 'y-axis tabular'
		})
	];
}

/** What all pictures of yearly values hand to Plot: size, margins, type and both scales, their axes drawn by us. */
export function plotFrame(
	frame: TimeFrame,
	theme: Theme,
	{ width, height, marginTop, marginBottom }: PlotRoom,
	y: {
		readonly type: 'linear' | 'log';
		readonly domain: readonly number[];
		readonly range: readonly number[];
	}
): Plot.PlotOptions {
	return {
		width,
		height,
		marginTop,
		marginBottom,
		marginLeft: frame.marginLeft,
		marginRight: frame.marginRight,
		style: { fontFamily: theme.sans, fontSize: `${theme.base}px` },
		x: { type: 'utc', domain: frame.x.domain(), range: frame.x.range(), axis: null },
		y: { ...y, domain: [...y.domain], range: [...y.range], axis: null }
	};
}

interface PlotRoom {
	readonly width: number;
	readonly height: number;
	readonly marginTop: number;
	readonly marginBottom: number;
}
