import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Blob, Face } from 'harfbuzzjs';
import { describe, expect, it } from 'vitest';
import { renameFont } from './renameFont.ts';

const source = readFileSync(
	createRequire(import.meta.url).resolve(
		'@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf'
	)
);
const name = (font: Buffer, id: number) => new Face(new Blob(new Uint8Array(font))).getName(id, 'en');

describe('renameFont(font, from, to)', () => {
	it('renames the family and the PostScript name', () => {
		const renamed = renameFont(source, 'Source', 'Ledger');
		expect(name(renamed, 1)).toBe('Ledger Serif 4 SemiBold');
		expect(name(renamed, 6)).toBe('LedgerSerif4-SemiBold');
	});

	it('leaves the copyright and the font it was given alone', () => {
		const renamed = renameFont(source, 'Source', 'Ledger');
		expect(name(renamed, 0)).toBe(name(source, 0));
		expect(name(source, 1)).toBe('Source Serif 4 SemiBold');
	});

	it('refuses a name of another length, which would need new offsets', () => {
		expect(() => renameFont(source, 'Source', 'Well')).toThrow('font name of another length: Well');
	});

	it('refuses a font without names', () => {
		expect(() => renameFont(Buffer.alloc(12), 'Source', 'Ledger')).toThrow('font table missing: name');
	});
});
