import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { madeUpTables, series, total, trade } from '../../tests/madeUp.ts';
import type { Flow, TradeRow } from '../datapackage/trade.ts';
import type { Observation } from './annualTrade.ts';
import { annualFlow, annualTrade, joinable, observationOf, within } from './annualTrade.ts';

const tablesOf = (...rows: TradeRow[]) => madeUpTables({ trade: rows, series: [series('own', 'a')] });

/** One year's rows in the order of the file, and what the year is then. */
const years: readonly {
	notes: string;
	rows: readonly TradeRow[];
	is: Partial<Observation>;
	lines: readonly number[];
}[] = [
	{
		notes: 'a printed total wins over flows that add up to something else',
		rows: [
			trade(2000, 'export', 40, { line: 2 }),
			trade(2000, 'import', 50, { line: 3 }),
			trade(2000, 'total', 95, { line: 4 })
		],
		is: { value: 95, flow: 'total', derivation: 'printed' },
		lines: [4]
	},
	{
		notes: 'both flows of one source are added',
		rows: [trade(2000, 'import', 0.25, { line: 7 }), trade(2000, 'export', 0.5, { line: 9 })],
		is: { value: 0.75, flow: 'total', derivation: 'sum-of-flows' },
		lines: [9, 7]
	},
	{
		notes: 'flows of two sources are never added: the exports stand alone',
		rows: [trade(2000, 'export', 40), trade(2000, 'import', 50, { sourceId: 's2', line: 3 })],
		is: { value: 40, flow: 'export', derivation: 'printed' },
		lines: [2]
	},
	{
		notes: 'one flow is kept apart under its own name',
		rows: [trade(2000, 'import', 50, { line: 5 })],
		is: { value: 50, flow: 'import', derivation: 'printed' },
		lines: [5]
	},
	{
		notes: 'a zero is a figure',
		rows: [trade(2000, 'export', 0), trade(2000, 'import', 0)],
		is: { value: 0, flow: 'total', derivation: 'sum-of-flows' },
		lines: [2, 2]
	},
	{
		notes: 'an alternative and an excluded reading are not drawn',
		rows: [
			trade(2000, 'total', 9, { standing: 'alternative' }),
			trade(2000, 'total', 8, { standing: 'excluded' }),
			trade(2000, 'total', 7, { line: 6 })
		],
		is: { value: 7, flow: 'total' },
		lines: [6]
	}
];

describe('annualTrade(tables, basis, partner)', () => {
	it.each(years)('gives one observation per year: $notes', ({ rows, is, lines }) => {
		const { observations } = annualTrade(tablesOf(...rows), 'own', 'a');
		expect(observations).toHaveLength(1);
		expect(observations[0]).toMatchObject({ year: 2000, ...is });
		expect(observations[0]?.evidence.map(({ line }) => line)).toEqual(lines);
	});

	it('orders years whatever the order of the file, and leaves a gap a gap', () => {
		const tables = tablesOf(trade(2005, 'total', 3), trade(2001, 'total', 1), trade(2003, 'total', 2));
		const { observations } = annualTrade(tables, 'own', 'a');
		expect(observations.map(({ year, value }) => [year, value])).toEqual([
			[2001, 1],
			[2003, 2],
			[2005, 3]
		]);
		expect(observationOf({ partner: 'a', basis: 'own', observations }, 2002)).toBeUndefined();
	});

	it('takes the rows of another basis only where series.csv says so', () => {
		const tables = madeUpTables({
			trade: [trade(2000, 'total', 5), trade(2000, 'total', 6, { reporter: 'b' })],
			series: [series('own', 'a'), series('other', 'b', 'own')]
		});
		expect(annualTrade(tables, 'other', 'b').observations[0]?.value).toBe(6);
		expect(annualTrade(tables, 'own', 'b').observations).toEqual([]);
		expect(annualTrade(tables, 'other', 'a').observations).toEqual([]);
	});

	it('names the cell of every figure: table, line, source, locator, value, flow', () => {
		const [observation] = annualTrade(
			tablesOf(trade(2000, 'total', 5, { line: 12 })),
			'own',
			'a'
		).observations;
		expect(observation?.evidence).toEqual([
			{ table: 'trade', line: 12, sourceId: 's1', locator: 'table 1', value: 5, what: 'total' }
		]);
	});
});

const share = 'far_off_share_of_trade_excl_inter_korean';
const whole = 'kotra_trade_excl_inter_korean';
const impliedOf = (basis: string, ...totals: ReturnType<typeof total>[]) =>
	annualTrade(
		madeUpTables({
			trade: [trade(2005, 'total', 70, { reporter: 'far-off', basis })],
			series: [series(basis, 'far-off')],
			totals
		}),
		basis,
		'far-off'
	).observations;

describe('annualTrade(tables, "national", partner) where no figure was read', () => {
	it('multiplies a printed share by a printed total of the same year and says so', () => {
		const observations = impliedOf(
			'national',
			total(2006, share, 5, { line: 3 }),
			total(2006, whole, 3000, { line: 8 })
		);
		expect(observations).toHaveLength(2);
		expect(observations[1]).toMatchObject({
			year: 2006,
			value: 150,
			flow: 'total',
			derivation: 'share-of-total'
		});
		expect(observations[1]?.evidence.map(({ line, value }) => [line, value])).toEqual([
			[3, 5],
			[8, 3000]
		]);
	});

	const unusable = [
		{ notes: 'the total is of another year', totals: [total(2006, share, 5), total(2007, whole, 3000)] },
		{ notes: 'there is no total', totals: [total(2006, share, 5)] },
		{
			notes: 'the share is not the headline',
			totals: [total(2006, share, 5, { standing: 'alternative' }), total(2006, whole, 3000)]
		},
		{
			notes: 'the total was excluded',
			totals: [total(2006, share, 5), total(2006, whole, 3000, { standing: 'excluded' })]
		},
		{
			notes: 'the share is another country’s',
			totals: [total(2006, share, 5, { entity: 'japan' }), total(2006, whole, 3000)]
		},
		{ notes: 'a figure was read that year', totals: [total(2005, share, 5), total(2005, whole, 3000)] }
	];
	it.each(unusable)('computes nothing where $notes', ({ totals }) => {
		expect(impliedOf('national', ...totals).map(({ year, value }) => [year, value])).toEqual([[2005, 70]]);
	});

	it('computes nothing on another basis', () => {
		expect(impliedOf('cow', total(2006, share, 5), total(2006, whole, 3000))).toHaveLength(1);
	});
});

describe('annualFlow(tables, basis, partner, flow)', () => {
	it('gives one flow as printed, in order of years, and never a total', () => {
		const tables = tablesOf(
			trade(2001, 'import', 2),
			trade(2000, 'import', 0),
			trade(2000, 'export', 9),
			trade(2002, 'total', 7)
		);
		const imports = annualFlow(tables, 'own', 'a', 'import').observations;
		expect(imports.map(({ year, value, flow }) => [year, value, flow])).toEqual([
			[2000, 0, 'import'],
			[2001, 2, 'import']
		]);
		expect(annualFlow(tables, 'own', 'a', 'export').observations.map(({ value }) => value)).toEqual([9]);
	});
});

const observation = (year: number, flow: Flow = 'total', value = 1): Observation => ({
	year,
	value,
	flow,
	derivation: 'printed',
	evidence: []
});

describe('within(series, from, to)', () => {
	it('keeps the years of a period, both ends included', () => {
		const all = {
			partner: 'a',
			basis: 'own',
			observations: [1999, 2000, 2001, 2002].map((y) => observation(y))
		};
		expect(within(all, 2000, 2001).observations.map(({ year }) => year)).toEqual([2000, 2001]);
		expect(within(all, 2003, 2010).observations).toEqual([]);
	});
});

describe('joinable(items, kindOf)', () => {
	it.each([
		{ notes: 'consecutive totals are one run', years: [[2000], [2001], [2002]], runs: [[2000, 2001, 2002]] },
		{ notes: 'a gap parts them', years: [[2000], [2002]], runs: [[2000], [2002]] },
		{
			notes: 'one flow never joins a total',
			years: [[2006], [2007, 'export'], [2008]],
			runs: [[2006], [2007], [2008]]
		},
		{
			notes: 'exports never join imports',
			years: [
				[2006, 'export'],
				[2007, 'import']
			],
			runs: [[2006], [2007]]
		},
		{ notes: 'nothing makes no run', years: [], runs: [] }
	] as { notes: string; years: [number, Flow?][]; runs: number[][] }[])(
		'$notes',
		({ years: given, runs }) => {
			const joined = joinable(
				given.map(([year, flow]) => observation(year, flow)),
				({ flow }) => flow
			);
			expect(joined.map((run) => run.map(({ year }) => year))).toEqual(runs);
		}
	);

	it('loses no year, keeps their order, and joins only neighbours of one flow', () => {
		const flows = fc.constantFrom<Flow>('total', 'export', 'import');
		const anySeries = fc
			.uniqueArray(fc.record({ year: fc.integer({ min: 1990, max: 2014 }), flow: flows }), {
				selector: ({ year }) => year
			})
			.map((list) => list.sort((a, b) => a.year - b.year).map(({ year, flow }) => observation(year, flow)));
		fc.assert(
			fc.property(anySeries, (list) => {
				const runs = joinable(list, ({ flow }) => flow);
				expect(runs.flat()).toEqual(list);
				for (const run of runs) {
					expect(new Set(run.map(({ flow }) => flow)).size).toBe(1);
					expect(run.at(-1)!.year - run[0]!.year).toBe(run.length - 1);
				}
			})
		);
	});
});
