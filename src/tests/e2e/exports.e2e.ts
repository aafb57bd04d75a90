/** Taking a chart away: files, clipboard, citations, snippets. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import JSZip from 'jszip';
import { addressInSvg, addressInTexts } from '#lib/render/fileFacts.ts';
import { textsOf } from '#lib/render/pngText.ts';
import { collectComplaints } from './console.ts';
import { bytesOf, download, openMenu } from './menu.ts';
import { everyChart, historyLength, main, open } from './site.ts';

const view = '?time=2003..2006&partners=japan~china&yScale=log';
const name = 'trade-by-partner_2003-2006_partners-japan+china_log';

test('pictures of the view in sight know its address, are as large as they say, and hold no reference', async ({
	page
}) => {
	const complaints = collectComplaints(page);
	await open(page, `/charts/${main}/${view}`);
	const menu = await openMenu(page);
	const address = page.url();
	const svg = await download(menu, 'Download SVG');
	expect(svg.suggestedFilename()).toBe(`${name}_slide-16x9.svg`);
	const text = (await bytesOf(svg)).toString();
	expect(addressInSvg(text)).toBe(address);
	expect(text).not.toMatch(/<(script|style|foreignObject|image|use|text)[\s>]|\shref=|\sstyle=|url\(/);
	const faults = await page.evaluate((source) => {
		const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
		return parsed.querySelector('parsererror')?.textContent ?? '';
	}, text);
	expect(faults).toBe('');
	await menu.getByLabel('Laid out for').selectOption('Half slide, 960 × 1080');
	await menu.getByLabel('PNG at').selectOption('2×');
	await menu.getByLabel('Dark', { exact: true }).check();
	const png = await download(menu, 'Download PNG');
	expect(png.suggestedFilename()).toBe(`${name}_slide-half_dark_2x.png`);
	const bytes = await bytesOf(png);
	expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1920, 2160]);
	expect(addressInTexts(textsOf(bytes))).toBe(address);
	expect(complaints).toEqual([]);
});

test('a PNG has ink where its words are, drawn without any font', async ({ page }) => {
	await page.route('**/*.woff2', (route) => route.abort());
	await open(page, `/charts/${main}/`);
	const menu = await openMenu(page);
	const png = (await bytesOf(await download(menu, 'Download PNG'))).toString('base64');
	// The headline stands at the top left: some tenth of its box is ink.
	const ink = await page.evaluate(async (data) => {
		const image = new Image();
		image.src = `data:image/png;base64,${data}`;
		await image.decode();
		const canvas = document.createElement('canvas');
		[canvas.width, canvas.height] = [image.width, image.height];
		const context = canvas.getContext('2d')!;
		context.drawImage(image, 0, 0);
		const { data: pixels } = context.getImageData(60, 60, 1000, 110);
		return pixels.filter((value, index) => index % 4 === 0 && value < 100).length / (1000 * 110);
	}, png);
	expect(ink).toBeGreaterThan(0.05);
	expect(ink).toBeLessThan(0.4);
});

test('CSV, metadata, zip and PowerPoint hold the rows in view and lead back to it', async ({ page }) => {
	await open(page, `/charts/${main}/${view}`);
	const menu = await openMenu(page);
	const csv = (await bytesOf(await download(menu, 'Download CSV'))).toString();
	expect(csv).toContain(`This view: ${page.url()}`);
	const rows = csv.split('\r\n').filter((line) => line !== '' && !/^\uFEFF?#/.test(line));
	expect(rows.slice(1).every((row) => /,200[3-6],/.test(row))).toBe(true);
	const metadata = JSON.parse((await bytesOf(await download(menu, 'Download metadata'))).toString()) as {
		address: string;
		sources: unknown[];
	};
	expect(metadata.address).toBe(page.url());
	expect(metadata.sources.length).toBeGreaterThan(3);
	const zip = await JSZip.loadAsync(await bytesOf(await download(menu, 'Download data as zip')));
	expect(Object.keys(zip.files)).toEqual(['README.md', `${name}.csv`, `${name}.metadata.json`]);
	const slide = await download(menu, 'Download PowerPoint');
	expect(slide.suggestedFilename()).toBe(`${name}_slide-16x9.pptx`);
	const parts = await JSZip.loadAsync(await bytesOf(slide));
	expect(await parts.file('ppt/charts/chart1.xml')!.async('string')).toContain('<c:v>274</c:v>');
	const notes = await parts.file('ppt/notesSlides/notesSlide1.xml')!.async('string');
	expect(notes).toContain('time=2003..2006');
});

test('a chart that PowerPoint can’t draw goes as SVG with a PNG of real pixels behind it', async ({
	page
}) => {
	await open(page, '/charts/sanctions-chronology/');
	const menu = await openMenu(page, 'sanctions-chronology');
	const parts = await JSZip.loadAsync(await bytesOf(await download(menu, 'Download PowerPoint')));
	const media = Object.keys(parts.files).filter((path) => path.startsWith('ppt/media/'));
	expect(media.map((path) => path.split('.').at(-1)).sort()).toEqual(['png', 'svg']);
	const png = await parts.file(media.find((path) => path.endsWith('png'))!)!.async('nodebuffer');
	expect(png.readUInt32BE(16)).toBeGreaterThan(1500);
});

test('copying hands over an image, the link, the description and the citation', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await open(page, `/charts/${main}/${view}`);
	const menu = await openMenu(page);
	const said = menu.getByRole('status').first();
	await menu.getByRole('button', { name: 'Copy image' }).click();
	await expect(said).toHaveText('Picture copied.');
	const copied = await page.evaluate(async () => {
		const [item] = await navigator.clipboard.read();
		const blob = await item!.getType('image/png');
		const bitmap = await createImageBitmap(blob);
		return { types: item!.types, width: bitmap.width, height: bitmap.height };
	});
	expect(copied).toEqual({ types: ['image/png'], width: 1920, height: 1080 });
	const texts = {
		'Copy link': page.url(),
		'Copy alt text': 'Line chart',
		'Copy citation': 'Leverage Briefing, “'
	};
	for (const [button, beginning] of Object.entries(texts)) {
		await menu.getByRole('button', { name: button }).click();
		await expect(said).toContainText('copied.');
		expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(beginning);
	}
});

test('chart, sources, event and quotes can be cited in four formats', async ({ page }) => {
	await open(page, `/charts/${main}/?event=2006-10-14-in-force`);
	const menu = await openMenu(page);
	const cite = menu.getByLabel('Cite');
	const text = menu.getByRole('textbox', { name: 'Citation' });
	await expect(text).toHaveValue(/Leverage Briefing, “Japan’s trade/);
	await menu.getByRole('combobox', { name: /^as/ }).selectOption('BibTeX');
	await expect(text).toHaveValue(/^@/);
	await cite.selectOption('The sources of its figures');
	await expect(text).toHaveValue(/COW_DYAD/);
	await menu.getByRole('combobox', { name: /^as/ }).selectOption('RIS');
	await expect(text).toHaveValue(/TY {2}- /);
	await cite.selectOption({
		label: (await cite.locator('option', { hasText: 'Event:' }).textContent()) ?? ''
	});
	await expect(text).toHaveValue(/14 October 2006|2006\/10\/14/);
	await cite.selectOption({
		label: (await cite.locator('option', { hasText: 'Quote:' }).first().textContent()) ?? ''
	});
	await menu.getByRole('combobox', { name: /^as/ }).selectOption('CSL-JSON');
	expect(JSON.parse(await text.inputValue())).toMatchObject([{ type: 'article-journal' }]);
});

test('the preview of an embed shows the view at the width that is set, by slider and by its corner', async ({
	page
}) => {
	await open(page, `/charts/${main}/?time=2003..2006`);
	const menu = await openMenu(page);
	const frame = menu.locator('iframe');
	await expect(frame.contentFrame().getByRole('heading', { level: 1 })).toContainText('2003 to 2006');
	await expect.poll(() => frame.evaluate((node: HTMLElement) => node.offsetWidth)).toBe(638);
	const tall = await frame.evaluate((node: HTMLElement) => node.offsetHeight);
	await menu.getByLabel('Width of the preview').fill('340');
	await expect.poll(() => frame.evaluate((node: HTMLElement) => node.offsetWidth)).toBe(338);
	await expect.poll(() => frame.evaluate((node: HTMLElement) => node.offsetHeight)).not.toBe(tall);
	await menu.getByRole('combobox', { name: /^Snippet/ }).selectOption('Element');
	await expect(menu.getByRole('textbox', { name: 'Snippet' })).toHaveValue(
		/^<leverage-chart chart="trade-by-partner" time="2003..2006"/
	);
});

test('the preview follows the view, and is no step of history of its own', async ({ page }) => {
	await open(page, `/charts/${main}/`);
	const menu = await openMenu(page);
	const preview = menu.frameLocator('iframe');
	await expect(preview.locator('.readout')).toBeVisible();
	const before = await historyLength(page);
	await page.locator(`#${main}`).getByRole('button', { name: 'Log', exact: true }).click();
	await expect(preview.locator('html[data-live=done]')).toBeVisible();
	expect(page.frames()[1]!.url()).toContain('yScale=log');
	await expect(page).toHaveURL(/yScale=log/);
	expect(await historyLength(page)).toBe(before + 1);
});

test('axe finds nothing in the open menu, in light and dark, and at 320 px nothing is wider than the page', async ({
	page
}) => {
	await open(page, `/charts/${main}/`);
	await openMenu(page);
	const faults = async () => {
		const { violations } = await new AxeBuilder({ page }).include('.menu').exclude('iframe').analyze();
		return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`);
	};
	expect(await faults()).toEqual([]);
	await page.emulateMedia({ colorScheme: 'dark' });
	expect(await faults()).toEqual([]);
	await page.setViewportSize({ width: 320, height: 700 });
	await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('the menu opens and works by keys alone', async ({ page }) => {
	await open(page, `/charts/${main}/`);
	await page.locator(`#${main} summary`, { hasText: 'Take this chart' }).focus();
	await page.keyboard.press('Enter');
	await expect(page.locator('.menu')).toBeVisible();
	await page.locator('.menu').getByRole('button', { name: 'Download CSV' }).focus();
	const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
	expect(file.suggestedFilename()).toBe('trade-by-partner_2002-2007.csv');
});

test('where the menu can’t be fetched, the files of the opening view are still there, and it is said', async ({
	page
}) => {
	await open(page, `/charts/${main}/`);
	await page.route('**/*.json', (route) => route.abort());
	await page.locator(`#${main} summary`, { hasText: 'Take this chart' }).click();
	await expect(page.locator(`#${main} .actions`)).toContainText('The menu could not be fetched');
	await expect(page.getByRole('link', { name: 'png', exact: true })).toBeVisible();
});

test('without script every file of every chart is linked and is what it says', async ({ request }) => {
	const types = {
		svg: 'image/svg+xml',
		png: 'image/png',
		csv: 'text/csv; charset=utf-8',
		'metadata.json': 'application/json; charset=utf-8',
		zip: 'application/zip'
	};
	for (const id of everyChart) {
		const html = await (await request.get(`/charts/${id}/`)).text();
		for (const [ending, type] of Object.entries(types)) {
			expect(html, `${id}.${ending}`).toMatch(new RegExp(`href="[^"]*charts/${id}\\.${ending}"`));
			const response = await request.get(`/charts/${id}.${ending}`);
			expect(response.ok(), `${id}.${ending}`).toBe(true);
			expect(response.headers()['content-type']).toBe(type);
			expect((await response.body()).length).toBeGreaterThan(500);
		}
		const png = await (await request.get(`/charts/${id}.png`)).body();
		expect(addressInTexts(textsOf(png))).toContain(`charts/${id}/`);
		expect(png.readUInt32BE(16)).toBe(1888);
		expect((await request.get(`/charts/${id}-dark.svg`)).ok()).toBe(true);
	}
});
