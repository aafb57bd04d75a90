import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseOf, filled, kotra } from '../../tests/gapCase.ts';
import { total, trade } from '../../tests/madeUp.ts';
import { select } from '../../tests/realCase.ts';
import type { CaseStudy } from './chart.ts';
import { gapOf, prepareGap, type Gap } from './gapContent.ts';

const at = (study: CaseStudy, from = 2002, to = 2006, basis = 'auto'): Gap =>
	gapOf(prepareGap(study), select({ window: { from, to }, basis }));
describe('gapOf(data, selection)', () => {
	it('puts the protagonist first, then the others by size, and names who lacks a figure', () => {
		const { steps, missing, replacement, whole } = at(filled);
		expect(steps.map(({ id, change }) => [id, change])).toEqual([
			['a', -250],
			['b', 1000],
			['south-korea', 750]
		]);
		expect(missing).toEqual([{ id: 'c', name: 'c', inText: 'c', why: 'no figure for 2006' }]);
		// 1000 + 750 gained / 250 lost; the whole was not read.
		expect(replacement?.ratio).toBe(7);
		expect(whole).toBeNull();
	});

	it('ends with what the partners compared leave of the whole, where both wholes are known', () => {
		const known = {
			...filled,
			tables: { ...filled.tables, totals: [total(2002, kotra, 2260), total(2006, kotra, 2990)] }
		};
		const { steps, ofWhole, replacement } = at(known);
		// 2002: 2260 + 600 − 370 − 700 − 600 = 1190; 2006: 2990 + 1350 − 120 − 1700 − 1350 = 1170.
		expect(steps.at(-1)).toMatchObject({
			kind: 'remainder',
			name: 'Partners not recorded',
			from: 1190,
			to: 1170,
			change: -20
		});
		// (4340 − 2860 + 250) / 250.
		expect(ofWhole).toBeCloseTo(6.92, 9);
		expect(replacement?.ratio).toBe(7);
		// Another compiler’s figures are never taken from that whole.
		expect(at(known, 2002, 2006, 'own').ofWhole).toBeNull();
	});

	it('calls a remainder below zero by what it is: compilers who count differently', () => {
		const small = {
			...filled,
			tables: { ...filled.tables, totals: [total(2002, kotra, 2260), total(2006, kotra, 1500)] }
		};
		expect(at(small).steps.at(-1)).toMatchObject({ name: 'Counted otherwise', to: -320 });
	});

	it('never sets one flow beside a total', () => {
		const study = caseOf(
			{ a: [[2002, 370]] },
			[],
			[trade(2007, 'export', 9, { basis: 'national', reporter: 'a' })]
		);
		const { replacement, steps, why } = at(study, 2002, 2007);
		expect([replacement, steps, why]).toEqual([null, [], 'only exports for 2007']);
	});

	it('names the bases that have what this one lacks', () => {
		const study = caseOf({ a: [[2002, 370]] }, [], [trade(2002, 'total', 1), trade(2006, 'total', 2)]);
		expect(at(study).elsewhere).toEqual(['Own']);
		expect(at(study, 2002, 2006, 'own').elsewhere).toEqual([]);
	});

	it('has the sanctions on trade that began within the years, with the act that put them in force', () => {
		expect(at(filled).acts.map(({ sanction: { id }, event: act, label }) => [id, act?.id, label])).toEqual([
			['ban', 'begun', 'Ban begins']
		]);
		expect(at(filled, 2002, 2005).acts).toEqual([]);
		expect(at(filled, 2002, 2009).acts.map(({ sanction: { id }, event: act }) => [id, act])).toContainEqual([
			'later',
			null
		]);
	});

	it('leads from the first whole to the second whatever the figures', () => {
		const figure = fc.double({ min: 0, max: 5000, noNaN: true });
		const pair = fc.tuple(figure, figure);
		fc.assert(
			fc.property(pair, pair, pair, pair, (a, b, s, whole) => {
				const points = ([x, y]: [number, number]) =>
					[
						[2002, x],
						[2006, y]
					] as const;
				const gap = at(caseOf({ a: points(a), b: points(b), 'south-korea': points(s) }, points(whole)));
				const sum = gap.steps.reduce((total, { change }) => total + change, 0);
				expect(sum).toBeCloseTo(whole[1] + s[1] - whole[0] - s[0], 4);
			})
		);
	});
});
