import type { MonthlyTradeRow, Tables } from '../datapackage/tables.ts';
import type { Evidence } from './annualTrade.ts';

/** One flow of one month as it was printed, JPY million. */
export interface MonthReading {
	/** `YYYY-MM`. */
	readonly month: string;
	readonly flow: 'export' | 'import';
	readonly value: number;
	readonly evidence: Evidence;
	/** Other printings of the same flow and month that differ. */
	readonly others: readonly { readonly value: number; readonly evidence: Evidence }[];
}

/**
 * The single months of a reporter’s trade with a partner that were read in yen, by month and flow, JPY million; as
 * printed, never converted and never added up. Where a month was printed more than once the first row of the table
 * counts. Parts of years and months known only by their change are left out: most months were not read at all.
 */
export function monthlyTrade(tables: Tables, reporter: string, partner: string): readonly MonthReading[] {
	const rows = tables.tradeMonthly.filter(
		(row) => row.reporter === reporter && row.partner === partner && row.period.precision === 'month'
	);
	const read = rows.flatMap((row) => readingOf(row) ?? []);
	const first = read.filter(
		(one, index) => read.findIndex(({ month, flow }) => month === one.month && flow === one.flow) === index
	);
	return first
		.map((one) => ({ ...one, others: read.filter((other) => differs(one, other)) }))
		.sort((a, b) => (a.month + a.flow < b.month + b.flow ? -1 : 1));
}

type Single = Omit<MonthReading, 'others'>;

function readingOf({ period, flow, valueMjpy, line, sourceId, locator }: MonthlyTradeRow): Single | null {
	if (valueMjpy === null || flow === 'total') return null;
	const evidence = { table: 'trade-monthly', line, sourceId, locator, value: valueMjpy, what: flow } as const;
	return { month: period.from.slice(0, 7), flow, value: valueMjpy, evidence };
}

function differs(one: Single, other: Single): boolean {
	return one.month === other.month && one.flow === other.flow && one.value !== other.value;
}
