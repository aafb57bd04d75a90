import { expect, test, type Page } from '@playwright/test';
import { collectComplaints } from './console.ts';
import { SUB_PATH } from './serveBuild.ts';
import { bytesOf, download, openMenu } from './menu.ts';
import { charts, drawnAnew, main, open, pages, pointAt, queryOf, trackPlace } from './site.ts';

const below = (path: string) => `${SUB_PATH}${path.slice(1)}`;

/** Every address a page asks for, to be expected below the sub-path. */
function collectRequests(page: Page): readonly string[] {
	const paths: string[] = [];
	page.on('request', (request) => {
		const { protocol, pathname } = new URL(request.url());
		if (protocol.startsWith('http')) paths.push(pathname);
	});
	return paths;
}

const outside = (paths: readonly string[]) => paths.filter((path) => !path.startsWith(SUB_PATH));

test('below a sub-path the cursor, the period, Back and the download work, and nothing is asked for outside it', async ({
	page
}) => {
	const complaints = collectComplaints(page);
	const asked = collectRequests(page);
	await open(page, SUB_PATH);
	await pointAt(page, main, 2004);
	for (const id of charts) await expect(page.locator(`#${id} .readout`)).toContainText('2004:');
	const [start, end] = [await trackPlace(page, 1994), await trackPlace(page, 2000)];
	await page.mouse.move(start.x, start.y);
	await page.mouse.down();
	await page.mouse.move(end.x, end.y);
	await page.mouse.up();
	await expect(page).toHaveURL(new RegExp(`${SUB_PATH}\\?time=1994\\.\\.2000$`));
	await page.locator(`#${main}`).scrollIntoViewIfNeeded();
	await drawnAnew(page);
	expect(asked).toContain(below('/data/six-party-talks/study.json'));
	await page.reload();
	await drawnAnew(page);
	await page.goBack();
	await expect.poll(() => queryOf(page)).toBe('');
	await expect(page.locator('h1')).toContainText('fell by two thirds');
	expect(outside(asked)).toEqual([]);
	expect(complaints).toEqual([]);
});

test('below a sub-path every page opens with its assets, and its links stay below', async ({ page }) => {
	const complaints = collectComplaints(page);
	const asked = collectRequests(page);
	for (const path of pages) {
		await open(page, below(path));
		await expect(page.locator('h1')).toBeVisible();
		const links = await page.locator('a[href]').evaluateAll((nodes) =>
			nodes
				.map((node) => (node as HTMLAnchorElement).href)
				.filter((href) => new URL(href).origin === location.origin)
				.map((href) => new URL(href).pathname)
		);
		expect(outside(links), path).toEqual([]);
	}
	expect(asked).toContain(below('/fonts/sans.woff2'));
	expect(outside(asked)).toEqual([]);
	expect(complaints).toEqual([]);
});

test('below a sub-path chart links, the CSV and the card of a chart lead to files that are there', async ({
	page,
	request
}) => {
	await open(page, SUB_PATH);
	await page.locator(`#${main}`).getByRole('link', { name: 'How it is computed' }).click();
	await expect(page).toHaveURL(new RegExp(`${SUB_PATH}charts/${main}/$`));
	const file = await download(await openMenu(page), 'Download CSV');
	expect((await bytesOf(file)).toString()).toContain(below(`/charts/${main}/`));
	const csv = await request.get(below(`/charts/${main}.csv`));
	expect(csv.status()).toBe(200);
	for (const path of pages) {
		await page.goto(below(path));
		const card = page.locator('meta[property="og:image"]');
		await expect(card, `${path} names its card`).toHaveAttribute('content', /og\/[\w-]+\.png$/);
		const name = (await card.getAttribute('content'))?.split('/').at(-1) ?? '';
		const answer = await request.get(`${SUB_PATH}og/${name}`);
		expect(answer.status(), `${path} has a card`).toBe(200);
		expect(answer.headers()['content-type']).toBe('image/png');
	}
});

test('below a sub-path a view follows its link to another page and back', async ({ page }) => {
	const complaints = collectComplaints(page);
	await open(page, `${SUB_PATH}charts/trade-index/?base=2000`);
	await expect(page.locator('h1')).toContainText('With 2000 at 100');
	await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Briefing' }).click();
	await expect(page).toHaveURL(new RegExp(`${SUB_PATH}$`));
	await page.goBack();
	await expect(page.locator('h1')).toContainText('With 2000 at 100');
	expect(complaints).toEqual([]);
});

test('below a sub-path the site works without script too', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
	const page = await context.newPage();
	const asked = collectRequests(page);
	for (const path of pages) {
		await page.goto(below(path));
		await expect(page.locator('h1')).toBeVisible();
	}
	expect(outside(asked)).toEqual([]);
	await context.close();
});
