/** What can be cited of a chart: the chart itself, an event, a quote. Sources are in citedSource.ts. */
import { formatFuzzyDate, type FuzzyDate } from '../datapackage/dates.ts';
import type { EventRow, QuoteRow } from '../datapackage/tables.ts';
import { certainDate, dateInWords } from './citedDate.ts';
import { citationText } from './citationText.ts';
import { sourceItem, webAddress, type CitedSource } from './citedSource.ts';
import { wranglers, type Origin } from './credit.ts';
import { cslItem, type CslDate, type CslItem } from './cslItem.ts';
import { viewName } from './fileName.ts';
import { viewAddress } from './publication.ts';
import type { ChartWords } from './view.ts';

/** A chart as a page of its site, under its finding. `accessed` is the day it was opened, `YYYY-MM-DD`, if known. */
export function chartItem(
	view: Pick<ChartWords, 'id' | 'title' | 'subtitle'>,
	origin: Origin,
	accessed?: string
): CslItem {
	const { selection, publication } = origin;
	const id = `leverage-${viewName(view.id, selection, publication.defaults).replaceAll('_', '-')}`;
	return pageItem(origin, viewAddress(view.id, selection, publication), {
		id,
		title: view.title,
		genre: 'chart',
		note: view.subtitle,
		accessed: accessed === undefined ? undefined : certainDate(accessed)
	});
}

/** A dated act as an entry of the chronology; its sources, in full, stand in the note. */
export function eventItem(
	event: EventRow,
	sources: readonly CitedSource[],
	chart: string,
	origin: Origin
): CslItem {
	const { start, end } = event;
	const selection = { ...origin.selection, event: event.id };
	const days = [start, end].flatMap((date) => (date ? [dayInWords(date)] : [])).join(' – ');
	const read = sources.map((source) => citationText(sourceItem(source)).replace(/\.$/, ''));
	return pageItem(origin, viewAddress(chart, selection, origin.publication), {
		id: `leverage-event-${event.id}`,
		title: event.title,
		genre: 'chronology entry',
		'event-date': end ? { literal: days } : (certainDate(start.edtf) ?? { literal: days }),
		note: `Dated ${days}${read.length > 0 ? `; read in: ${read.join('; ')}` : ''}`
	});
}

function dayInWords(date: FuzzyDate): string {
	const certain = certainDate(date.edtf);
	return certain ? dateInWords(certain) : formatFuzzyDate(date);
}

/** Verbatim words as a page of the paper they stand in. */
export function quoteItem({ id, text, page }: QuoteRow, paper: CitedSource): CslItem {
	return cslItem({
		...sourceItem(paper),
		id: `${paper.id}-${id}`,
		locator: page > 0 ? String(page) : undefined,
		note: `“${text}”`
	});
}

interface PageFields {
	readonly id: string;
	readonly title: string;
	readonly genre: string;
	readonly note: string;
	readonly accessed?: CslDate | undefined;
	readonly 'event-date'?: CslDate;
}

/** A page of the site. Where the site does not know its own address, the note says where on it the page is. */
function pageItem(origin: Origin, address: string, fields: PageFields): CslItem {
	const { publication, credit } = origin;
	const url = webAddress(address);
	const { note, ...rest } = fields;
	return cslItem({
		type: 'webpage',
		...rest,
		author: wranglers(origin).map((literal) => ({ literal })),
		issued: certainDate(credit.created.slice(0, 10)),
		'container-title': publication.siteName,
		'collection-title': credit.title,
		version: credit.version,
		URL: url,
		note: url ? note : `${note === '' ? '' : `${note}. `}On the site at ${address}`
	});
}
