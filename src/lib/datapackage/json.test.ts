import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from './json.ts';
import { formatProblem } from './problems.ts';

describe('readJson', () => {
	it('readJson reads what JSON.parse reads', () => {
		fc.assert(
			fc.property(fc.json(), fc.nat(3), (text, indent) => {
				const pretty = JSON.stringify(JSON.parse(text), null, indent);
				expect(readJson(pretty, 'a.json').value).toEqual(JSON.parse(pretty));
			})
		);
	});

	it('readJson refuses what JSON.parse refuses, and takes nothing else', () => {
		const sign = fc.constantFrom(
			'{',
			'}',
			'[',
			']',
			',',
			':',
			'"',
			'a',
			'\\',
			'1',
			'-',
			'.',
			'e',
			'true',
			' '
		);
		fc.assert(
			fc.property(fc.array(sign, { maxLength: 9 }), (signs) => {
				const text = signs.join('');
				const parses = () => JSON.parse(text) as unknown;
				const { value } = readJson(text, 'a.json');
				if (value === undefined) expect(parses).toThrow();
				else expect(parses()).toEqual(value);
			}),
			{ numRuns: 2000 }
		);
	});

	it.each([
		['{\n\t"a": 1,\n}', 3, 'a property name in double quotation marks at character 1', 'a comma too many'],
		['{\n\t"a": 1\n\t"b": 2\n}', 3, 'a comma or } at character 2', 'a comma too few'],
		["{ 'a': 1 }", 1, 'a property name in double quotation marks at character 3', 'single quotation marks'],
		['[1, 2', 1, 'a comma or ] at character 6', 'cut off'],
		['{ "a": 01 }', 1, 'a value', 'a leading zero'],
		['{ "a": NaN }', 1, 'a value', 'not JSON'],
		['{} {}', 1, 'the end of the file at character 4', 'two values'],
		['// note\n{}', 1, 'a value', 'a comment'],
		['', 1, 'a value', 'empty'],
		['{\r\n"a" 1}', 2, 'a colon at character 5', 'Windows line ends']
	])('readJson(%j) says on line %d that it expected %s', (text, line, expected) => {
		const { value, problems } = readJson(text, 'datapackage.json');
		expect(value).toBeUndefined();
		expect(problems).toMatchObject([{ code: 'json-syntax', line }]);
		expect(problems[0]?.expected).toContain(expected);
	});

	it('readJson names a property that stands twice', () => {
		const { problems } = readJson('{\n"a": 1,\n"b": 2,\n"a": 3\n}', 'datapackage.json');
		expect(problems.map(formatProblem)).toEqual([
			'datapackage.json, line 4, column "a": expected each property once in an object, ' +
				'but line 2 has it already. Delete one of the two; readers of JSON disagree on which one counts.'
		]);
	});

	it('readJson refuses nesting that would exhaust the stack', () => {
		expect(readJson('['.repeat(100_000), 'a.json').problems).toMatchObject([{ code: 'json-syntax' }]);
	});

	it('lineOf gives the line of a value, or of what would hold it', () => {
		const { lineOf } = readJson('{\n"a": [\n1,\n{ "b": 2 }\n]\n}', 'a.json');
		expect(lineOf([])).toBe(1);
		expect(lineOf(['a', 1, 'b'])).toBe(4);
		expect(lineOf(['a', 1, 'c'])).toBe(4);
		expect(lineOf(['x', 'y'])).toBe(1);
	});
});
