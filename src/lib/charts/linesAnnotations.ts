/** Where end labels, difference arrows, events and quotes stand about the lines. */
import type { Box, Point } from '../annotations/boxes.ts';
import { FreeSpace } from '../annotations/freeSpace.ts';
import type { DrawnChange, DrawnEnd, DrawnEvent } from '../annotations/marks.ts';
import type { DrawnQuote } from '../annotations/quoteMarks.ts';
import { eventLabelX } from '../annotations/marks.ts';
import type { MatchedQuote } from '../annotations/match.ts';
import { placeChanges } from '../annotations/placeChanges.ts';
import { placeEnds } from '../annotations/placeEnds.ts';
import { textWidth } from '../annotations/textWidth.ts';
import { wrapText } from '../annotations/wrapText.ts';
import { day, plotBox } from './frame.ts';
import { placeQuotes } from './quotes.ts';
import { marginTop, marginBottom, type Layout, at, lastPoint, pointOf } from './linesLayout.ts';

/** End labels in the right margin, lines in focus first. */
export function placedEndLabels(layout: Layout): readonly DrawnEnd[] {
	const { picture, frame, theme, height } = layout;
	const ordered = [...picture.lines].sort((a, b) => Number(b.focus) - Number(a.focus));
	const wanted = ordered.flatMap((line) => {
		// Where a basis has no figure of a partner, its other readings still get its name.
		const point = lastPoint(line) ?? line.twins.at(-1);
		if (!point) return [];
		const width = textWidth(
			`${line.label}\u2002${line.endText}`,
			line.focus ? 'sans-bold' : 'sans',
			theme.base
		);
		const room = frame.marginRight - 12;
		const stacked =
			width <= room
				? []
				: [
						...wrapText(line.label, line.focus ? 'sans-bold' : 'sans', theme.base, room).map((text) => ({
							text,
							bold: line.focus
						})),
						...wrapText(line.endText, 'sans', theme.base, room).map((text) => ({ text, bold: false }))
					];
		return [{ line, end: at(layout, point), stacked }];
	});
	const placed = placeEnds(
		wanted.map(({ line, end, stacked }) => ({
			id: line.id,
			y: end.y,
			height: theme.base * (0.15 + 1.15 * Math.max(1, stacked.length))
		})),
		// Only the name of an event needs the room at the very top.
		picture.event ? marginTop - 10 : 2,
		height - marginBottom + 6
	);
	const x = frame.width - frame.marginRight + 10;
	return wanted.flatMap(({ line, end, stacked }, index): DrawnEnd[] => {
		const y = placed[index]?.y;
		if (y === null || y === undefined) return [];
		const color = line.focus ? theme.actor(line.id) : theme.color('rest-text');
		const { id, label: name, endText: value, focus: bold } = line;
		// Beside its own line end where that reaches the margin; a line that ends earlier is labelled there all the same.
		return [{ id, x, y, lineX: end.x, lineY: end.y, name, value, stacked, color, bold }];
	});
}

/** Difference arrows stand just right of the later year, clear of the lines; what finds no room is in headline and table. */
export function differenceMarks(layout: Layout): readonly DrawnChange[] {
	const { picture, frame, y, theme } = layout;
	if (frame.breadth === 'narrow') return [];
	const arrows = picture.lines.flatMap((line) => {
		if (!line.focus || !line.change) return [];
		const [from, to] = [line.change.from, line.change.to].map((year) => pointOf(line, year));
		return from && to ? [{ id: line.id, label: line.change.label, from, to }] : [];
	});
	const last = arrows[0]?.to.year;
	if (last === undefined) return [];
	const wanted = arrows.map(({ id, label, from, to }) => ({
		id,
		fromY: y(from.y),
		toY: y(to.y),
		labelWidth: textWidth(label, 'sans-bold', theme.base)
	}));
	const right = frame.width - frame.marginRight + 4;
	const placed = placeChanges(
		wanted,
		frame.middle(last) + 9,
		right,
		lineSpace(layout, changeBox(layout), 3, 3)
	);
	return placed.flatMap(({ id, x, labelY }): DrawnChange[] => {
		const arrow = arrows.find((candidate) => candidate.id === id);
		if (!arrow) return [];
		const from = { x: x - 12, y: y(arrow.from.y) };
		return [{ id, x, from, to: at(layout, arrow.to), label: arrow.label, labelY, color: theme.actor(id) }];
	});
}

function changeBox({ frame, height }: Layout): Box {
	const box = plotBox(frame, 0, height - marginBottom + 6);
	return { ...box, width: box.width + 10 };
}

/** The open event, where it falls into the period. */
export function eventMarks({ picture, frame, theme, height }: Layout): readonly DrawnEvent[] {
	const { event } = picture;
	if (!event) return [];
	const x = frame.x(day(event.start.from));
	const [left, right] = frame.x.range() as [number, number];
	if (x < left || x > right) return [];
	const labelX = eventLabelX(x, textWidth(event.label, 'sans', theme.small), frame.width);
	return [{ id: event.id, x, top: 2, bottom: height - marginBottom, label: event.label, labelX }];
}

/** Quotes near the series they speak about, in room that nothing else needs. */
export function placedQuotes(layout: Layout, changes: readonly DrawnChange[]): readonly DrawnQuote[] {
	const { picture, frame, theme, height } = layout;
	const box = plotBox(frame, marginTop - 16, height - marginBottom - 3);
	return placeQuotes({
		quotes: picture.quotes,
		bracketOf: (quote) => bracketOf(quote, layout),
		colorOf: ({ quote }) => (quote.series.length === 1 ? theme.actor(quote.series[0]!) : theme.color('ink')),
		reference: picture.quoteReference,
		openQuote: picture.openQuote,
		most: theme.quotes,
		keyed: theme.keyed,
		space: obstacles(layout, changes, box),
		box,
		frame
	});
}

/** Everything a quote may not cover: lines, marks, arrows with their labels. */
function obstacles(layout: Layout, changes: readonly DrawnChange[], box: Box): FreeSpace {
	const { theme } = layout;
	const space = lineSpace(layout, box, 9, 5);
	for (const { x, from, to, label, labelY } of changes) {
		const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
		space.addBox({ x: x - 8, y: top, width: 14, height: bottom - top });
		const width = textWidth(label, 'sans-bold', theme.base) + 10;
		space.addBox({ x: x + 5, y: labelY - 10, width, height: 20 });
	}
	for (const { labelX, top, label } of eventMarks(layout)) {
		space.addBox({ x: labelX - 5, y: top, width: textWidth(label, 'sans', theme.small) + 10, height: 20 });
	}
	return space;
}

/** The room that the lines leave, with a margin about those in focus and those at rest, px. */
function lineSpace(layout: Layout, box: Box, focused: number, resting: number): FreeSpace {
	const space = new FreeSpace(box);
	for (const line of layout.picture.lines) {
		for (const run of line.runs) {
			const points = run.map((point) => at(layout, point));
			space.addPath(points, line.focus ? focused : resting);
		}
		for (const { year, y } of line.focus ? line.twins : []) {
			space.addBox({ x: layout.frame.middle(year) - 8, y: layout.y(y) - 3, width: 16, height: 6 });
		}
	}
	// No word stands across the line of an event.
	for (const { x, top, bottom } of eventMarks(layout)) {
		space.addBox({ x: x - 3, y: top, width: 6, height: bottom - top });
	}
	return space;
}

function yearsOf({ from, to }: MatchedQuote): readonly [number, number] {
	return [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
}

/** The points of the lines that a quote speaks about, within its years. */
function spokenOf(quote: MatchedQuote, layout: Layout): readonly Point[] {
	const [first, last] = yearsOf(quote);
	return layout.picture.lines
		.filter((line) => quote.quote.series.includes(line.id))
		.flatMap((line) => line.runs.flat())
		.filter(({ year }) => year >= first && year <= last)
		.map((point) => at(layout, point));
}

/** A bracket hugs the highest (or lowest) point its series reach in the range, on the side with more room. */
function bracketOf(quote: MatchedQuote, layout: Layout): DrawnQuote['bracket'] {
	const { frame, height } = layout;
	const [first, last] = yearsOf(quote);
	const points = spokenOf(quote, layout);
	const [x0, x1] =
		first === last
			? [frame.middle(first) - 12, frame.middle(first) + 12]
			: [frame.middle(first), frame.middle(last)];
	const top = Math.min(height - marginBottom - 12, ...points.map((point) => point.y));
	return { x0, x1, y: Math.max(marginTop - 8, top - 14), side: 'above' };
}
