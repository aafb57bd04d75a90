/** Draws the dumbbells from their layout. */
import type { PlotOptions } from '@observablehq/plot';
import { drawn, halo, round, type Maker, type Markish } from '../annotations/draw.ts';
import { formatShare, signedPoints } from './asymmetryFormat.ts';
import type { AsymmetryLayout, PlacedPartner, PlacedRow } from './asymmetryLayout.ts';
import { asymmetryKey, notDrawnWords } from './asymmetryKey.ts';
import { formatPercent } from './format.ts';
import { markNode } from './symbolPath.ts';
import { textNode } from './textNode.ts';

/** Plot options of a layout: everything is placed already, so that Plot gives only the frame. */
export function asymmetryOptions(layout: AsymmetryLayout): PlotOptions {
	const { theme, width, height, top, bottom } = layout;
	return {
		width,
		height,
		marginTop: top,
		marginBottom: height - bottom,
		marginLeft: layout.shareX,
		marginRight: 4,
		style: { fontFamily: theme.sans, fontSize: `${theme.base}px` },
		marks: [
			axis(layout),
			drawn('dumbbells', (make) => layout.partners.map((partner) => partnerNode(partner, layout, make))),
			asymmetryKey(layout),
			notDrawnWords(layout)
		]
	};
}

/** Hairlines with their percentages below, and the line of zero. */
function axis({ x, ticks, top, bottom, theme }: AsymmetryLayout): Markish {
	return drawn('axis tabular', (make) =>
		ticks.flatMap((tick) => [
			make('path', {
				d: `M${round(x(tick))},${round(top)}V${round(bottom)}`,
				stroke: theme.color(tick === 0 ? 'ink' : 'hairline'),
				'stroke-width': 1
			}),
			textNode(make, formatPercent(tick), {
				x: x(tick),
				y: bottom + 13,
				'text-anchor': 'middle',
				'font-size': theme.small,
				fill: theme.color('muted')
			})
		])
	);
}

function partnerNode(partner: PlacedPartner, layout: AsymmetryLayout, make: Maker): SVGElement {
	const { theme } = layout;
	const { id, name, color, nameY, rows, focus } = partner;
	return make(
		'g',
		{ 'data-series': id, class: `series series-${id}` },
		textNode(make, name, {
			x: 2,
			y: nameY,
			'text-anchor': 'start',
			'font-size': theme.base,
			'font-weight': focus ? 650 : 400,
			fill: color
		}),
		...rows.flatMap((row) => rowNodes(row, partner, layout, make))
	);
}

function rowNodes(
	row: PlacedRow,
	{ color }: PlacedPartner,
	layout: AsymmetryLayout,
	make: Maker
): SVGElement[] {
	const { theme, yearX } = layout;
	const year = textNode(make, String(row.year), {
		x: yearX,
		y: row.y,
		'text-anchor': 'end',
		'font-size': theme.small,
		fill: theme.color('muted')
	});
	if (!row.point) {
		const why = textNode(make, `no difference: ${row.why}`, {
			x: layout.x(0) + 8,
			y: row.y,
			'text-anchor': 'start',
			'font-size': theme.small,
			fill: theme.color('muted'),
			...halo(theme.color('page'))
		});
		return [year, why];
	}
	return [year, ...dumbbell(row, color, layout, make), ...figures(row, color, layout, make)];
}

/** A tick for the partner’s share, a dot for the country’s, the bar between them: thin for the earlier year. */
function dumbbell(
	{ point, y, later, computed }: PlacedRow,
	color: string,
	{ x, theme }: AsymmetryLayout,
	make: Maker
): SVGElement[] {
	const { onPartner, onSubject } = point!;
	const [from, to] = [x(onSubject), x(onPartner)];
	const half = later ? 8 : 6;
	return [
		make('path', {
			d: `M${round(from)},${round(y)}H${round(to)}`,
			stroke: color,
			'stroke-width': later ? 6 : 2
		}),
		make('path', {
			d: `M${round(from)},${round(y - half)}V${round(y + half)}`,
			stroke: color,
			'stroke-width': 2.5
		}),
		markNode(
			{ x: to, y },
			{ symbol: 'circle', radius: later ? 6 : 4.5, color, hollow: computed, page: theme.color('page') },
			make
		)
	];
}

/** The partner’s share left of the picture, the country’s beside its dot, the difference at the right. */
function figures(
	{ point, y, later }: PlacedRow,
	color: string,
	{ x, theme, shareX, differenceX }: AsymmetryLayout,
	make: Maker
): SVGElement[] {
	const { onPartner, onSubject, points } = point!;
	const beside = Math.max(x(onPartner), x(onSubject)) + 12;
	const small = { y, 'font-size': theme.small, fill: theme.color('muted') };
	const bold = { y, 'font-size': theme.base, 'font-weight': later ? 650 : 400, fill: color };
	const difference = signedPoints(points);
	return [
		textNode(make, formatShare(onSubject), { ...small, x: shareX, 'text-anchor': 'end' }),
		...(differenceX === null
			? [
					textNode(make, difference, {
						...bold,
						x: beside,
						'text-anchor': 'start',
						...halo(theme.color('page'))
					})
				]
			: [
					textNode(make, formatShare(onPartner), {
						...small,
						x: beside,
						'text-anchor': 'start',
						...halo(theme.color('page'))
					}),
					textNode(make, difference, { ...bold, x: differenceX, 'text-anchor': 'end' })
				])
	];
}
