/** Who leans on whom in the case that ships, beside numbers worked out by hand from its cells. */
import { describe, expect, it } from 'vitest';
import { annualTrade } from '../lib/measures/annualTrade.ts';
import { hirschmanAsymmetry } from '../lib/measures/asymmetry.ts';
import { partnerConcentration } from '../lib/measures/concentration.ts';
import { openness, tradeDependence } from '../lib/measures/dependence.ts';
import { nationalIncome } from '../lib/measures/income.ts';
import { offeredAgainstIncome, offeredAid } from '../lib/measures/offeredAid.ts';
import { replacement } from '../lib/measures/replacement.ts';
import { tradeShare, wholeTrade } from '../lib/measures/tradeShare.ts';
import { vulnerability } from '../lib/measures/vulnerability.ts';
import { shareInWorldTrade } from '../lib/measures/worldTrade.ts';
import { tables } from './realCase.ts';

const seriesOf = (basis: string, partner: string) => annualTrade(tables, basis, partner);
const everyone = (basis: string) =>
	tables.series.filter((row) => row.basis === basis).map(({ reporter }) => seriesOf(basis, reporter));

describe('replacement(Japan, everyone, 2002, 2006)', () => {
	it('sets a gain of 2,222 beside a loss of 254 on Correlates of War', () => {
		const found = replacement(seriesOf('cow', 'japan'), everyone('cow'), 2002, 2006);
		// loss 376 − 122 = 254; China 1834 − 831; South Korea 1349.74 − 641.73; Russia 229 − 65; Thailand 296 − 235; US 0 − 28
		expect(found?.loss).toBe(254);
		expect(found?.gains.map(({ partner, change }) => [partner, Number(change.toFixed(2))])).toEqual([
			['china', 1003],
			['south-korea', 708.01],
			['india', 286],
			['russia', 164],
			['thailand', 61],
			['united-states', -28]
		]);
		// 1003 + 708.01 + 286 + 164 + 61 = 2222.01; / 254 = 8.748; 2222.01 − 28 − 254 = 1940.01
		expect(found?.gained).toBeCloseTo(2222.01, 6);
		expect(found?.lost).toBe(28);
		expect(found?.net).toBeCloseTo(1940.01, 6);
		expect(found?.ratio).toBeCloseTo(8.748, 3);
		expect(found?.missing).toEqual([]);
		expect(vulnerability(12.7, found!.ratio)).toBe(0);
	});

	it('names the partners it can’t count on national figures', () => {
		const found = replacement(seriesOf('national', 'japan'), everyone('national'), 2002, 2006);
		// 369.54 − 122.836 = 246.704; 961.43 + 708.01 + Thailand 157.92 = 1827.36; / 246.704 = 7.407
		expect(found?.loss).toBeCloseTo(246.704, 6);
		expect(found?.ratio).toBeCloseTo(7.407, 3);
		expect(found?.missing).toEqual(['russia', 'united-states', 'india', 'european-union', 'germany']);
	});

	it('is not defined on the paper’s figures, which know Japan alone, nor to 2007, when exports are left', () => {
		const paper = everyone('paper');
		expect(replacement(seriesOf('paper', 'japan'), paper, 2002, 2006)).toMatchObject({
			loss: 250,
			ratio: null,
			why: 'no other partner has a total in both years'
		});
		expect(replacement(seriesOf('paper', 'japan'), paper, 2002, 2007)).toBeNull();
	});
});

describe('hirschmanAsymmetry(…)', () => {
	const asymmetry = (partner: string, year: number) =>
		hirschmanAsymmetry(
			tradeShare(seriesOf('national', partner), wholeTrade(tables, 'with-inter-korean'), 'with-inter-korean'),
			shareInWorldTrade(tables, seriesOf('national', partner))
		).find((point) => point.year === year)?.points;

	it('falls from 12.7 to 2.8 points for Japan and rises from 25.4 to 39.0 for China, 2002 to 2006', () => {
		// 12.735 − 0.049, 2.827 − 0.010, 25.439 − 0.071, 39.110 − 0.070
		expect(asymmetry('japan', 2002)).toBeCloseTo(12.686, 2);
		expect(asymmetry('japan', 2006)).toBeCloseTo(2.817, 2);
		expect(asymmetry('china', 2002)).toBeCloseTo(25.368, 2);
		expect(asymmetry('china', 2006)).toBeCloseTo(39.039, 2);
	});
});

describe('nationalIncome(tables, "dprk")', () => {
	const income = nationalIncome(tables, 'dprk');

	it('has three years, and two concepts in 2007', () => {
		expect(income.map(({ year, low, high }) => [year, low, high])).toEqual([
			[2004, 20_800, 20_800],
			[2006, 25_600, 25_600],
			[2007, 26_700, 40_000]
		]);
	});

	it('makes China 5.3 to 8.0 percent of it in 2007, and all trade 11.8 to 17.7', () => {
		// 2133 / 40,000 and / 26,700; (2941 + 1797.89) / 40,000 and / 26,700
		const china = tradeDependence(seriesOf('cow', 'china'), income).at(-1);
		expect([china?.low.toFixed(2), china?.high.toFixed(2)]).toEqual(['5.33', '7.99']);
		const all = openness(wholeTrade(tables, 'with-inter-korean'), income).at(-1);
		expect([all?.low.toFixed(1), all?.high.toFixed(1)]).toEqual(['11.8', '17.7']);
	});

	it('makes Japan’s offer 20 to 39 percent of the income of 2006', () => {
		// 5000 / 25,600 and 10,000 / 25,600
		const offer = offeredAid(tables, 'japan')!;
		const share = offeredAgainstIncome(offer, income[1]!);
		expect([share?.low.toFixed(1), share?.high.toFixed(1)]).toEqual(['19.5', '39.1']);
	});
});

describe('partnerConcentration(tables, basis, denominator)', () => {
	it('rises from about 0.14–0.18 in 2002 to 0.26–0.28 in 2006 on national figures', () => {
		const points = partnerConcentration(tables, 'national', 'with-inter-korean');
		const [before, after] = [2002, 2006].map((year) => points.find((point) => point.year === year)!);
		expect(before!.low).toBeCloseTo(0.143, 3);
		expect(before!.high).toBeCloseTo(0.183, 3);
		// 0.3911² + 0.3106² + … = 0.2600
		expect(after!.low).toBeCloseTo(0.26, 3);
		expect(after!.high).toBeCloseTo(0.278, 3);
		expect(after!.low).toBeGreaterThan(before!.high);
	});

	it('leaves out 2007 on Correlates of War, whose partners exceed KOTRA’s whole', () => {
		const years = partnerConcentration(tables, 'cow', 'with-inter-korean').map(({ year }) => year);
		expect(years).toContain(2006);
		expect(years).not.toContain(2007);
	});

	it('finds a bloc in 2004 and 2005, in the record beside none of its members in any year', () => {
		const points = partnerConcentration(tables, 'national', 'with-inter-korean');
		const years = points.flatMap(({ year, blocs }) => blocs.map((bloc) => [year, bloc]));
		expect(years).toEqual([
			[2004, 'european-union'],
			[2005, 'european-union']
		]);
		const blocs = tables.partners.filter(({ members }) => members.length > 0);
		expect(blocs.map(({ members }) => members)).toEqual([['germany']]);
		for (const { id, members } of blocs) {
			const yearsOf = (reporters: readonly string[]) =>
				tables.trade.filter(({ reporter }) => reporters.includes(reporter)).map(({ year }) => year);
			const both = yearsOf([id]).filter((year) => yearsOf(members).includes(year));
			expect(both).toEqual([]);
		}
	});
});
