import { describe, expect, it } from 'vitest';
import type { Flow } from '../datapackage/trade.ts';
import type { AnnualSeries } from './annualTrade.ts';
import { changeBetween } from './change.ts';

const seriesOf = (...points: [number, number, Flow?][]): AnnualSeries => ({
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

describe('changeBetween(series, fromYear, toYear)', () => {
	it('is later over earlier, with both ends', () => {
		const change = changeBetween(seriesOf([2002, 400], [2004, 1], [2006, 100]), 2002, 2006);
		expect(change).toEqual({
			from: { year: 2002, value: 400 },
			to: { year: 2006, value: 100 },
			flow: 'total',
			ratio: 0.25
		});
	});

	it('is 0 where the later value is zero: trade that stopped did change', () => {
		expect(changeBetween(seriesOf([2002, 400], [2006, 0]), 2002, 2006)?.ratio).toBe(0);
	});

	it('is 1 between a year and itself', () => {
		expect(changeBetween(seriesOf([2002, 400]), 2002, 2002)?.ratio).toBe(1);
	});

	it.each([
		{ notes: 'the earlier year is a gap', series: seriesOf([2006, 100]) },
		{ notes: 'the later year is a gap', series: seriesOf([2002, 100]) },
		{ notes: 'the earlier value is zero', series: seriesOf([2002, 0], [2006, 100]) },
		{ notes: 'both are zero', series: seriesOf([2002, 0], [2006, 0]) },
		{ notes: 'a total meets one flow', series: seriesOf([2002, 370], [2006, 9, 'export']) },
		{ notes: 'exports meet imports', series: seriesOf([2002, 370, 'import'], [2006, 9, 'export']) },
		{ notes: 'nothing is known', series: seriesOf() }
	])('is undefined where $notes', ({ series }) => {
		expect(changeBetween(series, 2002, 2006)).toBeUndefined();
	});
});
