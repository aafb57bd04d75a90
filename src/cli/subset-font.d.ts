// The types on the registry lack `keepFeatures` and `noHinting`; these are the options that fonts.ts uses.
declare module 'subset-font' {
	export default function subsetFont(
		font: Buffer,
		text: string | undefined,
		options: {
			targetFormat: 'woff2' | 'truetype';
			keepFeatures?: readonly string[];
			keepAllGlyphs?: boolean;
			noHinting?: boolean;
			noLayoutClosure?: boolean;
			variationAxes?: Record<string, { min: number; max: number }>;
		}
	): Promise<Buffer>;
}
