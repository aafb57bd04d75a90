import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { madeUpTables, series, source, total, trade } from '../../tests/madeUp.ts';
import {
	differentFigures,
	mirrorRatio,
	publishedReadings,
	robustChange,
	sourceBand,
	type Reading
} from './sourceBand.ts';

const alternative = { standing: 'alternative', basis: 'national' } as const;

const tables = madeUpTables({
	series: [
		...['cow', 'national', 'paper'].map((basis) => series(basis, 'japan')),
		series('cow', 'south-korea', 'national'),
		series('national', 'south-korea')
	],
	sources: [source('okano', { reliability: 'paper' }), source('s1')],
	totals: [
		total(2006, 'japan_share_of_trade_excl_inter_korean', 4, { sourceId: 'k2' }),
		total(2006, 'kotra_trade_excl_inter_korean', 3000, { sourceId: 'k1' })
	],
	trade: [
		trade(2002, 'export', 146, { basis: 'cow', sourceId: 'dyad' }),
		trade(2002, 'import', 230, { basis: 'cow', sourceId: 'dyad' }),
		trade(2002, 'export', 135.13, { basis: 'national', sourceId: 'k' }),
		trade(2002, 'import', 234.4, { basis: 'national', sourceId: 'k' }),
		trade(2002, 'total', 369.54, { basis: 'national', sourceId: 'k' }),
		trade(2002, 'total', 370, { basis: 'paper', sourceId: 'okano' }),
		trade(2002, 'export', 100, { ...alternative, sourceId: 'm' }),
		trade(2002, 'import', 95, { ...alternative, sourceId: 'm' }),
		trade(2002, 'total', 200, { ...alternative, sourceId: 'm' }),
		trade(2002, 'total', 370, { ...alternative, sourceId: 'n' }),
		trade(2002, 'total', 370, { ...alternative, sourceId: 'n' }),
		trade(2002, 'export', 300, { ...alternative, sourceId: 'one-flow' }),
		trade(2002, 'total', 0.9, { basis: 'national', standing: 'excluded', sourceId: 'misprint' }),
		trade(2002, 'export', 0.5, { basis: 'national', standing: 'excluded', sourceId: 'misprint' }),
		trade(2002, 'import', 0.3, { basis: 'national', standing: 'excluded', sourceId: 'misprint' }),
		trade(2003, 'export', 10, { basis: 'cow', sourceId: 'dyad' }),
		trade(2003, 'export', 0, { basis: 'national', sourceId: 'k' })
	].map((row, index) => ({ ...row, reporter: 'japan', line: index + 2 }))
});

describe('publishedReadings(tables, partner, year)', () => {
	const readings = publishedReadings(tables, 'japan', 2002);

	it('is every published total, one per source and value, excluded and single flows never', () => {
		expect(readings.map(({ value, basis, sourceId }) => [value, basis, sourceId])).toEqual([
			[376, 'cow', 'dyad'],
			[369.54, 'national', 'k'],
			[370, 'paper', 'okano'],
			[200, 'alternative', 'm'],
			[370, 'alternative', 'n'],
			[195, 'alternative', 'm']
		]);
	});

	it('leaves out a sum that is its source’s own total but for rounding, and keeps one that is not', () => {
		// k prints 369.54 and its parts add up to 369.53; m prints “around 200” and its parts add up to 195
		expect(readings.some(({ value }) => value === 369.53)).toBe(false);
		expect(readings.find(({ value }) => value === 195)?.derivation).toBe('sum-of-flows');
	});

	it('knows the paper under test by the reliability of its source', () => {
		expect(readings.filter(({ paper }) => paper).map(({ basis }) => basis)).toEqual(['paper']);
	});

	it('takes a share times a total where no figure was read, and rests on both cells', () => {
		// 4 % of 3000 = 120
		expect(publishedReadings(tables, 'japan', 2006)).toMatchObject([
			{ value: 120, basis: 'national', derivation: 'share-of-total', sourceId: 'k2' }
		]);
	});

	it('counts a figure that a second basis borrows once', () => {
		const borrowed = {
			...tables,
			trade: [trade(2002, 'total', 641.73, { reporter: 'south-korea', basis: 'national' })]
		};
		expect(publishedReadings(borrowed, 'south-korea', 2002).map(({ basis }) => basis)).toEqual(['national']);
	});

	it('is empty where only flows of two kinds of source are known, and where nothing is', () => {
		expect(publishedReadings(tables, 'japan', 2003)).toEqual([]);
		expect(publishedReadings(tables, 'nobody', 2002)).toEqual([]);
	});
});

const reading = (value: number): Reading => ({
	value,
	basis: 'alternative',
	sourceId: 's',
	derivation: 'printed',
	evidence: [],
	paper: false
});

describe('sourceBand(readings)', () => {
	it('is the lowest and the highest, and how far apart they are', () => {
		// 240 / 200 = 1.2
		expect(sourceBand([reading(220), reading(240), reading(200)])).toEqual({
			low: 200,
			high: 240,
			spread: 1.2,
			n: 3
		});
	});

	it('is no band of 1 for one reading, no spread over zero, and null for none', () => {
		expect(sourceBand([reading(5)])).toEqual({ low: 5, high: 5, spread: 1, n: 1 });
		expect(sourceBand([reading(0), reading(5)])).toEqual({ low: 0, high: 5, spread: null, n: 2 });
		expect(sourceBand([])).toBeNull();
	});

	it('holds every reading', () => {
		const values = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 9 });
		fc.assert(
			fc.property(values, (some) => {
				const { low, high, spread } = sourceBand(some.map(reading))!;
				expect(some.every((value) => low <= value && value <= high)).toBe(true);
				if (spread !== null) expect(spread).toBeGreaterThanOrEqual(1);
			})
		);
	});
});

describe('differentFigures(readings)', () => {
	const figures = (...values: number[]) =>
		differentFigures(values.map(reading)).map((own) => own.map(({ value }) => value));

	it('takes what rounding explains for one figure, the least rounded first', () => {
		// 403 is 0.01 % above 402.957; 1,700 is 0.12 % above 1,698; 0.2 % of 1,698 is 3.4.
		expect(figures(403, 402.957)).toEqual([[402.957, 403]]);
		expect(figures(1700, 1698, 1699.6)).toEqual([[1699.6, 1698, 1700]]);
	});

	it('keeps apart what lies further off, lowest first', () => {
		expect(figures(122.84, 122)).toEqual([[122], [122.84]]);
		expect(figures(0, 0.1, 0)).toEqual([[0, 0], [0.1]]);
		expect(figures()).toEqual([]);
	});

	it('reaches no further than the tolerance, however many stand in a row', () => {
		// 1,000 to 1,003 is 0.3 %.
		expect(figures(1000, 1001.5, 1003)).toEqual([[1001.5, 1000], [1003]]);
	});

	it('loses no reading, and none counts twice', () => {
		const values = fc.array(fc.double({ min: 0, max: 1e4, noNaN: true }), { maxLength: 9 });
		fc.assert(
			fc.property(values, (some) => {
				const told = differentFigures(some.map(reading));
				expect(
					told
						.flat()
						.map(({ value }) => value)
						.sort()
				).toEqual([...some].sort());
				for (const own of told) {
					const all = own.map(({ value }) => value);
					expect(Math.max(...all)).toBeLessThanOrEqual(Math.min(...all) * 1.002);
				}
			})
		);
	});
});

describe('robustChange(from, to)', () => {
	it('counts pairs of different figures: copies of one are no second pair', () => {
		// 641.73 / 402.957 = 1.59255
		const change = robustChange([reading(403), reading(402.957)], [reading(641.73), reading(641.73)]);
		expect(change?.n).toBe(1);
		expect(change?.low).toBeCloseTo(1.59255, 5);
		expect(change?.high).toBe(change?.low);
	});

	it('is the least and the greatest ratio over all pairs', () => {
		// 120 / 400 = 0.3; 160 / 320 = 0.5
		expect(robustChange([reading(400), reading(320)], [reading(160), reading(120)])).toEqual({
			low: 0.3,
			high: 0.5,
			n: 4
		});
	});

	it('leaves out pairs that start at zero, and is null where no pair has a ratio', () => {
		expect(robustChange([reading(0), reading(10)], [reading(5)])).toEqual({ low: 0.5, high: 0.5, n: 1 });
		expect(robustChange([reading(0)], [reading(5)])).toBeNull();
		expect(robustChange([], [reading(5)])).toBeNull();
		expect(robustChange([reading(5)], [])).toBeNull();
	});
});

describe('mirrorRatio(tables, partner, year, flow)', () => {
	it('is Correlates of War over the national figure, resting on both', () => {
		// 146 / 135.13 = 1.0804
		const ratio = mirrorRatio(tables, 'japan', 2002, 'export');
		expect(ratio?.value).toBeCloseTo(1.0804, 4);
		expect(ratio?.evidence.map(({ sourceId }) => sourceId)).toEqual(['dyad', 'k']);
	});

	it('is null over zero, for a gap, and for a partner whose rows are borrowed', () => {
		expect(mirrorRatio(tables, 'japan', 2003, 'export')).toBeNull();
		expect(mirrorRatio(tables, 'japan', 2003, 'import')).toBeNull();
		const borrowed = {
			...tables,
			trade: [trade(2002, 'export', 370, { reporter: 'south-korea', basis: 'national' })]
		};
		expect(mirrorRatio(borrowed, 'south-korea', 2002, 'export')).toBeNull();
	});
});
