/** Writes slides and decks as PowerPoint files, in a browser and without one. */
import type { StepView } from './briefingView.ts';
import { writePackage, type Part } from './officePackage.ts';
import { presentationParts, rootRelations } from './presentation.ts';
import type { Publication } from './publication.ts';
import { chartSlide, shownView } from './slideChart.ts';
import { sourceSlides, titleSlide } from './slideCovers.ts';
import { slidePage, type SlidePage, type SlidePreset } from './slidePage.ts';
import { slideParts, type Slide } from './slidePart.ts';
import type { Engine } from './engine.ts';
import type { Selection } from '../selection/selection.ts';
import { figureSources, type SourceView } from './view.ts';

/** A chart to be shown, in a view. */
export interface SlideRequest {
	readonly chart: string;
	readonly selection: Selection;
	/** What a briefing says with it; left out, the chart speaks for itself. */
	readonly step?: StepView;
}

/** What the first slide of a deck says, and the speaker with it. */
export interface DeckWords {
	readonly title: string;
	readonly subtitle: string;
	readonly notes?: readonly string[];
}

export interface DeckRequest {
	readonly slides: readonly SlideRequest[];
	/** With a title slide and a sources slide round them. */
	readonly deck?: DeckWords;
	readonly preset: SlidePreset;
	readonly dark?: boolean;
	/** Written into the file as its date; the same arguments give the same bytes. */
	readonly clock: Date;
	readonly publication: Publication;
	/**
	 * The chart as SVG (outlined text) at a size in px; asked for only where a chart can’t be native. A tall chart is
	 * drawn of the reduced study, with those acts alone if any are named: the slide says what is left out.
	 */
	readonly picture: (
		chart: string,
		selection: Selection,
		size: { readonly width: number; readonly height: number },
		acts: readonly string[]
	) => string | Promise<string>;
	/** An SVG as PNG bytes, of a width in pixels. */
	readonly rasterize: (svg: string, width: number) => Uint8Array | Promise<Uint8Array>;
}

/** A PowerPoint file with one slide for each chart: native where it can be, with its words as shapes and in the notes. */
export async function writeSlides(engine: Engine, request: DeckRequest): Promise<Uint8Array> {
	const page = slidePage(request.preset, request.dark ?? false);
	const { deck, clock, publication } = request;
	const cover = deck ? [titleSlide({ ...deck, ...publication, clock }, page)] : [];
	const charts: Slide[] = [];
	for (const slide of request.slides) {
		const number = cover.length + charts.length + 1;
		charts.push(await chartSlide(engine, request, slide, page, number));
	}
	const slides = [...cover, ...charts];
	if (deck) slides.push(...closing(engine, request, page, slides.length + 1));
	const own: readonly Part[] = slides.flatMap((slide, index) => slideParts(slide, index + 1));
	const words = {
		title: deck?.title ?? charts[0]?.notes[0] ?? publication.siteName,
		subject: deck?.subtitle ?? charts[0]?.notes[1] ?? '',
		creator: publication.siteName,
		clock
	};
	return writePackage([...presentationParts(page, slides.length, words), ...own], rootRelations, clock);
}

/** The sources of the figures drawn natively; those of pictures and of other readings are counted. */
function closing(engine: Engine, { slides }: DeckRequest, page: SlidePage, number: number): readonly Slide[] {
	const shown = new Map<string, SourceView>();
	const all = new Set<string>();
	for (const slide of slides) {
		const { table, sources } = shownView(engine, slide);
		// Acts of a chronology are cited in the notes of its slide.
		const drawn = figureSources(table);
		for (const source of sources) {
			all.add(source.id);
			if (drawn.has(source.id)) shown.set(source.id, source);
		}
	}
	return sourceSlides([...shown.values()], all.size - shown.size, page, number);
}
