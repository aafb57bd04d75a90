/** The table of outlines by which files are set without a font: part of `npm run fonts`. */
import { Blob, Buffer as Shaped, Face, Font, shape } from 'harfbuzzjs';

/** Fainter kerning than this is not seen, in thousandths of an em. */
const faintest = 8;

/** Characters between which kerning is kept; the others stand too rarely beside each other. */
const kerned =
	Array.from({ length: 0x7e - 0x20 }, (_, index) => String.fromCodePoint(0x21 + index)).join('') +
	'‘’“”–—−…éöüōū';

/** A face as outlines: a path, an advance and kerning per character, in thousandths of an em, y downwards. */
function faceOf(source: Uint8Array, characters: string): string {
	const font = new Font(new Face(new Blob(new Uint8Array(source))));
	font.setScale(1000, 1000);
	const glyphs = Array.from(characters, (character) => font.nominalGlyph(character.codePointAt(0) ?? 0) ?? 0);
	// An en space is half an em in any face, also in one that leaves it to the program.
	const spaces = Array.from(characters, (character) => character === '\u2002');
	const outlines = glyphs.map((glyph, index) =>
		glyph ? relativePath(font.glyphToPath(glyph)) : spaces[index] ? '' : null
	);
	const advances = glyphs.map((glyph, index) =>
		glyph ? Math.round(font.glyphHAdvance(glyph)) : spaces[index] ? 500 : 0
	);
	return JSON.stringify({ outlines, advances, kerning: kerningOf(font, advances, characters) });
}

/** What two characters stand closer than their advances, as `AV` → -40, by first character: `{ A: "V-40 W-30" }`. */
function kerningOf(font: Font, advances: readonly number[], characters: string): Record<string, string> {
	const known = Array.from(characters);
	const advanceOf = (character: string) => advances[known.indexOf(character)] ?? 0;
	const letters = Array.from(kerned).filter((character) => advanceOf(character) > 0);
	const rows = letters.map((first) => {
		const pairs = letters.flatMap((second) => {
			const kern = Math.round(pairWidth(font, first + second)) - advanceOf(first) - advanceOf(second);
			// A pair that becomes one glyph is a ligature, not kerning.
			return Math.abs(kern) < faintest || Math.abs(kern) > 200 ? [] : [`${second}${kern}`];
		});
		return [first, pairs.join(' ')] as const;
	});
	return Object.fromEntries(rows.filter(([, pairs]) => pairs !== ''));
}

function pairWidth(font: Font, pair: string): number {
	const buffer = new Shaped();
	buffer.addText(pair);
	buffer.guessSegmentProperties();
	shape(font, buffer);
	return buffer.getGlyphPositions().reduce((sum, { xAdvance }) => sum + xAdvance, 0);
}

/** Absolute path data with y upwards as whole relative steps with y downwards: half the length. */
function relativePath(absolute: string): string {
	let [x, y, startX, startY] = [0, 0, 0, 0];
	const steps = [...absolute.matchAll(/([A-Z])([^A-Z]*)/g)].map(([, command = '', numbers = '']) => {
		if (command === 'Z') {
			[x, y] = [startX, startY];
			return 'z';
		}
		const points = (numbers.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
		const to = points.map((value, index) => Math.round(index % 2 === 0 ? value : -value));
		const moved = to.map((value, index) => value - (index % 2 === 0 ? x : y));
		[x, y] = [to.at(-2) ?? x, to.at(-1) ?? y];
		if (command === 'M') [startX, startY] = [x, y];
		return command.toLowerCase() + joined(moved);
	});
	return steps.join('');
}

/** Numbers with no more between them than a reader needs. */
function joined(numbers: readonly number[]): string {
	return numbers.map((value, index) => (index > 0 && value >= 0 ? ` ${value}` : String(value))).join('');
}

/** A text as it stands in code: spaces that an editor can’t show are written by number. */
function quoted(text: string): string {
	return JSON.stringify(text).replace(/[\u00a0\u2002\u2009\u202f]/g, (space) => {
		return `\\u${space.charCodeAt(0).toString(16).padStart(4, '0')}`;
	});
}

/** The module src/lib/render/glyphs.ts as text. */
export function glyphsModule(characters: string, faces: Readonly<Record<string, Uint8Array>>): string {
	const rows = Object.entries(faces).map(([face, source]) => `\t'${face}': ${faceOf(source, characters)}`);
	return `// Made by \`npm run fonts\`, so change src/cli/glyphs.ts instead.

/** The characters whose outlines are known, in the order of each face's lists. */
export const characters = ${quoted(characters)};

/** Outlines, advances and kerning in thousandths of an em; null where the face has no such character. */
export const faces = {
${rows.join(',\n')}
};
`;
}
