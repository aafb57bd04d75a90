/** Which acts bear on the trade of the years compared. */
import { formatFuzzyDate } from '../datapackage/dates.ts';
import type { EventRow, SanctionRow } from '../datapackage/tables.ts';
import type { Period } from '../selection/selection.ts';
import type { CaseStudy } from './chart.ts';
import { sanctionsBegun } from './notes.ts';

/** A sanction that began in the window and touches trade, with the act that put it in force. */
export interface GapAct {
	readonly sanction: SanctionRow;
	readonly event: EventRow | null;
	/** A few words for it, without “in force”: it stands in lists that say so. */
	readonly label: string;
}

/** What a measure has to touch to bear on trade. */
const trades = new Set(['imports', 'exports', 'luxury-exports', 'trade', 'ports', 'finance']);

/** The sanctions on trade that the protagonist put in force within the years, by day. */
export function actsOf({ tables, settings }: CaseStudy, window: Period): readonly GapAct[] {
	return tables.lanes
		.filter((lane) => lane.group.startsWith(settings.protagonist))
		.flatMap((lane) => sanctionsBegun(tables.sanctions, lane.id, window))
		.filter(({ restricts }) => restricts.some((what) => trades.has(what)))
		.map((sanction) => {
			const event = eventOf(tables.events, sanction);
			return { sanction, event, label: (event?.label ?? sanction.label).replace(/ in force$/, '') };
		})
		.sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));
}

function eventOf(events: readonly EventRow[], { id }: SanctionRow): EventRow | null {
	const stages = events.filter((event) => event.sanctionId === id);
	return stages.find(({ stage }) => stage === 'in-force') ?? null;
}

/** The day on which a sanction came into force. */
export function dayOf({ sanction }: GapAct): string {
	return sanction.inForceFrom?.from ?? '';
}

/** The same as a reader says it. */
export function actDate({ sanction }: GapAct): string {
	return sanction.inForceFrom ? formatFuzzyDate(sanction.inForceFrom) : '';
}
