/** Where everything of the chart of sources stands: partners, years, lanes of marks, their labels, the key. No drawing. */
import { scaleLinear } from 'd3';
import { wrapText } from '../annotations/wrapText.ts';
import type { CaseStudy } from './chart.ts';
import { headOf, labelledRows, left } from './disagreementLabels.ts';
import { placed, spaces, unitsOf } from './disagreementPlaces.ts';
import type { Disagreement, PartnerReadings } from './disagreementRows.ts';
import type { PlacedPartner } from './disagreementPlaced.ts';
import { breadthOf, type Breadth } from './frame.ts';
import { themeFor, type Size, type Theme } from './theme.ts';

export interface DisagreementLayout {
	readonly theme: Theme;
	readonly width: number;
	readonly height: number;
	readonly left: number;
	readonly x: (value: number) => number;
	readonly ticks: readonly number[];
	readonly top: number;
	readonly bottom: number;
	readonly partners: readonly PlacedPartner[];
	/** Said in the place of rows where there are none. */
	readonly empty: string;
	readonly key: readonly { readonly y: number; readonly number: string; readonly text: string }[];
	readonly lineHeight: number;
}

const right = 20;
const lineHeight = 16;
const axisRoom = 28;
/** Height of a row, px: natural, least and most. */
const row = { natural: 17, least: 14.5, most: 24 };
/** Lays the chart out at a size: a row for each basis, and one for each year where that would be too tall. */
export function layoutDisagreement(
	study: CaseStudy,
	{ partners }: Disagreement,
	size: Size
): DisagreementLayout {
	const roomy = layOut(study, partners, size, false);
	const tooTall = size.height !== undefined && roomy.height > size.height;
	// A narrow picture has no room for the label of a whole year.
	return tooTall && breadthOf(size.width) !== 'narrow' ? layOut(study, partners, size, true) : roomy;
}

function layOut(
	study: CaseStudy,
	partners: readonly PartnerReadings[],
	size: Size,
	compact: boolean
): DisagreementLayout {
	const theme = themeFor(size);
	const { width } = size;
	const x = scaleOf(partners, width);
	const keyed: string[] = [];
	const blocks = partners.map((partner) => ({
		partner,
		head: headOf(partner, width, theme),
		years: partner.years.map((year) => ({
			year,
			rows: labelledRows(year, compact, { study, x, width, theme, keyed })
		}))
	}));
	const key = keyLines(keyed, width, theme);
	const below = axisRoom + (key.length > 0 ? key.length * lineHeight + 8 : 0);
	const space = compact ? spaces.compact : spaces.roomy;
	const units = blocks.reduce((sum, block) => sum + unitsOf(block, space), 0);
	const room = size.height === undefined ? row.natural : (size.height - below) / Math.max(1, units);
	const step = Math.min(row.most, Math.max(row.least, room));
	const bottom = Math.max(units * step, 60);
	return {
		theme,
		width,
		height: Math.max(size.height ?? 0, bottom + below),
		left,
		x: (value) => x(value),
		ticks: x.ticks(ticksAt[breadthOf(width)]),
		top: 0,
		bottom,
		partners: placed(blocks, { step, space, x, theme }),
		empty: partners.length === 0 ? 'No partner is in focus.' : '',
		key: key.map((entry, index) => ({ ...entry, y: bottom + axisRoom + 8 + index * lineHeight })),
		lineHeight
	};
}

function scaleOf(partners: readonly PartnerReadings[], width: number) {
	const values = partners.flatMap(({ years }) =>
		years.flatMap(({ lanes }) => lanes.flatMap(({ readings }) => readings.map(({ value }) => value)))
	);
	return scaleLinear([0, Math.max(10, ...values)], [left + 8, width - right]);
}

/** The key, line by line; the number stands at the first of an entry. */
function keyLines(keyed: readonly string[], width: number, theme: Theme) {
	return keyed.flatMap((entry, index) =>
		wrapText(entry, 'sans', theme.small, width - 30).map((text, line) => ({
			number: line === 0 ? `[${index + 1}]` : '',
			text
		}))
	);
}

const ticksAt: Readonly<Record<Breadth, number>> = { narrow: 4, medium: 5, wide: 8 };
