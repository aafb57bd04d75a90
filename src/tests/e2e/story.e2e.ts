import { expect, test, type Page } from '@playwright/test';
import { collectComplaints } from './console.ts';
import { shippedBriefings } from './briefings.ts';

const [argument] = shippedBriefings;
const path = `/story/${argument.id}/`;

async function openStory(page: Page): Promise<void> {
	await page.goto(path);
	await expect(page.locator('.story.stays')).toBeVisible();
}

/** The chart of a step, by the number of the step. */
const shownOf = (page: Page, step: number) => page.locator(`[data-step="${step}"] .shown`);

test('the chart stays in view and changes with the words that are read', async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	const complaints = collectComplaints(page);
	await openStory(page);
	for (const step of [1, 4, argument.steps.length]) {
		await page.locator(`#step-${step} h2`).evaluate((node) => {
			scrollBy({ top: node.getBoundingClientRect().top - innerHeight * 0.4, behavior: 'instant' });
		});
		await expect(shownOf(page, step)).toHaveCSS('opacity', '1');
		await expect(shownOf(page, step).locator('.wide svg.picture')).toBeInViewport({ ratio: 0.9 });
		// The others lie in the same place and are not seen.
		const opaque = () =>
			page
				.locator('.shown')
				.evaluateAll((all) => all.filter((node) => getComputedStyle(node).opacity !== '0').length);
		await expect.poll(opaque).toBe(1);
	}
	expect(complaints).toEqual([]);
});

test('the list of steps and a link to a step lead to its words, with its chart beside them', async ({
	page
}) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	await openStory(page);
	await page.locator('.story header summary').click();
	await page.locator('.story header li a').nth(8).click();
	await expect(page.locator('#step-9 h2')).toBeInViewport();
	await expect(shownOf(page, 9)).toHaveCSS('opacity', '1');
	await page.goto('/');
	await page.goto(`${path}#step-7`);
	await expect(page.locator('.story.stays')).toBeVisible();
	await expect
		.poll(() => page.locator('#step-7').evaluate((node) => Math.abs(node.getBoundingClientRect().top)))
		.toBeLessThan(60);
	await expect(shownOf(page, 7)).toHaveCSS('opacity', '1');
});

test('a story switches to plain steps: every chart stands with its own words', async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	await openStory(page);
	const mode = page.getByRole('button', { name: 'The chart stays in view' });
	await mode.click();
	await expect(mode).toHaveAttribute('aria-pressed', 'false');
	for (let step = 1; step <= argument.steps.length; step++) {
		await expect(shownOf(page, step)).toHaveCSS('opacity', '1');
		await expect(shownOf(page, step)).toHaveCSS('position', 'static');
	}
});

test('a reader who tabs comes to no control of a chart that is not seen', async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	await openStory(page);
	for (let stop = 0; stop < 40; stop++) {
		await page.keyboard.press('Tab');
		// The page scrolls to the words first.
		const faint = () =>
			page.evaluate(() => {
				const shown = document.activeElement?.closest('.shown');
				return shown ? !shown.closest('.is-current') : false;
			});
		await expect.poll(faint, `stop ${stop + 1}`).toBe(false);
	}
});

test('a quote and a date of a step light up its range in the chart beside them', async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	await openStory(page);
	const step =
		argument.steps.findIndex(({ quotes, chart }) => quotes.length > 0 && chart === 'japan-flows') + 1;
	expect(step).toBeGreaterThan(0);
	const quote = page.locator(`#step-${step} .quote`).first();
	await quote.scrollIntoViewIfNeeded();
	await quote.hover();
	await expect(shownOf(page, step).locator('.overlay .range')).toHaveAttribute('visibility', 'visible');
});

test('without script every step, its words, quotes and chart stand on the page', async ({ browser }) => {
	const context = await browser.newContext({
		javaScriptEnabled: false,
		viewport: { width: 1280, height: 800 }
	});
	const page = await context.newPage();
	await page.goto(path);
	for (const [index, headline] of argument.headlines.entries()) {
		const step = page.locator(`[data-step="${index + 1}"]`);
		await expect(step.getByRole('heading', { level: 2 })).toHaveText(headline);
		await expect(step.locator('.wide svg.picture')).toBeVisible();
		await expect(step.getByText(argument.steps[index]!.words)).toBeVisible();
	}
	await context.close();
});

test('on a phone nothing is wider than the window, and a chart is drawn for it', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await page.goto(path);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
	await expect(page.locator('[data-step="2"] .narrow svg.picture')).toBeVisible();
	await expect(page.locator('[data-step="2"] .wide')).toBeHidden();
});

test('with reduced motion a chart is there at once', async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await openStory(page);
	const duration = await shownOf(page, 1).evaluate((node) => getComputedStyle(node).transitionDuration);
	expect(duration).toBe('0s');
});
