import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chartById } from '#lib/charts/registry.ts';
import { parseCsv } from '#lib/datapackage/csv.ts';
import type { Licence, Resource } from '#lib/datapackage/descriptor.ts';
import { constraintsInWords, typeInWords } from '#lib/datapackage/fieldWords.ts';
import type { Field, TableSchema } from '#lib/datapackage/schema.ts';
import { pageHead } from '../../heads.server.ts';
import { caseFolder, caseName, readSite } from '../../study.server.ts';
import { quoteViews } from '../views.server.ts';

/** So many rows are shown of a table; the rest is in its file. */
const shownRows = 5;
/** Quotes and sources stand in full further down. */
const shownInFull: ReadonlySet<string> = new Set(['quotes', 'sources', 'bases', 'disagreements']);

export function load() {
	const site = readSite();
	const { descriptor, tables } = site.pack;
	const { title, description, version, created, licenses } = descriptor;
	const resources = descriptor.resources.map((resource) => tableOf(resource, licenses));
	const rows = resources.reduce((sum, { count }) => sum + count, 0);
	const standing = descriptor.resources
		.find(({ name }) => name === 'trade')
		?.schema.fields.find(({ name }) => name === 'standing');
	return {
		head: pageHead(
			site,
			'Data',
			`${title}: ${resources.length} tables, ${rows} rows, ${tables.quotes.length} quotes and ${tables.sources.length} sources, to read and to download.`
		),
		caseName,
		pack: { title, description, version, year: created.slice(0, 4), licenses, rows },
		tables: resources,
		bases: tables.bases,
		borrowed: tables.series.filter(({ basis, rowsFrom, note }) => basis !== rowsFrom && note !== ''),
		standings: standing?.categories ?? [],
		disagreements: tables.disagreements,
		quotes: quoteViews(site, '../').map((quote) => ({
			...quote,
			section: tables.quotes.find(({ id }) => id === quote.id)?.section ?? '',
			charts: quote.charts.map((id) => ({ id, name: chartById(id).name }))
		})),
		sources: tables.sources
	};
}

function tableOf(
	{ name, path, title, description, schema, licenses }: Resource,
	ofPackage: readonly Licence[]
) {
	const text = readFileSync(join(caseFolder, path), 'utf8');
	const { header, rows } = parseCsv(text, path);
	return {
		name,
		path,
		title: title || name,
		description,
		licenses: licenses.length > 0 ? licenses : ofPackage,
		count: rows.length,
		size: Math.ceil(Buffer.byteLength(text) / 1000),
		key: schema.primaryKey,
		fields: schema.fields.map((field) => fieldOf(field, schema)),
		missing: missingOf(schema.fields),
		header,
		sample: shownInFull.has(name) ? [] : rows.slice(0, shownRows).map(({ cells }) => cells.map(cut))
	};
}

function fieldOf(field: Field, { foreignKeys }: TableSchema) {
	const { name, title, description, categories } = field;
	return {
		name,
		title,
		description,
		categories,
		type: typeInWords(field),
		constraints: constraintsInWords(field).join('; '),
		references: foreignKeys
			.filter(({ fields }) => fields.includes(name))
			.map(({ resource, referenceFields }) => ({ table: resource, field: referenceFields.join(', ') }))
	};
}

/** What empty cells and other stand-ins mean, said once for a table. */
function missingOf(fields: readonly Field[]) {
	const all = fields.flatMap(({ missingValues }) => missingValues).filter(({ label }) => label !== '');
	return [...new Map(all.map((missing) => [missing.value, missing])).values()];
}

function cut(cell: string): string {
	return cell.length > 140 ? `${cell.slice(0, 139)}…` : cell;
}
