import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import { renderAsync } from '@resvg/resvg-js';
import { chunk, codes, pngOf } from './pngChunks.ts';

const require = createRequire(import.meta.url);

/** The faces of `themeFor`, as whole fonts: asked only for a text that has no outlines. */
const faces = {
	fontFiles: [
		'@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
		'@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
		'@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
		'@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf'
	].map((file) => require.resolve(file)),
	loadSystemFonts: true,
	defaultFontFamily: 'Source Sans 3',
	sansSerifFamily: 'Source Sans 3',
	serifFamily: 'Source Serif 4'
};

/**
 * An SVG of ours as a PNG of a width in pixels; rejects where the text is not well-formed XML. Not for browsers.
 * `transparent` says that no page lies under the whole picture.
 * Drawing and packing run beside the caller, on another core: what waits here is only the picture’s own description.
 */
export async function renderPng(
	svg: string,
	width: number,
	transparent = false
): Promise<Uint8Array<ArrayBuffer>> {
	const font = svg.includes('<text') ? faces : { loadSystemFonts: false };
	const image = await renderAsync(svg, { fitTo: { mode: 'width', value: width }, font });
	const pixels = transparent ? straight(image.pixels) : image.pixels;
	return packed(pixels, image.width, image.height);
}

const deflated = promisify(deflate);

/** Colours as they are: the renderer keeps them multiplied by their opacity, PNG does not. */
function straight(pixels: Uint8Array): Uint8Array {
	return pixels.map((value, index) => {
		const alpha = pixels[index | 3] ?? 0;
		if (index % 4 === 3 || alpha === 0) return value;
		return Math.min(255, Math.round((value * 255) / alpha));
	});
}

/** RGBA pixels as a PNG. Rows are left unfiltered: charts are flat, so that a row mostly repeats the one above it. */
async function packed(pixels: Uint8Array, width: number, height: number): Promise<Uint8Array<ArrayBuffer>> {
	const row = width * 4;
	const rows = Buffer.allocUnsafe((row + 1) * height);
	for (let y = 0; y < height; y++) {
		rows[y * (row + 1)] = 0;
		rows.set(pixels.subarray(y * row, (y + 1) * row), y * (row + 1) + 1);
	}
	const header = new DataView(new ArrayBuffer(13));
	header.setUint32(0, width);
	header.setUint32(4, height);
	// Eight bits a channel, colour with alpha, no compression, filter or interlace but the usual.
	header.setUint32(8, 0x08_06_00_00);
	const data = await deflated(rows, { level: 3, memLevel: 9 });
	return pngOf([chunk('IHDR', new Uint8Array(header.buffer)), chunk('IDAT', data), chunk('IEND', codes(''))]);
}
