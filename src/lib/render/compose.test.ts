import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { facts, study } from '../../tests/realCase.ts';
import { textWidth, type TextFace } from '../annotations/textWidth.ts';
import { registry } from '../charts/registry.ts';
import { palette, type Size } from '../charts/theme.ts';
import { compose } from './compose.ts';
import type { Composition } from './composition.ts';
import { Engine } from './engine.ts';
import { serverDocument } from './serverDocument.ts';

const engine = new Engine(study, serverDocument());

function composition(id: string, size: Size): Composition {
	const { title, subtitle, description, sourceLine, notes, quotes } = engine.view(id, facts.defaults);
	return {
		size,
		headline: title,
		dek: subtitle,
		quotes: [
			...quotes.map(({ id: quote, reference }) => {
				return { id: quote, text: 'Japan’s “leverage” & its loss < 2006', reference };
			})
		],
		notes,
		source: [sourceLine],
		site: 'Leverage Briefing',
		description,
		draw: (room) => engine.draw(id, facts.defaults, room, `${id}-test`).svg
	};
}

const sizes: readonly [string, Size][] = [
	['a phone', { width: 360, medium: 'embed' }],
	['a column', { width: 680, medium: 'print' }],
	['a page, dark', { width: 1000, medium: 'embed', dark: true }],
	['a slide', { width: 1200, height: 900, medium: 'embed' }]
];
const cases = registry.flatMap(({ id }) => sizes.map(([notes, size]) => ({ id, notes, size })));

/** The lines that compose itself sets: the children of the root, where nothing moves them. */
function lines(svg: string) {
	const { body } = serverDocument();
	body.innerHTML = svg;
	return [...body.firstElementChild!.children]
		.filter(({ localName }) => localName === 'text')
		.map((text) => {
			const serif = text.getAttribute('font-family') !== null;
			const face: TextFace = serif
				? text.getAttribute('font-style')
					? 'serif-italic'
					: 'serif-bold'
				: 'sans';
			const size = Number(text.getAttribute('font-size'));
			const content = text.textContent ?? '';
			const [x, y] = [Number(text.getAttribute('x')), Number(text.getAttribute('y'))];
			return { content, size, x, y, right: x + textWidth(content, face, size) };
		});
}

describe('compose(composition)', () => {
	it.each(cases)('writes $id for $notes as XML that stands alone', ({ id, size }) => {
		const { svg } = compose(composition(id, size));
		// resvg reads XML strictly and throws where it is not well-formed.
		expect(() => new Resvg(svg, { font: { loadSystemFonts: false } })).not.toThrow();
		expect(svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg"')).toBe(true);
		const outside = /<(script|style|foreignObject|image|use)|\shref=|url\(|\sstyle=|\sdata-/i;
		expect(outside.exec(svg)?.[0]).toBeUndefined();
		expect(/var\(--|currentColor|&nbsp;|undefined|NaN/.exec(svg)?.[0]).toBeUndefined();
	});

	it.each(cases)('keeps every line of $id for $notes inside and below the one before', ({ id, size }) => {
		const { svg, width, height } = compose(composition(id, size));
		for (const { content, x, y, right, size: type } of lines(svg)) {
			expect(x, content).toBeGreaterThanOrEqual(12);
			expect(right, content).toBeLessThanOrEqual(width - 12);
			expect(y - type, content).toBeGreaterThanOrEqual(8);
			expect(y, content).toBeLessThanOrEqual(height - 12);
		}
	});

	it('says all of its words, each whole', () => {
		const wanted = composition('trade-index', { width: 680, medium: 'print' });
		const said = lines(compose(wanted).svg)
			.map(({ content }) => content)
			.join(' ');
		for (const words of [
			wanted.headline,
			wanted.dek,
			wanted.source[0]!,
			wanted.site,
			...(wanted.notes ?? [])
		]) {
			expect(said).toContain(words);
		}
		expect(said).toContain('Japan’s “leverage” & its loss < 2006”');
	});

	it('is as tall as asked, else as its content', () => {
		expect(compose(composition('trade-index', { width: 1200, height: 900, medium: 'embed' })).height).toBe(
			900
		);
		const short = compose({ ...composition('trade-index', { width: 680, medium: 'print' }), notes: [] });
		const long = compose(composition('trade-index', { width: 680, medium: 'print' }));
		expect(long.height).toBeGreaterThan(short.height);
	});

	it('takes the colours of the mode', () => {
		const [light, dark] = [false, true].map((isDark) =>
			compose(composition('trade-index', { width: 680, medium: 'embed', dark: isDark }))
		);
		expect(light?.svg.includes(`fill="${palette.light.page}"`)).toBe(true);
		expect(dark?.svg.includes(`fill="${palette.dark.page}"`)).toBe(true);
		expect(dark?.svg.includes(palette.light.ink)).toBe(false);
	});

	it('shrinks a picture that keeps its own height until the whole of it fits', () => {
		const { svg } = compose(
			composition('sanctions-chronology', { width: 1200, height: 900, medium: 'embed' })
		);
		const scale = Number(/scale\(([\d.]+)\)/.exec(svg)?.[1]);
		expect(scale).toBeGreaterThan(0.2);
		expect(scale).toBeLessThan(1);
	});

	it('gives the same text for the same arguments', () => {
		const once = compose(composition('japan-flows', { width: 680, medium: 'print' }));
		expect(compose(composition('japan-flows', { width: 680, medium: 'print' }))).toEqual(once);
	});
});
