import type { Figure, Figured, NumberAnswer } from './answers.ts';
import type { Context } from './context.ts';

/**
 * A figure as an answer: the one in use, or the reading taken in its place. `place` names it: table, entity, measure or flow, and
 * year, and the basis where there are several.
 */
export function figureAt(
	context: Context,
	place: readonly (string | number)[],
	read: (key: string) => Figured
): NumberAnswer {
	const key = JSON.stringify(place);
	const { figured, usual } = context.series.figure(key, () => {
		const found = read(key);
		return { figured: found, usual: answer(found, found.figure) };
	});
	const { exchange } = context;
	const other = exchange?.key === key ? exchange : context.others ? figured.others[0] : undefined;
	return other ? answer(figured, other) : usual;
}

function answer({ label, unit, percent, figure, others, why }: Figured, taken: Figure | null): NumberAnswer {
	const grounds = { kind: 'number', unit, percent, others: figure ? others : [] } as const;
	if (!taken) {
		const missing = [why ?? label];
		return { ...grounds, value: null, words: 'no figure', simple: true, alone: null, steps: [], missing };
	}
	const { value, words, simple, made, evidence } = taken;
	const alone = `${label}: ${made}`;
	return { ...grounds, value, words, simple, alone, steps: [{ text: alone, evidence }], missing: [] };
}

/** Lower readings first, then by source: the order of the rows in a file decides nothing. */
export function byValue<Row extends { readonly value: number; readonly sourceId: string }>(
	rows: readonly Row[]
): readonly Row[] {
	return rows.toSorted((a, b) => a.value - b.value || compareText(a.sourceId, b.sourceId));
}

/** By code units, as no machine’s language may change a verdict. */
export function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
