/** Draws flows as bars mirrored about zero. */
import * as Plot from '@observablehq/plot';
import { scaleLinear } from 'd3';
import { drawn, halo, type Maker } from '../annotations/draw.ts';
import { eventLines } from '../annotations/marks.ts';
import { quoteMarks } from '../annotations/quoteMarks.ts';
import type { MatchedQuote } from '../annotations/match.ts';
import type { Observation } from '../measures/annualTrade.ts';
import type { Selection } from '../selection/selection.ts';
import { plotFrame, valueAxis, yearAxis } from './axes.ts';
import { bannedAllYear, flowInView, flowNames, names, sign, type FlowName, type Flows } from './flows.ts';
import { formatNumber } from './format.ts';
import { timeFrame } from './frame.ts';
import { quoteType } from './quotes.ts';
import type { Size } from './theme.ts';
import { inkOf, themeFor } from './theme.ts';
import { possessive } from './words.ts';
import { marginTop, marginBottom, type Layout, barWidth, missingYears } from './flowLayout.ts';
import { bans, quotes } from './flowAnnotations.ts';

/** What the picture draws beside the flows: the quotes of this chart. */
export interface FlowPicture {
	readonly data: Flows;
	readonly selection: Selection;
	readonly quotes: readonly MatchedQuote[];
}

/** Under the longest bar, for its value, px. */
const valueRoom = 22;

/** Plot options of the bars at a size. */
export function flowOptions({ data, selection, quotes: quoted }: FlowPicture, size: Size): Plot.PlotOptions {
	const theme = themeFor(size);
	const frame = timeFrame(selection.period, size);
	const height = size.height ?? { narrow: 320, medium: 360, wide: 400 }[frame.breadth];
	const flows = {
		export: flowInView(data, selection, 'export'),
		import: flowInView(data, selection, 'import')
	};
	const most = (observations: readonly Observation[]) =>
		Math.max(20, ...observations.map(({ value }) => value));
	// Room above the exports for the quotes that speak about them.
	const headroom = frame.breadth === 'narrow' || quoted.length === 0 ? 1.3 : 1.7;
	const y = scaleLinear(
		[-most(flows.import), most(flows.export) * headroom],
		[height - marginBottom - valueRoom, marginTop]
	);
	const layout: Layout = { quoted, data, selection, frame, theme, height, y: (value) => y(value), flows };
	return {
		...plotFrame(
			frame,
			theme,
			{ width: size.width, height, marginTop, marginBottom },
			{ type: 'linear', domain: y.domain(), range: y.range() }
		),
		marks: [
			...valueAxis(frame, y.ticks(5), (value) => formatNumber(Math.abs(value)), theme),
			bars(layout, 'export'),
			bars(layout, 'import'),
			Plot.ruleY([0], { stroke: theme.color('ink'), strokeWidth: 1, className: 'baseline' }),
			zeros(layout),
			gaps(layout),
			values(layout),
			nameLabels(layout),
			yearAxis(frame, theme),
			eventLines(bans(layout), theme.small, inkOf(theme)),
			quoteMarks(quotes(layout), quoteType(frame), inkOf(theme))
		]
	};
}

/** Solid bars up, striped bars down: position and pattern tell the flows apart without colour. */
function bars({ data, frame, theme, y, flows }: Layout, name: FlowName): Plot.Markish {
	const width = barWidth(frame);
	const color = theme.actor(data.study.settings.protagonist);
	return drawn(`series series-${name}`, (make) =>
		flows[name]
			.filter(({ value }) => value > 0)
			.map(({ year, value }) => {
				const [y0, y1] = [y(0), y(sign(name) * value)];
				return make('rect', {
					'data-series': name,
					x: frame.middle(year) - width / 2,
					y: Math.min(y0, y1),
					width,
					height: Math.abs(y1 - y0),
					fill: color,
					'fill-opacity': name === 'export' ? 1 : 0.35,
					stroke: color,
					'stroke-width': 1
				});
			})
	);
}

/** A zero is a figure: a dot on the axis; where a ban was in force all year, the word for it once a run. */
function zeros(layout: Layout): Plot.Markish {
	const { frame, theme, y, flows } = layout;
	return drawn('zeros', (make) =>
		flowNames.flatMap((name) => {
			const years = flows[name].filter(({ value }) => value === 0).map(({ year }) => year);
			// On its own side of the axis, so that it covers no bar of the other flow.
			const r = frame.years.length > 12 ? 3 : 4;
			const dots = years.map((year) =>
				make('circle', {
					'data-series': name,
					cx: frame.middle(year),
					cy: y(0) - sign(name) * r,
					r,
					fill: theme.color('page'),
					stroke: colorOf(layout),
					'stroke-width': 2
				})
			);
			return [...dots, ...runsOf(years).flatMap((run) => zeroWords(run, name, layout, make))];
		})
	);
}

/** "0" under each dot while there is room, and why, in the middle of the run. */
function zeroWords(run: readonly number[], name: FlowName, layout: Layout, make: Maker): SVGElement[] {
	const { data, frame, theme, y, height } = layout;
	const place = (x: number, line: number) => ({
		x,
		y: y(0) - sign(name) * (20 + line * 15),
		'text-anchor': 'middle',
		'font-size': theme.small,
		fill: colorOf(layout),
		...halo(theme.color('page'))
	});
	const roomy = frame.years.length <= 12;
	const figures = roomy
		? run.map((year) => make('text', { ...place(frame.middle(year), 0), 'font-weight': 650 }, '0'))
		: [];
	if (name === 'export' || !run.every((year) => bannedAllYear(data, year))) return figures;
	const middle = (frame.middle(run[0]!) + frame.middle(run.at(-1)!)) / 2;
	const lines = ['imports', 'banned'];
	// In a low picture they would stand on the years below: notes and table say it too.
	if (place(middle, lines.length).y > height - marginBottom - 4) return figures;
	return [...figures, ...lines.map((word, line) => make('text', place(middle, line + 1), word))];
}

/** Consecutive years together. */
export function runsOf(years: readonly number[]): readonly (readonly number[])[] {
	const runs: number[][] = [];
	for (const year of years) {
		if (runs.at(-1)?.at(-1) === year - 1) runs.at(-1)?.push(year);
		else runs.push([year]);
	}
	return runs;
}

function colorOf({ data, theme }: Layout): string {
	return theme.actor(data.study.settings.protagonist);
}

/** Years in which a flow was not read, said in the place where its bar would stand. */
function gaps(layout: Layout): Plot.Markish {
	const { frame, theme, y } = layout;
	const words = frame.years.length > 12 ? ['·'] : frame.breadth === 'narrow' ? ['not', 'read'] : ['not read'];
	return drawn('gaps', (make) =>
		flowNames.flatMap((name) =>
			missingYears(layout, name).flatMap((year) =>
				words.map((word, line) =>
					make(
						'text',
						{
							x: frame.middle(year),
							y: y(0) - sign(name) * 14 + (name === 'export' ? line - words.length + 1 : line) * 13,
							dy: '0.35em',
							'text-anchor': 'middle',
							'font-size': theme.small,
							fill: theme.color('muted')
						},
						word
					)
				)
			)
		)
	);
}

/** Bars lower than this can’t be told from none, px. */
const unseen = 3;

/** The value of each bar; where years are many, of those too low to be seen. */
function values({ frame, theme, y, flows }: Layout): Plot.Markish {
	const many = frame.years.length > 12;
	// Where even those would run into each other, the table says them.
	if (many && barWidth(frame) < 9) return null;
	const told = (value: number) => value > 0 && (!many || Math.abs(y(value) - y(0)) < unseen);
	return drawn('values tabular', (make) =>
		flowNames.flatMap((name) =>
			flows[name]
				.filter(({ value }) => told(value))
				.map(({ year, value }) =>
					make(
						'text',
						{
							x: frame.middle(year),
							y: y(sign(name) * value) - sign(name) * 10,
							dy: '0.35em',
							'text-anchor': 'middle',
							'font-size': theme.small,
							fill: theme.color('ink'),
							...halo(theme.color('page'))
						},
						formatNumber(value)
					)
				)
		)
	);
}

/** The names of the flows in the right margin, each on its side of zero. */
function nameLabels({ data, frame, theme, y }: Layout): Plot.Markish {
	const color = theme.actor(data.study.settings.protagonist);
	const { protagonist, subject } = names(data);
	const x = frame.width - frame.marginRight + 10;
	const label = (lines: readonly string[], top: number) =>
		lines.map((words, index) => ({ words, y: top + index * 17, bold: index === 0 }));
	const short = frame.breadth === 'narrow';
	const lines = [
		...label(short ? ['Exports'] : [`${possessive(protagonist)} exports`, `to ${subject}`], y(0) - 34),
		...label(short ? ['Imports'] : [`${possessive(protagonist)} imports`, `from ${subject}`], y(0) + 28)
	];
	return drawn('flow-names', (make) =>
		lines.map(({ words, y: top, bold }) =>
			make(
				'text',
				{
					x,
					y: top,
					'text-anchor': 'start',
					'font-size': theme.base,
					'font-weight': bold ? 650 : 400,
					fill: color
				},
				words
			)
		)
	);
}
