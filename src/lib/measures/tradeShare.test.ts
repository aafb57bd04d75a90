import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { madeUpTables, series, total, trade } from '../../tests/madeUp.ts';
import type { Flow } from '../datapackage/trade.ts';
import type { AnnualSeries } from './annualTrade.ts';
import { tradeShare, wholeTrade } from './tradeShare.ts';

const kotra = 'kotra_trade_excl_inter_korean';
const south = (year: number, flow: Flow, value: number, line = 2) =>
	trade(year, flow, value, { reporter: 'south-korea', basis: 'national', line });

const tables = madeUpTables({
	series: [series('national', 'south-korea')],
	trade: [south(2002, 'total', 600, 21), south(2003, 'export', 300, 22), south(2004, 'total', 700, 23)],
	totals: [
		total(2004, kotra, 2800, { line: 4 }),
		total(2002, kotra, 2400, { line: 2 }),
		total(2003, kotra, 2600, { line: 3 }),
		total(2005, kotra, 3000, { line: 5 }),
		total(2002, kotra, 9999, { standing: 'alternative' }),
		total(2002, 'kotra_exports_excl_inter_korean', 9999)
	]
});

describe('wholeTrade(tables, denominator)', () => {
	it('without inter-Korean trade is the printed total, in order of years', () => {
		const whole = wholeTrade(tables, 'without-inter-korean');
		expect(whole.map(({ year, value }) => [year, value])).toEqual([
			[2002, 2400],
			[2003, 2600],
			[2004, 2800],
			[2005, 3000]
		]);
	});

	it('with inter-Korean trade adds Seoul’s total, and is absent where that is one flow or not read', () => {
		const whole = wholeTrade(tables, 'with-inter-korean');
		expect(whole.map(({ year, value }) => [year, value])).toEqual([
			[2002, 3000],
			[2004, 3500]
		]);
		expect(whole[0]?.evidence.map(({ table, line }) => [table, line])).toEqual([
			['totals', 2],
			['trade', 21]
		]);
	});
});

const of = (partner: string, ...points: [number, number, Flow?][]): AnnualSeries => ({
	partner,
	basis: 'own',
	observations: points.map(([year, value, flow = 'total']) => ({
		year,
		value,
		flow,
		derivation: 'printed',
		evidence: []
	}))
});

describe('tradeShare(series, whole, denominator)', () => {
	const whole = wholeTrade(tables, 'with-inter-korean');

	it('is the partner’s trade over the whole times 100, with both parts kept', () => {
		const [share] = tradeShare(of('a', [2002, 750]), whole, 'with-inter-korean');
		expect(share).toMatchObject({ year: 2002, percent: 25, denominator: 3000 });
		expect(share?.denominatorEvidence).toHaveLength(2);
	});

	it('is 0 percent for a zero, and a gap for a gap', () => {
		const shares = tradeShare(of('a', [2002, 0], [2003, 5]), whole, 'with-inter-korean');
		expect(shares.map(({ year, percent }) => [year, percent])).toEqual([[2002, 0]]);
	});

	it('leaves out one flow: exports over the whole of trade are no trade share', () => {
		expect(tradeShare(of('a', [2002, 750, 'export']), whole, 'with-inter-korean')).toEqual([]);
	});

	it('leaves out a year whose whole is zero', () => {
		const zero = [{ year: 2002, value: 0, evidence: [] }];
		expect(tradeShare(of('a', [2002, 750]), zero, 'with-inter-korean')).toEqual([]);
	});

	it('gives South Korea no share of a total that leaves inter-Korean trade out', () => {
		const without = wholeTrade(tables, 'without-inter-korean');
		expect(tradeShare(of('south-korea', [2002, 600]), without, 'without-inter-korean')).toEqual([]);
		expect(tradeShare(of('south-korea', [2002, 600]), whole, 'with-inter-korean')[0]?.percent).toBe(20);
	});

	it('lies between 0 and 100 for any part of the whole, and parts of a whole add up to 100', () => {
		const parts = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 8 });
		fc.assert(
			fc.property(parts, (values) => {
				const sum = values.reduce((a, b) => a + b, 0);
				fc.pre(sum > 0);
				const all = [{ year: 2002, value: sum, evidence: [] }];
				const shares = values.flatMap((value) =>
					tradeShare(of('a', [2002, value]), all, 'with-inter-korean')
				);
				for (const { percent } of shares) {
					expect(percent).toBeGreaterThanOrEqual(0);
					expect(percent).toBeLessThanOrEqual(100 + 1e-9);
				}
				expect(shares.reduce((a, { percent }) => a + percent, 0)).toBeCloseTo(100, 6);
			})
		);
	});
});
