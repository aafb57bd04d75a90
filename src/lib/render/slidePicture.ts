/** A chart that no program can draw by itself, as an SVG with a PNG beside it. */
import { pictureShape } from './slideFrames.ts';
import { scale } from './slidePage.ts';
import type { Plate, PlateRoom } from './slidePlate.ts';
import type { DeckRequest, SlideRequest } from './slides.ts';
import type { ChartView } from './view.ts';

/** Pixels of the fallback to a point of the slide: sharp on a screen of 1920 px and in print. */
const sharpness = 3;

/** The picture as large as the room allows, in its own shape. */
export async function picturePlate(
	{ picture, rasterize }: DeckRequest,
	{ chart, selection, step }: SlideRequest,
	{ name, description }: ChartView,
	{ room, number, relations }: PlateRoom
): Promise<Plate> {
	const size = { width: Math.round(room.width / scale), height: Math.round(room.height / scale) };
	const svg = await picture(chart, selection, size, step?.acts ?? []);
	const drawn = sizeOf(svg) ?? size;
	const fit = Math.min(room.width / drawn.width, room.height / drawn.height);
	const box = { x: room.x, y: room.y, width: drawn.width * fit, height: drawn.height * fit };
	const png = await rasterize(svg, Math.round(box.width * sharpness));
	const names = { png: `/ppt/media/image${number}.png`, svg: `/ppt/media/image${number}.svg` };
	const ids = { png: relations.to('image', names.png), svg: relations.to('image', names.svg) };
	return {
		shapes: [pictureShape(name, description, box, ids)],
		parts: [
			{ name: names.png, content: png },
			{ name: names.svg, content: svg }
		]
	};
}

/** Width and height of an SVG by its view box. */
function sizeOf(svg: string): { readonly width: number; readonly height: number } | undefined {
	const [, width, height] =
		/<svg[^>]*\sviewBox="[\d.-]+[ ,]+[\d.-]+[ ,]+([\d.]+)[ ,]+([\d.]+)"/.exec(svg) ?? [];
	return width && height ? { width: Number(width), height: Number(height) } : undefined;
}
