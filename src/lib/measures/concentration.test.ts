import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { madeUpTables, partner, series, total, trade } from '../../tests/madeUp.ts';
import { concentrationBounds, concentrationOf, partnerConcentration } from './concentration.ts';

const amounts = fc
	.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 12 })
	.filter((values) => sumOf(values) > 1e-6);
const sumOf = (values: readonly number[]) => values.reduce((a, value) => a + value, 0);
const sharesOf = (values: readonly number[]) => values.map((value) => value / sumOf(values));

describe('concentrationOf(shares)', () => {
	it('is the sum of squares, its inverse, and the index from 0 to 1', () => {
		// 0.5² + 0.3² + 0.2² = 0.25 + 0.09 + 0.04 = 0.38; 1 / 0.38 = 2.6316; (0.38 − 1/3) / (1 − 1/3) = 0.07
		const concentration = concentrationOf([0.5, 0.3, 0.2]);
		expect(concentration?.hhi).toBeCloseTo(0.38, 12);
		expect(concentration?.effective).toBeCloseTo(2.6316, 4);
		expect(concentration?.normalised).toBeCloseTo(0.07, 12);
	});

	it('is 1/n for equal parts, n of them in effect, and 0 normalised', () => {
		expect(concentrationOf([0.25, 0.25, 0.25, 0.25])).toEqual({ hhi: 0.25, effective: 4, normalised: 0 });
	});

	it('is 1 for one part, where the normalised index is not defined, and 1 for one part beside zeros', () => {
		expect(concentrationOf([1])).toEqual({ hhi: 1, effective: 1, normalised: null });
		expect(concentrationOf([0, 1])).toEqual({ hhi: 1, effective: 1, normalised: 1 });
	});

	it('is null for no parts', () => {
		expect(concentrationOf([])).toBeNull();
	});

	it.each([
		{ shares: [0.5, 0.4], says: 'shares problem: sum 0.9' },
		{ shares: [0, 0], says: 'shares problem: sum 0' },
		{ shares: [1.5, -0.5], says: 'shares problem: -0.5' },
		{ shares: [1, NaN], says: 'shares problem: NaN' },
		{ shares: [Infinity], says: 'shares problem: sum Infinity' }
	])('throws “$says”', ({ shares, says }) => {
		expect(() => concentrationOf(shares)).toThrow(says);
	});

	it('lies between 1/n and 1, with 1 to n parts in effect, for any shares that sum to 1', () => {
		fc.assert(
			fc.property(amounts, (values) => {
				const shares = sharesOf(values);
				expect(sumOf(shares)).toBeCloseTo(1, 9);
				const { hhi, effective, normalised } = concentrationOf(shares)!;
				expect(hhi).toBeGreaterThanOrEqual(1 / values.length - 1e-9);
				expect(hhi).toBeLessThanOrEqual(1 + 1e-9);
				expect(effective).toBeGreaterThanOrEqual(1 - 1e-9);
				expect(effective).toBeLessThanOrEqual(values.length + 1e-6);
				if (normalised === null) expect(values).toHaveLength(1);
				else expect(normalised).toBeGreaterThanOrEqual(-1e-9);
			})
		);
	});
});

describe('concentrationBounds(recorded, whole)', () => {
	it('spreads the remainder thin for the lower bound and gives it to one partner for the upper', () => {
		// 40 and 30 of 100: 0.4² + 0.3² = 0.25; remainder 0.3² = 0.09, so 0.34
		const bounds = concentrationBounds([40, 30], 100);
		expect(bounds?.low).toBeCloseTo(0.25, 12);
		expect(bounds?.high).toBeCloseTo(0.34, 12);
		expect(bounds?.recordedShare).toBeCloseTo(0.7, 12);
	});

	it('meets in one number where all is recorded', () => {
		expect(concentrationBounds([50, 50], 100)).toEqual({ low: 0.5, high: 0.5, recordedShare: 1 });
		expect(concentrationBounds([7], 7)).toEqual({ low: 1, high: 1, recordedShare: 1 });
	});

	it('knows nothing where nothing is recorded: from 0 to 1', () => {
		expect(concentrationBounds([], 100)).toEqual({ low: 0, high: 1, recordedShare: 0 });
	});

	it('takes the recorded sum as the whole within 1 percent of excess, and is null beyond', () => {
		expect(concentrationBounds([101], 100)).toEqual({ low: 1, high: 1, recordedShare: 1 });
		expect(concentrationBounds([101.1], 100)).toBeNull();
	});

	it('is null for a whole of zero or less, and throws for a negative part', () => {
		expect(concentrationBounds([], 0)).toBeNull();
		expect(concentrationBounds([1], -1)).toBeNull();
		expect(() => concentrationBounds([-1], 100)).toThrow('parts problem: -1');
		expect(() => concentrationBounds([NaN], 100)).toThrow('parts problem: NaN');
	});

	it('contains the index of the whole, whichever parts are recorded', () => {
		fc.assert(
			fc.property(amounts, fc.nat({ max: 12 }), (values, known) => {
				const truth = concentrationOf(sharesOf(values))!.hhi;
				const bounds = concentrationBounds(values.slice(0, known), sumOf(values))!;
				expect(bounds.low).toBeLessThanOrEqual(truth + 1e-9);
				expect(bounds.high).toBeGreaterThanOrEqual(truth - 1e-9);
			})
		);
	});
});

describe('concentrationBounds(recorded, whole, blocs)', () => {
	it('spreads a bloc thin for the lower bound and counts it as one for the upper', () => {
		// 0.4² = 0.16; the bloc of 30: 0.3² = 0.09; remainder 0.3² = 0.09
		const bounds = concentrationBounds([40], 100, [30]);
		expect(bounds?.low).toBeCloseTo(0.16, 12);
		expect(bounds?.high).toBeCloseTo(0.34, 12);
		expect(bounds?.recordedShare).toBeCloseTo(0.7, 12);
	});

	it('contains the index of the whole, however many partners a bloc is made of', () => {
		fc.assert(
			fc.property(amounts, fc.nat({ max: 12 }), fc.nat({ max: 12 }), (values, known, inBloc) => {
				const truth = concentrationOf(sharesOf(values))!.hhi;
				const bloc = sumOf(values.slice(known, known + inBloc));
				const bounds = concentrationBounds(values.slice(0, known), sumOf(values), [bloc])!;
				expect(bounds.low).toBeLessThanOrEqual(truth + 1e-9);
				expect(bounds.high).toBeGreaterThanOrEqual(truth - 1e-9);
			})
		);
	});
});

const kotra = 'kotra_trade_excl_inter_korean';
const south = (year: number, value: number) =>
	trade(year, 'total', value, { reporter: 'south-korea', basis: 'national' });
const national = (reporter: string, year: number, value: number, flow: 'total' | 'export' = 'total') =>
	trade(year, flow, value, { reporter, basis: 'national' });

const tables = madeUpTables({
	series: ['china', 'japan', 'south-korea', 'russia'].map((id) => series('national', id)),
	trade: [
		...[south(2002, 20), south(2003, 20), south(2004, 20), south(2005, 20)],
		...[national('china', 2002, 40), national('japan', 2002, 10), national('russia', 2002, 5, 'export')],
		...[national('china', 2003, 29), national('china', 2004, 90), national('china', 2006, 40)]
	].map((row, index) => ({ ...row, line: index + 2 })),
	totals: [2002, 2003, 2004, 2005, 2006].map((year) => total(year, kotra, 80, { line: year }))
});

describe('partnerConcentration(tables, basis, denominator)', () => {
	it('is bounded by year over the whole with inter-Korean trade', () => {
		// whole 80 + 20 = 100; 0.4² + 0.2² + 0.1² = 0.21; rest 0.3² = 0.09, so 0.30
		const [point, ...others] = partnerConcentration(tables, 'national', 'with-inter-korean');
		expect(point?.year).toBe(2002);
		expect(point?.low).toBeCloseTo(0.21, 12);
		expect(point?.high).toBeCloseTo(0.3, 12);
		expect(point?.effectiveLow).toBeCloseTo(1 / 0.3, 9);
		expect(point?.effectiveHigh).toBeCloseTo(1 / 0.21, 9);
		expect(point?.recordedShare).toBeCloseTo(0.7, 12);
		// 2003: 49 of 100 recorded; 2004: 110 of 100; 2005: 20 of 100; 2006: no inter-Korean total
		expect(others).toEqual([]);
	});

	it('lists partners with totals only, largest first, and rests on all their cells', () => {
		const [point] = partnerConcentration(tables, 'national', 'with-inter-korean');
		expect(point?.partners).toEqual([
			{ partner: 'china', share: 0.4 },
			{ partner: 'south-korea', share: 0.2 },
			{ partner: 'japan', share: 0.1 }
		]);
		// South Korea’s total is in the whole and a partner’s: one cell
		expect(point?.evidence.map(({ table, line }) => [table, line])).toEqual([
			['totals', 2002],
			['trade', 2],
			['trade', 6],
			['trade', 7]
		]);
	});

	it('leaves South Korea out of a whole without inter-Korean trade', () => {
		const points = partnerConcentration(tables, 'national', 'without-inter-korean');
		// 2002: (40 + 10) / 80 = 0.625; 2006: 40 / 80 = 0.5, just enough; 2003: 29 / 80; 2004: 90 exceed 80
		expect(points.map(({ year, recordedShare }) => [year, recordedShare])).toEqual([
			[2002, 0.625],
			[2006, 0.5]
		]);
		expect(points.flatMap(({ partners }) => partners.map(({ partner }) => partner))).not.toContain(
			'south-korea'
		);
	});

	it('counts a bloc as many partners at the least and as one at the most, its recorded members inside it', () => {
		const partners = [partner('china'), partner('bloc', { members: ['japan'] }), partner('japan')];
		const trades = [...tables.trade.filter(({ year }) => year === 2002), national('bloc', 2002, 15)];
		const blocs = {
			...tables,
			partners,
			trade: trades,
			series: [...tables.series, series('national', 'bloc')]
		};
		const [point] = partnerConcentration(blocs, 'national', 'with-inter-korean');
		// Of 100: China 40, South Korea 20, the bloc 15, Japan’s 10 inside it; 0.16 + 0.04 = 0.2, and 0.15² + 0.25² = 0.085 more.
		expect(point?.low).toBeCloseTo(0.2, 12);
		expect(point?.high).toBeCloseTo(0.285, 12);
		expect(point?.partners.map(({ partner }) => partner)).toEqual(['china', 'south-korea', 'bloc']);
		expect(point?.blocs).toEqual(['bloc']);
	});

	it('is nothing on a basis without series', () => {
		expect(partnerConcentration(tables, 'paper', 'with-inter-korean')).toEqual([]);
	});
});
