/** Rows of energy aid of one height, for programs that give every bar a band as high as the next. */
import type { RowWords } from './aidChips.ts';

/** Whether each row takes the height of its own words, or all that of the highest. */
export type AidRows = 'own' | 'even';

/** Bars at one distance from each other: words stand close above theirs, wherever a row has fewer lines. */
export function evened(words: readonly RowWords[], rows: AidRows): readonly RowWords[] {
	if (rows === 'own') return words;
	const height = highest(words);
	return words.map((row) => {
		if (!row.share) return row;
		const lower = height - row.height;
		return { ...row, height, chips: row.chips.map((chip) => ({ ...chip, y: chip.y + lower })) };
	});
}

/** Bars stand at the foot of their rows, so that half a row of the last band hangs below them, px. */
export function tailOf(words: readonly RowWords[], rows: AidRows): number {
	const last = words.at(-1);
	return rows === 'own' || !last ? 0 : Math.max(0, highest(words) * 1.5 - last.height);
}

/** Of the rows with bars. */
function highest(words: readonly RowWords[]): number {
	return Math.max(0, ...words.map(({ share, height }) => (share ? height : 0)));
}
