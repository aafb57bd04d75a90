import Papa from 'papaparse';
import { problem, type Problem } from './problems.ts';

/** A CSV file as text: a header and rows of as many cells, nothing typed, nothing trimmed. */
export interface CsvTable {
	readonly header: readonly string[];
	readonly rows: readonly CsvRow[];
	readonly problems: readonly Problem[];
}

export interface CsvRow {
	readonly cells: readonly string[];
	/** Line on which the row starts, as an editor shows it, from 1. */
	readonly line: number;
}

/**
 * Cuts the text of a CSV file (commas, UTF-8, with or without BOM) into cells. Line ends, also inside quoted cells,
 * become `\n`. Blank lines are passed over; a row that does not fit the header becomes a problem and is left out.
 * Never throws.
 */
export function parseCsv(text: string, file: string): CsvTable {
	const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
	const unreadable = checkText(plain, file);
	if (unreadable.some(({ code }) => code === 'file-nul')) return empty(unreadable);
	const delimiter = foreignDelimiter(plain);
	if (delimiter !== null)
		return empty([...unreadable, problem({ file, line: 1 }, 'csv-delimiter', delimiter)]);

	const { records, problems: quoting } = cut(plain, file);
	const [head, ...body] = records;
	if (!head) return empty([...unreadable, problem({ file }, 'file-empty')]);
	const columns = head.cells.length;
	// A row with a broken quotation has its own problem; how many cells it seems to have says nothing.
	const quoted = body.filter(({ line }) => !quoting.some((broken) => broken.line === line));
	const fitting = quoted.filter(({ cells }) => cells.length === columns);
	const rows = fitting.filter((row) => !isBlank(row));
	const problems = [
		...unreadable,
		...quoting,
		...checkHeader(head, file),
		...quoted.filter(({ cells }) => cells.length !== columns).map((row) => ragged(row, columns, file)),
		...fitting.filter(isBlank).map(({ line }) => problem({ file, line }, 'csv-row-blank'))
	];
	if (body.length === 0) problems.push(problem({ file, line: head.line }, 'file-no-rows'));
	return { header: head.cells, rows, problems: problems.toSorted(byLine) };
}

/** Name of a column as a spreadsheet shows it: A, B, … Z, AA. */
export function columnLetter(index: number): string {
	const last = String.fromCharCode(65 + (index % 26));
	return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}

function empty(problems: readonly Problem[]): CsvTable {
	return { header: [], rows: [], problems };
}

function byLine(a: Problem, b: Problem): number {
	return (a.line ?? 0) - (b.line ?? 0);
}

/** Signs that a text was decoded with the wrong encoding. */
function checkText(text: string, file: string): Problem[] {
	const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
	const nul = text.indexOf('\0');
	if (nul >= 0) return [problem({ file, line: lineOf(nul) }, 'file-nul')];
	const first = text.indexOf('\uFFFD');
	if (first < 0) return [];
	const count = text.split('\uFFFD').length - 1;
	return [problem({ file, line: lineOf(first) }, 'file-not-utf8', { count })];
}

/** The delimiter that the header uses in place of commas, if there is one. */
function foreignDelimiter(text: string): { name: string } | null {
	const header = (/^\s*(.*)/.exec(text)?.[1] ?? '').replace(/"[^"]*"/g, '');
	const count = (sign: string) => header.split(sign).length - 1;
	const names = { ';': 'semicolons', '\t': 'tabs', '|': 'vertical bars' };
	const found = Object.entries(names).find(([sign]) => count(sign) > count(','));
	return found ? { name: found[1] } : null;
}

function cut(text: string, file: string): { records: CsvRow[]; problems: Problem[] } {
	const { data, errors } = Papa.parse<string[]>(text, {
		header: false,
		dynamicTyping: false,
		delimiter: ',',
		newline: '\n',
		skipEmptyLines: false
	});
	// A record takes one line, and one more for each line end inside its cells.
	const starts = [1];
	for (const cells of data) starts.push((starts.at(-1) ?? 1) + 1 + lineEnds(cells));
	const records = data.map((cells, i) => ({ cells, line: starts[i] ?? 1 }));
	const problems = errors
		.filter(({ type, row }, i) => type === 'Quotes' && errors.findIndex((error) => error.row === row) === i)
		.map(({ code, row }) => {
			const line = starts[row ?? 0] ?? null;
			return problem({ file, line }, code === 'MissingQuotes' ? 'csv-quote-open' : 'csv-quote-stray');
		});
	return { records: records.filter(({ cells }) => !isBlankLine(cells)), problems };
}

function lineEnds(cells: readonly string[]): number {
	return cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
}

function isBlankLine(cells: readonly string[]): boolean {
	return cells.length === 1 && cells[0]?.trim() === '';
}

function isBlank({ cells }: CsvRow): boolean {
	return cells.every((cell) => cell.trim() === '');
}

function ragged({ cells, line }: CsvRow, columns: number, file: string): Problem {
	const code = cells.length < columns ? 'csv-row-short' : 'csv-row-long';
	return problem({ file, line }, code, { columns, cells: cells.length });
}

function checkHeader({ cells, line }: CsvRow, file: string): Problem[] {
	return cells.flatMap((name, i) => {
		const place = { file, line, column: name.trim() === '' ? columnLetter(i) : name };
		const first = cells.indexOf(name);
		if (name.trim() === '') return [problem({ ...place, found: name }, 'header-blank')];
		return first < i ? [problem(place, 'header-duplicate', { first: columnLetter(first) })] : [];
	});
}
