/** Verdicts on made-up tables, function by function of the language. Long because the language is. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	asWritten,
	basis,
	evaluate,
	onBasis,
	shuffledTables,
	some,
	verdictOf
} from '../../tests/claimCase.ts';
import { claim, event, madeUpTables, partner, series, term, trade } from '../../tests/madeUp.ts';
import type { Tables } from '../datapackage/tables.ts';
import { evaluateClaims } from './claims.ts';

describe('evaluateClaims(tables)', () => {
	it.each([
		// own 100 / (150 + 250) = 0.25; other 110 / 400 = 0.275
		['trade(a, 2004) / trade(a, 2002) < 30%', 'agrees'],
		['trade(a, 2004) / trade(a, 2002) > 30%', 'differs'],
		// own 200 / 400 = 0.5; other 450 / 400 = 1.125
		['trade(a, 2003) / trade(a, 2002) < 1', 'depends'],
		// own: 100, but 90 by another reading; other: 110
		['trade(a, 2004) > 95', 'depends'],
		['trade(a, 2004) > 85', 'agrees'],
		// The excluded 1 is never taken, nor one flow for both.
		['trade(a, 2004) > 2', 'agrees'],
		['trade(a, 2006) > 1', 'cannot'],
		['exports(a, 2006) == 40', 'agrees'],
		['exports(a, 2004) == 40', 'cannot'],
		['trade(a, 1999) > 1', 'cannot'],
		['trade(a, 2004) / (trade(a, 2002) - trade(a, 2002)) > 1', 'cannot'],
		// 400 / 100,000 = 0.4 %; other 2003: 0.45 %
		['every(trade(a, y) / world(a, y) <= 0.5%, y, 2002..2004)', 'agrees'],
		['every(trade(a, y) / world(a, y) <= 0.4%, y, 2002..2004)', 'depends'],
		['every(trade(a, y) / world(a, y) <= 0.1%, y, 2002..2004)', 'differs'],
		['every(trade(a, y) < 1000, y, 2001..2004)', 'cannot'],
		['every(trade(a, y) < 300, y, 2001..2004)', 'differs'],
		['max(trade(a, y), y, 2002..2004) >= 400', 'agrees'],
		['max(trade(a, y), y, 2001..2004) >= 400', 'cannot'],
		['min(trade(a, y), y, 2002..2004) <= 110', 'agrees'],
		['falling(trade(a, y), y, 2002..2004)', 'depends'],
		['rising(trade(a, y), y, 2002..2004)', 'differs'],
		['falling(trade(a, y), y, 2003..2004)', 'agrees'],
		['falling(trade(a, y), y, 2001..2004)', 'differs'],
		['falling(trade(a, y), y, 2003..2005)', 'cannot'],
		['growth(a, year(summit)) > 1%', 'agrees'],
		// −0.5 in the current series, 0.5 on first release
		['growth(a, 2003) < 0%', 'depends'],
		['total(a, gdp_growth_bok, 2002) == 1.2%', 'agrees'],
		['aid(a, oil, 2003) == 50', 'agrees'],
		// 60 up to July, 70 up to December: the year hangs on which row is taken, the day does not.
		['aid(a, oil, 2004) == 60', 'depends'],
		['aid(a, oil, 2004) > 50', 'agrees'],
		['aid(a, oil, 2004) > 80', 'differs'],
		['aid(a, oil, 2004-07-10) == 60', 'agrees'],
		['aid(a, oil, 2004-12) == 70', 'agrees'],
		['aid(a, oil, 2004-12-31) == 70', 'cannot'],
		['aid(a, oil, 1995) == 60', 'cannot'],
		['aid(a, oil, 2003) < aid(a, oil, 2004)', 'agrees'],
		// A tonne and its equivalent are counted in tonnes: 60 + 10.
		['aid(a, oil, 2004-07-10) + aid(a, oil_equipment, 2004-07-10) == 70', 'agrees'],
		// Never one currency to another, nor tonnes to dollars.
		['aid(a, pledge, 2004) > aid(a, pledge, 2005)', 'cannot'],
		['aid(a, pledge, 2004) + aid(a, pledge, 2005) > 0', 'cannot'],
		['aid(a, pledge, 2004) / aid(a, pledge, 2005) > 1', 'cannot'],
		['aid(a, pledge, 2005) * aid(a, pledge, 2006) > 1', 'cannot'],
		['aid(a, oil, 2003) < trade(a, 2002)', 'cannot'],
		['aid(a, pledge, 2005) in 1..2000', 'agrees'],
		['aid(a, grant, 2004) > 1', 'cannot'],
		['max(aid(a, pledge, y), y, 2004..2005) > 1', 'cannot'],
		['rising(aid(a, pledge, y), y, 2004..2005)', 'cannot'],
		// One currency in millions and billions is one unit: 1,000 beside 1 × 1,000.
		['aid(a, pledge, 2005) == aid(a, pledge, 2006)', 'agrees'],
		['aid(a, pledge, 2006) / aid(a, pledge, 2005) == 1', 'agrees'],
		['aid(a, pledge, 2006) - aid(a, pledge, 2005) == 0', 'agrees'],
		['aid(a, pledge, 2005) / trade(a, 2002) ~ 250%', 'agrees'],
		['trade(a, 2002) > 10%', 'cannot'],
		['trade(a, 2002) / 2 > trade(a, 2004)', 'agrees'],
		['370 / trade(a, 2002) < 1', 'agrees'],
		// A position is nothing of any unit.
		['aid(a, oil, 2005) < trade(a, 2002)', 'agrees'],
		['aid(a, oil, 2005) == 0', 'agrees'],
		['aid(a, oil, 2006) == 0', 'cannot'],
		['date(summit) == 2002-09', 'agrees'],
		['date(summit) == 2002-09-18', 'differs'],
		['date(vague) == 2003-05', 'cannot'],
		['date(summit) in 2002-01..2002-10', 'agrees'],
		['term(pm-y, start) == 2002-06-30', 'agrees'],
		['term(pm-y, end) > 2003', 'cannot'],
		['in_office(prime-minister-japan, date(summit)) == pm-y', 'agrees'],
		['in_office(prime-minister-japan, date(summit)) != pm-x', 'agrees'],
		['in_office(prime-minister-japan, date(summit)) == pm-x', 'differs'],
		['in_office(prime-minister-japan, 2002) == pm-x', 'cannot'],
		['in_office(prime-minister-japan, 2002-06-30) == pm-y', 'cannot'],
		['in_office(prime-minister-japan, 1999) == pm-x', 'differs'],
		['in_force(ban, 2003-06)', 'agrees'],
		['in_force(ban, 2003)', 'cannot'],
		['in_force(ban, 2005)', 'differs'],
		['not(in_force(ban, 2005))', 'agrees'],
		['in_force(lapsed, 2005)', 'cannot'],
		// A blank end reaches to the last day of the chronology, 31 December 2006.
		['in_force(endless, 2006)', 'agrees'],
		['in_force(endless, 2007)', 'cannot'],
		['not(in_force(endless, 2007))', 'cannot'],
		['in_force(ban, 2007)', 'cannot'],
		// Before its first day, 1 January 1999, it can deny nothing.
		['in_force(endless, 1998)', 'cannot'],
		['in_force(endless, 1999)', 'differs'],
		['in_force(acts, 1998)', 'cannot'],
		// A superseded measure gives way on the day of its successor, as in the measure of sanctions in force.
		['in_force(replaced, 2004-04-30)', 'agrees'],
		['in_force(replaced, 2004-05-01)', 'differs'],
		['in_force(ban, 2004-05-01)', 'agrees'],
		['in_force(ban, 2004-05-02)', 'differs'],
		['in_force(nowhere, 2003)', 'cannot'],
		['in_force(undated, 2003)', 'cannot'],
		// A law only empowers, so that the lane had no sanction in force.
		['in_force(acts, 2002)', 'differs'],
		['in_force(acts, 2003-06)', 'agrees'],
		['count(prime-minister-japan, 2002..2003) == 2', 'agrees'],
		['count(prime-minister-japan, 2003..2004) == 1', 'agrees'],
		// Two stages of one ban count once.
		['count(acts, 2004..2004) == 2', 'agrees'],
		// That none is on record shows nothing.
		['count(acts, 2005..2005) == 0', 'cannot'],
		['count(acts, 2005..2005) < 1', 'cannot'],
		['not(count(acts, 2005..2005) > 0)', 'cannot'],
		// All must hold; what fails outweighs what is not known.
		['date(summit) == 2002; date(vague) == 2003-05', 'cannot'],
		['date(summit) == 2001; date(vague) == 2003-05', 'differs'],
		['judgement', 'judgement'],
		['', 'cannot']
	] as const)('evaluateClaims of %j: %s', (expected, verdict) => {
		expect(verdictOf(expected)).toBe(verdict);
	});

	it('evaluateClaims shows the reckoning on each basis, with every cell', () => {
		const own = onBasis('trade(a, 2004) / trade(a, 2002) < 30%', 'own');
		expect(own).toMatchObject({ title: 'Basis own', counts: true, holds: true });
		expect(own?.arithmetic).toBe('100 / 400 = 25\u202f%');
		expect(own?.steps.map(({ text }) => text)).toEqual([
			'Trade of Arcadia, 2004: 100',
			'Trade of Arcadia, 2002: 150 + 250 = 400',
			'100 / 400 = 25\u202f%; claimed: below 30\u202f%: it holds'
		]);
		expect(own?.steps.at(-1)?.evidence.map(({ value }) => value)).toEqual([100, 150, 250]);
	});

	it('evaluateClaims shows the paper’s own figures without counting them', () => {
		const { verdict, perBasis } = evaluate('trade(a, 2004) > 95');
		const paper = perBasis.find((each) => each.basis === 'paper');
		expect(paper).toMatchObject({ title: 'The paper’s own figures', counts: false, holds: false });
		expect(verdict).toBe('depends');
		// Alone, they prove nothing.
		expect(evaluate('trade(a, 2002) == 380', { series: [series('paper', 'a')] }).verdict).toBe('cannot');
	});

	it('evaluateClaims names the reading that turns the answer round', () => {
		const own = onBasis('trade(a, 2004) > 95', 'own');
		expect(own?.otherReadings).toMatchObject([{ text: 'Trade of Arcadia, 2004: 90', holds: false }]);
		expect(own?.otherReadings[0]?.evidence).toMatchObject([
			{ table: 'trade', line: 9, sourceId: 's2', value: 90 }
		]);
		expect(onBasis('trade(a, 2004) > 85', 'own')?.otherReadings).toEqual([]);
	});

	it('evaluateClaims tells the years that break a walk, and the worst of them', () => {
		const walked = onBasis('every(trade(a, y) / world(a, y) <= 0.1%, y, 2002..2004)', 'own');
		// 400 / 100,000 = 0.4 %, 200 / 100,000 = 0.2 %, 100 / 100,000 = 0.1 %
		expect(walked?.holds).toBe(false);
		expect(walked?.arithmetic).toBe('2002: 400 / 100,000 = 0.4\u202f%; it does not hold in 2002–2003');
	});

	it('evaluateClaims names the years without figures', () => {
		const { missing, perBasis } = evaluate('every(trade(a, y) < 1000, y, 2000..2004)');
		expect(missing).toEqual(['Basis own: figures for 2000–2001', 'Basis other: figures for 2000–2001']);
		expect(perBasis[0]?.arithmetic).toContain('it holds in 3 of the 3 years that have figures');
	});

	it('evaluateClaims sets brackets where leaving them out would change the sum', () => {
		// (200 + 1) × 2 + 100 + 1 = 503; (400 − 200) − 100 is 400 − 200 − 100
		expect(onBasis('(trade(a, 2003) + 1) * 2 + trade(a, 2004) + 1 > 0', 'own')?.arithmetic).toBe(
			'((200 + 1) × 2) + 100 + 1 = 503'
		);
		expect(onBasis('((trade(a, 2003) + 1) * 2 + trade(a, 2004)) * 3 > 0', 'own')?.arithmetic).toBe(
			'(((200 + 1) × 2) + 100) × 3 = 1,506'
		);
		expect(onBasis('trade(a, 2002) - trade(a, 2003) + trade(a, 2004) > 0', 'own')?.arithmetic).toBe(
			'(400 − 200) + 100 = 300'
		);
	});

	it('evaluateClaims prints sums that come to what they say', () => {
		const leaf = fc.constantFrom('trade(a, 2002)', 'trade(a, 2003)', 'trade(a, 2004)', '1', '2', '3');
		const { sum } = fc.letrec<{ sum: string }>((tie) => ({
			sum: fc.oneof(
				{ maxDepth: 4 },
				leaf,
				fc
					.tuple(tie('sum'), fc.constantFrom('+', '-'), tie('sum'))
					.map(([left, sign, right]) => `(${left} ${sign} ${right})`),
				fc.tuple(tie('sum'), fc.constantFrom('*', '/')).map(([left, sign]) => `(${left} ${sign} 2)`)
			)
		}));
		fc.assert(
			fc.property(sum, (written) => {
				const told = onBasis(`${written} + trade(a, 2004) * 1 > 0`, 'own')?.arithmetic ?? '';
				const [reckoning = '', result = ''] = told.split(' = ').map(asWritten);
				// Read again as a test of its own, the line must come to the result it names.
				expect(verdictOf(`${reckoning} ~ ${result} within 1%`), told).toBe('agrees');
			}),
			{ numRuns: 300 }
		);
	});

	it('evaluateClaims says why unlike units give nothing', () => {
		const { missing, perBasis } = evaluate('aid(a, pledge, 2004) > aid(a, pledge, 2005)');
		expect(missing).toEqual(['Aid and chronology: a common unit of JPY million and USD million']);
		expect(perBasis[0]?.arithmetic).toBe('no figure: a common unit of JPY million and USD million');
	});

	it('evaluateClaims shows how billions are set beside millions', () => {
		const [only] = evaluate('aid(a, pledge, 2005) / aid(a, pledge, 2006) == 1').perBasis;
		expect(only?.arithmetic).toBe('1,000 / 1,000 = 1');
		expect(only?.steps.map(({ text }) => text)).toContain('1 USD billion = 1,000 USD million');
	});

	it('evaluateClaims writes years without a comma', () => {
		const [only] = evaluate('year(summit) + 1 > 2001').perBasis;
		expect(only?.steps.at(-1)?.text).toBe('2002 + 1 = 2003; claimed: above 2001: it holds');
		expect(onBasis('every(trade(a, y) < 3 * (y - 1900), y, 2003..2004)', 'own')?.holds).toBeNull();
	});

	it('evaluateClaims has no figure for an event that leaves the year open, and prints no NaN', () => {
		const events = [event('long', '2002/2003')];
		for (const test of ['growth(a, year(long)) > 0%', 'aid(a, oil, year(long)) > 0']) {
			const result = evaluate(test, { events });
			expect(result.verdict).toBe('cannot');
			expect(JSON.stringify(result)).not.toContain('NaN');
			expect(result.missing.join()).toContain('no one year');
		}
	});

	it('evaluateClaims says why a measure can’t be said to be in force', () => {
		const missing = (expected: string) => evaluate(expected).missing;
		expect(missing('in_force(endless, 2007)')).toEqual([
			'Chronology: the time after 31 Dec 2006, where the chronology ends'
		]);
		expect(missing('in_force(endless, 1998)')).toEqual([
			'Chronology: the time before 1 Jan 1999, where the chronology begins'
		]);
		expect(missing('in_force(undated, 2003)')).toEqual(['Chronology: the first day of “undated”']);
		expect(missing('in_force(lapsed, 2005)')).toEqual([
			'Chronology: whether “lapsed” was renewed after 1 May 2004'
		]);
		expect(missing('in_force(ban, 2003)')).toEqual([
			'Chronology: one answer for all of 2003: “ban” was in force for part of it'
		]);
	});

	it('evaluateClaims rests on the measures of a lane that were not in force', () => {
		const { perBasis, evidence } = evaluate('in_force(acts, 2002)');
		expect(perBasis[0]?.arithmetic).toBe('no measure of acts in force, 2002');
		expect(evidence.map(({ table, what }) => [table, what])).toEqual([['sanctions', 'sanction']]);
	});

	it('evaluateClaims tells people of one short name apart', () => {
		const terms = [
			term('p-2', '1993-01-20', '2001-01-20', { name: 'Bill Clinton', shortName: 'Clinton' }),
			term('p-1', '1989-01-20', '1993-01-20', { name: 'George Bush', shortName: 'Bush' }),
			term('p-3', '2001-01-20', '2009-01-20', { name: 'George W. Bush', shortName: 'Bush' })
		];
		const { verdict, perBasis } = evaluate('count(prime-minister-japan, 1990..2008) == 3', { terms });
		expect(verdict).toBe('agrees');
		expect(perBasis[0]?.arithmetic).toContain('Bush, Clinton, Bush = 3');
	});

	it('evaluateClaims tells a difference of dates alone from others', () => {
		expect(evaluate('date(summit) == 2003; date(vague) == 2003').dateOnly).toBe(true);
		expect(evaluate('date(summit) == 2003').dateOnly).toBe(false);
		expect(evaluate('date(summit) == 2003; trade(a, 2002) < 1').dateOnly).toBe(false);
		expect(evaluate('date(summit) == 2002; trade(a, 2002) < 1').dateOnly).toBe(false);
		expect(evaluate('date(summit) == 2002').dateOnly).toBe(false);
	});

	it('evaluateClaims takes a figure apart from another that has the same label', () => {
		// Partners of one name: the other reading of the first must not stand in for the second.
		const partners = [partner('a', { name: 'Arcadia' }), partner('b', { name: 'Arcadia' })];
		const more = [trade(2004, 'total', 100, { reporter: 'b' })];
		const two = {
			partners,
			series: [series('own', 'a'), series('own', 'b')],
			bases: [basis('own')],
			trade: [...(some.trade ?? []), ...more]
		};
		expect(evaluate('trade(b, 2004) > 95; trade(a, 2004) > 85', two).verdict).toBe('agrees');
	});

	it('evaluateClaims reads each figure once, however often a test names it', () => {
		const { trade: rows = [] } = some;
		let readings = 0;
		const counted = new Proxy(rows, {
			get: (target, name, self) => {
				if (name === 'filter') readings += 1;
				return Reflect.get(target, name, self) as unknown;
			}
		});
		const sum = Array.from({ length: 60 }, () => 'trade(a, y)').join(' + ');
		evaluate(`every(${sum} > 1, y, 2002..2013)`, { trade: counted });
		// 12 years on each of three bases, and what makes the series.
		expect(readings).toBeLessThan(100);
	});

	it('evaluateClaims comes to the same whatever the order of the rows', () => {
		const tests = [
			'aid(a, oil, 2004) == 60',
			'aid(a, oil, 2004) > 65',
			'aid(a, oil, 2004-07-10) == 60',
			'aid(a, grant, 2004) > 1',
			'trade(a, 2004) > 95',
			'growth(a, 2003) < 0%',
			'in_force(acts, 2003-06)',
			'count(prime-minister-japan, 2000..2004) == 2',
			'in_office(prime-minister-japan, 2002) == pm-x'
		];
		const claims = tests.map((expected, index) => claim(`c${index}`, { expected }));
		const told = (tables: Tables) =>
			evaluateClaims(tables).map(({ verdict, perBasis }) => [
				verdict,
				perBasis.map(({ holds, arithmetic }) => [holds, arithmetic])
			]);
		const tables = madeUpTables({ ...some, claims });
		const usual = told(tables);
		fc.assert(
			fc.property(shuffledTables(tables), (rows) => {
				expect(told({ ...tables, ...rows })).toEqual(usual);
			}),
			{ numRuns: 50 }
		);
	});

	it('evaluateClaims says a position, and counts it as a zero', () => {
		const [only] = evaluate('aid(a, oil, 2005) == 0').perBasis;
		expect(only?.arithmetic).toBe('Arcadia, oil, 2005: refused: a position without a quantity, counted as 0');
		expect(only?.steps[0]?.evidence).toMatchObject([{ table: 'aid', line: 2005, value: null }]);
	});

	it('evaluateClaims tests growth on first releases too, where they differ', () => {
		expect(evaluate('growth(a, 2003) < 0%').perBasis.map(({ title, holds }) => [title, holds])).toEqual([
			['Bank of Korea, current series', true],
			['Bank of Korea, first releases where read', false]
		]);
		expect(evaluate('growth(a, 2002) > 0%').perBasis).toHaveLength(1);
	});

	it('evaluateClaims names an office holder and cites the term and the event', () => {
		const { perBasis, evidence } = evaluate('in_office(prime-minister-japan, date(summit)) == pm-x');
		expect(perBasis[0]?.arithmetic).toBe('Summit, 17 Sep 2002: Y in office');
		expect(evidence.map(({ table, line }) => [table, line])).toEqual([
			['events', 5],
			['terms', 2]
		]);
	});

	it('evaluateClaims keeps what is still untested beside a verdict', () => {
		const tables = madeUpTables({
			...some,
			claims: [claim('c', { expected: 'date(summit) == 2002', needsData: 'the text of the declaration' })]
		});
		expect(evaluateClaims(tables)[0]).toMatchObject({
			verdict: 'agrees',
			missing: ['the text of the declaration']
		});
	});

	it('evaluateClaims throws on a test that the checks refuse', () => {
		expect(() => evaluate('trade(a 2002) > 1')).toThrow('claim problem: c, character 9');
	});

	it('evaluateClaims turns every verdict round with not, and leaves open what is open', () => {
		const opposites = { agrees: 'differs', differs: 'agrees', depends: 'depends', cannot: 'cannot' } as const;
		const sign = fc.constantFrom('<', '<=', '>', '>=', '==', '!=', '~');
		fc.assert(
			fc.property(
				sign,
				fc.integer({ min: 0, max: 500 }),
				fc.integer({ min: 2001, max: 2005 }),
				(compared, limit, year) => {
					const test = `trade(a, ${year}) ${compared} ${limit}`;
					const verdict = verdictOf(test);
					if (verdict === 'judgement') throw new Error('no judgement');
					expect(verdictOf(`not(${test})`)).toBe(opposites[verdict]);
				}
			),
			{ numRuns: 200 }
		);
	});

	it('evaluateClaims agrees with every exactly where it agrees with each of its years', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 500 }), (limit) => {
				const each = [2002, 2003, 2004].map(
					(year) => onBasis(`trade(a, ${year}) <= ${limit}`, 'other')?.holds
				);
				const all = onBasis(`every(trade(a, y) <= ${limit}, y, 2002..2004)`, 'other')?.holds;
				expect(all).toBe(each.every((holds) => holds === true));
			}),
			{ numRuns: 100 }
		);
	});
});
