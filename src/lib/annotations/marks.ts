import type { Markish } from '@observablehq/plot';
import type { Box, Point } from './boxes.ts';
import { leaderX } from './placeNotes.ts';
import { textWidth } from './textWidth.ts';

/** The colours and faces annotations are drawn with; a chart hands in those of its medium. */
export interface Ink {
	readonly ink: string;
	readonly muted: string;
	readonly page: string;
	readonly sans: string;
	readonly serif: string;
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Makes SVG elements in the document of the picture, whichever that is. */
export type Maker = (name: string, attributes: Attributes, ...content: (Node | string)[]) => SVGElement;

const svgNamespace = 'http://www.w3.org/2000/svg';

/**
 * A mark that is drawn as given: its layout was done before, in px of the drawing, and needs no scale.
 * `name` is what the group is called in the picture.
 */
export function drawn(name: string, draw: (make: Maker) => readonly SVGElement[]): Markish {
	return (_index, _scales, _values, _dimensions, context) => {
		const make = makerFor(context.document);
		return make('g', { class: name }, ...draw(make));
	};
}

function makerFor(document: Document): Maker {
	return (name, attributes, ...content) => {
		const element = document.createElementNS(svgNamespace, name);
		for (const [key, value] of Object.entries(attributes)) {
			if (value !== undefined) element.setAttribute(key, typeof value === 'number' ? round(value) : value);
		}
		for (const child of content) {
			element.appendChild(typeof child === 'string' ? document.createTextNode(child) : child);
		}
		return element;
	};
}

/** Tenths of a pixel are enough, and keep pictures small and alike on every machine. */
export function round(value: number): string {
	return String(Math.round(value * 10) / 10);
}

/** Text over lines stays readable with an edge in the page's colour. */
export function halo(page: string, width = 3.5): Attributes {
	return { stroke: page, 'stroke-width': width, 'stroke-linejoin': 'round', 'paint-order': 'stroke' };
}

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

/** A quote on the picture: bracket over its range, text or number, leader between. */
export interface DrawnQuote {
	readonly id: string;
	/** Number in the key beside the picture. */
	readonly number: number;
	readonly bracket: {
		readonly x0: number;
		readonly x1: number;
		readonly y: number;
		readonly side: 'above' | 'below';
		/** Where its number stands; the middle where absent. */
		readonly badge?: number;
	};
	readonly color: string;
	readonly box: Box | null;
	/** The box stands apart from the bracket: the number ties them. */
	readonly far: boolean;
	readonly lines: readonly string[];
	readonly reference: string;
	readonly open: boolean;
}

export interface QuoteType {
	readonly size: number;
	readonly lineHeight: number;
	readonly referenceSize: number;
}

export function quoteMarks(quotes: readonly DrawnQuote[], type: QuoteType, ink: Ink): Markish {
	return drawn('quotes', (make) =>
		quotes.map((quote) => {
			// Without room for its words here, the page shows them in the key.
			const name = ['quote', quote.open ? 'is-open' : '', quote.box ? '' : 'is-keyed']
				.filter(Boolean)
				.join(' ');
			const attributes = { 'data-quote': quote.id, class: name };
			const text = quote.box ? quoteText(quote, quote.box, type, ink, make) : [];
			const number = quote.far ? quoteNumber(quote, ink, make) : [];
			return make('g', attributes, bracketPath(quote, make), ...number, ...text);
		})
	);
}

function bracketPath({ bracket, color, open }: DrawnQuote, make: Maker): SVGElement {
	const { x0, x1, y, side } = bracket;
	const tick = side === 'above' ? 6 : -6;
	return make('path', {
		d: `M${round(x0)},${round(y + tick)}V${round(y)}H${round(x1)}V${round(y + tick)}`,
		fill: 'none',
		stroke: color,
		'stroke-width': open ? 2 : 1
	});
}

function quoteText(quote: DrawnQuote, box: Box, type: QuoteType, ink: Ink, make: Maker): SVGElement[] {
	const text = make(
		'text',
		{
			x: box.x,
			y: box.y,
			'font-family': ink.serif,
			'font-style': 'italic',
			'font-size': type.size,
			fill: ink.ink,
			'text-anchor': 'start',
			...halo(ink.page)
		},
		...quote.lines.map((line, index) =>
			make(
				'tspan',
				{ x: index === 0 ? box.x - type.size * 0.38 : box.x, y: box.y + type.lineHeight * (index + 0.78) },
				line
			)
		),
		make(
			'tspan',
			{
				x: quote.far ? box.x + 17 : box.x,
				y: box.y + type.lineHeight * quote.lines.length + type.referenceSize,
				'font-family': ink.sans,
				'font-style': 'normal',
				'font-size': type.referenceSize,
				fill: ink.muted
			},
			quote.reference
		)
	);
	if (quote.far) return [text];
	const above = box.y + box.height <= quote.bracket.y;
	const at = leaderX([quote.bracket.x0, quote.bracket.x1], box);
	const leader = make('path', {
		d: `M${round(at)},${round(quote.bracket.y)}L${round(at)},${round(above ? box.y + box.height + 1 : box.y - 1)}`,
		stroke: quote.color,
		'stroke-width': 1,
		fill: 'none'
	});
	return [leader, text];
}

/** The number that ties a bracket to words standing elsewhere. */
function quoteNumber(quote: DrawnQuote, ink: Ink, make: Maker): SVGElement[] {
	const { x0, x1, y, badge: at = (x0 + x1) / 2 } = quote.bracket;
	const badges = [badge(quote, at, y, ink, make)];
	if (quote.box) badges.push(badge(quote, quote.box.x + 3, quote.box.y + quote.box.height - 5, ink, make));
	return badges;
}

function badge({ number, color }: DrawnQuote, x: number, y: number, ink: Ink, make: Maker): SVGElement {
	return make(
		'g',
		{ class: 'badge' },
		make('circle', { cx: x, cy: y, r: 9, fill: ink.page, stroke: color, 'stroke-width': 1.25 }),
		make(
			'text',
			{ x, y, dy: '0.36em', 'text-anchor': 'middle', 'font-size': 12.5, 'font-weight': 600, fill: color },
			String(number)
		)
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
