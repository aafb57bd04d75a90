/** The labels of the slope chart before they have a place: name and share, or words where there is none. */
import type { Point } from '../annotations/boxes.ts';
import { textWidth } from '../annotations/textWidth.ts';
import { wrapText } from '../annotations/wrapText.ts';
import { formatPercent } from './format.ts';
import type { Breadth } from './frame.ts';
import { shareOf, type RankedShare, type Slope, type SlopePartner } from './slopeShares.ts';
import type { Theme } from './theme.ts';

export interface LabelLine {
	readonly text: string;
	readonly bold: boolean;
}

/** A label before it has a place. */
export interface WantedLabel {
	readonly partner: SlopePartner;
	readonly side: 'left' | 'right';
	/** The share it stands by; null where the column has none, and words say why. */
	readonly share: RankedShare | null;
	readonly lines: readonly LabelLine[];
	/** Name and share on one line, parted by a space. */
	readonly beside: boolean;
	readonly width: number;
	readonly height: number;
}

/** A label in its place, px: `x` is the edge towards its column, `y` the middle. */
export interface SlopeLabel extends Omit<WantedLabel, 'partner' | 'side' | 'share'> {
	readonly id: string;
	readonly name: string;
	readonly side: 'left' | 'right' | 'middle';
	readonly focus: boolean;
	readonly color: string;
	readonly x: number;
	readonly y: number;
	/** The point it belongs to; null for words about a share that is missing. */
	readonly point: Point | null;
}

/** Widest room of a side, px. */
const widest: Readonly<Record<Breadth, number>> = { narrow: 92, medium: 132, wide: 176 };

/** Labels of both sides, in the order of the case. */
export function wantedLabels(slope: Slope, theme: Theme, breadth: Breadth): readonly WantedLabel[] {
	const { years, partners } = slope;
	const left = years.length > 1 ? partners : [];
	return [
		...left.flatMap((partner) => {
			const share = shareOf(partner, years[0]!);
			return share ? [labelOf(partner, 'left', share, formatPercent(share.percent), theme, breadth)] : [];
		}),
		...partners.flatMap((partner) => {
			const share = shareOf(partner, years.at(-1)!) ?? null;
			if (share) return [labelOf(partner, 'right', share, formatPercent(share.percent), theme, breadth)];
			return partner.focus ? [labelOf(partner, 'right', null, absence(slope, partner), theme, breadth)] : [];
		})
	];
}

/** Why the last column has no share: “2007: exports only”. */
function absence({ years }: Slope, { gaps, shares }: SlopePartner): string {
	const reasons = new Set(gaps.map(({ why }) => why));
	if (shares.length === 0 && reasons.size === 1) return `no share: ${[...reasons][0]}`;
	const last = gaps.find(({ year }) => year === years.at(-1));
	return last ? `${last.year}: ${last.why}` : '';
}

function labelOf(
	partner: SlopePartner,
	side: WantedLabel['side'],
	share: RankedShare | null,
	text: string,
	theme: Theme,
	breadth: Breadth
): WantedLabel {
	const { name, focus } = partner;
	const face = focus ? 'sans-bold' : 'sans';
	const size = sizeOf(focus, theme);
	const whole = textWidth(name, face, size) + textWidth(`\u2002${text}`, 'sans', size);
	const beside = whole <= widest[breadth] && share !== null;
	const lines = beside
		? [
				{ text: name, bold: focus },
				{ text, bold: false }
			]
		: [
				...wrapText(name, face, size, widest[breadth]).map((line) => ({ text: line, bold: focus })),
				...wrapText(text, 'sans', size, widest[breadth]).map((line) => ({ text: line, bold: false }))
			];
	const widths = lines.map((line) => textWidth(line.text, line.bold ? 'sans-bold' : 'sans', size));
	return {
		partner,
		side,
		share,
		lines,
		beside,
		width: beside ? whole : Math.max(...widths),
		height: size * (0.2 + 1.15 * (beside ? 1 : lines.length))
	};
}

export function sizeOf(focus: boolean, theme: Theme): number {
	return focus ? theme.base : theme.small;
}
