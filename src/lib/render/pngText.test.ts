import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderPng } from './png.ts';
import { textsOf, withTexts } from './pngText.ts';

const png = await renderPng('<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>', 4);
const keyword = fc.stringMatching(/^[A-Za-z][A-Za-z ]{0,60}[A-Za-z]$/);
const words = fc.string({ unit: 'grapheme', maxLength: 200 }).filter((text) => !text.includes('\0'));

/** CRC-32 bit by bit, as ISO 3309 defines it. */
function crcOf(bytes: Uint8Array): number {
	let crc = ~0;
	for (const byte of bytes) {
		crc ^= byte;
		for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
	}
	return ~crc >>> 0;
}

describe('withTexts(png, texts)', () => {
	it('gives back by textsOf what was put in, whatever the words', () => {
		fc.assert(
			fc.property(
				fc.uniqueArray(fc.tuple(keyword, words), { selector: ([key]) => key, maxLength: 6 }),
				(texts) => {
					expect([...textsOf(withTexts(png, texts))]).toEqual(texts);
				}
			)
		);
	});

	it('keeps the picture: all that was there follows unchanged', () => {
		const made = withTexts(png, [['Title', 'Japan’s leverage 日本']]);
		const header = 8 + 25;
		expect(made.slice(0, header)).toEqual(png.slice(0, header));
		expect(made.slice(made.length - (png.length - header))).toEqual(png.slice(header));
		expect(textsOf(png).size).toBe(0);
	});

	it('ends each chunk with its CRC-32', () => {
		const made = Buffer.from(
			withTexts(
				png,
				[
					['Title', 'a'],
					['Comment', 'ü']
				],
				11811
			)
		);
		const types: string[] = [];
		for (let at = 8; at < made.length;) {
			const length = made.readUInt32BE(at);
			types.push(made.toString('latin1', at + 4, at + 8));
			expect(made.readUInt32BE(at + 8 + length)).toBe(crcOf(made.subarray(at + 4, at + 8 + length)));
			at += 12 + length;
		}
		expect(types.slice(0, 4)).toEqual(['IHDR', 'pHYs', 'iTXt', 'iTXt']);
		expect(types.at(-1)).toBe('IEND');
	});

	it('throws where there is no PNG', () => {
		expect(() => withTexts(new TextEncoder().encode('<svg/>'), [])).toThrow('png problem');
	});
});

describe('textsOf(bytes)', () => {
	it('finds nothing, and never throws, in bytes of any kind', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(80), (bytes, keep) => {
				expect(textsOf(bytes).size).toBe(0);
				const broken = new Uint8Array([...withTexts(png, [['Title', 'a']]).slice(0, keep), ...bytes]);
				expect(() => textsOf(broken)).not.toThrow();
			})
		);
	});
});
