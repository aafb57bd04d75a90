import { describe, expect, it } from 'vitest';
import { madeUpTables, partner, series, source, trade } from '../../tests/madeUp.ts';
import { select, study } from '../../tests/realCase.ts';
import type { CaseStudy } from './chart.ts';
import { notes } from './disagreementNotes.ts';
import { disagreementOf, survives } from './disagreementRows.ts';
import { title } from './disagreementWords.ts';

const basis = (id: string) => ({ id, title: id, shortTitle: id, description: '', caution: '', line: 2 });

/** Two readings a year, of two bases, and the paper’s, which no verdict counts. */
const madeUp: CaseStudy = {
	...study,
	settings: { ...study.settings, subject: 'subject' },
	tables: madeUpTables({
		partners: [partner('subject', { name: 'Subject' }), partner('a', { name: 'A' })],
		bases: [basis('own'), basis('other'), basis('claimed')],
		series: [series('own', 'a'), series('other', 'a'), series('claimed', 'a')],
		sources: [source('s1'), source('s2'), source('p', { reliability: 'paper' })],
		trade: [
			trade(2002, 'total', 100, { line: 2 }),
			trade(2002, 'total', 110, { basis: 'other', sourceId: 's2', line: 3 }),
			trade(2002, 'total', 500, { basis: 'claimed', sourceId: 'p', line: 4 }),
			trade(2006, 'total', 105, { line: 5 }),
			trade(2006, 'export', 60, { basis: 'other', sourceId: 's2', line: 6 }),
			trade(2006, 'total', 10, { basis: 'claimed', sourceId: 'p', line: 7 })
		]
	})
};
const chosen = select({ partners: ['a'] });

describe('disagreementOf(study, selection)', () => {
	it('pairs every reading of the record, never the paper’s and never a single flow', () => {
		const [a] = disagreementOf(madeUp, chosen).partners;
		// 105 / 110 and 105 / 100: the exports of 60 are no total.
		expect(a!.change).toEqual({ low: 105 / 110, high: 1.05, n: 2 });
		expect(a!.paperChange).toEqual({ low: 0.02, high: 0.02, n: 1 });
		expect(a!.years[0]!.band).toMatchObject({ low: 100, high: 110, n: 2 });
		expect(a!.years.map(({ distinct }) => distinct)).toEqual([2, 1]);
	});

	it('gives each basis a symbol of its own and the paper one that none has', () => {
		const [a] = disagreementOf(madeUp, chosen).partners;
		expect(a!.years[0]!.lanes.map(({ symbol, paper }) => [symbol, paper])).toEqual([
			['square', false],
			['circle', false],
			['diamond', true]
		]);
	});

	it('files an alternative under the basis of its row', () => {
		const china = disagreementOf(study, select({ partners: ['china'] })).partners[0]!;
		const [cow, national] = china.years[0]!.lanes;
		expect(cow!.readings.map(({ value }) => value)).toEqual([831]);
		expect(national!.readings.map(({ value }) => value)).toEqual([738.17, 738.17, 738.17, 738.172]);
	});
});

describe('survives({ low, high })', () => {
	it('asks that both ends point the same way', () => {
		expect([survives({ low: 0.3, high: 1, n: 2 }), survives({ low: 0.95, high: 1.05, n: 2 })]).toEqual([
			true,
			false
		]);
	});
});

describe('title(study, selection)', () => {
	it('says so where the conclusion does not survive', () => {
		expect(title(madeUp, chosen)).toBe(
			'A’s trade with Subject does not survive the choice of figures: from \u22125\u202f% to +5\u202f% from 2002 to 2006'
		);
	});

	it('takes copies of one figure for one: 402.957 and 403, 641.73 twice', () => {
		expect(title(study, select({ partners: ['south-korea'], window: { from: 2001, to: 2002 } }))).toBe(
			'South Korea’s trade with North Korea rests on one figure a year, 2001 to 2002: nothing to compare'
		);
	});

	it('says “whichever” only where both years have a choice', () => {
		const later = (value: number, line: number) =>
			trade(2006, 'total', value, { sourceId: 's2', basis: 'other', line });
		const with2006 = (...rows: readonly ReturnType<typeof trade>[]) => ({
			...madeUp,
			tables: { ...madeUp.tables, trade: [...madeUp.tables.trade.filter(({ line }) => line < 5), ...rows] }
		});
		// 50 / 110 and 50 / 100; with 40: 40 / 110 and 50 / 100.
		expect(title(with2006(later(50, 8)), chosen)).toBe(
			'A’s trade with Subject fell by 50 to 55\u202f% from 2002 to 2006, on one figure for 2006'
		);
		expect(title(with2006(later(50, 8), trade(2006, 'total', 40, { line: 9 })), chosen)).toBe(
			'Whichever published figures are paired, A’s trade with Subject fell by 50 to 64\u202f% from 2002 to 2006'
		);
	});

	it('says so where there is one reading only', () => {
		expect(title(study, select({ partners: ['south-korea'] }))).toBe(
			'South Korea’s trade with North Korea rests on one figure a year, 2002 to 2006: nothing to compare'
		);
	});
});

describe('notes(study, selection)', () => {
	it('names in words what is not drawn: yen, single flows, readings kept for the record', () => {
		const said = notes(study, select({ partners: ['japan', 'united-states'] })).join(' ');
		expect(said).toContain(
			'Japan 2002 (45,900) and Japan 2006 (9,718.9, probably of a fiscal year), JPY million'
		);
		expect(said).toContain('United States 2006 (exports <0.1, KBS World Radio)');
		expect(said).toContain('Japan 2002 (365.9: misprint, its own parts sum to 369.53)');
		expect(said).toContain('Its own pair gives: Japan \u221268\u202f%');
	});
});
