import type { TextFace } from './textWidth.ts';
import { textWidth } from './textWidth.ts';

/** Spaces at which a line may break. The no-break spaces hold a number to its unit. */
const breaks = /[\t\n\r \u2000-\u2006\u2008-\u200a]+/;

/** Lines of a text no wider than `maxWidth` px, broken at spaces; a longer word stands alone on its line. */
export function wrapText(text: string, face: TextFace, size: number, maxWidth: number): readonly string[] {
	// In thousandths of an em, as the table has them: sums are exact, and each word is measured once.
	const most = (maxWidth * 1000) / size;
	const space = textWidth(' ', face, 1000);
	const lines: string[] = [];
	let [line, width] = ['', 0];
	for (const word of text.split(breaks).filter(Boolean)) {
		const own = textWidth(word, face, 1000);
		if (line === '') [line, width] = [word, own];
		else if (width + space + own > most) {
			lines.push(line);
			[line, width] = [word, own];
		} else [line, width] = [`${line} ${word}`, width + space + own];
	}
	return line === '' ? lines : [...lines, line];
}

/** The same number of lines, made as even as words allow: no last line of one word. */
export function balanceText(text: string, face: TextFace, size: number, maxWidth: number): readonly string[] {
	const lines = wrapText(text, face, size, maxWidth);
	let even = lines;
	for (let width = maxWidth - 8; width > maxWidth / 2; width -= 8) {
		const narrower = wrapText(text, face, size, width);
		if (narrower.length > lines.length) break;
		even = narrower;
	}
	return even;
}

/** The width of the widest line, px. */
export function widestLine(lines: readonly string[], face: TextFace, size: number): number {
	return Math.max(0, ...lines.map((line) => textWidth(line, face, size)));
}
