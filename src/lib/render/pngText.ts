/** Text in the chunks of a PNG, as its specification has them (iTXt), and its size in print (pHYs). */
import { chunk, chunksOf, codes, joined, latin1 } from './pngChunks.ts';

/**
 * A PNG with text entries, and with its pixels per metre where it has a size in print.
 * Throws where the bytes are no PNG. Keywords are Latin-1 of at most 79 characters; texts are any Unicode.
 */
export function withTexts(
	png: Uint8Array,
	texts: readonly (readonly [keyword: string, text: string])[],
	pixelsPerMetre?: number
): Uint8Array<ArrayBuffer> {
	const [head] = chunksOf(png);
	if (head?.type !== 'IHDR') throw new Error('png problem: no header');
	const added = [
		...(pixelsPerMetre === undefined ? [] : [chunk('pHYs', density(pixelsPerMetre))]),
		...texts.map(([keyword, text]) => chunk('iTXt', textData(keyword, text)))
	];
	return joined([png.subarray(0, head.end), ...added, png.subarray(head.end)]);
}

/** The uncompressed iTXt entries of a PNG by keyword, the first of each; empty where the bytes are no PNG. */
export function textsOf(png: Uint8Array): ReadonlyMap<string, string> {
	const entries = chunksOf(png)
		.filter(({ type }) => type === 'iTXt')
		.flatMap(({ data }) => [readText(data)].filter((entry) => entry !== null));
	const texts = new Map<string, string>();
	for (const [keyword, text] of entries) if (!texts.has(keyword)) texts.set(keyword, text);
	return texts;
}

/** Longer entries are not read, bytes: ours are shorter, and a file may come from anyone. */
const longest = 200_000;

/** Keyword, no compression, no language, no translation, text. */
function textData(keyword: string, text: string): Uint8Array {
	return joined([codes(keyword), new Uint8Array(5), new TextEncoder().encode(text)]);
}

function readText(data: Uint8Array): readonly [string, string] | null {
	if (data.length > longest) return null;
	const keywordEnd = data.indexOf(0);
	// Whether it is compressed, how, and in which language.
	if (keywordEnd < 0 || data[keywordEnd + 1] !== 0) return null;
	const languageEnd = data.indexOf(0, keywordEnd + 3);
	const textStart = languageEnd < 0 ? -1 : data.indexOf(0, languageEnd + 1);
	if (textStart < 0) return null;
	return [latin1(data.subarray(0, keywordEnd)), new TextDecoder().decode(data.subarray(textStart + 1))];
}

function density(pixelsPerMetre: number): Uint8Array {
	const data = new Uint8Array(9);
	const view = new DataView(data.buffer);
	view.setUint32(0, pixelsPerMetre);
	view.setUint32(4, pixelsPerMetre);
	view.setUint8(8, 1);
	return data;
}
