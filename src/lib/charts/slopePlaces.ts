/** Where the labels of the slope chart stand. */
import type { Box, Point } from '../annotations/boxes.ts';
import { placeEnds } from '../annotations/placeEnds.ts';
import { stackEnds } from '../annotations/stackEnds.ts';
import { textWidth } from '../annotations/textWidth.ts';
import { formatPercent } from './format.ts';
import type { SlopeLabel, WantedLabel } from './slopeLabels.ts';
import { shareOf, type RankedShare, type Slope } from './slopeShares.ts';
import type { Theme } from './theme.ts';

interface Places {
	readonly columns: readonly { readonly year: number; readonly x: number }[];
	readonly plot: Box;
	readonly at: (share: RankedShare) => Point;
	readonly theme: Theme;
}

/** Each side’s labels at the free height nearest to their points; what finds no room is in the table. */
export function placedLabels(
	slope: Slope,
	wanted: readonly WantedLabel[],
	places: Places
): readonly SlopeLabel[] {
	return [
		...sideLabels('left', wanted, places),
		...sideLabels('right', wanted, places),
		...middleLabels(slope, places)
	];
}

/** How far a label at rest may stand from its mark, px; further off it is in the table alone. */
const farthest = 30;

function sideLabels(
	side: WantedLabel['side'],
	wanted: readonly WantedLabel[],
	{ columns, plot, at, theme }: Places
): readonly SlopeLabel[] {
	const floor = plot.y + plot.height;
	const own = wanted
		.filter((label) => label.side === side)
		.map((label) => {
			const near = label.share ?? label.partner.shares.at(-1);
			return { ...label, y: near ? at(near).y : floor };
		})
		.sort(byImportance);
	const heights = heightsOf(own, plot.y - 10, floor + 10);
	const x = side === 'left' ? columns[0]!.x - 12 : columns.at(-1)!.x + 12;
	return own.flatMap(({ partner, share, y: wantedY, ...label }) => {
		const { id, name, focus } = partner;
		const y = heights.get(id);
		if (y === undefined || (!focus && Math.abs(y - wantedY) > farthest)) return [];
		const color = focus ? theme.actor(id) : theme.color('rest-text');
		return [{ ...label, id, name, focus, color, x, y, point: share ? at(share) : null }];
	});
}

/**
 * What finds room is set in the order of the marks, so that no leaders cross, and those in focus hardly move; words
 * about a missing share take the room that is left.
 */
function heightsOf(own: readonly Heighted[], top: number, bottom: number): ReadonlyMap<string, number> {
	const asked = ({ partner, y, height }: Heighted) => ({ id: partner.id, y, height });
	const shares = own.filter(({ share }) => share !== null);
	const fitting = placeEnds(shares.map(asked), top, bottom);
	const kept = shares.filter((_, index) => fitting[index]?.y !== null);
	const stacked = stackEnds(
		kept.map((label) => ({ ...asked(label), weight: label.partner.focus ? 12 : 1 })),
		top,
		bottom
	);
	const set = kept.map((label) => ({ ...asked(label), y: stacked.get(label.partner.id)! }));
	const words = own.filter(({ share }) => share === null).map(asked);
	const placed = placeEnds([...set, ...words], top, bottom);
	return new Map(placed.flatMap(({ id, y }) => (y === null ? [] : [[id, y] as const])));
}

type Heighted = WantedLabel & { readonly y: number };

/** In focus and with a share first, then in focus, those with a line before those without, then at rest; the largest first. */
function byImportance(a: Heighted, b: Heighted): number {
	const rank = ({ partner, share }: Heighted) =>
		partner.focus ? (share ? 0 : partner.shares.length > 0 ? 1 : 2) : 3;
	return rank(a) - rank(b) || a.y - b.y;
}

/** Shares of partners in focus by their marks in the middle column, on the side that their line leaves free. */
function middleLabels({ years, partners }: Slope, { at, theme, plot }: Places): readonly SlopeLabel[] {
	if (years.length < 3) return [];
	const lift = 13;
	const own = partners.flatMap((partner) => {
		const share = partner.focus ? shareOf(partner, years[1]!) : undefined;
		return share ? [{ partner, share, point: at(share) }] : [];
	});
	const height = theme.base * 1.15;
	const placed = placeEnds(
		own.map(({ partner, point }) => ({ id: partner.id, y: point.y - lift, height })),
		plot.y - 12,
		plot.y + plot.height
	);
	return own.flatMap(({ partner, share, point }, index) => {
		const y = placed[index]?.y ?? null;
		if (y === null || Math.abs(y - (point.y - lift)) > 4) return [];
		const text = formatPercent(share.percent);
		const width = textWidth(text, 'sans-bold', theme.base);
		const earlier = shareOf(partner, years[0]!);
		const away = earlier ? Math.sign(earlier.percent - share.percent) : 0;
		return [
			{
				id: partner.id,
				name: partner.name,
				side: 'middle' as const,
				focus: true,
				color: theme.actor(partner.id),
				x: point.x + away * (width / 2 + 3),
				y,
				point: null,
				lines: [{ text, bold: true }],
				beside: false,
				width,
				height
			}
		];
	});
}
