/** Where short lines of other releases and quotes stand about the bars of growth. */
import type { Box } from '../annotations/boxes.ts';
import { FreeSpace } from '../annotations/freeSpace.ts';
import type { MatchedQuote } from '../annotations/match.ts';
import type { DrawnQuote } from '../annotations/quoteMarks.ts';
import { textWidth } from '../annotations/textWidth.ts';
import { barWidth } from './flowLayout.ts';
import { plotBox } from './frame.ts';
import { nameOf, otherReadings, signedNumber } from './growthCase.ts';
import {
	flagRow,
	marginBottom,
	saysValue,
	unreadYears,
	valueRoom,
	type GrowthLayout
} from './growthLayout.ts';
import * as partners from './partners.ts';
import { placeQuotes } from './quotes.ts';

/** The short line of another release beside its bar, px. */
export function releaseLine(
	{ frame }: GrowthLayout,
	year: number
): { readonly x0: number; readonly x1: number } {
	const x0 = frame.middle(year) + barWidth(frame) / 2 + 2;
	return { x0, x1: x0 + Math.max(5, Math.min(14, barWidth(frame) * 0.4)) };
}

/** What the last short line is called, where there is room right of it. */
export function releaseName(
	layout: GrowthLayout
): { readonly text: string; readonly x: number; readonly y: number } | null {
	const last = layout.years
		.flatMap((year) => otherReadings(year).map((reading) => ({ year: year.year, reading })))
		.at(-1);
	if (!last) return null;
	const text = nameOf(last.reading);
	const place = { text, x: releaseLine(layout, last.year).x1 + 5, y: layout.y(last.reading.percent) };
	const width = textWidth(text, 'sans', layout.theme.small);
	const space = new FreeSpace({ x: 0, y: 0, width: layout.frame.width - 2, height: layout.height });
	for (const box of takenBoxes(layout)) space.addBox(box);
	return space.fits({ x: place.x, y: place.y - 8, width, height: 16 }) ? place : null;
}

/** Room that bars, values, short lines, words in gaps and flags take. */
function takenBoxes(layout: GrowthLayout): readonly Box[] {
	const bars = layout.years.map(({ year, drawn }) => barBox(layout, year, drawn.percent));
	const lines = layout.years.flatMap((year) =>
		otherReadings(year).map(({ percent }) => {
			const { x0, x1 } = releaseLine(layout, year.year);
			return { x: x0, y: layout.y(percent) - 2, width: x1 - x0, height: 4 };
		})
	);
	const gaps = unreadYears(layout).map((year) => ({
		x: layout.frame.middle(year) - 26,
		y: layout.y(0),
		width: 52,
		height: 36
	}));
	return [...bars, ...lines, ...gaps, ...flagBoxes(layout)];
}

/** A bar with its value. */
function barBox(layout: GrowthLayout, year: number, percent: number): Box {
	const { frame, y, theme } = layout;
	const said = saysValue(layout, year);
	const words = said ? textWidth(signedNumber(percent), 'sans', theme.small) : 0;
	const width = Math.max(barWidth(frame), words) + 4;
	const [top, bottom] = [Math.min(y(0), y(percent)), Math.max(y(0), y(percent))];
	const [above, under] = percent >= 0 ? [said ? valueRoom : 2, 2] : [2, said ? valueRoom : 2];
	return { x: frame.middle(year) - width / 2, y: top - above, width, height: bottom - top + above + under };
}

/** Poles and names of flags. */
function flagBoxes({ acts }: GrowthLayout): readonly Box[] {
	return acts.flatMap(({ x, y, row, labelX, width }) => {
		const top = (row ?? 0) * flagRow;
		const pole = { x: x - 6, y: top + 4, width: 12, height: y + 6 - top };
		return row === null ? [pole] : [pole, { x: labelX - 3, y: top + 2, width: width + 6, height: flagRow }];
	});
}

/** Quotes over the years they speak of, bracketed under the bars. */
export function growthQuotes(layout: GrowthLayout): readonly DrawnQuote[] {
	const { frame, height, theme, data, selection, marginTop } = layout;
	const box = plotBox(frame, marginTop, height - marginBottom - 2);
	const space = new FreeSpace(box);
	for (const taken of takenBoxes(layout)) space.addBox(taken);
	const name = releaseName(layout);
	if (name)
		space.addBox({ x: name.x, y: name.y - 8, width: textWidth(name.text, 'sans', theme.small), height: 16 });
	return placeQuotes({
		quotes: layout.quoted,
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

function bracketOf({ from, to }: MatchedQuote, { frame, height }: GrowthLayout): DrawnQuote['bracket'] {
	const half = barWidth(frame) / 2;
	const [first, last] = [from, to].map((iso) => frame.middle(Number(iso.slice(0, 4))));
	return { x0: first! - half, x1: last! + half, y: height - marginBottom - 8, side: 'below' };
}
