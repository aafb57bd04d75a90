/** The page of a slide: its measures in points, and how px of a drawing become points. */
import type { Box } from '../annotations/boxes.ts';
import { palette, type Token } from '../charts/theme.ts';

export type SlidePreset = 'slide-16x9' | 'slide-half' | 'slide-4x3';

/** A slide’s measures, points. */
export interface SlidePage {
	readonly width: number;
	readonly height: number;
	readonly margin: number;
	/** Largest size of a headline, and how many lines it may take. */
	readonly headline: { readonly sizes: readonly number[]; readonly lines: number };
	readonly color: (token: Token) => string;
	readonly dark: boolean;
}

/** Points to a px of the drawing: the smallest type of a picture, 12.5 px, becomes 16 points. */
export const scale = 1.28;

/** Smallest type of a slide, points. */
export const small = 16;

/** English Metric Units to a point. */
const emuPerPoint = 12700;

const presets: Readonly<Record<SlidePreset, Pick<SlidePage, 'width' | 'height' | 'margin' | 'headline'>>> = {
	'slide-16x9': { width: 960, height: 540, margin: 36, headline: { sizes: [30, 28, 26, 24, 22], lines: 2 } },
	'slide-half': { width: 480, height: 540, margin: 24, headline: { sizes: [24, 22, 20, 18], lines: 4 } },
	'slide-4x3': { width: 720, height: 540, margin: 26, headline: { sizes: [26, 24, 22, 20], lines: 3 } }
};

/** The page of a preset in a mode. */
export function slidePage(preset: SlidePreset, dark: boolean): SlidePage {
	const colors = dark ? palette.dark : palette.light;
	return { ...presets[preset], dark, color: (token) => colors[token] };
}

export function emu(points: number): number {
	return Math.round(points * emuPerPoint);
}

/** A box of the page between its margins. */
export function band({ width, margin }: SlidePage, y: number, height: number): Box {
	return { x: margin, y, width: width - 2 * margin, height };
}
