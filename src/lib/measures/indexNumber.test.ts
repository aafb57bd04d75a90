import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Flow } from '../datapackage/trade.ts';
import type { AnnualSeries } from './annualTrade.ts';
import { indexNumber } from './indexNumber.ts';

const seriesOf = (
	points: readonly (readonly [year: number, value: number, flow?: Flow])[]
): AnnualSeries => ({
	partner: 'a',
	basis: 'own',
	observations: points.map(([year, value, flow = 'total']) => ({
		year,
		value,
		flow,
		derivation: 'printed',
		evidence: []
	}))
});
const pairs = (series: AnnualSeries, base: number) =>
	indexNumber(series, base).map(({ year, index }) => [year, index]);

const values = fc.double({ min: 0.001, max: 1e6, noNaN: true });
const anySeries = fc
	.uniqueArray(fc.tuple(fc.integer({ min: 1990, max: 2014 }), values), {
		selector: ([year]) => year,
		minLength: 1
	})
	.map((points) => seriesOf(points.sort(([a], [b]) => a - b)));

describe('indexNumber(series, baseYear)', () => {
	it('is value over the base year’s value times 100', () => {
		expect(
			pairs(
				seriesOf([
					[2000, 50],
					[2002, 200],
					[2006, 0]
				]),
				2002
			)
		).toEqual([
			[2000, 25],
			[2002, 100],
			[2006, 0]
		]);
	});

	it('leaves out what is no total, and has no index where the base is none', () => {
		const mixed = seriesOf([
			[2002, 370],
			[2006, 120],
			[2007, 9, 'export']
		]);
		expect(indexNumber(mixed, 2002).map(({ year }) => year)).toEqual([2002, 2006]);
		expect(pairs(mixed, 2007)).toEqual([]);
	});

	it.each([
		{ notes: 'is a gap', series: seriesOf([[2003, 5]]) },
		{
			notes: 'is zero',
			series: seriesOf([
				[2002, 0],
				[2003, 5]
			])
		}
	])('is empty where the base year $notes', ({ series }) => {
		expect(indexNumber(series, 2002)).toEqual([]);
	});

	it('puts the base year at exactly 100, whichever it is', () => {
		fc.assert(
			fc.property(anySeries, (series) => {
				for (const { year } of series.observations) {
					expect(indexNumber(series, year).find((point) => point.year === year)?.index).toBe(100);
				}
			})
		);
	});

	it('does not depend on the unit: thousands and millions give one index', () => {
		fc.assert(
			fc.property(anySeries, fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (series, factor) => {
				const base = series.observations[0]!.year;
				const scaled = {
					...series,
					observations: series.observations.map((one) => ({ ...one, value: one.value * factor }))
				};
				const [plain, other] = [indexNumber(series, base), indexNumber(scaled, base)];
				expect(other).toHaveLength(plain.length);
				plain.forEach(({ index }, at) => expect(other[at]!.index / index).toBeCloseTo(1, 9));
			})
		);
	});

	it('adds no year and drops none of the base’s flow', () => {
		fc.assert(
			fc.property(anySeries, (series) => {
				const years = series.observations.map(({ year }) => year);
				expect(indexNumber(series, years[0]!).map(({ year }) => year)).toEqual(years);
			})
		);
	});
});
