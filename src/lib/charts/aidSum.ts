/** All parties together under the rows of energy aid, on a scale of their own. */
import { scaleLinear } from 'd3';
import { line, side } from './aidChips.ts';
import type { EnergyAid } from './aidContent.ts';
import type { Size } from './theme.ts';

/** Words, and under them the bar of what was agreed with the parts that came of it, px; no parts where there is no room. */
export interface AidSum {
	readonly words: readonly string[];
	readonly wordsY: number;
	readonly y: number;
	readonly segments: readonly { readonly id: string; readonly x0: number; readonly x1: number }[];
	readonly x1: number;
}

export const sumBarHeight = 12;

export function placeSum(
	{ shares, agreed }: EnergyAid,
	size: Size,
	words: readonly string[],
	top: number,
	bar: boolean
): AidSum {
	const scale = scaleLinear([0, agreed], [side, size.width - side]);
	let before = 0;
	const segments = shares.map(({ donor, total }) => {
		const segment = { id: donor.id, x0: scale(before), x1: scale(before + total) };
		before += total;
		return segment;
	});
	return {
		words,
		wordsY: top + line / 2,
		y: top + words.length * line + 4 + sumBarHeight / 2,
		segments: bar ? segments : [],
		x1: size.width - side
	};
}
