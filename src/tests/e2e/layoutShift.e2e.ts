import { expect, test, type Page } from '@playwright/test';
import { alive, main, open } from './site.ts';

interface Shift extends PerformanceEntry {
	readonly value: number;
	readonly hadRecentInput: boolean;
	readonly sources: readonly { readonly node: Node | null }[];
}

declare global {
	interface Window {
		shifts: { value: number; nodes: string[] }[];
	}
}

/** Notes every shift of the layout from the first paint on, with what moved. */
async function watchShifts(page: Page): Promise<void> {
	await page.addInitScript(() => {
		window.shifts = [];
		const name = (node: Node | null) =>
			(node instanceof Element ? node.outerHTML : (node?.textContent ?? '')).slice(0, 80);
		new PerformanceObserver((list) => {
			for (const shift of list.getEntries() as Shift[]) {
				if (shift.hadRecentInput) continue;
				window.shifts.push({ value: shift.value, nodes: shift.sources.map(({ node }) => name(node)) });
			}
		}).observe({ type: 'layout-shift', buffered: true });
	});
}

/** The shifts up to now: two frames later, when the browser has reported what it painted. */
function shiftsOf(page: Page): Promise<Window['shifts']> {
	return page.evaluate(
		() =>
			new Promise<Window['shifts']>((resolve) => {
				requestAnimationFrame(() => requestAnimationFrame(() => resolve(window.shifts)));
			})
	);
}

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
