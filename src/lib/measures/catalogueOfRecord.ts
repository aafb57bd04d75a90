import type { MeasureEntry } from './measureEntry.ts';
import { macKinlay } from './publications.ts';

/** Measures of the record: what was in force, what trade did round a year, and how far sources agree. */
export const recordMeasures: readonly MeasureEntry[] = [
	{
		id: 'sanctions-in-force',
		name: 'Sanctions in force',
		formula: 'Sum of the weights of the measures whose term holds the day; each weighs 1 unless declared.',
		notation: [
			'row',
			['sub', 'n', 't'],
			'=',
			['sum', ['row', ['sub', 'f', 'k'], '≤', 't', '≤', ['sub', 'u', 'k']], ['sub', 'w', 'k']]
		],
		inputs: ['fk and uk: first and last day in force of measure k, as sources give them', 'wk: its weight'],
		unit: 'measures',
		reading: '3: three measures were in force on that day, as far as days were read.',
		citation: { words: 'Our own count.', publications: [] },
		caution:
			'It says how many, not how hard: a ban on charter flights counts like a ban on all imports. Measures without a day are in no step, some ends are the end of the record, and a sanction beside a falling curve is not its cause.'
	},
	{
		id: 'event-window',
		name: 'Before and after a year',
		formula:
			'Mean trade of the years after, divided by the mean trade of the years before; the year itself is left out.',
		notation: [
			'row',
			'c',
			'=',
			[
				'frac',
				[
					'row',
					['text', 'mean of '],
					['sub', 'T', ['row', 'e', '+', '1']],
					',',
					'…',
					',',
					['sub', 'T', ['row', 'e', '+', 'k']]
				],
				[
					'row',
					['text', 'mean of '],
					['sub', 'T', ['row', 'e', '−', 'k']],
					',',
					'…',
					',',
					['sub', 'T', ['row', 'e', '−', '1']]
				]
			]
		],
		inputs: [
			'T: total trade in the years that have a figure, US$ million',
			'e: the year of the event',
			'k: years on either side'
		],
		unit: 'none; 1 is no change',
		reading: '0.3: after the year, trade was on average three tenths of what it was before.',
		citation: {
			words:
				'The idea of a window is that of event studies; there is no model of what trade would have been.',
			publications: [macKinlay]
		},
		caution:
			'It describes and explains nothing. Set it beside other partners and other years: what also happens without the event is not its doing.'
	},
	{
		id: 'source-band',
		name: 'Band of published readings',
		formula:
			'From the lowest to the highest published total of a partner and year; the spread is highest over lowest.',
		notation: [
			'row',
			'b',
			'=',
			['frac', ['row', 'max', ['sub', 'T', 'k']], ['row', 'min', ['sub', 'T', 'k']]]
		],
		inputs: ['Tk: every published total that is not excluded, one per source and value, US$ million'],
		unit: 'US$ million; the spread has none',
		reading: 'A spread of 1.1: the highest reading is a tenth above the lowest.',
		citation: { words: 'Our own, by arithmetic.', publications: [] },
		caution: 'Sources copy each other, so a narrow band is no proof; one reading makes no band at all.'
	},
	{
		id: 'robust-change',
		name: 'Change, whichever source is taken',
		formula: 'Lowest and highest ratio of a later to an earlier reading, over all pairs of readings.',
		notation: [
			'row',
			['frac', ['row', 'min', ['sub', 'T', 'b']], ['row', 'max', ['sub', 'T', 'a']]],
			'≤',
			'c',
			'≤',
			['frac', ['row', 'max', ['sub', 'T', 'b']], ['row', 'min', ['sub', 'T', 'a']]]
		],
		inputs: ['Ta: readings of the earlier year, US$ million', 'Tb: readings of the later year, US$ million'],
		unit: 'none; 1 is no change',
		reading: 'If both ends are below 1, trade fell whichever sources are believed.',
		citation: { words: 'Our own, by arithmetic.', publications: [] },
		caution:
			'The ends may pair readings that no one would compare: they are the worst case, not the likely one.'
	},
	{
		id: 'mirror-ratio',
		name: 'Mirror ratio',
		formula: 'Correlates of War’s figure of a flow divided by the national figure of the same flow and year.',
		notation: ['row', 'm', '=', ['frac', ['sub', 'F', 'cow'], ['sub', 'F', 'national']]],
		inputs: ['F: one flow of one year on either basis, US$ million'],
		unit: 'none; 1 is agreement',
		reading:
			'1.1 on exports: the receiving side is recorded with a tenth more than the sending side reports.',
		citation: { words: 'Our own, by arithmetic.', publications: [] },
		caution:
			'Freight, insurance and aid goods count differently on the two sides; some national figures were themselves compiled by a third party.'
	}
];
