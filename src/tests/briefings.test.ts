/** The briefings that ship: each step is checked as an audience would see it. */
import { selectionOfView } from '../lib/briefings/stepSelection.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wrapText } from '../lib/annotations/wrapText.ts';
import { readBriefing } from '../lib/briefings/readBriefing.ts';
import { stepSelection } from '../lib/briefings/stepSelection.ts';
import { registry } from '../lib/charts/registry.ts';
import { briefingView, drawStep, type StepView } from '../lib/render/briefingView.ts';
import { headlineSize, pictureWidth } from '../lib/render/stage.ts';
import { readBriefings } from '../lib/server/readBriefings.ts';
import { engine, facts } from './embedCase.ts';
import { caseFolder, tables } from './realCase.ts';

const context = { case: 'six-party-talks', charts: registry.map(({ id }) => id), facts };
const { briefings, problems } = readBriefings(caseFolder, context);
const views = new Map(briefings.map((briefing) => [briefing.id, briefingView(engine, briefing, facts)]));

const steps = briefings.flatMap((briefing) =>
	briefing.steps.map((step, index) => ({
		name: `${briefing.id}, step ${index + 1}: ${step.chart}`,
		step,
		view: views.get(briefing.id)!.steps[index]!
	}))
);
const draw = (view: StepView) => drawStep(engine, view, selectionOfView(view, facts), 'ship');

describe('the briefings that ship', () => {
	it('have no fault, and nothing to be warned of', () => {
		expect(problems).toEqual([]);
	});

	it('begin with the argument in full, which is the first in order and so what is shown unasked', () => {
		expect(briefings.map(({ id }) => id)).toEqual(['argument', 'three-minutes']);
	});

	it('take the argument in 8 to 12 steps and a quarter of an hour, and the short answer in three of a minute', () => {
		const [argument, short] = briefings;
		expect(argument!.steps.length).toBeGreaterThanOrEqual(8);
		expect(argument!.steps.length).toBeLessThanOrEqual(12);
		expect(argument!.minutes).toBe(15);
		expect(short).toMatchObject({
			title: 'Did Japan still have any leverage over Pyongyang by 2006?',
			minutes: 3
		});
		expect(short!.steps).toHaveLength(3);
	});

	it('belong to their case, and say under the title what they are', () => {
		for (const { case: ofCase, title, about } of briefings) {
			expect(ofCase).toBe('six-party-talks');
			expect(title.length).toBeGreaterThan(10);
			expect(about.length).toBeGreaterThan(30);
		}
	});

	it('carry each link of the argument by a quote of it', () => {
		const said = new Set(briefings[0]!.steps.flatMap(({ quotes }) => quotes));
		const links = tables.quotes.filter(({ id }) => said.has(id)).flatMap(({ step }) => step ?? []);
		expect([...new Set(links)].toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
	});

	it('name the sources of what they draw', () => {
		for (const { sources } of views.values()) expect(sources.length).toBeGreaterThan(5);
	});
});

describe.each(steps)('$name', ({ step, view }) => {
	it('has words, a quote of the paper, and two to four paragraphs to say', () => {
		expect(step.words.length).toBeGreaterThan(40);
		expect(step.words.length).toBeLessThan(320);
		expect(view.quotes.length).toBeGreaterThan(0);
		expect(step.notes.length).toBeGreaterThanOrEqual(2);
		expect(step.notes.length).toBeLessThanOrEqual(4);
		for (const note of step.notes) expect(note.length).toBeGreaterThan(40);
	});

	it('says what to answer when challenged', () => {
		expect(step.notes.join('\n')).toMatch(
			/If (?:challenged|someone|asked)|In fairness|Where the record differs/
		);
	});

	it('has a headline of its own only where the chart’s is longer than two lines or says another thing', () => {
		if (step.headline !== '') expect(view.finding).not.toBe('');
		const lines = (size: number) => wrapText(view.headline, 'serif-bold', size, pictureWidth * 0.965).length;
		const sizes = { large: 24, medium: 21.5, small: 19 };
		expect(lines(sizes[headlineSize(view.headline)])).toBeLessThanOrEqual(2);
	});

	it('leaves its picture at least 190 px, and draws it in type that the back row reads', () => {
		expect(view.size.height).toBeGreaterThanOrEqual(190);
		const { width, height } = draw(view).reader;
		expect(width).toBeLessThanOrEqual(pictureWidth * 1.2 + 1);
		expect(height * (pictureWidth / width)).toBeLessThanOrEqual(view.size.height! + 1);
	});

	it('asks in its view for nothing that its chart does not draw', () => {
		const { selection: asked } = stepSelection({ view: step.view, quotes: [], events: [] }, facts);
		expect({ ...selectionOfView(view, facts), quote: null, event: null }).toEqual(asked);
	});

	it('draws every act it names that is in view, and in at most two lanes', () => {
		if (view.acts.length === 0) return;
		const drawn = [...draw(view).svg.querySelectorAll('[data-event]')].map((node) => ({
			id: node.getAttribute('data-event'),
			words: node.textContent
		}));
		const { period } = selectionOfView(view, facts);
		const named = tables.events.filter(({ id }) => step.events.includes(id));
		for (const { id, start } of named) {
			const year = Number(start.from.slice(0, 4));
			expect(year >= period.from && year <= period.to).toBe(true);
			expect(drawn.map((act) => act.id)).toContain(id);
		}
		const groups = named.map(({ lane }) => tables.lanes.find(({ id }) => id === lane)!.group);
		expect(new Set(groups).size).toBeLessThanOrEqual(2);
		expect(draw(view).svg.textContent).not.toContain('in the table');
	});

	it('never calls a sanction the cause of a fall', () => {
		const said = [view.headline, step.words, ...step.notes].join('\n');
		expect(said).not.toMatch(
			/(?:because of|due to|thanks to|as a result of|caused by) (?:the |its )?(?:sanction|ban)/i
		);
	});
});

describe('the headlines that are not the chart’s own', () => {
	const headed = (headline: RegExp) => {
		const found = steps.filter(({ view }) => headline.test(view.headline));
		expect(found).toHaveLength(1);
		return found[0]!.view;
	};
	const valueIn = (view: StepView, year: number) =>
		view.readings[0]!.points.find((point) => point.year === year)!.y!;

	it('say “nearly halved” of a trade that fell by 40 to 50 % before the sanctions', () => {
		const view = headed(/^Trade had nearly halved before the sanctions of 2006$/);
		const left = valueIn(view, 2005) / valueIn(view, 2002);
		expect(left).toBeGreaterThan(0.5);
		expect(left).toBeLessThan(0.6);
		expect(view.finding).toContain('before the sanctions of July 2006');
	});

	it('say “once since 1990: in 2001” of a share that no other year in view brings above 0.1 %', () => {
		const view = headed(/passed 0\.1\u202f% of Japan’s trade once since 1990: in 2001$/);
		const { points } = view.readings[0]!;
		expect(points.filter(({ y }) => y! > 0.1).map(({ year }) => year)).toEqual([2001]);
		expect(points[0]!.year).toBe(1990);
	});

	it('say “13 %, then 2.8 %” as the chart does', () => {
		const { finding } = headed(/^Japan held 13\u202f% of North Korea’s trade, then 2\.8\u202f%$/);
		expect(finding).toContain('Japan fell from third (13\u202f%) to fourth (2.8\u202f%)');
	});

	it('say what the acts in view bear out', () => {
		const day = (id: string) => tables.events.find((event) => event.id === id)!.start.from;
		const term = (id: string) => tables.terms.find((row) => row.id === id)!;
		// “Washington moved without an answer on the abductions”
		expect(day('2008-09-04-probe-postponed') < day('2008-10-11-delisting')).toBe(true);
		// “Koizumi met Kim twice; his successors kept the bans”
		for (const summit of ['2002-09-17-pyongyang-declaration', '2004-05-22-summit2']) {
			expect(day(summit) >= term('pm-koizumi').start.from).toBe(true);
			expect(day(summit) < term('pm-koizumi').end!.from).toBe(true);
		}
		const bans = tables.sanctions.find(({ id }) => id === 'jp-bans-2006')!;
		expect(bans.inForceTo!.from > term('pm-aso').end!.from).toBe(true);
		// “The deal moved without Japan’s money, then broke”
		expect(day('2008-10-11-delisting') < day('2009-04-14-quits')).toBe(true);
	});
});

describe('the figures that the briefings state in words', () => {
	const said = (id: string) =>
		briefings
			.find((briefing) => briefing.id === id)!
			.steps.map(({ headline, words, notes }) => [headline, words, ...notes].join('\n'));

	it('never join the paper’s 9 million, exports alone, to its 370 and 120, which are totals', () => {
		const [short, full] = [said('three-minutes').join('\n'), said('argument')];
		expect(short).not.toMatch(/\b9 million/);
		for (const text of full.filter((part) => /\b9 million/.test(part))) expect(text).toMatch(/exports/);
	});
});

describe('data/README.md', () => {
	const guide = readFileSync(join(caseFolder, '..', 'README.md'), 'utf8');
	const section = guide.slice(guide.indexOf('\n## Briefings'), guide.indexOf('\n## Adding a case'));

	it('shows a briefing that can be used as it stands', () => {
		const example = /```json\n([^`]*)```/.exec(section)![1]!;
		const read = readBriefing(example, { file: 'README.md', id: 'example' }, context);
		expect(read.problems).toEqual([]);
		expect(read.briefing!.steps).toHaveLength(1);
	});

	it('describes every property that a file may hold', () => {
		const { problems: found } = readBriefing(
			'{"x":1,"title":"x","steps":[{"chart":"x","y":1}]}',
			{ file: 'x.json', id: 'x' },
			context
		);
		const known = found.flatMap(({ expected }) => /^one of (.*)$/.exec(expected)?.[1]!.split(', ') ?? []);
		expect(known).toContain('notes');
		for (const name of known.filter((property) => property !== '$schema'))
			expect(section).toMatch(new RegExp(`^\\| _?\`${name}\``, 'm'));
	});
});
