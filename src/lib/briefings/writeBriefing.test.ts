import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseFolder, facts } from '../../tests/realCase.ts';
import { registry } from '../charts/registry.ts';
import { selectionKeys } from '../selection/codec.ts';
import { plainStep, type Briefing } from './briefing.ts';
import { mostSteps, readBriefing } from './readBriefing.ts';
import { writeBriefing } from './writeBriefing.ts';

const context = { case: 'six-party-talks', charts: registry.map(({ id }) => id), facts };
const read = (text: string, id = 'talk') => readBriefing(text, { file: `${id}.json`, id }, context);

/** Any text, with what a JSON text has to escape in it. */
const words = fc.string({ unit: fc.oneof(fc.constantFrom('"', '\\', '\n', '\u2028', '\0'), fc.string()) });
const views = fc.constantFrom(
	'',
	'time=2002..2006',
	'partners=japan~china&yScale=log',
	'measure=share&window=2002..2007'
);

const steps = fc.record({
	chart: fc.constantFrom(...context.charts),
	view: views,
	headline: words,
	words,
	quotes: fc.shuffledSubarray([...facts.quotes]),
	events: fc.shuffledSubarray([...facts.events]),
	// A paragraph of nothing is none.
	notes: fc.array(words.filter((text) => text !== ''))
});

const briefings: fc.Arbitrary<Briefing> = fc.record({
	id: fc.constant('talk'),
	case: fc.constantFrom('', 'six-party-talks'),
	title: words.filter((text) => text !== ''),
	about: words,
	minutes: fc.option(fc.double({ min: 1, max: 600, noNaN: true })),
	steps: fc.array(steps, { minLength: 1, maxLength: 6 })
});

describe('writeBriefing', () => {
	it('writeBriefing gives a file from which the same briefing is read', () => {
		fc.assert(
			fc.property(briefings, (briefing) => {
				expect(read(writeBriefing(briefing))).toEqual({ briefing, problems: [] });
			})
		);
	});

	it('writeBriefing gives the same of as many steps as there may be', () => {
		const many = Array.from({ length: mostSteps }, () => plainStep('trade-index', ''));
		const briefing = { id: 'talk', case: '', title: 'x', about: '', minutes: 1, steps: many };
		expect(read(writeBriefing(briefing)).briefing).toEqual(briefing);
	});

	it('writeBriefing leaves out what is empty and ends with a line end', () => {
		const step = plainStep('trade-index', '');
		const text = writeBriefing({ id: 'x', case: '', title: 'x', about: '', minutes: null, steps: [step] });
		expect(text.endsWith('}\n')).toBe(true);
		expect(JSON.parse(text)).toEqual({ title: 'x', steps: [{ chart: 'trade-index' }] });
	});

	it('writeBriefing gives the briefings that ship as their files hold them', () => {
		const folder = join(caseFolder, 'briefings');
		for (const name of readdirSync(folder)) {
			const text = readFileSync(join(folder, name), 'utf8');
			expect(JSON.parse(writeBriefing(read(text).briefing!))).toEqual(JSON.parse(text));
		}
	});

	it('writeBriefing of a view in every parameter keeps all of it', () => {
		const view = selectionKeys.map((key) => `${key}=${sample[key]}`).join('&');
		const briefing = { id: 'talk', case: '', title: 'x', about: '', minutes: null };
		const written = writeBriefing({ ...briefing, steps: [plainStep('compare-measures', view)] });
		expect(read(written)).toMatchObject({ problems: [], briefing: { steps: [{ view }] } });
	});
});

const sample: Readonly<Record<(typeof selectionKeys)[number], string>> = {
	time: '2002..2006',
	partners: 'japan~china',
	base: '2003',
	yScale: 'log',
	basis: 'cow',
	denominator: 'without-inter-korean',
	measure: 'share',
	window: '2003..2006',
	split: 'overlay',
	panel: 'china',
	event: facts.events[0]!,
	quote: facts.quotes[0]!
};
