/** The words on the band of concentration: how many equal partners, what its edges mean, years without a band. */
import { FreeSpace } from '../annotations/freeSpace.ts';
import { leaderX, placeNotes } from '../annotations/placeNotes.ts';
import { textWidth } from '../annotations/textWidth.ts';
import { widestLine } from '../annotations/wrapText.ts';
import type { ConcentrationPoint } from '../measures/concentration.ts';
import { comparedPoints, partnersInWords, pointsInView } from './concentrationCase.ts';
import { eventMarks, marginBottom, marginTop, type ConcentrationLayout } from './concentrationLayout.ts';
import { band } from './flowNativeWords.ts';
import { plotBox } from './frame.ts';

/** One line of text by its middle height, px. */
export interface BandWord {
	readonly text: string;
	readonly x: number;
	readonly y: number;
	readonly anchor: 'start' | 'middle' | 'end';
	readonly bold: boolean;
	readonly color: 'ink' | 'muted';
}

/** Words tied to a point of the band, with a hairline where they stand off it. */
export interface BandLabel {
	readonly words: readonly BandWord[];
	readonly leader: { readonly x: number; readonly from: number; readonly to: number } | null;
}

const lineHeight = 15;
/** How far a label may stand from its point, and from where on it needs a hairline, px. */
const reach = 70;
const near = 14;

interface Wanted {
	readonly id: string;
	readonly x: number;
	readonly y: number;
	/** The same words broken otherwise, the best first. */
	readonly shapes: readonly (readonly string[])[];
	readonly bold: boolean;
}

/** Labels in room that nothing else needs, the compared years first; what finds none near its point is left out. */
export function bandLabels(layout: ConcentrationLayout): readonly BandLabel[] {
	const { frame, height, theme } = layout;
	const box = plotBox(frame, marginTop - 8, height - marginBottom - 2);
	const wanted = [...comparedLabels(layout), ...edgeLabels(layout)];
	const notes = wanted.map(({ id, x, y, shapes }) => ({
		id,
		anchor: { x, y },
		shapes: shapes.map((lines) => ({
			width: widestLine(lines, 'sans-bold', theme.small) + 4,
			height: lines.length * lineHeight
		}))
	}));
	return placeNotes(notes, spaceOf(layout), box, reach).flatMap(({ box: place, far, shape }, index) => {
		const { x, y, shapes, bold } = wanted[index]!;
		if (!place || far) return [];
		const words = (shapes[shape] ?? []).map((text, line) => ({
			text,
			x: place.x + place.width / 2,
			y: place.y + lineHeight * (line + 0.5),
			anchor: 'middle' as const,
			bold: bold && line === 0,
			color: bold ? ('ink' as const) : ('muted' as const)
		}));
		const above = place.y + place.height <= y;
		const from = above ? place.y + place.height : place.y;
		const apart = Math.abs(from - y) > near;
		return [{ words, leader: apart ? { x: leaderX([x, x], place), from, to: y + (above ? -4 : 4) } : null }];
	});
}

/** The compared years in numbers of equal partners. */
function comparedLabels({ data, selection, frame, y }: ConcentrationLayout): readonly Wanted[] {
	const points = comparedPoints(data, selection) ?? pointsInView(data, selection).slice(0, 1);
	return points.map((point) => ({
		id: String(point.year),
		x: frame.middle(point.year),
		y: y(point.low) + 6,
		shapes: [[partnersInWords(point), 'partners'], [`${partnersInWords(point)} partners`]],
		bold: true
	}));
}

/** What each edge takes the unrecorded rest for, at the year where the band is widest. */
function edgeLabels({ points, frame, y }: ConcentrationLayout): readonly Wanted[] {
	const widest = points.reduce<ConcentrationPoint | null>(
		(best, point) => (best && best.high - best.low >= point.high - point.low ? best : point),
		null
	);
	if (!widest) return [];
	const rest = `${Math.round((1 - widest.recordedShare) * 100)}\u202f%`;
	const x = frame.middle(widest.year);
	const whole = [`the ${rest} not recorded as one partner`];
	const broken = [`${rest} unrecorded,`, 'as one partner'];
	const narrow = frame.breadth === 'narrow';
	return [
		{ id: 'high', x, y: y(widest.high) - 4, shapes: narrow ? [broken] : [whole, broken], bold: false },
		{
			id: 'low',
			x,
			y: y(widest.low) + 4,
			shapes: narrow ? [['spread thin']] : [['the same spread thin'], ['spread thin']],
			bold: false
		}
	];
}

/** The band itself, its years, the open event and the words at the foot. */
function spaceOf(layout: ConcentrationLayout): FreeSpace {
	const { frame, height, y, runs, points, theme } = layout;
	const space = new FreeSpace(plotBox(frame, marginTop - 8, height - marginBottom));
	for (const run of runs) {
		for (const edge of ['low', 'high'] as const) {
			space.addPath(
				run.map((point) => ({ x: frame.middle(point.year), y: y(point[edge]) })),
				4
			);
		}
		// Slices of the band between its edges, at every quarter of a year.
		run.slice(1).forEach((to, index) => {
			const from = run[index]!;
			for (const part of [0.25, 0.5, 0.75]) {
				const between = (a: number, b: number) => a + (b - a) * part;
				const top = y(between(from.high, to.high));
				const step = frame.middle(to.year) - frame.middle(from.year);
				const x = frame.middle(from.year) + step * (part - 0.125);
				space.addBox({ x, y: top, width: step / 4, height: y(between(from.low, to.low)) - top });
			}
		});
	}
	for (const { year, low, high } of points) {
		space.addBox({ x: frame.middle(year) - 5, y: y(high), width: 10, height: y(low) - y(high) });
	}
	for (const { x, top, bottom } of eventMarks(layout)) {
		space.addBox({ x: x - 3, y: top, width: 6, height: bottom - top });
	}
	for (const { text, x, y: middle } of gapWords(layout)) {
		const width = textWidth(text, 'sans', theme.small);
		space.addBox({ x: x - width / 2, y: middle - 8, width, height: 16 });
	}
	return space;
}

/** What the two axes count, over them. */
export function headWords({ frame, theme }: ConcentrationLayout): readonly BandWord[] {
	const word = { y: marginTop - 14, bold: false, color: 'muted' } as const;
	const right = frame.width - frame.marginRight - 2;
	const counted = 'equal partners';
	const fits = right + textWidth(counted, 'sans', theme.small) <= frame.width - 2;
	return [
		{ ...word, text: 'index', x: frame.marginLeft - 8, anchor: 'end' },
		{ ...word, text: counted, x: fits ? right : frame.width - 2, anchor: fits ? 'start' : 'end' }
	];
}

/** Years without a band, said at the foot of the plot; where no year has one, once for all. */
export function gapWords(layout: ConcentrationLayout): readonly BandWord[] {
	const { frame, points, height } = layout;
	const word = { anchor: 'middle', bold: false, color: 'muted' } as const;
	const foot = height - marginBottom - 10;
	if (points.length === 0) {
		const [left, right] = frame.x.range() as [number, number];
		return [
			{ ...word, text: 'too little is recorded to say', x: (left + right) / 2, y: (marginTop + foot) / 2 }
		];
	}
	const lines = gapLines(layout);
	return frame.years
		.filter((year) => !points.some((point) => point.year === year))
		.flatMap((year) =>
			lines.map((text, line) => ({
				...word,
				text,
				x: frame.middle(year),
				y: foot - (lines.length - 1 - line) * 13
			}))
		);
}

/** As many words as a year has room for. */
function gapLines({ frame, theme }: ConcentrationLayout): readonly string[] {
	const shapes = [['not known'], ['not', 'known']];
	return shapes.find((lines) => widestLine(lines, 'sans', theme.small) + 4 <= band(frame)) ?? ['·'];
}
