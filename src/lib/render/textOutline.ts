/** A line of text as one path, by the table of outlines. */
import { characters, faces } from './glyphs.ts';

export type OutlineFace = keyof typeof faces;

export interface TextOutline {
	/** Path data in thousandths of an em from the start of the baseline. */
	readonly d: string;
	/** In thousandths of an em. */
	readonly width: number;
}

/** A line of text as one path; null where a character has no outline in this face. */
export function textOutline(text: string, name: OutlineFace): TextOutline | null {
	const face = glyphsOf(name);
	let [pen, d, before] = [0, '', ''];
	for (const character of ligated(text, name)) {
		const glyph = face.get(character);
		if (!glyph) return null;
		pen += face.get(before)?.kerning.get(character) ?? 0;
		if (glyph.outline !== '') d += `M${pen} 0${glyph.outline}`;
		pen += glyph.advance;
		before = character;
	}
	return { d, width: pen };
}

/** In the serif face f and i are one letter. */
function ligated(text: string, face: OutlineFace): string {
	return face.startsWith('serif') ? text.replaceAll('fi', 'ﬁ').replaceAll('fl', 'ﬂ') : text;
}

interface Glyph {
	readonly outline: string;
	readonly advance: number;
	/** What the next character moves by, thousandths of an em. */
	readonly kerning: ReadonlyMap<string, number>;
}

const known = new Map<OutlineFace, ReadonlyMap<string, Glyph>>();

/** The glyphs of a face by character, read once. */
function glyphsOf(face: OutlineFace): ReadonlyMap<string, Glyph> {
	const found = known.get(face);
	if (found) return found;
	const { outlines, advances, kerning } = faces[face];
	const pairs: Readonly<Record<string, string | undefined>> = kerning;
	const glyphs = new Map(
		Array.from(characters).flatMap((character, index): [string, Glyph][] => {
			const outline = outlines[index] ?? null;
			if (outline === null) return [];
			return [[character, { outline, advance: advances[index] ?? 0, kerning: pairsOf(pairs[character]) }]];
		})
	);
	known.set(face, glyphs);
	return glyphs;
}

/** Reads `V-40 W-30`. */
function pairsOf(pairs: string | undefined): ReadonlyMap<string, number> {
	return new Map(
		(pairs?.split(' ') ?? []).map((pair) => {
			const [second = ''] = pair;
			return [second, Number(pair.slice(second.length))];
		})
	);
}
