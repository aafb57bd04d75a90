/** The table behind the chronology. */
import { formatFuzzyDate } from '../datapackage/dates.ts';
import type { EventRow, Tables } from '../datapackage/tables.ts';
import type { Selection } from '../selection/selection.ts';
import type { CaseStudy, Cell, Table } from './chart.ts';
import { laneContents } from './chronologyContents.ts';
import { formatYears } from './format.ts';

/** One row per act in view, by date. */
export function table({ tables }: CaseStudy, { period }: Selection): Table {
	const contents = laneContents(tables, period);
	const rows = contents
		.flatMap(({ id: lane, title: who, events }) => events.map((event) => ({ lane, who, event })))
		.sort((a, b) => (a.event.start.from < b.event.start.from ? -1 : 1))
		.map(({ lane, who, event }) => ({
			years: [
				Number(event.start.from.slice(0, 4)),
				Number((event.end ?? event.start).to.slice(0, 4))
			] as const,
			event: event.id,
			series: [lane],
			cells: eventCells(tables, who, event)
		}));
	return {
		caption: `Acts of the chronology, ${formatYears(period.from, period.to)}: ${rows.length} rows. Stages of one sanction name it.`,
		columns: [
			{ key: 'date', label: 'Date', numeric: false },
			{ key: 'lane', label: 'Lane', numeric: false },
			{ key: 'actor', label: 'Who', numeric: false },
			{ key: 'act', label: 'What', numeric: false },
			{ key: 'summary', label: 'In short', numeric: false, detail: true },
			{ key: 'note', label: 'On date and source', numeric: false, detail: true },
			{ key: 'direction', label: 'Direction', numeric: false },
			{ key: 'sanction', label: 'Stage of', numeric: false },
			{ key: 'paper', label: 'In the paper', numeric: false }
		],
		rows
	};
}

function eventCells(tables: Tables, who: string, event: EventRow): readonly Cell[] {
	const { start, end, line, sourceId, locator } = event;
	const evidence = [sourceId, ...event.otherSourceIds].map((source, index) => ({
		table: 'events' as const,
		line,
		sourceId: source,
		locator: index === 0 ? locator : '',
		value: null,
		what: 'date'
	}));
	const sanction = tables.sanctions.find((row) => row.id === event.sanctionId);
	const stage = sanction ? `${sanction.label}: ${event.stage}` : '';
	const page = event.paperPage ? `p.\u00a0${event.paperPage}` : '';
	const mention = page ? `${page} (${mentions[event.paperMention] ?? ''})` : 'no';
	const date = end ? `${formatFuzzyDate(start)} – ${formatFuzzyDate(end)}` : formatFuzzyDate(start);
	return [
		{ text: date, value: end ? `${start.edtf}/${end.edtf}` : start.edtf, evidence },
		{ text: who, value: who },
		{ text: event.actor, value: event.actor },
		{ text: event.title, value: event.title },
		{ text: event.summary, value: event.summary },
		{ text: event.note, value: event.note },
		{ text: event.direction, value: event.direction },
		{ text: stage, value: stage },
		{ text: mention, value: mention }
	];
}

const mentions: Readonly<Record<string, string>> = {
	'named-dated': 'named and dated',
	'named-undated': 'named, no date',
	'named-differs': 'named, sources differ',
	group: 'in a general phrase'
};
