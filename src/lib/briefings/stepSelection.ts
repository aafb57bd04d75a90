import { fromQuery, toQuery, toSearchParams, type SelectionNotice } from '../selection/codec.ts';
import type { Selection, SelectionFacts } from '../selection/selection.ts';
import type { BriefingStep } from './briefing.ts';

/** The selection of a step: its view, with its first quote and its first event open where the view opens none. */
export function stepSelection(
	{ view, quotes, events }: Pick<BriefingStep, 'view' | 'quotes' | 'events'>,
	facts: SelectionFacts
): { readonly selection: Selection; readonly notices: readonly SelectionNotice[] } {
	const { selection, notices } = fromQuery(view, facts);
	const known = (ids: readonly string[], all: readonly string[]) =>
		ids.find((id) => all.includes(id)) ?? null;
	return {
		selection: {
			...selection,
			quote: selection.quote ?? known(quotes, facts.quotes),
			event: selection.event ?? known(events, facts.events)
		},
		notices
	};
}

/** The selection of a view that holds what stands open too. */
export function selectionOfView({ view }: Pick<BriefingStep, 'view'>, facts: SelectionFacts): Selection {
	return stepSelection({ view, quotes: [], events: [] }, facts).selection;
}

/** A selection as the view of a step: what stands open is named by its quotes and events. */
export function viewOf(selection: Selection, { defaults }: SelectionFacts): string {
	const { quote, event } = defaults;
	return toQuery(toSearchParams({ ...selection, quote, event }, defaults)).slice(1);
}

/** A selection as a view that holds what stands open too. */
export function fullViewOf(selection: Selection, facts: SelectionFacts): string {
	const open = (['event', 'quote'] as const).flatMap((key) =>
		selection[key] === null ? [] : [`${key}=${selection[key]}`]
	);
	return [viewOf(selection, facts), ...open].filter(Boolean).join('&');
}
