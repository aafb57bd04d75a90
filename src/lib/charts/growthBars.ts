/** Draws growth as bars about zero, breakthroughs as flags that stand on their year. */
import * as Plot from '@observablehq/plot';
import { drawn, halo, round, type Maker } from '../annotations/draw.ts';
import type { MatchedQuote } from '../annotations/match.ts';
import { quoteMarks } from '../annotations/quoteMarks.ts';
import type { Selection } from '../selection/selection.ts';
import { plotFrame, valueAxis, yearAxis } from './axes.ts';
import { paint, shapes } from './chronologyEvents.ts';
import { barWidth } from './flowLayout.ts';
import { formatPercent } from './format.ts';
import { growthQuotes, releaseLine, releaseName } from './growthAnnotations.ts';
import { otherReadings, series, signedNumber, type GrowthCase } from './growthCase.ts';
import {
	flagRow,
	layoutGrowth,
	marginBottom,
	saysValue,
	unreadYears,
	valueY,
	type GrowthLayout,
	type MarkedAct
} from './growthLayout.ts';
import { quoteType } from './quotes.ts';
import { inkOf, type Size } from './theme.ts';

/** Plot options of the bars at a size. */
export function growthOptions(
	data: GrowthCase,
	selection: Selection,
	quoted: readonly MatchedQuote[],
	size: Size
): Plot.PlotOptions {
	const layout = layoutGrowth(data, selection, quoted, size);
	const { frame, theme, height, marginTop, y } = layout;
	return {
		...plotFrame(
			frame,
			theme,
			{ width: size.width, height, marginTop, marginBottom },
			{ type: 'linear', domain: y.domain(), range: y.range() }
		),
		marks: [
			...valueAxis(frame, growthTicks(layout), formatPercent, theme),
			bars(layout),
			Plot.ruleY([0], { stroke: theme.color('ink'), strokeWidth: 1, className: 'baseline' }),
			releases(layout),
			values(layout),
			gaps(layout),
			flags(layout),
			yearAxis(frame, theme),
			quoteMarks(growthQuotes(layout), quoteType(frame), inkOf(theme))
		]
	};
}

/** Levels with a hairline: those among the values, so that room for words has none. */
function growthTicks({ y, unit, years }: GrowthLayout): readonly number[] {
	const values = years.flatMap((year) => [year.drawn, ...year.others]).map(({ percent }) => percent);
	const [low, high] = [Math.min(0, ...values), Math.max(1, ...values)];
	const multiples = Array.from({ length: 60 }, (_, index) => (index - 30) * unit);
	const [, top = 0] = y.domain();
	return multiples.filter((tick) => tick >= low && tick < high + unit && tick <= top);
}

/** Full ink where a breakthrough stands on the bar, grey elsewhere: the flag says it without colour. */
function bars(layout: GrowthLayout): Plot.Markish {
	const { years, frame, theme, y, acts } = layout;
	const width = barWidth(frame);
	const marked = new Set(
		acts.filter(({ counted }) => counted).map(({ event }) => event.start.from.slice(0, 4))
	);
	return drawn(`series series-${series}`, (make) =>
		years
			.filter(({ drawn: { percent } }) => percent !== 0)
			.map(({ year, drawn: { percent } }) =>
				make('rect', {
					'data-series': series,
					x: frame.middle(year) - width / 2,
					y: Math.min(y(0), y(percent)),
					width,
					height: Math.abs(y(percent) - y(0)),
					fill: theme.color(marked.has(String(year)) ? 'ink' : 'rest')
				})
			)
	);
}

/** Other releases as short lines beside the bar, the last one named where there is room. */
function releases(layout: GrowthLayout): Plot.Markish {
	const { years, theme, y } = layout;
	const name = releaseName(layout);
	return drawn('releases', (make) => [
		...years.flatMap((year) =>
			otherReadings(year).map(({ percent }) => {
				const { x0, x1 } = releaseLine(layout, year.year);
				return make('path', {
					'data-series': series,
					d: `M${round(x0)},${round(y(percent))}H${round(x1)}`,
					stroke: theme.color('ink'),
					'stroke-width': 2
				});
			})
		),
		...(name ? [word(name.text, name.x, name.y, 'start', 'muted', layout, make)] : [])
	]);
}

function values(layout: GrowthLayout): Plot.Markish {
	const { years, frame } = layout;
	return drawn('values tabular', (make) =>
		years
			.filter(({ year }) => saysValue(layout, year))
			.map(({ year, drawn: { percent } }) =>
				word(
					signedNumber(percent),
					frame.middle(year),
					valueY(layout, percent),
					'middle',
					'ink',
					layout,
					make
				)
			)
	);
}

/** Years without a figure, said where their bar would stand. */
function gaps(layout: GrowthLayout): Plot.Markish {
	const { frame, y } = layout;
	const many = frame.years.length > 12;
	const lines = many ? ['·'] : frame.breadth === 'narrow' ? ['not', 'read'] : ['not read'];
	return drawn('gaps', (make) =>
		unreadYears(layout).flatMap((year) =>
			lines.map((text, line) =>
				word(text, frame.middle(year), y(0) + 14 + line * 13, 'middle', 'muted', layout, make)
			)
		)
	);
}

function flags(layout: GrowthLayout): Plot.Markish {
	return drawn('breakthroughs', (make) => layout.acts.map((act) => flag(act, layout, make)));
}

/** A pole over the bar with the shape of the act at its foot and its name at its head. */
function flag(act: MarkedAct, layout: GrowthLayout, make: Maker): SVGElement {
	const { theme } = layout;
	const { event, x, y, row, labelX, label, counted } = act;
	const top = 4 + (row ?? 0) * flagRow;
	const ink = theme.color('ink');
	return make(
		'g',
		{ 'data-event': event.id },
		make('title', {}, event.title),
		make('path', {
			d: `M${round(x)},${round(row === null ? y : top)}V${round(y)}`,
			stroke: ink,
			'stroke-width': 1,
			...(counted ? {} : { 'stroke-dasharray': '2 2' })
		}),
		make('path', {
			d: shapes[event.direction],
			transform: `translate(${round(x)},${round(y)})`,
			...paint(event.direction, ink, theme)
		}),
		...(row === null ? [] : [word(label, labelX, top + 7, 'start', 'ink', layout, make, counted ? 600 : 400)])
	);
}

function word(
	text: string,
	x: number,
	y: number,
	anchor: 'start' | 'middle',
	color: 'ink' | 'muted',
	{ theme }: GrowthLayout,
	make: Maker,
	weight?: number
): SVGElement {
	const place = {
		x,
		y,
		dy: '0.35em',
		'text-anchor': anchor,
		'font-size': theme.small,
		'font-weight': weight
	};
	return make('text', { ...place, fill: theme.color(color), ...halo(theme.color('page')) }, text);
}
