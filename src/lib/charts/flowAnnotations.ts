/** Where import bans, events and quotes stand about the bars. */
import { FreeSpace } from '../annotations/freeSpace.ts';
import type { DrawnEvent } from '../annotations/marks.ts';
import type { DrawnQuote } from '../annotations/quoteMarks.ts';
import { eventLabelX } from '../annotations/marks.ts';
import type { MatchedQuote } from '../annotations/match.ts';
import { textWidth } from '../annotations/textWidth.ts';
import { formatFuzzyDate } from '../datapackage/dates.ts';
import { flowNames, sign } from './flows.ts';
import { day, plotBox } from './frame.ts';
import * as partners from './partners.ts';
import { placeQuotes } from './quotes.ts';
import { marginTop, marginBottom, type Layout, barWidth, missingYears } from './flowLayout.ts';
import { inForceEvent } from './sanctionTrade.ts';

/** The first day of each import ban in view, and the open event. */
export function bans({ data, selection, frame, theme, height }: Layout): readonly DrawnEvent[] {
	const event = partners.openEvent(data.study, selection);
	const marks = [
		...data.importBans.map(({ id: ban, label, inForceFrom }) => ({
			id: inForceEvent(data, ban)?.id ?? ban,
			label: `${label} in force, ${formatFuzzyDate(inForceFrom!)}`,
			start: inForceFrom!
		})),
		...(event ? [{ id: event.id, label: event.label, start: event.start }] : [])
		// A ban that is the open event stands there already.
	].filter(({ id }, index, all) => all.findIndex((other) => other.id === id) === index);
	const [left, right] = frame.x.range() as [number, number];
	return marks.flatMap(({ id: mark, label, start }, index) => {
		const x = frame.x(day(start.from));
		if (x < left || x > right) return [];
		const labelX = eventLabelX(x, textWidth(label, 'sans', theme.small), frame.width);
		return [{ id: mark, x, top: 4 + index * 15, bottom: height - marginBottom, label, labelX }];
	});
}

/** Quotes over the bars of the flow they speak about, in room that nothing else needs. */
export function quotes(layout: Layout): readonly DrawnQuote[] {
	const { quoted, data, selection, frame, theme, height } = layout;
	const box = plotBox(frame, marginTop, height - marginBottom - 4);
	return placeQuotes({
		quotes: quoted,
		bracketOf: (quote) => bracketOf(quote, layout),
		colorOf: () => theme.color('ink'),
		reference: ({ quote }) => partners.quoteRef(data.study, quote),
		openQuote: selection.quote,
		most: theme.quotes,
		keyed: theme.keyed,
		space: obstacles(layout, box),
		box,
		frame
	});
}

function obstacles(layout: Layout, box: ReturnType<typeof plotBox>): FreeSpace {
	const { frame, y, flows, theme } = layout;
	const space = new FreeSpace(box);
	const width = barWidth(frame) + 12;
	for (const name of flowNames) {
		for (const { year, value } of flows[name]) {
			const reach = value === 0 ? 56 : Math.abs(y(sign(name) * value) - y(0)) + 22;
			const top = name === 'export' ? y(0) - reach : y(0);
			space.addBox({ x: frame.middle(year) - width / 2, y: top, width, height: reach });
		}
	}
	const unread = { width: textWidth('not read', 'sans', theme.small), height: 28 };
	for (const name of flowNames) {
		for (const year of missingYears(layout, name)) {
			const top = name === 'export' ? y(0) - unread.height : y(0);
			space.addBox({ x: frame.middle(year) - unread.width / 2, y: top, ...unread });
		}
	}
	for (const { x, labelX, top, label } of bans(layout)) {
		space.addBox({ x: labelX - 5, y: top, width: textWidth(label, 'sans', theme.small) + 10, height: 18 });
		space.addBox({ x: x - 3, y: top, width: 6, height: layout.height });
	}
	return space;
}

/** A bracket over the bars of its flow, above the highest of them; below for imports alone. */
function bracketOf(quote: MatchedQuote, { frame, y, flows }: Layout): DrawnQuote['bracket'] {
	const [first, last] = [Number(quote.from.slice(0, 4)), Number(quote.to.slice(0, 4))];
	const name = quote.quote.series.includes('export') || quote.quote.series.length === 0 ? 'export' : 'import';
	const tops = flows[name]
		.filter(({ year }) => year >= first && year <= last)
		.map(({ value }) => y(sign(name) * value));
	const half = barWidth(frame) / 2;
	const above = name === 'export';
	const edge = above ? Math.min(y(0), ...tops) - 26 : Math.max(y(0), ...tops) + 26;
	return {
		x0: frame.middle(first) - half,
		x1: frame.middle(last) + half,
		y: edge,
		side: above ? 'above' : 'below'
	};
}
