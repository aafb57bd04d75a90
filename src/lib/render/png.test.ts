import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { facts, study } from '../../tests/realCase.ts';
import { registry } from '../charts/registry.ts';
import { compose } from './compose.ts';
import { Engine } from './engine.ts';
import { fontFiles, renderPng } from './png.ts';
import { serverDocument } from './serverDocument.ts';

const text = (attributes: string, words: string) =>
	`<svg xmlns="http://www.w3.org/2000/svg" width="200" height="60"><text x="10" y="40" font-size="30" ${attributes}>${words}</text></svg>`;

/** Pixels that are not empty. */
function ink(svg: string): number {
	const options = { font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Source Sans 3' } };
	const { pixels } = new Resvg(svg, options).render();
	return pixels.filter((value, index) => index % 4 === 3 && value > 0).length;
}

describe('renderPng(svg, width)', () => {
	it('makes a PNG of the width asked', () => {
		const png = renderPng(text('', 'a'), 400);
		expect([...png.slice(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
		const view = new DataView(png.buffer);
		expect([view.getUint32(16), view.getUint32(20)]).toEqual([400, 120]);
	});

	it('throws where the text is not XML', () => {
		expect(() => renderPng('<svg', 100)).toThrow();
	});

	it.each([
		['sans', `font-family="'Source Sans 3'"`],
		['sans, 600', `font-family="'Source Sans 3'" font-weight="600"`],
		['serif, 600', `font-family="'Source Serif 4'" font-weight="600"`],
		['serif italic', `font-family="'Source Serif 4'" font-style="italic"`]
	])('sets text in %s: a missing face would leave it out in silence', (_notes, attributes) => {
		expect(ink(text(attributes, 'Kōizumi −68\u202f%'))).toBeGreaterThan(400);
	});

	it('tells the faces apart', () => {
		const inks = [
			text(`font-family="'Source Sans 3'"`, 'Pyongyang'),
			text(`font-family="'Source Sans 3'" font-weight="600"`, 'Pyongyang'),
			text(`font-family="'Source Serif 4'" font-weight="600"`, 'Pyongyang'),
			text(`font-family="'Source Serif 4'" font-style="italic"`, 'Pyongyang')
		].map(ink);
		expect(new Set(inks).size).toBe(4);
	});
});

/** Colours that occur in a frame of some px about the whole picture. */
function edgeColours(svg: string, edge: number): number {
	const options = { font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Source Sans 3' } };
	const { pixels, width, height } = new Resvg(svg, options).render();
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
		({ id, size }) => {
			const { title, subtitle, description, sourceLine } = engine.view(id, facts.defaults);
			const { svg } = compose({
				size,
				headline: title,
				dek: subtitle,
				source: sourceLine,
				site: 'Leverage Briefing',
				description,
				draw: (room) => engine.draw(id, facts.defaults, room, id).svg
			});
			expect(edgeColours(svg, 6)).toBe(1);
		}
	);
});
