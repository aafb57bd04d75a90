import type { Cell, ChartDefinition, Control, Reading, Table } from '../charts/chart.ts';
import type { SourceRow, Tables } from '../datapackage/tables.ts';
import type { Selection } from '../selection/selection.ts';

/** Everything a chart says in words, for a page, a file or a slide. Plain values: it travels as JSON. */
export interface ChartView {
	readonly id: string;
	readonly name: string;
	readonly title: string;
	readonly subtitle: string;
	readonly description: string;
	readonly notes: readonly string[];
	readonly controls: readonly Control[];
	readonly table: Table;
	/** What the cursor reads, per series. */
	readonly readings: readonly Reading[];
	/** Sources of the rows in view, the most used first. */
	readonly sources: readonly SourceView[];
	/** Quotes on the picture in the order of their numbers. */
	readonly quotes: readonly string[];
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
	return {
		id: definition.id,
		name: definition.name,
		title: definition.title(prepared, selection),
		subtitle: definition.subtitle(prepared, selection),
		description: definition.describe(prepared, selection),
		notes: definition.notes(prepared, selection),
		controls: definition.controls,
		table,
		readings: definition.readings(prepared, selection),
		sources: sourcesOf(table, tables),
		quotes: definition.quotes(prepared, selection)
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

/** The source line under a picture: publishers of the figures in view, each once, most used first. */
export function sourceLine(sources: readonly SourceView[]): string {
	const names = [...new Set(sources.map((source) => source.publisher || source.title))];
	const shown = names.slice(0, 4).join('; ');
	const rest = names.length - 4;
	return rest > 0 ? `${shown}; and ${rest} more` : shown;
}

/** A source as a reference: author, title, publisher, date. */
export function citation({ author, title, publisher, date }: SourceView): string {
	return [author, title, publisher === author ? '' : publisher, date]
		.filter((part) => part !== '')
		.join('. ');
}
