import { choice, number, numberOrNull, text, textOrNone, year } from './needs.ts';
import { tableReader } from './tableReader.ts';
import type { AidRow, TotalRow } from './tables.ts';

const links = { source_id: 'sources' };

export const totalsReader = tableReader<TotalRow>(
	'totals',
	{
		entity: text,
		year,
		measure: text,
		value: number,
		unit: text,
		standing: choice<TotalRow['standing']>('headline', 'alternative', 'excluded'),
		sourceId: text,
		locator: text,
		note: textOrNone
	},
	{ optional: true, links }
);

export const aidReader = tableReader<AidRow>(
	'aid',
	{
		donor: text,
		recipient: text,
		year,
		period: textOrNone,
		category: text,
		value: numberOrNull,
		unit: textOrNone,
		sourceId: text,
		locator: text,
		note: textOrNone
	},
	{ optional: true, links }
);
