import { describe, expect, it } from 'vitest';
import { annual, madeUpTables, total } from '../../tests/madeUp.ts';
import type { AnnualSeries } from './annualTrade.ts';
import { shareInWorldTrade } from './worldTrade.ts';

const whole = (year: number, exports: number, imports: number, entity = 'a') => [
	total(year, 'world_exports', exports, { entity, line: year * 10 }),
	total(year, 'world_imports', imports, { entity, line: year * 10 + 1 })
];

const tables = madeUpTables({
	totals: [
		...whole(2002, 416_000, 336_000),
		...whole(2003, 0, 0),
		total(2004, 'world_exports', 500),
		total(2005, 'world_exports', 500, { entity: 'a', sourceId: 's1' }),
		total(2005, 'world_imports', 500, { entity: 'a', sourceId: 's2' }),
		...whole(2006, 100, 100).map((row) => ({ ...row, standing: 'excluded' as const })),
		...whole(2007, 100, 100).map((row) => ({ ...row, unit: 'JPY trillion' })),
		...whole(2002, 1000, 1000, 'south-korea')
	]
});

describe('shareInWorldTrade(tables, series)', () => {
	it('is the partner’s trade over its own world exports and imports, percent, on three cells', () => {
		// 376 / (416,000 + 336,000) = 376 / 752,000 = 0.0005 = 0.05 %
		const [share] = shareInWorldTrade(tables, annual('a', [2002, 376]));
		expect(share).toMatchObject({ year: 2002, value: 0.05 });
		expect(share?.evidence.map(({ table, line }) => [table, line])).toEqual([
			['trade', 2002],
			['totals', 20_020],
			['totals', 20_021]
		]);
	});

	it.each([
		{ year: 2003, notes: 'a world trade of zero' },
		{ year: 2004, notes: 'world exports alone, and another entity’s' },
		{ year: 2005, notes: 'exports and imports of two sources' },
		{ year: 2006, notes: 'figures that are excluded' },
		{ year: 2007, notes: 'figures in another unit' },
		{ year: 2008, notes: 'no figures' }
	])('is absent with $notes', ({ year }) => {
		expect(shareInWorldTrade(tables, annual('a', [year, 5]))).toEqual([]);
	});

	it('is absent for one flow, and 0 for no trade', () => {
		expect(shareInWorldTrade(tables, annual('a', [2002, 5, 'export']))).toEqual([]);
		expect(shareInWorldTrade(tables, annual('a', [2002, 0]))[0]?.value).toBe(0);
	});

	it('cautions where the parts come from different sources, and for South Korea, whose whole lacks the part', () => {
		const cautions = (series: AnnualSeries) => shareInWorldTrade(tables, series)[0]?.cautions.join(' ');
		expect(cautions(annual('a', [2002, 5]))).toMatch(/different sources/);
		expect(cautions(annual('south-korea', [2002, 5]))).toMatch(/leaves inter-Korean trade out/);
		const { observations, ...rest } = annual('a', [2002, 5]);
		const pair = observations.map((each) => ({
			...each,
			evidence: each.evidence.map((cell) => ({ ...cell, sourceId: 'COW_DYAD' }))
		}));
		expect(cautions({ ...rest, observations: pair })).toBe('');
	});
});
