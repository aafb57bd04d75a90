/** The words of a party’s row, broken into lines before the row has a place. */
import { textWidth } from '../annotations/textWidth.ts';
import { wrapText } from '../annotations/wrapText.ts';
import type { AidShare, EnergyAid } from './aidContent.ts';
import { formatTonnes, laterInWords, saidBy } from './aidWords.ts';
import { formatNumber } from './format.ts';
import type { Size, Theme } from './theme.ts';

/** Height of a line, and room at the sides of the picture, px. */
export const line = 17;
export const side = 8;

/** A few words with the sign they explain: chips follow each other in lines. */
export interface Chip {
	readonly sign: 'none' | 'oil' | 'equipment' | 'later';
	readonly text: string;
	readonly bold: boolean;
	readonly x: number;
	readonly y: number;
}

/** The words of a row with its height, counted from the row’s top. */
export interface RowWords {
	readonly id: string;
	readonly share: AidShare | null;
	readonly chips: readonly Chip[];
	readonly said: readonly SaidLine[];
	readonly height: number;
}

/** A line of verbatim words, or who said them. */
export interface SaidLine {
	readonly text: string;
	readonly x: number;
	readonly y: number;
	readonly reference: boolean;
}

/** A party that gave: its total, its parts where there is room, its later reading. */
export function shareWords(
	share: AidShare,
	size: Size,
	theme: Theme,
	parts: boolean,
	withLater: boolean
): RowWords {
	const { donor, oil, equipment, total, later } = share;
	const words: Omit<Chip, 'x' | 'y'>[] = [
		{ sign: 'none', text: `${donor.name}\u2002${formatTonnes(total)}`, bold: true },
		...(parts ? partChips(oil, equipment) : []),
		...(later && withLater ? [{ sign: 'later' as const, text: laterInWords(later), bold: false }] : [])
	];
	const chips = flow(words, size, theme);
	return { id: donor.id, share, chips, said: [], height: linesOf(chips) * line };
}

function partChips(oil: number, equipment: number): readonly Omit<Chip, 'x' | 'y'>[] {
	const both = oil > 0 && equipment > 0;
	const chip = (sign: 'oil' | 'equipment', value: number) => ({
		sign,
		text: both ? `${formatNumber(value)} ${sign}` : `all ${sign}`,
		bold: false
	});
	return [...(oil > 0 ? [chip('oil', oil)] : []), ...(equipment > 0 ? [chip('equipment', equipment)] : [])];
}

/** The row of the party that gave nothing: its zero, and what was said of it. */
export function abstentionWords({ abstention }: EnergyAid, size: Size, theme: Theme): readonly RowWords[] {
	if (!abstention) return [];
	const { donor, nothing, words } = abstention;
	const amount = nothing ? formatTonnes(0) : 'no figure';
	const chips = flow([{ sign: 'none', text: `${donor.name}\u2002${amount}`, bold: true }], size, theme);
	const said = saidLines(
		words === '' ? 'not among those who delivered' : saidBy(abstention),
		words,
		size,
		theme
	);
	const lines = new Set(said.map(({ y }) => y)).size;
	return [{ id: donor.id, share: null, chips, said, height: line + lines * line - 12 }];
}

/** Verbatim words beside the zero, and who said them: after the last word where there is room. */
function saidLines(reference: string, words: string, size: Size, theme: Theme): readonly SaidLine[] {
	const x = side + 20;
	const quoted = words === '' ? [] : wrapText(`“${words}”`, 'serif-italic', 14, size.width - side - x - 16);
	const at = (index: number) => line + (index + 0.5) * line;
	const last = quoted.at(-1);
	const after = x + (last ? textWidth(last, 'serif-italic', 14) + 14 : 0);
	const fits = last && after + textWidth(reference, 'sans', theme.small) <= size.width - side - 16;
	return [
		...quoted.map((text, index) => ({ text, x, y: at(index), reference: false })),
		{
			text: reference,
			x: fits ? after : x,
			y: at(fits ? quoted.length - 1 : quoted.length),
			reference: true
		}
	];
}

/** Chips in lines, none broken. */
function flow(chips: readonly Omit<Chip, 'x' | 'y'>[], size: Size, theme: Theme): readonly Chip[] {
	let [x, row] = [side, 0];
	return chips.map((chip) => {
		const sign = chip.sign === 'none' ? 0 : 18;
		const width =
			sign + textWidth(chip.text, chip.bold ? 'sans-bold' : 'sans', chip.bold ? theme.base : theme.small);
		if (x > side && x + width > size.width - side) [x, row] = [side, row + 1];
		const placed = { ...chip, x, y: (row + 0.5) * line };
		x += width + 16;
		return placed;
	});
}

function linesOf(chips: readonly Chip[]): number {
	return new Set(chips.map(({ y }) => y)).size;
}
