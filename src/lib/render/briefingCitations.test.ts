import { selectionOfView } from '../briefings/stepSelection.ts';
import { describe, expect, it } from 'vitest';
import { caseFolder, facts, study, tables } from '../../tests/realCase.ts';
import type { Briefing, BriefingStep } from '../briefings/briefing.ts';
import { plainStep } from '../briefings/briefing.ts';
import { registry } from '../charts/registry.ts';
import { readBriefings } from '../server/readBriefings.ts';
import { briefingCitations, inShort, type BriefingCitations } from './briefingCitations.ts';
import { briefingView, drawStep, type StepView } from './briefingView.ts';
import { citationText } from './citationText.ts';
import { sourceItem } from './citedSource.ts';
import { Engine } from './engine.ts';
import { serverDocument } from './serverDocument.ts';
import { drawnSources } from './view.ts';

const engine = new Engine(study, serverDocument());

function citedOf(briefing: Pick<Briefing, 'steps'>) {
	const whole = { id: 'made-up', case: '', title: 'Made up', about: '', minutes: null, ...briefing };
	const view = briefingView(engine, whole, facts);
	return { view, cited: briefingCitations(engine, view, facts) };
}

const step = (chart: string, more: Partial<BriefingStep> = {}): BriefingStep => ({
	...plainStep(chart, ''),
	...more
});

const context = { case: 'six-party-talks', charts: registry.map(({ id }) => id), facts };
const briefings: readonly Pick<Briefing, 'id' | 'steps'>[] = [
	...readBriefings(caseFolder, context).briefings,
	{ id: 'every chart', steps: registry.map(({ id }) => step(id)) },
	{
		id: 'acts and dates',
		steps: [
			step('sanctions-chronology', { events: ['2006-10-14-in-force', '2008-10-11-delisting'] }),
			step('trade-index', { events: ['2002-09-17-pyongyang-declaration'] }),
			step('japan-flows')
		]
	}
];

/** The numbers behind "1–6, 9". */
const spelledOut = (short: string): readonly number[] =>
	short.split(', ').flatMap((part) => {
		const [from = NaN, to = from] = part.split('–').map(Number);
		return part === '' ? [] : Array.from({ length: to - from + 1 }, (_, index) => from + index);
	});

const idsOf = ({ sources }: BriefingCitations, short: string) =>
	spelledOut(short).map((number) => sources[number - 1]!.id);

/** Sources of the events that a picture draws or its step lists. */
function datesOf(view: StepView): readonly string[] {
	const { svg } = drawStep(engine, view, selectionOfView(view, facts), 'test');
	const drawn = [...svg.querySelectorAll('[data-event]')].map((node) => node.getAttribute('data-event'));
	return tables.events
		.filter(({ id }) => drawn.includes(id) || view.events.some((event) => event.id === id))
		.flatMap(({ sourceId, otherSourceIds }) => [sourceId, ...otherSourceIds]);
}

const sorted = (ids: Iterable<string>) => [...new Set(ids)].sort();

describe.each(briefings)('briefingCitations(engine, view, facts) of $id', ({ steps }) => {
	const { view, cited } = citedOf({ steps });

	it('cites every source of every step once, and no other', () => {
		const all = view.steps.flatMap((each) => [
			...engine.view(each.chart, selectionOfView(each, facts)).sources.map(({ id }) => id),
			...datesOf(each)
		]);
		const ids = cited.sources.map(({ id }) => id);
		expect(ids.length).toBeGreaterThan(20);
		expect(ids.toSorted()).toEqual(sorted(all));
	});

	it('names at each slide all that is in view of it, and at each source the slides that name it', () => {
		expect(cited.steps).toHaveLength(view.steps.length);
		for (const [index, { shown, others, otherCount }] of cited.steps.entries()) {
			const each = view.steps[index]!;
			const { sources, table } = engine.view(each.chart, selectionOfView(each, facts));
			const ids = [...idsOf(cited, shown), ...idsOf(cited, others)];
			expect(ids.toSorted()).toEqual(sorted([...sources.map(({ id }) => id), ...datesOf(each)]));
			expect(spelledOut(others)).toHaveLength(otherCount);
			if (each.chart !== 'sanctions-chronology')
				for (const id of drawnSources(table)) expect(idsOf(cited, shown), each.chart).toContain(id);
			for (const id of datesOf(each)) expect(idsOf(cited, shown)).toContain(id);
		}
		for (const { number, slides, shown } of cited.sources) {
			const named = view.steps.filter((_, index) => {
				const own = cited.steps[index]!;
				return [own.shown, own.others].some((short) => spelledOut(short).includes(number));
			});
			expect(spelledOut(slides)).toEqual(named.map((each) => each.number));
			expect(shown).toBe(cited.steps.some((own) => spelledOut(own.shown).includes(number)));
		}
	});

	it('numbers from 1, what the slides show before all else', () => {
		expect(cited.sources.map(({ number }) => number)).toEqual(cited.sources.map((_, index) => index + 1));
		const shown = cited.sources.map((source) => source.shown);
		expect(shown).toEqual(shown.toSorted((a, b) => Number(b) - Number(a)));
	});

	it('dates each event that a step lists', () => {
		for (const [index, { events }] of cited.steps.entries()) {
			const listed = view.steps[index]!.events.map(({ id }) => id);
			expect(Object.keys(events).toSorted()).toEqual(listed.toSorted());
			for (const id of listed) {
				const { sourceId, otherSourceIds } = tables.events.find((event) => event.id === id)!;
				expect(idsOf(cited, events[id]!).toSorted()).toEqual(sorted([sourceId, ...otherSourceIds]));
			}
		}
	});

	it('is plain text: the whole citation as footnotes have it, without markup, and travels as JSON', () => {
		for (const { id, text, address, rest } of cited.sources) {
			const source = tables.sources.find((row) => row.id === id)!;
			const whole = address === '' ? text : `${text} <${address}>${rest}`;
			expect(whole).toBe(citationText(sourceItem(source)));
			expect(address).toBe(sourceItem(source).URL ?? '');
			expect(`${text}${rest}`).not.toMatch(/<[a-z/!]|&\w+;/i);
		}
		expect(JSON.parse(JSON.stringify(cited))).toEqual(cited);
	});
});

describe('briefingCitations(engine, view, facts)', () => {
	it('counts as shown of a chronology the acts that its slide draws, not the whole record', () => {
		const { cited } = citedOf({
			steps: [step('sanctions-chronology', { events: ['2008-10-11-delisting'] })]
		});
		const [own] = cited.steps;
		expect(idsOf(cited, own!.shown)).toEqual(
			expect.arrayContaining(idsOf(cited, own!.events['2008-10-11-delisting']!))
		);
		expect(spelledOut(own!.shown).length).toBeLessThan(20);
		expect(own!.otherCount).toBeGreaterThan(100);
	});

	it('cites the paper, and leaves text of a source that looks like markup as text', () => {
		const paper = tables.sources.find(({ reliability }) => reliability === 'paper')!;
		const title = '<script>alert(1)</script> & <b>bold</b>';
		const sources = tables.sources.map((row) => (row === paper ? { ...row, title } : row));
		const hostile = new Engine({ ...study, tables: { ...tables, sources } }, serverDocument());
		const cited = briefingCitations(hostile, { steps: [] }, facts);
		expect(cited).toMatchObject({ sources: [], steps: [] });
		expect(cited.paper?.text).toContain(`“${title}”`);
		expect(cited.paper?.address).toBe(paper.url);
	});

	it('says what is known of a source as a sentence', () => {
		const { cited } = citedOf({ steps: [step('trade-by-partner')] });
		const notes = cited.sources.map(({ note }) => note).filter(Boolean);
		expect(notes.length).toBeGreaterThan(10);
		expect(notes.filter((note) => !/^[^a-z].*[.!?]$/su.test(note))).toEqual([]);
	});
});

describe('inShort(numbers)', () => {
	it.each([
		[[], ''],
		[[4], '4'],
		[[4, 5], '4, 5'],
		[[4, 5, 6], '4–6'],
		[[9, 1, 2, 3, 3, 11, 10], '1–3, 9–11'],
		[[1, 3, 5, 6], '1, 3, 5, 6']
	])('writes %j as "%s"', (numbers, words) => {
		expect(inShort(numbers)).toBe(words);
	});
});
