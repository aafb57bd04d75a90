import type { ClaimResult, Verdict } from './claims.ts';

/** What a verdict is called. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
	agrees: 'The record agrees',
	differs: 'The record differs',
	depends: 'Depends on the source',
	cannot: 'Cannot be checked here',
	judgement: 'A judgement'
};

/** The verdict on a claim in words: less where the tests cover only part of it, or where only a date differs. */
export function verdictWord({
	verdict,
	partly,
	dateOnly
}: Pick<ClaimResult, 'verdict' | 'partly' | 'dateOnly'>): string {
	if (verdict === 'differs' && dateOnly) return 'The record differs on a date';
	if (verdict === 'differs' && partly) return 'Differs as far as checked';
	return verdict === 'agrees' && partly ? 'Agrees as far as checked' : verdictWords[verdict];
}

/** What the record says of a quote: the most severe verdict of the claims in it. */
export interface QuoteVerdict {
	readonly verdict: 'agrees' | 'differs' | 'depends';
	/** True where it agrees or differs as far as could be checked, and part could not. */
	readonly partly: boolean;
	/** A few words: “The record differs”. */
	readonly word: string;
	/** The case’s own sentence about that claim; else the reckoning on each set of figures. */
	readonly sentence: string;
	/** Ids of the claims with this verdict. */
	readonly claims: readonly string[];
}

const severity = ['differs', 'depends', 'agrees'] as const;

/** The most severe verdict of the claims behind a quote; null where none can be checked. */
export function verdictOfQuote(results: readonly ClaimResult[], quoteId: string): QuoteVerdict | null {
	const behind = results.filter(({ claim }) => claim.quotes.includes(quoteId));
	const verdict = severity.find((each) => behind.some((result) => result.verdict === each));
	if (!verdict) return null;
	const decisive = behind.filter((result) => result.verdict === verdict);
	// Beside an agreement, what nobody can check is part of the quote too; one full difference is enough to differ.
	const partly =
		verdict === 'agrees'
			? behind.some((result) => result.partly || result.verdict !== 'agrees')
			: verdict === 'differs' && decisive.every((result) => result.partly);
	const dateOnly = decisive.every((result) => result.dateOnly);
	const told = decisive.find(({ claim }) => claim.record !== '') ?? decisive[0];
	return {
		verdict,
		partly,
		word: verdictWord({ verdict, partly, dateOnly }),
		sentence: told ? sentenceOf(told) : '',
		claims: decisive.map(({ claim }) => claim.id)
	};
}

/** The case’s own sentence about a claim; else its reckoning on each set of figures that can say. */
function sentenceOf({ claim, perBasis }: ClaimResult): string {
	if (claim.record !== '') return claim.record;
	const counted = perBasis.filter(({ counts, holds }) => counts && holds !== null);
	return counted.map(({ title, arithmetic }) => `${title}: ${arithmetic}.`).join(' ');
}
