/** The claims of the paper beside the record: what was worked out by hand from the tables, claim by claim. Long because it is a list. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClaimEvidence } from '../lib/claims/answers.ts';
import { type ClaimResult, evaluateClaims, type Verdict } from '../lib/claims/claims.ts';
import { verdictOfQuote, verdictWord } from '../lib/claims/verdicts.ts';
import { JUDGEMENT } from '../lib/datapackage/claimExpressionCheck.ts';
import { claimFunctions } from '../lib/datapackage/claimExpressionFunctions.ts';
import { isClaimFault, parseClaim } from '../lib/datapackage/claimExpressionParser.ts';
import type { SanctionRow } from '../lib/datapackage/tables.ts';
import { inForceOn, sanctionsInForce } from '../lib/measures/sanctionsInForce.ts';
import { claim } from './madeUp.ts';
import { caseFolder, tables } from './realCase.ts';
import { shuffledTables } from './claimCase.ts';

const results = evaluateClaims(tables);
const byVerdict = (verdict: Verdict) =>
	results.filter((result) => result.verdict === verdict).map(({ claim }) => claim.id);

function resultOf(id: string): ClaimResult {
	const result = results.find(({ claim }) => claim.id === id);
	if (!result) throw new Error(`unknown claim: ${id}`);
	return result;
}

/** What a test that no claim of the case makes comes to on its tables. */
function evaluate(expected: string): ClaimResult {
	const [result] = evaluateClaims({ ...tables, claims: [claim('asked', { expected })] });
	if (!result) throw new Error(`no result: ${expected}`);
	return result;
}

/** A result on one basis, its narrow spaces made plain. */
function onBasis(id: string, basis: string) {
	const found = resultOf(id).perBasis.find((each) => each.basis === basis);
	if (!found) throw new Error(`no ${basis} for ${id}`);
	return { ...found, arithmetic: found.arithmetic.replaceAll('\u202f', ' ') };
}

const trade = [
	['trade-2002-370', 'cow', true, 'Trade of Japan, 2002: 146 + 230 = 376'],
	['trade-2002-370', 'national', true, 'Trade of Japan, 2002: 369.54'],
	['trade-2006-120', 'cow', true, 'Trade of Japan, 2006: 48 + 74 = 122'],
	['trade-2006-120', 'national', true, 'Trade of Japan, 2006: 4.1 % of 2,996 = 122.8'],
	['trade-one-third', 'cow', true, '122 / 376 = 0.324'],
	['trade-one-third', 'national', true, '(4.1 % of 2,996) / 369.54 = 0.332'],
	['trade-one-third', 'paper', true, '120 / 370 = 0.324'],
	['exports-2007-9', 'cow', true, 'Exports of Japan, 2007: 10; Imports of Japan, 2007: 0'],
	['exports-2007-9', 'national', true, 'Exports of Japan, 2007: 9; Imports of Japan, 2007: 0'],
	['china-more-than-doubled', 'cow', true, '1,834 / 831 = 2.207'],
	['china-more-than-doubled', 'national', true, '1,699.6 / 738.17 = 2.302'],
	// 10 / (193 + 217), 9 / 394
	['leverage-down-past-decade', 'cow', true, '10 / 410 = 2.44 %'],
	['leverage-down-past-decade', 'national', true, '9 / 394 = 2.28 %'],
	// 2,270.5 and 2,260 of KOTRA with 402.957 and 641.73 between the Koreas; US$ million
	[
		'substantial-for-north-korea',
		'share',
		true,
		'Share of Japan in trade, 2001: 474.695 / 2,673.457 = 17.8 %; Share of Japan in trade, 2002: 369.54 / 2,901.73 = 12.7 %'
	],
	// 5 of the 5 to 10 billion reported, beside 25.6 billion of income
	['huge-funds-relative-to-economy', 'aid', true, '5,000 / 25,600 = 19.5 %']
] as const;

describe('a claim about trade', () => {
	it.each(trade)('%s on %s is %j: %s', (id, basis, holds, arithmetic) => {
		expect(onBasis(id, basis)).toMatchObject({ holds, arithmetic });
	});

	it('never more than 0.1 percent: breaks on Correlates of War in 1965–1989 and 2001, worst in 1974', () => {
		const cow = onBasis('never-above-tenth-of-percent', 'cow');
		expect(cow.holds).toBe(false);
		expect(cow.arithmetic).toMatch(/; it does not hold in 1965–1989, 2001$/);
		// (252 + 109) / (55,498.9 + 62,037.3)
		expect(cow.arithmetic).toMatch(/^1974: 361 \/ 117,536\.2 = 0\.307 %/);
	});

	it('never more than 0.1 percent: holds on KOTRA dollars for 2001, which can’t speak for the years before 1998', () => {
		const national = onBasis('never-above-tenth-of-percent', 'national');
		expect(national.holds).toBeNull();
		// 474.695 / (403,524.078 + 349,092.26)
		expect(national.arithmetic).toMatch(
			/^2001: 474\.695 \/ 752,616\.338 = 0\.0631 %; it holds in 7 of the 7/
		);
		expect(national.missing).toEqual(['figures for 1965–1997, 1999–2000, 2003']);
		expect(resultOf('never-above-tenth-of-percent').verdict).toBe('differs');
	});

	it('does not count the paper’s own figures', () => {
		const paper = results.flatMap(({ perBasis }) => perBasis.filter(({ basis }) => basis === 'paper'));
		expect(paper.length).toBe(3);
		expect(paper.every(({ counts, title }) => !counts && title === 'The paper’s own figures')).toBe(true);
	});
});

describe('a claim about growth or aid', () => {
	it.each(['breakthroughs-inverse-to-economy', 'no-concession-when-stable'])(
		'%s does not hold on the current series nor on first releases of the Bank of Korea',
		(id) => {
			expect(resultOf(id).verdict).toBe('differs');
			expect(verdictWord(resultOf(id))).toBe('Differs as far as checked');
			expect(resultOf(id).perBasis.map(({ title, holds }) => [title, holds])).toEqual([
				['Bank of Korea, current series', false],
				['Bank of Korea, first releases where read', false]
			]);
			expect(onBasis(id, 'growth').arithmetic).toContain(
				'Growth in North Korea, 2002: 1.2 %; Growth in North Korea, 2004: 2.1 %'
			);
			expect(onBasis(id, 'first-release').arithmetic).toContain('Growth in North Korea, 2004: 2.2 %');
		}
	);

	it.each(['breakthroughs-inverse-to-economy', 'no-concession-when-stable'])(
		'%s says that the opening of 1991, the paper’s own example, fits and lies before the chronology',
		(id) => {
			const { claim: row, missing } = resultOf(id);
			expect(evaluate('growth(dprk, 1991) == -4.4%').verdict).toBe('agrees');
			expect(row.record).toContain('the opening of 1991, fits: growth was −4.4 percent that year');
			expect(missing).toEqual(['breakthroughs before 1998, of which the paper names the opening of 1991']);
		}
	);

	it('finds the deliveries of four donors to be the whole of the energy aid, and Japan’s refusal', () => {
		const { arithmetic, holds } = onBasis('refuses-aid-committed-february-2007', 'aid');
		expect(holds).toBe(true);
		expect(arithmetic).toContain('134,000 + 50,000 + 87,034 + 50,000 + 65,878 + 100,000 = 486,912');
		expect(arithmetic).toContain('Japan, energy aid, 2007: refused');
	});
});

describe('aid in a test of the case', () => {
	it('is asked to the day where a year has several rows: two of the United States for 2008', () => {
		expect(evaluate('aid(united-states, hfo_delivered, 2008-07-10) == 134000').verdict).toBe('agrees');
		expect(evaluate('aid(united-states, hfo_delivered, 2008-12) == 200000').verdict).toBe('agrees');
		expect(evaluate('aid(united-states, hfo_delivered, 2008) == 134000').verdict).toBe('depends');
	});

	it('is never set beside another currency or unit', () => {
		expect(evaluate('aid(japan, kedo_lwr_pledge, 1998) > aid(japan, kedo_lwr_pledge, 1999)')).toMatchObject({
			verdict: 'cannot',
			missing: ['Aid and chronology: a common unit of JPY million and USD million']
		});
		expect(
			evaluate(
				'aid(south-korea, hfo_delivered, 2008) + aid(south-korea, hfo_value_in_inter_korean_trade, 2007) > 1'
			).verdict
		).toBe('cannot');
		expect(
			evaluate('total(dprk, gdp_ppp_cia, 2006) + total(dprk, gni_nominal_bok_usd, 2006) > 1').verdict
		).toBe('cannot');
	});

	it('measures the deliveries of July 2008 against the pledge, not against themselves', () => {
		// 486,912 / 1,000,000
		expect(onBasis('declaration-june-2008', 'aid').arithmetic).toContain('486,912 / 1,000,000 = 48.7 %');
		expect(resultOf('declaration-june-2008')).toMatchObject({ verdict: 'agrees', partly: true });
	});
});

const dates = [
	['koizumi-2000-talks-since-1992', 'differs', '2000: Obuchi, then Mori in office'],
	['sanctions-after-late-2006-tests', 'differs', 'Seven missiles fired, incl. a Taepodong-2, 5 Jul 2006'],
	['six-more-months-from-october', 'agrees', 'Ruling-party panels accept a further extension, 30 Sep 2008'],
	['six-parties-since-2003', 'agrees', 'Six-Party Talks: first round, 27 Aug 2003'],
	[
		'first-summits-2002-2004',
		'agrees',
		'17 Sep 2002: Koizumi in office; Second Koizumi-Kim summit, 22 May 2004'
	],
	['delisted-11-october', 'agrees', 'North Korea removed from terror-sponsor list, 11 Oct 2008'],
	['prime-ministers-since-2003', 'agrees', 'Koizumi, Abe, Fukuda, Aso = 4'],
	['obuchi-proposal-1998', 'agrees', 'Obuchi Keizo, in office from 30 Jul 1998']
] as const;

describe('a claim about a date or an office', () => {
	it.each(dates)('%s: the record %s, %s', (id, verdict, found) => {
		const { perBasis } = resultOf(id);
		expect(resultOf(id).verdict).toBe(verdict);
		expect(perBasis).toHaveLength(1);
		expect(perBasis[0]?.arithmetic).toContain(found);
	});

	it('the sanctions under Abe: the bans of October and November 2006 were his, those before Koizumi’s', () => {
		const result = resultOf('sanctions-trade-finance-down');
		expect(result).toMatchObject({ verdict: 'differs', dateOnly: true });
		expect(result.claim.record).toContain('of 5 July and 19 September, were Koizumi’s');
	});

	it.each([
		['2006-07-05-nine-point', 'pm-koizumi', '5 Jul 2006: Koizumi in office'],
		['2006-09-19-financial', 'pm-koizumi', '19 Sep 2006: Koizumi in office']
	])('who began the sanctions: %s was of %s', (event, term, words) => {
		const { verdict, perBasis } = evaluate(
			`in_office(prime-minister-japan, date(${event})) == ${term}; date(${event}) < term(pm-abe, start)`
		);
		expect(verdict).toBe('agrees');
		expect(perBasis[0]?.arithmetic).toContain(words);
	});

	it.each(['sanctions-after-late-2006-tests', 'sanctions-trade-finance-down'])(
		'%s: the record differs on the date alone, and says so',
		(id) => {
			expect(resultOf(id)).toMatchObject({ verdict: 'differs', dateOnly: true });
			expect(verdictWord(resultOf(id))).toBe('The record differs on a date');
		}
	);

	it('of all the rest, no difference is called one of dates', () => {
		expect(results.filter(({ dateOnly }) => dateOnly)).toHaveLength(2);
	});

	it('says that the sanctions of 2006 remained in place, although their date differs', () => {
		const steps = onBasis('sanctions-after-late-2006-tests', 'chronology').steps.map(({ text }) => text);
		expect(steps.filter((text) => text.endsWith('it does not hold'))).toHaveLength(1);
		expect(steps.filter((text) => text.includes(', in force from '))).toHaveLength(4);
	});
});

describe('the claims of the case', () => {
	it('are 117, and what differs is known by name', () => {
		expect(results.map(({ claim }) => claim.id)).toEqual(tables.claims.map(({ id }) => id));
		expect(results).toHaveLength(117);
		expect(byVerdict('differs')).toEqual([
			'never-above-tenth-of-percent',
			'sanctions-after-late-2006-tests',
			'breakthroughs-inverse-to-economy',
			'no-concession-when-stable',
			'koizumi-2000-talks-since-1992',
			'sanctions-trade-finance-down'
		]);
		expect(byVerdict('depends')).toEqual([]);
	});

	it('are counted by verdict, so that none changes in silence', () => {
		expect(byVerdict('agrees')).toHaveLength(60);
		expect(byVerdict('cannot')).toHaveLength(34);
		expect(byVerdict('judgement')).toHaveLength(17);
	});

	it.each(results)(
		'$claim.id comes to something where it has a test, and else says what is missing',
		(result) => {
			const { claim, verdict, missing, evidence, perBasis } = result;
			if (claim.expected === JUDGEMENT) return expect(verdict).toBe('judgement');
			if (claim.expected === '') {
				expect(verdict).toBe('cannot');
				return expect(missing).toEqual([claim.needsData]);
			}
			expect(['agrees', 'differs', 'depends']).toContain(verdict);
			expect(evidence.length).toBeGreaterThan(0);
			expect(perBasis.some(({ counts, holds }) => counts && holds !== null)).toBe(true);
			expect(JSON.stringify(result)).not.toMatch(/NaN|Infinity|undefined/);
		}
	);

	it.each(results.filter(({ verdict }) => verdict === 'differs'))(
		'$claim.id has a sentence that says what the record has',
		({ claim }) => {
			expect(claim.record).toMatch(/^[A-Z“].{60,}\.$/);
			expect(claim.record).not.toMatch(/\b(wrong|false|error|mistake|incorrect)/i);
		}
	);

	it('rest on cells whose line holds what is said of it', () => {
		const rows = { ...tables, 'trade-monthly': tables.tradeMonthly } as const;
		const wrong = results
			.flatMap(({ evidence }) => evidence)
			.filter(({ table, line, sourceId, value }: ClaimEvidence) => {
				const row = rows[table].find((each) => each.line === line);
				if (!row || row.sourceId !== sourceId) return true;
				return 'value' in row && row.value !== value;
			});
		expect(wrong).toEqual([]);
	});

	it('take no end of a measure for read that was not: where a blank one decides, part is unchecked', () => {
		const blank = tables.sanctions.filter(({ inForceTo }) => inForceTo === null).map(({ line }) => line);
		const resting = results.filter(({ evidence }) =>
			evidence.some(({ table, line }) => table === 'sanctions' && blank.includes(line))
		);
		expect(resting.map(({ claim: { id } }) => id)).toEqual([
			'sanctions-after-late-2006-tests',
			'promises-not-followed-up'
		]);
		for (const { partly, missing } of resting) {
			expect(partly).toBe(true);
			expect(missing.join()).toContain('none was read');
		}
	});

	it('come to the same verdicts whatever the order of the rows', () => {
		const told = results.map(({ verdict, partly, dateOnly }) => [verdict, partly, dateOnly]);
		fc.assert(
			fc.property(shuffledTables(tables), (rows) => {
				const again = evaluateClaims({ ...tables, ...rows });
				expect(again.map(({ verdict, partly, dateOnly }) => [verdict, partly, dateOnly])).toEqual(told);
			}),
			{ numRuns: 10, endOnFailure: true }
		);
	});

	it('name quotes that hold their words', () => {
		for (const { id, text, quotes } of tables.claims)
			for (const quoteId of quotes) {
				const quote = tables.quotes.find((each) => each.id === quoteId);
				expect(quote?.text.includes(text) || text.includes(quote?.text ?? '\0'), `${id}, ${quoteId}`).toBe(
					true
				);
			}
		const forgotten = tables.claims.filter(({ text, quotes }) =>
			tables.quotes.some((quote) => quote.text.includes(text) && !quotes.includes(quote.id))
		);
		expect(forgotten).toEqual([]);
	});
});

describe('verdictOfQuote(results, quoteId) on the case', () => {
	it.each([
		['tenth-of-a-percent', 'differs'],
		['trade-one-third-of-2002', 'agrees'],
		['nine-million-exports-2007', 'agrees'],
		['china-trade-more-than-doubled', 'agrees'],
		['breakthroughs-inverse-to-economy', 'differs'],
		['sanctions-remain-in-place', 'differs'],
		['six-more-months', 'agrees'],
		['sanctions-trade-finance-tightened', 'differs']
	])('%s: the record %s', (quote, verdict) => {
		expect(verdictOfQuote(results, quote)?.verdict).toBe(verdict);
	});

	it.each([
		['tenth-of-a-percent', 'The record differs'],
		['breakthroughs-inverse-to-economy', 'Differs as far as checked'],
		['sanctions-remain-in-place', 'The record differs on a date'],
		['six-more-months', 'Agrees as far as checked'],
		['sanctions-trade-finance-tightened', 'The record differs on a date']
	])('%s: %s', (quote, word) => {
		expect(verdictOfQuote(results, quote)?.word).toBe(word);
	});

	it.each(['spoiler-role', 'tokyo-second-tier', 'media-saturation-2002-03'])('%s has none', (quote) => {
		expect(verdictOfQuote(results, quote)).toBeNull();
	});
});

describe('in_force in a test of the case', () => {
	const day = (row: SanctionRow) => [row.inForceFrom, row.inForceTo].flatMap((date) => date?.from ?? []);
	const days = [...new Set(tables.sanctions.flatMap(day))].filter((each) => each <= '2010-05-28');

	it('says of every measure and turning day what the measure of sanctions in force says', () => {
		const { steps } = sanctionsInForce(tables.sanctions, () => true);
		const asked = tables.sanctions.flatMap(({ id }) => days.map((on) => ({ id, on })));
		const claims = asked.map(({ id, on }) => claim(`${id} ${on}`, { expected: `in_force(${id}, ${on})` }));
		const wrong = evaluateClaims({ ...tables, claims }).filter(({ perBasis }, index) => {
			const { id, on } = asked[index]!;
			const holds = perBasis[0]?.holds ?? null;
			return holds !== null && holds !== inForceOn(steps, on).ids.includes(id);
		});
		expect(wrong.map(({ claim: { id } }) => id)).toEqual([]);
	});

	it.each([
		['in_force(jp-luxury-2006, 2009-06-17)', 'agrees', 'the day before its successor'],
		['in_force(jp-luxury-2006, 2009-06-18)', 'differs', 'superseded on that day'],
		['in_force(jp-nine-points-2006, 2010-05-28)', 'agrees', 'the last day of the chronology'],
		['in_force(jp-nine-points-2006, 2010-05-29)', 'cannot', 'the day after it'],
		['in_force(jp-nine-points-2006, 2050)', 'cannot', 'long after'],
		['in_force(jp-nine-points-2006, 1990)', 'cannot', 'before it begins'],
		['in_force(japan-sanction, 1990)', 'cannot', 'a lane before it begins'],
		['in_force(jp-bans-2006, 2011)', 'cannot', 'renewal not read'],
		['in_force(us-terror-list, 2005)', 'cannot', 'no first day read']
	])('%s %s: %s', (expected, verdict) => {
		expect(evaluate(expected).verdict).toBe(verdict);
	});
});

describe('the guide to cases', () => {
	const guide = readFileSync(join(caseFolder, '../README.md'), 'utf8');
	const section = guide.slice(guide.indexOf('### Tests of claims'), guide.indexOf('### `steps.csv`'));

	it('describes every function of a test', () => {
		for (const name of Object.keys(claimFunctions)) expect(section, name).toContain(`\`${name}(`);
	});

	it('gives examples that can be read', () => {
		const examples = [...section.matchAll(/^\| `([^`]+)`/gm)].map(([, text]) => text ?? '');
		const tests = examples.filter((text) => /[=<>~]| in /.test(text));
		expect(tests.length).toBeGreaterThanOrEqual(5);
		for (const text of tests) expect(isClaimFault(parseClaim(text)), text).toBe(false);
	});
});
