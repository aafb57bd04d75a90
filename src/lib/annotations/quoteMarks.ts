/** Draws quotes: brackets over their ranges, their words or their numbers. */
import type { Box } from './boxes.ts';
import { leaderX } from './placeNotes.ts';
import { type Ink, type Maker, drawn, round, halo, type Markish } from './draw.ts';

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

/** Sizes of a quote and its reference, px. */
export interface QuoteType {
	readonly size: number;
	readonly lineHeight: number;
	readonly referenceSize: number;
}

/** Quotes with brackets; those without room are marked for the key. */
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
