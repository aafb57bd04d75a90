import { describe, expect, it } from 'vitest';
import { date, madeUpTables, quote } from '../../tests/madeUp.ts';
import type { QuoteRow } from '../datapackage/tables.ts';
import type { Selection } from '../selection/selection.ts';
import { matchQuotes, quoteReference, rangeOf } from './match.ts';

const selection: Selection = {
	period: { from: 2002, to: 2007 },
	partners: [],
	baseYear: 2002,
	yScale: 'linear',
	basis: 'auto',
	denominator: 'with-inter-korean',
	measure: 'trade',
	window: null,
	split: 'partners',
	panel: null,
	event: null,
	quote: null
};
const about = (id: string, from: string | null, to: string | null, more: Partial<QuoteRow> = {}) =>
	quote(id, {
		from: from === null ? null : date(from),
		to: to === null ? null : date(to),
		charts: ['lines'],
		rank: 1,
		...more
	});
const match = (quotes: readonly QuoteRow[], change: Partial<Selection> = {}) =>
	matchQuotes(madeUpTables({ quotes }), 'lines', { ...selection, ...change });

const ranges = [
	{ notes: 'inside', from: '2003-05', to: '2004', is: ['2003-05-01', '2004-12-31'] },
	{ notes: 'cut at both ends', from: '1990', to: '2010', is: ['2002-01-01', '2007-12-31'] },
	{ notes: 'a single day', from: '2006-10-14', to: null, is: ['2006-10-14', '2006-10-14'] },
	{ notes: 'a single year', from: '2006', to: null, is: ['2006-01-01', '2006-12-31'] },
	{
		notes: 'its last day is the first in view',
		from: '1999',
		to: '2002-01-01',
		is: ['2002-01-01', '2002-01-01']
	},
	{
		notes: 'its first day is the last in view',
		from: '2007-12-31',
		to: '2009',
		is: ['2007-12-31', '2007-12-31']
	},
	{ notes: 'before the period', from: '1998', to: '2001', is: null },
	{ notes: 'after the period', from: '2008', to: null, is: null },
	{ notes: 'of no time at all', from: null, to: null, is: null }
];

describe('matchQuotes(tables, chart, selection)', () => {
	it.each(ranges)('cuts the range to the period: $notes', ({ from, to, is }) => {
		expect(match([about('q', from, to)]).map((quoted) => [quoted.from, quoted.to])).toEqual(is ? [is] : []);
	});

	it('leaves a quote of another chart off, open or not', () => {
		const elsewhere = about('q', '2003', null, { charts: ['shares'] });
		expect(match([elsewhere])).toEqual([]);
		expect(match([elsewhere], { quote: 'q' })).toEqual([]);
	});

	it('draws a quote without a rank only while it is open', () => {
		const quiet = about('quiet', '2003', null, { rank: null });
		expect(match([quiet])).toEqual([]);
		expect(match([quiet], { quote: 'quiet' }).map(({ quote: { id }, why }) => [id, why])).toEqual([
			['quiet', 'open']
		]);
	});

	it('puts the open one first, then by rank, then by id, whatever the order of the file', () => {
		const quotes = [
			about('d', '2003', null, { rank: 2 }),
			about('c', '2003', null, { rank: 1 }),
			about('b', '2003', null, { rank: 2 }),
			about('a', '2003', null, { rank: 3 })
		];
		const ids = (list: readonly QuoteRow[], open: string | null) =>
			match(list, { quote: open }).map(({ quote: { id } }) => id);
		expect(ids(quotes, null)).toEqual(['c', 'b', 'd', 'a']);
		expect(ids([...quotes].reverse(), null)).toEqual(['c', 'b', 'd', 'a']);
		expect(ids(quotes, 'a')).toEqual(['a', 'c', 'b', 'd']);
	});
});

describe('rangeOf(quote)', () => {
	it('reaches from the first day of its beginning to the last day of its end', () => {
		expect(rangeOf({ from: date('2002-10'), to: date('2004') })).toEqual({
			from: '2002-10-01',
			to: '2004-12-31'
		});
		expect(rangeOf({ from: null, to: null })).toBeUndefined();
	});
});

describe('quoteReference(author, quote)', () => {
	it.each([
		{ author: 'Maaike Okano-Heijmans', is: 'Okano-Heijmans, p.\u00a05' },
		{ author: 'Strange', is: 'Strange, p.\u00a05' },
		{ author: '  Susan   Strange ', is: 'Strange, p.\u00a05' }
	])('is author and page: $is', ({ author, is }) => {
		expect(quoteReference(author, quote('q', { page: 5 }))).toBe(is);
	});
});
