/** What the measures make of the case that ships, beside numbers worked out by hand from its cells. */
import { describe, expect, it } from 'vitest';
import { annualFlow, annualTrade, joinable, observationOf } from '../lib/measures/annualTrade.ts';
import { tradeBalance } from '../lib/measures/balance.ts';
import { changeBetween } from '../lib/measures/change.ts';
import { compoundGrowth, growthRates } from '../lib/measures/growth.ts';
import { indexNumber } from '../lib/measures/indexNumber.ts';
import { logRatio } from '../lib/measures/logRatio.ts';
import { tradeShare, wholeTrade, type Denominator } from '../lib/measures/tradeShare.ts';
import { shareInWorldTrade } from '../lib/measures/worldTrade.ts';
import { tables } from './realCase.ts';

const seriesOf = (basis: string, partner: string) => annualTrade(tables, basis, partner);

const changes = [
	{ basis: 'cow', partner: 'japan', from: 376, to: 122, ratio: 0.324, notes: '146 + 230 to 48 + 74' },
	{ basis: 'cow', partner: 'china', from: 831, to: 1834, ratio: 2.207, notes: '547 + 284 to 1363 + 471' },
	{
		basis: 'cow',
		partner: 'south-korea',
		from: 641.73,
		to: 1349.74,
		ratio: 2.103,
		notes: 'printed totals of the Ministry of Unification, borrowed from the national basis'
	},
	{ basis: 'national', partner: 'china', from: 738.17, to: 1699.6, ratio: 2.302, notes: 'printed totals' },
	{
		basis: 'national',
		partner: 'japan',
		from: 369.54,
		to: 122.836,
		ratio: 0.332,
		notes: '2006 is 4.1 % of 2996'
	},
	{ basis: 'paper', partner: 'japan', from: 370, to: 120, ratio: 0.324, notes: '“roughly 370 to 120”' }
];

describe('changeBetween(annualTrade(…), 2002, 2006)', () => {
	it.each(changes)('is $ratio for $partner on $basis: $notes', ({ basis, partner, from, to, ratio }) => {
		const change = changeBetween(seriesOf(basis, partner), 2002, 2006);
		expect(change?.from.value).toBeCloseTo(from, 3);
		expect(change?.to.value).toBeCloseTo(to, 3);
		expect(change?.ratio).toBeCloseTo(ratio, 3);
	});

	it('is undefined for Japan from 2002 to 2007 on the paper’s figures: a total and exports only', () => {
		expect(changeBetween(seriesOf('paper', 'japan'), 2002, 2007)).toBeUndefined();
	});
});

describe('annualTrade(tables, basis, partner)', () => {
	it('computes Japan 2006 from a printed share, on national figures only, and names both cells', () => {
		const implied = observationOf(seriesOf('national', 'japan'), 2006);
		expect(implied?.value).toBeCloseTo(122.8, 1);
		expect(implied?.derivation).toBe('share-of-total');
		expect(implied?.evidence.map(({ table, value }) => [table, value])).toEqual([
			['totals', 4.1],
			['totals', 2996]
		]);
		expect(observationOf(seriesOf('cow', 'japan'), 2006)?.derivation).toBe('sum-of-flows');
	});

	it('leaves Japan 2003 on national figures a gap', () => {
		expect(observationOf(seriesOf('national', 'japan'), 2003)).toBeUndefined();
	});

	it('keeps Japan 2007 on the paper’s figures apart as exports only', () => {
		const { observations } = seriesOf('paper', 'japan');
		expect(observations.map(({ year, value, flow }) => [year, value, flow])).toEqual([
			[2002, 370, 'total'],
			[2006, 120, 'total'],
			[2007, 9, 'export']
		]);
		expect(joinable(observations, ({ flow }) => flow).map((run) => run.map(({ year }) => year))).toEqual([
			[2002],
			[2006],
			[2007]
		]);
	});

	it('never adds flows of different sources, in any series of the case', () => {
		for (const { basis, reporter } of tables.series) {
			for (const { evidence, derivation } of seriesOf(basis, reporter).observations) {
				if (derivation !== 'sum-of-flows') continue;
				expect(new Set(evidence.map(({ sourceId }) => sourceId)).size).toBe(1);
				expect(evidence.map(({ what }) => what).sort()).toEqual(['export', 'import']);
			}
		}
	});

	it('has each year once and in order, and no negative or unreal value, in every series', () => {
		for (const { basis, reporter } of tables.series) {
			const { observations } = seriesOf(basis, reporter);
			const years = observations.map(({ year }) => year);
			expect(years.length).toBeGreaterThan(0);
			expect(years).toEqual([...new Set(years)].sort((a, b) => a - b));
			for (const { value, evidence } of observations) {
				expect(Number.isFinite(value) && value >= 0).toBe(true);
				expect(evidence.length).toBeGreaterThan(0);
			}
		}
	});
});

describe('annualFlow(tables, "cow", "japan", flow)', () => {
	it('has the zero of 2007 under the import ban as a figure', () => {
		const imports = annualFlow(tables, 'cow', 'japan', 'import');
		expect(observationOf(imports, 2002)?.value).toBe(230);
		expect(observationOf(imports, 2006)?.value).toBe(74);
		expect(observationOf(imports, 2007)?.value).toBe(0);
		expect(observationOf(annualFlow(tables, 'cow', 'japan', 'export'), 2007)?.value).toBe(10);
	});
});

describe('indexNumber(series, 2002)', () => {
	it.each([
		{ partner: 'japan', index: 32.4 },
		{ partner: 'china', index: 220.7 },
		{ partner: 'south-korea', index: 210.3 }
	])('puts $partner at $index in 2006', ({ partner, index }) => {
		const points = indexNumber(seriesOf('cow', partner), 2002);
		expect(points.find(({ year }) => year === 2006)?.index).toBeCloseTo(index, 1);
		expect(points.find(({ year }) => year === 2002)?.index).toBe(100);
	});
});

const shareOf = (partner: string, year: number, denominator: Denominator) =>
	tradeShare(seriesOf('national', partner), wholeTrade(tables, denominator), denominator).find(
		(share) => share.year === year
	)?.percent;

const shares = [
	{ year: 2002, partner: 'china', percent: 25.4, notes: '738.17 / (2260 + 641.73)' },
	{ year: 2002, partner: 'south-korea', percent: 22.1, notes: '641.73 / 2901.73' },
	{ year: 2002, partner: 'japan', percent: 12.7, notes: '369.54 / 2901.73' },
	{ year: 2006, partner: 'china', percent: 39.1, notes: '1699.60 / (2996 + 1349.74)' },
	{ year: 2006, partner: 'south-korea', percent: 31.1, notes: '1349.74 / 4345.74' },
	{ year: 2006, partner: 'japan', percent: 2.8, notes: '122.836 / 4345.74' }
];

describe('tradeShare(…)', () => {
	it.each(shares)('is $percent % for $partner in $year: $notes', ({ year, partner, percent }) => {
		expect(shareOf(partner, year, 'with-inter-korean')).toBeCloseTo(percent, 1);
	});

	it('without inter-Korean trade is 56.7 % for China in 2006, as KOTRA prints it, and nothing for South Korea', () => {
		const printed = tables.totals.find(
			(row) => row.measure === 'china_share_of_trade_excl_inter_korean' && row.year === 2006
		);
		expect(shareOf('china', 2006, 'without-inter-korean')).toBeCloseTo(printed!.value, 1);
		expect(printed?.value).toBe(56.7);
		expect(shareOf('south-korea', 2006, 'without-inter-korean')).toBeUndefined();
	});

	it.each<Denominator>(['with-inter-korean', 'without-inter-korean'])(
		'%s lies between 0 and 100, and no year adds up to more than 100, on national figures',
		(denominator) => {
			const whole = wholeTrade(tables, denominator);
			const partners = tables.series.filter(({ basis }) => basis === 'national').map((row) => row.reporter);
			const all = partners.flatMap((partner) =>
				tradeShare(seriesOf('national', partner), whole, denominator)
			);
			expect(all.length).toBeGreaterThan(20);
			for (const { year, percent } of all) {
				expect(percent).toBeGreaterThanOrEqual(0);
				const sum = all.filter((share) => share.year === year).reduce((a, share) => a + share.percent, 0);
				expect(sum, String(year)).toBeLessThanOrEqual(100);
			}
		}
	);
});

describe('tradeBalance(tables, basis, partner)', () => {
	it('is below zero for Japan until the import ban, and above it in 2007', () => {
		// 146 − 230, 100 − 174, 98 − 163, 69 − 132, 48 − 74, 10 − 0
		const balance = tradeBalance(tables, 'cow', 'japan').filter(({ year }) => year >= 2002 && year <= 2007);
		expect(balance.map(({ value }) => value)).toEqual([-84, -74, -65, -63, -26, 10]);
	});

	it('is absent for South Korea in 2006, whose split was not read', () => {
		expect(tradeBalance(tables, 'national', 'south-korea').some(({ year }) => year === 2006)).toBe(false);
	});
});

describe('growth of Japan’s trade on Correlates of War', () => {
	it('is −39.3 percent in 2006, cautioned from 2008, and nothing after the zero of 2010', () => {
		// 122 / 201 = 0.607; 2007 is 10, under 20; 2010 is 0 / 3
		const rates = growthRates(seriesOf('cow', 'japan'));
		expect(rates.find(({ year }) => year === 2006)?.value).toBeCloseTo(-39.3, 1);
		expect(rates.filter(({ cautions }) => cautions.length > 0).map(({ year }) => year)).toEqual([
			2008, 2009, 2010
		]);
		expect(rates.at(-1)).toMatchObject({ year: 2010, value: -100 });
	});

	it('compounds to −24.5 percent a year from 2002 to 2006', () => {
		// (122 / 376)^(1/4) = 0.32447^0.25 = 0.7547
		expect(compoundGrowth(seriesOf('cow', 'japan'), 2002, 2006)?.value).toBeCloseTo(-24.53, 2);
	});

	it('is a log ratio of −1.13 in 2006, and no log ratio for the zeros from 2010', () => {
		// ln(122 / 376) = −1.1256
		const ratios = logRatio(seriesOf('cow', 'japan'), 2002);
		expect(ratios.find(({ year }) => year === 2006)?.value).toBeCloseTo(-1.1256, 4);
		expect(ratios.at(-1)?.year).toBe(2009);
	});
});

describe('shareInWorldTrade(tables, series)', () => {
	it.each([
		{ year: 1974, percent: 0.307, notes: 'the highest' },
		{ year: 2001, percent: 0.185, notes: 'the rice: 1389 / 752,616' },
		{ year: 2002, percent: 0.05, notes: '376 / (416,797 + 337,180)' },
		{ year: 2006, percent: 0.01, notes: '122 / (646,798 + 578,746)' }
	])('is $percent % for Japan in $year: $notes', ({ year, percent }) => {
		const shares = shareInWorldTrade(tables, seriesOf('cow', 'japan'));
		expect(shares.find((share) => share.year === year)?.value).toBeCloseTo(percent, 3);
	});

	it('is absent for partners whose world trade was not read', () => {
		for (const partner of ['thailand', 'india'])
			expect(shareInWorldTrade(tables, seriesOf('cow', partner))).toEqual([]);
	});
});
