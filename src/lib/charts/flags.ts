/** Places the names of dated acts as flags: a pole over the act, its name beside the top of the pole. */
import { intersects, type Box } from '../annotations/boxes.ts';
import { textWidth } from '../annotations/textWidth.ts';

/** A flag before it has a place. */
export interface Flag {
	readonly id: string;
	readonly label: string;
	/** Where its pole stands, px. */
	readonly x: number;
}

export interface PlacedFlag extends Flag {
	/** Rows are counted from the top; null where there is no room for the name and only the pole stands. */
	readonly row: number | null;
	/** Left edge of the name, px. */
	readonly labelX: number;
	readonly width: number;
}

const gap = 6;
/** From the pole to its name, px. */
const beside = 5;

/**
 * Flags from left to right, each in the highest row where its name crosses neither another name nor a pole, right of
 * its pole or else left of it, between `left` and `right` px. A name that finds no room in `rows` rows is left out.
 */
export function placeFlags(
	flags: readonly Flag[],
	left: number,
	right: number,
	rows: number,
	size: number
): readonly PlacedFlag[] {
	const placed: PlacedFlag[] = [];
	for (const flag of [...flags].sort((a, b) => a.x - b.x)) {
		const width = textWidth(flag.label, 'sans', size);
		const places = Array.from({ length: rows }, (_, row) => [
			{ ...flag, row, width, labelX: flag.x + beside },
			{ ...flag, row, width, labelX: flag.x - beside - width }
		]).flat();
		const free = places.find(
			(place) =>
				place.labelX >= left &&
				place.labelX + width <= right &&
				placed.every((other) => !clash(place, other) && !clash(other, place))
		);
		placed.push(free ?? { ...flag, row: null, width, labelX: flag.x });
	}
	return placed;
}

/** Whether the name of one flag crosses the name or the pole of another; rows are a unit high. */
function clash(one: PlacedFlag, other: PlacedFlag): boolean {
	const name = nameBox(one);
	const otherName = nameBox(other);
	if (!name) return false;
	const pole = { x: other.x - gap / 2, y: other.row ?? Infinity, width: gap, height: 1000 };
	return intersects(name, pole) || (otherName !== null && intersects(name, otherName));
}

function nameBox({ row, labelX, width }: PlacedFlag): Box | null {
	return row === null ? null : { x: labelX - gap / 2, y: row, width: width + gap, height: 1 };
}
