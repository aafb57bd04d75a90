import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth, type TextFace } from './textWidth.ts';
import { balanceText, widestLine, wrapText } from './wrapText.ts';

const faces = fc.constantFrom<TextFace>('sans', 'sans-bold', 'serif-italic', 'serif-bold');
const widths = fc.integer({ min: 0, max: 500 });
const sizes = fc.constantFrom(12.5, 15.5, 30);
const prose = fc
	.array(fc.oneof(fc.string({ maxLength: 14 }), fc.constantFrom('Six-Party', '“Economic', '김정일', 'é')))
	.map((words) => words.join(' '));
const wordsOf = (text: string) => text.split(/\s+/).filter(Boolean);

describe('wrapText(text, face, size, maxWidth)', () => {
	it('loses no word and keeps their order', () => {
		fc.assert(
			fc.property(prose, faces, sizes, widths, (text, face, size, width) => {
				expect(wordsOf(wrapText(text, face, size, width).join(' '))).toEqual(wordsOf(text));
			})
		);
	});

	it('makes no line wider than asked, unless it is a single word', () => {
		fc.assert(
			fc.property(prose, faces, sizes, widths, (text, face, size, width) => {
				for (const line of wrapText(text, face, size, width)) {
					expect(textWidth(line, face, size) <= width || wordsOf(line).length === 1).toBe(true);
				}
			})
		);
	});

	it('breaks only where the next word would not fit', () => {
		fc.assert(
			fc.property(prose, faces, sizes, widths, (text, face, size, width) => {
				const lines = wrapText(text, face, size, width);
				lines.slice(1).forEach((line, index) => {
					const longer = `${lines[index]} ${wordsOf(line)[0]}`;
					expect(textWidth(longer, face, size)).toBeGreaterThan(width);
				});
			})
		);
	});

	it('never makes more lines of a wider column', () => {
		fc.assert(
			fc.property(prose, faces, widths, fc.integer({ min: 0, max: 300 }), (text, face, width, more) => {
				const narrow = wrapText(text, face, 13, width).length;
				expect(wrapText(text, face, 13, width + more).length).toBeLessThanOrEqual(narrow);
			})
		);
	});

	it.each([
		{ notes: 'nothing', text: '', is: [] },
		{ notes: 'only spaces', text: ' \n\t ', is: [] },
		{
			notes: 'one long word',
			text: 'Wiedergutmachungsverhandlungen',
			is: ['Wiedergutmachungsverhandlungen']
		},
		{ notes: 'spaces and line ends become one space', text: 'a  b\nc', is: ['a b c'] },
		{
			notes: 'a long word between short ones',
			text: 'a Wiedergutmachung b',
			is: ['a', 'Wiedergutmachung', 'b']
		}
	])('makes lines of $notes', ({ text, is }) => {
		expect(wrapText(text, 'sans', 13, 50)).toEqual(is);
	});
});

describe('balanceText(text, face, size, maxWidth)', () => {
	it('loses no word, makes as many lines as wrapText and none wider than asked, unless it is a single word', () => {
		fc.assert(
			fc.property(prose, faces, sizes, widths, (text, face, size, width) => {
				const lines = balanceText(text, face, size, width);
				expect(wordsOf(lines.join(' '))).toEqual(wordsOf(text));
				expect(lines).toHaveLength(wrapText(text, face, size, width).length);
				for (const line of lines) {
					expect(textWidth(line, face, size) <= width || wordsOf(line).length === 1).toBe(true);
				}
			})
		);
	});

	it('leaves no last line of one word where the lines can share', () => {
		const text = 'a mere nine million dollars was left';
		const width = textWidth('a mere nine million dollars was', 'sans', 13) + 1;
		expect(wrapText(text, 'sans', 13, width).at(-1)).toBe('left');
		expect(wordsOf(balanceText(text, 'sans', 13, width).at(-1)!).length).toBeGreaterThan(1);
	});
});

describe('widestLine(lines, face, size)', () => {
	it('is the width of the widest line, and 0 of none', () => {
		expect(widestLine(['i', 'wide', 'w'], 'sans', 13)).toBe(textWidth('wide', 'sans', 13));
		expect(widestLine([], 'sans', 13)).toBe(0);
	});
});
