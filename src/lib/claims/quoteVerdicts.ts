import type { Tables } from '../datapackage/tables.ts';
import { evaluateClaims } from './claims.ts';
import { verdictOfQuote, type QuoteVerdict } from './verdicts.ts';

/** What the record says of each quote whose words a claim tests, by the quote’s id; quotes nobody can check are absent. */
export function quoteVerdicts(tables: Tables): Readonly<Record<string, QuoteVerdict>> {
	const results = evaluateClaims(tables);
	const told = tables.quotes.flatMap(({ id }) => {
		const verdict = verdictOfQuote(results, id);
		return verdict ? [[id, verdict] as const] : [];
	});
	return Object.fromEntries(told);
}
