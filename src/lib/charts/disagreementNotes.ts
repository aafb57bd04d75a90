/** Cautions under the chart of sources: what counts, what is not comparable, what was left out. */
import type { TradeRow } from '../datapackage/trade.ts';
import type { Selection } from '../selection/selection.ts';
import type { CaseStudy } from './chart.ts';
import { basisOf, disagreementOf, type Disagreement, type PartnerReadings } from './disagreementRows.ts';
import { formatReading, sourceName } from './disagreementSources.ts';
import { rangeInFigures } from './disagreementVerdict.ts';
import { basisNotes } from './notes.ts';
import { listInWords } from './words.ts';

export function notes(study: CaseStudy, selection: Selection): readonly string[] {
	const disagreement = disagreementOf(study, selection);
	return [
		'Every figure of one year is paired with every figure of the other, even pairs no one would mix; bands reach from the lowest to the highest. Figures at most 0.2 percent apart are one, printed to different precision.',
		...paperNotes(disagreement),
		...(readingsOf(disagreement).some(({ derivation }) => derivation === 'share-of-total')
			? ['Hollow marks are computed: a printed share times a printed total.']
			: []),
		'Sources that print the same number often repeat one compiler: agreement is no second measurement.',
		...yenNotes(study, disagreement),
		...flowNotes(study, disagreement),
		...excludedNotes(study, disagreement),
		...borrowedNotes(study, disagreement),
		...cautions(study, disagreement)
	];
}

function readingsOf({ partners: all }: Disagreement) {
	return all.flatMap(({ years }) => years.flatMap(({ lanes }) => lanes.flatMap(({ readings }) => readings)));
}

/** The paper’s own figures, and where they lie beside the record they are tested against. */
function paperNotes({ partners: all }: Disagreement): readonly string[] {
	if (!all.some(({ years }) => years.some(({ lanes }) => lanes.some(({ paper }) => paper)))) return [];
	const pairs = all.flatMap(({ name, paperChange }) =>
		paperChange ? [`${name} ${rangeInFigures(paperChange)}`] : []
	);
	const own = pairs.length > 0 ? ` Its own pair gives: ${listInWords(pairs)}.` : '';
	return [`Diamonds are the paper’s own figures, which are drawn and never counted.${own}`];
}

/** Years of a partner in view, with what a table has on them. */
function rowsOf<Row extends { readonly reporter: string; readonly year: number }>(
	rows: readonly Row[],
	{ partners: all }: Disagreement
): readonly { readonly partner: PartnerReadings; readonly year: number; readonly rows: readonly Row[] }[] {
	return all.flatMap((partner) =>
		partner.years.map(({ year }) => ({
			partner,
			year,
			rows: rows.filter((row) => row.reporter === partner.id && row.year === year)
		}))
	);
}

function yenNotes({ tables }: CaseStudy, disagreement: Disagreement): readonly string[] {
	const totals = tables.tradeYen.filter(({ flow }) => flow === 'total');
	const told = rowsOf(totals, disagreement).flatMap(({ partner, year, rows }) =>
		[
			...new Set(
				rows.map(
					({ value, yearKind }) =>
						`${formatReading(value)}${yearKind === 'calendar' ? '' : ', probably of a fiscal year'}`
				)
			)
		].map((said) => `${partner.name} ${year} (${said})`)
	);
	return told.length === 0
		? []
		: [
				`In yen, so not drawn: ${listInWords(told)}, JPY million. Another currency is never set beside dollars.`
			];
}

/** Single flows of sources that print no total and not both flows. */
function flowNotes(study: CaseStudy, disagreement: Disagreement): readonly string[] {
	const flows = study.tables.trade.filter(
		({ flow, standing }) => flow !== 'total' && standing !== 'excluded'
	);
	const told = rowsOf(flows, disagreement).flatMap(({ partner, year, rows }) => {
		const drawn = new Set(
			partner.years
				.find((one) => one.year === year)!
				.lanes.flatMap(({ readings }) => readings.map(({ sourceId }) => sourceId))
		);
		return rows.filter(({ sourceId }) => !drawn.has(sourceId)).map((row) => flowInWords(study, partner, row));
	});
	return told.length === 0
		? []
		: [`One flow only, so not set beside totals: ${listInWords([...new Set(told)])}.`];
}

function flowInWords(study: CaseStudy, { name }: PartnerReadings, row: TradeRow): string {
	const { year, flow, value, sourceId, basis, line, locator } = row;
	const source = study.tables.sources.find(({ id }) => id === sourceId);
	const reading = {
		value,
		basis,
		sourceId,
		derivation: 'printed' as const,
		evidence: [{ table: 'trade' as const, line, sourceId, locator, value, what: flow }],
		paper: source?.reliability === 'paper'
	};
	return `${name} ${year} (${flow}s ${formatReading(value)}, ${sourceName(study, reading)})`;
}

/** Figures kept for the record and never drawn, with the reason that their note gives. */
function excludedNotes({ tables }: CaseStudy, disagreement: Disagreement): readonly string[] {
	const excluded = tables.trade.filter(({ standing }) => standing === 'excluded');
	const told = new Map<string, string[]>();
	for (const { partner, year, rows } of rowsOf(excluded, disagreement)) {
		for (const { flow, value, note } of rows) {
			const what = flow === 'total' ? formatReading(value) : 'single flows';
			const key = `${partner.name} (${what}: ${reasonOf(note)})`;
			told.set(key, [...new Set([...(told.get(key) ?? []), String(year)])]);
		}
	}
	const entries = [...told].map(([key, years]) => key.replace(' (', ` ${listInWords(years)} (`));
	return entries.length === 0 ? [] : [`Kept on record and not drawn: ${entries.join('; ')}.`];
}

/** The words after “excluded:”, up to what follows them. */
function reasonOf(note: string): string {
	const [, reason = note] = /excluded: (.*)$/.exec(note) ?? [];
	return reason.replace(/; .*$/, '');
}

/** Bases that have no figure of their own for a partner in focus. */
function borrowedNotes({ tables }: CaseStudy, { partners: all }: Disagreement): readonly string[] {
	return tables.bases.flatMap(({ id, shortTitle }) => {
		const borrowed = all.filter(({ id: partner }) =>
			tables.series.some((row) => row.basis === id && row.reporter === partner && row.rowsFrom !== id)
		);
		return borrowed.length === 0
			? []
			: [
					`${shortTitle} has no usable figure of its own for ${listInWords(borrowed.map(({ inText }) => inText))}.`
				];
	});
}

/** What to know of the bases drawn and of their series; borrowed rows are no reading of a basis. */
function cautions(study: CaseStudy, disagreement: Disagreement): readonly string[] {
	const drawn = new Set(readingsOf(disagreement).map((reading) => basisOf(study, reading)));
	const { bases, series } = study.tables;
	return bases.flatMap(({ id }) => {
		const own = disagreement.partners.filter((partner) =>
			series.some((row) => row.basis === id && row.reporter === partner.id && row.rowsFrom === id)
		);
		const ids = own.map((partner) => partner.id);
		return drawn.has(id) ? basisNotes(study, id, ids, disagreement.compared) : [];
	});
}
