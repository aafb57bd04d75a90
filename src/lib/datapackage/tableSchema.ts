import type { JsonCursor } from './jsonCursor.ts';
import { nearest } from './nearest.ts';
import { checkPattern } from './patterns.ts';
import { didYouMean, fault } from './problems.ts';
import {
	type Field,
	type FieldType,
	fieldTypes,
	type ForeignKey,
	type LabelledValue,
	type TableSchema
} from './schema.ts';

/** Table Schema's own lists; a descriptor may replace them. */
const TRUE_VALUES = ['true', 'True', 'TRUE', '1'];
const FALSE_VALUES = ['false', 'False', 'FALSE', '0'];
const CONSTRAINTS = 'required unique enum minimum maximum minLength maxLength pattern'.split(' ');

/** Reads the schema of a resource (Table Schema version 2, the types of `fieldTypes`). */
export function readTableSchema(schema: JsonCursor): TableSchema {
	const missing = readMissingValues(schema.at('missingValues'));
	const items = schema.at('fields').items();
	const fields = uniqueFields(items, missing);
	const names = fields.map(({ name }) => name);
	return {
		fields,
		primaryKey: ownFields(optional(schema.at('primaryKey')), names),
		uniqueKeys: optionalItems(schema.at('uniqueKeys')).map((key) => ownFields([key], names)),
		foreignKeys: [
			...optionalItems(schema.at('foreignKeys')).map((key) => ({
				fields: ownFields([key.at('fields')], names),
				// '' and no resource mean this table itself.
				resource: key.at('reference').at('resource').string(''),
				referenceFields: key.at('reference').at('fields').strings()
			})),
			...items.flatMap(readReferences)
		]
	};
}

/** `"x-references": "sources.id"` on a field: the standard has no foreign keys for lists. */
function readReferences(item: JsonCursor): ForeignKey[] {
	const [resource = '', field] = item.at('x-references').string('').split('.');
	if (field === undefined) return [];
	return [{ fields: [item.at('name').string()], resource, referenceFields: [field] }];
}

function uniqueFields(items: readonly JsonCursor[], missing: readonly LabelledValue[]): Field[] {
	const lines = new Map<string, number>();
	return items.flatMap((item) => {
		const field = readField(item, missing);
		const first = lines.get(field.name);
		if (first !== undefined) item.at('name').report(fault('field-duplicate', { first }));
		else lines.set(field.name, item.line);
		return first === undefined ? [field] : [];
	});
}

function readField(item: JsonCursor, missing: readonly LabelledValue[]): Field {
	const limits = item.at('constraints');
	checkConstraintNames(limits);
	const own = item.at('missingValues');
	return {
		name: item.at('name').string(),
		type: readType(item),
		title: item.at('title').string(''),
		description: item.at('description').string(''),
		unit: item.at('unit').string(''),
		categories: readCategories(item),
		required: limits.at('required').boolean(),
		unique: limits.at('unique').boolean(),
		enum: readEnum(limits.at('enum')) ?? readEnum(item.at('categories')),
		minimum: limits.at('minimum').number(),
		maximum: limits.at('maximum').number(),
		minLength: limits.at('minLength').number(),
		maxLength: limits.at('maxLength').number(),
		pattern: readPattern(limits.at('pattern')),
		missingValues: own.isPresent ? readMissingValues(own) : missing,
		delimiter: item.at('delimiter').string(','),
		itemType: item.at('itemType').string('string') === 'integer' ? 'integer' : 'string',
		trueValues: item.at('trueValues').isPresent ? item.at('trueValues').strings() : TRUE_VALUES,
		falseValues: item.at('falseValues').isPresent ? item.at('falseValues').strings() : FALSE_VALUES
	};
}

function readType(item: JsonCursor): FieldType {
	const written = item.at('type').string('string');
	if (written === 'string' && item.at('x-edtf').boolean()) return 'edtf';
	const type = fieldTypes.find((known) => known === written && known !== 'edtf');
	if (type) return type;
	const known = fieldTypes.filter((each) => each !== 'edtf');
	const hint = didYouMean(nearest(written, known));
	item.at('type').report(fault('field-type', { types: known.join(', '), nearest: hint }));
	return 'string';
}

/** A constraint that is passed over in silence would be a promise not kept. */
function checkConstraintNames(limits: JsonCursor): void {
	for (const name of limits.keys().filter((key) => !CONSTRAINTS.includes(key))) {
		const words = { names: CONSTRAINTS.join(', '), nearest: didYouMean(nearest(name, CONSTRAINTS)) };
		limits.at(name).report(fault('field-constraint', words));
	}
}

/** Texts, or categories with a value and a label. */
function readEnum(cursor: JsonCursor): string[] | null {
	if (!cursor.isPresent) return null;
	return cursor.items().map((item) => (item.at('value').isPresent ? item.at('value') : item).lexical());
}

function readPattern(cursor: JsonCursor): string | null {
	if (!cursor.isPresent) return null;
	const pattern = cursor.string();
	const broken = checkPattern(pattern);
	if (broken) cursor.report(broken);
	return broken ? null : pattern;
}

/** Version 2 allows plain texts and texts with a label side by side. */
function readMissingValues(cursor: JsonCursor): LabelledValue[] {
	return optionalItems(cursor).map((item) =>
		item.at('value').isPresent
			? { value: item.at('value').string(''), label: item.at('label').string('') }
			: { value: item.string(''), label: '' }
	);
}

/** `x-categories` on a list: the standard has categories for single values only. */
function readCategories(field: JsonCursor): LabelledValue[] {
	const own = field.at('categories');
	return optionalItems(own.isPresent ? own : field.at('x-categories'))
		.filter((category) => category.at('value').isPresent)
		.map((item) => ({ value: item.at('value').lexical(), label: item.at('label').string('') }));
}

function ownFields(cursors: readonly JsonCursor[], names: readonly string[]): string[] {
	return cursors.flatMap((cursor) => {
		const wanted = cursor.strings();
		const stranger = wanted.find((name) => !names.includes(name));
		if (stranger !== undefined)
			cursor.report(fault('field-unknown', { nearest: didYouMean(nearest(stranger, names)) }));
		return stranger === undefined ? wanted : [];
	});
}

function optional(cursor: JsonCursor): readonly JsonCursor[] {
	return cursor.isPresent ? [cursor] : [];
}

function optionalItems(cursor: JsonCursor): readonly JsonCursor[] {
	return cursor.isPresent ? cursor.items() : [];
}
