import { createContext } from 'svelte';
import type { Engine } from '../render/engine.ts';
import type { SelectionState } from '../state/selectionState.svelte.ts';
import type { Cursor } from '../state/cursor.svelte.ts';
import type { OnDemand } from '../state/onDemand.svelte.ts';
import type { Spotlight, SpotlightTarget } from '../state/spotlight.svelte.ts';

/** A quote as pages show it. */
export interface QuoteView {
	readonly id: string;
	readonly text: string;
	readonly reference: string;
	readonly section: string;
	readonly noteMarks: readonly number[];
	readonly caution: string;
	readonly step: number | null;
	readonly charts: readonly string[];
	readonly series: readonly string[];
	/** First and last day it speaks about; null where it names no time. */
	readonly from: string | null;
	readonly to: string | null;
}

/** An event as the period bar and the spotlight need it. */
export interface EventView {
	readonly id: string;
	readonly label: string;
	readonly title: string;
	readonly direction: string;
	readonly importance: number;
	readonly lane: string;
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

/** What the components of one page share. */
export interface Briefing {
	readonly selection: SelectionState;
	readonly cursor: Cursor;
	readonly spotlight: Spotlight;
	/** Plot and the tables: fetched on the first gesture that needs a picture drawn anew. */
	readonly engine: OnDemand<Engine>;
	readonly quotes: readonly QuoteView[];
	readonly events: readonly EventView[];
}

export const [getBriefing, setBriefing] = createContext<Briefing>();

/** The range and series that a quote or an event lights up. */
export function litRange({ quotes, events }: Briefing, target: SpotlightTarget | null): LitRange | null {
	if (target === null) return null;
	if (target.kind === 'event') {
		const event = events.find(({ id }) => id === target.id);
		return event ? { from: event.from, to: event.to, series: [] } : null;
	}
	const quote = quotes.find(({ id }) => id === target.id);
	if (!quote?.from) return quote ? { from: '', to: '', series: quote.series } : null;
	return { from: quote.from, to: quote.to ?? quote.from, series: quote.series };
}
