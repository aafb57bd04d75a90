import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { facts, study } from '../../tests/realCase.ts';
import { registry } from '../charts/registry.ts';
import { compose } from './compose.ts';
import { Engine } from './engine.ts';
import { renderPng } from './png.ts';
import { serverDocument } from './serverDocument.ts';

const text = (attributes: string, words: string) =>
	`<svg xmlns="http://www.w3.org/2000/svg" width="200" height="60"><text x="10" y="40" font-size="30" ${attributes}>${words}</text></svg>`;

/** What is drawn of a text whose size is the picture’s. */
async function pixelsOf(svg: string) {
	const png = await renderPng(svg, Number(/ width="([\d.]+)"/.exec(svg)?.[1]), true);
	const image = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${widthOf(png)}" height="${heightOf(png)}"><image width="100%" height="100%" xlink:href="data:image/png;base64,${Buffer.from(png).toString('base64')}"/></svg>`;
	return new Resvg(image).render();
}

const widthOf = (png: Uint8Array) => new DataView(png.buffer).getUint32(16);
const heightOf = (png: Uint8Array) => new DataView(png.buffer).getUint32(20);

/** Pixels that are not empty. */
async function ink(svg: string): Promise<number> {
	const { pixels } = await pixelsOf(svg);
	return pixels.filter((value, index) => index % 4 === 3 && value > 0).length;
}

describe('renderPng(svg, width)', () => {
	it('makes a PNG of the width asked', async () => {
		const png = await renderPng(text('', 'a'), 400);
		expect([...png.slice(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
		const view = new DataView(png.buffer);
		expect([view.getUint32(16), view.getUint32(20)]).toEqual([400, 120]);
	});

	it('keeps half-transparent colours as they are: no page behind them darkens them', async () => {
		const svg =
			'<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><rect width="20" height="20" fill="#c83200" fill-opacity="0.5"/></svg>';
		const { pixels } = await pixelsOf(svg);
		const wanted = new Resvg(svg).render().pixels;
		expect([...pixels.subarray(0, 4)]).toEqual([...wanted.subarray(0, 4)]);
		const { inflateSync } = await import('node:zlib');
		const png = Buffer.from(await renderPng(svg, 20, true));
		const at = png.indexOf('IDAT');
		const rows = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
		const [red = 0, ...others] = rows.subarray(1, 5);
		expect(Math.abs(red - 200), 'within a step of rounding').toBeLessThanOrEqual(1);
		expect(others).toEqual([50, 0, 128]);
	});

	it('rejects where the text is not XML', async () => {
		await expect(renderPng('<svg', 100)).rejects.toThrow();
	});

	it.each([
		['sans', `font-family="'Source Sans 3'"`],
		['sans, 600', `font-family="'Source Sans 3'" font-weight="600"`],
		['serif, 600', `font-family="'Source Serif 4'" font-weight="600"`],
		['serif italic', `font-family="'Source Serif 4'" font-style="italic"`]
	])('sets text in %s: a missing face would leave it out in silence', async (_notes, attributes) => {
		expect(await ink(text(attributes, 'Kōizumi −68\u202f%'))).toBeGreaterThan(400);
	});

	it('tells the faces apart', async () => {
		const inks = await Promise.all(
			[
				text(`font-family="'Source Sans 3'"`, 'Pyongyang'),
				text(`font-family="'Source Sans 3'" font-weight="600"`, 'Pyongyang'),
				text(`font-family="'Source Serif 4'" font-weight="600"`, 'Pyongyang'),
				text(`font-family="'Source Serif 4'" font-style="italic"`, 'Pyongyang')
			].map(ink)
		);
		expect(new Set(inks).size).toBe(4);
	});
});

/** Colours that occur in a frame of some px about the whole picture. */
async function edgeColours(svg: string, edge: number): Promise<number> {
	const { pixels, width, height } = await pixelsOf(svg);
	const colours = new Set<number>();
	const view = new DataView(pixels.buffer, pixels.byteOffset, pixels.byteLength);
	for (let y = 0; y < height; y++) {
		for (let x = 0; x < width; x++) {
			const inside = x >= edge && x < width - edge && y >= edge && y < height - edge;
			if (!inside) colours.add(view.getUint32((y * width + x) * 4));
		}
	}
	return colours.size;
}

describe('a composed picture as pixels', () => {
	const engine = new Engine(study, serverDocument());
	const sizes = [
		{ width: 360, medium: 'embed' },
		{ width: 760, height: 399, medium: 'embed' },
		{ width: 1000, medium: 'print' }
	] as const;

	it.each(registry.flatMap(({ id }) => sizes.map((size) => ({ id, size, width: size.width }))))(
		'leaves the margin of $id at $width px free: nothing runs over the edge',
		async ({ id, size }) => {
			const { title, subtitle, description, sourceLine } = engine.view(id, facts.defaults);
			const { svg } = compose({
				size,
				headline: title,
				dek: subtitle,
				source: [sourceLine],
				site: 'Leverage Briefing',
				description,
				draw: (room) => engine.draw(id, facts.defaults, room, id).svg
			});
			expect(await edgeColours(svg, 6)).toBe(1);
		}
	);
});
