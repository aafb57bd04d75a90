import type { SelectionFacts } from '../selection/selection.ts';
import type { EventView, PartnerView, QuoteRange, Room, TermView } from './room.ts';

/** What of a case the slides of a briefing need to be changed while they are shown. Plain values. */
export interface ShowParts {
	readonly facts: SelectionFacts;
	readonly quotes: readonly QuoteRange[];
	readonly events: readonly EventView[];
	readonly bases: Room['bases'];
	readonly terms: readonly TermView[];
	readonly partners: readonly PartnerView[];
}
