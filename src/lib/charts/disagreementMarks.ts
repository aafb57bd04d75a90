/** Draws the chart of sources from its layout. */
import type { PlotOptions } from '@observablehq/plot';
import { drawn, halo, round, type Maker, type Markish } from '../annotations/draw.ts';
import type { DisagreementLayout } from './disagreementLayout.ts';
import type { PlacedPartner, PlacedRow, PlacedYear } from './disagreementPlaced.ts';
import { formatNumber } from './format.ts';
import { markNode } from './symbolPath.ts';
import { textNode } from './textNode.ts';

/** Plot options of a layout: everything is placed already, so that Plot gives only the frame. */
export function disagreementOptions(layout: DisagreementLayout): PlotOptions {
	const { theme, width, height, top, bottom, left } = layout;
	return {
		width,
		height,
		marginTop: top,
		marginBottom: height - bottom,
		marginLeft: left,
		marginRight: 4,
		style: { fontFamily: theme.sans, fontSize: `${theme.base}px` },
		marks: [
			axis(layout),
			drawn('readings tabular', (make) =>
				layout.partners.map((partner) => partnerNode(partner, layout, make))
			),
			key(layout),
			emptyWords(layout)
		]
	};
}

function axis({ x, ticks, bottom, theme, partners }: DisagreementLayout): Markish {
	const rows = partners.flatMap(({ years }) => years);
	return drawn('axis tabular', (make) =>
		ticks.flatMap((tick) => [
			// Rules stand behind the rows alone: verdicts are read without them.
			...rows.map(({ top, bottom: end }) =>
				make('path', {
					d: `M${round(x(tick))},${round(top)}V${round(end)}`,
					stroke: theme.color(tick === 0 ? 'axis' : 'hairline'),
					'stroke-width': 1
				})
			),
			textNode(make, formatNumber(tick), {
				x: x(tick),
				y: bottom + 11,
				'text-anchor': 'middle',
				'font-size': theme.small,
				fill: theme.color('muted')
			})
		])
	);
}

function partnerNode(partner: PlacedPartner, layout: DisagreementLayout, make: Maker): SVGElement {
	const { theme } = layout;
	const { id, name, color, headY, head, years } = partner;
	const said = head.flatMap(({ x, text }, index) =>
		text === ''
			? []
			: [
					textNode(make, text, {
						x,
						y: headY + index * layout.lineHeight,
						'text-anchor': 'start',
						'font-size': theme.base,
						fill: theme.color('ink')
					})
				]
	);
	const title = textNode(make, name, {
		x: 2,
		y: headY,
		'text-anchor': 'start',
		'font-size': theme.base,
		'font-weight': 650,
		fill: color
	});
	return make(
		'g',
		{ 'data-series': id, class: `series series-${id}` },
		title,
		...said,
		...years.flatMap((year) => yearNodes(year, color, layout, make))
	);
}

function yearNodes(
	{ year, y, top, bottom, band, rows, empty }: PlacedYear,
	color: string,
	layout: DisagreementLayout,
	make: Maker
): SVGElement[] {
	const { theme, left } = layout;
	const label = textNode(make, String(year), {
		x: left - 8,
		y,
		'text-anchor': 'end',
		'font-size': theme.small,
		fill: theme.color('muted')
	});
	if (empty !== '') {
		const small = { 'text-anchor': 'start', 'font-size': theme.small, fill: theme.color('muted') };
		return [label, textNode(make, empty, { ...small, x: left + 16, y, ...halo(theme.color('page')) })];
	}
	const span = band
		? [
				make('rect', {
					x: band[0] - 1,
					y: top,
					width: band[1] - band[0] + 2,
					height: bottom - top,
					fill: color,
					'fill-opacity': 0.18
				})
			]
		: [];
	return [label, ...span, ...rows.flatMap((row) => rowNodes(row, color, layout, make))];
}

/** The marks of a row and their label; the paper’s own figure stands in ink. */
function rowNodes(
	{ y, lanes, label }: PlacedRow,
	color: string,
	{ theme }: DisagreementLayout,
	make: Maker
): SVGElement[] {
	const page = theme.color('page');
	const radius = lanes.length > 1 ? 3.6 : 4.4;
	const marks = lanes.flatMap(({ symbol, paper, y: at, marks: all }) => {
		const style = { symbol, radius, color: paper ? theme.color('ink') : color, page };
		return all.map(({ x, hollow }) => markNode({ x, y: at }, { ...style, hollow }, make));
	});
	const words = textNode(make, label.text, {
		x: label.x,
		y,
		'text-anchor': label.anchor,
		'font-size': theme.small,
		fill: theme.color('ink'),
		...halo(page)
	});
	return [...marks, words];
}

/** Names that found no room beside their marks, by number. */
function key({ key: entries, theme }: DisagreementLayout): Markish {
	const style = { 'font-size': theme.small, 'text-anchor': 'start' };
	return drawn('key', (make) =>
		entries.flatMap(({ y, number, text }) => [
			...(number === '' ? [] : [textNode(make, number, { ...style, x: 2, y, fill: theme.color('ink') })]),
			textNode(make, text, { ...style, x: 24, y, fill: theme.color('muted') })
		])
	);
}

/** A picture without rows says why. */
function emptyWords({ empty, left, bottom, theme }: DisagreementLayout): Markish {
	const style = { 'font-size': theme.base, 'text-anchor': 'start', fill: theme.color('muted') };
	return drawn('empty', (make) =>
		empty === '' ? [] : [textNode(make, empty, { ...style, x: left + 8, y: bottom / 2 })]
	);
}
