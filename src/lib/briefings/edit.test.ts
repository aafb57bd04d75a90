import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileTexts } from '../../tests/hostileTexts.ts';
import { facts, tables } from '../../tests/realCase.ts';
import { plainStep, type Briefing } from './briefing.ts';
import {
	markedTitle,
	mostOwnSteps,
	newBriefing,
	ownCopy,
	paragraphsOf,
	stepOfView,
	titled,
	untitled,
	withoutStep,
	withStep,
	withStepChanged,
	withStepMoved,
	withWords
} from './edit.ts';
import { mostSteps, readBriefing } from './readBriefing.ts';
import { writeBriefing } from './writeBriefing.ts';

const context = { case: 'six-party-talks', charts: ['trade-index', 'japan-flows'], facts };
const { quotes } = tables;

const anyStep = fc.record({
	chart: fc.constantFrom('trade-index', 'japan-flows'),
	view: fc.constantFrom('', 'time=2003..2006', 'yScale=log'),
	headline: fc.string(),
	words: fc.string(),
	quotes: fc.subarray(facts.quotes.slice(0, 4)),
	events: fc.subarray(facts.events.slice(0, 4)),
	notes: fc.array(fc.string({ minLength: 1 }), { maxLength: 3 })
});
const briefings: fc.Arbitrary<Briefing> = fc.record({
	id: fc.constant('own'),
	case: fc.constant('six-party-talks'),
	title: fc.string(),
	about: fc.string(),
	minutes: fc.option(fc.integer({ min: 1, max: 600 })),
	steps: fc.array(anyStep, { maxLength: 8 })
});
const places = fc.integer({ min: -3, max: 12 });

describe('withStepMoved', () => {
	it('withStepMoved(briefing, from, to) holds the same steps, and the one moved stands where it was sent', () => {
		fc.assert(
			fc.property(briefings, places, places, (briefing, from, to) => {
				const moved = withStepMoved(briefing, from, to);
				expect(new Set(moved.steps)).toEqual(new Set(briefing.steps));
				expect(moved.steps).toHaveLength(briefing.steps.length);
				const step = briefing.steps[from];
				if (!step) expect(moved).toBe(briefing);
				else expect(moved.steps.indexOf(step)).toBe(Math.min(briefing.steps.length - 1, Math.max(0, to)));
			})
		);
	});

	it('withStepMoved there and back is the briefing, and leaves the order of the others alone', () => {
		fc.assert(
			fc.property(briefings, fc.nat(7), fc.nat(7), (briefing, from, to) => {
				fc.pre(from < briefing.steps.length && to < briefing.steps.length);
				const moved = withStepMoved(briefing, from, to);
				expect(withStepMoved(moved, to, from)).toEqual(briefing);
				expect(withoutStep(moved, to)).toEqual(withoutStep(briefing, from));
			})
		);
	});
});

describe('withStep', () => {
	it('withStep(briefing, step, at) is undone by withoutStep(…, at), and never changes the briefing it was given', () => {
		fc.assert(
			fc.property(briefings, anyStep, fc.nat(8), (briefing, step, at) => {
				fc.pre(at <= briefing.steps.length);
				const before = JSON.stringify(briefing);
				const longer = withStep(briefing, step, at);
				expect(longer.steps[at]).toBe(step);
				expect(withoutStep(longer, at)).toEqual(briefing);
				expect(JSON.stringify(briefing)).toBe(before);
			})
		);
	});

	it('withStep(…) gives the same briefing where it holds as many steps as one may', () => {
		const steps = Array.from({ length: mostSteps }, () => plainStep('trade-index', ''));
		expect(mostOwnSteps).toBe(mostSteps);
		const full = { ...newBriefing('', 'Full'), steps };
		expect(withStep(full, plainStep('trade-index', ''))).toBe(full);
	});

	it('withoutStep(briefing, where none is) gives the same briefing', () => {
		const briefing = newBriefing('', 'None');
		for (const index of [-1, 0, 0.5, 7]) expect(withoutStep(briefing, index)).toBe(briefing);
	});
});

describe('withStepChanged', () => {
	it('withStepChanged(…, what stands there) and withWords(…, the same) give the same briefing', () => {
		fc.assert(
			fc.property(briefings, fc.nat(7), (briefing, index) => {
				const step = briefing.steps[index];
				if (step)
					expect(withStepChanged(briefing, index, { ...step, quotes: [...step.quotes] })).toBe(briefing);
				expect(withWords(briefing, { title: briefing.title, minutes: briefing.minutes })).toBe(briefing);
			})
		);
	});

	it('withStepChanged(…) changes one step and no other', () => {
		const steps = ['a', 'b', 'c'].map((headline) => ({ ...plainStep('trade-index', ''), headline }));
		const changed = withStepChanged({ ...newBriefing('', 'T'), steps }, 1, { headline: 'B', notes: ['n'] });
		expect(changed.steps.map(({ headline }) => headline)).toEqual(['a', 'B', 'c']);
		expect(changed.steps[0]).toBe(steps[0]);
		expect(changed.steps[1]).toMatchObject({ notes: ['n'] });
	});
});

describe('what is edited leaves as a file and comes back the same', () => {
	it('readBriefing(writeBriefing(titled(briefing))) is the briefing, whatever was typed', () => {
		fc.assert(
			fc.property(briefings, anyStep, (briefing, step) => {
				const whole = titled(withStep(briefing, step));
				const read = readBriefing(writeBriefing(whole), { file: 'own.json', id: 'own' }, context);
				expect(read.problems).toEqual([]);
				expect(read.briefing).toEqual(whole);
			})
		);
	});

	it.each(hostileTexts.map((text) => ({ text })))(
		'$text stays text, in every place that words have',
		({ text }) => {
			const notes = paragraphsOf(text);
			const typed = { headline: text, words: text, notes };
			const step = withStepChanged(withStep(newBriefing('', text), plainStep('trade-index', '')), 0, typed);
			const { briefing } = readBriefing(
				writeBriefing(titled(step)),
				{ file: 'own.json', id: 'own' },
				context
			);
			expect(briefing?.title).toBe(text);
			expect(briefing?.steps[0]).toMatchObject(typed);
		}
	);
});

describe('stepOfView', () => {
	it('stepOfView(chart, query) holds the view, with the open quote and event as its own', () => {
		const quote = quotes.find(({ charts }) => charts.includes('trade-index'))!.id;
		const query = `?time=2003..2006&yScale=log&event=${facts.events[3]}&quote=${quote}&utm=x`;
		const step = stepOfView('trade-index', query, facts, quotes);
		expect(step).toEqual({
			...plainStep('trade-index', 'time=2003..2006&yScale=log'),
			events: [facts.events[3]],
			quotes: [quote]
		});
	});

	it('stepOfView(…) of the opening view has none, and a quote that another chart shows stays away', () => {
		expect(stepOfView('trade-index', '', facts, quotes)).toEqual(plainStep('trade-index', ''));
		const elsewhere = quotes.find(({ charts }) => charts.length > 0 && !charts.includes('trade-index'))!;
		expect(stepOfView('trade-index', `?quote=${elsewhere.id}`, facts, quotes).quotes).toEqual([]);
	});
});

describe('titles', () => {
	it('titled(briefing) names one that has no name, and leaves any other as it is', () => {
		expect(titled(newBriefing('', ' \n')).title).toBe(untitled);
		const named = newBriefing('', 'Mine');
		expect(titled(named)).toBe(named);
	});

	it('markedTitle(title, mark) marks once', () => {
		expect(markedTitle('Mine', 'copy')).toBe('Mine (copy)');
		expect(markedTitle('Mine (copy)', 'copy')).toBe('Mine (copy)');
		expect(markedTitle('', 'copy')).toBe(`${untitled} (copy)`);
	});

	it('ownCopy(briefing, title) shares no step with the briefing it is of', () => {
		const briefing = withStep(newBriefing('', 'A'), plainStep('trade-index', ''));
		const copy = ownCopy({ ...briefing, id: 'argument' }, 'B');
		expect(copy).toEqual({ ...briefing, title: 'B' });
		expect(copy.steps[0]).not.toBe(briefing.steps[0]);
	});

	it('paragraphsOf(text) takes each line that says something', () => {
		expect(paragraphsOf(' One. \r\n\r\n\tTwo.\u2028Three.\n ')).toEqual(['One.', 'Two.', 'Three.']);
		expect(paragraphsOf(' \n')).toEqual([]);
	});
});
