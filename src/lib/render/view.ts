import type { Cell, ChartDefinition, Control, Reading, Table } from '../charts/chart.ts';
import type { SourceRow, Tables } from '../datapackage/tables.ts';
import type { Selection } from '../selection/selection.ts';

/** What a chart says in words, for a page, a file or a slide. Plain values: it travels as JSON. */
export interface ChartWords {
	readonly id: string;
	readonly name: string;
	readonly title: string;
	readonly subtitle: string;
	readonly description: string;
	readonly notes: readonly string[];
	readonly controls: readonly Control[];
	/** True where the picture has no years for the cursor to read. */
	readonly timeless: boolean;
	/** What the cursor reads, per series. */
	readonly readings: readonly Reading[];
	/** Who published the figures drawn, for the line under the picture. */
	readonly sourceLine: string;
}

/** A quote in the key of a picture. */
export interface KeyedQuote {
	readonly id: string;
	readonly text: string;
	readonly reference: string;
}

/** A chart in words and figures. */
export interface ChartView extends ChartWords {
	readonly table: Table;
	/** Sources of the rows in view, the most used first. */
	readonly sources: readonly SourceView[];
	/** The same as the source line where room is short: the three most used publishers, then two, then one. */
	readonly shortSources: readonly [string, string, string];
	/** Quotes on the picture in the order of their numbers. */
	readonly quotes: readonly KeyedQuote[];
}

export interface SourceView {
	readonly id: string;
	readonly title: string;
	readonly author: string;
	readonly publisher: string;
	readonly date: string;
	readonly url: string;
	readonly licence: string;
	readonly reliability: SourceRow['reliability'];
	readonly reliabilityNote: string;
	/** How many figures or dates in view rest on it. */
	readonly uses: number;
}

/** The words of a chart for a selection. */
export function chartView(
	definition: ChartDefinition,
	prepared: unknown,
	selection: Selection,
	tables: Tables
): ChartView {
	const table = definition.table(prepared, selection);
	const sources = sourcesOf(table, tables);
	const drawn = drawnSources(table);
	return {
		id: definition.id,
		name: definition.name,
		title: definition.title(prepared, selection),
		subtitle: definition.subtitle(prepared, selection),
		description: definition.describe(prepared, selection),
		notes: definition.notes(prepared, selection),
		controls: definition.controlsIn?.(prepared, selection) ?? definition.controls,
		timeless: definition.timeless ?? false,
		table,
		readings: definition.readings(prepared, selection),
		sources,
		quotes: definition
			.quotes(prepared, selection)
			.map(({ quote, reference }) => ({ id: quote.id, text: quote.text, reference })),
		sourceLine: sourceLine(sources, drawn),
		shortSources: shortSources(sources, drawn)
	};
}

/** The sources that the rows of a table rest on, most used first, then by id. */
export function sourcesOf(table: Table, tables: Tables): readonly SourceView[] {
	const uses = new Map<string, number>();
	const cells: readonly Cell[] = table.rows.flatMap((row) => row.cells);
	for (const { sourceId } of cells.flatMap((cell) => cell.evidence ?? [])) {
		uses.set(sourceId, (uses.get(sourceId) ?? 0) + 1);
	}
	return tables.sources
		.filter((source) => uses.has(source.id))
		.map(({ line: _line, ...source }) => ({ ...source, uses: uses.get(source.id) ?? 0 }))
		.sort((a, b) => b.uses - a.uses || (a.id < b.id ? -1 : 1));
}

/** Sources of the figures drawn; on a picture that has no figures, such as a chronology, of all its rows. */
export function drawnSources(table: Table): ReadonlySet<string> {
	const cells = table.rows.flatMap((row) => row.cells).filter((cell) => cell.evidence !== undefined);
	// Where figures could stand and none does, nothing is drawn: other readings are not what the picture shows.
	const drawn = hasFigures(table) ? cells.filter(({ value }) => typeof value === 'number') : cells;
	return new Set(drawn.flatMap(({ evidence }) => (evidence ?? []).map(({ sourceId }) => sourceId)));
}

/** Sources of the figures drawn; none on a picture that has no figures: what happened is cited where it is told. */
export function figureSources(table: Table): ReadonlySet<string> {
	return hasFigures(table) ? drawnSources(table) : new Set();
}

const hasFigures = ({ columns }: Table) => columns.some(({ numeric, key }) => numeric && key !== 'year');

/** Publishers of the figures drawn, each once, most used first; other readings are counted behind them. */
export function sourceLine(sources: readonly SourceView[], drawn: ReadonlySet<string>): string {
	const names = (wanted: boolean) => {
		const chosen = sources.filter(({ id }) => drawn.has(id) === wanted);
		return [...new Set(chosen.map(({ publisher, title }) => publisher || title))];
	};
	const own = names(true);
	const shown = own.slice(0, 5).join('; ');
	const more = own.length > 5 ? `; and ${own.length - 5} more` : '';
	const others = names(false).filter((name) => !own.includes(name)).length;
	const beside = others > 0 ? ` Other readings: from ${others} more.` : '';
	return own.length === 0 ? `${noFigures}.${beside}` : `${shown}${more}.${beside}`;
}

/** What stands in the place of sources where nothing is drawn. */
const noFigures = 'none, no figure of this basis falls into these years';

/** The most used publishers of the figures drawn, at most three, two, or one; a card or a slide has no room for all. */
function shortSources(
	sources: readonly SourceView[],
	drawn: ReadonlySet<string>
): readonly [string, string, string] {
	const own = sources.filter(({ id }) => drawn.has(id));
	const names = [...new Set(own.map(({ publisher, title }) => publisher || title))];
	if (names.length === 0) return [noFigures, noFigures, noFigures];
	const atMost = (count: number) => {
		const more = names.length - count;
		return `${names.slice(0, count).join('; ')}${more > 0 ? `; and ${more} more, named on the page` : ''}`;
	};
	return [atMost(3), atMost(2), atMost(1)];
}

/** A source as a reference: author, title, publisher, date. */
export function citation({ author, title, publisher, date }: SourceView): string {
	return [author, title, publisher === author ? '' : publisher, date]
		.filter((part) => part !== '')
		.join('. ');
}
