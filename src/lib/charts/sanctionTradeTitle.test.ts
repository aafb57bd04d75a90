import { describe, expect, it } from 'vitest';
import { event, madeUpTables, partner, sanction, series, trade } from '../../tests/madeUp.ts';
import { facts, select, study } from '../../tests/realCase.ts';
import { inForceAtEnd, prepareSanctionTrade } from './sanctionTrade.ts';
import { stepsInView } from './sanctionTradeLayout.ts';
import { title } from './sanctionTradeTitle.ts';
import { windowNote } from './sanctionTradeWindow.ts';

const lane = {
	id: 'l',
	title: 'L',
	group: 'a-measures',
	groupTitle: 'A',
	order: 1,
	description: '',
	line: 2
};

/** Trade of `a` by year from 2000 on, its sanctions, and a chronology of 2000 to 2010. */
function made(values: readonly number[], sanctions: readonly ReturnType<typeof sanction>[]) {
	const tables = madeUpTables({
		trade: values.map((value, index) => trade(2000 + index, 'total', value, { basis: 'cow' })),
		series: [series('cow', 'a')],
		bases: study.tables.bases,
		lanes: [lane],
		sanctions,
		events: [event('first', '2000-01-01'), event('last', '2010-06-30')],
		partners: [partner('subject', { name: 'Subject', focus: false }), partner('a', { name: 'A' })]
	});
	const settings = {
		...study.settings,
		subject: 'subject',
		protagonist: 'a',
		defaultComparison: [2001, 2005] as const
	};
	return prepareSanctionTrade({ ...study, tables, settings });
}

const of = (data: ReturnType<typeof made>, from: number, to: number) =>
	title(data, select({ period: { from, to } })).replaceAll('\u202f', ' ');

describe('title of sanctions and trade', () => {
	const ban = sanction('ban', '2004-07-05', null);

	it('tells what trade had done before the sanctions, from the year the case compares from', () => {
		// From 2001 (200) to 2003, the last whole year before July 2004 (150): −25 percent.
		expect(of(made([100, 200, 180, 150, 50, 10], [ban]), 2000, 2005)).toBe(
			'A’s trade with Subject had already fallen by 25 % from 2001 to 2003, before the sanctions of July 2004; one was in force at the end of 2005'
		);
	});

	it.each([
		[[100, 100, 100, 150], 'had risen by 50 % from 2001 to 2003'],
		[[100, 100, 100, 102], 'had hardly changed from 2001 to 2003'],
		[[100, 100, 100, 0], 'had already fallen to zero from 2001 to 2003']
	])('finds the word for %j', (values, says) => {
		expect(of(made(values, [ban]), 2000, 2005)).toContain(says);
	});

	it('speaks of no time before sanctions where some were in force when the view begins', () => {
		const more = sanction('more', '2006-03-01', null);
		expect(of(made([100, 200, 180, 150, 50, 40, 30, 20], [ban, more]), 2005, 2007)).toBe(
			'A’s trade with Subject halved from 2005 to 2007; one was in force when it begins, more came from March 2006 on; two were in force at the end of 2007'
		);
	});

	it('tells trade and count side by side where nothing is known before the first', () => {
		const data = made([100, 100, 100, 100, 50, 25], [ban]);
		expect(of(data, 2004, 2005)).toBe(
			'A’s trade with Subject halved from 2004 to 2005; beside it, sanctions came into force from July 2004 on; one was in force at the end of 2005'
		);
		expect(of(data, 2000, 2003)).toContain('; no sanction of its own was in force at the end of 2003');
		expect(of(data, 2005, 2005)).toBe(
			'A’s trade with Subject was US$ 25 m in 2005; one sanction of its own was in force at the end of 2005'
		);
		expect(of(data, 2012, 2013)).toBe(
			'No total of A’s trade with Subject is on record, 2012–13; how many of its sanctions were in force is not on record'
		);
	});

	it('puts no fall down to a sanction, in any period of the case that ships', () => {
		const data = prepareSanctionTrade(study);
		for (let from = facts.years.from; from <= facts.years.to; from++) {
			for (let to = from; to <= facts.years.to; to++) {
				const told = title(data, select({ period: { from, to } }));
				expect(told).not.toMatch(/because|caused|led to|due to|after the sanctions|NaN|undefined|Infinity/);
				const named = [...told.matchAll(/\b(?:19|20)\d\d\b/g)].map(([year]) => Number(year));
				expect(Math.min(...named), told).toBeGreaterThanOrEqual(from);
				expect(Math.max(...named.filter((year) => year <= to)), told).toBeLessThanOrEqual(to);
			}
		}
	});
});

describe('inForceAtEnd(data, year)', () => {
	const renewed = sanction('renewed', '2004-07-05', '2011-04-13', { endKind: 'renewal-not-read' });

	it('is null before and after the record, which is not none', () => {
		const data = made([], [sanction('ban', '2004-07-05', null)]);
		// The chronology runs from January 2000 to June 2010.
		expect([1999, 2000, 2009, 2010].map((year) => inForceAtEnd(data, year)?.count ?? null)).toEqual([
			null,
			0,
			1,
			null
		]);
	});

	it('reaches to the day at which the record of a measure ends', () => {
		const data = made([], [renewed]);
		expect([2010, 2011].map((year) => inForceAtEnd(data, year)?.count ?? null)).toEqual([1, null]);
	});

	it('counts no laws and no administrative pressure', () => {
		const data = made(
			[],
			[
				sanction('law', '2004', null, { kind: 'law' }),
				sanction('pressure', '2004', null, { kind: 'administrative' })
			]
		);
		expect(inForceAtEnd(data, 2005)?.count).toBe(0);
	});
});

describe('stepsInView(data, selection)', () => {
	it('cuts the staircase to the view and to the record, without a fall where the record ends', () => {
		const data = made(
			[],
			[
				sanction('short', '2003-01-01', '2003-06-30'),
				sanction('renewed', '2004-07-05', '2011-04-13', { endKind: 'renewal-not-read' })
			]
		);
		const steps = stepsInView(data, select({ period: { from: 2003, to: 2014 } }));
		expect(steps).toEqual([
			{ from: '2003-01-01', to: '2003-07-01', count: 1 },
			{ from: '2003-07-01', to: '2004-07-05', count: 0 },
			{ from: '2004-07-05', to: '2011-04-14', count: 1 }
		]);
		expect(stepsInView(data, select({ period: { from: 1990, to: 1999 } }))).toEqual([]);
	});
});

describe('windowNote(data, selection)', () => {
	it('sets means of two years before and after beside quiet years, with how many years they rest on', () => {
		// Before 2006: (100 + 80) / 2 = 90; after: (30 + 6) / 2 = 18; 18 / 90 = 0.2, −80 percent.
		// Round 2002: (80 + 100) / 2 before and after, ±0; round 2003: before 100, after 90, −10.
		const data = made([80, 100, 100, 80, 100, 80, 50, 30, 6], [sanction('ban', '2006-07-05', null)]);
		const note = windowNote(data, select({ period: { from: 2004, to: 2008 } }));
		const text = note!.text.replaceAll('\u202f', ' ');
		expect(text).toContain('averaged US$ 90 m a year in the two years before 2006');
		expect(text).toContain('US$ 18 m in the two after (−80 %, n = 2 and 2)');
		expect(text).toContain('2002 (±0 %, n = 2 and 2) and 2003 (−10 %, n = 2 and 2)');
		expect(text).toContain('descriptive');
		expect(note!.years).toEqual({ from: 2000, to: 2008 });
	});

	it('is null where no sanction begins in view, or a side has no figure', () => {
		const data = made([80, 100], [sanction('ban', '2002-07-05', null)]);
		expect(windowNote(data, select({ period: { from: 2003, to: 2005 } }))).toBeNull();
		expect(windowNote(data, select({ period: { from: 2000, to: 2005 } }))).toBeNull();
	});
});
