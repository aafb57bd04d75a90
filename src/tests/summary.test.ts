import { describe, expect, it } from 'vitest';
import { add, closingLine, countPlaywright, countVitest, exitCode, none, withExitCode } from './summary.ts';

const vitest = { numPassedTests: 3, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1, testResults: [] };
const journeys = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 };

describe('countVitest(report)', () => {
	it('adds todo tests to the skipped ones', () => {
		expect(countVitest(vitest)).toEqual({ passed: 3, failed: 1, skipped: 3 });
	});

	it('counts a file that broke before its first test as one failure', () => {
		const testResults = [
			{ status: 'failed', assertionResults: [] },
			{ status: 'failed', assertionResults: [{}] },
			{ status: 'passed', assertionResults: [{}] }
		];
		expect(countVitest({ ...vitest, testResults }).failed).toBe(2);
	});
});

describe('countPlaywright(report)', () => {
	it('counts a flaky journey as passed', () => {
		expect(countPlaywright({ stats: journeys, errors: [] })).toEqual({ passed: 5, failed: 1, skipped: 2 });
	});

	it('counts an error outside any journey as one failure', () => {
		expect(countPlaywright({ stats: journeys, errors: [{}] }).failed).toBe(2);
	});
});

describe('withExitCode(counts, exitCode)', () => {
	it('counts one failure when a runner ends badly and names none', () => {
		expect(withExitCode(none, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
	});

	it('adds nothing to failures already counted, nor to a good end', () => {
		expect(withExitCode({ passed: 1, failed: 2, skipped: 0 }, 1).failed).toBe(2);
		expect(withExitCode({ passed: 1, failed: 0, skipped: 0 }, 0).failed).toBe(0);
	});
});

describe('closingLine(counts)', () => {
	it('names skipped tests only if there are any', () => {
		expect(closingLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
		expect(closingLine({ passed: 12, failed: 1, skipped: 3 })).toBe('12 passed, 1 failed, 3 skipped');
	});
});

describe('exitCode(counts)', () => {
	it.each([
		{ counts: { passed: 1, failed: 0, skipped: 5 }, code: 0, notes: 'skipped tests alone do not fail a run' },
		{ counts: { passed: 5, failed: 1, skipped: 0 }, code: 1, notes: 'any failure' },
		{ counts: none, code: 1, notes: 'no test ran' },
		{ counts: { passed: 0, failed: 0, skipped: 9 }, code: 1, notes: 'every test was skipped' }
	])('is $code: $notes', ({ counts, code }) => {
		expect(exitCode(counts)).toBe(code);
	});
});

describe('add(a, b)', () => {
	it('adds each count', () => {
		const a = { passed: 1, failed: 2, skipped: 3 };
		expect(add(a, { passed: 10, failed: 20, skipped: 30 })).toEqual({ passed: 11, failed: 22, skipped: 33 });
	});
});
