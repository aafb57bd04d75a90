import { basesReader, partnersReader, seriesReader } from './bases.ts';
import { checkTables, type CheckContext } from './checks.ts';
import { type CsvTable, parseCsv } from './csv.ts';
import { type Descriptor, DESCRIPTOR_FILE, isSafePath, readDescriptor, type Resource } from './descriptor.ts';
import { eventsReader, lanesReader, sanctionsReader, termsReader } from './events.ts';
import { checkForeignKeys, type LoadedTable } from './foreignKeys.ts';
import { nearest } from './nearest.ts';
import { didYouMean, hasErrors, problem, problemAt, type Problem } from './problems.ts';
import { claimsReader, disagreementsReader, quotesReader, stepsReader } from './quotes.ts';
import { readTable } from './schema.ts';
import { sourcesReader } from './sources.ts';
import type { TableReader } from './tableReader.ts';
import type { Tables } from './tables.ts';
import { aidReader, totalsReader } from './totals.ts';
import { compositionReader, monthlyTradeReader, tradeReader, yenTradeReader } from './trade.ts';

/** A case that has passed all checks: what its descriptor says, and its tables. Plain values, safe as JSON. */
export interface DataPackage {
	readonly descriptor: Descriptor;
	readonly tables: Tables;
}

export interface ReadOptions {
	/** Chart ids that quotes may name; null or absent: not checked. */
	readonly charts?: readonly string[] | null;
}

const readers: { readonly [Name in keyof Tables]: TableReader<Tables[Name][number]> } = {
	trade: tradeReader,
	bases: basesReader,
	series: seriesReader,
	partners: partnersReader,
	totals: totalsReader,
	events: eventsReader,
	sanctions: sanctionsReader,
	lanes: lanesReader,
	terms: termsReader,
	quotes: quotesReader,
	steps: stepsReader,
	claims: claimsReader,
	disagreements: disagreementsReader,
	sources: sourcesReader,
	aid: aidReader,
	composition: compositionReader,
	tradeMonthly: monthlyTradeReader,
	tradeYen: yenTradeReader
};

/** The tables a case may hold, by the names of their resources. */
const resourceNames = Object.values(readers).map(({ resource }) => resource);

/**
 * Reads a case from texts: its `datapackage.json` and its files by relative path. The package is null where there is
 * an error, so that no figure of a doubtful file is ever drawn; warnings leave it standing. Never throws.
 */
export function readDataPackage(
	descriptorText: string,
	files: ReadonlyMap<string, string>,
	{ charts = null }: ReadOptions = {}
): { package: DataPackage | null; problems: readonly Problem[] } {
	const { descriptor, problems } = readDescriptor(descriptorText);
	if (!descriptor) return { package: null, problems };
	const loads = descriptor.resources.map((resource) => loadTable(resource, files));
	const loaded = new Map(loads.map(({ table }) => [table.resource.name, table]));
	const tables = typedTables(loaded);
	const found = [
		...problems,
		...checkResources(descriptor, files),
		...loads.flatMap((load) => load.problems),
		...loads.flatMap(({ table }) => checkForeignKeys(table, loaded, DESCRIPTOR_FILE)),
		...checkTables(tables, contextOf(loaded, charts)),
		...checkDefaults(descriptor, tables),
		...checkBreakthroughs(descriptor, tables, loaded.get(readers.events.resource)?.complete ?? true)
	];
	return { package: hasErrors(found) ? null : { descriptor, tables }, problems: found };
}

interface Load {
	readonly table: LoadedTable;
	readonly problems: readonly Problem[];
}

function loadTable(resource: Resource, files: ReadonlyMap<string, string>): Load {
	const reader = Object.values(readers).find((each) => each.resource === resource.name);
	const { schema, faults } = reader?.strengthen(resource.schema) ?? { schema: resource.schema, faults: [] };
	const place = { file: DESCRIPTOR_FILE, line: resource.line, column: resource.name };
	const contradictions = faults.map((fault) => problemAt(place, fault));
	const csv = readFile(resource, files);
	const { records, problems } = readTable(csv, schema, resource.path);
	const all = [...contradictions, ...csv.problems, ...problems];
	const complete = !hasErrors(all);
	// Rows of a table that contradicts its reader can't be typed.
	const sound = contradictions.length === 0 ? records : [];
	return { table: { resource: { ...resource, schema }, records: sound, complete }, problems: all };
}

function readFile({ path }: Resource, files: ReadonlyMap<string, string>): CsvTable {
	const text = isSafePath(path) ? files.get(path) : undefined;
	if (text !== undefined) return parseCsv(text, path);
	// An unsafe path has its own problem, in the descriptor.
	const problems = isSafePath(path) ? [problem({ file: path }, 'file-missing')] : [];
	return { header: [], rows: [], problems };
}

function typedTables(loaded: ReadonlyMap<string, LoadedTable>): Tables {
	const rows = <Row>(reader: TableReader<Row>): readonly Row[] =>
		reader.rows(loaded.get(reader.resource)?.records ?? []);
	return {
		trade: rows(readers.trade),
		bases: rows(readers.bases),
		series: rows(readers.series),
		partners: rows(readers.partners),
		totals: rows(readers.totals),
		events: rows(readers.events),
		sanctions: rows(readers.sanctions),
		lanes: rows(readers.lanes),
		terms: rows(readers.terms),
		quotes: rows(readers.quotes),
		steps: rows(readers.steps),
		claims: rows(readers.claims),
		disagreements: rows(readers.disagreements),
		sources: rows(readers.sources),
		aid: rows(readers.aid),
		composition: rows(readers.composition),
		tradeMonthly: rows(readers.tradeMonthly),
		tradeYen: rows(readers.tradeYen)
	};
}

function checkResources({ resources }: Descriptor, files: ReadonlyMap<string, string>): Problem[] {
	const described = resources.map(({ name }) => name);
	const paths = new Set(resources.map(({ path }) => path));
	const absent = Object.values(readers).filter(
		({ optional, resource }) => !optional && !described.includes(resource)
	);
	const free = resourceNames.filter((name) => !described.includes(name));
	return [
		...absent.map(({ resource: name }) =>
			problem({ file: DESCRIPTOR_FILE, column: 'resources' }, 'resource-needed', { name })
		),
		...resources
			.filter(({ name }) => !resourceNames.includes(name))
			.map(({ name, line }) => {
				const words = { names: resourceNames.join(', '), nearest: didYouMean(nearest(name, free)) };
				return problem({ file: DESCRIPTOR_FILE, line, found: name }, 'resource-unknown', words);
			}),
		...[...files.keys()]
			.filter((path) => path.endsWith('.csv') && !paths.has(path))
			.map((file) => problem({ file }, 'file-unlisted'))
	];
}

function checkDefaults({ xLeverage }: Descriptor, { bases, partners }: Tables): Problem[] {
	const { subject, protagonist, defaultBasis, defaultPeriod, defaultBaseYear: base } = xLeverage;
	const [from, to] = defaultPeriod;
	const report = (key: string, found: string, what: string) =>
		problem({ file: DESCRIPTOR_FILE, column: `x-leverage.${key}`, found }, 'descriptor-default', { what });
	const isUnknown = (id: string, rows: readonly { readonly id: string }[]) =>
		rows.length > 0 && !rows.some((row) => row.id === id);
	// The rule `auto` lets each chart take the basis that is complete for what it shows.
	const noBasis = defaultBasis !== 'auto' && isUnknown(defaultBasis, bases);
	return [
		...(noBasis ? [report('defaultBasis', defaultBasis, 'auto or an id of bases')] : []),
		...(isUnknown(subject, partners) ? [report('subject', subject, 'an id of partners')] : []),
		...(isUnknown(protagonist, partners) ? [report('protagonist', protagonist, 'an id of partners')] : []),
		...(base < from || base > to
			? [report('defaultBaseYear', String(base), `a year of the default period, ${from} to ${to}`)]
			: [])
	];
}

/** A list with gaps is no list to look for an id in: it waits until that is mended. */
function checkBreakthroughs(
	{ xLeverage }: Descriptor,
	{ events }: Tables,
	complete: boolean
): readonly Problem[] {
	const known = events.map(({ id }) => id);
	return xLeverage.breakthroughs.flatMap((found, index) => {
		if (!complete || known.includes(found)) return [];
		const place = { file: DESCRIPTOR_FILE, column: `x-leverage.breakthroughs.${index}`, found };
		return [problem(place, 'breakthrough-unknown', { nearest: didYouMean(nearest(found, known)) })];
	});
}

function contextOf(loaded: ReadonlyMap<string, LoadedTable>, charts: readonly string[] | null): CheckContext {
	const tableOf = (name: keyof Tables) => loaded.get(readers[name].resource);
	return {
		fileOf: (name) => tableOf(name)?.resource.path ?? `${readers[name].resource}.csv`,
		isComplete: (name) => tableOf(name)?.complete ?? readers[name].optional,
		charts
	};
}
