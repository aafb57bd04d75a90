import { createContext } from 'svelte';
import type { Live } from './live.ts';
import type { ViewState } from '../state/selectionState.svelte.ts';
import type { Cursor } from '../state/cursor.svelte.ts';
import type { OnDemand } from '../state/onDemand.svelte.ts';
import type { Spotlight, SpotlightTarget } from '../state/spotlight.svelte.ts';

/** A quote as pages show it. */
export interface QuoteView {
	readonly id: string;
	readonly text: string;
	readonly reference: string;
	readonly noteMarks: readonly number[];
	readonly caution: string;
	/** What the record says of it, and where that is reckoned; null where it can’t be told. */
	readonly verdict: { readonly kind: string; readonly word: string; readonly href: string } | null;
	readonly step: number | null;
	readonly charts: readonly string[];
	readonly series: readonly string[];
	/** First and last day it speaks about; null where it names no time. */
	readonly from: string | null;
	readonly to: string | null;
	/** Whether its range meets the years of the case, so that a chart can show it. */
	readonly showable: boolean;
}

/** What the spotlight needs of a quote; its words are in the page. */
export type QuoteRange = Pick<QuoteView, 'id' | 'charts' | 'series' | 'from' | 'to'>;

/** An event as the period bar and the spotlight need it. */
export interface EventView {
	readonly id: string;
	readonly direction: string;
	readonly importance: number;
	readonly from: string;
	readonly to: string;
}

/** A stretch of time lit up in every chart, with the series it speaks about. */
export interface LitRange {
	readonly from: string;
	readonly to: string;
	/** Empty: all series. */
	readonly series: readonly string[];
}

/** A term of office, as the period bar names it. */
export interface TermView {
	readonly name: string;
	readonly from: string;
	readonly to: string;
}

/** A partner that can be put in focus. */
export interface PartnerView {
	readonly id: string;
	readonly name: string;
}

/** What the components of one page share. */
export interface Room {
	readonly selection: ViewState;
	readonly cursor: Pick<Cursor, 'year' | 'moveTo' | 'clear'>;
	readonly spotlight: Spotlight;
	/** Plot and the tables: fetched on the first gesture that needs a picture drawn anew. */
	readonly live: OnDemand<Live>;
	readonly quotes: readonly QuoteRange[];
	readonly events: readonly EventView[];
	/** What may be drawn. */
	readonly bases: readonly { readonly id: string; readonly title: string }[];
}

export const [getRoom, setRoom] = createContext<Room>();

/** The range and series that a quote or an event lights up. */
export function litRange({ quotes, events }: Room, target: SpotlightTarget | null): LitRange | null {
	if (target === null) return null;
	if (target.kind === 'event') {
		const event = events.find(({ id }) => id === target.id);
		return event ? { from: event.from, to: event.to, series: [] } : null;
	}
	const quote = quotes.find(({ id }) => id === target.id);
	if (!quote?.from) return quote ? { from: '', to: '', series: quote.series } : null;
	return { from: quote.from, to: quote.to ?? quote.from, series: quote.series };
}

/** What a node names: quotes and events are named on their nodes, in pictures, tables and lists alike. */
export function targetOf(element: Element): SpotlightTarget | null {
	const node = element.closest<HTMLElement | SVGElement>('[data-quote], [data-event]');
	const { quote, event } = node?.dataset ?? {};
	if (quote) return { kind: 'quote', id: quote };
	return event ? { kind: 'event', id: event } : null;
}
