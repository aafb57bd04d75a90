/** Packs the bars of sanctions into rows with their labels. */
import { placeTrack, type TrackItem } from '../annotations/placeTrack.ts';
import { textWidth } from '../annotations/textWidth.ts';
import type { EventRow, SanctionRow } from '../datapackage/tables.ts';
import { day, type TimeFrame } from './frame.ts';
import {
	type PlacedLabel,
	type SanctionBar,
	measure,
	unreadRoom,
	besideLabel,
	eventMark
} from './chronologyParts.ts';

/** Bars packed into as few rows as their labels allow, earliest first. */
export function layoutBars(
	sanctions: readonly SanctionRow[],
	events: readonly EventRow[],
	frame: TimeFrame,
	top: number
): readonly SanctionBar[] {
	const drawable = sanctions
		.map((sanction) => ({ sanction, stages: events.filter((event) => event.sanctionId === sanction.id) }))
		.map(({ sanction, stages }) => ({
			sanction,
			stages,
			bar: barOf(sanction, frame),
			extent: extentOf(sanction, stages, frame)
		}))
		.sort((a, b) => a.extent.from - b.extent.from || (a.sanction.id < b.sanction.id ? -1 : 1));
	const items = drawable.map(({ sanction, extent }) => ({
		id: sanction.id,
		...extent,
		label: textWidth(sanction.label, 'sans', measure.label)
	}));
	// On a phone names may reach into the left margin, where nothing else stands beside a bar.
	const bounds = { from: frame.breadth === 'narrow' ? 4 : frame.x.range()[0]!, to: frame.width - 4 };
	const track = placeTrack(items, bounds, 40, 'left');
	// A bar as wide as the frame leaves no room beside it: its label stands over it, on a row of its own.
	const crowded = new Set(track.left);
	return drawable.map(({ sanction, stages, bar }, index): SanctionBar => {
		const placed = track.placed.find((item) => item.id === sanction.id);
		const row = placed?.row ?? track.rows + [...crowded].indexOf(sanction.id);
		const y = top + row * measure.row + measure.row / 2;
		const label = placed
			? besideLabel(placed, y, sanction.label)
			: insideLabel(items[index]!, y, sanction.label, bounds);
		return { sanction, y, bar, label, stages: stages.map((event) => eventMark(event, frame, y)) };
	});

	function extentOf(sanction: SanctionRow, stages: readonly EventRow[], { x }: TimeFrame) {
		const [left, right] = x.range() as [number, number];
		const clamp = (value: number) => Math.min(right, Math.max(left, value));
		const bar = barOf(sanction, frame);
		const dates = stages.map((event) => x(day(event.start.from)));
		const xs = [...dates, ...(bar ? [bar.x0, bar.x1] : [])].map(clamp);
		return {
			from: Math.min(...xs) - measure.mark,
			to: Math.max(...xs) + measure.mark + (bar?.unread ? unreadRoom : 0)
		};
	}
}

function barOf({ inForceFrom, inForceTo, endKind }: SanctionRow, { x }: TimeFrame): SanctionBar['bar'] {
	if (!inForceFrom && !inForceTo) return null;
	const [left, right] = x.range() as [number, number];
	const start = inForceFrom ? x(day(inForceFrom.from)) : -Infinity;
	const end = inForceTo ? x(day(inForceTo.to)) : Infinity;
	if (start > right || end < left) return null;
	return {
		x0: Math.max(left, start),
		x1: Math.min(right, end),
		opensLeft: start < left,
		opensRight: end > right,
		unread: endKind === 'renewal-not-read' && end <= right
	};
}

/** Over its own bar, as far right as the frame lets it. */
function insideLabel(
	{ from, label }: TrackItem,
	y: number,
	text: string,
	bounds: { to: number }
): PlacedLabel {
	return { x: Math.min(from + 12, bounds.to - label), y, anchor: 'start', text };
}
