import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt, fault, formatProblem, hasErrors, problem, problemAt } from './problems.ts';
import { type Wording, wordings } from './wordings.ts';

const catalogue: readonly (readonly [string, Wording])[] = Object.entries(wordings);

describe('wordings', () => {
	it.each(catalogue)('wordings gives %s an expectation and a hint', (_, { expected, hint }) => {
		expect(expected.length).toBeGreaterThan(3);
		expect(hint).toMatch(/^[A-Z].{8,}[.]$/s);
	});

	it.each(catalogue)('wordings lets %s follow "expected" without a capital or a full stop', (_, wording) => {
		expect(wording.expected).toMatch(/^(?:[a-z"{-]|UTF).*[^.]$/s);
	});
});

describe('formatProblem', () => {
	it('formatProblem names file, line, column, cell, expectation and remedy', () => {
		const place = { file: 'trade.csv', line: 14, column: 'year', found: '20l9' };
		expect(formatProblem(problem(place, 'year-letter', { letter: 'l', digit: '1' }))).toBe(
			'trade.csv, line 14, column "year": found "20l9"; expected a four-digit year. ' +
				'The letter l may stand for 1.'
		);
	});

	it('formatProblem leaves out what is not known and says when a cell is empty', () => {
		expect(formatProblem(problem({ file: 'aid.csv' }, 'file-missing'))).toMatch(
			/^aid\.csv: expected this file/
		);
		const place = { file: 'a.csv', line: 2, column: 'b', found: '' };
		expect(formatProblem(problem(place, 'cell-required'))).toContain('found an empty cell; expected');
	});

	it('formatProblem is one printable line whatever the file holds', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (found, column) => {
				const line = formatProblem(problem({ file: column, line: 1, column, found }, 'number-other'));
				expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\uFEFF\uFFFD]/u);
				expect(line.length).toBeLessThan(2000);
			})
		);
	});
});

describe('excerpt', () => {
	it.each([
		['a\nb\tc\rd', 'a\\nb\\tc\\rd', 'line ends and tabs'],
		['12\u00a0345', '12\\u00A0345', 'spaces that look like a space'],
		['\u202egnp.exe', '\\u202Egnp.exe', 'direction overrides'],
		['\u001b[31mred', '\\u001B[31mred', 'terminal codes'],
		['\ufeffyear', '\\uFEFFyear', 'byte order marks'],
		['ab\u{1F6A2}', 'ab\u{1F6A2}', 'astral signs stay'],
		['x'.repeat(41), `${'x'.repeat(40)}…`, 'cut at forty'],
		['x'.repeat(40), 'x'.repeat(40), 'not cut at forty'],
		['\u{1F6A2}'.repeat(50), `${'\u{1F6A2}'.repeat(40)}…`, 'not cut inside a character']
	])('excerpt(%j) shows what is there', (text, shown) => {
		expect(excerpt(text)).toBe(shown);
	});
});

describe('problemAt', () => {
	it('problemAt throws on a blank that is not filled, for that is a bug', () => {
		expect(() => problemAt({ file: 'a.csv' }, { code: 'cell-minimum', words: {} })).toThrow(
			'word missing in a problem: minimum'
		);
	});

	it('problemAt makes words that come from files printable', () => {
		const { hint } = problemAt(
			{ file: 'a' },
			fault('column-unknown', { nearest: '\u202e' + 'x'.repeat(999) })
		);
		expect(hint).toContain('\\u202E');
		expect(hint.length).toBeLessThan(400);
	});
});

describe('hasErrors', () => {
	it('hasErrors is false for warnings alone', () => {
		const doubt = problem({ file: 'a.csv' }, 'file-no-rows');
		expect(hasErrors([doubt])).toBe(false);
		expect(hasErrors([doubt, problem({ file: 'a.csv' }, 'file-empty')])).toBe(true);
	});
});
