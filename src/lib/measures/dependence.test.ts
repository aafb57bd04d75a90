import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annual } from '../../tests/madeUp.ts';
import { openness, tradeDependence } from './dependence.ts';
import type { Income } from './income.ts';

const incomeOf = (year: number, ...values: readonly number[]): Income => ({
	year,
	estimates: values.map((value) => ({
		name: 'someone',
		concept: 'market',
		value,
		evidence: [{ table: 'totals', line: value, sourceId: 's9', locator: '', value, what: 'income' }]
	})),
	low: Math.min(...values),
	high: Math.max(...values)
});

describe('tradeDependence(series, income)', () => {
	it('is a band: over the highest income at the low end, over the lowest at the high end', () => {
		// 2000 / 40,000 = 5 %; 2000 / 25,000 = 8 %
		const [point] = tradeDependence(annual('a', [2007, 2000]), [incomeOf(2007, 25_000, 40_000)]);
		expect(point).toMatchObject({ year: 2007, low: 5, high: 8 });
		expect(point?.numerator.value).toBe(2000);
		expect(point?.estimates).toHaveLength(2);
		expect(point?.evidence.map(({ line }) => line)).toEqual([2007, 25_000, 40_000]);
	});

	it('is one number where there is one estimate, 0 for no trade, and may pass 100', () => {
		const income = [incomeOf(2006, 100), incomeOf(2007, 100)];
		const points = tradeDependence(annual('a', [2006, 0], [2007, 150]), income);
		expect(points.map(({ low, high }) => [low, high])).toEqual([
			[0, 0],
			[150, 150]
		]);
	});

	it('is absent without income, without a total and over no income', () => {
		const series = annual('a', [2005, 1], [2006, 1, 'export'], [2007, 1]);
		expect(tradeDependence(series, [incomeOf(2006, 100), incomeOf(2007, 0)])).toEqual([]);
	});
});

describe('openness(whole, income)', () => {
	it('is all trade over income, as a band', () => {
		// 4000 / 40,000 = 10 %; 4000 / 25,000 = 16 %
		const whole = [
			{ year: 2007, value: 4000, evidence: [] },
			{ year: 2008, value: 1, evidence: [] }
		];
		expect(openness(whole, [incomeOf(2007, 25_000, 40_000)])).toMatchObject([
			{ year: 2007, total: 4000, low: 10, high: 16 }
		]);
	});

	it('is the sum of the dependences on all partners', () => {
		const trades = fc.array(fc.double({ min: 0, max: 1e5, noNaN: true }), { minLength: 1, maxLength: 10 });
		const incomes = fc.array(fc.double({ min: 1, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 3 });
		fc.assert(
			fc.property(trades, incomes, (values, estimates) => {
				const income = [incomeOf(2007, ...estimates)];
				const sum = values.reduce((a, value) => a + value, 0);
				const [open] = openness([{ year: 2007, value: sum, evidence: [] }], income);
				const points = values.flatMap((value) => tradeDependence(annual('a', [2007, value]), income));
				for (const end of ['low', 'high'] as const) {
					const added = points.reduce((a, point) => a + point[end], 0);
					expect(Math.abs(added - open![end])).toBeLessThanOrEqual(1e-9 * Math.max(1, open![end]));
				}
				expect(open!.low).toBeLessThanOrEqual(open!.high);
			})
		);
	});
});
