import { expect, test, type Page } from '@playwright/test';
import { shiftsOf, watchShifts } from './shifts.ts';
import { alive, main, open } from './site.ts';

/** Opens a page whose scripts come only after its first paint, as on a slow line: hydration must be seen to move nothing. */
async function openSlowly(page: Page, path: string): Promise<void> {
	let letGo = (): void => undefined;
	const painted = new Promise<void>((resolve) => (letGo = resolve));
	await page.route('**/*.js', async (route) => {
		await painted;
		await route.continue();
	});
	await page.goto(path, { waitUntil: 'commit' });
	const paints = () => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length);
	await expect.poll(paints).toBe(1);
	letGo();
	await alive(page);
}

for (const path of ['/', `/charts/${main}/`, '/charts/sanctions-chronology/']) {
	for (const width of [360, 1280]) {
		test(`nothing jumps on ${path} at ${width} px while it loads, hydrates and is scrolled through`, async ({
			page
		}) => {
			await page.setViewportSize({ width, height: 800 });
			await watchShifts(page);
			await openSlowly(page, path);
			await page.evaluate(() => document.fonts.ready);
			expect(await shiftsOf(page), 'while loading').toEqual([]);
			const height = await page.evaluate(() => document.documentElement.scrollHeight);
			for (let y = 0; y < height; y += 1600) {
				await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), y);
			}
			expect(await shiftsOf(page), 'while scrolling').toEqual([]);
		});
	}
}

test('a picture drawn anew takes the room of the one before: what stands under it stays', async ({
	page
}) => {
	await open(page, '/');
	const source = page.locator(`#${main} svg.picture:visible`);
	const before = await source.boundingBox();
	await page.locator(`#${main}`).getByRole('button', { name: 'Log', exact: true }).click();
	await expect(page.locator(`#${main} svg.is-live`)).toBeVisible();
	const after = await source.boundingBox();
	expect(after?.width).toBeCloseTo(before?.width ?? NaN, 0);
	expect(after?.height).toBeCloseTo(before?.height ?? NaN, 0);
});
