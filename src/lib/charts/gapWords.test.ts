import { describe, expect, it } from 'vitest';
import { caseOf, filled } from '../../tests/gapCase.ts';
import { select, study as realStudy } from '../../tests/realCase.ts';
import type { CaseStudy } from './chart.ts';
import { prepareGap } from './gapContent.ts';
import { describe as description, notes, subtitle, title } from './gapWords.ts';

const titleOf = (study: CaseStudy, from = 2002, to = 2006, basis = 'auto') =>
	title(prepareGap(study), select({ window: { from, to }, basis }));

describe('title(data, selection)', () => {
	const flat = (from: number, to: number) =>
		[
			[2002, from],
			[2006, to]
		] as const;

	it.each([
		{
			notes: 'a loss and gains',
			study: filled,
			says: 'For each dollar of trade that a lost from 2002 to 2006, other partners gained 7 (b 4, south-korea 3)'
		},
		{
			notes: 'a loss and no gain',
			study: caseOf({ a: flat(370, 120), b: flat(700, 600) }),
			says: 'Nobody filled what a lost from 2002 to 2006: no other recorded partner’s trade rose'
		},
		{
			notes: 'a loss, and nobody to compare with',
			study: caseOf({ a: flat(370, 120) }),
			says: 'a lost US$\u202f250\u202fm of trade from 2002 to 2006; in these figures no other partner can be compared'
		},
		{
			notes: 'a gain',
			study: caseOf({ a: flat(120, 370), b: flat(1, 2) }),
			says: 'a lost no trade from 2002 to 2006: it gained US$\u202f250\u202fm'
		},
		{
			notes: 'no change',
			study: caseOf({ a: flat(120, 120), b: flat(1, 2) }),
			says: 'a lost no trade from 2002 to 2006'
		},
		{
			notes: 'no figure',
			study: caseOf({ b: flat(1, 2) }),
			says: 'a’s trade in 2002 and 2006 can’t be compared: no figure for 2002 and 2006 (National)'
		}
	])('says what happened: $notes', ({ study, says }) => {
		expect(titleOf(study)).toBe(says);
	});

	it('compares no year with itself', () => {
		expect(titleOf(filled, 2006, 2006)).toBe('2006 alone has nothing to be compared with: choose two years');
	});
});

describe('subtitle(data, selection)', () => {
	const of = (study: CaseStudy, basis: string) =>
		subtitle(prepareGap(study), select({ window: { from: 2002, to: 2006 }, basis }));

	it('tells what other figures make of the ratio: 2,222.01 / 254 = 8.7 and 1,827.44 / 246.70 = 7.4', () => {
		expect(of(realStudy, 'national')).toMatch(
			/National figures \(on Correlates of War 8\.7 and all others together 6\.9\)$/
		);
		expect(of(realStudy, 'cow')).toMatch(/\(on National figures 7\.4\)$/);
	});

	it('compares nothing with a basis that has no ratio, nor from one', () => {
		expect(of(realStudy, 'paper')).not.toContain('(on ');
		expect(of(filled, 'auto')).not.toContain('(on ');
	});
});

describe('describe(data, selection)', () => {
	it('says once that an act was in force', () => {
		const told = description(prepareGap(realStudy), select({ window: { from: 2006, to: 2006 } }));
		expect(told).toContain('Put in force by Japan in 2006: ');
		expect(told).toContain('Luxury ban (15 Nov 2006)');
		expect(told).not.toContain('in force (');
	});
});

describe('notes(data, selection)', () => {
	const told = (study: CaseStudy, basis = 'auto') =>
		notes(prepareGap(study), select({ window: { from: 2002, to: 2006 }, basis })).join(' ');

	it('say first that a ratio is no cause, and give the simplification of vulnerability with its terms', () => {
		const text = told(realStudy);
		expect(text).toMatch(/^Rises beside a fall: the ratio doesn’t say/);
		// 369.54 / 2901.73 = 12.7 %; (961.43 + 708.01 + 157.92) / 246.70 = 7.4.
		expect(text).toContain('13\u202f% × (1 − min(7.4, 1)) = 0\u202f%');
		expect(text).toContain(
			'Computed from a printed share of a printed total: Japan in 2006 and Thailand in 2006.'
		);
	});

	it('say that South Korea has another compiler, whose figures the remainder mixes', () => {
		expect(told(realStudy, 'cow')).toContain('Correlates of War records no inter-Korean trade');
		expect(told(realStudy, 'cow')).toContain('have another compiler than that total');
		expect(told(realStudy)).not.toContain('have another compiler than that total');
	});

	it('warn of a loss too small to divide by', () => {
		const study = caseOf({
			a: [
				[2002, 100],
				[2006, 99]
			],
			b: [
				[2002, 1],
				[2006, 500]
			]
		});
		expect(told(study)).toContain('The loss is small (US$\u202f1\u202fm)');
		expect(told(filled)).not.toContain('The loss is small');
	});
});
