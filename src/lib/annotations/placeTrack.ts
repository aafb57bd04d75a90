/** A labelled stretch of a lane; the list is in order of importance. */
export interface TrackItem {
	readonly id: string;
	/** Room of the drawn thing itself, px. */
	readonly from: number;
	readonly to: number;
	/** Width of its label, px. */
	readonly label: number;
}

/** Where a label stands: its row counted from the lane's top, and its left edge. */
export interface PlacedItem {
	readonly id: string;
	readonly row: number;
	readonly side: 'right' | 'left';
	readonly labelX: number;
}

export interface Track {
	readonly placed: readonly PlacedItem[];
	/** Items whose label found no room, in the order given: numbers in a key, or "+3". */
	readonly left: readonly string[];
	/** Rows used. */
	readonly rows: number;
}

interface Interval {
	readonly from: number;
	readonly to: number;
}

const gap = 6;

/**
 * Packs labels beside their marks into as few rows as they need, at most `maxRows`, within `from`..`to` px.
 * The most important choose first and are never moved by later ones. A label stands on the preferred side of its mark,
 * else on the other.
 */
export function placeTrack(
	items: readonly TrackItem[],
	bounds: Interval,
	maxRows: number,
	prefer: 'right' | 'left' = 'right'
): Track {
	const rows: Interval[][] = [];
	const placed: PlacedItem[] = [];
	const left: string[] = [];
	for (const item of items) {
		const place = findPlace(item, rows, bounds, maxRows, prefer);
		if (!place) {
			left.push(item.id);
			continue;
		}
		(rows[place.row] ??= []).push(place.interval);
		placed.push({ id: item.id, row: place.row, side: place.side, labelX: place.labelX });
	}
	return { placed, left, rows: rows.length };
}

function findPlace(
	item: TrackItem,
	rows: readonly Interval[][],
	bounds: Interval,
	maxRows: number,
	prefer: 'right' | 'left'
) {
	const both = [
		{ side: 'right' as const, labelX: item.to + gap },
		{ side: 'left' as const, labelX: item.from - gap - item.label }
	];
	const sides = prefer === 'right' ? both : both.reverse();
	for (let row = 0; row < maxRows; row++) {
		for (const { side, labelX } of sides) {
			const interval = { from: Math.min(item.from, labelX), to: Math.max(item.to, labelX + item.label) };
			if (labelX < bounds.from || labelX + item.label > bounds.to) continue;
			const free = (rows[row] ?? []).every(
				(other) => other.to + gap <= interval.from || interval.to + gap <= other.from
			);
			if (free) return { row, side, labelX, interval };
		}
	}
	return undefined;
}
