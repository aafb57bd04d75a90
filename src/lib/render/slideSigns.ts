/** Words, dots, boxes and lines that a chart places itself, as shapes of its slide. */
import type { NativeBox, NativeDot, NativeRule, NativeWord } from '../charts/native.ts';
import { scale } from './slidePage.ts';
import { hatched, noOutline, outline, solid } from './slidePaint.ts';
import type { Run } from './slideRuns.ts';
import type { Sheet } from './slideSheet.ts';
import { markShape } from './slideShapes.ts';
import type { SvgNode } from './svgNode.ts';

/** One line of text, with what follows on it. */
export function wordShape(word: NativeWord, sheet: Sheet): SvgNode {
	const { text, size, bold, color, anchor, verbatim, tail } = word;
	const first: Run = verbatim
		? { text, size, bold, color, serif: true, italic: true }
		: { text, size, bold, color };
	return sheet.words(`Label: ${text}`, word, tail ? [first, tail] : [first], anchor);
}

/** Presets that every program draws as our pictures do. */
const presets = { circle: 'ellipse', diamond: 'diamond', 'triangle-down': 'flowChartMerge' } as const;

export function signShape({ label, color, radius, symbol, full, ...at }: NativeDot, sheet: Sheet): SvgNode {
	const box = { x: at.x - radius, y: at.y - radius, width: 2 * radius, height: 2 * radius };
	return markShape(
		label,
		sheet.box(box),
		presets[symbol ?? 'circle'],
		solid(full ? color : sheet.page.color('page')),
		full ? noOutline() : outline({ color, width: Math.min(2, radius / 2) * scale })
	);
}

export function boxShape({ label, fill, color, outline: stroke, ...box }: NativeBox, sheet: Sheet): SvgNode {
	return markShape(
		label,
		sheet.box(box),
		'rect',
		fill === 'full' ? solid(color) : hatched(color, sheet.page.color('page')),
		stroke ? outline({ color: stroke, width: scale }) : noOutline()
	);
}

export function ruleShape({ label, from, to, color, dashed }: NativeRule, sheet: Sheet): SvgNode {
	return sheet.line(label, from, to, { color, width: 1, dash: dashed ? 'sysDash' : undefined });
}
