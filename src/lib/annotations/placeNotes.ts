import { intersects, type Box, type Point } from './boxes.ts';
import { FreeSpace } from './freeSpace.ts';

/** A block of text that wants to stand near a point; `shapes` are its possible sizes, best first. */
export interface SizedNote {
	readonly id: string;
	readonly anchor: Point;
	/** The stretch its leader may start from, px; the anchor’s x alone where absent. */
	readonly span?: readonly [x0: number, x1: number];
	readonly shapes: readonly { readonly width: number; readonly height: number }[];
	/** Where it would be read as another’s: a far note stays out of these. */
	readonly avoid?: readonly Box[];
}

/** A note with its box, or `null` where there is no room: then it becomes a number in the key. */
export interface PlacedNote {
	readonly id: string;
	readonly box: Box | null;
	readonly shape: number;
	/** True where the box stands too far from its anchor to be read as its own: it then needs a number. */
	readonly far: boolean;
}

/**
 * Puts each note into free room, nearest to its anchor first. Notes come in order of importance and each is placed
 * with what stands already, so adding a lesser note never moves a greater one. Placed notes are taken from `space`.
 * A near note has a straight, free leader to its anchor, and the leader is taken too. A note without such room within
 * `reach` px may stand anywhere in the frame, as a far one.
 */
export function placeNotes(
	notes: readonly SizedNote[],
	space: FreeSpace,
	frame: Box,
	reach = 120
): readonly PlacedNote[] {
	return notes.map((note) => {
		const near = nearest(note, space, frame, reach);
		const best = near ?? nearest(note, space, frame, Infinity);
		if (best) space.addBox(best.box, 6);
		if (near) space.addBox(leaderBox(note, near.box));
		return { id: note.id, box: best?.box ?? null, shape: best?.shape ?? 0, far: !near };
	});
}

interface Candidate {
	readonly box: Box;
	readonly shape: number;
	readonly cost: number;
}

const step = 6;
/** Half the room that an anchor’s own mark takes up and down, px. */
const own = 8;

function nearest(note: SizedNote, space: FreeSpace, frame: Box, reach: number): Candidate | undefined {
	let best: Candidate | undefined;
	note.shapes.forEach(({ width, height }, shape) => {
		for (let y = frame.y; y + height <= frame.y + frame.height; y += step) {
			for (let x = frame.x; x + width <= frame.x + frame.width; x += step) {
				const box = { x, y, width, height };
				const cost = distance(note.anchor, box) + shape * 12;
				if (cost > reach || (best && cost >= best.cost) || !space.fits(box)) continue;
				if (
					reach < Infinity
						? !space.fits(leaderBox(note, box))
						: note.avoid?.some((zone) => intersects(zone, box))
				)
					continue;
				best = { box, shape, cost };
			}
		}
	});
	return best;
}

/** The x from which a straight upright leader reaches the box: the middle of what both share, else the nearer end. */
export function leaderX([x0, x1]: readonly [number, number], box: Box): number {
	const [from, to] = [Math.max(x0, box.x), Math.min(x1, box.x + box.width)];
	if (from <= to) return (from + to) / 2;
	return box.x > x1 ? x1 : x0;
}

/** The corridor of the leader between anchor and box, less the few px at the anchor that its own mark takes. */
function leaderBox({ anchor, span }: SizedNote, box: Box): Box {
	const x = leaderX(span ?? [anchor.x, anchor.x], box);
	const above = box.y + box.height <= anchor.y;
	const [top, bottom] = above ? [box.y + box.height, anchor.y - own] : [anchor.y + own, box.y];
	return { x: x - 2, y: Math.min(top, bottom), width: 4, height: Math.max(0, bottom - top) };
}

/** From a point to the nearest edge of a box, plus a little for standing off-centre so that ties have one answer. */
function distance(point: Point, box: Box): number {
	const dx = Math.max(box.x - point.x, 0, point.x - box.x - box.width);
	const dy = Math.max(box.y - point.y, 0, point.y - box.y - box.height);
	return Math.hypot(dx, dy) + Math.abs(box.x + box.width / 2 - point.x) * 0.08;
}
