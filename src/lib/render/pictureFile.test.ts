import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { facts, imprint, select, study } from '../../tests/realCase.ts';
import { briefingCharts } from '../charts/briefingCharts.ts';
import { registry } from '../charts/registry.ts';
import { palette } from '../charts/theme.ts';
import { Engine } from './engine.ts';
import { addressInSvg, addressInTexts, pngTexts, viewPath } from './fileFacts.ts';
import { pictureFile, type PictureRequest } from './pictureFile.ts';
import { renderPng } from './png.ts';
import { textsOf, withTexts } from './pngText.ts';
import { forRoom, pixelsPerMetre, pixelsPerPx, presetById, presets } from './presets.ts';
import { serverDocument } from './serverDocument.ts';

const engine = new Engine(study, serverDocument());
const charts = registry.map(({ id }) => id);

function made(chart: string, preset: string, more: Partial<PictureRequest> = {}) {
	const request = { chart, selection: facts.defaults, preset: presetById(preset), ...more };
	return pictureFile(engine, request, imprint);
}

const everyFile = charts.flatMap((chart) => presets.map(({ id: preset }) => ({ chart, preset })));

describe('pictureFile(engine, request, imprint)', () => {
	it.each(everyFile)('lays $chart out for $preset as an SVG that needs nothing else', ({ chart, preset }) => {
		const { svg } = made(chart, preset);
		// resvg reads XML strictly and throws where it is not well-formed.
		expect(() => new Resvg(svg, { font: { loadSystemFonts: false } })).not.toThrow();
		const outside =
			/<(script|style|foreignObject|image|use|text)[\s>]|\shref=|url\(|\sstyle=|\son\w+=|\sdata-/i;
		expect(outside.exec(svg)?.[0]).toBeUndefined();
		expect(/var\(--|currentColor|font-family|undefined|NaN/.exec(svg)?.[0]).toBeUndefined();
	});

	it.each(everyFile)(
		'says finding, source and site of $chart for $preset, each whole',
		({ chart, preset }) => {
			const { svg } = made(chart, preset);
			const said = [...svg.matchAll(/aria-label="([^"]*)"/g)].map(([, label]) => label).join(' ');
			const view = engine.view(chart, facts.defaults);
			const written = said.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
			expect(written).toContain(view.title);
			expect(written).toContain(view.shortSources[0].split(';')[0]);
			expect(written).toContain('Leverage Briefing');
		}
	);

	it.each(everyFile.filter(({ preset }) => presetById(preset).height !== undefined))(
		'gives the picture of $chart at least two fifths of $preset',
		({ chart, preset }) => {
			const { svg, height } = made(chart, preset);
			// From the place of the picture to the hairline above the source, or to the words before it.
			const [, top = '0'] = /<g [^>]*transform="translate\([\d.]+,([\d.]+)\)/.exec(svg) ?? [];
			const [, line = '0'] = [...svg.matchAll(/<path d="M[\d.]+,([\d.]+)H/g)].at(-1) ?? [];
			expect(Number(line) - Number(top)).toBeGreaterThan(height * 0.4);
		}
	);

	it.each(charts)('leaves the margin of %s free on a slide: nothing runs over the edge', (chart) => {
		const { svg, width } = made(chart, 'slide-16x9');
		const {
			pixels,
			width: across,
			height
		} = new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render();
		const view = new DataView(pixels.buffer, pixels.byteOffset);
		const at = (x: number, y: number) => view.getUint32((y * across + x) * 4);
		const edge = new Set<number>();
		for (let x = 0; x < across; x++) for (const y of [2, 6, height - 7, height - 3]) edge.add(at(x, y));
		for (let y = 0; y < height; y++) for (const x of [2, 6, across - 7, across - 3]) edge.add(at(x, y));
		expect(edge.size).toBe(1);
	});

	it('measures what the preset says: pixels on a slide, millimetres in print', () => {
		expect(made('trade-index', 'slide-16x9').svg).toContain('width="1920" height="1080"');
		expect(made('trade-index', 'slide-half').svg).toContain('width="960" height="1080"');
		expect(made('trade-index', 'slide-4x3').svg).toContain('width="1440" height="1080"');
		expect(made('trade-index', 'square').svg).toContain('width="1080" height="1080"');
		expect(made('trade-index', 'column-a4').svg).toContain('width="85mm"');
		expect(made('trade-index', 'page-a4').svg).toContain('width="170mm"');
	});

	it('never sets type smaller than 16 pt on a slide and 7 pt in print', () => {
		const least = (preset: string) => {
			const { svg } = made('trade-by-partner', preset);
			const sizes = [...svg.matchAll(/scale\((0\.0\d+)\)/g)].map(([, scale]) => Number(scale) * 1000);
			return Math.min(...sizes) * presetById(preset).measure.perPx;
		};
		expect(least('slide-16x9') / 2).toBeGreaterThanOrEqual(16);
		expect((least('column-a4') / 25.4) * 72).toBeGreaterThanOrEqual(7);
	});

	it('is dark where asked, white in print, and without a page where it is to be transparent', () => {
		expect(made('trade-index', 'screen', { dark: true }).svg).toContain(`fill="${palette.dark.page}"/>`);
		expect(made('trade-index', 'page-a4').svg).toContain('fill="#ffffff"/>');
		const clear = made('trade-index', 'screen', { transparent: true }).svg;
		expect(/<rect width="944"/.exec(clear)).toBeNull();
		expect(/<rect width="944"/.exec(made('trade-index', 'screen').svg)).not.toBeNull();
	});

	it('shows only the sanctions of the partner in question where the chronology has little room, and says so', () => {
		const { svg } = made('sanctions-chronology', 'slide-16x9');
		expect(svg).toContain('sanctions only');
		expect(svg).not.toContain('aria-label="Aid"');
		expect(made('sanctions-chronology', 'page-a4').svg).toContain('aria-label="Aid"');
	});

	it('prints the words of a quote that is a number on the picture, with that number', () => {
		const { svg } = made('trade-by-partner', 'column-a4');
		const labels = [...svg.matchAll(/aria-label="([^"]*)"/g)].map(([, label]) => label);
		expect(labels.filter((label) => label === '1')).toHaveLength(2);
		expect(labels.join(' ')).toContain('roughly 370 to 120 million US dollars.”');
	});

	it('leaves a quote that nobody opened to the notes of a slide, rather than press the picture flat', () => {
		expect(made('trade-by-partner', 'slide-16x9').svg).not.toContain('aria-label="“');
	});

	// A half slide has no room for headline, picture, source and such a quote.
	const roomy = presets.map(({ id }) => id).filter((id) => id !== 'slide-half');
	it.each(roomy)('says the quote that stands open on %s', (preset) => {
		const selection = select({ quote: 'trade-one-third-of-2002' });
		const { svg } = made('trade-by-partner', preset, { selection });
		const said = [...svg.matchAll(/aria-label="([^"]*)"/g)].map(([, label]) => label).join(' ');
		expect(said).toContain('“By 2006 the total bilateral trade volume');
		expect(said).toContain('million US dollars.”');
	});

	it('leaves no number without its words on a slide', () => {
		for (const chart of briefingCharts(engine.study)) {
			const { svg } = made(chart, 'slide-16x9');
			const labels = [...svg.matchAll(/aria-label="([^"]*)"/g)].map(([, label]) => label ?? '');
			const numbers = labels.filter((label) => /^[1-9]$/.test(label));
			expect(numbers.length === 0 || labels.some((label) => label.startsWith('“')), chart).toBe(true);
		}
	});

	it('asks every chart to leave out what only a number would stand for', () => {
		const size = { width: 694, height: 260, medium: 'slide', keyless: true } as const;
		for (const chart of charts) {
			const { svg } = engine.draw(chart, select(), size, 'slide');
			expect(svg.querySelectorAll('.is-keyed'), chart).toHaveLength(0);
		}
	});

	it('knows its view: the address in SVG and PNG leads back to it', async () => {
		const selection = select({
			period: { from: 2003, to: 2006 },
			yScale: 'log',
			quote: 'trade-one-third-of-2002'
		});
		const { svg, width, facts: known } = made('trade-by-partner', 'slide-16x9', { selection });
		const png = withTexts(await renderPng(svg, width), pngTexts(known));
		const path = 'charts/trade-by-partner/?time=2003..2006&yScale=log&quote=trade-one-third-of-2002';
		expect(viewPath(addressInSvg(svg) ?? '')).toBe(path);
		expect(viewPath(addressInTexts(textsOf(png)) ?? '')).toBe(path);
		expect(known.sources.length).toBeGreaterThan(5);
		expect(known.sources.join(' ')).toContain('Barbieri');
	});

	it('gives the same bytes for the same arguments', async () => {
		for (const chart of charts) {
			const [first, second] = [made(chart, 'square'), made(chart, 'square')];
			expect(second.svg).toBe(first.svg);
			expect(await renderPng(second.svg, 300)).toEqual(await renderPng(first.svg, 300));
		}
	});
});

describe('pixelsPerPx(measure, scale)', () => {
	it('gives the pixels a preset is named for, and 300 dots an inch in print', () => {
		const pixels = (id: string, scale: 1 | 2 | 3) => {
			const { width, measure } = presetById(id);
			return Math.round(width * pixelsPerPx(measure, scale));
		};
		expect([pixels('slide-16x9', 1), pixels('slide-half', 1), pixels('square', 3)]).toEqual([
			1920, 960, 3240
		]);
		expect(pixels('column-a4', 1)).toBe(Math.round((85 / 25.4) * 300));
		expect(pixelsPerMetre(presetById('column-a4').measure, 1)).toBe(Math.round(300 / 0.0254));
		expect(pixelsPerMetre(presetById('square').measure, 2)).toBeUndefined();
	});

	it('draws as on screen what a room of that width shows', () => {
		const shown = (room: number) => {
			const { svg } = pictureFile(
				engine,
				{ chart: 'trade-index', selection: facts.defaults, preset: forRoom(presetById('screen'), room) },
				imprint
			);
			const [, left = '0'] = /<g [^>]*transform="translate\(([\d.]+),/.exec(svg) ?? [];
			const [, width = '0'] = /viewBox="0 0 ([\d.]+)/.exec(svg) ?? [];
			return Number(width) - 2 * Number(left);
		};
		expect([shown(330), shown(700), shown(1200)]).toEqual([328, 580, 880]);
		expect(forRoom(presetById('square'), 330)).toBe(presetById('square'));
	});

	it('knows no preset but its own', () => {
		expect(() => presetById('a3')).toThrow('unknown preset: a3; known are slide-16x9');
	});
});
