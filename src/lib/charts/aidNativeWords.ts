/** What stands on the native bars of energy aid: words with their signs, zeros, later readings, the equal part, the sum. */
import { line, type Chip, type SaidLine } from './aidChips.ts';
import type { AidLayout, PartyRow } from './aidLayout.ts';
import type { NativeAnnotations, NativeBox, NativeDot, NativeRule, NativeWord } from './native.ts';
import type { Theme } from './theme.ts';

/** The words, lines and signs of the picture, px of the drawing. */
export function aidAnnotations(layout: AidLayout, theme: Theme): NativeAnnotations {
	const { rows } = layout;
	return {
		ends: [],
		changes: [],
		events: [],
		quote: null,
		quoteType: { size: theme.base, lineHeight: theme.base * 1.25, referenceSize: theme.small },
		words: [
			...quotaWords(layout, theme),
			...tickWords(layout, theme),
			...rows.flatMap((row) => [
				...row.chips.map((chip) => chipWord(chip, theme.actor(row.id), theme)),
				...row.said.map((said) => saidWord(said, theme))
			]),
			...sumWords(layout, theme)
		],
		dots: rows.flatMap((row) => rowDots(row, theme)),
		levels: [],
		boxes: [
			...rows.flatMap((row) => row.chips.flatMap((chip) => swatches(chip, theme.actor(row.id)))),
			...sumBoxes(layout, theme)
		],
		rules: rulesOf(layout, theme)
	};
}

const quiet = (theme: Theme) =>
	({ anchor: 'start', size: theme.small, bold: false, color: theme.color('muted') }) as const;

function chipWord({ sign, text, bold, x, y }: Chip, color: string, theme: Theme): NativeWord {
	return {
		text,
		x: sign === 'none' ? x : x + 18,
		y,
		anchor: 'start',
		size: bold ? theme.base : theme.small,
		bold,
		color: bold ? color : theme.color('ink')
	};
}

/** Verbatim words, or who said them. */
function saidWord({ text, x, y, reference }: SaidLine, theme: Theme): NativeWord {
	const said = { ...quiet(theme), text, x, y };
	return reference ? said : { ...said, size: 14, color: theme.color('ink'), verbatim: true };
}

function quotaWords({ quota }: AidLayout, theme: Theme): readonly NativeWord[] {
	return quota.words.map((text, index) => ({
		...quiet(theme),
		text,
		x: quota.right,
		y: (index + 0.5) * line,
		anchor: 'end'
	}));
}

/** The values of the axis, the first and the last inside the picture. */
function tickWords({ ticks, bottom }: AidLayout, theme: Theme): readonly NativeWord[] {
	return ticks.map(({ x, text }, index) => ({
		...quiet(theme),
		text,
		x,
		y: bottom + 12,
		anchor: index === 0 ? 'start' : index === ticks.length - 1 ? 'end' : 'middle'
	}));
}

function sumWords({ sum }: AidLayout, theme: Theme): readonly NativeWord[] {
	return (sum?.words ?? []).map((text, index) => ({
		...quiet(theme),
		text,
		x: 8,
		y: (sum?.wordsY ?? 0) + index * line,
		color: theme.color('ink')
	}));
}

/** The dot of a zero, and the diamonds of a later reading: on its bar’s row and before its words. */
function rowDots({ id, y, zeroX, laterX, chips }: PartyRow, theme: Theme): readonly NativeDot[] {
	const color = theme.actor(id);
	const diamond = { radius: 6, color, symbol: 'diamond' } as const;
	const later = chips.find(({ sign }) => sign === 'later');
	return [
		...(zeroX === null ? [] : [{ x: zeroX + 5, y, radius: 5, color, label: 'Zero' }]),
		...(laterX === null || !later ? [] : [{ ...diamond, x: laterX, y, label: later.text }]),
		...(later ? [{ ...diamond, x: later.x + 6, y: later.y, label: `Sign of ${later.text}` }] : [])
	];
}

/** Oil is full, equipment hatched, as on the bars. */
function swatches({ sign, text, x, y }: Chip, color: string): readonly NativeBox[] {
	if (sign !== 'oil' && sign !== 'equipment') return [];
	return [
		{
			label: `Sign of ${text}`,
			x,
			y: y - 5,
			width: 12,
			height: 10,
			fill: sign === 'oil' ? 'full' : 'hatched',
			color,
			outline: color,
			behind: false
		}
	];
}

/** All parties together on a scale of its own: what was agreed, and in it what each delivered. */
function sumBoxes({ sum, rows }: AidLayout, theme: Theme): readonly NativeBox[] {
	const [first] = sum?.segments ?? [];
	if (!sum || !first) return [];
	const box = { y: sum.y - 6, height: 12, fill: 'full', behind: false } as const;
	const nameOf = (id: string) => rows.find((row) => row.id === id)?.chips[0]?.text ?? id;
	return [
		{
			...box,
			label: 'Agreed',
			x: first.x0,
			width: sum.x1 - first.x0,
			color: theme.color('band-strong'),
			outline: theme.color('axis')
		},
		...sum.segments.map(({ id, x0, x1 }) => ({
			...box,
			label: nameOf(id),
			x: x0,
			width: x1 - x0,
			color: theme.actor(id),
			outline: theme.color('page')
		}))
	];
}

/** The equal part through all rows, and the line above the sum. */
function rulesOf({ quota, top, bottom, sum, width }: AidLayout, theme: Theme): readonly NativeRule[] {
	const rule = (label: string, x0: number, y0: number, x1: number, y1: number) => ({
		label,
		from: { x: x0, y: y0 },
		to: { x: x1, y: y1 }
	});
	return [
		{
			...rule('An equal part', quota.x, top - 4, quota.x, bottom),
			color: theme.color('ink'),
			dashed: true
		},
		...(sum
			? [
					{
						...rule('Line', 0, sum.wordsY - 14, width, sum.wordsY - 14),
						color: theme.color('hairline'),
						dashed: false
					}
				]
			: [])
	];
}
