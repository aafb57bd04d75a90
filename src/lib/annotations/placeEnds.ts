/** A label that wants to stand at a height beside the end of its line; importance is its place in the list. */
export interface EndLabel {
	readonly id: string;
	/** Wanted centre, px. */
	readonly y: number;
	readonly height: number;
}

export interface PlacedEnd {
	readonly id: string;
	/** Centre given, px; `null` where the frame is full. */
	readonly y: number | null;
}

/**
 * Puts labels of one column at the free height nearest to the one they want, most important first:
 * a later label never moves an earlier one, none overlap, none leave `top`..`bottom`.
 */
export function placeEnds(labels: readonly EndLabel[], top: number, bottom: number): readonly PlacedEnd[] {
	const placed: { y: number; height: number }[] = [];
	return labels.map(({ id, y, height }) => {
		const free = candidates(y, height, placed, top, bottom).find((candidate) =>
			placed.every((other) => Math.abs(other.y - candidate) >= (other.height + height) / 2 - 1e-6)
		);
		if (free === undefined) return { id, y: null };
		placed.push({ y: free, height });
		return { id, y: free };
	});
}

/** The wanted height and the heights just clear of each placed label, inside the frame, nearest first. */
function candidates(
	wanted: number,
	height: number,
	placed: readonly { readonly y: number; readonly height: number }[],
	top: number,
	bottom: number
): readonly number[] {
	if (bottom - top < height) return [];
	const clamp = (y: number) => Math.min(bottom - height / 2, Math.max(top + height / 2, y));
	const beside = placed.flatMap((other) => {
		const gap = (other.height + height) / 2;
		return [other.y - gap, other.y + gap];
	});
	const inside = beside.filter((y) => y >= top + height / 2 && y <= bottom - height / 2);
	return [clamp(wanted), ...inside].sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted) || a - b);
}
