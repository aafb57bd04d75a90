import type { Tables } from '../datapackage/tables.ts';
import type { Evidence } from './annualTrade.ts';
import { totalEvidence } from './annualTrade.ts';

/** One published estimate of a country’s income in a year. */
export interface IncomeEstimate {
	/** Who estimated what. */
	readonly name: string;
	/** `market`: at prices and exchange rates; `purchasing-power`: at what money buys, another concept and mostly larger. */
	readonly concept: 'market' | 'purchasing-power';
	/** US$ million. */
	readonly value: number;
	readonly evidence: readonly Evidence[];
}

/** A year’s published estimates of national income, US$ million, and the band they span. */
export interface Income {
	readonly year: number;
	/** At least one. */
	readonly estimates: readonly IncomeEstimate[];
	readonly low: number;
	readonly high: number;
}

const published = [
	{ measure: 'gni_nominal_bok_usd', concept: 'market', name: 'Bank of Korea, nominal GNI' },
	{
		measure: 'gdp_ppp_cia',
		concept: 'purchasing-power',
		name: 'CIA, GDP at purchasing power parity (another concept than nominal income)'
	}
] as const;

/**
 * National income by year: every published estimate in dollars, US$ million (printed in billions), none averaged with another.
 * A year without an estimate is absent; one that is zero or below is no income and left out.
 * The Bank of Korea values the North at South Korean prices and exchange rates: its dollars are no market price either.
 */
export function nationalIncome(tables: Tables, entity: string): readonly Income[] {
	const rows = tables.totals.filter(
		(row) => row.entity === entity && row.standing === 'headline' && row.unit.startsWith('USD billion')
	);
	const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b);
	return years.flatMap((year) => {
		const estimates = published.flatMap(({ measure, concept, name }) => {
			const row = rows.find((candidate) => candidate.measure === measure && candidate.year === year);
			if (!row || row.value <= 0) return [];
			return [{ name, concept, value: row.value * 1000, evidence: [totalEvidence(row)] }];
		});
		if (estimates.length === 0) return [];
		const values = estimates.map(({ value }) => value);
		return [{ year, estimates, low: Math.min(...values), high: Math.max(...values) }];
	});
}
