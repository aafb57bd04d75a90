import type { CheckContext } from './checks.ts';
import { nearest } from './nearest.ts';
import { didYouMean, problem, type Problem } from './problems.ts';
import type { Tables } from './tables.ts';
import type { TradeRow } from './trade.ts';

/** A printed total may differ from the sum of its flows by this share of the larger before it is doubted. */
const SUM_TOLERANCE = 0.01;
/** Words by which a note says that a difference is the source's own. */
const KNOWN_DIFFERENCE = /as printed|\ba?round|\babout\b/i;

/** What holds among the figures of a case: one headline each, series that have rows, flows that add up. */
export function checkTrade({ trade, series }: Tables, { fileOf, isComplete }: CheckContext): Problem[] {
	const file = fileOf('trade');
	const headlines = trade.filter((row) => row.standing === 'headline');
	const bases = [...new Set(trade.map((row) => row.basis))];
	const withoutRows = series.filter(
		({ reporter, rowsFrom }) =>
			isComplete('trade') && !trade.some((row) => row.basis === rowsFrom && row.reporter === reporter)
	);
	return [
		...headlineTwice(headlines, file, (row) => [row.basis, row.reporter, row.partner, row.year, row.flow]),
		...withoutRows.map(({ line, reporter, rowsFrom }) => {
			const place = { file: fileOf('series'), line, column: 'rows_from', found: rowsFrom };
			const hint = didYouMean(bases.includes(rowsFrom) ? null : nearest(rowsFrom, bases));
			return problem(place, 'series-without-rows', { reporter, nearest: hint });
		}),
		...checkSums(trade, file)
	];
}

/** A figure that has two headlines would be drawn twice, or one of them by chance. */
export function headlineTwice<Row extends { readonly line: number }>(
	headlines: readonly Row[],
	file: string,
	keyOf: (row: Row) => readonly (string | number)[]
): Problem[] {
	const lines = new Map<string, number>();
	return headlines.flatMap((row) => {
		const key = keyOf(row).join(', ');
		const first = lines.get(key);
		if (first === undefined) {
			lines.set(key, row.line);
			return [];
		}
		const place = { file, line: row.line, column: 'standing', found: 'headline' };
		return [problem(place, 'headline-twice', { key, first })];
	});
}

/** Two-way totals against the flows that the same source prints; a pair that adds up clears the total. */
function checkSums(trade: readonly TradeRow[], file: string): Problem[] {
	const groups = new Map<string, TradeRow[]>();
	for (const row of trade) {
		const key = JSON.stringify([row.sourceId, row.basis, row.reporter, row.partner, row.year]);
		groups.set(key, [...(groups.get(key) ?? []), row]);
	}
	return [...groups.values()].flatMap((rows) => {
		const [exports, imports, totals] = (['export', 'import', 'total'] as const).map((flow) =>
			rows.filter((row) => row.flow === flow && row.standing !== 'excluded')
		);
		const pairs = (exports ?? []).flatMap((x) => (imports ?? []).map((m) => [x, m] as const));
		return (totals ?? []).flatMap((total) => {
			const differing = pairs.filter((pair) => differs(total, pair));
			const [first] = differing;
			if (!first || differing.length < pairs.length) return [];
			const [x, m] = first;
			const words = { sum: Number((x.value + m.value).toPrecision(12)), export: x.line, import: m.line };
			const place = { file, line: total.line, column: 'value', found: String(total.value) };
			return [problem(place, 'sum-differs', words)];
		});
	});
}

function differs(total: TradeRow, [x, m]: readonly [TradeRow, TradeRow]): boolean {
	if ([total, x, m].some(({ note }) => KNOWN_DIFFERENCE.test(note))) return false;
	const sum = x.value + m.value;
	return Math.abs(sum - total.value) > SUM_TOLERANCE * Math.max(Math.abs(sum), Math.abs(total.value));
}
