/** Where the bars of the gap, their words and the levels of both years stand, px. */
import { textWidth } from '../annotations/textWidth.ts';
import { formatMoney, formatNumber } from './format.ts';
import type { Gap, GapStep } from './gapContent.ts';
import { gapScale, type GapScaleStart } from './gapScale.ts';
import { formatSigned } from './gapWords.ts';
import type { Size, Theme } from './theme.ts';

/** One step with its bar: from the level before it to the level after it. */
export interface StepRow {
	readonly step: GapStep;
	/** Middle of the bar. */
	readonly y: number;
	readonly x0: number;
	readonly x1: number;
	/** Its name: ends at `x` beside the bar, or begins there above it. */
	readonly name: { readonly x: number; readonly y: number; readonly text: string };
	readonly label: {
		readonly x: number;
		readonly y: number;
		readonly amount: string;
		/** The change as a multiple of the loss; empty for the loss itself and where there is none. */
		readonly times: string;
	};
}

/** A year’s level: a line through the rows with its words. */
export interface Level {
	readonly x: number;
	readonly words: string;
	/** Left edge of the words, and their middle. */
	readonly wordsX: number;
	readonly wordsY: number;
}

/** How rows share the height. */
export interface Rows {
	readonly top: number;
	readonly rowHeight: number;
	readonly stacked: boolean;
	readonly start: GapScaleStart;
}

/** Bars from level to level, with the scale they stand on and its ticks. */
export function layoutBars(gap: Gap, size: Size, theme: Theme, rows: Rows) {
	const words = wordsOf(gap, size, theme);
	const after = gap.steps.reduce<readonly number[]>(
		(levels, { change }) => [...levels, (levels.at(-1) ?? 0) + change],
		[0]
	);
	const widest = (values: readonly number[]) => Math.max(0, ...values);
	const left = rows.stacked ? 8 : widest(words.map(({ nameWidth }) => nameWidth)) + 16;
	const right = rows.stacked ? 8 : widest(words.map(({ width }) => width)) + 16;
	const scale = gapScale(after, [left, size.width - right], rows.start);
	const { x } = scale;
	return {
		scale,
		rows: gap.steps.map((step, index) =>
			stepRow(
				step,
				words[index]!,
				[x(after[index]!), x(after[index + 1]!)],
				[left - 12, x(0), size.width],
				index,
				rows
			)
		),
		ticks: scale.ticks.map((tick) => {
			const text = tick === 0 ? '0' : formatSigned(tick);
			const half = textWidth(text, 'sans', theme.small) / 2;
			return { x: x(tick), text, textX: Math.min(size.width - 2 - half, Math.max(2 + half, x(tick))) };
		})
	};
}

interface StepWords {
	readonly name: string;
	readonly nameWidth: number;
	readonly amount: string;
	readonly times: string;
	/** Of amount and times together. */
	readonly width: number;
}

function wordsOf({ steps, replacement }: Gap, { width }: Size, theme: Theme): readonly StepWords[] {
	const loss = replacement?.loss ?? 0;
	const first = steps.findIndex(({ kind, change }) => kind === 'partner' && change > 0);
	return steps.map(({ name, kind, change }, index) => {
		const amount = formatSigned(change);
		const times =
			loss === 0 || kind === 'protagonist' ? '' : timesInWords(change / loss, index === first, width);
		return {
			name,
			nameWidth: textWidth(name, 'sans-bold', theme.base),
			amount,
			times,
			width: textWidth(amount, 'sans-bold', theme.base) + textWidth(`\u2002${times}`, 'sans', theme.small)
		};
	});
}

function stepRow(
	step: GapStep,
	{ name, nameWidth, amount, times, width }: StepWords,
	[x0, x1]: readonly [number, number],
	[nameX, zero, most]: readonly [number, number, number],
	index: number,
	{ top, rowHeight, stacked }: Rows
): StepRow {
	const middle = top + (index + 0.5) * rowHeight;
	if (stacked) {
		const above = top + index * rowHeight + 10;
		// Right of the first year’s line, where neither it nor the band lies under the words.
		const whole = nameWidth + 8 + width;
		const x = zero + 8 + whole <= most - 8 ? zero + 8 : 8;
		return {
			step,
			y: top + index * rowHeight + 18 + (rowHeight - 24) / 2,
			x0,
			x1,
			name: { x, y: above, text: name },
			label: { x: x + nameWidth + 8, y: above, amount, times }
		};
	}
	const beside = Math.max(x0, x1) + 8;
	// Words don’t stand on the line of the first year.
	const crosses = beside < zero && beside + width > zero - 4;
	return {
		step,
		y: middle,
		x0,
		x1,
		name: { x: nameX, y: middle, text: name },
		label: { x: crosses ? zero + 8 : beside, y: middle, amount, times }
	};
}

function timesInWords(times: number, first: boolean, width: number): string {
	if (times <= 0) return '';
	const short = `${formatNumber(times)}\u202f×`;
	if (!first) return short;
	return width < 520 ? `${short} loss` : `${short} the loss`;
}

/** The levels of both years, and the band of what was lost. */
export function levels(
	gap: Gap,
	x: (value: number) => number,
	{ width }: Size,
	theme: Theme,
	top: number,
	bottom: number
) {
	const { steps, replacement, protagonist } = gap;
	if (steps.length === 0) return { start: null, end: null, band: null };
	const change = steps.reduce((sum, step) => sum + step.change, 0);
	const [before, after] = (['from', 'to'] as const).map((year) => levelInWords(gap, year));
	const endWidth = textWidth(after!, 'sans-bold', theme.small);
	const endX = Math.min(width - 4 - endWidth, Math.max(4, x(change) - endWidth / 2));
	const startWidth = textWidth(before!, 'sans-bold', theme.small);
	const lost = `what ${protagonist.inText} lost`;
	const startX = Math.min(x(0), width - 4 - startWidth);
	const lostX = Math.min(x(0) - 7, startX - 10);
	const beside = lostX - textWidth(lost, 'sans', theme.small) >= 2;
	return {
		start: {
			x: x(0),
			words: before!,
			wordsX: startX,
			wordsY: top - 11
		},
		end: { x: x(change), words: after!, wordsX: endX, wordsY: bottom + 12 },
		band:
			replacement && replacement.loss > 0
				? { x0: x(-replacement.loss), x1: x(0), words: beside ? lost : '', wordsX: lostX }
				: null
	};
}

/** "2002: US$ 2.90 bn in all", or of so many partners where the whole was not read. */
function levelInWords({ whole, steps, window }: Gap, year: 'from' | 'to'): string {
	if (whole) return `${window[year]}: ${formatMoney(whole[year].value)} in all`;
	const sum = steps.reduce((total, step) => total + step[year], 0);
	return `${window[year]}: ${formatMoney(sum)}, ${steps.length === 1 ? 'one partner' : `${steps.length} partners`}`;
}
