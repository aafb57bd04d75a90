import type { Field, FieldType } from './schema.ts';

const types: Readonly<Record<FieldType, string>> = {
	string: 'text',
	integer: 'whole number',
	number: 'number',
	boolean: 'yes or no',
	year: 'year',
	list: 'list',
	edtf: 'date'
};

/** The type of a column in words: "list of whole numbers, parted by ;". */
export function typeInWords({ type, itemType, delimiter, unit }: Field): string {
	if (type === 'list')
		return `list of ${itemType === 'integer' ? 'whole numbers' : 'texts'}, parted by ${delimiter}`;
	return unit === '' ? types[type] : `${types[type]}, ${unit}`;
}

/** Patterns that cases use, and what they ask for; any other is shown as it stands. */
const patterns: Readonly<Record<string, string>> = {
	'^[a-z0-9]+(-[a-z0-9]+)*$': 'lower-case words and digits joined by hyphens',
	'^[a-z][a-z0-9_]*$': 'lower-case words and digits joined by underscores',
	'^[a-z][a-z_]*$': 'lower-case words joined by underscores',
	'^https?://': 'a web address',
	'^\\d{1,2}$': 'one or two digits'
};

/** What a cell of the column must be, in words, in a fixed order; values that the descriptor explains are left to it. */
export function constraintsInWords(field: Field): readonly string[] {
	const { required, unique, enum: values, categories, type, pattern } = field;
	return [
		required ? 'never empty' : 'may be empty',
		...(unique ? ['each value once'] : []),
		...(values && categories.length === 0 ? [`one of ${values.join(', ')}`] : []),
		...limits(field.minimum, field.maximum, ''),
		...limits(field.minLength, field.maxLength, ' characters'),
		...(type === 'edtf' ? ['as precise as known: 2004, 2004-06 or 2004-06-14 (EDTF)'] : []),
		...(pattern !== null && type !== 'edtf' ? [patterns[pattern] ?? `matches ${pattern}`] : [])
	];
}

function limits(least: number | null, most: number | null, of: string): readonly string[] {
	if (least !== null && most !== null) return [`${least} to ${most}${of}`];
	if (least !== null) return [`at least ${least}${of}`];
	return most === null ? [] : [`at most ${most}${of}`];
}
