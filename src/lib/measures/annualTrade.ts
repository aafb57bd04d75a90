import type { Tables, TotalRow } from '../datapackage/tables.ts';
import type { TradeRow } from '../datapackage/trade.ts';

/** How an observation was had: read in one cell, added from both flows of one source, or a printed share times a printed total. */
export type Derivation = 'printed' | 'sum-of-flows' | 'share-of-total';

/** One year of a partner's trade with the country under study, US$ million. */
export interface Observation {
	readonly year: number;
	readonly value: number;
	/** `export` or `import` where only one flow is known: such a value never joins a line of totals. */
	readonly flow: 'total' | 'export' | 'import';
	readonly derivation: Derivation;
	/** The published figures it rests on, so that each number can be walked back to its cell. */
	readonly evidence: readonly Evidence[];
}

/** A cell that a number rests on. */
export interface Evidence {
	readonly table: 'trade' | 'totals' | 'events' | 'aid' | 'sanctions' | 'trade-monthly';
	readonly line: number;
	readonly sourceId: string;
	readonly locator: string;
	/** Null for a cell that is not a figure, such as an event’s date. */
	readonly value: number | null;
	readonly what: string;
}

/** One partner's years in ascending order. Years without a figure are absent: a gap stays a gap. */
export interface AnnualSeries {
	readonly partner: string;
	readonly basis: string;
	readonly observations: readonly Observation[];
}

/**
 * Total trade (exports + imports) of a partner with the country under study, by year.
 * A printed total is preferred; else both flows *of one source* are added; else the one flow known is kept apart;
 * else, on national figures, a printed share of a printed total is multiplied out and marked as computed.
 */
export function annualTrade(tables: Tables, basis: string, partner: string): AnnualSeries {
	const rows = headlineRows(tables, basis, partner);
	const years = [...new Set(rows.map((row) => row.year))];
	const read = years.map((year) => observe(rows.filter((row) => row.year === year)));
	const implied = basis === 'national' ? impliedByShare(tables, partner, new Set(years)) : [];
	const observations = [...read, ...implied].sort((a, b) => a.year - b.year);
	return { partner, basis, observations };
}

/** One flow of a partner by year, US$ million, as printed. */
export function annualFlow(
	tables: Tables,
	basis: string,
	partner: string,
	flow: 'export' | 'import'
): AnnualSeries {
	const observations = headlineRows(tables, basis, partner)
		.filter((row) => row.flow === flow)
		.map((row): Observation => ({ ...figure(row), flow }))
		.sort((a, b) => a.year - b.year);
	return { partner, basis, observations };
}

/** Published readings of a partner's trade that no basis draws (`standing: alternative`), as printed. */
export function alternatives(tables: Tables, partner: string): readonly Observation[] {
	return tables.trade
		.filter((row) => row.reporter === partner && row.standing === 'alternative')
		.map(figure)
		.sort((a, b) => a.year - b.year);
}

/** The one figure each basis draws per year and flow, following `series.csv` where a basis borrows another's rows. */
function headlineRows(tables: Tables, basis: string, partner: string): readonly TradeRow[] {
	const from = tables.series.find((row) => row.basis === basis && row.reporter === partner)?.rowsFrom;
	return tables.trade.filter(
		(row) => row.basis === from && row.reporter === partner && row.standing === 'headline'
	);
}

function observe(rows: readonly TradeRow[]): Observation {
	const [total, exports, imports] = (['total', 'export', 'import'] as const).map((flow) =>
		rows.find((row) => row.flow === flow)
	);
	if (total) return figure(total);
	if (exports && imports && exports.sourceId === imports.sourceId) return sumOfFlows(exports, imports);
	const only = exports ?? imports;
	if (!only) throw new Error('observation problem: a year without rows');
	return { ...figure(only), flow: only.flow };
}

/** Both flows of one source and year, added. */
export function sumOfFlows(exports: TradeRow, imports: TradeRow): Observation {
	return {
		year: exports.year,
		value: exports.value + imports.value,
		flow: 'total',
		derivation: 'sum-of-flows',
		evidence: [evidenceOf(exports), evidenceOf(imports)]
	};
}

function figure(row: TradeRow): Observation {
	return {
		year: row.year,
		value: row.value,
		flow: row.flow,
		derivation: 'printed',
		evidence: [evidenceOf(row)]
	};
}

function evidenceOf(row: TradeRow): Evidence {
	const { line, sourceId, locator, value } = row;
	return { table: 'trade', line, sourceId, locator, value, what: row.flow };
}

/** A share of the DPRK's trade times that trade, both as printed for the same year, where no figure was read. */
function impliedByShare(tables: Tables, partner: string, known: ReadonlySet<number>): readonly Observation[] {
	const measure = `${partner.replaceAll('-', '_')}_share_of_trade_excl_inter_korean`;
	const headline = tables.totals.filter((row) => row.entity === 'dprk' && row.standing === 'headline');
	return headline
		.filter((row) => row.measure === measure && !known.has(row.year))
		.flatMap((share) => {
			const total = headline.find(
				(row) => row.measure === 'kotra_trade_excl_inter_korean' && row.year === share.year
			);
			return total ? [product(share, total)] : [];
		});
}

function product(share: TotalRow, total: TotalRow): Observation {
	const evidence = [share, total].map(totalEvidence);
	const value = (share.value / 100) * total.value;
	return { year: share.year, value, flow: 'total', derivation: 'share-of-total', evidence };
}

/** A cell of `totals.csv` as evidence. */
export function totalEvidence({ line, sourceId, locator, value, measure }: TotalRow): Evidence {
	return { table: 'totals', line, sourceId, locator, value, what: measure };
}

/** The observation of a year, or undefined where there is none. */
export function observationOf(series: AnnualSeries, year: number): Observation | undefined {
	return series.observations.find((observation) => observation.year === year);
}

/** The series within a period, years inclusive. */
export function within(series: AnnualSeries, from: number, to: number): AnnualSeries {
	const observations = series.observations.filter(({ year }) => year >= from && year <= to);
	return { ...series, observations };
}

/** Runs of consecutive years whose values are of one kind (one flow): what may be joined by a line. */
export function joinable<Item extends { readonly year: number }>(
	items: readonly Item[],
	kindOf: (item: Item) => string
): readonly (readonly Item[])[] {
	const runs: Item[][] = [];
	for (const item of items) {
		const last = runs.at(-1)?.at(-1);
		const joins = last && item.year === last.year + 1 && kindOf(item) === kindOf(last);
		if (joins) runs.at(-1)?.push(item);
		else runs.push([item]);
	}
	return runs;
}
