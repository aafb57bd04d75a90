import type { Box } from '../annotations/boxes.ts';
import type { FreeSpace } from '../annotations/freeSpace.ts';
import type { DrawnQuote, QuoteType } from '../annotations/quoteMarks.ts';
import type { MatchedQuote } from '../annotations/match.ts';
import { placeNotes } from '../annotations/placeNotes.ts';
import { textWidth } from '../annotations/textWidth.ts';
import { balanceText, widestLine } from '../annotations/wrapText.ts';
import type { TimeFrame } from './frame.ts';

/** What a chart hands in to have its quotes placed. */
export interface QuotePlacement {
	readonly quotes: readonly MatchedQuote[];
	readonly bracketOf: (quote: MatchedQuote) => DrawnQuote['bracket'];
	readonly colorOf: (quote: MatchedQuote) => string;
	readonly reference: (quote: MatchedQuote) => string;
	readonly openQuote: string | null;
	/** More quotes than the medium bears on a picture are a page of text; the others stand beside it. */
	readonly most: number;
	/** Whether a number may stand for words that find no room. */
	readonly keyed: boolean;
	/** Room already taken by the picture. */
	readonly space: FreeSpace;
	readonly box: Box;
	readonly frame: TimeFrame;
}

/** Type of quotes at a breadth, px. */
export function quoteType({ breadth }: TimeFrame): QuoteType {
	return breadth === 'wide'
		? { size: 15.5, lineHeight: 19, referenceSize: 12.5 }
		: { size: 14, lineHeight: 17.5, referenceSize: 12.5 };
}

/** Brackets for the first quotes, and their words where there is room near the bracket; else a number. */
export function placeQuotes(placement: QuotePlacement): readonly DrawnQuote[] {
	const { bracketOf, colorOf, reference, openQuote, most, keyed, space, box, frame } = placement;
	const type = quoteType(frame);
	const brackets = clearBadges(placement.quotes.slice(0, most).map(bracketOf));
	const quotes = placement.quotes.slice(0, most).map((quote, index) => ({
		quote,
		bracket: brackets[index]!,
		text: quoteShapes(quote, reference(quote), type)
	}));
	for (const { bracket } of quotes) {
		space.addBox({ x: bracket.x0, y: bracket.y - 4, width: bracket.x1 - bracket.x0, height: 8 });
	}
	const notes = quotes.map(({ quote, bracket: { x0, x1, y }, text }, index) => ({
		id: quote.quote.id,
		anchor: { x: (x0 + x1) / 2, y },
		span: [x0, x1] as const,
		avoid: brackets.filter((_, other) => other !== index).map(aboutBracket),
		shapes: frame.breadth === 'narrow' ? [] : text.shapes
	}));
	const placed = placeNotes(notes, space, box);
	const drawn = quotes.map(({ quote, bracket, text }, index) => ({
		id: quote.quote.id,
		number: index + 1,
		bracket,
		color: colorOf(quote),
		box: placed[index]?.box ?? null,
		far: placed[index]?.far ?? true,
		lines: text.lines[placed[index]?.shape ?? 0] ?? [],
		reference: reference(quote),
		open: quote.quote.id === openQuote
	}));
	return keyed ? drawn : drawn.filter((quote) => quote.box !== null);
}

/** The room about a bracket in which words are read as its own, px. */
function aboutBracket({ x0, x1, y }: DrawnQuote['bracket']): Box {
	return { x: x0, y: y - 36, width: x1 - x0, height: 72 };
}

/** Numbers of brackets that lie on each other stand side by side. */
function clearBadges(brackets: readonly DrawnQuote['bracket'][]): readonly DrawnQuote['bracket'][] {
	const taken: { x: number; y: number }[] = [];
	return brackets.map((bracket) => {
		let x = (bracket.x0 + bracket.x1) / 2;
		while (taken.some((badge) => Math.hypot(badge.x - x, badge.y - bracket.y) < 20)) x += 20;
		taken.push({ x, y: bracket.y });
		return { ...bracket, badge: x };
	});
}

/** A quote broken at several widths, the best to read first. */
function quoteShapes({ quote }: MatchedQuote, reference: string, type: QuoteType) {
	const lines = [380, 520, 300, 240, 190].map((width) =>
		balanceText(`“${quote.text}”`, 'serif-italic', type.size, width)
	);
	const shapes = lines.map((broken) => ({
		width:
			Math.max(
				textWidth(reference, 'sans', type.referenceSize),
				widestLine(broken, 'serif-italic', type.size)
			) +
			type.size * 0.4,
		height: broken.length * type.lineHeight + type.referenceSize + 6
	}));
	return { lines, shapes };
}
