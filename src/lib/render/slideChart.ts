/** A slide of one chart: headline, dek, the chart with our words on it, a quote, the source line, the page number. */
import { chartById } from '../charts/registry.ts';
import type { FixedSize } from '../charts/native.ts';
import { drawerOf } from './briefingView.ts';
import { webAddress } from './citedSource.ts';
import type { Engine } from './engine.ts';
import { Relations } from './officePackage.ts';
import { viewAddress } from './publication.ts';
import { reducedNote } from './reducedStudy.ts';
import { layOut, nativePlate, roomUnder } from './slideNative.ts';
import { chartNotes, quotedFrom, stepNotes } from './slideNotes.ts';
import { band, scale, type SlidePage } from './slidePage.ts';
import type { Slide } from './slidePart.ts';
import { picturePlate } from './slidePicture.ts';
import type { Plate, PlateRoom } from './slidePlate.ts';
import type { DeckRequest, SlideRequest } from './slides.ts';
import { dekBlock, headlineBlock, pageNumber, sourceBlock, type WordBlock } from './slideText.ts';
import type { ChartView, KeyedQuote } from './view.ts';

export async function chartSlide(
	engine: Engine,
	request: DeckRequest,
	slide: SlideRequest,
	page: SlidePage,
	number: number
): Promise<Slide> {
	const { chart, selection, step } = slide;
	const view = shownView(engine, slide);
	// The picture of a tall chart is that of the reduced study.
	const left = !step && chartById(chart).tall === true ? reducedNote(engine.study) : '';
	const address = viewAddress(chart, selection, request.publication);
	const relations = new Relations();
	const link = webAddress(address) && relations.to('hyperlink', address, true);
	const words = {
		headline: step?.headline ?? view.title,
		dek: step?.dek ?? [view.subtitle, left].filter(Boolean).join('. ')
	};
	const frame = frameOf(view, words, page, number, link);
	const room = { page, room: frame.room, number, relations };
	const { plate, below } = await plateOf(engine, request, slide, view, { ...room, address });
	return {
		shapes: [
			...frame.head,
			...plate.shapes,
			...(below ? [below.at(frame.footTop - 10 - below.height)] : []),
			...frame.foot
		],
		notes: step ? stepNotes(step, view, address) : chartNotes(view, left === '' ? [] : [left], address),
		parts: plate.parts,
		relations
	};
}

/** The words of what a slide shows: a chronology of which a step keeps some acts speaks of those alone. */
export function shownView(engine: Engine, { chart, selection, step }: SlideRequest): ChartView {
	return (step ? drawerOf(engine, step) : engine).view(chart, selection);
}

/** The chart, native where it can be, and the quote under it, if one stands there. */
async function plateOf(
	engine: Engine,
	request: DeckRequest,
	slide: SlideRequest,
	view: ChartView,
	place: PlateRoom & { readonly address: string }
): Promise<{ readonly plate: Plate; readonly below: WordBlock | null }> {
	const { chart, selection, step } = slide;
	const { page, room } = place;
	const quoted = quotedIn(slide);
	// At most one quote stands on a slide: of a step the first.
	const drawer = step ? engine.quoting(quoted ? [quoted.id] : []) : engine;
	const native = layOut(
		(height) => drawer.native(chart, selection, drawingSize(room.width, height, page)),
		room.height,
		page,
		{ quotes: quoted ? [quoted] : view.quotes, quoted }
	);
	if (native) {
		const named = { ...view, title: step?.headline ?? view.title };
		const plate = await nativePlate(native.chart, named, { ...place, clock: request.clock });
		return { plate, below: native.below };
	}
	const below = quoted && roomUnder(quoted, room.height, page);
	const left = below ? { ...room, height: room.height - below.taken } : room;
	return {
		plate: await picturePlate(request, slide, view, { ...place, room: left }),
		below: below?.block ?? null
	};
}

/** The quote that a step shows; null where it has none, or where the chart speaks for itself. */
function quotedIn({ step }: SlideRequest): KeyedQuote | null {
	const [quote] = step?.quotes ?? [];
	return quote ? { id: quote.id, text: quote.text, reference: quotedFrom(quote) } : null;
}

/** The words above and below the chart, and the room between them. */
function frameOf(
	view: ChartView,
	words: { readonly headline: string; readonly dek: string },
	page: SlidePage,
	number: number,
	link: string | undefined
) {
	const head = headlineBlock(words.headline, page);
	const dek = dekBlock(words.dek, page);
	const foot = sourceBlock(view, page, link);
	const top = page.margin - 8;
	const dekTop = top + head.height + 6;
	const chartTop = dekTop + dek.height + 8;
	const footTop = page.height - page.margin + 14 - foot.height;
	const numberBox = { x: page.width - page.margin - 60, y: footTop, width: 60, height: foot.height };
	return {
		head: [head.at(top), dek.at(dekTop)],
		foot: [foot.at(footTop), pageNumber(page, number, numberBox)],
		room: band(page, chartTop, footTop - 8 - chartTop),
		footTop
	};
}

/** A room of a slide in px of the drawing. */
function drawingSize(width: number, height: number, { dark }: SlidePage): FixedSize {
	return { width: Math.round(width / scale), height: Math.round(height / scale), medium: 'slide', dark };
}
