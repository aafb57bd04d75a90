import { selectionOfView } from '../briefings/stepSelection.ts';
import { describe, expect, it, vi } from 'vitest';
import { hostileTexts } from '../../tests/hostileTexts.ts';
import { engine, expectWhole, nameOf, open, request, said } from '../../tests/openDeck.ts';
import { facts, study } from '../../tests/realCase.ts';
import { elements, type XmlElement } from '../../tests/strictXml.ts';
import { plainStep, type Briefing, type BriefingStep } from '../briefings/briefing.ts';
import { registry } from '../charts/registry.ts';
import { briefingDeck } from './briefingDeck.ts';
import { briefingView } from './briefingView.ts';
import type { SlidePreset } from './slidePage.ts';
import { writeSlides } from './slides.ts';

vi.setConfig({ testTimeout: 60_000 });

const quotes = ['trade-one-third-of-2002', 'china-trade-more-than-doubled'];
const events = ['2002-09-17-pyongyang-declaration', '2004-05-22-summit2', '2008-06-11-working-level'];

/** Sets a few properties of a step of a chart. */
const step = (chart: string, change: Partial<BriefingStep> = {}): BriefingStep => ({
	...plainStep(chart, ''),
	...change
});

const told: Briefing = {
	id: 'told',
	case: 'six-party-talks',
	title: 'A briefing',
	about: 'Of four steps',
	minutes: 4,
	steps: [
		step('trade-by-partner', {
			view: 'time=2002..2006',
			headline: 'What I say',
			words: 'And what is to be read.',
			quotes,
			events: events.slice(0, 2),
			notes: ['First this.', 'Then that.']
		}),
		step('energy-aid', { quotes: ['still-a-diplomatic-card'] }),
		step('sanctions-chronology', { view: 'time=2002..2008', events, quotes: ['koizumi-summits'] }),
		step('trade-index')
	]
};

async function deckOf(briefing: Briefing, preset: SlidePreset = 'slide-16x9') {
	const view = briefingView(engine, briefing, facts);
	const bytes = await writeSlides(engine, { ...request({ preset }), ...briefingDeck(view, facts) });
	const file = await open(bytes);
	return {
		view,
		bytes,
		file,
		slide: (number: number) => file.xml(`ppt/slides/slide${number}.xml`),
		notes: async (number: number) => said(await file.xml(`ppt/notesSlides/notesSlide${number}.xml`))
	};
}

const deck = deckOf(told);

/** What the shapes of a name say. */
const saidIn = (slide: XmlElement, name: string) =>
	elements(slide, 'p:sp')
		.filter((shape) => nameOf(shape) === name)
		.flatMap(said);

/** Lines of a shape end without a space. */
const solid = (texts: readonly string[]) => texts.join('').replaceAll(/\s+/g, '');

describe('writeSlides(engine, briefingDeck(view, facts))', () => {
	it('opens with the title and what it is about; the question and the time are in the notes', async () => {
		const { slide, notes } = await deck;
		expect(said(await slide(1)).slice(0, 2)).toEqual(['A briefing', 'Of four steps']);
		expect((await notes(1)).slice(0, 4)).toEqual([
			'A briefing',
			'Of four steps',
			study.settings.question,
			'4\u00a0minutes'
		]);
	});

	it('asks the question of the case under a title that says no more', async () => {
		const { slide, notes } = await deckOf({
			...told,
			about: '',
			minutes: null,
			steps: [step('trade-index')]
		});
		expect(said(await slide(1)).slice(0, 2)).toEqual(['A briefing', study.settings.question]);
		expect((await notes(1))[2]).toMatch(/^Leverage Briefing · /);
	});

	it('numbers its slides as the screen does, the cover first, and ends with the sources', async () => {
		const { view, slide } = await deck;
		for (const { number, headline } of view.steps) {
			const shown = await slide(number);
			expect(said(shown)[0]).toBe(headline);
			expect(saidIn(shown, 'Page number')).toEqual([String(number)]);
		}
		expect(said(await slide(view.steps.length + 2))[0]).toMatch(/^Sources of the figures/);
	});

	it('shows the headline of a step, and the finding of its chart where it has none', async () => {
		const { view, slide } = await deck;
		expect(said(await slide(2))[0]).toBe('What I say');
		const finding = engine.view('trade-index', selectionOfView(view.steps[3]!, facts)).title;
		expect(said(await slide(5))[0]).toBe(finding);
	});

	it('draws each step in its own view, native where a chart can be', async () => {
		const { view, file, slide } = await deck;
		for (const { number } of view.steps) {
			const native = number !== 4;
			expect(elements(await slide(number), 'p:graphicFrame')).toHaveLength(native ? 1 : 0);
			expect(elements(await slide(number), 'p:pic')).toHaveLength(native ? 0 : 1);
		}
		const years = elements(elements(await file.xml('ppt/charts/chart2.xml'), 'c:cat')[0]!, 'c:v');
		expect(years.map(({ text }) => text)).toEqual(['2002', '2003', '2004', '2005', '2006']);
	});

	it.each(['slide-16x9', 'slide-4x3'] as const)(
		'shows the first quote of each step and no other, on the chart or under it: %s',
		async (preset) => {
			const { view, slide } = await deckOf(told, preset);
			for (const { number, quotes: own } of view.steps) {
				const shown = await slide(number);
				const words = solid(saidIn(shown, 'Quote'));
				if (own[0]) expect(words).toContain(solid([`“${own[0].text}”`]));
				else expect(words).toBe('');
				for (const other of own.slice(1)) expect(solid(said(shown))).not.toContain(solid([other.text]));
			}
		}
	);

	it('quotes nothing where a step does not, though the case has quotes for its chart', async () => {
		const steps = registry.map(({ id }) => step(id));
		const { view, slide } = await deckOf({ ...told, steps });
		expect(steps.some(({ chart }) => engine.view(chart, facts.defaults).quotes.length > 0)).toBe(true);
		for (const { number } of view.steps) {
			const shown = await slide(number);
			expect(saidIn(shown, 'Quote')).toEqual([]);
			expect(elements(shown, 'p:grpSp').map(nameOf)).not.toContain('Bracket of the quote');
		}
	});

	it('says what the record says of a quote, and of years only where a bracket stands over them', async () => {
		const { slide } = await deck;
		const shown = await slide(2);
		expect(saidIn(shown, 'Quote').at(-1)).toMatch(/^Okano-Heijmans, p.\u00a05 · the record agrees/);
		const brackets = elements(shown, 'p:grpSp').filter((one) => nameOf(one) === 'Bracket of the quote');
		expect(saidIn(shown, 'Quote').join(' ').includes('under the bracket')).toBe(brackets.length > 0);
		expect(saidIn(await slide(3), 'Quote').join(' ')).not.toContain('bracket');
		expect(saidIn(await slide(4), 'Quote').join(' ')).not.toContain('bracket');
	});

	it('has the speaker say the notes of the step first, then its words, then what was computed', async () => {
		const { view, notes } = await deck;
		const [own] = view.steps;
		const lines = await notes(2);
		expect(lines.slice(0, 6)).toEqual([
			'First this.',
			'Then that.',
			'',
			'And what is to be read.',
			'',
			`Computed from the figures: ${own!.finding}.`
		]);
		expect(lines).toEqual(expect.arrayContaining([own!.description, ...own!.cautions]));
		const [first, second] = own!.quotes;
		const caution = first!.caution && ` The record: ${first!.caution}`;
		expect(lines).toContain(`“${first!.text}” (${first!.reference} · the record agrees).${caution}`);
		expect(lines.find((line) => line.startsWith(`“${second!.text}”`))).toContain(
			second!.caution ? `The record: ${second!.caution}` : second!.reference
		);
		for (const { date, title } of own!.events) expect(lines).toContain(`${date}: ${title}`);
		expect(lines.filter((line) => /<https?:/.test(line)).length).toBeGreaterThan(5);
		expect(lines.at(-1)).toMatch(
			/^Reopen this view: https:.*\/charts\/trade-by-partner\/\?time=2002\.\.2006/
		);
		expect((await notes(5))[0]).toBe(view.steps[3]!.dek);
	});

	it('keeps of a chronology the acts named, cites those alone, and says so', async () => {
		const { view, file, slide, notes } = await deck;
		const { dek } = view.steps[2]!;
		expect(dek).toContain('Shown here: the acts that matter to this step');
		expect(said(await slide(4))[1]).toBe(dek);
		const picture = await file.text('ppt/media/image4.svg');
		const whole = await deckOf({ ...told, steps: [{ ...told.steps[2]!, events: [] }] });
		expect(picture).not.toBe(await whole.file.text('ppt/media/image2.svg'));
		const cited = (lines: readonly string[]) => lines.filter((line) => /<https?:/.test(line)).length;
		expect(cited(await notes(4))).toBeGreaterThan(0);
		expect(cited(await notes(4))).toBeLessThan(cited(await whole.notes(2)) / 2);
		expect((await notes(4)).join(' ')).toContain('Summits and abductions, three acts');
	});

	it('gives the same bytes for the same arguments', async () => {
		const [first, second] = [await deck, await deckOf(told)];
		expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
	});

	it.each(['slide-16x9', 'slide-half', 'slide-4x3'] as const)(
		'writes every chart as a whole package, nothing off the slide: %s',
		async (preset) => {
			const steps = registry.map(({ id }) => step(id, { quotes: quotes.slice(0, 1), notes: ['A note.'] }));
			const { file } = await deckOf({ ...told, steps }, preset);
			await expectWhole(file);
			const size = elements(await file.xml('ppt/presentation.xml'), 'p:sldSz')[0]!.attributes;
			const [width, height] = ['cx', 'cy'].map((name) => Number(size.get(name)));
			for (const name of file.names.filter((part) => /slides\/slide\d+\.xml$/.test(part))) {
				for (const shape of elements(await file.xml(name), 'p:sp')) {
					const of = (node: string, attribute: string) =>
						Number(elements(shape, node)[0]?.attributes.get(attribute) ?? 0);
					expect(of('a:off', 'x') + of('a:ext', 'cx')).toBeLessThanOrEqual(width! + 12700);
					expect(of('a:off', 'y') + of('a:ext', 'cy')).toBeLessThanOrEqual(height! + 12700);
				}
			}
		}
	);

	it('takes hostile and endless words as text', async () => {
		const text = `${hostileTexts.join(' ')} \u0000\u0008\uffff`;
		const long = 'Word after word '.repeat(120);
		const steps = [
			step('trade-by-partner', { headline: text, words: text, notes: [text] }),
			step('sanctions-chronology', { headline: long, quotes: quotes.slice(0, 1) }),
			step('energy-aid', { headline: long })
		];
		const { file, notes } = await deckOf({ ...told, title: text, about: long, steps });
		await expectWhole(file);
		expect(file.names.filter((name) => /script|alert/.test(name))).toEqual([]);
		expect((await notes(2))[0]).toContain('</script><script>alert(1)</script>');
	});
});
