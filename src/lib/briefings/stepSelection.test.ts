import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facts, select } from '../../tests/realCase.ts';
import { fullViewOf, stepSelection, viewOf } from './stepSelection.ts';

const [quote, otherQuote] = facts.quotes as [string, string];
const [event, otherEvent] = facts.events as [string, string];

const step = (view: string, quotes: readonly string[] = [], events: readonly string[] = []) =>
	stepSelection({ view, quotes, events }, facts);

describe('stepSelection', () => {
	it('stepSelection of nothing is the opening view', () => {
		expect(step('')).toEqual({ selection: facts.defaults, notices: [] });
	});

	it('stepSelection opens the first quote and the first event', () => {
		const { selection } = step('time=2003..2005', [quote, otherQuote], [event, otherEvent]);
		expect(selection).toEqual(select({ period: { from: 2003, to: 2005 }, quote, event }));
	});

	it('stepSelection opens what its view opens, whatever stands first', () => {
		const { selection } = step(`quote=${otherQuote}&event=${otherEvent}`, [quote], [event]);
		expect(selection).toEqual(select({ quote: otherQuote, event: otherEvent }));
	});

	it('stepSelection passes over ids that the case does not have', () => {
		const { selection } = step('', ['nobody', '__proto__', quote], ['never']);
		expect(selection).toEqual(select({ quote }));
	});

	it('stepSelection gives notice of what an address may not say, and shows the usual instead', () => {
		const { selection, notices } = step('time=1800&measure=luck', [quote]);
		expect(selection).toEqual(select({ quote }));
		expect(notices.map(({ key, found }) => [key, found])).toEqual([
			['time', '1800'],
			['measure', 'luck']
		]);
	});
});

const years = fc.integer({ min: facts.years.from, max: facts.years.to });
const views = fc.record({
	period: fc.tuple(years, years).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
	partners: fc.subarray([...facts.partners]),
	baseYear: years,
	yScale: fc.constantFrom('linear', 'log'),
	measure: fc.constantFrom('trade', 'share', 'reliance'),
	denominator: fc.constantFrom('with-inter-korean', 'without-inter-korean'),
	quote: fc.option(fc.constantFrom(...facts.quotes)),
	event: fc.option(fc.constantFrom(...facts.events))
} as const);

describe('viewOf, fullViewOf', () => {
	it('viewOf gives parameters from which the selection is read again, with what stands open named by the step', () => {
		fc.assert(
			fc.property(views, (change) => {
				const selection = select(change);
				const view = viewOf(selection, facts);
				expect(view).not.toMatch(/quote=|event=|^\?/);
				const { quote: open, event: act } = selection;
				expect(step(view, open ? [open] : [], act ? [act] : [])).toEqual({ selection, notices: [] });
			})
		);
	});

	it('fullViewOf gives parameters from which all of the selection is read again', () => {
		fc.assert(
			fc.property(views, (change) => {
				const selection = select(change);
				expect(step(fullViewOf(selection, facts))).toEqual({ selection, notices: [] });
			})
		);
	});

	it('viewOf and fullViewOf say nothing of the opening view', () => {
		expect(viewOf(facts.defaults, facts)).toBe('');
		expect(fullViewOf(facts.defaults, facts)).toBe('');
		expect(fullViewOf(select({ quote, event }), facts)).toBe(`event=${event}&quote=${quote}`);
	});
});
