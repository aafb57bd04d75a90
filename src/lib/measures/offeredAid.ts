import type { AidRow, Tables } from '../datapackage/tables.ts';
import type { Evidence } from './annualTrade.ts';
import type { Income } from './income.ts';

/** What stands beside every figure of an offer. */
export const offeredWords = 'offered, not paid';

/** A reported range of aid under discussion, US$ million. */
export interface Offer {
	readonly donor: string;
	/** Year it was reported. */
	readonly year: number;
	readonly low: number;
	readonly high: number;
	readonly evidence: readonly Evidence[];
}

/**
 * Aid a donor was reported to offer against normalisation, lowest to highest figure of the latest year reported, US$ million.
 * Offered, not paid: it is never added to trade or to aid. Null where no figure in dollars was read.
 */
export function offeredAid(tables: Tables, donor: string): Offer | null {
	const rows = tables.aid.filter(
		(row) =>
			row.donor === donor && row.category === 'normalization_aid_discussed' && row.unit === 'USD million'
	);
	const year = Math.max(...rows.map((row) => row.year));
	const evidence = rows.filter((row) => row.year === year && row.value !== null).map(aidEvidence);
	const values = evidence.flatMap(({ value }) => value ?? []);
	if (values.length === 0) return null;
	return { donor, year, low: Math.min(...values), high: Math.max(...values), evidence };
}

/** An offer as a percentage of one year’s national income: a band of both uncertainties. */
export interface OfferedShare {
	/** Lowest offer / highest income × 100. */
	readonly low: number;
	/** Highest offer / lowest income × 100. */
	readonly high: number;
	readonly offeredYear: number;
	readonly incomeYear: number;
	readonly words: typeof offeredWords;
	readonly evidence: readonly Evidence[];
	readonly cautions: readonly string[];
}

/**
 * How large an offer was beside the receiver’s income: offer / national income × 100, percent, as a band.
 * A sum once over set beside a yearly flow, so no share of income; spread over years it would be so much smaller each year.
 * Null where income is not above zero.
 */
export function offeredAgainstIncome(offer: Offer, income: Income): OfferedShare | null {
	if (income.low <= 0) return null;
	const apart = `Offered in ${offer.year}, set beside the income of ${income.year}.`;
	return {
		low: (offer.low / income.high) * 100,
		high: (offer.high / income.low) * 100,
		offeredYear: offer.year,
		incomeYear: income.year,
		words: offeredWords,
		evidence: [...offer.evidence, ...income.estimates.flatMap(({ evidence }) => evidence)],
		cautions: offer.year === income.year ? [] : [apart]
	};
}

/** A cell of `aid.csv` as evidence; its value is null where the row is a position without a quantity. */
export function aidEvidence({ line, sourceId, locator, value, category }: AidRow): Evidence {
	return { table: 'aid', line, sourceId, locator, value, what: category };
}
