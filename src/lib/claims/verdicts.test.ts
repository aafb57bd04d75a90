import { describe, expect, it } from 'vitest';
import { claim, event, madeUpTables } from '../../tests/madeUp.ts';
import { evaluateClaims } from './claims.ts';
import { verdictOfQuote, verdictWords } from './verdicts.ts';

const quotes = ['q'];
const agreeing = claim('yes', { expected: 'date(act) == 2002', quotes });
const differing = claim('no', { expected: 'date(act) == 2003', quotes, record: 'It was in 2002.' });
const open = claim('open', { needsData: 'polls', quotes });
const argued = claim('argued', { expected: 'judgement', quotes });

function verdict(...claims: (typeof agreeing)[]) {
	const events = [event('act', '2002-05-01', { title: 'Act' })];
	return verdictOfQuote(evaluateClaims(madeUpTables({ events, claims })), 'q');
}

describe('verdictOfQuote(results, quoteId)', () => {
	it('verdictOfQuote is the most severe of the claims behind the quote, with the case’s own sentence', () => {
		expect(verdict(agreeing, open, differing, argued)).toEqual({
			verdict: 'differs',
			partly: false,
			word: 'The record differs',
			sentence: 'It was in 2002.',
			claims: ['no']
		});
	});

	it('verdictOfQuote gives the reckoning where the case has no sentence', () => {
		expect(verdict(open, agreeing)).toMatchObject({
			verdict: 'agrees',
			partly: true,
			word: 'Agrees as far as checked',
			sentence: 'Chronology: Act, 1 May 2002.'
		});
	});

	it('verdictOfQuote agrees outright only where nothing behind the quote is left unchecked', () => {
		expect(verdict(agreeing)).toMatchObject({ partly: false, word: 'The record agrees' });
		const part = claim('part', { expected: 'date(act) == 2002', needsData: 'why it was done', quotes });
		expect(verdict(agreeing, part)).toMatchObject({ partly: true, word: 'Agrees as far as checked' });
		expect(verdict(agreeing, argued)).toMatchObject({ partly: true });
	});

	it('verdictOfQuote differs as far as checked only where no claim behind the quote differs outright', () => {
		const part = claim('part', { expected: 'date(act) == 2003', needsData: 'acts before 1998', quotes });
		expect(verdict(part)).toMatchObject({ partly: true, word: 'Differs as far as checked' });
		expect(verdict(part, agreeing)).toMatchObject({ partly: true, word: 'Differs as far as checked' });
		expect(verdict(part, differing)).toMatchObject({ partly: false, word: 'The record differs' });
	});

	it('verdictOfQuote says that only a date differs where the other tests of the claim hold', () => {
		const dated = claim('dated', { expected: 'date(act) == 2003; date(act) > 2001', quotes });
		expect(verdict(dated)?.word).toBe('The record differs on a date');
		expect(verdict(dated, differing)?.word).toBe('The record differs');
	});

	it('verdictOfQuote is null for a quote without a claim that can be checked', () => {
		expect(verdict(open, argued)).toBeNull();
		expect(verdict({ ...differing, quotes: ['other'] })).toBeNull();
	});
});

describe('verdictWords', () => {
	it('verdictWords has a word of its own for each verdict', () => {
		expect(new Set(Object.values(verdictWords)).size).toBe(5);
	});
});
