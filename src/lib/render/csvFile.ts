/** A chart’s rows as a file that explains itself: notes in lines that begin with `#`, then the table. */
import { isFormula } from '../datapackage/writeCsv.ts';
import { citationText } from './citationText.ts';
import { sourceItem } from './citedSource.ts';
import { licenceStatements, type Origin } from './credit.ts';
import { oneLine } from './oneLine.ts';
import { viewAddress } from './publication.ts';
import { tableCsv } from './tableCsv.ts';
import type { ChartView } from './view.ts';

export interface CsvFileOptions {
	/**
	 * Puts a byte order mark first, without which Excel takes UTF-8 for another encoding. Only for files that a person
	 * saves: programs may take the mark for a part of the first line.
	 */
	readonly byteOrderMark?: boolean;
}

/** The rows in view as a CSV file with its notes. */
export function csvFile(
	view: ChartView,
	origin: Origin,
	{ byteOrderMark = false }: CsvFileOptions = {}
): string {
	const notes = csvNotes(view, origin).map((text) => `${noteLine(text)}\r\n`);
	return `${byteOrderMark ? '\uFEFF' : ''}${notes.join('')}${tableCsv(view.table)}`;
}

/** What the notes above a table say, one line each. */
export function csvNotes(view: ChartView, origin: Origin): readonly string[] {
	const { selection, publication, credit } = origin;
	return [
		view.title,
		view.table.caption,
		`From: ${publication.siteName}. ${credit.title}`,
		`This view: ${viewAddress(view.id, selection, publication)}`,
		`Source: ${view.sourceLine}`,
		...licenceStatements(credit).map((terms) => `Licence: ${terms}`),
		...view.notes.map((note) => `Note: ${note}`),
		'The columns of sources hold ids:',
		...view.sources.map((source) => `${source.id}: ${citationText(sourceItem(source))}`),
		'A missing figure is an empty cell. A zero is a zero',
		"A text that a spreadsheet would run as a formula has an apostrophe (') before it. Numbers are as they are",
		'UTF-8. Lines that begin with # are notes: read with # as the comment character'
	];
}

/**
 * A line of notes. It can’t be quoted, or no program would know it for a note; so it holds no quotation mark that
 * could open a cell, and where a spreadsheet that cuts it at a delimiter would find a formula, an apostrophe stands
 * before that.
 */
export function noteLine(text: string): string {
	const line = `# ${oneLine(text).replaceAll('"', '”')}`;
	return line.replace(/[,;|]\s*/g, (delimiter, at: number) => {
		const rest = line.slice(at + delimiter.length);
		return isFormula(rest) ? `${delimiter}'` : delimiter;
	});
}
