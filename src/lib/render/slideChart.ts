/** A slide of one chart: headline, dek, the chart with our words on it, a quote, the source line, the page number. */
import { chartById } from '../charts/registry.ts';
import type { FixedSize } from '../charts/native.ts';
import { webAddress } from './citedSource.ts';
import type { Engine } from './engine.ts';
import { Relations } from './officePackage.ts';
import { viewAddress } from './publication.ts';
import { reducedNote } from './reducedStudy.ts';
import { layOut, nativePlate } from './slideNative.ts';
import { chartNotes } from './slideNotes.ts';
import { band, scale, type SlidePage } from './slidePage.ts';
import type { Slide } from './slidePart.ts';
import { picturePlate } from './slidePicture.ts';
import type { DeckRequest, SlideRequest } from './slides.ts';
import { dekBlock, headlineBlock, pageNumber, sourceBlock } from './slideText.ts';
import type { ChartView } from './view.ts';

export async function chartSlide(
	engine: Engine,
	request: DeckRequest,
	{ chart, selection }: SlideRequest,
	page: SlidePage,
	number: number
): Promise<Slide> {
	const view = engine.view(chart, selection);
	// The picture of a tall chart is that of the reduced study.
	const left = chartById(chart).tall === true ? reducedNote(engine.study) : '';
	const address = viewAddress(chart, selection, request.publication);
	const relations = new Relations();
	const link = webAddress(address) && relations.to('hyperlink', address, true);
	const frame = frameOf(view, left, page, number, link);
	const room = { page, room: frame.room, number, relations };
	const native = layOut(
		(height) => engine.native(chart, selection, drawingSize(frame.room.width, height, page)),
		frame.room.height,
		page,
		view
	);
	const plate = native
		? await nativePlate(native.chart, view, { ...room, address, clock: request.clock })
		: await picturePlate(request, { chart, selection }, view, room);
	const below = native?.below ? [native.below.at(frame.footTop - 10 - native.below.height)] : [];
	return {
		shapes: [...frame.head, ...plate.shapes, ...below, ...frame.foot],
		notes: chartNotes(view, left === '' ? [] : [left], address),
		parts: plate.parts,
		relations
	};
}

/** The words above and below the chart, and the room between them. */
function frameOf(view: ChartView, left: string, page: SlidePage, number: number, link: string | undefined) {
	const head = headlineBlock(view.title, page);
	const dek = dekBlock([view.subtitle, left].filter(Boolean).join('. '), page);
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
