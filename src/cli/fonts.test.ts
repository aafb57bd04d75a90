import { readFileSync } from 'node:fs';
import { Blob, Buffer as Run, Face, Feature, Font, shape } from 'harfbuzzjs';
import subsetFont from 'subset-font';
import { beforeAll, describe, expect, it } from 'vitest';
import { advances, characters } from '#lib/annotations/characterWidths.ts';
import { requiredCharacters } from './fonts.ts';

const files = {
	sans: 'sans.woff2',
	serif: 'serif-semibold.woff2',
	italic: 'serif-italic.woff2'
};
type Name = keyof typeof files;
const names = Object.keys(files) as Name[];
const bytes = (name: Name) => readFileSync(new URL(`../../static/fonts/${files[name]}`, import.meta.url));

const opened = new Map<Name, { face: Face; font: Font }>();

/** The opened file of static/fonts. */
function open(name: Name): { face: Face; font: Font } {
	const found = opened.get(name);
	if (!found) throw new Error(`font not opened: ${name}`);
	return found;
}

/** Advances of the glyphs that a shaper picks for the text. */
function shapedAdvances(name: Name, text: string, features: string[] = []): number[] {
	const run = new Run();
	run.addText(text);
	run.guessSegmentProperties();
	shape(
		open(name).font,
		run,
		features.flatMap((feature) => Feature.fromString(feature) ?? [])
	);
	return run.getGlyphPositions().map(({ xAdvance }) => xAdvance);
}

describe('static/fonts', () => {
	beforeAll(async () => {
		for (const name of names) {
			const sfnt = await subsetFont(bytes(name), undefined, {
				targetFormat: 'truetype',
				keepAllGlyphs: true
			});
			const face = new Face(new Blob(new Uint8Array(sfnt)));
			opened.set(name, { face, font: new Font(face) });
		}
	});

	it('stays within 62 kB in all', () => {
		expect(names.reduce((sum, name) => sum + bytes(name).length, 0)).toBeLessThanOrEqual(62_000);
	});

	it.each(names)('holds every character it must: %s', (name) => {
		const lacking = Array.from(requiredCharacters[name]).filter(
			(character) => !open(name).font.nominalGlyph(character.codePointAt(0) ?? 0)
		);
		expect(lacking.join('')).toBe('');
	});

	it.each(names)('sets figures of one width under tnum: %s', (name) => {
		expect(new Set(shapedAdvances(name, '0123456789', ['tnum'])).size).toBe(1);
	});

	it('raises figures under sups in the sans, where note marks stand', () => {
		const name = 'sans';
		expect(shapedAdvances(name, '12', ['sups'])).toEqual(shapedAdvances(name, '¹²'));
		expect(shapedAdvances(name, '12', ['sups'])).not.toEqual(shapedAdvances(name, '12'));
	});

	it.each(names)('kerns pairs: %s', (name) => {
		const [first] = shapedAdvances(name, 'To');
		const [alone] = shapedAdvances(name, 'T');
		expect(first).toBeLessThan(alone ?? 0);
	});

	it.each(['serif', 'italic'] as const)('joins fi into one glyph: %s', (name) => {
		expect(shapedAdvances(name, 'fi')).toHaveLength(1);
	});

	it.each(names)('keeps the makers’ copyright but not the name they reserved: %s', (name) => {
		const { face } = open(name);
		const named = face
			.listNames()
			.map(({ nameId, language }) => ({ nameId, words: face.getName(nameId, language) }));
		expect(named.find(({ nameId }) => nameId === 0)?.words).toMatch(/Adobe.*Reserved Font Name ‘Source’/);
		expect(named.filter(({ nameId, words }) => nameId !== 0 && words.includes('Source'))).toEqual([]);
		expect(named.find(({ nameId }) => nameId === 1)?.words).toMatch(/Ledger/);
	});

	it('draws the sans as wide as the table of character widths says', () => {
		const drawn = Array.from(characters, (character) => shapedAdvances('sans', character)[0]);
		expect(drawn).toEqual(advances.sans);
	});
});
