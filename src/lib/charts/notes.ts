import type { MatchedQuote } from '../annotations/match.ts';
import type { SanctionRow } from '../datapackage/tables.ts';
import type { Period } from '../selection/selection.ts';
import type { CaseStudy } from './chart.ts';

/** The caution that belongs under every chart a sanction stands on or beside. */
export function causeNote({ settings }: CaseStudy): string {
	return `A sanction beside a falling curve is not proof that it caused the fall. ${settings.causeCaution}`.trim();
}

/** What to know of the figures drawn: notes on their series for the years in view, and the caution of their basis. */
export function basisNotes(
	{ tables }: CaseStudy,
	basis: string,
	partners: readonly string[],
	period: Period
): readonly string[] {
	const caution = tables.bases.find((row) => row.id === basis)?.caution ?? '';
	const series = tables.series
		.filter((row) => row.basis === basis && partners.includes(row.reporter) && row.note !== '')
		.filter(
			({ noteFrom, noteTo }) => (noteFrom ?? -Infinity) <= period.to && (noteTo ?? Infinity) >= period.from
		)
		.map((row) => row.note);
	return [...series, caution].filter((note) => note !== '');
}

/** What the record says of quotes drawn here: a quote never stands on a picture without its caution. */
export function quoteNotes(quotes: readonly MatchedQuote[]): readonly string[] {
	return quotes
		.filter(({ quote }) => quote.caution !== '')
		.map(({ quote }) => `${ofQuote}${opening(quote.text)} …”: ${quote.caution}`);
}

const ofQuote = 'The record on “';

/** Whether a note of a chart is what the record says of a quote. */
export function isQuoteNote(note: string): boolean {
	return note.startsWith(ofQuote);
}

/** The first words of a quote, enough to know it by. */
function opening(text: string): string {
	return text.split(' ').slice(0, 5).join(' ').replace(/[,;]$/, '');
}

/** Sanctions proper (no bills, no enabling laws) that came into force in a period. */
export function sanctionsBegun(sanctions: readonly SanctionRow[], lane: string, period: Period) {
	return sanctions.filter((row) => {
		const year = Number(row.inForceFrom?.from.slice(0, 4));
		return row.lane === lane && row.kind === 'sanction' && year >= period.from && year <= period.to;
	});
}
