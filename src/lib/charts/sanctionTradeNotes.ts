/** Cautions of the chart of trade beside sanctions, most important first. */
import { formatFuzzyDate } from '../datapackage/dates.ts';
import type { SanctionRow } from '../datapackage/tables.ts';
import type { Selection } from '../selection/selection.ts';
import { basisNotes, causeNote, quoteNotes } from './notes.ts';
import * as partners from './partners.ts';
import {
	id,
	monthsInView,
	ownBasis,
	protagonistName,
	tradeInView,
	type SanctionTrade
} from './sanctionTrade.ts';
import { windowNote } from './sanctionTradeWindow.ts';
import { listInWords, lowerFirst, possessive } from './words.ts';

export function notes(data: SanctionTrade, selection: Selection): readonly string[] {
	const { study } = data;
	const { from, to } = selection.period;
	const basis = partners.basisOf(selection, ownBasis);
	const window = windowNote(data, selection);
	// What is odd about a year the sentence draws on is said with it.
	const years = {
		from: Math.min(from, window?.years.from ?? from),
		to: Math.max(to, window?.years.to ?? to)
	};
	return [
		causeNote(study),
		...(window ? [window.text] : []),
		countNote(data, selection),
		...recordNotes(data, selection),
		...monthNotes(data, selection),
		...flowNotes(data, selection),
		...quoteNotes(partners.chartQuotes(study, id, selection)),
		...basisNotes(study, basis, [study.settings.protagonist], years)
	];
}

function countNote(data: SanctionTrade, selection: Selection): string {
	const left = data.uncounted.filter((row) => touches(data, row, selection));
	const names = (kind: SanctionRow['kind']) =>
		listInWords(left.filter((row) => row.kind === kind).map(({ label }) => lowerFirst(label)));
	const laws = names('law');
	const pressure = names('administrative');
	const not = [
		`laws that only empower${laws ? ` (${laws})` : ''}`,
		`administrative pressure${pressure ? ` (${pressure})` : ''}`
	];
	return `Counted: ${possessive(protagonistName(data))} measures that restrict, each once and with weight one, whatever it restricts: how many, not how hard. Not counted: ${listInWords(not)}.`;
}

/** Whether a measure has a step, or was in force, by the end of the years in view. */
function touches({ study }: SanctionTrade, row: SanctionRow, { period }: Selection): boolean {
	const acts = study.tables.events.filter((event) => event.sanctionId === row.id);
	const days = [...acts.map(({ start }) => start.from), ...(row.inForceFrom ? [row.inForceFrom.from] : [])];
	const begun = days.some((day) => Number(day.slice(0, 4)) <= period.to);
	const over = row.inForceTo !== null && Number(row.inForceTo.to.slice(0, 4)) < period.from;
	return begun && !over;
}

/** Where the record is silent: days not known, ends not read, years outside the chronology. */
function recordNotes(data: SanctionTrade, selection: Selection): readonly string[] {
	const { period } = selection;
	const { known, inForce, counted } = data;
	// Some labels hold commas.
	const names = (rows: readonly SanctionRow[]) => listInWords(rows.map(({ label }) => `“${label}”`));
	const unread = counted.filter(
		({ endKind, inForceTo }) =>
			endKind === 'renewal-not-read' && inForceTo && Number(inForceTo.to.slice(0, 4)) <= period.to
	);
	const open = counted.filter((row) => row.inForceFrom && !row.inForceTo && touches(data, row, selection));
	const outside = known && (`${period.from}-01-01` < known.from || `${period.to}-12-31` > known.to);
	return [
		...(inForce.undated.length > 0
			? [`No day in force was read for ${names(inForce.undated)}: in no step.`]
			: []),
		...(unread.length > 0
			? [
					`${names(unread)}: renewed to ${formatFuzzyDate(unread[0]!.inForceTo!)}, later renewals not read; the steps end there in a question mark, which is no lifting.`
				]
			: []),
		...(open.length > 0 ? [`No end was read for ${names(open)}: in force as far as the record goes.`] : []),
		...(known && outside
			? [
					`The record of sanctions runs from ${known.from.slice(0, 4)} to ${known.to.slice(0, 4)}; outside it no number is drawn, which is not zero.`
				]
			: [])
	];
}

function monthNotes(data: SanctionTrade, selection: Selection): readonly string[] {
	if (monthsInView(data, selection).length === 0) return [];
	return [
		'Months are the few that were read, in JPY million on a scale of their own: never converted, never joined, not to be set against the dollars above.'
	];
}

function flowNotes(data: SanctionTrade, selection: Selection): readonly string[] {
	const trade = tradeInView(data, selection);
	const single = trade.filter(({ flow }) => flow !== 'total');
	const computed = trade.filter(({ derivation }) => derivation === 'share-of-total');
	return [
		...(single.length > 0
			? [
					`Hollow bars are one flow only, not a total: ${listInWords(single.map(({ year, flow }) => `${flow}s in ${year}`))}.`
				]
			: []),
		...(computed.length > 0
			? [
					`Pale bars are computed, a printed share times a printed total: ${listInWords(computed.map(({ year }) => String(year)))}.`
				]
			: [])
	];
}
