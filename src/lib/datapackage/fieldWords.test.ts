import { describe, expect, it } from 'vitest';
import { constraintsInWords, typeInWords } from './fieldWords.ts';
import type { Field } from './schema.ts';

const plain: Field = {
	name: 'a',
	type: 'string',
	title: '',
	description: '',
	unit: '',
	categories: [],
	required: false,
	unique: false,
	enum: null,
	minimum: null,
	maximum: null,
	minLength: null,
	maxLength: null,
	pattern: null,
	missingValues: [],
	delimiter: ';',
	itemType: 'string',
	trueValues: ['true'],
	falseValues: ['false']
};

describe('typeInWords(field)', () => {
	it.each<[string, Partial<Field>, string]>([
		['text', {}, 'text'],
		['a number with its unit', { type: 'number', unit: 'USD million' }, 'number, USD million'],
		['a list', { type: 'list', itemType: 'integer' }, 'list of whole numbers, parted by ;'],
		['a date', { type: 'edtf' }, 'date']
	])('names %s', (_notes, field, words) => {
		expect(typeInWords({ ...plain, ...field })).toBe(words);
	});
});

describe('constraintsInWords(field)', () => {
	it.each<[string, Partial<Field>, readonly string[]]>([
		['nothing asked', {}, ['may be empty']],
		['a key', { required: true, unique: true }, ['never empty', 'each value once']],
		['a choice', { required: true, enum: ['a', 'b'] }, ['never empty', 'one of a, b']],
		[
			'a choice that is explained elsewhere',
			{ enum: ['a'], categories: [{ value: 'a', label: 'first' }] },
			['may be empty']
		],
		['both limits', { minimum: 1, maximum: 3 }, ['may be empty', '1 to 3']],
		['one limit', { minimum: 0 }, ['may be empty', 'at least 0']],
		['a length', { maxLength: 26 }, ['may be empty', 'at most 26 characters']],
		['a known pattern', { pattern: '^https?://' }, ['may be empty', 'a web address']],
		['a pattern of its own', { pattern: '^x$' }, ['may be empty', 'matches ^x$']],
		[
			'a date, whose pattern says less than the words',
			{ type: 'edtf', pattern: '^x$' },
			['may be empty', 'as precise as known: 2004, 2004-06 or 2004-06-14 (EDTF)']
		]
	])('tells %s', (_notes, field, words) => {
		expect(constraintsInWords({ ...plain, ...field })).toEqual(words);
	});
});
