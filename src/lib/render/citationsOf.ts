/** Ready citations for a menu: of a chart, of its sources, of an event, of a quote, each in four forms. */
import type { CaseStudy } from '../charts/chart.ts';
import { bibtex } from './bibtex.ts';
import { chartItem, eventItem, quoteItem } from './citations.ts';
import { citationText } from './citationText.ts';
import { sourceItem } from './citedSource.ts';
import type { Origin } from './credit.ts';
import { cslJson, eachOnce, type CslItem } from './cslItem.ts';
import { ris } from './ris.ts';
import type { ChartView } from './view.ts';

/** Works in the forms that people and programs take. */
export interface Citations {
	/** A reference a line. */
	readonly text: string;
	readonly bibtex: string;
	readonly ris: string;
	readonly csl: string;
}

/** Citation formats with what a file of each ends in and is. */
export const citationFormats = {
	text: { ending: 'txt', type: 'text/plain;charset=utf-8' },
	bibtex: { ending: 'bib', type: 'application/x-bibtex;charset=utf-8' },
	ris: { ending: 'ris', type: 'application/x-research-info-systems;charset=utf-8' },
	csl: { ending: 'csl.json', type: 'application/vnd.citationstyles.csl+json' }
} as const satisfies Record<keyof Citations, { readonly ending: string; readonly type: string }>;

/** Works in all forms, each work once. */
export function citationsOf(items: readonly CslItem[]): Citations {
	return {
		text: eachOnce(items)
			.map((item) => `${citationText(item)}\n`)
			.join(''),
		bibtex: bibtex(items),
		ris: ris(items),
		csl: cslJson(items)
	};
}

/** The chart as it stands in a view. */
export function chartCitations(view: ChartView, origin: Origin, accessed?: string): Citations {
	return citationsOf([chartItem(view, origin, accessed)]);
}

/** Every source of the figures in view, the most used first. */
export function seriesCitations({ sources }: Pick<ChartView, 'sources'>): Citations {
	return citationsOf(sources.map(sourceItem));
}

/** An event with the sources that date it; nothing for an id that the case has not. */
export function eventCitations(
	id: string,
	chart: string,
	{ tables }: Pick<CaseStudy, 'tables'>,
	origin: Origin
): Citations | undefined {
	const event = tables.events.find((row) => row.id === id);
	if (!event) return undefined;
	const ids = [event.sourceId, ...event.otherSourceIds];
	const sources = ids.flatMap((source) => tables.sources.find((row) => row.id === source) ?? []);
	const item = eventItem(event, sources, chart, origin);
	// A footnote names the sources already; a library wants each as a work of its own.
	return { ...citationsOf([item, ...sources.map(sourceItem)]), text: `${citationText(item)}\n` };
}

/** A quote with its page; nothing for an id that the case has not, or without the paper among its sources. */
export function quoteCitations(id: string, { tables }: Pick<CaseStudy, 'tables'>): Citations | undefined {
	const quote = tables.quotes.find((row) => row.id === id);
	const paper = tables.sources.find(({ reliability }) => reliability === 'paper');
	return quote && paper ? citationsOf([quoteItem(quote, paper)]) : undefined;
}
