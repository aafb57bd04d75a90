import type { FreeSpace } from './freeSpace.ts';

/** A difference arrow before it has a place: heights in px of the drawing, the width of its label. */
export interface ChangeToPlace {
	readonly id: string;
	readonly fromY: number;
	readonly toY: number;
	readonly labelWidth: number;
}

export interface PlacedChange {
	readonly id: string;
	/** Where the arrow stands; its label is `labelGap` px to the right of it. */
	readonly x: number;
	/** Middle of the label. */
	readonly labelY: number;
}

/** From an arrow to its label, px. */
export const labelGap = 7;
const columnGap = 10;
/** Half the height of a label, px: it is taller than a short arrow. */
const half = 9;
/** How far a label may slide past an end of its arrow, px. */
const past = 8;

/**
 * Arrows side by side from `left`, in as few columns as keep them and their labels apart; each label slides along its
 * arrow to where `space` is free, or stays in the middle. A column that would pass `right` is left out, those before it
 * stay where they are.
 */
export function placeChanges(
	changes: readonly ChangeToPlace[],
	left: number,
	right: number,
	space: FreeSpace
): readonly PlacedChange[] {
	let x = left;
	return columnsOf(changes).flatMap((column) => {
		const at = x;
		x += labelGap + Math.max(...column.map(({ labelWidth }) => labelWidth)) + columnGap;
		if (x - columnGap > right) return [];
		return column.map((change) => {
			return { id: change.id, x: at, labelY: labelYOf(change, at, space) };
		});
	});
}

function columnsOf(changes: readonly ChangeToPlace[]): readonly (readonly ChangeToPlace[])[] {
	const columns: ChangeToPlace[][] = [];
	for (const change of changes) {
		const { top, bottom } = reach(change);
		// A wider label would push the columns beside it, and with them changes that matter more.
		const free = columns.find(
			(column) =>
				change.labelWidth <= Math.max(...column.map(({ labelWidth }) => labelWidth)) &&
				column.map(reach).every((other) => top >= other.bottom || bottom <= other.top)
		);
		if (free) free.push(change);
		else columns.push([change]);
	}
	return columns;
}

interface Reach {
	readonly top: number;
	readonly bottom: number;
}

/** The arrow and all that its label may cover wherever it slides. */
function reach({ fromY, toY }: ChangeToPlace): Reach {
	const middle = (fromY + toY) / 2;
	const room = Math.max(half, Math.abs(toY - fromY) / 2 + past);
	return { top: middle - room, bottom: middle + room };
}

/** The middle if it is free, else the nearest place to it along the arrow that is. */
function labelYOf({ fromY, toY, labelWidth }: ChangeToPlace, x: number, space: FreeSpace): number {
	const middle = (fromY + toY) / 2;
	const room = Math.max(0, Math.abs(toY - fromY) / 2 - half + past);
	const shifts = Array.from({ length: 1 + 2 * Math.floor(room / 3) }, (_, index) => {
		return Math.ceil(index / 2) * 3 * (index % 2 === 0 ? 1 : -1);
	});
	const free = shifts
		.map((shift) => middle + shift)
		.find((y) => space.fits({ x: x + labelGap - 2, y: y - half, width: labelWidth + 2, height: 2 * half }));
	return free ?? middle;
}
