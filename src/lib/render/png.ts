import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';

/** The faces of `themeFor`, as whole fonts: this renderer takes no others, so that every machine draws the same. */
const require = createRequire(import.meta.url);
export const fontFiles = [
	'@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
	'@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
	'@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf',
	'@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
	'@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf'
].map((file) => require.resolve(file));

/** An SVG of `compose` as a PNG of a width in pixels; throws where the text is not well-formed XML. Not for browsers. */
export function renderPng(svg: string, width: number): Uint8Array<ArrayBuffer> {
	const image = new Resvg(svg, {
		fitTo: { mode: 'width', value: width },
		font: {
			loadSystemFonts: false,
			fontFiles,
			defaultFontFamily: 'Source Sans 3',
			sansSerifFamily: 'Source Sans 3',
			serifFamily: 'Source Serif 4'
		}
	});
	return new Uint8Array(image.render().asPng());
}
