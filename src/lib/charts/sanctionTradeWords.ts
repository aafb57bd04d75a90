/** Words on the bars of trade beside sanctions, and the quotes about them. */
import { FreeSpace } from '../annotations/freeSpace.ts';
import type { MatchedQuote } from '../annotations/match.ts';
import type { DrawnQuote } from '../annotations/quoteMarks.ts';
import { textWidth } from '../annotations/textWidth.ts';
import { barWidth } from './flowLayout.ts';
import { formatNumber } from './format.ts';
import { plotBox } from './frame.ts';
import * as partners from './partners.ts';
import { placeQuotes } from './quotes.ts';
import type { SanctionTradeLayout } from './sanctionTradeLayout.ts';

/** Values while years are few, what a hollow bar is, and years that were not read; by their middle, px. */
export function wordsOf(layout: SanctionTradeLayout) {
	const { trade, frame, y } = layout;
	const many = frame.years.length > 12;
	const said = trade.flatMap(({ year, value, flow }) => {
		const x = frame.middle(year);
		const lines = flow === 'total' || many ? [formatNumber(value)] : [formatNumber(value), `${flow}s`];
		const top = value === 0 ? y(0) - 8 : y(value);
		return many
			? []
			: lines.map((text, line) => ({
					text,
					x,
					y: top - 10 - (lines.length - 1 - line) * 13,
					muted: line > 0
				}));
	});
	const lines = many ? ['·'] : frame.breadth === 'narrow' ? ['not', 'read'] : ['not read'];
	const gaps = frame.years
		.filter((year) => !trade.some((one) => one.year === year))
		.flatMap((year) =>
			lines.map((text, line) => ({
				text,
				x: frame.middle(year),
				y: y(0) - 10 - (lines.length - 1 - line) * 13,
				muted: true
			}))
		);
	return [...said, ...gaps];
}

/** Quotes over the bars they speak of, in room that nothing else needs. */
export function quotesOf(layout: SanctionTradeLayout): readonly DrawnQuote[] {
	const { data, selection, frame, theme, parts, quoted, trade, y, events } = layout;
	// The right margin is free beside bars, and bars that fall leave room before it.
	const inner = plotBox(frame, parts.trade.top, parts.trade.bottom - 2);
	const box = { ...inner, width: frame.width - 4 - inner.x };
	const space = new FreeSpace(box);
	const width = barWidth(frame);
	for (const { year, value } of trade) {
		space.addBox({
			x: frame.middle(year) - width / 2 - 4,
			y: y(value) - 22,
			width: width + 8,
			height: y(0) - y(value) + 22
		});
	}
	for (const { text, x, y: middle } of wordsOf(layout)) {
		const wide = textWidth(text, 'sans', theme.small);
		space.addBox({ x: x - wide / 2 - 3, y: middle - 9, width: wide + 6, height: 18 });
	}
	for (const { x } of events) space.addBox({ x: x - 3, y: box.y, width: 6, height: box.height });
	return placeQuotes({
		quotes: quoted,
		bracketOf: (quote) => bracketOf(quote, layout),
		colorOf: () => theme.color('ink'),
		reference: ({ quote }) => partners.quoteRef(data.study, quote),
		openQuote: selection.quote,
		most: theme.quotes,
		keyed: theme.keyed,
		space,
		box,
		frame
	});
}

/** Over the highest of the bars it speaks of, but inside the part. */
function bracketOf(
	{ from, to }: MatchedQuote,
	{ frame, trade, y, parts }: SanctionTradeLayout
): DrawnQuote['bracket'] {
	const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
	const tops = trade.filter(({ year }) => year >= first && year <= last).map(({ value }) => y(value));
	const half = barWidth(frame) / 2;
	return {
		x0: frame.middle(first) - half,
		x1: frame.middle(last) + half,
		y: Math.max(parts.trade.top + 4, Math.min(y(0), ...tops) - 26),
		side: 'above'
	};
}
