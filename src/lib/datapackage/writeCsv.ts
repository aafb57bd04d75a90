import Papa from 'papaparse';

/** A cell to be written: text, a number, or nothing. */
export type CsvValue = string | number | null;

/**
 * Rows as CSV (RFC 4180, CRLF). A text that a spreadsheet would run as a formula gets an apostrophe before it;
 * numbers, negative ones too, are written as they are. A cell with `#` is quoted, so that no reader takes it, or what
 * follows the sign, for a comment.
 */
export function writeCsv(header: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
	const data = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? inert(cell) : (cell ?? ''))));
	const quotes = (cell: unknown) => String(cell).includes('#');
	return Papa.unparse([header.map(inert), ...data], { newline: '\r\n', quotes }) + '\r\n';
}

/** A text that no spreadsheet runs: where it would, an apostrophe stands before it. */
export function inert(text: string): string {
	return isFormula(text) ? `'${text}` : text;
}

/**
 * Whether a spreadsheet may run a text: one that begins with a formula sign, narrow or full-width, or does so once
 * blanks and signs without a width are taken off, as some programs do; and one that begins with a tab or line end.
 */
export function isFormula(text: string): boolean {
	return /^[\t\r\n]|^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u.test(text);
}
