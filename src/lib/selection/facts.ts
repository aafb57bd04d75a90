import type { Tables } from '../datapackage/tables.ts';
import type { Period, Selection, SelectionFacts } from './selection.ts';

/** What a case's descriptor declares about its opening view (`x-leverage`). */
export interface CaseDefaults {
	readonly subject: string;
	readonly defaultPeriod: readonly [number, number];
	readonly defaultBaseYear: number;
	readonly defaultBasis: string;
	readonly defaultComparison: readonly [number, number];
}

/**
 * What may be selected in a case, and what it opens with.
 * `years` bounds the period: the control reaches as far as the tables do, but not before `earliest`.
 */
export function selectionFacts(tables: Tables, defaults: CaseDefaults, earliest = 1990): SelectionFacts {
	const years = yearsOf(tables, earliest);
	const traded = new Set(tables.series.map((row) => row.reporter));
	const partners = tables.partners.filter((row) => row.id !== defaults.subject && traded.has(row.id));
	const selection: Selection = {
		period: { from: defaults.defaultPeriod[0], to: defaults.defaultPeriod[1] },
		partners: partners.filter((row) => row.focus).map((row) => row.id),
		baseYear: defaults.defaultBaseYear,
		yScale: 'linear',
		basis: defaults.defaultBasis,
		denominator: 'with-inter-korean',
		measure: 'trade',
		window: null,
		split: 'partners',
		panel: null,
		event: null,
		quote: null
	};
	return {
		years,
		comparison: { from: defaults.defaultComparison[0], to: defaults.defaultComparison[1] },
		partners: partners.map((row) => row.id),
		bases: tables.bases.map((row) => row.id),
		events: tables.events.map((row) => row.id),
		quotes: tables.quotes.map((row) => row.id),
		defaults: selection
	};
}

function yearsOf(tables: Tables, earliest: number): Period {
	const years = tables.trade.filter((row) => row.standing === 'headline').map((row) => row.year);
	return { from: Math.max(earliest, Math.min(...years)), to: Math.max(...years) };
}
