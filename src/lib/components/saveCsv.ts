import type { Table } from '../charts/chart.ts';
import { tableCsv } from '../render/tableCsv.ts';
import type { Selection } from '../selection/selection.ts';

/** Saves the table of a view; its file name says which view it is. */
export function saveCsv(table: Table, chart: string, { period, basis }: Selection): string {
	const name =
		[chart, `${period.from}-${period.to}`, ...(basis === 'auto' ? [] : [basis])].join('-') + '.csv';
	const link = document.createElement('a');
	link.href = URL.createObjectURL(new Blob([tableCsv(table)], { type: 'text/csv;charset=utf-8' }));
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
	return name;
}
