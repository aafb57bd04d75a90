import type { MeasureEntry } from './measureEntry.ts';
import { hirschman, kunimoto, tradeOutcomes, wits } from './publications.ts';

/** Measures of trade itself: how much, how fast, and what it weighs. */
export const tradeMeasures: readonly MeasureEntry[] = [
	{
		id: 'trade-share',
		name: 'Trade share',
		formula: 'Partner’s trade with the country, divided by the country’s whole trade, times 100.',
		notation: ['row', ['sub', 's', 'p'], '=', ['frac', ['sub', 'T', 'p'], 'T'], '×', '100'],
		inputs: [
			'Tp: exports and imports with the partner, US$ million',
			'T: KOTRA’s total, with or without inter-Korean trade, US$ million'
		],
		unit: 'percent',
		reading: '40 percent: two of every five dollars of the country’s trade pass through this partner.',
		citation: {
			words: 'As the World Bank defines the share of a market, here for exports and imports together.',
			publications: [wits]
		},
		caution:
			'KOTRA’s total leaves inter-Korean trade out, so a share depends on whether it is added. South Korea has no share without it.'
	},
	{
		id: 'index-number',
		name: 'Index number',
		formula: 'Value divided by the value in the base year, times 100.',
		notation: ['row', ['sub', 'I', 't'], '=', ['frac', ['sub', 'T', 't'], ['sub', 'T', '0']], '×', '100'],
		inputs: ['Tt: total trade in a year, US$ million', 'T0: total trade in the base year, US$ million'],
		unit: 'base year = 100',
		reading: '250: two and a half times the base year. 40: six tenths of it are gone.',
		citation: { words: 'Plain arithmetic: a simple index number.', publications: [] },
		caution: 'It hides size, and an odd base year shifts the whole line. A base of zero has no index.'
	},
	{
		id: 'trade-balance',
		name: 'Trade balance',
		formula: 'The partner’s exports to the country minus its imports from it.',
		notation: ['row', ['sub', 'B', 'p'], '=', ['sub', 'X', 'p'], '−', ['sub', 'M', 'p']],
		inputs: [
			'Xp: exports to the country, as the partner sees it, US$ million',
			'Mp: imports from the country, of the same source, US$ million'
		],
		unit: 'US$ million',
		reading:
			'Above 0 the partner sells more than it buys; below 0 it buys more, and the country earns by it.',
		citation: {
			words: 'Plain arithmetic; the World Bank lists it among its indicators.',
			publications: [tradeOutcomes]
		},
		caution:
			'Correlates of War counts exports as the importer is recorded to receive them, which is more than the exporter says, so its balances lean upwards.'
	},
	{
		id: 'growth-rate',
		name: 'Growth on the year before',
		formula: 'Value divided by the value of the year before, minus 1, times 100.',
		notation: [
			'row',
			['sub', 'g', 't'],
			'=',
			'(',
			['frac', ['sub', 'T', 't'], ['sub', 'T', ['row', 't', '−', '1']]],
			'−',
			'1',
			')',
			'×',
			'100'
		],
		inputs: ['Tt: total trade in two consecutive years, US$ million'],
		unit: 'percent',
		reading: '−50 percent: half of the year before. +100 percent: twice the year before.',
		citation: { words: 'Plain arithmetic.', publications: [] },
		caution:
			'From a low base (under US$ 20 million) a single cargo makes a large rate. A fall of 50 percent is undone only by a rise of 100.'
	},
	{
		id: 'compound-growth',
		name: 'Compound growth',
		formula:
			'Later value divided by earlier value, to the power of 1 over the years between, minus 1, times 100.',
		notation: [
			'row',
			'g',
			'=',
			'(',
			[
				'sup',
				['row', '(', ['frac', ['sub', 'T', 'b'], ['sub', 'T', 'a']], ')'],
				['frac', '1', ['row', 'b', '−', 'a']]
			],
			'−',
			'1',
			')',
			'×',
			'100'
		],
		inputs: ['Ta and Tb: total trade in the first and the last year, US$ million', 'a and b: the two years'],
		unit: 'percent a year',
		reading: '10 percent a year: the steady rate that would lead from the first year to the last.',
		citation: { words: 'The World Bank’s compound annual growth rate.', publications: [tradeOutcomes] },
		caution: 'It knows only the two ends; what lies between may be anything.'
	},
	{
		id: 'log-ratio',
		name: 'Log ratio to a base year',
		formula: 'Natural logarithm of the value divided by the value in the base year.',
		notation: ['row', ['sub', 'l', 't'], '=', 'ln', ['frac', ['sub', 'T', 't'], ['sub', 'T', '0']]],
		inputs: ['Tt: total trade in a year, US$ million', 'T0: total trade in the base year, US$ million'],
		unit: 'none; 0 in the base year',
		reading: '+0.69 is a doubling, −0.69 a halving: equal steps up and down are equally far from 0.',
		citation: { words: 'Plain arithmetic.', publications: [] },
		caution: 'A zero has no logarithm and is left out, so an end of trade is not on the line.'
	},
	{
		id: 'share-in-world-trade',
		name: 'Share in the partner’s world trade',
		formula:
			'Partner’s trade with the country, divided by the partner’s exports and imports with the whole world, times 100.',
		notation: ['row', ['sub', 'w', 'p'], '=', ['frac', ['sub', 'T', 'p'], ['sub', 'W', 'p']], '×', '100'],
		inputs: [
			'Tp: exports and imports with the country, US$ million',
			'Wp: the partner’s exports and imports with the world (Correlates of War), US$ million'
		],
		unit: 'percent',
		reading: '0.05 percent: of every 2,000 dollars the partner trades, one is with this country.',
		citation: {
			words:
				'The idea that a trade weighs differently on its two sides is Hirschman’s; the share is plain arithmetic.',
			publications: [hirschman]
		},
		caution:
			'Only partners whose world trade was read have one. South Korea’s world trade leaves inter-Korean trade out.'
	},
	{
		id: 'trade-intensity',
		name: 'Trade intensity',
		formula:
			'Partner’s share in the reporter’s trade, divided by the partner’s share in the trade of the rest of the world.',
		notation: [
			'row',
			['sub', 'I', 'ij'],
			'=',
			['frac', ['sub', 'T', 'ij'], ['sub', 'T', 'i']],
			'/',
			['frac', ['sub', 'T', 'j'], ['row', ['sub', 'T', 'w'], '−', ['sub', 'T', 'i']]]
		],
		inputs: [
			'Tij: trade of reporter and partner',
			'Ti and Tj: all trade of reporter and of partner',
			'Tw: all trade of the world; all in one unit'
		],
		unit: 'none; 1 is trade in proportion',
		reading:
			'Above 1 the two trade more with each other than the partner’s size alone would lead one to expect.',
		citation: {
			words:
				'Kunimoto sorts the family; the World Bank defines the index without taking the reporter out of the world, which is done here since no country trades with itself.',
			publications: [kunimoto, wits]
		},
		caution: 'Not defined in this case: no world total was read.'
	}
];
