import type { FuzzyDate } from '../datapackage/dates.ts';
import type { QuoteRow, Tables } from '../datapackage/tables.ts';
import type { Selection } from '../selection/selection.ts';

/** A quote that belongs on a chart, with the years it speaks about, cut to the period in view. */
export interface MatchedQuote {
	readonly quote: QuoteRow;
	readonly from: string;
	readonly to: string;
	/** Why it is here: pinned by the reader, or placed by the case. */
	readonly why: 'open' | 'placed';
}

/**
 * The quotes of a chart, the open one first, then by the rank the case gives them.
 * A quote whose range does not meet the period stays off: its bracket would have nothing to hold.
 */
export function matchQuotes(tables: Tables, chart: string, selection: Selection): readonly MatchedQuote[] {
	const from = `${selection.period.from}-01-01`;
	const to = `${selection.period.to}-12-31`;
	return tables.quotes
		.filter((quote) => quote.charts.includes(chart) && (quote.rank !== null || quote.id === selection.quote))
		.flatMap((quote): MatchedQuote[] => {
			const range = rangeOf(quote);
			if (!range || range.to < from || range.from > to) return [];
			return [
				{
					quote,
					from: range.from < from ? from : range.from,
					to: range.to > to ? to : range.to,
					why: quote.id === selection.quote ? 'open' : 'placed'
				}
			];
		})
		.sort((a, b) => order(a) - order(b) || (a.quote.id < b.quote.id ? -1 : 1));
}

function order({ quote, why }: MatchedQuote): number {
	return why === 'open' ? 0 : (quote.rank ?? 99);
}

/** First and last day a quote speaks about. */
export function rangeOf(quote: { from: FuzzyDate | null; to: FuzzyDate | null }) {
	if (!quote.from) return undefined;
	return { from: quote.from.from, to: (quote.to ?? quote.from).to };
}

/** "Okano-Heijmans, p. 5". */
export function quoteReference(author: string, quote: QuoteRow): string {
	return `${surname(author)}, p.\u00a0${quote.page}`;
}

/** The last word of a name: enough for a reference of the form author, page. */
function surname(author: string): string {
	return author.trim().split(/\s+/).at(-1) ?? author;
}
