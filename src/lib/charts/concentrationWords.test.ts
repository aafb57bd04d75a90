import { describe, expect, it } from 'vitest';
import { madeUpTables, partner, series, total, trade } from '../../tests/madeUp.ts';
import { select, study } from '../../tests/realCase.ts';
import { gapReason, prepareConcentration } from './concentrationCase.ts';
import { notes, title } from './concentrationWords.ts';

/** A whole of 100 each year and the totals of partners a and b. */
function made(years: Readonly<Record<number, readonly (number | null)[]>>) {
	const rows = Object.entries(years).flatMap(([year, values]) =>
		values.flatMap((value, index) =>
			value === null
				? []
				: [trade(Number(year), 'total', value, { reporter: 'ab'[index]!, basis: 'national' })]
		)
	);
	const tables = madeUpTables({
		trade: rows,
		totals: Object.keys(years).map((year) => total(Number(year), 'kotra_trade_excl_inter_korean', 100)),
		series: [series('national', 'a'), series('national', 'b')],
		bases: study.tables.bases,
		partners: [partner('dprk', { name: 'Subject' }), partner('a'), partner('b')]
	});
	const settings = { ...study.settings, subject: 'dprk', defaultComparison: [2002, 2006] as const };
	return prepareConcentration({ ...study, tables, settings });
}

const view = (from: number, to: number) =>
	select({ period: { from, to }, denominator: 'without-inter-korean' });

describe('title of concentration', () => {
	it('says more only where the later band lies above the earlier', () => {
		// 2002: 0.3² + 0.3² = 0.18, with the rest of 0.4 as one partner 0.34: 2.9 to 5.6 equal partners.
		// 2006: 0.7² = 0.49, with 0.3² 0.58: 1.7 to 2.0.
		expect(title(made({ 2002: [30, 30], 2006: [70, null] }), view(2002, 2006))).toBe(
			'Subject’s trade grew more concentrated: the equivalent of 2.9–5.6 equal partners in 2002, 1.7–2.0 in 2006'
		);
		expect(title(made({ 2002: [70, null], 2006: [30, 30] }), view(2002, 2006))).toContain(
			'grew less concentrated'
		);
	});

	it('can’t tell where the bands overlap', () => {
		// 2006: 0.4² + 0.3² = 0.25, with 0.3² 0.34: inside the band of 2002.
		expect(title(made({ 2002: [30, 30], 2006: [40, 30] }), view(2002, 2006))).toBe(
			'Whether Subject’s trade grew more or less concentrated can’t be told: the equivalent of 2.9–5.6 equal partners in 2002, 2.9–4.0 in 2006'
		);
	});

	it('compares the first and the last year that have a band where one of the case’s has none', () => {
		const title2003 = title(made({ 2002: [10, null], 2003: [30, 30], 2006: [70, null] }), view(2002, 2006));
		expect(title2003).toContain('in 2003, 1.7–2.0 in 2006');
	});

	it('speaks of one year, or of none', () => {
		// Nothing is left over: both ends are 0.5.
		expect(title(made({ 2002: [50, 50] }), view(2002, 2002))).toBe(
			'In 2002 Subject’s trade was as concentrated as on 2.0 equal partners'
		);
		expect(title(made({ 2002: [10, null] }), view(2002, 2003))).toBe(
			'How concentrated Subject’s trade was can’t be told, 2002–03'
		);
	});
});

describe('notes of concentration', () => {
	const data = prepareConcentration(study);
	const told = (from: number, to: number) => notes(data, select({ period: { from, to } })).join(' ');

	it('say how a bloc counts, for the years that have one', () => {
		expect(told(2002, 2007)).toContain('2004–05: the European Union is a bloc, recorded as one.');
		expect(told(2006, 2007)).not.toContain('bloc');
	});
});

describe('gapReason(data, selection, year)', () => {
	const data = made({ 2002: [10, 20], 2003: [80, 40], 2004: [null, null] });

	it.each([
		[2001, 'the whole was not read'],
		[2002, 'only 30 percent of the whole is recorded'],
		[2003, 'the partners recorded add up to 120 percent of the whole, so they are not parts of it'],
		[2004, 'no partner’s total is recorded']
	])('says of %d: %s', (year, reason) => {
		expect(gapReason(data, view(2001, 2004), year)).toBe(reason);
	});

	it('is told in the notes, years of one reason together', () => {
		expect(notes(data, view(1999, 2003)).join(' ')).toContain(
			'Years without a band. 1999–2001: the whole was not read; 2002: only 30 percent'
		);
	});
});
