import type { Tables } from '../datapackage/tables.ts';
import type { TradeRow } from '../datapackage/trade.ts';
import {
	alternatives,
	annualFlow,
	annualTrade,
	observationOf,
	sumOfFlows,
	type Derivation,
	type Evidence,
	type Observation
} from './annualTrade.ts';
import type { Measured } from './measured.ts';

/** One published reading of a partner’s total trade in a year. */
export interface Reading {
	/** US$ million. */
	readonly value: number;
	/** Id of the basis that draws it, or `alternative` where none does. */
	readonly basis: string;
	readonly sourceId: string;
	readonly derivation: Derivation;
	readonly evidence: readonly Evidence[];
	/** True for the figures of the paper under test, which the record is to be compared with and not to contain. */
	readonly paper: boolean;
}

/** A source’s flows that add up to within this of its own printed total are that total, rounded. */
const rounding = 0.001;

/**
 * Every published reading of a partner’s total trade in one year: what each basis draws from its own rows (printed, both
 * flows of one source, or share × total on national figures), alternatives, and sums of both flows of any one source.
 * One per source and value, in that order; excluded figures never, a figure borrowed by a second basis once.
 */
export function publishedReadings(tables: Tables, partner: string, year: number): readonly Reading[] {
	const drawn = tables.series
		.filter((row) => row.reporter === partner && row.rowsFrom === row.basis)
		.flatMap(({ basis }) => {
			const observation = observationOf(annualTrade(tables, basis, partner), year);
			return observation ? [{ basis, observation }] : [];
		});
	const others = [
		...alternatives(tables, partner).filter((observation) => observation.year === year),
		...sumsBySource(tables.trade.filter((row) => row.reporter === partner && row.year === year))
	].map((observation) => ({ basis: 'alternative', observation }));
	return [...drawn, ...others]
		.filter(({ observation }) => observation.flow === 'total')
		.map(({ basis, observation }) => readingOf(tables, basis, observation))
		.reduce<readonly Reading[]>((kept, next) => (kept.some(sameAs(next)) ? kept : [...kept, next]), []);
}

/** How far published readings of one quantity lie apart, US$ million. */
export interface SourceBand {
	readonly low: number;
	readonly high: number;
	/** high / low; null where the lowest is zero. */
	readonly spread: number | null;
	/** Readings it spans; 1 is no agreement, only one source. */
	readonly n: number;
}

/** The band of readings from lowest to highest; null for none. Leave the paper’s out before testing the paper. Our own measure. */
export function sourceBand(readings: readonly Reading[]): SourceBand | null {
	if (readings.length === 0) return null;
	const values = readings.map(({ value }) => value);
	const [low, high] = [Math.min(...values), Math.max(...values)];
	return { low, high, spread: low > 0 ? high / low : null, n: values.length };
}

/** Published readings this close, highest / lowest − 1, are one figure printed to different precision: 402.957 and 403. */
const precision = 0.002;

/**
 * The different figures among readings, lowest first, each with all readings that print it: what lies within 0.2 percent of
 * the lowest of them is a copy, rounded. The least rounded stands first and for all. Our own rule: copies are no choice.
 */
export function differentFigures(readings: readonly Reading[]): readonly (readonly Reading[])[] {
	const groups: Reading[][] = [];
	for (const reading of [...readings].sort((a, b) => a.value - b.value)) {
		const group = groups.at(-1);
		const lowest = group?.[0];
		if (group && lowest && reading.value <= lowest.value * (1 + precision)) group.push(reading);
		else groups.push([reading]);
	}
	return groups.map((group) => [...group].sort((a, b) => decimals(b.value) - decimals(a.value)));
}

/** One value for each different figure. */
function figures(readings: readonly Reading[]): readonly number[] {
	return differentFigures(readings).flatMap(([first]) => first?.value ?? []);
}

function decimals(value: number): number {
	return String(value).split('.')[1]?.length ?? 0;
}

/** Least and greatest ratio of later to earlier over pairs of different figures. */
export interface RobustChange {
	readonly low: number;
	readonly high: number;
	/** Pairs compared; copies of one figure make no second pair. */
	readonly n: number;
}

/**
 * The change between two years whichever figures are taken: later / earlier over all pairs of different ones, lowest and highest.
 * A finding that holds for both ends holds for every choice of sources, even pairs no one would mix.
 * Pairs whose earlier figure is zero have no ratio; null where no pair has one. Our own measure.
 */
export function robustChange(from: readonly Reading[], to: readonly Reading[]): RobustChange | null {
	const ratios = figures(from)
		.filter((earlier) => earlier > 0)
		.flatMap((earlier) => figures(to).map((later) => later / earlier));
	if (ratios.length === 0) return null;
	return { low: Math.min(...ratios), high: Math.max(...ratios), n: ratios.length };
}

/**
 * Mirror ratio of one flow in a year: Correlates of War / national figure, no unit; 1 where both agree.
 * On exports Correlates of War has what the importer is recorded as receiving, mostly above what the exporter says it sent.
 * Null where a figure is missing, the national one is zero, or the partner has no rows of its own on `cow`.
 */
export function mirrorRatio(
	tables: Tables,
	partner: string,
	year: number,
	flow: 'export' | 'import'
): Measured | null {
	const borrowed = tables.series.some(
		(row) => row.basis === 'cow' && row.reporter === partner && row.rowsFrom !== 'cow'
	);
	if (borrowed) return null;
	const [cow, national] = ['cow', 'national'].map((basis) =>
		observationOf(annualFlow(tables, basis, partner, flow), year)
	);
	if (!cow || !national || national.value <= 0) return null;
	return {
		year,
		value: cow.value / national.value,
		evidence: [...cow.evidence, ...national.evidence],
		cautions: []
	};
}

/** Both flows that one source gives, whether a basis draws them or not, added. */
function sumsBySource(rows: readonly TradeRow[]): readonly Observation[] {
	const usable = rows.filter(({ standing }) => standing !== 'excluded');
	return [...new Set(usable.map(({ sourceId }) => sourceId))].flatMap((sourceId) => {
		const own = usable.filter((row) => row.sourceId === sourceId);
		const exports = own.find(({ flow }) => flow === 'export');
		const imports = own.find(({ flow }) => flow === 'import');
		return exports && imports ? [sumOfFlows(exports, imports)] : [];
	});
}

function readingOf(tables: Tables, basis: string, observation: Observation): Reading {
	const { value, derivation, evidence } = observation;
	const sourceId = evidence[0]?.sourceId ?? '';
	const paper = tables.sources.some(({ id, reliability }) => id === sourceId && reliability === 'paper');
	return { value, basis, sourceId, derivation, evidence, paper };
}

const sameAs =
	(next: Reading) =>
	(kept: Reading): boolean =>
		kept.sourceId === next.sourceId &&
		(kept.value === next.value ||
			(next.derivation === 'sum-of-flows' && Math.abs(kept.value - next.value) <= kept.value * rounding));
