import { checkClaims } from './claimExpressionCheck.ts';
import { isSafeLink } from './descriptor.ts';
import type { FuzzyDate } from './dates.ts';
import { nearest } from './nearest.ts';
import { didYouMean, problem, type Problem } from './problems.ts';
import type { EventRow, QuoteRow, SanctionRow, SourceRow, Tables, TermRow } from './tables.ts';
import { checkTrade, headlineTwice } from './tradeChecks.ts';

/** What the checks need to know of the tables beside their rows. */
export interface CheckContext {
	/** Name of the file that holds a table, for messages. */
	readonly fileOf: (table: keyof Tables) => string;
	/** Whether no row of a table was left out; what refers to another table waits until that is mended. */
	readonly isComplete: (table: keyof Tables) => boolean;
	/** Chart ids that quotes may name; null: not checked. */
	readonly charts: readonly string[] | null;
}

/**
 * Checks among typed rows that no schema can state: one headline per figure, ends not before starts, terms that do not
 * overlap, flows that add up, quotes that point at charts that exist, claims whose tests can be computed.
 */
export function checkTables(tables: Tables, context: CheckContext): Problem[] {
	const { fileOf } = context;
	const totals = tables.totals.filter((row) => row.standing === 'headline');
	return [
		...checkTrade(tables, context),
		...headlineTwice(totals, fileOf('totals'), (row) => [row.entity, row.year, row.measure]),
		...tables.events.flatMap((event) => checkEvent(event, fileOf('events'))),
		...tables.sanctions.flatMap((sanction) => checkSanction(sanction, fileOf('sanctions'))),
		...checkBasisIds(tables, fileOf('bases')),
		...checkTerms(tables.terms, fileOf('terms')),
		...checkQuotes(tables, context),
		...checkSteps(tables, context),
		...checkClaims(tables, context),
		...tables.sources.flatMap((source) => checkLink(source, fileOf('sources')))
	];
}

function checkEvent({ start, end, stage, sanctionId, line }: EventRow, file: string): Problem[] {
	const homeless = stage !== '' && sanctionId === '';
	const place = { file, line, column: 'stage', found: stage };
	return [
		...(homeless ? [problem(place, 'stage-without-sanction')] : []),
		...checkRange(start, end, { file, line, earlier: 'start', later: 'end' })
	];
}

function checkSanction({ inForceFrom, inForceTo, line }: SanctionRow, file: string): Problem[] {
	return checkRange(inForceFrom, inForceTo, {
		file,
		line,
		earlier: 'in_force_from',
		later: 'in_force_to'
	});
}

function checkRange(
	from: FuzzyDate | null,
	to: FuzzyDate | null,
	{ file, line, earlier, later }: { file: string; line: number; earlier: string; later: string }
): Problem[] {
	// Only what is backwards by every reading: an end in "2006" is not before a start in "2006-10".
	if (!from || !to || to.to >= from.from) return [];
	const place = { file, line, column: later, found: to.edtf };
	return [problem(place, 'range-backwards', { earlier, later, start: from.edtf })];
}

/** In an address a panel is named by its partner or its basis alone. */
function checkBasisIds({ bases, partners }: Tables, file: string): Problem[] {
	const taken = new Set(partners.map(({ id }) => id));
	return bases
		.filter(({ id }) => taken.has(id))
		.map(({ id, line }) => problem({ file, line, column: 'id', found: id }, 'basis-named-as-partner'));
}

function checkTerms(terms: readonly TermRow[], file: string): Problem[] {
	const byStart = terms.toSorted((a, b) => (a.start.from < b.start.from ? -1 : 1));
	const ranges = terms.flatMap(({ start, end, line }) =>
		checkRange(start, end, { file, line, earlier: 'start', later: 'end' })
	);
	const overlaps = byStart.flatMap((term, i) => {
		const before = byStart.slice(0, i).findLast(({ office }) => office === term.office);
		// The day of the handover may be in both terms.
		if (!before || (before.end && before.end.from <= term.start.to)) return [];
		const place = { file, line: term.line, column: 'start', found: term.start.edtf };
		const end = before.end?.edtf ?? 'today, its end being empty';
		const { name, office, line } = before;
		return [problem(place, 'terms-overlap', { name, office, first: line, end })];
	});
	return [...ranges, ...overlaps];
}

function checkQuotes({ quotes, partners, lanes }: Tables, context: CheckContext): Problem[] {
	const file = context.fileOf('quotes');
	const own = ['export', 'import', 'growth'];
	const known = [...partners.map(({ id }) => id), ...lanes.map(({ group }) => group), ...own];
	const series = context.isComplete('partners') && context.isComplete('lanes') ? known : null;
	return quotes.flatMap((quote) => [
		...checkRange(quote.from, quote.to, { file, line: quote.line, earlier: 'from', later: 'to' }),
		...strangers(quote, 'charts', context.charts, file),
		...strangers(quote, 'series', series, file)
	]);
}

/** A step may stand without a chart, but not with one that does not exist. */
function checkSteps({ steps }: Tables, { charts, fileOf }: CheckContext): Problem[] {
	if (charts === null) return [];
	return steps
		.filter(({ chart }) => chart !== '' && !charts.includes(chart))
		.map(({ chart, line }) => {
			const place = { file: fileOf('steps'), line, column: 'chart', found: chart };
			return problem(place, 'chart-unknown', { nearest: didYouMean(nearest(chart, charts)) });
		});
}

function strangers(
	quote: QuoteRow,
	column: 'charts' | 'series',
	known: readonly string[] | null,
	file: string
): Problem[] {
	const unknown = known === null ? [] : quote[column].filter((id) => !known.includes(id));
	return unknown.map((found) => {
		const code = column === 'charts' ? 'chart-unknown' : 'quote-series';
		const hint = didYouMean(nearest(found, known ?? []));
		return problem({ file, line: quote.line, column, found }, code, { nearest: hint });
	});
}

function checkLink({ url, line }: SourceRow, file: string): Problem[] {
	if (url === '' || isSafeLink(url)) return [];
	return [problem({ file, line, column: 'url', found: url }, 'link-unsafe')];
}
