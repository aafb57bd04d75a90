import { expect, test, type Page } from '@playwright/test';
import { expectQuery, open } from './site.ts';

const panels = (page: Page) => page.locator('.panel section.chart');
const headlines = (page: Page) => page.locator('.panel h2');
const group = (page: Page, name: string) => page.getByRole('button', { name });
const measure = (page: Page) => page.getByRole('combobox', { name: 'Measure' });

test('/compare/ answers who gained what was lost in words, and shows a panel for each partner in focus', async ({
	page
}) => {
	await open(page, '/compare/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who gained what Japan lost?');
	await expect(page.locator('.lead li')).toHaveCount(2);
	await expect(page.locator('.lead')).toContainText('2002');
	await expect(headlines(page)).toHaveText([/^Japan’s trade/, /^China’s trade/, /^South Korea’s trade/]);
	await expect(page.locator('#who-filled-the-gap, #source-disagreement')).toHaveCount(2);
});

test('a measure, a layout and two years are chosen by keys, stand in the address, and every panel tells them', async ({
	page
}) => {
	await open(page, '/compare/');
	await measure(page).selectOption('share');
	await expect(headlines(page).first()).toContainText(
		'share of North Korea’s trade went from 13\u202f% to 2.8\u202f%'
	);
	await expectQuery(page, '?measure=share');
	await group(page, 'A panel for each source').focus();
	await page.keyboard.press('Enter');
	await expect(headlines(page)).toHaveText([/^Correlates of War: /, /^National figures: /, /^Paper: /]);
	await page
		.getByRole('group', { name: 'Years compared in the comparison' })
		.getByLabel('Compare')
		.selectOption('2004');
	await expect(headlines(page).nth(1)).toContainText('2004 to 2006');
	await group(page, 'All in one').click();
	await expect(headlines(page)).toHaveCount(1);
	await expectQuery(page, '?measure=share&window=2004..2006&split=overlay');
	await page.goBack();
	await expect(headlines(page)).toHaveCount(3);
});

test('panels share their axes: the same value stands at the same height in each', async ({ page }) => {
	await page.goto('/compare/?split=sources&time=1998..2007');
	await expect(panels(page)).toHaveCount(3);
	await expect(page.locator('.panel svg.is-live')).toHaveCount(3);
	const ticks = await page
		.locator('.panel svg.is-live')
		.evaluateAll((pictures) =>
			pictures.map((picture) =>
				[...picture.querySelectorAll('.y-axis text, text.y-axis')].map((tick) => tick.textContent).join()
			)
		);
	expect(new Set(ticks).size).toBe(1);
	const tops = await page
		.locator('.panel .picture-room')
		.evaluateAll((rooms) => rooms.map((room) => Math.round(room.getBoundingClientRect().top)));
	expect(new Set(tops).size).toBe(1);
});

test('the cursor reads all panels at one year, and one of them leaves as a file that names it', async ({
	page
}) => {
	await page.goto('/compare/?partners=japan~china~south-korea~russia~united-states');
	await expect(panels(page)).toHaveCount(4);
	await expect(page.getByText('4 panels at most, none for United States.')).toBeVisible();
	await page.locator('.panel .readout').first().focus();
	await page.keyboard.press('ArrowRight');
	for (const readout of await page.locator('.panel .readout').all())
		await expect(readout).toContainText('2002:');
	const china = page.locator('#compare-measures-china');
	await china.getByText('Take this chart').click();
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		china.getByRole('button', { name: 'Download CSV' }).click()
	]);
	expect(file.suggestedFilename()).toContain('panel-china');
});

test('a comparison of a partner without the measure says so, and draws axes', async ({ page }) => {
	await page.goto('/compare/?partners=thailand&measure=reliance');
	await expect(headlines(page)).toHaveText([/^No own reliance of Thailand/]);
	await expect(page.locator('.panel svg.picture:visible')).toBeVisible();
});

test('each formula is there in words and as MathML with words of its own', async ({ page }) => {
	await open(page, '/compare/');
	const formulas = page.locator('.measures details');
	expect(await formulas.count()).toBeGreaterThanOrEqual(20);
	expect(await page.locator('.measures math[alttext]').count()).toBe(await formulas.count());
	const replacement = page.locator('#measure-replacement');
	await replacement.locator('summary').click();
	await expect(replacement.locator('math')).toBeVisible();
});
