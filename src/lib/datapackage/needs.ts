import type { FuzzyDate } from './dates.ts';
import type { Field, FieldType, FieldValue } from './schema.ts';

/** What a property of a typed row needs from its column: a type, and whether the cell may be empty. */
export interface Need<T> {
	readonly type: FieldType;
	/** An empty cell is read as the empty value of `read`; a column that may be empty may also be absent. */
	readonly mayBeEmpty: boolean;
	readonly itemType: Field['itemType'] | null;
	readonly choices: readonly string[] | null;
	readonly read: (value: FieldValue) => T;
}

// A value of another type than the schema promises is a bug of this layer, hence the throw of `bug`.

/** Text that may not be empty. */
export const text = need<string>('string', false, (value) => {
	if (typeof value === 'string') return value;
	return isDate(value) ? value.edtf : bug(value);
});
/** Text; '' where the cell is empty. */
export const textOrNone = need<string>('string', true, (value) => (value === null ? '' : text.read(value)));
export const number = need<number>('number', false, (value) =>
	typeof value === 'number' ? value : bug(value)
);
export const numberOrNull = need('number', true, orNull(number));
export const integer = need<number>('integer', false, number.read);
export const integerOrNull = need('integer', true, orNull(integer));
export const year = need<number>('year', false, number.read);
export const yearOrNull = need('year', true, orNull(year));
export const boolean = need<boolean>('boolean', false, (value) =>
	typeof value === 'boolean' ? value : bug(value)
);
export const date = need<FuzzyDate>('edtf', false, (value) => (isDate(value) ? value : bug(value)));
export const dateOrNull = need('edtf', true, orNull(date));
/** Texts; none where the cell is empty. */
export const texts: Need<readonly string[]> = {
	...need('list', true, (value) => items(value).map(String)),
	itemType: 'string'
};
/** Whole numbers; none where the cell is empty. */
export const integers: Need<readonly number[]> = {
	...need('list', true, (value) => items(value).map(Number)),
	itemType: 'integer'
};

/** One of the texts named. */
export function choice<Choice extends string>(...choices: readonly Choice[]): Need<Choice> {
	const read = (value: FieldValue) => choices.find((each) => each === value) ?? bug(value);
	return { ...need('string', false, read), choices };
}

/** One of the texts named, or ''. */
export function choiceOrNone<Choice extends string>(...choices: readonly Choice[]): Need<Choice | ''> {
	const one = choice(...choices);
	return { ...need('string', true, (value) => (value === null ? '' : one.read(value))), choices };
}

function need<T>(type: FieldType, mayBeEmpty: boolean, read: (value: FieldValue) => T): Need<T> {
	return { type, mayBeEmpty, itemType: null, choices: null, read };
}

function isDate(value: FieldValue): value is FuzzyDate {
	return typeof value === 'object' && value !== null && 'edtf' in value;
}

function orNull<T>({ read }: Need<T>): (value: FieldValue) => T | null {
	return (value) => (value === null ? null : read(value));
}

function items(value: FieldValue): readonly (string | number)[] {
	if (value === null) return [];
	return Array.isArray(value) ? (value as readonly (string | number)[]) : bug(value);
}

function bug(value: FieldValue): never {
	throw new Error(`cell not of its declared type: ${JSON.stringify(value)}`);
}
