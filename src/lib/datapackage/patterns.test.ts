import { describe, expect, it } from 'vitest';
import { checkPattern, matches } from './patterns.ts';

describe('checkPattern', () => {
	it.each<[string, string | null, string]>([
		['^[a-z0-9]+(-[a-z0-9]+)*$', null, 'a slug'],
		['^\\d{4}(-\\d{2}(-\\d{2})?)?[~?]?$', null, 'a date'],
		['^https?://', null, 'no anchor at the end'],
		['(ab)+', null, 'a repeated group without a repetition'],
		['[(+*]+', null, 'brackets inside a class'],
		['(\\.\\d+)*', null, 'a separator with a backslash'],
		['x'.repeat(200), null, 'the longest allowed'],
		['x'.repeat(201), 'pattern-long', ''],
		['(', 'pattern-invalid', ''],
		['[z-a]', 'pattern-invalid', ''],
		['\\p{Nope}', 'pattern-invalid', ''],
		['(a+)+$', 'pattern-nested', 'exponential'],
		['(a|aa)*$', 'pattern-nested', 'exponential by alternatives'],
		['(?:[a-z]+\\s?)+$', 'pattern-nested', ''],
		['(-[a-z-]+)*$', 'pattern-nested', 'the separator comes back'],
		['(.[a-z]+){2,}', 'pattern-nested', 'a point is no separator']
	])('checkPattern(%j) gives %s', (pattern, code) => {
		expect(checkPattern(pattern)?.code ?? null).toBe(code);
	});
});

describe('matches', () => {
	it('matches(cell, pattern) looks anywhere unless the pattern is anchored', () => {
		expect(matches('see https://a', 'https://')).toBeNull();
		expect(matches('see https://a', '^https://')?.code).toBe('cell-pattern');
	});

	it('matches(cell, pattern) does not try very long cells', () => {
		expect(matches('a'.repeat(20_000), '^a')?.code).toBe('cell-long');
	});
});
