/** Draws trade as bars over the staircase of sanctions and the months that were read. */
import * as Plot from '@observablehq/plot';
import { drawn, halo, type Maker } from '../annotations/draw.ts';
import { eventLines } from '../annotations/marks.ts';
import type { MatchedQuote } from '../annotations/match.ts';
import { quoteMarks } from '../annotations/quoteMarks.ts';
import type { Observation } from '../measures/annualTrade.ts';
import type { Selection } from '../selection/selection.ts';
import { plotFrame, valueAxis, yearAxis } from './axes.ts';
import { barWidth } from './flowLayout.ts';
import { formatNumber } from './format.ts';
import { monthStrip } from './monthStrip.ts';
import { layoutSanctionTrade, marginBottom, type SanctionTradeLayout } from './sanctionTradeLayout.ts';
import type { SanctionTrade } from './sanctionTrade.ts';
import { quoteType } from './quotes.ts';
import { heads } from './sanctionTradeHeads.ts';
import { quotesOf, wordsOf } from './sanctionTradeWords.ts';
import { stairsMark } from './stairsMarks.ts';
import { inkOf, type Size } from './theme.ts';

/** Plot options of the three parts at a size; the value axis that the cursor reads is that of trade. */
export function sanctionTradeOptions(
	data: SanctionTrade,
	selection: Selection,
	quoted: readonly MatchedQuote[],
	size: Size
): Plot.PlotOptions {
	const layout = layoutSanctionTrade(data, selection, quoted, size);
	const { frame, theme, height, marginTop, y, events } = layout;
	const ticks = readableTicks(y);
	return {
		...plotFrame(
			frame,
			theme,
			{ width: size.width, height, marginTop, marginBottom },
			{ type: 'linear', domain: y.domain(), range: y.range() }
		),
		marks: [
			...valueAxis(frame, ticks, formatNumber, theme),
			// Under bars and values, which it would strike through.
			eventLines(events, theme.small, inkOf(theme)),
			bars(layout),
			Plot.ruleY([0], { stroke: theme.color('ink'), strokeWidth: 1, className: 'baseline' }),
			stairsMark(layout),
			monthStrip(layout),
			heads(layout),
			words(layout),
			yearAxis(frame, theme),
			quoteMarks(quotesOf(layout), quoteType(frame), inkOf(theme))
		]
	};
}

/** As many ticks as stand clear of each other; in a very low picture zero alone. */
function readableTicks(y: SanctionTradeLayout['y']): readonly number[] {
	const clear = ([first, second]: readonly number[]) =>
		first === undefined || second === undefined || y(first) - y(second) >= 18;
	return [5, 4, 3, 2, 1].map((count) => y.ticks(count)).find(clear) ?? [0];
}

/** Totals are full bars, computed ones pale; one flow only is hollow; a zero is a dot on the axis. */
function bars(layout: SanctionTradeLayout): Plot.Markish {
	const { trade, data } = layout;
	const { protagonist } = data.study.settings;
	return drawn(`series series-${protagonist}`, (make) => trade.map((one) => bar(one, layout, make)));
}

function bar(
	{ year, value, flow, derivation }: Observation,
	{ frame, theme, y, data }: SanctionTradeLayout,
	make: Maker
): SVGElement {
	const { protagonist } = data.study.settings;
	const color = theme.actor(protagonist);
	const width = barWidth(frame);
	const page = theme.color('page');
	if (value === 0) {
		const r = Math.min(4, width / 2);
		return make('circle', {
			'data-series': protagonist,
			cx: frame.middle(year),
			cy: y(0) - r,
			r,
			fill: page,
			stroke: color,
			'stroke-width': 2
		});
	}
	const hollow = flow !== 'total';
	return make('rect', {
		'data-series': protagonist,
		x: frame.middle(year) - width / 2,
		y: y(value),
		width,
		height: y(0) - y(value),
		fill: hollow ? page : color,
		'fill-opacity': derivation === 'share-of-total' ? 0.35 : 1,
		stroke: color,
		'stroke-width': hollow ? 1.5 : 1,
		'stroke-dasharray': hollow ? '3 2' : undefined
	});
}

/** Values over the bars while years are few, what a hollow bar is, and years that were not read. */
function words(layout: SanctionTradeLayout): Plot.Markish {
	return drawn('values tabular', (make) =>
		wordsOf(layout).map(({ text, x, y, muted }) =>
			make(
				'text',
				{
					x,
					y,
					dy: '0.35em',
					'text-anchor': 'middle',
					'font-size': layout.theme.small,
					fill: layout.theme.color(muted ? 'muted' : 'ink'),
					...halo(layout.theme.color('page'))
				},
				text
			)
		)
	);
}
