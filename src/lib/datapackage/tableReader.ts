import type { Need } from './needs.ts';
import { fault, type Fault } from './problems.ts';
import type { Field, FieldType, TableRecord, TableSchema } from './schema.ts';

/** How the records of one table become typed rows. */
export interface TableReader<Row> {
	/** Name of the resource in `datapackage.json`. */
	readonly resource: string;
	/** Whether a case can do without the table. */
	readonly optional: boolean;
	/** The schema with what the rows need added to it, and where the two contradict each other. */
	readonly strengthen: (schema: TableSchema) => { schema: TableSchema; faults: readonly Fault[] };
	readonly rows: (records: readonly TableRecord[]) => Row[];
}

type Needs<Row> = { readonly [Property in Exclude<keyof Row & string, 'line'>]: Need<Row[Property]> };

/** Rows name in `links` the columns whose ids must stand in another table, whether or not the schema says so. */
interface ReaderOptions {
	readonly optional?: boolean;
	readonly links?: Readonly<Record<string, string>>;
}

/**
 * A reader from a list of needs, one for each property of the row; `sourceId` is read from column `source_id`.
 * The descriptor's schema stays the source of types: the reader asks for the fields it draws on and no others.
 */
export function tableReader<Row extends { readonly line: number }>(
	resource: string,
	needs: Needs<Row>,
	{ optional = false, links = {} }: ReaderOptions = {}
): TableReader<Row> {
	const wanted = Object.entries<Need<unknown>>(needs).map(([property, need]) => ({
		property,
		column: columnOf(property),
		need
	}));
	return {
		resource,
		optional,
		strengthen(schema) {
			const checked = wanted.flatMap(({ column, need }) => contradiction(resource, column, need, schema));
			const fields = schema.fields.map((field) => {
				const need = wanted.find(({ column }) => column === field.name)?.need;
				return need ? strengthened(field, need) : field;
			});
			return { schema: { ...schema, fields, foreignKeys: withLinks(schema, links) }, faults: checked };
		},
		rows: (records) =>
			records.map(({ values, line }) => {
				const cells = wanted.map(({ property, column, need }) => [
					property,
					need.read(values[column] ?? null)
				]);
				// Sound: `needs` has one entry for each property of Row, of its type.
				return { ...Object.fromEntries(cells), line } as Row;
			})
	};
}

/** `sourceId` → `source_id`. */
function columnOf(property: string): string {
	return property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** A whole number serves where a number is needed, and a year where either is; a date serves as its text. */
const SERVES: Readonly<Record<FieldType, readonly FieldType[]>> = {
	string: ['string', 'edtf'],
	number: ['number', 'integer', 'year'],
	integer: ['integer', 'year'],
	year: ['year', 'integer'],
	boolean: ['boolean'],
	list: ['list'],
	edtf: ['edtf']
};

function contradiction(table: string, column: string, need: Need<unknown>, schema: TableSchema): Fault[] {
	const field = schema.fields.find(({ name }) => name === column);
	if (!field) return need.mayBeEmpty ? [] : [fault('field-needed', { field: column, table })];
	const rightItems = need.itemType === null || need.itemType === field.itemType;
	if (SERVES[need.type].includes(field.type) && rightItems) return [];
	const type = need.itemType === null ? need.type : `${need.type} of ${need.itemType}`;
	return [fault('field-needed-type', { field: column, table, type })];
}

function strengthened(field: Field, need: Need<unknown>): Field {
	const { choices } = need;
	const both = choices && field.enum ? choices.filter((choice) => field.enum?.includes(choice)) : choices;
	return { ...field, required: field.required || !need.mayBeEmpty, enum: both ?? field.enum };
}

function withLinks(schema: TableSchema, links: Readonly<Record<string, string>>): TableSchema['foreignKeys'] {
	const added = Object.entries(links)
		.filter(([column]) => schema.fields.some(({ name }) => name === column))
		.filter(
			([column]) => !schema.foreignKeys.some(({ fields }) => fields.length === 1 && fields[0] === column)
		)
		.map(([column, resource]) => ({ fields: [column], resource, referenceFields: ['id'] }));
	return [...schema.foreignKeys, ...added];
}
