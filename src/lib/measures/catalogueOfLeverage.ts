import type { MeasureEntry } from './measureEntry.ts';
import { herfindahl, hirschman, keohaneNye, laaksoTaagepera, tradeOutcomes, wits } from './publications.ts';
import { refusedDependenceRatio } from './asymmetry.ts';

/** Measures of who leans on whom, and what is left once others step in. Long because it is a list. */
export const leverageMeasures: readonly MeasureEntry[] = [
	{
		id: 'national-income',
		name: 'National income, as estimated',
		formula:
			'Every published estimate in dollars, from the lowest to the highest; none is averaged with another.',
		notation: ['row', ['sub', 'Y', 'low'], '≤', 'Y', '≤', ['sub', 'Y', 'high']],
		inputs: [
			'Bank of Korea: nominal gross national income, US$ billion as printed',
			'CIA: gross domestic product at purchasing power parity, US$ billion as printed'
		],
		unit: 'US$ million',
		reading: 'A band: the truth may lie anywhere in it, or outside.',
		citation: {
			words: 'No measure but published estimates; each names its source.',
			publications: []
		},
		caution:
			'Purchasing power is another concept than nominal income and mostly gives more. The Bank of Korea values the North at South Korean prices and exchange rates.'
	},
	{
		id: 'trade-dependence',
		name: 'Trade dependence',
		formula:
			'Trade with the partner divided by national income, times 100; a band as wide as the estimates of income.',
		notation: ['row', ['sub', 'd', 'p'], '=', ['frac', ['sub', 'T', 'p'], 'Y'], '×', '100'],
		inputs: [
			'Tp: exports and imports with the partner, US$ million',
			'Y: estimates of national income, US$ million'
		],
		unit: 'percent of income',
		reading: '6 to 9 percent: trade with this partner is as large as that part of the economy.',
		citation: {
			words: 'The World Bank’s openness to trade, for one partner instead of all.',
			publications: [tradeOutcomes]
		},
		caution: `Trade is gross and income is value added, so it is no share and may pass 100. ${refusedDependenceRatio}`
	},
	{
		id: 'openness',
		name: 'Openness',
		formula:
			'The country’s whole trade divided by national income, times 100; the sum of its dependences on all partners.',
		notation: ['row', ['frac', 'T', 'Y'], '×', '100', '=', ['sum', 'p', ['sub', 'd', 'p']]],
		inputs: [
			'T: exports and imports with all partners, US$ million',
			'Y: estimates of national income, US$ million'
		],
		unit: 'percent of income',
		reading: 'The larger, the more of the economy could be reached through trade at all.',
		citation: { words: 'The World Bank’s openness to trade.', publications: [tradeOutcomes] },
		caution: 'Large economies are less open by arithmetic alone; as uncertain as the income below the line.'
	},
	{
		id: 'asymmetry',
		name: 'Asymmetry of trade',
		formula: 'Partner’s share in the country’s trade minus the country’s share in the partner’s world trade.',
		notation: ['row', ['sub', 'a', 'p'], '=', ['sub', 's', 'p'], '−', ['sub', 'w', 'p']],
		inputs: [
			'sp: the partner’s share in the country’s trade, percent',
			'wp: the country’s share in the partner’s world trade, percent'
		],
		unit: 'percentage points',
		reading:
			'Above 0 the country leans more on the partner than the partner on it: the partner could press. Below 0 it is the other way round.',
		citation: {
			words:
				'After Hirschman, who finds power in unequal dependence; the difference in points is our own way to put a number on it.',
			publications: [hirschman]
		},
		caution:
			'It says who could press by trade, not who did, nor whether it would work. A partner that hardly trades has no such lever left.'
	},
	{
		id: 'concentration',
		name: 'Concentration (Herfindahl–Hirschman index)',
		formula: 'Sum of the squared shares of all partners.',
		notation: ['row', 'H', '=', ['sum', 'p', ['sup', ['sub', 's', 'p'], '2']]],
		inputs: ['sp: shares of partners in the country’s trade, as parts of 1'],
		unit: 'none; from 1/n to 1',
		reading: '1: all with one partner. 0.25: as concentrated as four equal partners.',
		citation: {
			words:
				'Hirschman measured the concentration of trade by the square root of this sum; Herfindahl used the sum itself.',
			publications: [hirschman, herfindahl, wits]
		},
		caution: 'Shares must sum to 1; where partners are missing only bounds can be given.'
	},
	{
		id: 'effective-number',
		name: 'Effective number of partners',
		formula: '1 divided by the concentration.',
		notation: ['row', 'N', '=', ['frac', '1', 'H']],
		inputs: ['H: the concentration'],
		unit: 'partners',
		reading: '2.4: as concentrated as if trade were shared equally by 2.4 partners.',
		citation: { words: 'After Laakso and Taagepera, who count parties so.', publications: [laaksoTaagepera] },
		caution: 'It weighs large partners heavily; the small ones hardly count.'
	},
	{
		id: 'normalised-concentration',
		name: 'Normalised concentration',
		formula: 'Concentration minus 1/n, divided by 1 minus 1/n, for n partners.',
		notation: [
			'row',
			['sub', 'H', 'n'],
			'=',
			['frac', ['row', 'H', '−', ['frac', '1', 'n']], ['row', '1', '−', ['frac', '1', 'n']]]
		],
		inputs: ['H: the concentration', 'n: number of partners'],
		unit: 'none; from 0 to 1',
		reading: '0: equal shares, however many partners. 1: all with one of them.',
		citation: { words: 'Plain arithmetic on the index.', publications: [] },
		caution: 'Not defined for one partner; counting ever smaller partners changes it.'
	},
	{
		id: 'concentration-bounds',
		name: 'Bounds on concentration',
		formula:
			'From the squared shares of the recorded partners alone to the same plus the squared share of all the rest, taken as one partner.',
		notation: [
			'row',
			['sum', 'p', ['sup', ['sub', 's', 'p'], '2']],
			'≤',
			'H',
			'≤',
			['sum', 'p', ['sup', ['sub', 's', 'p'], '2']],
			'+',
			['sup', 'r', '2']
		],
		inputs: [
			'sp: recorded partners’ shares in the whole trade, as parts of 1',
			'r: the share of the whole that no recorded partner has'
		],
		unit: 'none; from 0 to 1',
		reading: 'The index lies between the two, however the unrecorded rest is shared.',
		citation: {
			words: 'Our own, by arithmetic: a rest adds least spread thin and most in one hand.',
			publications: []
		},
		caution:
			'Years with less than half recorded are left out, and those whose partners exceed the whole by more than 1 percent, since they are counted differently. On Correlates of War partners are counted higher than KOTRA counts the whole, so too much seems recorded.'
	},
	{
		id: 'replacement',
		name: 'Replacement ratio',
		formula:
			'Sum of the rises of the other partners’ trade between two years, divided by the fall of the loser’s.',
		notation: [
			'row',
			'R',
			'=',
			[
				'frac',
				[
					'sum',
					'q',
					['row', 'max', '(', ['row', ['sub', 'T', 'qb'], '−', ['sub', 'T', 'qa']], ',', '0', ')']
				],
				['row', ['sub', 'T', 'pa'], '−', ['sub', 'T', 'pb']]
			]
		],
		inputs: [
			'Tpa and Tpb: the loser’s trade in the earlier and the later year, US$ million',
			'Tqa and Tqb: the same for each other partner with both totals, US$ million'
		],
		unit: 'none; 1 is as much gained as lost',
		reading: '6.7: what others gained is 6.7 times what the loser lost.',
		citation: { words: 'Our own, by arithmetic.', publications: [] },
		caution:
			'It does not say that the same goods moved, nor that the loss caused the gains: others’ trade may have grown anyway. Partners without both totals are named and left out. No loss, no ratio.'
	},
	{
		id: 'vulnerability',
		name: 'Vulnerability',
		formula: 'Sensitivity times 1 minus the replacement ratio, the ratio counted up to 1.',
		notation: ['row', 'V', '=', 'S', '×', '(', '1', '−', 'min', '(', 'R', ',', '1', ')', ')'],
		inputs: [
			'S: sensitivity, the partner’s share in trade or in income before the break, percent',
			'R: the replacement ratio'
		],
		unit: 'percent, like the sensitivity',
		reading: 'What of the first blow remains after others have stepped in; 0 where all was replaced.',
		citation: {
			words:
				'Sensitivity and vulnerability are Keohane and Nye’s: the cost before anything is adjusted, and the cost that remains after. The formula is our own simplification, not theirs.',
			publications: [keohaneNye]
		},
		caution:
			'It counts dollars: goods without a substitute, worse prices and the cost of turning elsewhere are not in it. As doubtful as the replacement ratio.'
	},
	{
		id: 'offered-aid',
		name: 'Aid offered against income',
		formula:
			'From the lowest offer over the highest income to the highest offer over the lowest income, times 100.',
		notation: [
			'row',
			['frac', ['sub', 'O', 'low'], ['sub', 'Y', 'high']],
			'×',
			'100',
			'≤',
			'o',
			'≤',
			['frac', ['sub', 'O', 'high'], ['sub', 'Y', 'low']],
			'×',
			'100'
		],
		inputs: [
			'O: the reported range of the offer, US$ million',
			'Y: estimates of a year’s national income, US$ million'
		],
		unit: 'percent of one year’s income',
		reading: '20 to 40 percent: the offer was as large as that part of one year’s income. Offered, not paid.',
		citation: { words: 'Our own, by arithmetic.', publications: [] },
		caution:
			'A sum offered once, under discussion and never paid, beside the income of one year, which may be another year than the offer’s. It is never added to trade or to aid.'
	}
];
