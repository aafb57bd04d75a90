import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth, type TextFace } from './textWidth.ts';

const require = createRequire(import.meta.url);
const fonts: Record<TextFace, { path: string; family: string; style: string; weight: number }> = {
	sans: {
		path: 'source-sans-3/400Regular/SourceSans3_400Regular.ttf',
		family: 'Source Sans 3',
		style: 'normal',
		weight: 400
	},
	'sans-bold': {
		path: 'source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
		family: 'Source Sans 3',
		style: 'normal',
		weight: 600
	},
	'serif-italic': {
		path: 'source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
		family: 'Source Serif 4',
		style: 'italic',
		weight: 400
	},
	'serif-bold': {
		path: 'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
		family: 'Source Serif 4',
		style: 'normal',
		weight: 600
	}
};
const faces = Object.keys(fonts) as TextFace[];

/** Width of the ink that resvg draws, which is the renderer of our PNG files. */
function inkWidth(text: string, face: TextFace, size: number): number {
	const { path, family, style, weight } = fonts[face];
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="200"><text x="20" y="100" font-family="${family}" font-style="${style}" font-weight="${weight}" font-size="${size}">${text}</text></svg>`;
	const fontFiles = [require.resolve(`@expo-google-fonts/${path}`)];
	const box = new Resvg(svg, {
		font: { loadSystemFonts: false, fontFiles, defaultFontFamily: family }
	}).getBBox();
	if (!box) throw new Error(`text without ink: ${text}`);
	return box.width;
}

/** Width as drawn: the bars on both sides take the side bearings out of the comparison. */
function drawnWidth(text: string, face: TextFace, size: number): number {
	return inkWidth(`|${text}|`, face, size) - inkWidth('||', face, size);
}

const sentences = [
	'In 2005 China sent 91 % of the crude oil that North Korea imported.',
	'“Economic diplomacy” is not one thing – it is at least four',
	'Ban on ōtoro, Kim Jŏng-il and US$ 25 million at Banco Delta Asia',
	'≈ 1,234.5 million € (±2 %), 2002–2007 … ≥ 3×',
	'The quick brown fox jumps over the lazy dog'
];

describe('textWidth(text, face, size)', () => {
	it.each(faces.flatMap((face) => sentences.map((text) => ({ face, text }))))(
		'is within 2 % of what resvg draws: $face, $text',
		({ face, text }) => {
			const drawn = drawnWidth(text, face, 40);
			expect(Math.abs(textWidth(text, face, 40) - drawn) / drawn).toBeLessThan(0.02);
		}
	);

	it.each(faces)('gives every digit one width, so that figures line up: %s', (face) => {
		const digits = Array.from('0123456789', (digit) => textWidth(digit, face, 10));
		expect(new Set(digits).size).toBe(1);
	});

	it('counts a Korean or Chinese character as one em', () => {
		expect(textWidth('김정일', 'sans', 12)).toBe(36);
		expect(textWidth('六者', 'serif-italic', 10)).toBe(20);
	});

	it('gives a character that no face has the average letter width', () => {
		expect(textWidth('Ж', 'sans', 1000)).toBeCloseTo(482, -2);
	});

	it('gives nothing to an empty text, a combining mark or a soft hyphen', () => {
		expect(textWidth('', 'sans', 12)).toBe(0);
		expect(textWidth('e\u0301', 'sans', 12)).toBe(textWidth('e', 'sans', 12));
		expect(textWidth('co\u00adoperate', 'sans', 12)).toBe(textWidth('cooperate', 'sans', 12));
	});

	it('never shrinks when text is added, and adds up', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: 'grapheme' }),
				fc.string({ unit: 'grapheme' }),
				fc.constantFrom(...faces),
				(start, more, face) => {
					const whole = textWidth(start + more, face, 12);
					expect(whole).toBeGreaterThanOrEqual(textWidth(start, face, 12));
					expect(whole).toBeCloseTo(textWidth(start, face, 12) + textWidth(more, face, 12), 6);
				}
			)
		);
	});

	it('grows in proportion to the size', () => {
		fc.assert(
			fc.property(
				fc.string(),
				fc.constantFrom(...faces),
				fc.integer({ min: 1, max: 99 }),
				(text, face, size) => {
					expect(textWidth(text, face, size)).toBeCloseTo(textWidth(text, face, 1) * size, 6);
				}
			)
		);
	});
});
