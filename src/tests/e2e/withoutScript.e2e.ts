import { expect, test, type Locator } from '@playwright/test';
import { collectComplaints } from './console.ts';
import { charts, pages } from './site.ts';

test.use({ javaScriptEnabled: false });

/** The browser counts the scripts it was told not to run as refused. */
const isRefusedScript = (complaint: string) => complaint.endsWith('.js (csp)');

const figures = charts.filter((id) => id !== 'sanctions-chronology');

/** A control that would do nothing without script is worse than none. */
async function expectNoDeadControls(root: Locator): Promise<void> {
	// The filter of claims works by style alone, as claims.e2e.ts shows.
	const controls = root
		.locator('button, input:not([name=verdict]), select, [role=slider], [onclick]')
		.filter({ visible: true });
	const names = await controls.evaluateAll((nodes) => nodes.map((node) => node.outerHTML.slice(0, 90)));
	// In a table a heading or an act is its words; that it could also sort or open is not seen.
	expect(names.filter((name) => !/^<button( data-event="[^"]*")?>/.test(name))).toEqual([]);
}

for (const width of [360, 768, 1280]) {
	test(`without script, at ${width} px, the front page tells the finding, draws five charts and quotes the paper`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height: 800 });
		const complaints = collectComplaints(page);
		await page.goto('/');
		await expect(page.getByText('Did Japan still have leverage over Pyongyang?')).toBeVisible();
		await expect(page.locator('h1')).toContainText('fell by two thirds');
		await expect(page.locator('section.chart')).toHaveCount(charts.length);
		for (const id of charts) {
			const shown = page.locator(`#${id} svg.picture`).filter({ visible: true });
			await expect(shown, id).toHaveCount(1);
			await expect(shown.locator('text').first(), id).toBeVisible();
			const box = await shown.boundingBox();
			expect(box?.height, `${id} is as high as a chart`).toBeGreaterThan(200);
			expect((box?.x ?? 0) + (box?.width ?? 0), `${id} fits the window`).toBeLessThanOrEqual(width);
		}
		const quotes = page.locator('figure.quote').filter({ visible: true });
		expect(await quotes.count()).toBeGreaterThanOrEqual(25);
		const told = await quotes.locator('figcaption').allTextContents();
		expect(told.filter((text) => !/p\.\s\d+/.test(text))).toEqual([]);
		expect(await page.locator('.step .words p').filter({ visible: true }).count()).toBeGreaterThanOrEqual(8);
		expect(complaints.filter((complaint) => !isRefusedScript(complaint))).toEqual([]);
	});
}

test('without script the front page has no control that does nothing', async ({ page }) => {
	await page.goto('/');
	await expect(page.locator('.needs-script').filter({ visible: true })).toHaveCount(0);
	await expectNoDeadControls(page.locator('body'));
});

test('without script each chart has its source line, and its table opens with caption, figures and sources', async ({
	page
}) => {
	await page.goto('/');
	for (const id of charts) {
		const chart = page.locator(`#${id}`);
		await expect(chart.locator('.source')).toHaveText(/^Source: \S/);
		const [table, sources] = [chart.locator('.data-table'), chart.locator('.source-list')];
		await expect(table).toBeHidden();
		await chart.locator('summary', { hasText: 'Table' }).click();
		await expect(table).toBeVisible();
		await expect(table.locator('caption')).not.toBeEmpty();
		await chart.locator('summary', { hasText: 'Where is' }).click();
		await expect(sources.locator('li').first()).toBeVisible();
		await expectNoDeadControls(chart);
	}
	for (const id of figures) {
		const numbers = await page.locator(`#${id} td.numeric`).allTextContents();
		expect(numbers.filter((text) => /\d/.test(text)).length, id).toBeGreaterThan(10);
	}
});

for (const path of pages) {
	test(`without script ${path} reads as a page: title, heading, words, no control that does nothing`, async ({
		page
	}) => {
		const complaints = collectComplaints(page);
		await page.goto(path);
		await expect(page).toHaveTitle(/Leverage Briefing/);
		await expect(page.locator('h1')).toBeVisible();
		expect((await page.locator('main').innerText()).length).toBeGreaterThan(600);
		await expectNoDeadControls(page.locator('body'));
		expect(complaints.filter((complaint) => !isRefusedScript(complaint))).toEqual([]);
	});
}

test('without script a chart’s own page shows picture, open table, method and quotes', async ({ page }) => {
	for (const id of charts) {
		await page.goto(`/charts/${id}/`);
		await expect(page.locator('svg.picture').filter({ visible: true })).toHaveCount(1);
		await expect(page.locator('.data-table')).toBeVisible();
		await expect(page.getByRole('heading', { name: 'How it is computed' })).toBeVisible();
		await expect(page.locator('figure.quote').first()).toBeVisible();
	}
});

test('without script the download of a chart is a file with its figures', async ({ page }) => {
	await page.goto('/charts/trade-by-partner/');
	await page.locator('summary', { hasText: 'Take this chart' }).click();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: 'csv', exact: true }).click()
	]);
	expect(download.suggestedFilename()).toBe('trade-by-partner.csv');
});
