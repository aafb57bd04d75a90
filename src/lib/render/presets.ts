import type { Medium } from '../charts/theme.ts';
import type { Measure } from './composition.ts';

/**
 * The rooms a picture is laid out for anew. The drawing’s px say how large its type comes out: a slide is 2.56 px of
 * the file to one of the drawing, so that the smallest type on 1920 × 1080 is 16 pt; a page in print makes it 7 pt.
 */
export interface Preset {
	readonly id: PresetId;
	readonly name: string;
	readonly medium: Medium;
	/** In px of the drawing. */
	readonly width: number;
	/** Left out, the picture is as tall as its content. */
	readonly height?: number;
	readonly measure: Measure;
}

export type PresetId =
	'screen' | 'slide-16x9' | 'slide-half' | 'slide-4x3' | 'square' | 'column-a4' | 'page-a4';

const slide: Measure = { perPx: 2.56, unit: 'px' };
const slideHeight = 1080 / slide.perPx;
const paper: Measure = { perPx: 170 / 860, unit: 'mm' };

/** Every preset, the most used first. */
export const presets: readonly Preset[] = [
	{
		id: 'slide-16x9',
		name: 'Slide 16:9, 1920 × 1080',
		medium: 'slide',
		width: 1920 / slide.perPx,
		height: slideHeight,
		measure: slide
	},
	{
		id: 'slide-half',
		name: 'Half slide, 960 × 1080',
		medium: 'slide',
		width: 960 / slide.perPx,
		height: slideHeight,
		measure: slide
	},
	{
		id: 'slide-4x3',
		name: 'Slide 4:3, 1440 × 1080',
		medium: 'slide',
		width: 1440 / slide.perPx,
		height: slideHeight,
		measure: slide
	},
	{
		id: 'square',
		name: 'Square, 1080 × 1080',
		medium: 'slide',
		width: 480,
		height: 480,
		measure: { perPx: 2.25, unit: 'px' }
	},
	{ id: 'column-a4', name: 'Column in print, 85 mm', medium: 'print', width: 430, measure: paper },
	{ id: 'page-a4', name: 'Page width in print, 170 mm', medium: 'print', width: 860, measure: paper },
	{
		id: 'screen',
		name: 'As on screen',
		medium: 'embed',
		width: 944,
		measure: { perPx: 1, unit: 'px' }
	}
];

/** A preset by id. */
export function presetById(id: string): Preset {
	const found = presets.find((preset) => preset.id === id);
	if (!found)
		throw new Error(`unknown preset: ${id}; known are ${presets.map((preset) => preset.id).join(', ')}`);
	return found;
}

/** The widths of a page at which its picture is as wide as on screen: narrow, medium, wide (see variants.ts). */
const screenWidths = [360, 622, 944] as const;

/** "As on screen" for a room of so many px; any other preset as it is. */
export function forRoom(preset: Preset, room: number): Preset {
	if (preset.id !== 'screen') return preset;
	const [narrow, medium, wide] = screenWidths;
	return { ...preset, width: room < 560 ? narrow : room < 860 ? medium : wide };
}

/** How often the px of a picture at 1× are multiplied. */
export const scales = [1, 2, 3] as const;

export type Scale = (typeof scales)[number];

/** Dots per inch of a print preset at 1×: what printers ask for. */
const dotsPerInch = 300;

/** Pixels of the file to one px of the drawing. */
export function pixelsPerPx({ perPx, unit }: Measure, scale: Scale): number {
	return (unit === 'px' ? perPx : (perPx / 25.4) * dotsPerInch) * scale;
}

/** Pixels to a metre, for programs that place a picture by its size; undefined where only pixels are meant. */
export function pixelsPerMetre({ unit }: Measure, scale: Scale): number | undefined {
	return unit === 'mm' ? Math.round((dotsPerInch / 0.0254) * scale) : undefined;
}
