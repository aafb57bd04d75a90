/** Makes the files of one view of a chart in the browser, by the same definitions as the command line. */
import { chartBundle } from '../render/bundle.ts';
import {
	chartCitations,
	citationFormats,
	eventCitations,
	quoteCitations,
	seriesCitations,
	type Citations
} from '../render/citationsOf.ts';
import type { Origin } from '../render/credit.ts';
import { csvFile } from '../render/csvFile.ts';
import type { Engine } from '../render/engine.ts';
import { pngTexts } from '../render/fileFacts.ts';
import { fileName, pictureName } from '../render/fileName.ts';
import { chartMetadata, metadataJson } from '../render/metadata.ts';
import { pictureFile, type PictureFile } from '../render/pictureFile.ts';
import { withTexts } from '../render/pngText.ts';
import { pixelsPerMetre, pixelsPerPx, type Preset, type Scale } from '../render/presets.ts';
import type { Publication } from '../render/publication.ts';
import { slideDrawing } from '../render/slideDrawing.ts';
import type { SlidePreset } from '../render/slidePage.ts';
import { variantSize } from '../render/variants.ts';
import type { ChartView } from '../render/view.ts';
import { browserPng, browserPngOfWidth } from './browserPng.ts';

/** How a picture is wanted. */
export interface Look {
	readonly preset: Preset;
	readonly dark: boolean;
	readonly transparent: boolean;
}

/** A file ready to be saved. */
export interface MadeFile {
	readonly name: string;
	readonly content: BlobPart;
	readonly type: string;
}

const presentation = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** The exports of a chart in the view it stands in. */
export class Exporter {
	readonly #engine: Engine;
	readonly #chart: string;
	readonly #origin: Origin;

	constructor(engine: Engine, chart: string, origin: Origin) {
		this.#engine = engine;
		this.#chart = chart;
		this.#origin = origin;
	}

	get view(): ChartView {
		return this.#engine.view(this.#chart, this.#origin.selection);
	}

	/** Shape of the picture that an embed of the usual width shows. */
	get shape(): { readonly width: number; readonly height: number } {
		const { selection } = this.#origin;
		return this.#engine.draw(this.#chart, selection, variantSize('medium'), `${this.#chart}-shape`).reader;
	}

	picture(look: Look): PictureFile {
		const { selection } = this.#origin;
		return pictureFile(this.#engine, { ...look, chart: this.#chart, selection }, this.#origin);
	}

	svg(look: Look): MadeFile {
		return { name: this.#pictureName('svg', look), content: this.picture(look).svg, type: 'image/svg+xml' };
	}

	async png(look: Look, scale: Scale): Promise<MadeFile> {
		const { svg, width, height, facts } = this.picture(look);
		const { measure } = look.preset;
		const [across, down] = [width, height].map((px) => Math.round(px * pixelsPerPx(measure, scale)));
		const bytes = await browserPng(svg, across ?? 0, down ?? 0);
		const content = withTexts(bytes, pngTexts(facts), pixelsPerMetre(measure, scale));
		return { name: this.#pictureName('png', look, scale), content, type: 'image/png' };
	}

	/** One slide with a native chart. PowerPoint’s format is fetched when it is first asked for. */
	async slide(preset: SlidePreset, dark: boolean): Promise<MadeFile> {
		const { writeSlides } = await import('../render/slides.ts');
		const { selection, publication } = this.#origin;
		const content = await writeSlides(this.#engine, {
			slides: [{ chart: this.#chart, selection }],
			preset,
			dark,
			clock: new Date(),
			publication,
			picture: slideDrawing(this.#engine, dark),
			rasterize: browserPngOfWidth
		});
		const wanted = { preset, dark, transparent: false };
		const name = pictureName(this.#chart, selection, wanted, 'pptx', publication.defaults);
		return { name, content: new Uint8Array(content), type: presentation };
	}

	csv(): MadeFile {
		const content = csvFile(this.view, this.#origin, { byteOrderMark: true });
		return { name: this.#named('csv'), content, type: 'text/csv;charset=utf-8' };
	}

	metadata(): MadeFile {
		const metadata = chartMetadata(this.view, this.#origin, this.#engine.study);
		return { name: metadata.files.metadata, content: metadataJson(metadata), type: 'application/json' };
	}

	async bundle(): Promise<MadeFile> {
		const content = await chartBundle(this.view, this.#origin, this.#engine.study);
		return { name: this.#named('zip'), content, type: 'application/zip' };
	}

	/** What can be cited here, as choices of a menu. */
	get citable(): readonly { readonly id: string; readonly name: string }[] {
		const { event } = this.#origin.selection;
		const { tables } = this.#engine.study;
		const open = tables.events.find(({ id }) => id === event);
		return [
			{ id: 'chart', name: 'This chart' },
			{ id: 'series', name: 'The sources of its figures' },
			...(open ? [{ id: `event:${open.id}`, name: `Event: ${open.label}` }] : []),
			...this.view.quotes.map(({ id, text }) => ({ id: `quote:${id}`, name: `Quote: ${beginning(text)}` }))
		];
	}

	/** Citations of one of the choices; null where it is no longer in view. */
	citations(choice: string): Citations | null {
		const [kind, id = ''] = choice.split(':');
		const { study } = this.#engine;
		const today = new Date().toISOString().slice(0, 10);
		if (kind === 'event') return eventCitations(id, this.#chart, study, this.#origin) ?? null;
		if (kind === 'quote') return quoteCitations(id, study) ?? null;
		return kind === 'series' ? seriesCitations(this.view) : chartCitations(this.view, this.#origin, today);
	}

	citation(choice: string, format: keyof Citations): MadeFile {
		const { ending, type } = citationFormats[format];
		return { name: this.#named(ending), content: this.citations(choice)?.[format] ?? '', type };
	}

	#named(ending: string): string {
		const { selection, publication } = this.#origin;
		return fileName(this.#chart, selection, ending, publication.defaults);
	}

	#pictureName(ending: 'svg' | 'png', look: Look, scale: Scale = 1): string {
		const { selection, publication } = this.#origin;
		const wanted = { ...look, preset: look.preset.id, scale };
		return pictureName(this.#chart, selection, wanted, ending, publication.defaults);
	}
}

function beginning(text: string): string {
	const words = text.split(' ').slice(0, 7).join(' ');
	return words.length < text.length ? `${words} …` : text;
}

/** The site as the browser has it open: an address from here reopens the view here. */
export function publicationAt(
	root: string,
	siteName: string,
	defaults: Publication['defaults']
): Publication {
	return { siteName, root: new URL(root, location.href).href, defaults };
}
