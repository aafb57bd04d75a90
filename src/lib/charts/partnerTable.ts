/** The table behind a chart with one line per partner. */
import type { MatchedQuote } from '../annotations/match.ts';
import { observationOf } from '../measures/annualTrade.ts';
import type { Selection } from '../selection/selection.ts';
import type { Cell, Table } from './chart.ts';
import { formatYears } from './format.ts';
import * as partners from './partners.ts';
import type { PartnerSeries } from './partners.ts';
import {
	type ValuePoint,
	type DrawnPartner,
	type PartnerLinesSpec,
	drawnPartners,
	quotesOf,
	isOther
} from './partnerLinesSpec.ts';
import { tableValue } from './native.ts';

/** One row per partner and year in view, gaps included. */
export function table(spec: PartnerLinesSpec, data: PartnerSeries, selection: Selection): Table {
	const { from, to } = selection.period;
	const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
	const basis = partners.basisInWords(
		data.study,
		partners.basisOf(selection, spec.ownBasis),
		drawnPartners(spec, data, selection)
	);
	const quotes = quotesOf(spec, data, selection);
	return {
		caption: `${spec.axis(data, selection)}, by partner and year, ${formatYears(from, to)}. ${basis}`,
		columns: [
			{ key: 'partner', label: 'Partner', numeric: false },
			{ key: 'year', label: 'Year', numeric: true },
			{ key: 'value', label: spec.valueColumn.label, numeric: true, unit: spec.valueColumn.unit },
			{ key: 'derivation', label: 'How obtained', numeric: false },
			{ key: 'other', label: 'Other published readings', numeric: false, unit: 'trade, US$ million' },
			{ key: 'quote', label: 'What the paper says', numeric: false }
		],
		rows: drawnPartners(spec, data, selection).flatMap((partner) =>
			years.map((year) => ({
				years: [year, year] as const,
				series: [partner.id],
				cells: rowCells(spec, data, selection, partner, year, years, quotes)
			}))
		)
	};
}

function rowCells(
	spec: PartnerLinesSpec,
	data: PartnerSeries,
	selection: Selection,
	partner: DrawnPartner,
	year: number,
	years: readonly number[],
	quotes: readonly MatchedQuote[]
): readonly Cell[] {
	const basis = partners.basisOf(selection, spec.ownBasis);
	const point = partner.points.find((candidate) => candidate.year === year);
	const derivation = point ? partners.derivationInWords(point.observation) : null;
	return [
		{ text: partner.name, value: partner.name },
		{ text: String(year), value: year },
		point ? valueCell(spec, point) : emptyCell(spec, data, basis, partner.id, year),
		{ text: derivation ?? '', value: derivation },
		partners.otherReadings(data, basis, partner.id, year),
		partners.quoteCell(data.study, quotes, partner.id, year, years)
	];
}

function valueCell(spec: PartnerLinesSpec, { y, observation, evidence }: ValuePoint): Cell {
	const cell = { text: spec.formatTick(y), value: tableValue(y), evidence };
	return isOther(spec, observation) ? { ...cell, note: `${observation.flow}s only` } : cell;
}

/** Why a year is empty: nothing was read, or only what the measure can’t be made of. */
function emptyCell(
	{ valueColumn, flow }: PartnerLinesSpec,
	data: PartnerSeries,
	basis: string,
	partner: string,
	year: number
): Cell {
	const read = observationOf(partners.seriesOf(data, basis, partner), year);
	if (!read || flow) return partners.missing;
	const label = valueColumn.label.toLowerCase();
	if (read.flow === 'total') {
		const undefinedNote = `trade was read, ${partners.moneyInWords(read)}, but not what ${label} sets it against, or that is zero`;
		return { ...partners.missing, note: undefinedNote, evidence: read.evidence };
	}
	const note = `${read.flow}s only were read, ${partners.moneyInWords(read)}: without a total there is no ${label}`;
	return { ...partners.missing, note, evidence: read.evidence };
}
