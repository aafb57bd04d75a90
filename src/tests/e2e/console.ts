import type { Page } from '@playwright/test';

/**
 * Collects all that a page complains about from now on: console messages of any kind, uncaught errors, requests
 * that failed or were answered with an error. Call it before the first `goto`, and expect it to equal [].
 */
export function collectComplaints(page: Page): readonly string[] {
	const complaints: string[] = [];
	page.on('console', (message) => complaints.push(`console ${message.type()}: ${message.text()}`));
	page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
	page.on('requestfailed', (request) => {
		const reason = request.failure()?.errorText ?? 'unknown';
		// A reader who moves on cancels what was still loading: nothing is wrong.
		if (reason !== 'net::ERR_ABORTED') complaints.push(`request failed: ${request.url()} (${reason})`);
	});
	page.on('response', (response) => {
		if (response.status() >= 400) complaints.push(`answered ${response.status()}: ${response.url()}`);
	});
	return complaints;
}
