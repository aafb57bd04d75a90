import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { snippets, type Snippet } from '#lib/render/snippets.ts';
import { collectComplaints } from './console.ts';
import { inside, site, test } from './hostPages.ts';
import { buildFolder, everyChart } from './site.ts';

const main = 'trade-by-partner';
const title = 'Japan’s “fall” & <others’> rise';

function snippet(id: Snippet['id'], query = '', chart: string = main, height = 780): Snippet {
	const all = snippets({
		chart,
		title,
		address: `${site}/embed/${chart}/${query}`,
		pictureAddress: `${site}/og/${chart}.png`,
		darkPictureAddress: `${site}/og/${chart}.png?dark`,
		pageAddress: `${site}/charts/${chart}/${query}`,
		height,
		root: `${site}/`
	});
	return all.find((candidate) => candidate.id === id)!;
}

for (const width of [360, 680, 1100]) {
	test(`the frame without script shows all of its chart at ${width} px, where scripts are stripped and where they run`, async ({
		page,
		hosts
	}) => {
		await page.setViewportSize({ width, height: 900 });
		await hosts.open(page, snippet('iframe').code);
		const frame = page.locator('iframe');
		await expect(frame).toHaveAttribute('title', title);
		await expect(frame).toHaveAttribute('loading', 'lazy');
		await expect(inside(page, main).locator('.readout')).toBeVisible();
		const [content, room] = await inside(page, main)
			.locator('html')
			.evaluate((root) => [root.scrollHeight, root.clientHeight] as const);
		expect(content).toBeLessThanOrEqual(room);
		expect((await frame.boundingBox())!.height).toBe(780);
	});
}

test('the heights that oEmbed answers name are those the embeds have at that width, within a line or two', async ({
	page
}) => {
	for (const id of everyChart) {
		const { height, width, html } = JSON.parse(
			readFileSync(join(buildFolder, `oembed/${id}.json`), 'utf8')
		) as {
			height: number;
			width: number;
			html: string;
		};
		expect(html).toContain(`height="${height}"`);
		await page.setViewportSize({ width, height: 400 });
		await page.goto(`/embed/${id}/`);
		const is = await page.evaluate(() => document.documentElement.getBoundingClientRect().height);
		expect(height - is, id).toBeGreaterThanOrEqual(-4);
		expect(height - is, id).toBeLessThan(46);
	}
});

test('the frame with script grows to its content', async ({ page, hosts }) => {
	const complaints = collectComplaints(page);
	await hosts.open(page, snippet('script', '?time=2001..2007').code);
	await expect(inside(page, main).locator('.dek')).toContainText('2001');
	await inside(page, main).locator('summary').click();
	await expect.poll(async () => (await page.locator('iframe').boundingBox())!.height).toBeGreaterThan(900);
	expect(complaints).toEqual([]);
});

test('the element makes its frame, follows its attributes, is linked, and keeps its link where no script runs', async ({
	page,
	hosts,
	browser
}) => {
	test.slow();
	const complaints = collectComplaints(page);
	const { code } = snippet('element', '?time=2001..2007&yScale=log&dark=true');
	expect(code).toContain(' time="2001..2007" yscale="log" dark="true"');
	await hosts.open(page, code + snippet('element', '', 'japan-flows').code);
	const frame = inside(page, main);
	await expect(frame.locator('.dek')).toContainText('2001');
	await expect(frame.locator('html')).toHaveAttribute('data-dark', 'true');
	await expect(page.locator('iframe').first()).toHaveAttribute('title', title);
	await expect(page.locator('iframe').first()).toHaveAttribute('src', /yScale=log/);
	await frame.locator('.readout input').press('End');
	await expect(inside(page, 'japan-flows').locator('.readout')).toContainText('2007: ');
	await page
		.locator('leverage-chart')
		.first()
		.evaluate((element) => element.setAttribute('chart', 'trade-index'));
	await expect(inside(page, 'trade-index').locator('h1')).toContainText('at 100');
	expect(complaints).toEqual([]);
	const context = await browser.newContext({ javaScriptEnabled: false });
	const still = await context.newPage();
	await hosts.open(still, code);
	await expect(still.getByRole('link', { name: title })).toHaveAttribute('href', /time=2001/);
	await context.close();
});

test('the picture is shown, dark where the system is, and leads to the page', async ({ page, hosts }) => {
	await page.emulateMedia({ colorScheme: 'dark' });
	await hosts.open(page, snippet('picture').code);
	const image = page.getByRole('img', { name: title });
	await expect.poll(() => image.evaluate((node) => (node as HTMLImageElement).naturalWidth)).toBe(1200);
	expect(await image.evaluate((node) => (node as HTMLImageElement).currentSrc)).toMatch(/\?dark$/);
	await image.click();
	await expect(page).toHaveURL(`${site}/charts/${main}/`);
});

test('the page about embedding links two frames, on its own site and served from another', async ({
	page,
	hosts
}) => {
	test.slow();
	const complaints = collectComplaints(page);
	const html = readFileSync(join(buildFolder, 'embed/demo/index.html'), 'utf8');
	const body = /<body[^>]*>(.*)<\/body>/s.exec(html)![1]!;
	const scripts = [...html.matchAll(/<script src="[^"]*(embed\/\w+\.js)"/g)].map(
		([, path]) => `<script src="${site}/${path!}" defer></script>`
	);
	expect(scripts).toHaveLength(2);
	const elsewhere = body.replaceAll('src="../', `src="${site}/embed/`).replaceAll(/ style="[^"]*"/g, '');
	for (const open of [() => page.goto('/embed/demo/'), () => hosts.open(page, elsewhere, scripts.join(''))]) {
		await open();
		// By key: a pointer over a frame that has just been scrolled may be taken for one still inside it.
		await page.getByRole('button', { name: 'Read 2005' }).press('Enter');
		for (const chart of [main, 'japan-flows']) {
			await inside(page, chart).locator('.readout').scrollIntoViewIfNeeded();
			await expect(inside(page, chart).locator('.readout')).toContainText('2005: ');
		}
		await inside(page, main).locator('.readout input').press('End');
		await expect(inside(page, 'japan-flows').locator('.readout')).toContainText('2007: ');
		await expect(page.locator('#heard li').first()).toContainText('cursor 2007');
		await page.getByRole('button', { name: 'Show 1995–2010' }).press('Enter');
		await expect(inside(page, 'japan-flows').locator('.dek')).toContainText('1995');
	}
	expect(complaints).toEqual([]);
});
