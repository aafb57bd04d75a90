/** The slope chart for programs that draw charts themselves: lines over two or three years. */
import type { DrawnEnd } from '../annotations/marks.ts';
import { textWidth } from '../annotations/textWidth.ts';
import {
	tableValue,
	type FixedSize,
	type NativeChart,
	type NativeSeries,
	type NativeWord
} from './native.ts';
import { sizeOf, type SlopeLabel } from './slopeLabels.ts';
import { layoutSlope, type SlopeLayout } from './slopeLayout.ts';
import { shareOf, type Slope, type SlopePartner } from './slopeShares.ts';
import { lineStyle, type Theme } from './theme.ts';

/** Lines as series over the columns, with our labels at both ends on the same plot box. */
export function slopeNative(slope: Slope, size: FixedSize): NativeChart {
	const layout = layoutSlope(slope, size);
	const { theme, plot, highest } = layout;
	// A program names its series: those at rest whose labels found no room stand there too, as in the table.
	const shown = slope.partners.filter(({ focus, shares }) => focus || shares.length > 0);
	return {
		kind: 'line',
		categories: slope.years,
		labelled: slope.years,
		series: [...shown]
			.sort((a, b) => Number(a.focus) - Number(b.focus))
			.map((partner) => seriesOf(slope, partner, theme)),
		axis: {
			min: 0,
			max: tableValue(highest),
			unit: 10,
			log: false,
			format: '0"\u202f%"',
			baseline: 'axis',
			// Every line says its values at its ends, as on the picture.
			values: 'none'
		},
		barWidth: 0,
		size,
		plot,
		annotations: {
			ends: layout.labels.flatMap((label) => endOf(label)),
			changes: [],
			events: [],
			quote: null,
			quoteType: { size: theme.base, lineHeight: theme.base * 1.25, referenceSize: theme.small },
			words: layout.labels.flatMap((label) => wordsOf(label, layout)),
			dots: [],
			levels: []
		}
	};
}

function seriesOf({ years }: Slope, partner: SlopePartner, theme: Theme): NativeSeries {
	const { id, name, focus } = partner;
	const { dash, symbol } = lineStyle(id);
	const shares = years.map((year) => shareOf(partner, year));
	const indexes = (chosen: (share: NonNullable<(typeof shares)[number]>) => boolean) =>
		shares.flatMap((share, index) => (share && chosen(share) ? [index] : []));
	return {
		id,
		name,
		values: shares.map((share) => (share ? tableValue(share.percent) : null)),
		focus,
		color: focus ? theme.actor(id) : theme.color('rest'),
		line: { width: focus ? 2.5 : 1.25, dash },
		mark: { symbol: focus ? symbol : 'circle', size: focus ? 8.4 : 5.2 },
		marked: indexes(() => true),
		hollow: indexes(({ numerator }) => numerator.derivation === 'share-of-total'),
		opacity: 1,
		labelled: false
	};
}

/** Labels of shares in the last column; words about a missing share have no point to hold on to. */
function endOf({
	side,
	point,
	x,
	y,
	id,
	name,
	lines,
	beside,
	color,
	focus
}: SlopeLabel): readonly DrawnEnd[] {
	if (side !== 'right' || !point) return [];
	const value = lines.at(-1)?.text ?? '';
	const stacked = beside ? [] : lines;
	return [{ id, x, y, lineX: point.x, lineY: point.y, name, value, stacked, color, bold: focus }];
}

/** The other labels, line by line. */
function wordsOf(label: SlopeLabel, { theme }: SlopeLayout): readonly NativeWord[] {
	const { side, point, lines, beside, x, y, color, focus } = label;
	if (side === 'right' && point) return [];
	const size = sizeOf(focus, theme);
	const rows = beside ? [{ text: lines.map(({ text }) => text).join('\u2002'), bold: focus }] : lines;
	return rows.map(({ text, bold }, index) => {
		const width = textWidth(text, bold ? 'sans-bold' : 'sans', size);
		return {
			text,
			x: side === 'left' ? x - width : x,
			y: y + (index - (rows.length - 1) / 2) * size * 1.15,
			anchor: side === 'middle' ? ('middle' as const) : ('start' as const),
			size,
			bold,
			color
		};
	});
}
