import type { Cell, Table } from '../charts/chart.ts';
import { writeCsv } from '../datapackage/writeCsv.ts';

/**
 * A table as CSV: the columns as shown, what was noted beside a cell, and the source ids of the row: those of its own
 * figure or date, and those of other readings. A missing figure is an empty cell.
 */
export function tableCsv({ columns, rows }: Table): string {
	const header = [
		...columns.map(({ label, unit }) => (unit ? `${label} (${unit})` : label)),
		'Note',
		'Sources',
		'Sources of other readings'
	];
	const other = columns.findIndex(({ key }) => key === 'other');
	return writeCsv(
		header,
		rows.map(({ cells }) => {
			const own = cells.filter((_, column) => column !== other);
			const beside = cells.filter((_, column) => column === other);
			const notes = cells.flatMap(({ note }) => note ?? []);
			return [...cells.map(({ value }) => value), notes.join('; '), sourceIds(own), sourceIds(beside)];
		})
	);
}

/** Each source once, in the order of the cells. */
function sourceIds(cells: readonly Cell[]): string {
	const ids = cells.flatMap((cell) => (cell.evidence ?? []).map(({ sourceId }) => sourceId));
	return [...new Set(ids)].join('; ');
}
