/** What stands on the native bars of the gap: names, changes, both levels, the band of what was lost, the acts. */
import type { StepRow } from './gapBars.ts';
import type { Gap } from './gapContent.ts';
import type { GapLayout } from './gapLayout.ts';
import type { NativeAnnotations, NativeBox, NativeDot, NativeRule, NativeWord } from './native.ts';
import type { Theme } from './theme.ts';

/** The words, lines and signs of the picture, px of the drawing. */
export function gapAnnotations(gap: Gap, layout: GapLayout, theme: Theme): NativeAnnotations {
	return {
		ends: [],
		changes: [],
		events: [],
		quote: null,
		quoteType: { size: theme.base, lineHeight: theme.base * 1.25, referenceSize: theme.small },
		words: [
			...layout.rows.flatMap((row) => rowWords(row, layout.stacked, theme)),
			...groundWords(layout, theme),
			...stripWords(layout, theme)
		],
		dots: actDots(gap, layout, theme),
		levels: [],
		boxes: lostBox(gap, layout, theme),
		rules: [...threads(layout, theme), ...stripRules(layout, theme)]
	};
}

const quiet = (theme: Theme) =>
	({ anchor: 'start', size: theme.small, bold: false, color: theme.color('muted') }) as const;

/** A name, and its change with how many times the loss that is. */
function rowWords({ step, name, label }: StepRow, stacked: boolean, theme: Theme): readonly NativeWord[] {
	const color = step.kind === 'remainder' ? theme.color('rest-text') : theme.actor(step.id);
	const { amount, times } = label;
	const tail = { text: `\u2002${times}`, size: theme.small, bold: false, color };
	return [
		{
			text: name.text,
			x: name.x,
			y: name.y,
			anchor: stacked ? 'start' : 'end',
			size: theme.base,
			bold: stacked || step.kind === 'protagonist',
			color
		},
		{
			text: amount,
			x: label.x,
			y: label.y,
			anchor: 'start',
			size: theme.base,
			bold: true,
			color,
			...(times === '' ? {} : { tail })
		}
	];
}

/** Both levels, what was lost, the values of the axis and who is not compared. */
function groundWords(
	{ start, end, band, ticks, lines, top, bottom }: GapLayout,
	theme: Theme
): readonly NativeWord[] {
	const levels = [start, end].flatMap((level) =>
		level ? [{ ...quiet(theme), text: level.words, x: level.wordsX, y: level.wordsY, bold: true }] : []
	);
	return [
		...(band && band.words !== ''
			? [{ ...quiet(theme), text: band.words, x: band.wordsX, y: top - 11, anchor: 'end' as const }]
			: []),
		...levels.map((level) => ({ ...level, color: theme.color('ink') })),
		...ticks.map(({ text, textX }) => ({
			...quiet(theme),
			text,
			x: textX,
			y: bottom + 31,
			anchor: 'middle' as const
		})),
		...lines.text.map((text, index) => ({ ...quiet(theme), text, x: 8, y: lines.y + index * 17 + 7 }))
	];
}

function stripWords({ strip }: GapLayout, theme: Theme): readonly NativeWord[] {
	const { top, heading, timeline, list } = strip;
	return [
		...heading.map((text, index) => ({ ...quiet(theme), text, x: 8, y: top + 24 + index * 17 })),
		...(timeline?.years ?? []).map(({ x, text }) => ({
			...quiet(theme),
			text,
			x,
			y: top + (timeline?.y ?? 0) + 13,
			anchor: 'middle' as const
		})),
		...list.map(({ x, y, date, label }) => ({
			...quiet(theme),
			text: date,
			x: x + 18,
			y: top + y,
			tail: { text: `\u2002${label}`, size: theme.small, bold: true, color: theme.color('ink') }
		}))
	];
}

/** An act’s sign on the line of time, and before its name. */
function actDots({ protagonist }: Gap, { strip }: GapLayout, theme: Theme): readonly NativeDot[] {
	const { top, timeline, list } = strip;
	const sign = {
		radius: 5,
		color: theme.actor(protagonist.id),
		symbol: 'triangle-down',
		full: true
	} as const;
	return [
		...(timeline?.acts ?? []).map(({ act, x }) => ({
			...sign,
			x,
			y: top + (timeline?.y ?? 0) - 6,
			label: act.label
		})),
		...list.map(({ label, x, y }) => ({ ...sign, x: x + 6, y: top + y, label }))
	];
}

function lostBox({ protagonist }: Gap, { band, top, bottom }: GapLayout, theme: Theme): readonly NativeBox[] {
	if (!band) return [];
	return [
		{
			label: `What ${protagonist.inText} lost`,
			x: band.x0,
			y: top,
			width: band.x1 - band.x0,
			height: bottom - top,
			fill: 'full',
			color: theme.color('highlight'),
			outline: null,
			behind: true
		}
	];
}

/** From the end of a bar to the beginning of the next, and from the last one’s down to the second year’s level. */
function threads({ rows, barHeight, end, bottom }: GapLayout, theme: Theme): readonly NativeRule[] {
	const rule = (label: string, x: number, from: number, to: number, color: string, dashed = false) => ({
		label,
		from: { x, y: from },
		to: { x, y: to },
		color,
		dashed
	});
	const [axis, ink] = [theme.color('axis'), theme.color('ink')];
	const last = rows.at(-1);
	return [
		...rows
			.slice(1)
			.map((next, index) =>
				rule('Thread', next.x0, rows[index]!.y + barHeight / 2, next.y - barHeight / 2, axis)
			),
		// No change has no bar.
		...rows
			.filter(({ step }) => Math.abs(step.change) < 0.0005)
			.map(({ step, x1, y }) =>
				rule(`No change: ${step.name}`, x1, y - barHeight / 2, y + barHeight / 2, ink)
			),
		...(end && last
			? [rule('Level of the second year', end.x, last.y + barHeight / 2, bottom + 4, ink, true)]
			: [])
	];
}

/** The line above the strip, and the line of time with the turns of its years. */
function stripRules({ strip, width }: GapLayout, theme: Theme): readonly NativeRule[] {
	const { top, heading, timeline } = strip;
	if (heading.length === 0) return [];
	const rule = (x0: number, y0: number, x1: number, y1: number, color: string): NativeRule => ({
		label: 'Line',
		from: { x: x0, y: y0 },
		to: { x: x1, y: y1 },
		color,
		dashed: false
	});
	const axis = theme.color('axis');
	const y = top + (timeline?.y ?? 0);
	return [
		rule(0, top + 6, width, top + 6, theme.color('hairline')),
		...(timeline ? [rule(timeline.x0, y, timeline.x1, y, axis)] : []),
		...(timeline?.turns ?? []).map((x) => rule(x, y, x, y + 5, axis))
	];
}
