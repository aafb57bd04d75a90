import { describe, expect, it } from 'vitest';
import { event, madeUpTables, partner, quote, series, trade } from '../../tests/madeUp.ts';
import { selectionFacts } from './facts.ts';

const tables = madeUpTables({
	partners: [
		partner('subject', { focus: true }),
		partner('b', { focus: true }),
		partner('untraded', { focus: true }),
		partner('a', { focus: false })
	],
	series: [series('own', 'a'), series('own', 'b'), series('own', 'subject')],
	bases: [{ id: 'own', title: '', shortTitle: '', description: '', caution: '', line: 2 }],
	trade: [
		trade(1965, 'total', 1),
		trade(2004, 'total', 1),
		trade(2010, 'total', 1),
		trade(2050, 'total', 1, { standing: 'excluded' })
	],
	events: [event('e', '2006')],
	quotes: [quote('q')]
});
const settings = {
	subject: 'subject',
	defaultPeriod: [2002, 2007],
	defaultBaseYear: 2003,
	defaultBasis: 'auto',
	defaultComparison: [2002, 2006]
} as const;

describe('selectionFacts(tables, defaults, earliest)', () => {
	it('offers partners with a series, in the order of the case, never the country under study', () => {
		expect(selectionFacts(tables, settings).partners).toEqual(['b', 'a']);
	});

	it('opens with the partners in focus and what the descriptor declares', () => {
		expect(selectionFacts(tables, settings).defaults).toEqual({
			period: { from: 2002, to: 2007 },
			partners: ['b'],
			baseYear: 2003,
			yScale: 'linear',
			basis: 'auto',
			denominator: 'with-inter-korean',
			measure: 'trade',
			window: null,
			split: 'partners',
			panel: null,
			event: null,
			quote: null
		});
	});

	it('knows the two years that the case compares', () => {
		expect(selectionFacts(tables, settings).comparison).toEqual({ from: 2002, to: 2006 });
	});

	it('reaches as far as headline figures do, but not before the earliest year asked', () => {
		expect(selectionFacts(tables, settings).years).toEqual({ from: 1990, to: 2010 });
		expect(selectionFacts(tables, settings, 1900).years).toEqual({ from: 1965, to: 2010 });
	});

	it('knows the ids an address may name', () => {
		expect(selectionFacts(tables, settings)).toMatchObject({ bases: ['own'], events: ['e'], quotes: ['q'] });
	});
});
