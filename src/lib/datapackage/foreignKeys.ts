import type { Resource } from './descriptor.ts';
import { nearest } from './nearest.ts';
import { didYouMean, problem, type Problem } from './problems.ts';
import { type FieldValue, type ForeignKey, keyText, type TableRecord } from './schema.ts';

/** A table read by its schema; `complete` where no row was left out, so that a missing id really is missing. */
export interface LoadedTable {
	readonly resource: Resource;
	readonly records: readonly TableRecord[];
	readonly complete: boolean;
}

/**
 * Checks that each id stands in the table it refers to; a list is checked value by value, an empty cell refers to
 * nothing. References into a table that has faults of its own wait until those are mended.
 */
export function checkForeignKeys(
	table: LoadedTable,
	tables: ReadonlyMap<string, LoadedTable>,
	descriptorFile: string
): Problem[] {
	return table.resource.schema.foreignKeys.flatMap((key) => {
		const target = key.resource === '' ? table : tables.get(key.resource);
		const names = target?.resource.schema.fields.map(({ name }) => name) ?? [];
		const isSound = key.fields.length > 0 && key.fields.length === key.referenceFields.length;
		if (target && isSound && key.referenceFields.every((name) => names.includes(name)))
			return target.complete ? missingIds(table, key, target) : [];
		// A case may do without a table as long as nothing refers to it.
		if (!target && table.records.every(({ values }) => keysOf(values, key.fields).length === 0)) return [];
		const hint = target ? null : nearest(key.resource, tables.keys());
		const found = `${key.resource}.${key.referenceFields.join(', ')}`;
		const place = { file: descriptorFile, line: table.resource.line, column: table.resource.name, found };
		return [problem(place, 'reference-unknown', { nearest: didYouMean(hint) })];
	});
}

function missingIds(table: LoadedTable, key: ForeignKey, target: LoadedTable): Problem[] {
	const ids = new Set(target.records.flatMap(({ values }) => keysOf(values, key.referenceFields)));
	const column = key.fields.join(', ');
	const words = { column: key.referenceFields.join(', '), table: target.resource.path };
	return table.records.flatMap(({ values, line }) =>
		keysOf(values, key.fields)
			.filter((id) => !ids.has(id))
			.map((found) => {
				const place = { file: table.resource.path, line, column, found };
				return problem(place, 'key-unknown', { ...words, nearest: didYouMean(nearest(found, ids)) });
			})
	);
}

/** The keys of a record: one, none where a part is empty, several where the one field is a list. */
function keysOf(values: TableRecord['values'], fields: readonly string[]): string[] {
	const parts = fields.map((name) => values[name] ?? null);
	if (parts.includes(null)) return [];
	const [only] = parts;
	if (parts.length === 1 && isList(only)) return only.map(String);
	return [parts.map(keyText).join(' + ')];
}

function isList(value: FieldValue | undefined): value is readonly string[] {
	return Array.isArray(value);
}
