import type { Tables } from '../datapackage/tables.ts';
import { type AnnualSeries, annualFlow, annualTrade } from '../measures/annualTrade.ts';
import { type WholeTrade, wholeTrade } from '../measures/tradeShare.ts';
import type { Figured, NumberAnswer, OtherReading } from './answers.ts';

/** What a test is computed from. */
export interface Context {
	readonly tables: Tables;
	readonly series: SeriesBook;
	/** Basis of trade figures; null where a test uses none. */
	readonly basis: string | null;
	/** One figure taken from another reading; null for the figures in use. */
	readonly exchange: OtherReading | null;
	/** Whether other readings are taken throughout, wherever there are any. */
	readonly others: boolean;
	/** Years that variables stand for. */
	readonly years: ReadonlyMap<string, number>;
}

/** What is worked out once and kept, as walks through years and other readings ask for it again and again. */
export interface SeriesBook {
	readonly trade: (basis: string, partner: string, flow: 'total' | 'export' | 'import') => AnnualSeries;
	readonly whole: () => readonly WholeTrade[];
	/** The figure of a key, read the first time it is asked for. */
	readonly figure: (key: string, read: () => KeptFigure) => KeptFigure;
}

interface KeptFigure {
	readonly figured: Figured;
	/** The answer while no other reading is taken. */
	readonly usual: NumberAnswer;
}

/** A book of the series of a case. */
export function seriesBook(tables: Tables): SeriesBook {
	const kept = new Map<string, AnnualSeries>();
	const figures = new Map<string, KeptFigure>();
	let whole: readonly WholeTrade[] | null = null;
	return {
		trade: (basis, partner, flow) => {
			const key = JSON.stringify([basis, partner, flow]);
			const found = kept.get(key);
			if (found) return found;
			const made =
				flow === 'total' ? annualTrade(tables, basis, partner) : annualFlow(tables, basis, partner, flow);
			kept.set(key, made);
			return made;
		},
		whole: () => (whole ??= wholeTrade(tables, 'with-inter-korean')),
		figure: (key, read) => {
			const found = figures.get(key) ?? read();
			figures.set(key, found);
			return found;
		}
	};
}

/** A year in a label; one that an event leaves open has no number. */
export function yearInText(year: number): string {
	return Number.isNaN(year) ? 'no one year' : String(year);
}

/** Name of a partner; its id where the case has none. */
export function nameOf({ tables }: Context, id: string): string {
	return tables.partners.find((row) => row.id === id)?.name ?? id;
}

/** Name of a partner within a sentence, `the United States`; its id where the case has none. */
export function nameInText({ tables }: Context, id: string): string {
	const partner = tables.partners.find((row) => row.id === id);
	return partner ? `${partner.article} ${partner.name}`.trim() : id;
}
