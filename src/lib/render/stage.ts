/**
 * The stage: a slide on a screen, in px of the drawing. 750 px are the width of the stage whatever it measures, so that
 * the smallest type of a picture, 12.5 px, comes out at 16 points where a slide is 960 points wide.
 * `stage.css` holds the same measures; a journey checks that no slide overflows.
 */
import { textWidth, type TextFace } from '../annotations/textWidth.ts';
import { wrapText } from '../annotations/wrapText.ts';

export const stageWidth = 750;
export const stageHeight = 422;

const margin = 28;

/** What a picture and the words round it have between the margins. */
export const pictureWidth = stageWidth - 2 * margin;

/** Sizes of a headline, the largest that keeps it to two lines. */
const headlineSizes = { large: 24, medium: 21.5, small: 19 } as const;

export type HeadlineSize = keyof typeof headlineSizes;

/** Widths are summed without kerning: a reserve, so that no line breaks anew. */
const reserve = 0.965;

/** A word longer than a line, or a script without spaces, is broken where the line ends. */
function linesOf(text: string, face: TextFace, size: number): number {
	const width = pictureWidth * reserve;
	const lines = text === '' ? [] : wrapText(text, face, size, width);
	return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line, face, size) / width)), 0);
}

/** The largest size at which a headline keeps to two lines, else the smallest. */
export function headlineSize(text: string): HeadlineSize {
	const sizes = Object.keys(headlineSizes) as HeadlineSize[];
	return sizes.find((name) => linesOf(text, 'serif-bold', headlineSizes[name]) <= 2) ?? 'small';
}

interface StageWords {
	readonly headline: string;
	readonly headlineSize: HeadlineSize;
	readonly dek: string;
}

/** The quote under a picture and its reference, px. */
const quoteSize = 15;
const smallSize = 12.5;
const leading = { headline: 1.16, dek: 17, quote: 19, foot: 16 };
/** Above the headline, between the parts, the line that the cursor writes in, and below the foot. */
const gaps = { top: 22, dek: 5, picture: 6, reading: 18, quote: 4, foot: 6, bottom: 16 };

interface QuoteWords {
	readonly text: string;
	readonly reference: string;
	readonly verdict: string;
}

/** The words of a quote, and in smaller type behind them whose they are and what the record says. */
function linesOfQuote({ text, reference, verdict }: QuoteWords): number {
	const width = pictureWidth * reserve;
	const [words, tail] = [`“${text}”`, [' ', reference, verdict && ` · ${verdict}`].join('')];
	const last = wrapText(words, 'serif-italic', quoteSize, width).at(-1) ?? '';
	const over = textWidth(last, 'serif-italic', quoteSize) + textWidth(tail, 'sans', smallSize) - width;
	return linesOf(words, 'serif-italic', quoteSize) + Math.max(0, Math.ceil(over / width));
}

/** The height that the words of a slide leave for its picture, px. */
export function pictureHeight(
	{ headline, headlineSize: name, dek }: StageWords,
	below: QuoteWords | null
): number {
	const size = headlineSizes[name];
	const head = linesOf(headline, 'serif-bold', size) * size * leading.headline;
	const under = linesOf(dek, 'sans', 13.5) * leading.dek;
	const quote = below ? linesOfQuote(below) * leading.quote + gaps.quote : 0;
	const { top, dek: dekGap, picture, reading, foot, bottom } = gaps;
	const taken = top + head + dekGap + under + picture + reading + quote + foot + leading.foot + bottom;
	// A pixel or two, since browsers round each line for themselves.
	return Math.floor(stageHeight - taken - 1.5);
}
