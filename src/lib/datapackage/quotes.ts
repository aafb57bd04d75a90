import { dateOrNull, integer, integerOrNull, integers, text, textOrNone, texts } from './needs.ts';
import { tableReader } from './tableReader.ts';
import type { ClaimRow, DisagreementRow, QuoteRow, StepRow } from './tables.ts';

export const quotesReader = tableReader<QuoteRow>(
	'quotes',
	{
		id: text,
		text,
		page: integer,
		section: textOrNone,
		noteMarks: integers,
		theme: textOrNone,
		actors: texts,
		from: dateOrNull,
		to: dateOrNull,
		charts: texts,
		series: texts,
		rank: integerOrNull,
		step: integerOrNull,
		caution: textOrNone
	},
	{ optional: true }
);

export const stepsReader = tableReader<StepRow>(
	'steps',
	{ step: integer, title: text, text, chart: textOrNone },
	{ optional: true }
);

export const claimsReader = tableReader<ClaimRow>(
	'claims',
	{
		id: text,
		text,
		page: integer,
		kind: text,
		subject: textOrNone,
		expected: textOrNone,
		needsData: textOrNone,
		quotes: texts,
		record: textOrNone,
		note: textOrNone
	},
	{ optional: true, links: { quotes: 'quotes' } }
);

export const disagreementsReader = tableReader<DisagreementRow>(
	'disagreements',
	{ id: text, page: integer, topic: text, said: text, record: text },
	{ optional: true }
);
