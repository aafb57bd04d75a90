/** Draws the few months that were read as dots in JPY million, on an axis of their own and never joined. */
import type { Markish } from '@observablehq/plot';
import type { Box } from '../annotations/boxes.ts';
import { drawn, halo, round, type Maker } from '../annotations/draw.ts';
import { FreeSpace } from '../annotations/freeSpace.ts';
import { textWidth } from '../annotations/textWidth.ts';
import type { MonthReading } from '../measures/monthlyTrade.ts';
import { formatNumber } from './format.ts';
import { day } from './frame.ts';
import type { Part, SanctionTradeLayout } from './sanctionTradeLayout.ts';

/** A month’s dot and its value where there is room for it, px. */
interface MonthDot {
	readonly reading: MonthReading;
	readonly x: number;
	readonly y: number;
	readonly value: { readonly text: string; readonly x: number; readonly y: number } | null;
}

export function monthStrip(layout: SanctionTradeLayout): Markish | null {
	const { parts } = layout;
	if (!parts.months) return null;
	const dots = layoutDots(layout, parts.months);
	return drawn('months', (make) => [
		...axis(layout, make),
		// Hollow first: of two that touch both are seen.
		...[...dots]
			.sort((a, b) => (a.reading.flow < b.reading.flow ? -1 : 1))
			.flatMap((dot) => dotNodes(dot, layout, make))
	]);
}

/** Zero and the highest round number, where the part is high enough for both. */
function axis({ frame, theme, monthsY }: SanctionTradeLayout, make: Maker): SVGElement[] {
	const [left, right] = frame.x.range() as [number, number];
	const ticks = monthsY.ticks(2).filter((tick) => tick === 0 || monthsY(0) - monthsY(tick) >= 13);
	return ticks.flatMap((tick) => [
		make('path', {
			d: `M${round(left)},${round(monthsY(tick))}H${round(right)}`,
			stroke: theme.color(tick === 0 ? 'axis' : 'hairline'),
			'stroke-width': 1
		}),
		make(
			'text',
			{
				x: left - 8,
				y: monthsY(tick),
				dy: '0.35em',
				'text-anchor': 'end',
				'font-size': theme.small,
				fill: theme.color('muted'),
				class: 'tabular'
			},
			formatNumber(tick)
		)
	]);
}

const radius = 4;

/** Each dot in the middle of its month; values right of it, left of it, over it, where they touch no dot. */
function layoutDots({ months, frame, monthsY, theme }: SanctionTradeLayout, part: Part): readonly MonthDot[] {
	const dots = months.map((reading) => ({
		reading,
		x: frame.x(day(`${reading.month}-16`)),
		y: monthsY(reading.value)
	}));
	const box = {
		x: frame.marginLeft,
		y: part.top - 4,
		width: frame.width - frame.marginLeft - 2,
		height: part.bottom - part.top + 3
	};
	const space = new FreeSpace(box, 2);
	for (const { x, y } of dots) space.addBox({ x: x - radius - 1, y: y - radius - 1, width: 10, height: 10 });
	return dots.map((dot) => {
		const text = formatNumber(dot.reading.value);
		const width = textWidth(text, 'sans', theme.small);
		const size = { width, height: 13 };
		const places: readonly Box[] = [
			{ ...size, x: dot.x + radius + 3, y: dot.y - 6.5 },
			{ ...size, x: dot.x - radius - 3 - width, y: dot.y - 6.5 },
			{ ...size, x: dot.x - width / 2, y: dot.y - radius - 15 }
		];
		const place = places.find((one) => space.fits(one));
		if (place) space.addBox(place, 1);
		return { ...dot, value: place ? { text, x: place.x, y: place.y + 6.5 } : null };
	});
}

/** Imports are full, exports hollow: the name of the part says which is which. */
function dotNodes(
	{ reading, x, y, value }: MonthDot,
	{ data, theme }: SanctionTradeLayout,
	make: Maker
): SVGElement[] {
	const dot = monthDot(
		reading.flow,
		x,
		y,
		theme.actor(data.study.settings.protagonist),
		theme.color('page'),
		make
	);
	if (!value) return [dot];
	const words = make(
		'text',
		{
			x: value.x,
			y: value.y,
			dy: '0.35em',
			'text-anchor': 'start',
			'font-size': theme.small,
			fill: theme.color('ink'),
			...halo(theme.color('page'), 2.5)
		},
		value.text
	);
	return [dot, words];
}

/** The sign of a flow: a full circle for imports, a hollow square for exports. */
export function monthDot(
	flow: MonthReading['flow'],
	x: number,
	y: number,
	color: string,
	page: string,
	make: Maker
): SVGElement {
	return flow === 'import'
		? make('circle', { cx: x, cy: y, r: radius - 0.5, fill: color })
		: make('rect', {
				x: x - radius + 1,
				y: y - radius + 1,
				width: 2 * radius - 2,
				height: 2 * radius - 2,
				fill: page,
				stroke: color,
				'stroke-width': 1.75
			});
}
