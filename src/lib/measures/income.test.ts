import { describe, expect, it } from 'vitest';
import { madeUpTables, total } from '../../tests/madeUp.ts';
import { nationalIncome } from './income.ts';

const billion = { unit: 'USD billion' };
const tables = madeUpTables({
	totals: [
		total(2007, 'gdp_ppp_cia', 40, { unit: 'USD billion (PPP)', line: 4 }),
		total(2007, 'gni_nominal_bok_usd', 26.7, { ...billion, line: 3 }),
		total(2004, 'gni_nominal_bok_usd', 20.8, { ...billion, line: 2 }),
		total(2005, 'gni_nominal_bok_usd', 0, billion),
		total(2006, 'gni_nominal_bok_usd', 9, { ...billion, standing: 'alternative' }),
		total(2003, 'gni_nominal_bok', 21_946, { unit: 'KRW billion' }),
		total(2004, 'gni_nominal_bok_usd', 700, { ...billion, entity: 'other' })
	]
});

describe('nationalIncome(tables, entity)', () => {
	const income = nationalIncome(tables, 'dprk');

	it('is every estimate in US$ million, printed in billions, in order of years', () => {
		// 20.8 × 1000; 26.7 × 1000 and 40 × 1000
		expect(income.map(({ year, low, high }) => [year, low, high])).toEqual([
			[2004, 20_800, 20_800],
			[2007, 26_700, 40_000]
		]);
	});

	it('names who estimated what, and that purchasing power is another concept', () => {
		const [bank, cia] = income[1]!.estimates;
		expect(bank).toMatchObject({ name: 'Bank of Korea, nominal GNI', concept: 'market', value: 26_700 });
		expect(cia).toMatchObject({ concept: 'purchasing-power', value: 40_000 });
		expect(cia?.name).toMatch(/another concept/);
		expect(cia?.evidence).toEqual([
			{
				table: 'totals',
				line: 4,
				sourceId: 's9',
				locator: 'table 9',
				value: 40,
				what: 'gdp_ppp_cia'
			}
		]);
	});

	it('leaves out won, zeros, alternatives and years without an estimate', () => {
		expect(income.map(({ year }) => year)).toEqual([2004, 2007]);
		expect(nationalIncome(tables, 'nowhere')).toEqual([]);
	});
});
