import type { TextFace } from '../annotations/textWidth.ts';
import { balanceText, wrapText } from '../annotations/wrapText.ts';
import type { VariantName } from './variants.ts';
import type { ChartView } from './view.ts';

/** A picture as drawn, px of the drawing. */
interface Drawn {
	readonly width: number;
	readonly height: number;
}

/** The widths that embed.css names. */
const [padding, widestArticle, narrowRoom] = [28, 1000, 460];

/** The picture that an embed shows at a width. */
export function embedVariant(width: number): VariantName {
	const inner = width - padding;
	return inner >= 860 ? 'wide' : inner >= 560 ? 'medium' : 'narrow';
}

/**
 * How tall an embed is at a width, px, for a frame whose host runs no script: counted as embed.css sets it, words wrapped
 * with the table of character widths. `picture` is the one drawn for that width, `keyed` whether its quotes are numbers.
 */
export function embedHeight(view: ChartView, picture: Drawn, width: number, keyed = true): number {
	const inner = Math.min(widestArticle, width - padding);
	const headline = inner >= 820 ? 27 : inner >= 520 ? 23 : 19;
	const ch = (count: number, size: number) => Math.min(inner, count * size * 0.497);
	const lines = (text: string, face: TextFace, size: number, room: number) =>
		wrapText(text, face, size, room).length;
	const room = inner < 560 ? Math.min(inner, narrowRoom) : inner;
	const key = view.quotes.map(({ text, reference }) =>
		lines(`“${text}” ${reference}`, 'serif-italic', 15, ch(84, 15) - 22)
	);
	const notes = view.notes.slice(0, 2).map((note) => lines(note, 'sans', 13.5, ch(92, 13.5)));
	const small = 13.5 * 1.42;
	const parts = [
		10 + balanceText(view.title, 'serif-bold', headline, inner).length * headline * 1.2 + 4,
		lines(view.subtitle, 'sans', 15, inner) * 15 * 1.42 + 6,
		(room * picture.height) / picture.width,
		inner < 560 ? 52 + 26 + 4 : 30,
		keyed && key.length > 0 ? 6 + sum(key) * 15 * 1.38 + key.length * 2 : 0,
		notes.length > 0 ? 6 + sum(notes) * small : 6,
		6 + lines(`Source: ${view.sourceLine}`, 'sans', 13.5, ch(92, 13.5)) * small,
		6 + 1 + 4 + 26 + 8
	];
	return Math.ceil(sum(parts));
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}
