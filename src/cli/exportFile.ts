/** Makes one file of one chart, by the same definitions as the pages. */
import { chartBundle } from '../lib/render/bundle.ts';
import { csvFile } from '../lib/render/csvFile.ts';
import { pngTexts } from '../lib/render/fileFacts.ts';
import { fileName, pictureName } from '../lib/render/fileName.ts';
import { chartMetadata, metadataJson } from '../lib/render/metadata.ts';
import { pictureFile } from '../lib/render/pictureFile.ts';
import { renderPng } from '../lib/render/png.ts';
import { withTexts } from '../lib/render/pngText.ts';
import { pixelsPerMetre, pixelsPerPx, presetById, type Scale } from '../lib/render/presets.ts';
import { slideDrawing } from '../lib/render/slideDrawing.ts';
import type { SlidePreset } from '../lib/render/slidePage.ts';
import { writeSlides, type DeckRequest } from '../lib/render/slides.ts';
import type { Selection } from '../lib/selection/selection.ts';
import type { CaseToExport } from './caseToExport.ts';

export const formats = ['svg', 'png', 'csv', 'json', 'zip', 'pptx'] as const;

export type Format = (typeof formats)[number];

/** How files are to look, and the moment they say they were made. Plain values: they travel to a worker. */
export interface ExportLook {
	readonly preset: string;
	readonly dark: boolean;
	readonly transparent: boolean;
	readonly scale: Scale;
	/** Written into slides, ISO 8601. */
	readonly clock: string;
}

/** One file that is wanted. */
export interface ExportJob {
	readonly chart: string;
	readonly format: Format;
	readonly selection: Selection;
	readonly look: ExportLook;
}

/** The name of the file of a job. */
export function jobName({ chart, format, selection, look }: ExportJob, defaults: Selection): string {
	if (format === 'svg' || format === 'png' || format === 'pptx')
		return pictureName(chart, selection, look, format, defaults);
	const ending = format === 'json' ? 'metadata.json' : format;
	return fileName(chart, selection, ending, defaults);
}

/** The content of the file of a job. */
export async function exportFile(job: ExportJob, study: CaseToExport): Promise<string | Uint8Array> {
	const { chart, format, selection } = job;
	const { engine, imprint } = study;
	if (format === 'svg' || format === 'png') return picture(job, study);
	if (format === 'pptx') return slides({ slides: [job] }, job.look, study);
	const view = engine.view(chart, selection);
	const origin = { ...imprint, selection };
	if (format === 'csv') return csvFile(view, origin);
	if (format === 'json') return metadataJson(chartMetadata(view, origin, engine.study));
	return chartBundle(view, origin, engine.study);
}

async function picture({ chart, format, selection, look }: ExportJob, { engine, imprint }: CaseToExport) {
	const { dark, transparent, scale } = look;
	const preset = presetById(look.preset);
	const { svg, width, facts } = pictureFile(engine, { chart, selection, preset, dark, transparent }, imprint);
	if (format === 'svg') return svg;
	const pixels = Math.round(width * pixelsPerPx(preset.measure, scale));
	return withTexts(
		await renderPng(svg, pixels, transparent),
		pngTexts(facts),
		pixelsPerMetre(preset.measure, scale)
	);
}

/** A presentation of several charts; with a title, as a deck with a cover and its sources. */
export async function slides(
	asked: Pick<DeckRequest, 'slides' | 'deck'>,
	look: ExportLook,
	{ engine, imprint }: CaseToExport
): Promise<Uint8Array> {
	return writeSlides(engine, {
		...asked,
		preset: slidePreset(look.preset),
		dark: look.dark,
		clock: new Date(look.clock),
		publication: imprint.publication,
		picture: slideDrawing(engine, look.dark),
		rasterize: (svg, width) => renderPng(svg, width, true)
	});
}

/** The shapes that a slide can have. */
export const slidePresets = [
	'slide-16x9',
	'slide-half',
	'slide-4x3'
] as const satisfies readonly SlidePreset[];

/** A preset as the shape of a slide; throws where it is none. */
function slidePreset(preset: string): SlidePreset {
	const found = slidePresets.find((name) => name === preset);
	if (!found) throw new Error(`unknown slide: ${preset}; known are ${slidePresets.join(', ')}`);
	return found;
}
