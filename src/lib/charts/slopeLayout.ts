/** Where everything of the slope chart stands: columns, lines, labels at both ends. No drawing. */
import { scaleLinear } from 'd3';
import type { Box, Point } from '../annotations/boxes.ts';
import { breadthOf, type Breadth } from './frame.ts';
import { wantedLabels, type SlopeLabel, type WantedLabel } from './slopeLabels.ts';
import { placedLabels } from './slopePlaces.ts';
import { joined, type Slope, type SlopePartner } from './slopeShares.ts';
import { themeFor, type Size, type Theme } from './theme.ts';

/** One partner as it is drawn, px. */
export interface SlopeLine {
	readonly id: string;
	readonly focus: boolean;
	readonly color: string;
	/** What may be joined: neighbouring columns that both have a share. */
	readonly runs: readonly (readonly Point[])[];
	readonly marks: readonly (Point & { readonly hollow: boolean })[];
}

export interface SlopeLayout {
	readonly theme: Theme;
	readonly breadth: Breadth;
	readonly width: number;
	readonly height: number;
	readonly columns: readonly { readonly year: number; readonly x: number }[];
	/** From half a step left of the first column to half a step right of the last: the band of each year is one step. */
	readonly plot: Box;
	/** The highest share of the axis, percent; it begins at zero. */
	readonly highest: number;
	readonly lines: readonly SlopeLine[];
	readonly labels: readonly SlopeLabel[];
}

/** Years above, time between columns below, px. */
const margin = { top: 40, bottom: 30 };

const natural: Readonly<Record<Breadth, number>> = { narrow: 420, medium: 440, wide: 480 };

/** Lays the chart out at a size; resting lines come first, so that those in focus lie over them. */
export function layoutSlope(slope: Slope, size: Size): SlopeLayout {
	const theme = themeFor(size);
	const breadth = breadthOf(size.width);
	const wanted = wantedLabels(slope, theme, breadth);
	const height = size.height ?? Math.max(natural[breadth], tallestSide(wanted) + margin.top + margin.bottom);
	const columns = columnsOf(slope, wanted, size.width);
	const plot = plotOf(columns, height, size.width);
	const shares = slope.partners.flatMap((partner) => partner.shares.map(({ percent }) => percent));
	const highest = Math.max(10, ...shares) * 1.04;
	const y = scaleLinear([0, highest], [plot.y + plot.height, plot.y]);
	const x = new Map(columns.map((column) => [column.year, column.x]));
	const at = (share: { readonly year: number; readonly percent: number }): Point => ({
		x: x.get(share.year) ?? 0,
		y: y(share.percent)
	});
	const labels = placedLabels(slope, wanted, { columns, plot, at, theme });
	// A mark without a name says nothing: partners at rest are drawn where a label of theirs found room.
	const lines = slope.partners
		.filter(({ id, focus }) => focus || labels.some((label) => label.id === id))
		.map((partner) => lineOf(slope, partner, at, theme));
	return {
		theme,
		breadth,
		width: size.width,
		height,
		columns,
		plot,
		highest,
		lines: [...lines.filter(({ focus }) => !focus), ...lines.filter(({ focus }) => focus)],
		labels
	};
}

function lineOf(
	slope: Slope,
	partner: SlopePartner,
	at: (share: { readonly year: number; readonly percent: number }) => Point,
	theme: Theme
): SlopeLine {
	return {
		id: partner.id,
		focus: partner.focus,
		color: partner.focus ? theme.actor(partner.id) : theme.color('rest'),
		runs: joined(slope, partner).map((run) => run.map(at)),
		marks: partner.shares.map((share) => ({
			...at(share),
			hollow: share.numerator.derivation === 'share-of-total'
		}))
	};
}

/**
 * The columns between the labels of both sides, and no further apart than lets the band of each year stand inside the
 * drawing; one alone stands left of the middle.
 */
function columnsOf({ years }: Slope, wanted: readonly WantedLabel[], width: number) {
	const room = (side: WantedLabel['side']) =>
		Math.max(24, ...wanted.filter((label) => label.side === side).map((label) => label.width + 14));
	const [left, right] = [room('left'), width - room('right')];
	const count = years.length;
	if (count === 1) return [{ year: years[0]!, x: Math.min(right, width * 0.42) }];
	const middle = (left + right) / 2;
	const step = Math.min((right - left) / (count - 1), (2 * middle) / count, (2 * (width - middle)) / count);
	return years.map((year, index) => ({ year, x: middle + step * (index - (count - 1) / 2) }));
}

function plotOf(columns: SlopeLayout['columns'], height: number, width: number): Box {
	const [first, last] = [columns[0]!.x, columns.at(-1)!.x];
	const step =
		columns.length > 1 ? (last - first) / (columns.length - 1) : Math.min(first, width - first) * 2;
	return {
		x: first - step / 2,
		y: margin.top,
		width: step * columns.length,
		height: height - margin.top - margin.bottom
	};
}

function tallestSide(wanted: readonly WantedLabel[]): number {
	const sum = (side: WantedLabel['side']) =>
		wanted.filter((label) => label.side === side).reduce((total, label) => total + label.height, 0);
	return Math.max(sum('left'), sum('right'));
}
