/** The headline of trade beside sanctions: what trade had done before them, and how many were in force at the end. */
import { utcFormat } from 'd3';
import type { SanctionRow } from '../datapackage/tables.ts';
import type { Observation } from '../measures/annualTrade.ts';
import type { Selection } from '../selection/selection.ts';
import { formatMoney, formatYears } from './format.ts';
import { day } from './frame.ts';
import * as partners from './partners.ts';
import { begunIn, inForceAtEnd, protagonistName, tradeInView, type SanctionTrade } from './sanctionTrade.ts';
import { changeInWords, numberInWords, possessive, upperFirst } from './words.ts';

/** No sentence puts the later fall down to the sanctions. */
export function title(data: SanctionTrade, selection: Selection): string {
	const { from, to } = selection.period;
	const standing = inForceAtEnd(data, from - 1);
	// What was in force before the view began is no beginning: then no sentence speaks of a time before sanctions.
	const [first] = begunIn(data, from, to);
	const trade = `${possessive(protagonistName(data))} trade with ${partners.subjectName(data.study)}`;
	const before = first && !standing?.count ? changeBefore(data, selection, first) : null;
	if (first && before) {
		const verb = pastPerfect(before.to.value / before.from.value);
		const span = `from ${before.from.year} to ${before.to.year}`;
		return `${trade} ${verb} ${span}, before the sanctions of ${monthOf(first)}${endClause(data, selection)}`;
	}
	return `${upperFirst(tradeClause(trade, data, selection))}${sinceClause(data, selection, first)}${endClause(data, selection)}`;
}

/** What was in force when the view begins, and whether more came in it. */
function sinceClause(data: SanctionTrade, { period }: Selection, first: SanctionRow | undefined): string {
	if (!first) return '';
	const standing = inForceAtEnd(data, period.from - 1)?.count ?? 0;
	if (standing === 0) return `; beside it, sanctions came into force from ${monthOf(first)} on`;
	const verb = standing > 1 ? 'were' : 'was';
	return `; ${numberInWords(standing)} ${verb} in force when it begins, more came from ${monthOf(first)} on`;
}

/** Trade from the year a headline compares from to the last whole year before a sanction. */
function changeBefore(data: SanctionTrade, selection: Selection, first: SanctionRow) {
	const last = Number(first.inForceFrom!.from.slice(0, 4)) - 1;
	const totals = tradeInView(data, selection).filter(({ flow, year }) => flow === 'total' && year <= last);
	const compared = partners.comparedYears(data.study, selection.period).from;
	const from = totals.find(({ year }) => year === compared) ?? totals[0];
	const to = totals.find(({ year }) => year === last);
	return from && to && from.year < to.year && from.value > 0 ? { from, to } : null;
}

function pastPerfect(ratio: number): string {
	const percent = Math.round(Math.abs(ratio - 1) * 100);
	if (ratio === 0) return 'had already fallen to zero';
	if (ratio < 0.97) return `had already fallen by ${percent}\u202f%`;
	return ratio > 1.03 ? `had risen by ${percent}\u202f%` : 'had hardly changed';
}

const monthAndYear = utcFormat('%B %Y');

/** "July 2006", as far as the day is known. */
function monthOf({ inForceFrom }: SanctionRow): string {
	const { from, precision, edtf } = inForceFrom!;
	return precision === 'year' ? edtf : monthAndYear(day(from));
}

/** Trade over the view, where no sanction begins in it or nothing is known before the first. */
function tradeClause(trade: string, data: SanctionTrade, selection: Selection): string {
	const totals = tradeInView(data, selection).filter(({ flow }) => flow === 'total');
	const [first, last] = [totals[0], totals.at(-1)];
	if (!first || !last)
		return `no total of ${trade} is on record, ${formatYears(selection.period.from, selection.period.to)}`;
	if (first === last) return `${trade} was ${amount(first)} in ${first.year}`;
	if (first.value === 0)
		return `${trade} was ${amount(first)} in ${first.year} and ${amount(last)} in ${last.year}`;
	return `${trade} ${changeInWords(last.value / first.value)} from ${first.year} to ${last.year}`;
}

function amount({ value }: Observation): string {
	return value === 0 ? 'zero' : formatMoney(value);
}

/** "; four were in force at the end of 2007", for the last year in view of which the record can say it. */
function endClause(data: SanctionTrade, selection: Selection): string {
	const { from, to } = selection.period;
	const years = Array.from({ length: to - from + 1 }, (_, index) => to - index);
	const year = years.find((candidate) => inForceAtEnd(data, candidate) !== null);
	if (year === undefined) return '; how many of its sanctions were in force is not on record';
	const { count } = inForceAtEnd(data, year)!;
	const begun = begunIn(data, from, to).length > 0;
	const verb = count > 1 ? 'were' : 'was';
	const who = begun ? '' : count === 1 ? ' sanction of its own' : ' sanctions of its own';
	if (count === 0) return `; no sanction of its own was in force at the end of ${year}`;
	return `; ${numberInWords(count)}${who} ${verb} in force at the end of ${year}`;
}
