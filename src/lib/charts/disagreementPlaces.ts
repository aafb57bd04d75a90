/** Where partners, years and rows of the chart of sources stand, from top to bottom. */
import type { LabelledRow } from './disagreementLabels.ts';
import type { PlacedPartner, PlacedYear } from './disagreementPlaced.ts';
import type { PartnerReadings, YearReadings } from './disagreementRows.ts';
import type { Theme } from './theme.ts';

/** Lines of names and spaces between years and partners, in rows. */
export const spaces = {
	roomy: { head: 1.15, year: 0.35, partner: 0.9 },
	compact: { head: 1.15, year: 0.15, partner: 0.6 }
};

/** A partner with its words, before it has a place. */
export interface Block {
	readonly partner: PartnerReadings;
	readonly head: PlacedPartner['head'];
	readonly years: readonly { readonly year: YearReadings; readonly rows: readonly LabelledRow[] }[];
}

/** What a partner takes, in rows. */
export function unitsOf({ head, years }: Block, space: typeof spaces.roomy): number {
	const rows = years.reduce((sum, year) => sum + Math.max(1, year.rows.length) + space.year, 0);
	return head.length * space.head + rows + space.partner;
}

interface Steps {
	readonly step: number;
	readonly space: typeof spaces.roomy;
	readonly x: (value: number) => number;
	readonly theme: Theme;
}

/** Partners below each other, their years and rows in order. */
export function placed(blocks: readonly Block[], { step, space, x, theme }: Steps): readonly PlacedPartner[] {
	let y = 0;
	return blocks.map(({ partner: { id, name }, head, years }) => {
		const headY = y + (step * space.head) / 2;
		y += step * space.head * head.length;
		const placedYears = years.map(({ year, rows }) => {
			const top = y;
			y = top + step * (Math.max(1, rows.length) + space.year);
			return placedYear(year, rows, top, step, x);
		});
		y += step * space.partner;
		return { id, name, color: theme.actor(id), headY, head, years: placedYears };
	});
}

/** Between lanes that share a row, px: marks at one figure are told apart. */
const stagger = 4.5;

function placedYear(
	{ year, band, distinct }: YearReadings,
	rows: readonly LabelledRow[],
	top: number,
	step: number,
	x: (value: number) => number
): PlacedYear {
	const bottom = top + step * Math.max(1, rows.length);
	return {
		year,
		y: (top + bottom) / 2,
		top,
		bottom,
		band: band && distinct > 1 ? [x(band.low), x(band.high)] : null,
		rows: rows.map(({ lanes, label }, index) => {
			const y = top + step * (index + 0.5);
			return {
				y,
				label,
				lanes: lanes.map(({ lane: { symbol, paper }, figures }, at) => ({
					symbol,
					paper,
					y: y + stagger * (at - (lanes.length - 1) / 2),
					marks: figures.map(({ value, computed }) => ({ x: x(value), hollow: computed }))
				}))
			};
		}),
		empty: rows.length === 0 ? 'no published total read' : ''
	};
}
