import { expect, test, type TestInfo } from '@playwright/test';
import { byKind, collectLoads, sumOf, type Load } from './loads.ts';
import { charts, drawnAnew, isPlot, main, open, pointAt } from './site.ts';

function tell(info: TestInfo, path: string, loads: readonly Load[]): void {
	const kinds = byKind(loads).map(([kind, bytes]) => `${kind} ${bytes}`);
	const description = `${path}: ${sumOf(loads)} bytes in ${loads.length} requests (${kinds.join(', ')})`;
	info.annotations.push({ type: 'bytes', description });
	console.log(`    ${description}`);
}

const scriptBudget = 40_000;
const wholeBudget = 150_000;

for (const path of ['/', `/charts/${main}/`]) {
	test(`a first visit of ${path} loads at most 40,000 bytes of script and 150,000 in all, and no Plot`, async ({
		page
	}, info) => {
		const loads = collectLoads(page);
		await open(page, path);
		await page.waitForLoadState('networkidle');
		const loaded = await loads();
		tell(info, path, loaded);
		const scripts = loaded.filter(({ kind }) => kind === 'script');
		expect(scripts.length).toBeGreaterThan(2);
		expect(sumOf(scripts), 'script').toBeLessThanOrEqual(scriptBudget);
		expect(sumOf(loaded), 'everything').toBeLessThanOrEqual(wholeBudget);
		expect(loaded.filter((load) => isPlot(load.path))).toEqual([]);
	});
}

test('Plot and the tables are asked for by the first gesture that needs a redraw, once, and by nothing before', async ({
	page
}) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(new URL(request.url()).pathname));
	const heavy = () => asked.filter((path) => isPlot(path) || path.endsWith('study.json'));
	await open(page, '/');
	await pointAt(page, main, 2004);
	await page.locator('summary', { hasText: 'Table' }).first().click();
	await page.locator('figure.quote blockquote').first().hover();
	await page.waitForLoadState('networkidle');
	expect(heavy()).toEqual([]);
	await page.locator(`#${main}`).getByRole('button', { name: 'Log', exact: true }).click();
	await drawnAnew(page);
	expect(heavy()).toHaveLength(2);
	await page.locator(`#${main}`).getByRole('button', { name: 'Linear', exact: true }).click();
	await page.getByRole('button', { name: '1990–2014' }).click();
	await expect(page).toHaveURL(/1990/);
	expect(heavy()).toHaveLength(2);
});

test('every chart stands as SVG in the page itself, at three widths', async ({ request }) => {
	const html = await (await request.get('/')).text();
	const tags = html.match(/<svg (?:[^>"]|"[^"]*")*>/g) ?? [];
	for (const id of charts) {
		const drawn = tags.filter((tag) => tag.includes(`data-chart="${id}"`));
		const variants = drawn.map((tag) => /class="picture variant-(\w+)"/.exec(tag)?.[1]);
		expect(variants, id).toEqual(['narrow', 'medium', 'wide']);
	}
});
