/** What is to be known of a chart’s figures, as a file that programs read. No clock: the same data give the same text. */
import type { CaseStudy } from '../charts/chart.ts';
import type { QuoteRow } from '../datapackage/tables.ts';
import { toSearchParams } from '../selection/codec.ts';
import { chartItem, quoteItem } from './citations.ts';
import { citationText } from './citationText.ts';
import { sourceItem, type CitedSource } from './citedSource.ts';
import { licenceStatements, type Origin } from './credit.ts';
import type { CslItem } from './cslItem.ts';
import { viewName } from './fileName.ts';
import { embedAddress, viewAddress } from './publication.ts';
import type { ChartView, SourceView } from './view.ts';

export interface ChartMetadata {
	readonly id: string;
	readonly name: string;
	/** The finding. */
	readonly title: string;
	readonly subtitle: string;
	readonly description: string;
	readonly period: { readonly from: number; readonly to: number };
	/** The view as the parameters of its address: what differs from the view the case opens with. */
	readonly selection: Readonly<Record<string, string>>;
	readonly address: string;
	readonly embed: string;
	readonly citation: Citation;
	readonly case: { readonly title: string; readonly version: string; readonly created: string };
	readonly publisher: string;
	readonly contributors: readonly { readonly title: string; readonly roles: readonly string[] }[];
	readonly licences: readonly string[];
	readonly table: TableMetadata;
	readonly notes: readonly string[];
	readonly quotes: readonly QuoteMetadata[];
	readonly sources: readonly SourceMetadata[];
	readonly files: FileNames;
}

/** A work as a reader and as a program cites it. */
export interface Citation {
	readonly text: string;
	readonly csl: CslItem;
}

export interface TableMetadata {
	readonly caption: string;
	readonly rows: number;
	/** Columns in their order; the last three, which say where a row was read, are the file’s own. */
	readonly columns: readonly { readonly label: string; readonly unit: string; readonly numeric: boolean }[];
}

export interface QuoteMetadata {
	readonly id: string;
	readonly text: string;
	readonly reference: string;
	readonly page: number | null;
	readonly source: string | null;
	readonly citation: Citation | null;
}

export interface SourceMetadata {
	readonly id: string;
	readonly citation: Citation;
	readonly url: string;
	readonly licence: string;
	readonly reliability: SourceView['reliability'];
	readonly reliabilityNote: string;
	/** How many figures or dates in view rest on it. */
	readonly uses: number;
}

/** The files that belong together. */
export interface FileNames {
	readonly csv: string;
	readonly metadata: string;
	readonly zip: string;
}

/** Names of the files of a view; `name` without an ending. */
export function fileNames(name: string): FileNames {
	return { csv: `${name}.csv`, metadata: `${name}.metadata.json`, zip: `${name}.zip` };
}

/** The metadata of a chart. `name` is what its files are called where that is not the name of the view. */
export function chartMetadata(
	view: ChartView,
	origin: Origin,
	{ tables }: Pick<CaseStudy, 'tables'>,
	name = viewName(view.id, origin.selection, origin.publication.defaults)
): ChartMetadata {
	const { selection, publication, credit } = origin;
	const paper = tables.sources.find(({ reliability }) => reliability === 'paper');
	return {
		id: view.id,
		name: view.name,
		title: view.title,
		subtitle: view.subtitle,
		description: view.description,
		period: { from: selection.period.from, to: selection.period.to },
		selection: Object.fromEntries(toSearchParams(selection, publication.defaults)),
		address: viewAddress(view.id, selection, publication),
		embed: embedAddress(view.id, selection, publication),
		citation: citationOf(chartItem(view, origin)),
		case: { title: credit.title, version: credit.version, created: credit.created },
		publisher: publication.siteName,
		contributors: credit.contributors.map(({ title, roles }) => ({ title, roles })),
		licences: licenceStatements(credit),
		table: tableMetadata(view),
		notes: view.notes,
		quotes: view.quotes.map((quote) => ({ ...quote, ...quoted(quote.id, tables.quotes, paper) })),
		sources: view.sources.map(sourceMetadata),
		files: fileNames(name)
	};
}

/** Metadata as the text of a file. */
export function metadataJson(metadata: ChartMetadata): string {
	return `${JSON.stringify(metadata, null, '\t')}\n`;
}

function citationOf(csl: CslItem): Citation {
	return { text: citationText(csl), csl };
}

function tableMetadata({ table }: ChartView): TableMetadata {
	const columns = table.columns.map(({ label, unit = '', numeric }) => ({ label, unit, numeric }));
	return { caption: table.caption, rows: table.rows.length, columns };
}

function quoted(
	id: string,
	quotes: readonly QuoteRow[],
	paper: CitedSource | undefined
): Pick<QuoteMetadata, 'page' | 'source' | 'citation'> {
	const row = quotes.find((quote) => quote.id === id);
	return {
		page: row?.page ?? null,
		source: paper?.id ?? null,
		citation: row && paper ? citationOf(quoteItem(row, paper)) : null
	};
}

function sourceMetadata(source: SourceView): SourceMetadata {
	const { id, url, licence, reliability, reliabilityNote, uses } = source;
	return { id, citation: citationOf(sourceItem(source)), url, licence, reliability, reliabilityNote, uses };
}
