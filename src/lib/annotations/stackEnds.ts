import type { EndLabel } from './placeEnds.ts';

/** A label of a column that keeps its order; the heavier it is, the less it moves. */
export interface StackedLabel extends EndLabel {
	readonly weight: number;
}

interface Block {
	readonly count: number;
	readonly weight: number;
	/** Weighted mean of where the labels of the block want the block to begin. */
	readonly start: number;
}

/**
 * Puts labels of one column clear of each other in the order of the heights they want, as near to them as their weights
 * say, inside `top`..`bottom`; centres in px by id. They have to fit: where they don’t, the last reach below `bottom`.
 * Least squares under an order, by pooling neighbours that would overlap (Ayer et al. 1955).
 */
export function stackEnds(
	labels: readonly StackedLabel[],
	top: number,
	bottom: number
): ReadonlyMap<string, number> {
	const ordered = [...labels].sort((a, b) => a.y - b.y);
	const before = ordered.map((_, index) =>
		ordered.slice(0, index).reduce((sum, { height }) => sum + height, 0)
	);
	const blocks: Block[] = [];
	for (const [index, { y, height, weight }] of ordered.entries()) {
		let block = { count: 1, weight, start: y - height / 2 - before[index]! };
		while (blocks.length > 0 && blocks.at(-1)!.start > block.start) block = pooled(blocks.pop()!, block);
		blocks.push(block);
	}
	const total = ordered.reduce((sum, { height }) => sum + height, 0);
	const starts = blocks.flatMap(({ count, start }) => Array.from({ length: count }, () => start));
	return new Map(
		ordered.map(({ id, height }, index) => {
			const start = Math.max(top, Math.min(bottom - total, starts[index]!));
			return [id, start + before[index]! + height / 2];
		})
	);
}

function pooled(a: Block, b: Block): Block {
	const weight = a.weight + b.weight;
	return { count: a.count + b.count, weight, start: (a.start * a.weight + b.start * b.weight) / weight };
}
