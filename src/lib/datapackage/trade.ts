import { choice, date, number, numberOrNull, text, textOrNone, year } from './needs.ts';
import { tableReader } from './tableReader.ts';
import type { CompositionRow, MonthlyTradeRow, YenTradeRow } from './tables.ts';

/** Direction of goods as the reporter sees it; `total` where a source printed only the two-way sum. */
export type Flow = 'export' | 'import' | 'total';

/**
 * What a published figure is used for. `headline`: the one figure a basis draws for a reporter, year and flow;
 * `alternative`: another published reading of the same quantity, shown where readings differ;
 * `excluded`: kept for the record, never drawn, its note says why (a misprint, a known non-reporting zero).
 */
export type Standing = 'headline' | 'alternative' | 'excluded';

/** One published annual trade figure. `value` is US$ million. */
export interface TradeRow {
	readonly reporter: string;
	readonly partner: string;
	readonly year: number;
	readonly flow: Flow;
	readonly value: number;
	readonly basis: string;
	readonly standing: Standing;
	readonly sourceId: string;
	readonly locator: string;
	readonly note: string;
	/** Line of `trade.csv`, as an editor shows it. */
	readonly line: number;
}

const flow = choice<Flow>('export', 'import', 'total');
const links = { source_id: 'sources' };

export const tradeReader = tableReader<TradeRow>(
	'trade',
	{
		reporter: text,
		partner: text,
		year,
		flow,
		value: number,
		basis: text,
		standing: choice<Standing>('headline', 'alternative', 'excluded'),
		sourceId: text,
		locator: text,
		note: textOrNone
	},
	{ links }
);

export const monthlyTradeReader = tableReader<MonthlyTradeRow>(
	'trade-monthly',
	{
		reporter: text,
		partner: text,
		period: date,
		flow,
		valueMjpy: numberOrNull,
		valueMusd: numberOrNull,
		yoyPct: numberOrNull,
		sourceId: text,
		locator: text,
		note: textOrNone
	},
	{ optional: true, links }
);

export const yenTradeReader = tableReader<YenTradeRow>(
	'trade-yen',
	{
		reporter: text,
		partner: text,
		year,
		yearKind: choice('calendar', 'probably-fiscal'),
		flow,
		value: number,
		sourceId: text,
		locator: text,
		note: textOrNone
	},
	{ optional: true, links }
);

export const compositionReader = tableReader<CompositionRow>(
	'composition',
	{
		reporter: text,
		partner: text,
		period: text,
		flow,
		commodity: text,
		value: numberOrNull,
		unit: textOrNone,
		sharePct: numberOrNull,
		yoyPct: numberOrNull,
		sourceId: text,
		locator: text,
		note: textOrNone
	},
	{ optional: true, links }
);
