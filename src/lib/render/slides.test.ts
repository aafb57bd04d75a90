/** What a deck holds, part by part. Long because every promise about a slide is read off one deck, opened once. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { elements } from '../../tests/strictXml.ts';
import { select, study } from '../../tests/realCase.ts';
import { registry } from '../charts/registry.ts';
import { tableValue } from '../charts/native.ts';
import { Engine } from './engine.ts';
import { serverDocument } from './serverDocument.ts';
import { slideDrawing } from './slideDrawing.ts';
import { writeSlides } from './slides.ts';
import {
	engine,
	request,
	one,
	alone,
	open,
	deck,
	said,
	whole,
	valuesIn,
	nameOf,
	boxOf,
	expectWhole,
	figuresOf,
	cellsOf
} from '../../tests/openDeck.ts';

afterEach(() => {
	vi.useRealTimers();
});

describe('writeSlides(engine, request)', () => {
	it.each([
		['slide-16x9', false, [12192000, 6858000]],
		['slide-half', true, [6096000, 6858000]],
		['slide-4x3', false, [9144000, 6858000]]
	] as const)('writes a whole package for %s, dark %s', async (preset, dark, size) => {
		const file = await open(await writeSlides(engine, request({ preset, dark })));
		await expectWhole(file);
		const { attributes } = elements(await file.xml('ppt/presentation.xml'), 'p:sldSz')[0]!;
		expect([attributes.get('cx'), attributes.get('cy')].map(Number)).toEqual(size);
	});

	it('gives one slide to each chart, with a title slide before and sources after', async () => {
		const { names, xml } = await deck;
		const slides = names.filter((name) => /slides\/slide\d+\.xml$/.test(name));
		const titles = await Promise.all(
			slides.map(async (_, index) => said(await xml(`ppt/slides/slide${index + 1}.xml`))[0])
		);
		const shown = registry.length + 1;
		expect(titles.slice(0, shown)).toEqual([
			'A briefing',
			...registry.map(({ id }) => engine.view(id, select()).title)
		]);
		expect(titles.slice(shown).every((title) => title?.startsWith('Sources of the figures'))).toBe(true);
		expect(names.filter((name) => /notesSlides\/notesSlide\d+\.xml$/.test(name))).toHaveLength(slides.length);
	});

	it.each([
		['trade-by-partner', {}],
		['trade-by-partner', { yScale: 'log', period: { from: 1990, to: 2014 } }],
		['trade-by-partner', { basis: 'paper' }],
		['trade-index', { baseYear: 2000 }],
		['partner-shares', {}],
		['japan-flows', { basis: 'national' }]
	] as const)('holds the table’s numbers in chart and workbook alike: %s %o', async (chart, view) => {
		const file = await open(await writeSlides(engine, alone(chart, view)));
		const held = figuresOf(await file.xml('ppt/charts/chart1.xml'));
		const cells = await cellsOf(await file.bytes('ppt/embeddings/workbook1.xlsx'));
		const figures = [...cells].filter(([reference]) => !/^A|[A-Z]1$/.test(reference));
		expect(figures).toHaveLength(held.reduce((sum, { values }) => sum + values.length, 0));
		for (const { name, range, values } of held) {
			const letter = /\$([A-Z]+)\$/.exec(range)![1]!;
			expect(cells.get(`${letter}1`)).toBe(name);
			const rows = [...cells].filter(([reference]) => /^A\d+$/.test(reference) && reference !== 'A1');
			const sheet = rows.flatMap(([reference, year]) => {
				const value = cells.get(reference.replace('A', letter));
				return value === undefined ? [] : [[year, value]];
			});
			expect(values).toEqual(sheet);
		}
		const { table } = engine.view(chart, select(view));
		const shown = table.rows.flatMap(({ cells: row }) => {
			const value = row[2]!.value;
			return typeof value === 'number' && (value > 0 || !('yScale' in view))
				? [`${row[1]!.value}: ${value}`]
				: [];
		});
		const drawn = held
			.filter(({ name }) => !name.includes('other readings'))
			.flatMap(({ values }) => values.map(([year, value]) => `${year}: ${Math.abs(value)}`));
		expect(drawn.toSorted()).toEqual(shown.toSorted());
	});

	it.each(['who-filled-the-gap', 'energy-aid'])(
		'holds rows by name in a chart that can be edited, its workbook and its words alike: %s',
		async (chart) => {
			for (const preset of ['slide-16x9', 'slide-half', 'slide-4x3'] as const) {
				const file = await open(await writeSlides(engine, { ...alone(chart), preset }));
				await expectWhole(file);
				const slide = await file.xml('ppt/slides/slide1.xml');
				expect(elements(slide, 'p:graphicFrame')).toHaveLength(1);
				expect(elements(slide, 'p:pic')).toEqual([]);
				const part = await file.xml('ppt/charts/chart1.xml');
				const cells = await cellsOf(await file.bytes('ppt/embeddings/workbook1.xlsx'));
				for (const series of elements(part, 'c:ser')) {
					const held = (name: string) => {
						const within = elements(series, name)[0]!;
						const column = /\$([A-Z])\$/.exec(elements(within, 'c:f')[0]!.text)![1]!;
						return elements(within, 'c:pt').map((point) => [
							cells.get(`${column}${Number(point.attributes.get('idx')) + 2}`),
							elements(point, 'c:v')[0]!.text
						]);
					};
					expect(held('c:cat').length).toBeGreaterThan(3);
					for (const [cell, text] of [...held('c:cat'), ...held('c:val')]) expect(String(cell)).toBe(text);
				}
				const names = elements(part, 'c:cat')[0]!;
				const texts = said(slide).map((text) => text.split('\u2002')[0]);
				for (const { text } of elements(names, 'c:v')) expect(texts).toContain(text);
			}
		}
	);

	it('lays what was lost behind the bars, and everything else on them', async () => {
		const file = await open(await writeSlides(engine, alone('who-filled-the-gap')));
		const { children } = elements(await file.xml('ppt/slides/slide1.xml'), 'p:spTree')[0]!;
		const at = (name: string) =>
			children.findIndex((child) =>
				elements(child, 'p:cNvPr').some((one) => one.attributes.get('name') === name)
			);
		expect(at('What Japan lost')).toBeGreaterThan(0);
		expect(at('What Japan lost')).toBeLessThan(at('Chart'));
		expect(at('Thread')).toBeGreaterThan(at('Chart'));
		expect(at('Label: China')).toBeGreaterThan(at('Thread'));
	});

	it('never joins the paper’s exports of 2007 to its totals, and leaves gaps open', async () => {
		const file = await open(await writeSlides(engine, alone('trade-by-partner', { basis: 'paper' })));
		const chart = await file.xml('ppt/charts/chart1.xml');
		const byName = new Map(figuresOf(chart).map(({ name, values }) => [name, values]));
		expect(byName.get('Japan')).toEqual([
			[2002, 370],
			[2006, 120]
		]);
		expect(byName.get('Japan, exports only')).toEqual([[2007, 9]]);
		expect(elements(chart, 'c:dispBlanksAs')[0]!.attributes.get('val')).toBe('gap');
		expect(elements(chart, 'c:v').every(({ text }) => text !== '')).toBe(true);
	});

	it('says in the notes the finding, every caution, the quotes, each source in full and where the view reopens', async () => {
		const view = { period: { from: 1998, to: 2008 }, yScale: 'log' } as const;
		const file = await open(await writeSlides(engine, alone('trade-by-partner', view)));
		const notes = said(await file.xml('ppt/notesSlides/notesSlide1.xml'));
		const {
			title,
			subtitle,
			description,
			notes: cautions,
			quotes,
			sources
		} = engine.view('trade-by-partner', select(view));
		expect(notes).toEqual(expect.arrayContaining([title, subtitle, description, ...cautions]));
		for (const { text, reference } of quotes) expect(notes).toContain(`“${text}” (${reference})`);
		expect(sources.length).toBeGreaterThan(10);
		for (const { url, author, date } of sources) {
			const line = notes.find((paragraph) => paragraph.includes(`<${url}>`));
			expect(line).toBeDefined();
			if (/^[A-Z][a-z]+ [A-Z][a-z]+$/.test(author)) expect(line).toContain(author);
			const year = /\d{4}/.exec(date)?.[0];
			if (year) expect(line).toContain(year);
		}
		expect(notes.at(-1)).toBe(
			'Reopen this view: https://example.org/briefing/charts/trade-by-partner/?time=1998..2008&yScale=log'
		);
	});

	it('describes the chart for readers who do not see it, and lays it out on the inner plot box', async () => {
		const { xml } = await deck;
		const slide = await xml('ppt/slides/slide2.xml');
		const frame = elements(elements(slide, 'p:graphicFrame')[0]!, 'p:cNvPr')[0]!;
		expect(frame.attributes.get('descr')).toBe(engine.view('trade-by-partner', select()).description);
		const ids = elements(slide, 'p:cNvPr').map(({ attributes }) => attributes.get('id'));
		expect(new Set(ids).size).toBe(ids.length);
		const chart = await xml('ppt/charts/chart2.xml');
		expect(elements(chart, 'c:layoutTarget')[0]!.attributes.get('val')).toBe('inner');
		expect(elements(chart, 'c:legend')).toEqual([]);
	});

	it.each(['japan-flows', 'trade-by-partner', 'partner-shares'])(
		'puts every year under the middle of its band where some go without a label: %s',
		async (chart) => {
			for (const preset of ['slide-16x9', 'slide-half', 'slide-4x3'] as const) {
				const wanted = { ...alone(chart, { period: { from: 1991, to: 2012 } }), preset };
				const file = await open(await writeSlides(engine, wanted));
				const part = await file.xml('ppt/charts/chart1.xml');
				expect(valuesIn(elements(part, 'c:catAx')[0]!, 'c:tickLblPos')).toEqual(['none']);
				expect(valuesIn(elements(part, 'c:catAx')[0]!, 'c:delete')).toEqual(['0']);
				const slide = await file.xml('ppt/slides/slide1.xml');
				const { x, width } = boxOf(elements(slide, 'p:graphicFrame')[0]!);
				const [left, across] = ['c:x', 'c:w'].map((name) => Number(valuesIn(part, name)[0]));
				const years = elements(slide, 'p:sp').filter((shape) => nameOf(shape).startsWith('Year: '));
				expect(years.length).toBeGreaterThan(3);
				for (const shape of years) {
					const year = Number(said(shape)[0]);
					expect(year % 2 === 0 || year % 5 === 0).toBe(true);
					const box = boxOf(shape);
					const middle = x + width * (left! + (across! * (year - 1991 + 0.5)) / 22);
					expect(Math.abs(box.x + box.width / 2 - middle)).toBeLessThan(12700);
					expect(elements(shape, 'a:pPr')[0]!.attributes.get('algn')).toBe('ctr');
				}
			}
		}
	);

	it('leaves the years to the program where each has its label, level in either case', async () => {
		const file = await open(await writeSlides(engine, alone('japan-flows')));
		const axis = elements(await file.xml('ppt/charts/chart1.xml'), 'c:catAx')[0]!;
		expect(valuesIn(axis, 'c:tickLblPos')).toEqual(['low']);
		expect(elements(axis, 'a:bodyPr')[0]!.attributes.get('rot')).toBe('0');
		const shapes = elements(await file.xml('ppt/slides/slide1.xml'), 'p:sp');
		expect(shapes.filter((shape) => nameOf(shape).startsWith('Year: '))).toEqual([]);
	});

	it('draws nothing on the axis for a bar of zero, whose outline would pass for a small figure', async () => {
		const file = await open(await writeSlides(engine, alone('japan-flows', { period: whole })));
		const series = elements(await file.xml('ppt/charts/chart1.xml'), 'c:ser');
		const bare = series.map((one) =>
			elements(one, 'c:dPt')
				.filter((point) => elements(elements(point, 'a:ln')[0]!, 'a:noFill').length === 1)
				.map((point) => whole.from + Number(valuesIn(point, 'c:idx')[0]))
		);
		expect(bare).toEqual([
			[2010, 2011, 2012],
			[2007, 2008, 2009, 2010, 2011, 2012]
		]);
	});

	it('shows the chronology as an SVG with a real PNG beside it, and says what is left out', async () => {
		const { names, xml, bytes, text } = await deck;
		const png = await bytes('ppt/media/image6.png');
		expect([...png.slice(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
		expect(png.length).toBeGreaterThan(20000);
		expect(await text('ppt/media/image6.svg')).toMatch(/^<svg /);
		const room = { width: 694, height: 260, medium: 'slide' } as const;
		const native = registry.filter(({ id }) => engine.native(id, select(), room) !== null);
		expect(names.filter((name) => name.includes('/charts/chart'))).toHaveLength(native.length);
		const slide = await xml('ppt/slides/slide6.xml');
		expect(said(slide)[1]).toContain('Shown here: Japan’s sanctions only.');
		expect(elements(slide, 'asvg:svgBlip')).toHaveLength(1);
		const description = elements(elements(slide, 'p:pic')[0]!, 'p:cNvPr')[0]!.attributes.get('descr');
		expect(description).toBe(engine.view('sanctions-chronology', select()).description);
	});

	it('sets nothing under 16 pt, but a source line that has no room at 14 or 12', async () => {
		for (const preset of ['slide-16x9', 'slide-half', 'slide-4x3'] as const) {
			const file = await open(await writeSlides(engine, request({ preset })));
			for (const name of file.names.filter((part) => /slides\/slide\d|charts\/chart\d+\.xml/.test(part))) {
				for (const shape of elements(await file.xml(name), 'p:sp')) {
					const sizes = elements(shape, 'a:rPr').map(({ attributes }) => Number(attributes.get('sz')));
					const source = elements(shape, 'p:cNvPr')[0]!.attributes.get('name') === 'Source';
					expect(Math.min(Infinity, ...sizes)).toBeGreaterThanOrEqual(source ? 1200 : 1600);
				}
			}
		}
	});

	it('leads from the source on a slide to the view, where the site knows its address', async () => {
		const file = await open(await writeSlides(engine, alone('trade-index', { baseYear: 2003 })));
		const relations = await file.text('ppt/slides/_rels/slide1.xml.rels');
		expect(relations).toContain(
			'Target="https://example.org/briefing/charts/trade-index/?base=2003" TargetMode="External"'
		);
		expect(await file.text('ppt/slides/slide1.xml')).toContain('<a:t>Open this view</a:t>');
		const publication = { ...alone('trade-index').publication, root: '' };
		const unknown = await open(await writeSlides(engine, { ...alone('trade-index'), publication }));
		expect(await unknown.text('ppt/slides/slide1.xml')).not.toContain('Open this view');
		expect(await unknown.text('ppt/slides/_rels/slide1.xml.rels')).not.toContain('External');
	});

	it('links nothing but addresses of the web', async () => {
		const { names, xml } = await deck;
		const links: string[] = [];
		for (const name of names.filter((part) => part.endsWith('.rels'))) {
			for (const { attributes } of elements(await xml(name), 'Relationship')) {
				if (attributes.get('TargetMode') === 'External') links.push(attributes.get('Target')!);
			}
		}
		expect(links.length).toBeGreaterThan(5);
		expect(links.every((link) => /^https?:\/\//.test(link))).toBe(true);
	});

	it('gives the same bytes for the same arguments, whenever it runs, and says the clock’s date', async () => {
		const wanted = request({
			slides: ['trade-by-partner', 'who-filled-the-gap', 'energy-aid'].map((chart) => ({
				chart,
				selection: select()
			}))
		});
		vi.useFakeTimers({ toFake: ['Date'] });
		vi.setSystemTime(new Date('2031-05-06T07:08:09Z'));
		const first = await writeSlides(engine, wanted);
		vi.setSystemTime(new Date('2044-01-01T00:00:00Z'));
		const second = await writeSlides(engine, wanted);
		expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
		const file = await open(first);
		expect(await file.text('docProps/core.xml')).toContain('>2026-01-02T03:04:06Z<');
		expect(new Set(Object.values(file.zip.files).map(({ date }) => date.getTime())).size).toBe(1);
		const later = await writeSlides(engine, { ...wanted, clock: new Date('2027-01-01T00:00:00Z') });
		expect(Buffer.from(first).equals(Buffer.from(later))).toBe(false);
	});

	it('takes hostile names as text', async () => {
		const hostile = '</a:t><script>alert(1)</script> & "x" \u0000\u0008\uffff __proto__ =1+1';
		const partners = study.tables.partners.map((row) => ({ ...row, name: `${hostile} ${row.name}` }));
		const badStudy = { ...study, tables: { ...study.tables, partners } };
		const bad = new Engine(badStudy, serverDocument());
		const publication = { ...request().publication, siteName: hostile };
		const file = await open(
			await writeSlides(bad, {
				...request({ slides: registry.map(({ id }) => ({ chart: id, selection: select() })) }),
				deck: { title: hostile, subtitle: hostile },
				publication,
				picture: slideDrawing(bad, false)
			})
		);
		await expectWhole(file);
		const told = said(await file.xml('ppt/slides/slide1.xml'))[0];
		expect(told).toBe('</a:t><script>alert(1)</script> & "x"  __proto__ =1+1');
		expect(file.names.filter((name) => /script/.test(name))).toEqual([]);
		const cells = await cellsOf(await file.bytes('ppt/embeddings/workbook2.xlsx'));
		expect([...cells.values()].some((value) => String(value).includes('=1+1 Japan'))).toBe(true);
	});

	it('holds a chart with no partner chosen and a period of one year', async () => {
		for (const view of [{ partners: [] }, { period: { from: 2006, to: 2006 } }]) {
			for (const { id } of registry) {
				const { deck: _deck, ...wanted } = request(one(id, view));
				await expectWhole(await open(await writeSlides(engine, wanted)));
			}
		}
	});

	it('prints numbers as the table has them, without the noise of binary fractions', async () => {
		const { xml } = await deck;
		const texts = elements(await xml('ppt/charts/chart3.xml'), 'c:v').map(({ text }) => text);
		const numbers = texts.filter((text) => /^-?\d/.test(text));
		expect(numbers.length).toBeGreaterThan(20);
		expect(numbers.filter((text) => String(tableValue(Number(text))) !== text)).toEqual([]);
	});
});
