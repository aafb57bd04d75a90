/** The steps of a waterfall as bars that stack from zero to both sides. */
import { tableValue } from './native.ts';

/** Where a bar starts, without being drawn, and what of it lies above zero and below. */
export type WaterfallPart = 'start' | 'above' | 'below';

export type WaterfallStep = Readonly<Record<WaterfallPart, number>>;

/**
 * One bar for each signed change, from the level before it to the level after it, the first from zero; thousandths.
 * Programs stack figures above zero upwards and those below it downwards: a bar that crosses zero has both parts and
 * starts at zero, any other one part on the start it stands on. above − below = |change|.
 */
export function waterfall(changes: readonly number[]): readonly WaterfallStep[] {
	let before = 0;
	return changes.map((change) => {
		const after = tableValue(before + change);
		const [low, high] = [Math.min(before, after), Math.max(before, after)];
		before = after;
		return {
			start: tableValue(Math.max(0, low) + Math.min(0, high)),
			above: tableValue(Math.max(0, high) - Math.max(0, low)),
			below: tableValue(Math.min(0, low) - Math.min(0, high))
		};
	});
}
