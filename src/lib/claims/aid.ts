import { type FuzzyDate, formatFuzzyDate, parseFuzzyDate } from '../datapackage/dates.ts';
import { isFault } from '../datapackage/problems.ts';
import type { AidRow } from '../datapackage/tables.ts';
import { aidEvidence } from '../measures/offeredAid.ts';
import type { Figure, Figured, NumberAnswer } from './answers.ts';
import { type Context, nameOf, yearInText } from './context.ts';
import { compareText, figureAt } from './figure.ts';
import { printed } from './numberWords.ts';
import { commonUnitOf, distinctUnits } from './units.ts';

/**
 * Aid of a category in a year, or over the period that ends on a date, in the unit of its row. Where several rows differ, the latest
 * stands and the rest are other readings; rows in unlike units give none. A position without a quantity is a zero, and said to be one.
 */
export function aidFigure(
	context: Context,
	donor: string,
	category: string,
	when: number | FuzzyDate
): NumberAnswer {
	const time = typeof when === 'number' ? String(when) : when.edtf;
	// Readings taken throughout are first releases of growth; aid has its own, one at a time.
	return figureAt({ ...context, others: false }, ['aid', donor, category, time], (key) => {
		const by = donor === 'all' ? 'All donors' : upperFirst(nameOf(context, donor).replaceAll('-', ' '));
		const said = typeof when === 'number' ? yearInText(when) : formatFuzzyDate(when);
		const label = `${by}, ${category.replaceAll('_', ' ')}, ${said}`;
		return chosen(rowsOf(context, donor, category, when), key, label);
	});
}

function upperFirst(text: string): string {
	return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Rows of a category; where there are none, positions on it. */
function rowsOf({ tables }: Context, donor: string, category: string, when: number | FuzzyDate) {
	const rows = tables.aid.filter(
		(row) => row.donor === donor && (typeof when === 'number' ? row.year === when : endsWithin(row, when))
	);
	const own = rows.filter((row) => row.category === category);
	return own.length > 0 ? own : rows.filter((row) => row.category === `${category}_position`);
}

function chosen(rows: readonly AidRow[], key: string, label: string): Figured {
	const units = distinctUnits(rows.map(unitOf));
	const none = { label, unit: null, percent: false, figure: null, others: [] };
	if (units.length > 1) return { ...none, why: `${commonUnitOf(units)} for ${label}` };
	const [row, ...rest] = rows.toSorted(latestFirst);
	if (!row) return none;
	const differing = rest.filter(({ value }) => value !== row.value);
	const others = differing.map((other) => ({ key, label, ...figureOf(other) }));
	return { ...none, unit: unitOf(row), figure: figureOf(row), others };
}

/** Nothing is nothing in any unit. */
function unitOf({ value, unit }: AidRow): string | null {
	return value === null ? null : unit;
}

function figureOf(row: AidRow): Figure {
	const { value, unit, period } = row;
	const words = printed(value ?? 0);
	const refused = 'refused: a position without a quantity, counted as 0';
	const made = value === null ? refused : `${words} ${unit} (${period})`;
	return { value: value ?? 0, words, made, simple: true, evidence: [aidEvidence(row)] };
}

/** The order of the rows in the file decides nothing. */
function latestFirst(a: AidRow, b: AidRow): number {
	return (
		compareText(endOf(b).to, endOf(a).to) ||
		(a.value ?? 0) - (b.value ?? 0) ||
		compareText(a.sourceId, b.sourceId) ||
		compareText(a.period, b.period)
	);
}

function endsWithin(row: AidRow, date: FuzzyDate): boolean {
	const end = endOf(row);
	return date.from <= end.from && end.to <= date.to;
}

const DATES = /(?<![\w-])\d{4}(?:-\d\d){0,2}(?![\w-])/g;

/** The last date that the words of a period name outside brackets, “cumulative to 2008-07-10”; else the row’s year. */
function endOf({ period, year }: AidRow): Pick<FuzzyDate, 'from' | 'to'> {
	const dates = [...period.replace(/\([^)]*\)/g, '').matchAll(DATES)].flatMap(([text]) => {
		const date = parseFuzzyDate(text);
		return isFault(date) ? [] : [date];
	});
	const [last] = dates.toSorted((a, b) => compareText(b.to, a.to));
	return last ?? { from: `${year}-01-01`, to: `${year}-12-31` };
}
