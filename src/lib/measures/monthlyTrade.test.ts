import { describe, expect, it } from 'vitest';
import { date, madeUpTables } from '../../tests/madeUp.ts';
import type { MonthlyTradeRow } from '../datapackage/tables.ts';
import { monthlyTrade } from './monthlyTrade.ts';

function month(
	period: string,
	flow: MonthlyTradeRow['flow'],
	valueMjpy: number | null,
	more: Partial<MonthlyTradeRow> = {}
): MonthlyTradeRow {
	return {
		reporter: 'a',
		partner: 'subject',
		period: date(period),
		flow,
		valueMjpy,
		valueMusd: null,
		yoyPct: null,
		sourceId: 's1',
		locator: 'para 1',
		note: '',
		line: 2,
		...more
	};
}

const read = (...tradeMonthly: readonly MonthlyTradeRow[]) =>
	monthlyTrade(madeUpTables({ tradeMonthly }), 'a', 'subject');

describe('monthlyTrade(tables, reporter, partner)', () => {
	it('gives single months in yen by month and flow, each with its cell', () => {
		const months = read(month('2006-11', 'import', 43.74, { line: 9 }), month('2006-10', 'export', 260));
		expect(months.map(({ month: at, flow, value }) => [at, flow, value])).toEqual([
			['2006-10', 'export', 260],
			['2006-11', 'import', 43.74]
		]);
		expect(months[1]!.evidence).toEqual({
			table: 'trade-monthly',
			line: 9,
			sourceId: 's1',
			locator: 'para 1',
			value: 43.74,
			what: 'import'
		});
	});

	it('takes the first printing of a month, and keeps others only where they differ', () => {
		const [only] = read(
			month('2006-10', 'import', 599.28, { line: 3 }),
			month('2006-10', 'import', 590, { line: 4 }),
			month('2006-10', 'import', 599.28, { line: 5 })
		);
		expect(only!.value).toBe(599.28);
		expect(only!.others.map(({ value, evidence }) => [value, evidence.line])).toEqual([[590, 4]]);
	});

	it('leaves out parts of years, sums of both flows, changes without a figure, dollars, and other reporters', () => {
		expect(
			read(
				month('2003-01/2003-05', 'import', 9575.4),
				month('2003', 'import', 9575.4),
				month('2006-10', 'total', 860),
				month('2002-10', 'import', null, { yoyPct: -12.5 }),
				month('2002-11', 'import', null, { valueMusd: 3 }),
				month('2006-10', 'import', 1, { reporter: 'b' }),
				month('2006-10', 'import', 1, { partner: 'b' })
			)
		).toEqual([]);
	});

	it('keeps a zero: it was printed', () => {
		expect(read(month('2007-01', 'import', 0))[0]!.value).toBe(0);
	});
});
