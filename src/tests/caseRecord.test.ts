/** Sanctions, windows and readings of the case that ships, beside numbers worked out by hand from its cells. */
import { describe, expect, it } from 'vitest';
import { annualTrade } from '../lib/measures/annualTrade.ts';
import { eventWindow } from '../lib/measures/eventWindow.ts';
import { inForceOn, sanctionsInForce } from '../lib/measures/sanctionsInForce.ts';
import { mirrorRatio, publishedReadings, robustChange, sourceBand } from '../lib/measures/sourceBand.ts';
import { tables } from './realCase.ts';

const seriesOf = (basis: string, partner: string) => annualTrade(tables, basis, partner);
const everyone = (basis: string) =>
	tables.series.filter((row) => row.basis === basis).map(({ reporter }) => seriesOf(basis, reporter));

describe('sanctionsInForce(tables.sanctions)', () => {
	const { steps, undated, recordEnds } = sanctionsInForce(
		tables.sanctions,
		({ kind, sender }) => kind === 'sanction' && sender === 'Japan'
	);

	it('counts Japan’s measures up to four, with a replaced one counted once', () => {
		expect(inForceOn(steps, '2006-07-04').count).toBe(0);
		expect(inForceOn(steps, '2006-07-05').ids).toEqual(['jp-nine-points-2006']);
		// nine points, finance, import and port bans, luxury
		expect(inForceOn(steps, '2006-11-15').count).toBe(4);
		expect(inForceOn(steps, '2009-06-18').ids).toContain('jp-export-ban-2009');
		expect(inForceOn(steps, '2009-06-18').ids).not.toContain('jp-luxury-2006');
		expect(inForceOn(steps, '2009-06-18').count).toBe(4);
	});

	it('flags where the record of the bans ends', () => {
		expect(recordEnds).toEqual(['2011-04-14']);
		expect(undated).toEqual([]);
	});

	it('keeps what has no day aside', () => {
		expect(sanctionsInForce(tables.sanctions).undated.map(({ id }) => id)).toEqual([
			'us-twea',
			'us-terror-list',
			'au-port-ban-2006',
			'eu-measures-2006'
		]);
	});
});

describe('eventWindow(Japan, everyone, 2006, 2, …)', () => {
	it('falls to 4 percent round 2006, and fell by half round 2004, before any ban', () => {
		// (10 + 8) / 2 over (261 + 201) / 2 = 9 / 231; round 2004: (201 + 122) / 2 over (376 + 274) / 2 = 161.5 / 325
		const window = eventWindow(seriesOf('cow', 'japan'), everyone('cow'), 2006, 2, [2004]);
		expect(window?.change).toBeCloseTo(9 / 231, 9);
		expect(window?.placebos[0]?.change).toBeCloseTo(161.5 / 325, 9);
		expect(window?.others.find(({ partner }) => partner === 'china')?.change).toBeCloseTo(1.614, 3);
	});
});

describe('publishedReadings(tables, partner, year)', () => {
	it('has four for Japan in 2002, without the misprint', () => {
		const readings = publishedReadings(tables, 'japan', 2002);
		expect(readings.map(({ value }) => Number(value.toFixed(2)))).toEqual([376, 369.54, 370, 369.53]);
		expect(readings.filter(({ paper }) => paper).map(({ value }) => value)).toEqual([370]);
	});

	it('agrees on a third for Japan and on more than double for China, whichever source is taken', () => {
		const changeOf = (partner: string) =>
			robustChange(
				publishedReadings(tables, partner, 2002).filter(({ paper }) => !paper),
				publishedReadings(tables, partner, 2006).filter(({ paper }) => !paper)
			)!;
		// 122 / 376 to 122.836 / 369.54; 1699.6 / 831 (1,698 and 1,700 are the same figure) to 1834 / 738.172
		expect(changeOf('japan').low).toBeCloseTo(0.3245, 4);
		expect(changeOf('japan').high).toBeCloseTo(0.3324, 4);
		expect(changeOf('china').low).toBeCloseTo(2.0452, 4);
		expect(changeOf('china').high).toBeCloseTo(2.4845, 4);
	});

	it('spread by 12 percent for Japan in 2005', () => {
		// 201 / 180
		expect(sourceBand(publishedReadings(tables, 'japan', 2005))?.spread).toBeCloseTo(1.117, 3);
	});
});

describe('mirrorRatio(tables, partner, year, "export")', () => {
	it.each([
		{ partner: 'japan', year: 2002, ratio: 1.08, notes: '146 / 135.13' },
		{ partner: 'japan', year: 2005, ratio: 1.095, notes: '69 / 63' },
		{ partner: 'china', year: 2002, ratio: 1.171, notes: '547 / 467.31' },
		{ partner: 'china', year: 2006, ratio: 1.106, notes: '1363 / 1231.89' }
	])('is $ratio for $partner in $year: $notes', ({ partner, year, ratio }) => {
		expect(mirrorRatio(tables, partner, year, 'export')?.value).toBeCloseTo(ratio, 3);
	});

	it('is null for South Korea, whose rows Correlates of War borrows, and for Japan 2006, not read in dollars', () => {
		expect(mirrorRatio(tables, 'south-korea', 2002, 'export')).toBeNull();
		expect(mirrorRatio(tables, 'japan', 2006, 'export')).toBeNull();
	});
});
