import { choice, choiceOrNone, date, dateOrNull, integer, text, textOrNone, texts } from './needs.ts';
import { tableReader } from './tableReader.ts';
import type { Direction, EventRow, LaneRow, SanctionRow, TermRow } from './tables.ts';

export const eventsReader = tableReader<EventRow>(
	'events',
	{
		id: text,
		start: date,
		end: dateOrNull,
		lane: text,
		actor: text,
		title: text,
		label: text,
		summary: textOrNone,
		direction: choice<Direction>('tighten', 'extend', 'ease', 'engage', 'provoke', 'neutral'),
		importance: integer,
		paperMention: choiceOrNone('named-dated', 'named-undated', 'named-differs', 'group'),
		paperPage: textOrNone,
		sanctionId: textOrNone,
		stage: textOrNone,
		sourceId: text,
		otherSourceIds: texts,
		locator: textOrNone,
		note: textOrNone
	},
	{
		optional: true,
		links: { lane: 'lanes', sanction_id: 'sanctions', source_id: 'sources', other_source_ids: 'sources' }
	}
);

export const sanctionsReader = tableReader<SanctionRow>(
	'sanctions',
	{
		id: text,
		lane: text,
		sender: text,
		title: text,
		label: text,
		kind: choice('sanction', 'law', 'administrative', 'resolution'),
		restricts: texts,
		inForceFrom: dateOrNull,
		inForceTo: dateOrNull,
		endKind: choiceOrNone('lifted', 'superseded', 'renewal-not-read'),
		sourceId: text,
		locator: textOrNone,
		note: textOrNone
	},
	{ optional: true, links: { lane: 'lanes', source_id: 'sources' } }
);

export const lanesReader = tableReader<LaneRow>(
	'lanes',
	{ id: text, title: text, group: text, groupTitle: text, order: integer, description: textOrNone },
	{ optional: true }
);

export const termsReader = tableReader<TermRow>(
	'terms',
	{
		id: text,
		office: choice('prime-minister-japan', 'president-us', 'president-rok'),
		name: text,
		shortName: text,
		start: date,
		end: dateOrNull,
		stanceInPaper: textOrNone,
		page: textOrNone,
		sourceId: text,
		note: textOrNone
	},
	{ optional: true, links: { source_id: 'sources' } }
);
