import { describe, expect, it } from 'vitest';
import { event, madeUpTables, partner, total } from '../../tests/madeUp.ts';
import { select, study } from '../../tests/realCase.ts';
import { growthCompiler } from '../measures/economicGrowth.ts';
import { prepareGrowth } from './growthCase.ts';
import { notes, subtitle, title } from './growthWords.ts';

/** A case of growth rates by year, first releases where a second rate is given, and breakthroughs by day. */
function made(rates: Readonly<Record<number, readonly number[]>>, days: readonly string[]) {
	const totals = Object.entries(rates).flatMap(([year, values]) =>
		values.map((value, index) =>
			total(Number(year), 'gdp_growth_bok', value, {
				standing: index === 0 ? 'headline' : 'alternative',
				note: index === 0 ? '' : 'first release'
			})
		)
	);
	const tables = madeUpTables({
		totals,
		events: days.map((day) => event(day, day)),
		partners: [partner('dprk', { name: 'Subject' })]
	});
	const settings = { ...study.settings, subject: 'dprk', breakthroughs: days, breakthroughsCaution: '' };
	return prepareGrowth({ ...study, tables, settings });
}

const rates = { 2000: [0], 2001: [3.8], 2002: [1.2], 2003: [-4.4], 2004: [2.1, -0.3] };
const of = (from: number, to: number, days: readonly string[]) =>
	title(made(rates, days), select({ period: { from, to } })).replaceAll('\u202f', ' ');

describe('title of growth and breakthroughs', () => {
	it.each([
		[
			['2001-05', '2002-09-17'],
			'Both breakthroughs counted here fell in years of growth, against the paper’s rule: 2001 (+3.8 %) and 2002 (+1.2 %)'
		],
		[
			['2001', '2002-09-17', '2003'],
			'Two of three breakthroughs counted here fell in years of growth, against the paper’s rule: 2001 (+3.8 %) and 2002 (+1.2 %); not 2003 (−4.4 %)'
		],
		[
			['2002', '2003'],
			'One of two breakthroughs counted here fell in a year of growth, against the paper’s rule: 2002 (+1.2 %); not 2003 (−4.4 %)'
		],
		[
			['2002'],
			'The one breakthrough counted here fell in a year of growth, against the paper’s rule: 2002 (+1.2 %)'
		],
		[
			['2003'],
			'No breakthrough counted here fell in a year of growth, as the paper’s rule has it: 2003 (−4.4 %)'
		],
		[
			['2000'],
			'No breakthrough counted here fell in a year of growth, as the paper’s rule has it: 2000 (0.0 %)'
		]
	])('counts %j', (days, says) => {
		expect(of(2000, 2003, days)).toBe(says);
	});

	it('says where a first release has the other sign', () => {
		expect(of(2004, 2004, ['2004-05-22'])).toBe(
			'The one breakthrough counted here fell in a year of growth, against the paper’s rule: 2004 (+2.1 %); but 2004 stands at −0.3 % (first release)'
		);
	});

	it('tells growth alone where no breakthrough is in view', () => {
		// Above zero: 2001, 2002 and 2004; not 2000 (zero) and 2003.
		expect(of(2000, 2004, ['1999'])).toBe(
			'Subject’s economy grew in three of five years, 2000–04; no breakthrough counted here falls in those years'
		);
		expect(of(2003, 2003, [])).toBe(
			'Subject’s economy shrank by 4.4 % in 2003; no breakthrough counted here falls in that year'
		);
		expect(of(2000, 2000, [])).toContain('economy stood still in 2000');
		expect(of(2010, 2012, ['2011'])).toBe('No growth of Subject’s economy is on record, 2010–12');
		// A breakthrough is in view, its growth is not.
		expect(of(2004, 2006, ['2006'])).toContain('; for no year of a breakthrough was growth read');
	});
});

describe('subtitle of growth and breakthroughs', () => {
	it('names who estimates it as the measure does', () => {
		expect(subtitle(made(rates, []), select())).toContain(`%, ${growthCompiler} estimates, `);
	});
});

describe('notes of growth and breakthroughs', () => {
	it('begin with the caution where the years it speaks of are in view and hold no breakthrough that counts', () => {
		const data = prepareGrowth(study);
		const first = (from: number, to: number) => notes(data, select({ period: { from, to } }))[0];
		// The case’s caution speaks of the opening of 1991, which no row of the chronology has.
		expect(first(1990, 2014)).toContain('The opening of 1991');
		expect(first(1991, 1991)).toContain('The opening of 1991');
		expect(first(2002, 2007)).toMatch(/^Two breakthroughs make no rule/);
	});

	it('begin with how few the cases are, and tell the year after', () => {
		const [first, second] = notes(
			made(rates, ['2001', '2002']),
			select({ period: { from: 2000, to: 2003 } })
		);
		expect(first).toBe('Two breakthroughs make no rule either way: read them as single cases.');
		expect(second!.replaceAll('\u202f', ' ')).toContain('brought +1.2 % in 2002 and −4.4 % in 2003');
	});

	it('name a breakthrough whose growth was not read', () => {
		const told = notes(made(rates, ['2006']), select({ period: { from: 2005, to: 2007 } }));
		expect(told.join(' ')).toContain('No growth was read for 2006');
	});
});
