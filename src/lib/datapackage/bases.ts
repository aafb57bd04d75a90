import { boolean, integer, text, textOrNone, texts, yearOrNull } from './needs.ts';
import { tableReader } from './tableReader.ts';
import type { BasisRow, PartnerRow, SeriesRow } from './tables.ts';

export const basesReader = tableReader<BasisRow>('bases', {
	id: text,
	title: text,
	shortTitle: text,
	description: text,
	caution: textOrNone
});

export const seriesReader = tableReader<SeriesRow>(
	'series',
	{ basis: text, reporter: text, rowsFrom: text, note: textOrNone, noteFrom: yearOrNull, noteTo: yearOrNull },
	{ links: { basis: 'bases', reporter: 'partners' } }
);

export const partnersReader = tableReader<PartnerRow>(
	'partners',
	{
		id: text,
		name: text,
		article: textOrNone,
		order: integer,
		focus: boolean,
		note: textOrNone,
		members: texts
	},
	{ links: { members: 'partners' } }
);
