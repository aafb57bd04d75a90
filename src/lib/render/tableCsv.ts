import type { Table } from '../charts/chart.ts';
import { writeCsv } from '../datapackage/writeCsv.ts';

/** A table as CSV: the columns as shown, and the source ids of each row in one more. */
export function tableCsv(table: Table): string {
	const header = [
		...table.columns.map(({ label, unit }) => (unit ? `${label} (${unit})` : label)),
		'Sources'
	];
	const rows = table.rows.map(({ cells }) => {
		const sources = new Set(cells.flatMap((cell) => (cell.evidence ?? []).map(({ sourceId }) => sourceId)));
		const values = cells.map((cell) => (cell.value === null && cell.note ? cell.note : cell.value));
		return [...values, [...sources].join('; ')];
	});
	return writeCsv(header, rows);
}
