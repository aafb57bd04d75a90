/** Where everything of the dumbbells stands: key, rows, scale, words. No drawing. */
import { scaleLinear } from 'd3';
import { textWidth } from '../annotations/textWidth.ts';
import { wrapText } from '../annotations/wrapText.ts';
import { drawnPartners, type Asymmetry, type AsymmetryPartner, type AsymmetryRow } from './asymmetryRows.ts';
import { notDrawn } from './asymmetryWords.ts';
import { breadthOf, type Breadth } from './frame.ts';
import { possessive } from './words.ts';
import { themeFor, type Size, type Theme } from './theme.ts';

/** An entry of the key: its mark by the middle of the first line, and its words. */
export interface KeyEntry {
	readonly kind: 'onSubject' | 'onPartner';
	readonly x: number;
	readonly y: number;
	readonly lines: readonly string[];
}

export interface PlacedRow extends AsymmetryRow {
	/** Middle of the row, px. */
	readonly y: number;
	/** The later year of the two, or the only one, is drawn in full. */
	readonly later: boolean;
}

export interface PlacedPartner extends Omit<AsymmetryPartner, 'rows'> {
	readonly color: string;
	readonly nameY: number;
	readonly rows: readonly PlacedRow[];
}

export interface AsymmetryLayout {
	readonly theme: Theme;
	readonly breadth: Breadth;
	readonly width: number;
	readonly height: number;
	readonly key: readonly KeyEntry[];
	/** Right edges of years and of the shares left of the picture, px. */
	readonly yearX: number;
	readonly shareX: number;
	/** Where the row’s difference stands; null where it follows its mark. */
	readonly differenceX: number | null;
	readonly x: (percent: number) => number;
	readonly ticks: readonly number[];
	readonly top: number;
	readonly bottom: number;
	readonly partners: readonly PlacedPartner[];
	readonly left: { readonly y: number; readonly lines: readonly string[] };
}

/** Rooms beside the picture, px: names and years with the small shares at the left, differences at the right. */
const sides: Readonly<
	Record<Breadth, { readonly year: number; readonly share: number; readonly right: number }>
> = {
	narrow: { year: 32, share: 92, right: 78 },
	medium: { year: 142, share: 206, right: 134 },
	wide: { year: 156, share: 222, right: 152 }
};

/** Height of a row, px; space between partners and line of a name, in rows. */
const row = { natural: 25, least: 17, most: 36 };
const between = 0.6;
const nameRow = 0.8;
const lineHeight = 16;
const axisRoom = 26;

/** Lays the chart out at a size: rows take the height there is, down to what can be read. */
export function layoutAsymmetry(asymmetry: Asymmetry, subject: string, size: Size): AsymmetryLayout {
	const theme = themeFor(size);
	const breadth = breadthOf(size.width);
	const shown = drawnPartners(asymmetry);
	const key = keyOf(subject, size.width, theme);
	const top = (key.at(-1)?.y ?? 0) + lineHeight * Math.max(1, key.at(-1)?.lines.length ?? 0) + 4;
	const words = wrapText(notDrawn(asymmetry), 'sans', theme.small, size.width - 8);
	const below = axisRoom + (words.length > 0 ? words.length * lineHeight + 6 : 0);
	// A name has a line of its own where there is no room beside the rows.
	const units = shown.reduce(
		(sum, { rows }) => sum + rows.length + between + (breadth === 'narrow' ? nameRow : 0),
		0
	);
	const room = size.height === undefined ? undefined : (size.height - top - below) / Math.max(1, units);
	const step = Math.min(row.most, Math.max(row.least, room ?? row.natural));
	const bottom = top + Math.max(units * step, 60);
	const { year, share } = sides[breadth];
	const x = scaleOf(shown, size.width, breadth);
	return {
		theme,
		breadth,
		width: size.width,
		height: Math.max(size.height ?? 0, bottom + below),
		key,
		yearX: year,
		shareX: share,
		differenceX: breadth === 'narrow' ? null : size.width - 4,
		x: (percent) => x(percent),
		ticks: x.ticks(breadth === 'narrow' ? 3 : 5),
		top,
		bottom,
		partners: placed(shown, top, step, breadth, theme),
		left: { y: bottom + axisRoom + lineHeight / 2 + 2, lines: words }
	};
}

function scaleOf(shown: readonly AsymmetryPartner[], width: number, breadth: Breadth) {
	const { share, right } = sides[breadth];
	const values = shown.flatMap(({ rows }) =>
		rows.flatMap(({ point }) => (point ? [point.onPartner, point.onSubject] : []))
	);
	return scaleLinear([0, Math.max(5, ...values)], [share + 14, width - right]);
}

function keyOf(subject: string, width: number, theme: Theme): readonly KeyEntry[] {
	const entries = [
		{ kind: 'onSubject' as const, text: `Share of the partner’s own world trade that is with ${subject}` },
		{ kind: 'onPartner' as const, text: `Share of ${possessive(subject)} trade that is with the partner` }
	];
	const widths = entries.map(({ text }) => textWidth(text, 'sans', theme.small) + 18);
	const [first = 0, second = 0] = widths;
	// Differences have their head on the same line.
	if (first + 28 + second <= width - 96) {
		return entries.map(({ kind, text }, index) => ({
			kind,
			x: index === 0 ? 6 : first + 34,
			y: 10,
			lines: [text]
		}));
	}
	let y = 10;
	return entries.map(({ kind, text }) => {
		const lines = wrapText(text, 'sans', theme.small, width - 24);
		const entry = { kind, x: 6, y, lines };
		y += lines.length * lineHeight + 2;
		return entry;
	});
}

function placed(
	shown: readonly AsymmetryPartner[],
	top: number,
	step: number,
	breadth: Breadth,
	theme: Theme
): readonly PlacedPartner[] {
	let y = top + (step * between) / 2;
	return shown.map((partner) => {
		const start = y + (breadth === 'narrow' ? step * nameRow : 0);
		const rows = partner.rows.map((one, index) => ({
			...one,
			y: start + step * (index + 0.5),
			later: index === partner.rows.length - 1
		}));
		const nameY = breadth === 'narrow' ? y + step * 0.45 : rows[0]!.y;
		y = start + step * (partner.rows.length + between);
		const color = partner.focus ? theme.actor(partner.id) : theme.color('rest-text');
		return { ...partner, color, nameY, rows };
	});
}
