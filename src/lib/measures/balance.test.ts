import { describe, expect, it } from 'vitest';
import { madeUpTables, series, trade } from '../../tests/madeUp.ts';
import { tradeBalance } from './balance.ts';

const tables = madeUpTables({
	series: [series('own', 'a')],
	trade: [
		trade(2002, 'export', 146, { line: 2 }),
		trade(2002, 'import', 230, { line: 3 }),
		trade(2003, 'export', 100),
		trade(2004, 'export', 98, { sourceId: 's1' }),
		trade(2004, 'import', 163, { sourceId: 's2' }),
		trade(2005, 'total', 200),
		trade(2006, 'export', 10),
		trade(2006, 'import', 0)
	]
});

describe('tradeBalance(tables, basis, partner)', () => {
	const balance = tradeBalance(tables, 'own', 'a');

	it('is exports minus imports as the partner sees them', () => {
		// 146 − 230 = −84; 10 − 0 = 10
		expect(balance.map(({ year, value }) => [year, value])).toEqual([
			[2002, -84],
			[2006, 10]
		]);
	});

	it('rests on both cells', () => {
		expect(balance[0]?.evidence.map(({ line, what }) => [line, what])).toEqual([
			[2, 'export'],
			[3, 'import']
		]);
	});

	it('is absent for one flow, for two sources and for a printed total', () => {
		expect(balance.some(({ year }) => [2003, 2004, 2005].includes(year))).toBe(false);
	});
});
