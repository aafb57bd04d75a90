/** Sorts the rows of a table where they stand by the column of a heading; asked again, the other way. */
export function sortBy(head: HTMLTableCellElement): void {
	const body = head.closest('table')?.tBodies[0];
	if (!body) return;
	const descending = head.getAttribute('aria-sort') === 'ascending';
	for (const other of head.parentElement?.children ?? []) other.removeAttribute('aria-sort');
	head.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
	const numeric = head.classList.contains('numeric');
	const rows = [...body.rows].map((row) => ({ row, value: valueOf(row.cells[head.cellIndex], numeric) }));
	rows.sort((a, b) => compare(a.value, b.value, descending));
	body.append(...rows.map(({ row }) => row));
}

/** The value behind a cell; null where there is no figure. */
function valueOf(cell: HTMLTableCellElement | undefined, numeric: boolean): string | number | null {
	const text = cell?.dataset.value ?? cell?.firstChild?.textContent ?? '';
	if (text === '' || text === '–') return null;
	return numeric ? Number(text) : text;
}

/** Missing values stand last, whichever way a column is sorted. */
function compare(a: string | number | null, b: string | number | null, descending: boolean): number {
	if (a === null || b === null) return Number(a === null) - Number(b === null);
	const order =
		typeof a === 'number' && typeof b === 'number' ? a - b : String(a) < String(b) ? -1 : Number(a !== b);
	return descending ? -order : order;
}
