import type { Point } from './boxes.ts';
import { textWidth } from './textWidth.ts';
import { type Ink, drawn, round, halo, type Markish } from './draw.ts';

/** A label at the end of a line: the name in the line's colour, its last value under it. */
export interface DrawnEnd {
	readonly id: string;
	readonly x: number;
	readonly y: number;
	/** Where the line ends, when the label had to move away from it. */
	readonly lineY: number;
	readonly lineX: number;
	readonly name: string;
	readonly value: string;
	/** Name and value as lines under each other, where there is no room beside; empty where there is. */
	readonly stacked: readonly { readonly text: string; readonly bold: boolean }[];
	readonly color: string;
	readonly bold: boolean;
}

export function endLabels(labels: readonly DrawnEnd[], size: number, ink: Ink): Markish {
	return drawn('end-labels', (make) =>
		labels.map((label) => {
			const moved = Math.abs(label.y - label.lineY) > 5;
			const leader = moved
				? [
						make('path', {
							d: `M${round(label.lineX + 5)},${round(label.lineY)}L${round(label.x - 3)},${round(label.y)}`,
							stroke: label.color,
							'stroke-width': 0.75,
							fill: 'none'
						})
					]
				: [];
			const lines = label.stacked.map(({ text: words, bold }, line) =>
				make(
					'tspan',
					{ x: label.x, dy: line === 0 ? undefined : '1.15em', 'font-weight': bold ? 650 : 400 },
					words
				)
			);
			const beside = [
				make('tspan', { 'font-weight': label.bold ? 650 : 450 }, label.name),
				make('tspan', { 'font-weight': 400 }, `\u2002${label.value}`)
			];
			const text = make(
				'text',
				{
					x: label.x,
					y: label.y - Math.max(0, label.stacked.length - 1) * size * 0.575,
					dy: '0.35em',
					'text-anchor': 'start',
					'font-size': size,
					fill: label.color,
					...halo(ink.page)
				},
				...(lines.length > 0 ? lines : beside)
			);
			return make('g', { 'data-series': label.id }, ...leader, text);
		})
	);
}

/** A change between two years of a line, as an arrow from the earlier level to the later one. */
export interface DrawnChange {
	readonly id: string;
	readonly x: number;
	readonly from: Point;
	readonly to: Point;
	readonly label: string;
	/** Middle of the label, right of the arrow. */
	readonly labelY: number;
	readonly color: string;
}

export function differenceArrows(changes: readonly DrawnChange[], size: number, ink: Ink): Markish {
	return drawn('difference-arrows', (make) =>
		changes.map(({ id, x, from, to, label, labelY, color }) => {
			const down = to.y > from.y;
			const tip = to.y - (down ? 1 : -1) * 1;
			const head = `M${round(x - 4)},${round(tip - (down ? 6 : -6))}L${round(x)},${round(tip)}L${round(x + 4)},${round(tip - (down ? 6 : -6))}`;
			return make(
				'g',
				{ 'data-series': id },
				make('path', {
					d: `M${round(from.x + 7)},${round(from.y)}H${round(x + 5)}`,
					stroke: color,
					'stroke-width': 0.75,
					'stroke-dasharray': '1 3',
					fill: 'none'
				}),
				make('path', {
					d: `M${round(x)},${round(from.y)}V${round(tip)}${head}`,
					stroke: color,
					'stroke-width': 1.25,
					fill: 'none'
				}),
				make(
					'text',
					{
						x: x + 7,
						y: labelY,
						dy: '0.35em',
						'text-anchor': 'start',
						'font-size': size,
						'font-weight': 650,
						fill: color,
						...halo(ink.page)
					},
					label
				)
			);
		})
	);
}

/** A dated act as a line across the picture, its name at the top. */
export interface DrawnEvent {
	readonly id: string;
	readonly x: number;
	readonly top: number;
	readonly bottom: number;
	readonly label: string;
	/** Left edge of the label, px. */
	readonly labelX: number;
}

/** Where the label of a line at `x` begins: left of the line, else right of it, else as far in as it goes, px. */
export function eventLabelX(x: number, labelWidth: number, width: number): number {
	if (x - 5 - labelWidth >= 2) return x - 5 - labelWidth;
	if (x + 5 + labelWidth <= width - 2) return x + 5;
	return Math.max(2, width - 2 - labelWidth);
}

export function eventLines(events: readonly DrawnEvent[], size: number, ink: Ink): Markish {
	return drawn('event-lines', (make) =>
		events.map(({ id, x, top, bottom, label, labelX }) => {
			const under = x > labelX - 2 && x < labelX + textWidth(label, 'sans', size) + 2;
			return make(
				'g',
				{ 'data-event': id },
				make('path', {
					// A line begins under its own name where that has to stand across it.
					d: `M${round(x)},${round(under ? top + size * 1.25 : top)}V${round(bottom)}`,
					stroke: ink.ink,
					'stroke-width': 1,
					'stroke-dasharray': '2 2'
				}),
				make(
					'text',
					{
						x: labelX,
						y: top,
						dy: '0.8em',
						'text-anchor': 'start',
						'font-size': size,
						fill: ink.ink,
						...halo(ink.page)
					},
					label
				)
			);
		})
	);
}
