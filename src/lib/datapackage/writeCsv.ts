import Papa from 'papaparse';

/** A cell to be written: text, a number, or nothing. */
export type CsvValue = string | number | null;

/**
 * Rows as CSV (RFC 4180, CRLF). A text that a spreadsheet would run as a formula gets an apostrophe before it;
 * numbers, negative ones too, are written as they are.
 */
export function writeCsv(header: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
	const data = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? inert(cell) : (cell ?? ''))));
	return Papa.unparse({ fields: header.map(inert), data }, { newline: '\r\n' }) + '\r\n';
}

function inert(text: string): string {
	return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
