/** Our own words on a native chart as shapes: labels at line ends, difference arrows, event lines, a quote, zeros. */
import type { Box, Point } from '../annotations/boxes.ts';
import type { DrawnChange, DrawnEnd, DrawnEvent } from '../annotations/marks.ts';
import { leaderX } from '../annotations/placeNotes.ts';
import { textWidth } from '../annotations/textWidth.ts';
import type { DrawnQuote } from '../annotations/quoteMarks.ts';
import type { NativeBox, NativeChart } from '../charts/native.ts';
import { themeFor } from '../charts/theme.ts';
import { labelsItself } from './chartAxes.ts';
import { scale, type SlidePage } from './slidePage.ts';
import type { Stroke } from './slidePaint.ts';
import type { Run } from './slideRuns.ts';
import { Sheet } from './slideSheet.ts';
import { groupShape, textShape } from './slideShapes.ts';
import { boxShape, ruleShape, signShape, wordShape } from './slideSigns.ts';
import type { SvgNode } from './svgNode.ts';

/** From the foot of the plot to the middle of the years, px. */
const yearDrop = 14;

/** What lies behind the chart. `origin` is where the drawing begins on the slide, points. */
export function groundShapes(chart: NativeChart, page: SlidePage, origin: Point): readonly SvgNode[] {
	const sheet = new Sheet(page, origin);
	return boxesOf(chart)
		.filter(({ behind }) => behind)
		.map((box) => boxShape(box, sheet));
}

/** All annotations on the chart, what matters most last and so on top. */
export function annotationShapes(chart: NativeChart, page: SlidePage, origin: Point): readonly SvgNode[] {
	const sheet = new Sheet(page, origin);
	const { ends, changes, events, quote, quoteType, words, dots, levels, rules = [] } = chart.annotations;
	const { base, small } = themeFor(chart.size);
	const { plot } = chart;
	return [
		...levels.map((y) =>
			sheet.line('Level', { x: plot.x, y }, { x: plot.x + plot.width, y }, stroke(page.color('ink'), 1))
		),
		...rules.map((rule) => ruleShape(rule, sheet)),
		...events.flatMap((event) => eventShapes(event, small, sheet)),
		...yearShapes(chart, small, sheet),
		...boxesOf(chart)
			.filter(({ behind }) => !behind)
			.map((box) => boxShape(box, sheet)),
		...dots.map((dot) => signShape(dot, sheet)),
		...words.map((word) => wordShape(word, sheet)),
		...changes.map((change) => changeShapes(change, base, sheet)),
		...ends.flatMap((end) => endShapes(end, base, sheet)),
		...(quote ? quoteShapes(quote, quoteType, sheet) : [])
	];
}

function boxesOf({ annotations }: NativeChart): readonly NativeBox[] {
	return annotations.boxes ?? [];
}

function stroke(color: string, width: number, dash?: string): Stroke {
	return { color, width, dash };
}

/** The years, each under the middle of its band, where the program can't be relied on to write some of them. */
function yearShapes(chart: NativeChart, size: number, sheet: Sheet): readonly SvgNode[] {
	const { categories, labelled, plot } = chart;
	if (labelsItself(chart) || labelled.length === 0) return [];
	const y = plot.y + plot.height + yearDrop;
	const band = plot.width / categories.length;
	const color = sheet.page.color('muted');
	const years = labelled.map((year) => {
		const x = plot.x + band * (categories.indexOf(year) + 0.5);
		return sheet.words(`Year: ${year}`, { x, y }, [{ text: String(year), size, color }], 'middle');
	});
	const box = { x: plot.x, y: y - size / 2, width: plot.width, height: size };
	return [groupShape('Years', sheet.box(box), years)];
}

function endShapes(end: DrawnEnd, size: number, sheet: Sheet): readonly SvgNode[] {
	const { name, value, color, bold, x, y, lineX, lineY, stacked } = end;
	const moved = Math.abs(y - lineY) > 5;
	const leader = moved
		? [sheet.line(`Leader: ${name}`, { x: lineX + 5, y: lineY }, { x: x - 3, y }, stroke(color, 0.75))]
		: [];
	const lines: readonly (readonly Run[])[] =
		stacked.length > 0
			? stacked.map((line) => [{ text: line.text, size, color, bold: line.bold }])
			: [
					[
						{ text: name, size, color, bold },
						{ text: `\u2002${value}`, size, color }
					]
				];
	const top = y - (lines.length * 1.15 * size) / 2;
	const words = lines.map((runs, index) =>
		sheet.words(`Label: ${name}`, { x, y: top + size * 1.15 * (index + 0.5) }, runs)
	);
	return [...leader, ...words];
}

function changeShapes(
	{ x, from, to, label, labelY, color }: DrawnChange,
	size: number,
	sheet: Sheet
): SvgNode {
	const top = Math.min(from.y, to.y);
	const box = { x: from.x, y: top, width: x - from.x + 40, height: Math.abs(to.y - from.y) };
	return groupShape(`Change: ${label}`, sheet.box(box), [
		sheet.line('From', { x: from.x + 7, y: from.y }, { x: x + 5, y: from.y }, stroke(color, 0.75, 'sysDot')),
		sheet.line('Arrow', { x, y: from.y }, { x, y: to.y }, { color, width: 1.25, arrow: true }),
		sheet.words('Change', { x: x + 7, y: labelY }, [{ text: label, size, color, bold: true }])
	]);
}

function eventShapes({ x, top, bottom, label, labelX }: DrawnEvent, size: number, sheet: Sheet) {
	const color = sheet.page.color('ink');
	const under = x > labelX - 2 && x < labelX + textWidth(label, 'sans', size) + 2;
	return [
		sheet.line(
			`Event: ${label}`,
			{ x, y: under ? top + size * 1.3 : top },
			{ x, y: bottom },
			stroke(color, 1, 'sysDash')
		),
		sheet.words(`Event: ${label}`, { x: labelX, y: top + size * 0.5 }, [{ text: label, size, color }])
	];
}

function quoteShapes(
	quote: DrawnQuote,
	type: NativeChart['annotations']['quoteType'],
	sheet: Sheet
): readonly SvgNode[] {
	const { bracket, color, box, open } = quote;
	const { x0, x1, y, side } = bracket;
	const tick = y + (side === 'above' ? 6 : -6);
	const fine = stroke(color, open ? 2 : 1);
	const span = { x: x0, y: Math.min(y, tick), width: x1 - x0, height: 6 };
	const shape = groupShape('Bracket of the quote', sheet.box(span), [
		sheet.line('Bracket', { x: x0, y: tick }, { x: x0, y }, fine),
		sheet.line('Bracket', { x: x0, y }, { x: x1, y }, fine),
		sheet.line('Bracket', { x: x1, y }, { x: x1, y: tick }, fine)
	]);
	if (!box || quote.far) return [shape];
	const above = box.y + box.height <= y;
	const at = leaderX([x0, x1], box);
	const end = above ? box.y + box.height + 1 : box.y - 1;
	return [
		shape,
		sheet.line('Leader of the quote', { x: at, y }, { x: at, y: end }, stroke(color, 1)),
		quoteText(quote, box, type, sheet)
	];
}

/** The words with a hanging quotation mark, the reference under them. */
function quoteText(
	{ lines, reference }: DrawnQuote,
	box: Box,
	type: NativeChart['annotations']['quoteType'],
	sheet: Sheet
): SvgNode {
	const { color } = sheet.page;
	const hang = type.size * 0.38;
	const words = (text: string) => [
		{ text, size: type.size * scale, color: color('ink'), serif: true, italic: true }
	];
	return textShape({
		name: 'Quote',
		box: sheet.box({ ...box, x: box.x - hang, width: box.width + hang }),
		paragraphs: [
			{ lines: lines.map(words), leading: type.lineHeight * scale, hang: hang * scale },
			{
				lines: [[{ text: reference, size: type.referenceSize * scale, color: color('muted') }]],
				leading: (type.referenceSize + 5) * scale,
				inset: hang * scale
			}
		]
	});
}
