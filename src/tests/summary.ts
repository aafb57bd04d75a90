/** How the tests of one runner, or of all, went. */
export interface Counts {
	readonly passed: number;
	readonly failed: number;
	readonly skipped: number;
}

export const none: Counts = { passed: 0, failed: 0, skipped: 0 };
/** A step without tests of its own, such as the build, counts as one failure when it breaks. */
export const oneFailure: Counts = { passed: 0, failed: 1, skipped: 0 };

/** The part of Vitest's JSON report that is read here. */
export interface VitestReport {
	readonly numPassedTests: number;
	readonly numFailedTests: number;
	readonly numPendingTests: number;
	readonly numTodoTests: number;
	readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

/** The part of Playwright's JSON report that is read here. */
export interface PlaywrightReport {
	readonly stats: {
		readonly expected: number;
		readonly unexpected: number;
		readonly flaky: number;
		readonly skipped: number;
	};
	readonly errors: readonly unknown[];
}

/** Counts Vitest's tests; a file that broke before its first test counts as one failure. */
export function countVitest(report: VitestReport): Counts {
	const broken = report.testResults.filter(
		({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0
	);
	return {
		passed: report.numPassedTests,
		failed: report.numFailedTests + broken.length,
		skipped: report.numPendingTests + report.numTodoTests
	};
}

/** Counts Playwright's journeys; an error outside any journey counts as one failure. */
export function countPlaywright({ stats, errors }: PlaywrightReport): Counts {
	return {
		passed: stats.expected + stats.flaky,
		failed: stats.unexpected + errors.length,
		skipped: stats.skipped
	};
}

/** Makes a runner that ended badly without naming a failed test count as one failure. */
export function withExitCode(counts: Counts, exitCode: number): Counts {
	return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

export function add(a: Counts, b: Counts): Counts {
	return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** The last line that the runner prints: "12 passed, 0 failed", and ", 3 skipped" if any were. */
export function closingLine({ passed, failed, skipped }: Counts): string {
	return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** 0 only if some test passed and none failed: a run of no tests proves nothing. */
export function exitCode({ passed, failed }: Counts): 0 | 1 {
	return failed === 0 && passed > 0 ? 0 : 1;
}
