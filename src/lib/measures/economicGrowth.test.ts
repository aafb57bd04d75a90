import { describe, expect, it } from 'vitest';
import { madeUpTables, total } from '../../tests/madeUp.ts';
import { economicGrowth } from './economicGrowth.ts';

const growth = (year: number, value: number, more: Parameters<typeof total>[3] = {}) =>
	total(year, 'gdp_growth_bok', value, { unit: 'percent', ...more });

describe('economicGrowth(tables, entity)', () => {
	it('gives the headline of each year in order, with its cell, and other readings beside it', () => {
		const years = economicGrowth(
			madeUpTables({
				totals: [
					growth(2007, -1.2, { line: 5, note: 'current' }),
					growth(2007, -2.3, { line: 6, standing: 'alternative', note: 'first release' }),
					growth(2006, -1, { line: 4 })
				]
			}),
			'dprk'
		);
		expect(years.map(({ year, drawn }) => [year, drawn.percent, drawn.evidence.line])).toEqual([
			[2006, -1, 4],
			[2007, -1.2, 5]
		]);
		expect(years[1]!.others).toEqual([
			{
				percent: -2.3,
				note: 'first release',
				evidence: {
					table: 'totals',
					line: 6,
					sourceId: 's9',
					locator: 'table 9',
					value: -2.3,
					what: 'gdp_growth_bok'
				}
			}
		]);
	});

	it('leaves out other economies, other measures, and years that have no headline', () => {
		const totals = [
			growth(2001, 3.8, { entity: 'japan' }),
			growth(2002, 1.2, { standing: 'alternative' }),
			growth(2003, 1.8, { standing: 'excluded' }),
			total(2004, 'gni_nominal_bok_usd', 20)
		];
		expect(economicGrowth(madeUpTables({ totals }), 'dprk')).toEqual([]);
	});

	it('keeps a growth of zero: it is a figure', () => {
		expect(economicGrowth(madeUpTables({ totals: [growth(2000, 0)] }), 'dprk')[0]?.drawn.percent).toBe(0);
	});
});
