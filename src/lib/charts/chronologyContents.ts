/** What belongs in which lane of the chronology. */
import type { EventRow, SanctionRow, Tables } from '../datapackage/tables.ts';
import type { Period } from '../selection/selection.ts';
import { lowerFirst } from './words.ts';
import type { LaneContent } from './chronologyParts.ts';

/**
 * Lanes of the chronology with what happened in the period, in the order of `lanes.csv`.
 * Events that are stages of a sanction go with it; empty lanes are left out.
 */
export function laneContents(tables: Tables, period: Period): readonly LaneContent[] {
	const [from, to] = [`${period.from}-01-01`, `${period.to}-12-31`];
	const inView = tables.events.filter(
		(event) => event.start.from <= to && (event.end ?? event.start).to >= from
	);
	const groups = new Map<string, { title: string; lanes: Set<string> }>();
	for (const lane of [...tables.lanes].sort((a, b) => a.order - b.order)) {
		const group = groups.get(lane.group) ?? { title: lane.groupTitle, lanes: new Set<string>() };
		groups.set(lane.group, { ...group, lanes: group.lanes.add(lane.id) });
	}
	return [...groups]
		.map(([id, { title, lanes }]) => ({
			id,
			title,
			sanctions: named(
				tables.sanctions.filter((row) => lanes.has(row.lane) && touches(row, inView, from, to))
			),
			events: inView.filter((event) => lanes.has(event.lane))
		}))
		.filter(({ sanctions, events }) => sanctions.length + events.length > 0);
}

/** In a lane of several senders each label says whose the measure is. */
function named(sanctions: readonly SanctionRow[]): readonly SanctionRow[] {
	const senders = new Set(sanctions.map((row) => row.sender));
	if (senders.size < 2) return sanctions;
	return sanctions.map((row) => ({ ...row, label: `${row.sender}: ${lowerFirst(row.label)}` }));
}

/** A sanction is in view while in force, or when one of its stages is. */
function touches(row: SanctionRow, inView: readonly EventRow[], from: string, to: string): boolean {
	// One whose beginning was not read but whose end was is older than the chronology.
	const begun = row.inForceFrom ? row.inForceFrom.from <= to : row.inForceTo !== null;
	const inForce = begun && (row.inForceTo === null || row.inForceTo.to >= from);
	return inForce || inView.some((event) => event.sanctionId === row.id);
}
