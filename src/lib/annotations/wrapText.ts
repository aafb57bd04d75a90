import type { TextFace } from './textWidth.ts';
import { textWidth } from './textWidth.ts';

/** Lines of a text no wider than `maxWidth` px, broken at spaces; a longer word stands alone on its line. */
export function wrapText(text: string, face: TextFace, size: number, maxWidth: number): readonly string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(/\s+/).filter(Boolean)) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (line !== '' && textWidth(longer, face, size) > maxWidth) {
			lines.push(line);
			line = word;
		} else line = longer;
	}
	return line === '' ? lines : [...lines, line];
}

/** The width of the widest line, px. */
export function widestLine(lines: readonly string[], face: TextFace, size: number): number {
	return Math.max(0, ...lines.map((line) => textWidth(line, face, size)));
}
