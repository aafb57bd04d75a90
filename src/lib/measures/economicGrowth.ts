import type { Tables } from '../datapackage/tables.ts';
import type { Evidence } from './annualTrade.ts';
import { totalEvidence } from './annualTrade.ts';

/** Growth of an economy in a year as a compiler published it, percent on the year before. */
export interface GrowthReading {
	readonly percent: number;
	readonly evidence: Evidence;
	/** What the row says of itself, such as “first release”; may be empty. */
	readonly note: string;
}

/** One year of an economy’s growth: the reading that is drawn, and others of the same year. */
export interface GrowthYear {
	readonly year: number;
	readonly drawn: GrowthReading;
	readonly others: readonly GrowthReading[];
}

/** Who compiles the series that `economicGrowth` reads, as a reader names it. */
export const growthCompiler = 'Bank of Korea';

/**
 * Growth of a country’s gross domestic product in real terms by year, percent, as the Bank of Korea estimates it:
 * the current series, and beside it what was first released. As printed, nothing computed; years not read are absent.
 */
export function economicGrowth(tables: Tables, entity: string): readonly GrowthYear[] {
	const rows = tables.totals.filter((row) => row.entity === entity && row.measure === 'gdp_growth_bok');
	const readings = (year: number, standing: string) =>
		rows
			.filter((row) => row.year === year && row.standing === standing)
			.map((row): GrowthReading => ({ percent: row.value, evidence: totalEvidence(row), note: row.note }));
	return [...new Set(rows.map(({ year }) => year))]
		.sort((a, b) => a - b)
		.flatMap((year) => {
			const [drawn] = readings(year, 'headline');
			return drawn ? [{ year, drawn, others: readings(year, 'alternative') }] : [];
		});
}
