import * as Plot from '@observablehq/plot';
import { describe, expect, it } from 'vitest';
import { draw } from '../../tests/drawing.ts';
import { facts, select, study } from '../../tests/realCase.ts';
import type { CaseStudy, ChartDefinition } from '../charts/chart.ts';
import { chartById, registry } from '../charts/registry.ts';
import { Engine } from './engine.ts';
import { drawFigure, type FigureReader } from './figure.ts';
import { serverDocument } from './serverDocument.ts';
import { variants } from './variants.ts';

const everyPicture = registry.flatMap(({ id }) => variants.map(({ name, width }) => ({ id, name, width })));

/** A chart that makes Plot add all it can: ids, clips, labels, a style. */
const busy: ChartDefinition = {
	id: 'busy',
	native: () => null,
	name: '',
	about: '',
	method: [],
	controls: [],
	prepare: () => null,
	title: () => '',
	subtitle: () => '',
	describe: () => 'Said "aloud" & <clear>',
	notes: () => [],
	table: () => ({ caption: '', columns: [], rows: [] }),
	readings: () => [
		{
			id: 'a',
			label: 'A',
			points: [
				{ year: 2002, y: 5, text: '5' },
				{ year: 2003, y: null, text: '' }
			]
		}
	],
	quotes: () => [],
	options: () => ({
		width: 400,
		height: 200,
		marginTop: 10,
		marginBottom: 30,
		marginLeft: 40,
		marginRight: 20,
		style: { fontFamily: 'Serif Test', fontSize: '17px' },
		x: { type: 'utc', domain: [Date.UTC(2002, 0, 1), Date.UTC(2005, 0, 1)] },
		y: { domain: [0, 10] },
		marks: [
			Plot.axisX({ ariaLabel: 'years', ariaDescription: 'the years' }),
			Plot.lineY([1, 5], {
				x: [Date.UTC(2002, 0, 1), Date.UTC(2004, 0, 1)],
				clip: 'frame',
				ariaLabel: 'line'
			}),
			Plot.areaY([1, 5], { x: [Date.UTC(2002, 0, 1), Date.UTC(2004, 0, 1)], clip: 'frame' })
		]
	})
};
const drawBusy = (idPrefix: string) =>
	drawFigure({
		definition: busy,
		prepared: null,
		selection: select(),
		size: { width: 400, medium: 'screen' },
		document: serverDocument(),
		idPrefix
	});

describe('drawFigure(request)', () => {
	it.each(everyPicture)('$id, $name, has no style and no label but its own', ({ id, name }) => {
		const { svg } = draw(id, select(), name).figure;
		expect(svg.querySelectorAll('style, [style], script, foreignObject')).toHaveLength(0);
		expect(svg.querySelectorAll('[aria-label], [aria-description]')).toHaveLength(0);
		expect(svg.getAttribute('role')).toBe('img');
		expect(svg.getAttribute('aria-label')!.length).toBeGreaterThan(40);
		expect(svg.getAttribute('data-chart')).toBe(id);
		expect(svg.outerHTML).not.toMatch(/plot-[a-z0-9]+|class=""/);
	});

	it('takes out what Plot adds for its own page, and keeps face and size of the letters', () => {
		const { svg } = drawBusy('one');
		expect(svg.outerHTML).not.toMatch(/<style|style=|aria-label="(line|years)"|aria-description|plot-/);
		expect(svg.getAttribute('font-family')).toBe('Serif Test');
		expect(svg.getAttribute('font-size')).toBe('17px');
		expect(svg.getAttribute('aria-label')).toBe('Said "aloud" & <clear>');
	});

	it('gives every id the prefix of the picture, and every reference a target in it', () => {
		const { svg } = drawBusy('one');
		const ids = [...svg.querySelectorAll('[id]')].map(({ id }) => id);
		expect(ids.length).toBeGreaterThan(0);
		expect(new Set(ids).size).toBe(ids.length);
		for (const id of ids) expect(id).toMatch(/^one-/);
		const references = [...svg.outerHTML.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id);
		expect(references.length).toBeGreaterThan(0);
		for (const id of references) expect(ids).toContain(id);
	});

	it('shares no id between two pictures of one page', () => {
		const ids = (prefix: string) => [...drawBusy(prefix).svg.querySelectorAll('[id]')].map(({ id }) => id);
		const both = [...ids('one'), ...ids('two')];
		expect(new Set(both).size).toBe(both.length);
	});

	it('says in words what cannot be read off: a chart without a scale is refused', () => {
		const without = { ...busy, options: () => ({ marks: [] }) };
		expect(() =>
			drawFigure({
				definition: without,
				prepared: null,
				selection: select(),
				size: { width: 400, medium: 'screen' },
				document: serverDocument(),
				idPrefix: 'x'
			})
		).toThrow('scale problem: x is missing');
	});

	it.each(everyPicture)('$id, $name, is the same picture when drawn again', ({ id, name }) => {
		const again = () => draw(id, select(), name).figure.svg.outerHTML;
		expect(again()).toBe(again());
	});
});

describe('the reader of a figure', () => {
	it.each(everyPicture)(
		'$id, $name, is in the picture as JSON, with places inside the frame',
		({ id, name, width }) => {
			for (const period of [facts.defaults.period, facts.years, { from: 2006, to: 2006 }]) {
				const { svg, reader } = draw(id, select({ period }), name).figure;
				expect(JSON.parse(svg.getAttribute('data-reader')!)).toEqual(reader);
				expect(svg.getAttribute('viewBox')).toBe(`0 0 ${width} ${reader.height}`);
				expectInside(reader, width);
				const length = chartById(id).timeless ? 0 : period.to - period.from + 1;
				expect(reader.years.map(({ year }) => year)).toEqual(
					Array.from({ length }, (_, index) => period.from + index)
				);
			}
		}
	);

	function expectInside(
		{ left, right, top, bottom, height, years, series, width: own }: FigureReader,
		width: number
	) {
		expect(own).toBe(width);
		expect(0 <= left && left < right && right <= width && 0 <= top && top < bottom && bottom <= height).toBe(
			true
		);
		years.forEach(({ x, x0, x1 }, index) => {
			expect(x0 < x && x < x1).toBe(true);
			expect(x0).toBeGreaterThanOrEqual(left - 0.1);
			expect(x1).toBeLessThanOrEqual(right + 0.1);
			if (index > 0) expect(x0).toBe(years[index - 1]!.x1);
		});
		for (const { points } of series) {
			for (const [, y] of points) {
				if (y === null) continue;
				expect(y).toBeGreaterThanOrEqual(top - 0.1);
				expect(y).toBeLessThanOrEqual(bottom + 0.1);
			}
		}
	}

	it('reads values off the scale, and keeps a value that has no height as null', () => {
		const { reader } = drawBusy('one');
		expect(reader).toMatchObject({ width: 400, height: 200, left: 40, right: 380, top: 10, bottom: 170 });
		expect(reader.series).toEqual([
			{
				id: 'a',
				points: [
					[2002, 90],
					[2003, null]
				]
			}
		]);
		expect(reader.years).toHaveLength(6);
	});
});

describe('text from data', () => {
	const markup = `<img src=x onerror=1>& "'</text><script>alert(1)</script>`;
	const { tables } = study;
	const hostile: CaseStudy = {
		...study,
		tables: {
			...tables,
			partners: tables.partners.map((row) => ({ ...row, name: `${markup}${row.name}` })),
			quotes: tables.quotes.map((row) => ({ ...row, text: `${markup} ${row.text}` })),
			events: tables.events.map((row) => ({ ...row, label: markup, title: markup, summary: markup })),
			sanctions: tables.sanctions.map((row) => ({ ...row, label: markup })),
			lanes: tables.lanes.map((row) => ({ ...row, groupTitle: `${markup}${row.groupTitle}` })),
			terms: tables.terms.map((row) => ({ ...row, shortName: '<b>&' })),
			sources: tables.sources.map((row) => ({ ...row, author: `A <i>${row.author}` }))
		}
	};
	const engine = new Engine(hostile, serverDocument());
	const selection = select({ event: '2006-10-14-in-force' });

	it.each(everyPicture)('is text in $id, $name, whatever markup it holds', ({ id, width }) => {
		const { svg } = engine.draw(id, selection, { width, medium: 'screen' }, 'p');
		expect(svg.querySelectorAll('img, script, b, i')).toHaveLength(0);
		const text = svg.outerHTML;
		expect(svg.textContent).toContain(width === variants[0].width ? '<' : '<img');
		const page = serverDocument();
		page.body.innerHTML = text;
		expect(page.querySelectorAll('img, script, b, i')).toHaveLength(0);
		expect(page.querySelectorAll('svg')).toHaveLength(1);
		expect(page.querySelector('svg')!.getAttribute('aria-label')).toBe(svg.getAttribute('aria-label'));
	});
});
