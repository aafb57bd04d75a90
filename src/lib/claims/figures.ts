import type { TotalRow } from '../datapackage/tables.ts';
import { type Observation, observationOf, totalEvidence } from '../measures/annualTrade.ts';
import { tradeShare } from '../measures/tradeShare.ts';
import type { Figure, Figured, NumberAnswer, OtherReading } from './answers.ts';
import { type Context, nameInText, nameOf, yearInText } from './context.ts';
import { byValue, figureAt } from './figure.ts';
import { computed, printed, printedPercent, resultWords } from './numberWords.ts';
import { PURE } from './units.ts';

/** Basis of the numerators of shares: the country’s whole trade is compiled from the same figures. */
const SHARE_BASIS = 'national';
/** Growth of an economy in totals.csv: real gross domestic product as the Bank of Korea estimates it. */
export const GROWTH = 'gdp_growth_bok';
/** Unit of trade.csv. */
const TRADE_UNIT = 'USD million';

type Flow = 'total' | 'export' | 'import';
const flowWords = { total: 'Trade', export: 'Exports', import: 'Imports' } as const;

/** A partner’s trade with the country under study in a year, US$ million; one flow never stands in for both. */
export function tradeFigure(context: Context, partner: string, year: number, flow: Flow): NumberAnswer {
	const { basis, series } = context;
	return figureAt(context, ['trade', basis ?? '', partner, flow, year], (key) => {
		const label = `${flowWords[flow]} of ${nameInText(context, partner)}, ${yearInText(year)}`;
		const none = { label, unit: TRADE_UNIT, percent: false, figure: null, others: [] };
		if (basis === null) return none;
		const observation = observationOf(series.trade(basis, partner, flow), year);
		const usable = observation?.flow === flow ? observation : null;
		const others = otherTrade(context, partner, year, flow).map((each) => ({ key, label, ...each }));
		return { ...none, figure: usable && observed(usable), others };
	});
}

function observed({ value, derivation, evidence }: Observation): Figure {
	const [first, second] = evidence.map((cell) => printed(cell.value ?? 0));
	if (derivation === 'share-of-total') {
		const words = `${printedPercent((evidence[0]?.value ?? 0) / 100)} of ${second}`;
		return { value, words, made: `${words} = ${computed(value)}`, simple: false, evidence };
	}
	const made = derivation === 'sum-of-flows' ? `${first} + ${second} = ${printed(value)}` : printed(value);
	return { value, words: printed(value), made, simple: true, evidence };
}

/** Other published readings among the rows that the basis draws from. */
function otherTrade({ tables, basis }: Context, partner: string, year: number, flow: Flow): Figure[] {
	const from = tables.series.find((row) => row.basis === basis && row.reporter === partner)?.rowsFrom;
	const rows = tables.trade
		.filter((row) => row.basis === from && row.reporter === partner && row.standing === 'alternative')
		.filter((row) => row.year === year && row.flow === flow);
	return byValue(rows).map(({ value, line, sourceId, locator }) => {
		const cell = { table: 'trade', line, sourceId, locator, value, what: flow } as const;
		return { value, words: printed(value), made: printed(value), simple: true, evidence: [cell] };
	});
}

/** A partner’s own exports and imports, US$ million, both of one source. */
export function worldFigure(context: Context, partner: string, year: number): NumberAnswer {
	return figureAt(context, ['totals', partner, 'world', year], () => {
		const [exports, imports] = ['world_exports', 'world_imports'].map((measure) =>
			headline(context, partner, measure, year)
		);
		const label = `World trade of ${nameInText(context, partner)}, ${yearInText(year)}`;
		const none = { label, unit: null, percent: false, figure: null, others: [] };
		if (!exports || exports.sourceId !== imports?.sourceId || exports.unit !== imports.unit) return none;
		const value = exports.value + imports.value;
		const made = `${printed(exports.value)} + ${printed(imports.value)} = ${printed(value)}`;
		const evidence = [exports, imports].map(totalEvidence);
		const figure = { value, words: printed(value), made, simple: true, evidence };
		return { ...none, unit: exports.unit, figure };
	});
}

/** A partner’s part in the country’s trade, inter-Korean trade included, on national figures: a part of one. */
export function shareFigure(context: Context, partner: string, year: number): NumberAnswer {
	return figureAt(context, ['share', partner, year], () => {
		const series = context.series.trade(SHARE_BASIS, partner, 'total');
		const points = tradeShare(series, context.series.whole(), 'with-inter-korean');
		const point = points.find((each) => each.year === year);
		const label = `Share of ${nameInText(context, partner)} in trade, ${yearInText(year)}`;
		const none = { label, unit: PURE, percent: true, figure: null, others: [] };
		if (!point) return none;
		const { percent, numerator, denominator, denominatorEvidence } = point;
		const value = percent / 100;
		const words = `${observed(numerator).words} / ${printed(denominator)}`;
		const evidence = [...numerator.evidence, ...denominatorEvidence];
		const made = `${words} = ${resultWords(value, true)}`;
		return { ...none, figure: { value, words, made, simple: false, evidence } };
	});
}

/** Growth of an economy in a year: a part of one. */
export function growthFigure(context: Context, entity: string, year: number): NumberAnswer {
	const label = `Growth in ${nameInText(context, entity)}, ${yearInText(year)}`;
	return totalFigure(context, entity, GROWTH, year, label);
}

/** A figure of totals.csv in the unit of its row; percent as a part of one. */
export function totalFigure(
	context: Context,
	entity: string,
	measure: string,
	year: number,
	label = `${nameOf(context, entity)}, ${measure.replaceAll('_', ' ')}, ${yearInText(year)}`
): NumberAnswer {
	// The label is part of the key, as growth has one of its own.
	return figureAt(context, ['totals', entity, measure, year, label], (key) => {
		const row = headline(context, entity, measure, year);
		const { totals } = context.tables;
		const percent = row
			? row.unit === 'percent'
			: totals.some((each) => each.measure === measure && each.unit === 'percent');
		const none: Figured = { label, unit: percent ? PURE : null, percent, figure: null, others: [] };
		if (!row) return none;
		const alternatives = totals.filter(
			(each) =>
				each.entity === entity &&
				each.measure === measure &&
				each.year === year &&
				each.standing === 'alternative' &&
				each.unit === row.unit
		);
		const others = byValue(alternatives).map((each): OtherReading => ({ key, label, ...totalRead(each) }));
		return { ...none, unit: percent ? PURE : row.unit, figure: totalRead(row), others };
	});
}

function totalRead(row: TotalRow): Figure {
	const percent = row.unit === 'percent';
	const value = percent ? row.value / 100 : row.value;
	const words = percent ? printedPercent(value) : printed(value);
	return { value, words, made: words, simple: true, evidence: [totalEvidence(row)] };
}

function headline({ tables }: Context, entity: string, measure: string, year: number): TotalRow | undefined {
	return tables.totals.find(
		(row) =>
			row.entity === entity && row.measure === measure && row.year === year && row.standing === 'headline'
	);
}
