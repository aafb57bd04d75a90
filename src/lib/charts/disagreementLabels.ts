/** The words of the chart of sources: verdicts behind names, labels beside marks. */
import { textWidth } from '../annotations/textWidth.ts';
import { wrapText } from '../annotations/wrapText.ts';
import type { CaseStudy } from './chart.ts';
import type { PlacedPartner, PlacedRow } from './disagreementPlaced.ts';
import type { Lane, PartnerReadings, YearReadings } from './disagreementRows.ts';
import { figuresOf, laneInFigures, laneInWords, type Figure } from './disagreementSources.ts';
import { verdict } from './disagreementVerdict.ts';
import type { Theme } from './theme.ts';

/** Where the picture begins right of the years, px. */
export const left = 44;

/** The verdict behind the name, wrapped below it where it is too long. */
export function headOf(partner: PartnerReadings, width: number, theme: Theme): PlacedPartner['head'] {
	const start = textWidth(partner.name, 'sans-bold', theme.base) + 10;
	const text = verdict(partner);
	if (start + textWidth(text, 'sans', theme.base) <= width - 4) return [{ x: start, text }];
	const lines = wrapText(text, 'sans', theme.base, width - 6);
	return [{ x: start, text: '' }, ...lines.map((line) => ({ x: 2, text: line }))];
}

/** Lanes that share a row and its label. */
export interface LabelledRow {
	readonly lanes: readonly { readonly lane: Lane; readonly figures: readonly Figure[] }[];
	readonly label: PlacedRow['label'];
}

/** What labels are placed by: the scale, the width of the picture, and the key they are numbered into. */
export interface LabelPlace {
	readonly study: CaseStudy;
	readonly x: (value: number) => number;
	readonly width: number;
	readonly theme: Theme;
	readonly keyed: string[];
}

/** The rows of a year: one for each lane; where room is short, one for all. */
export function labelledRows(
	year: YearReadings,
	compact: boolean,
	place: LabelPlace
): readonly LabelledRow[] {
	const groups = compact ? [year.lanes] : year.lanes.map((lane) => [lane]);
	return groups.filter((lanes) => lanes.length > 0).map((lanes) => labelled(lanes, year, place));
}

/** A label right of the band, else left of it, else its figures with a number of the key. */
function labelled(
	group: readonly Lane[],
	{ band, lanes: all }: YearReadings,
	{ study, x, width, theme, keyed }: LabelPlace
): LabelledRow {
	const lanes = group.map((lane) => ({ lane, figures: figuresOf(study, lane) }));
	const figures = lanes.flatMap((one) => one.figures);
	const alone = all.length === 1 && all[0]!.readings.length === 1 ? ' (one reading only)' : '';
	const whole = `${laneInWords(figures)}${alone}`;
	const values = [...figures.map(({ value }) => value), ...(band ? [band.low, band.high] : [])];
	const [from, to] = [x(Math.min(...values)) - 12, x(Math.max(...values)) + 12];
	const fitting = (text: string) => {
		const long = textWidth(text, 'sans', theme.small);
		if (to + long <= width - 2) return { text, x: to, anchor: 'start' as const };
		return from - long >= left + 4 ? { text, x: from, anchor: 'end' as const } : null;
	};
	const full = fitting(whole);
	if (full) return { lanes, label: full };
	const number = keyed.push(whole);
	const short = `${laneInFigures(figures)} [${number}]`;
	return { lanes, label: fitting(short) ?? { text: `[${number}]`, x: to, anchor: 'start' } };
}
