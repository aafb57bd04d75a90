/** The words of an embed: the same on the server, which prerenders it, and in a frame that draws another view. */
import type { Cell, Reading, Table } from '../charts/chart.ts';
import type { Period } from '../selection/selection.ts';
import type { ChartView, KeyedQuote } from './view.ts';

/** The parts of an embed that change with the view, as markup; all text in it is escaped. */
export interface EmbedWords {
	/** Quotes on the picture, in the order of their numbers. */
	readonly key: string;
	/** The first cautions. */
	readonly notes: string;
	/** What the picture says, and its figures as a table. */
	readonly text: string;
	/** What the cursor reads, year by year from the first in view. */
	readonly years: readonly string[];
}

/** An embed has room for this many cautions; all are on the chart’s page. */
const mostNotes = 2;

export function embedWords(view: ChartView, period: Period): EmbedWords {
	return {
		key: view.quotes.map(quoteMarkup).join(''),
		notes: view.notes
			.slice(0, mostNotes)
			.map((note) => `<li>${escapeHtml(note)}</li>`)
			.join(''),
		text: `<p>${escapeHtml(view.description)}</p>${tableMarkup(view.table)}`,
		years: Array.from({ length: period.to - period.from + 1 }, (_, index) =>
			yearWords(view.readings, period.from + index)
		)
	};
}

/** What is read off the picture at a year. */
export function yearWords(readings: readonly Reading[], year: number): string {
	const told = readings.flatMap(({ label, points }) => {
		const point = points.find((candidate) => candidate.year === year);
		return point ? [`${label} ${point.text}`] : [];
	});
	return `${year}: ${told.join(' · ') || 'no figures'}`;
}

/** A quote with its number: a button, named by the whole, which the style shows in place of the list’s own number where a script answers it. */
function quoteMarkup({ id, text, reference }: KeyedQuote, index: number): string {
	const [quote, number, name] = [escapeHtml(id), index + 1, `quote-${index + 1}`];
	const button = `<button data-quote="${quote}" aria-pressed="false" aria-labelledby="${name}">${number}</button>`;
	return `<li id="${name}" data-quote="${quote}">${button}“${escapeHtml(text)}” <span>${escapeHtml(reference)}</span></li>`;
}

/** The table as far as its figures, or its first words: its detail and its sources are on the chart’s page. */
function tableMarkup({ caption, columns, rows }: Table): string {
	const figures = columns.findLastIndex(({ numeric }) => numeric);
	const last = figures < 0 ? 3 : figures;
	const shown = columns.flatMap((column, index) =>
		column.detail || index > last ? [] : [{ column, index }]
	);
	const heads = shown.map(({ column: { label, unit, numeric } }) => {
		const words = escapeHtml(unit ? `${label} (${unit})` : label);
		return `<th${numeric ? ' class="n"' : ''} scope="col">${words}</th>`;
	});
	const lines = rows.map(({ cells }) => {
		const own = shown.map(({ column, index }) => cellMarkup(cells[index], column.numeric));
		return `<tr>${own.join('')}</tr>`;
	});
	return `<table><caption>${escapeHtml(caption)}</caption><thead><tr>${heads.join('')}</tr></thead><tbody>${lines.join('')}</tbody></table>`;
}

function cellMarkup(cell: Cell | undefined, numeric: boolean): string {
	const note = cell?.note ? ` <small>${escapeHtml(cell.note)}</small>` : '';
	return `<td${numeric ? ' class="n"' : ''}>${escapeHtml(cell?.text ?? '')}${note}</td>`;
}

const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;'
};

/** Text as it may stand in markup, in an attribute of either quote too. */
export function escapeHtml(text: string): string {
	return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}
