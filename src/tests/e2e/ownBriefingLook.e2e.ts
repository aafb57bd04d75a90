/** The panel and the list of one’s own briefings as they are reached: by machine, by keys alone, on a phone, as a guest of hostile words. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { hostileTexts } from '../hostileTexts.ts';
import {
	add,
	headlinesOf,
	makeTwo,
	openList,
	panelOf,
	row,
	saved,
	step,
	unfoldStep
} from './ownBriefings.ts';
import { drawnAnew, open } from './site.ts';

async function faultsOf(page: Page): Promise<readonly string[]> {
	const { violations } = await new AxeBuilder({ page })
		.withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
		.include('.own-panel')
		.analyze();
	return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

test('axe finds nothing in the open panel, with a step unfolded and a problem told, in light and dark', async ({
	page
}) => {
	await makeTwo(page);
	const first = await unfoldStep(page, 1);
	await first.getByRole('combobox', { name: 'Add: quote' }).selectOption({ index: 1 });
	await first.getByRole('combobox', { name: 'Add: quote' }).selectOption({ index: 1 });
	await panelOf(page).locator('summary', { hasText: 'About it' }).click();
	await panelOf(page).locator('summary', { hasText: 'Take this briefing' }).click();
	expect(await faultsOf(page)).toEqual([]);
	await page.emulateMedia({ colorScheme: 'dark' });
	expect(await faultsOf(page)).toEqual([]);
});

test('axe finds nothing on the list with briefings in it, one of them deleted, in light and dark', async ({
	page
}) => {
	await makeTwo(page);
	await openList(page);
	await row(page, 'My briefing').getByRole('button', { name: 'Duplicate' }).click();
	await row(page, 'My briefing (copy)').getByRole('button', { name: 'Delete' }).click();
	const faults = async () => {
		const { violations } = await new AxeBuilder({ page }).analyze();
		return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
	};
	expect(await faults()).toEqual([]);
	await page.emulateMedia({ colorScheme: 'dark' });
	expect(await faults()).toEqual([]);
});

test('with the keyboard alone a chart is added, its headline written, moved, the panel closed, and the focus is back where it began', async ({
	page
}) => {
	await open(page, '/');
	await add(page, 'japan-flows');
	await page.keyboard.press('Escape');
	const button = page.locator('#trade-by-partner').getByRole('button', { name: 'Add to my briefing' });
	await button.focus();
	await page.keyboard.press('Enter');
	await expect(step(page, 2).locator('[data-step]')).toBeFocused();
	// Grip, then the fold.
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(step(page, 2).getByLabel('Headline')).toBeVisible();
	await page.keyboard.press('Tab');
	await page.keyboard.type('By keys alone');
	await page.keyboard.press('Shift+Tab');
	await page.keyboard.press('Alt+ArrowUp');
	await expect.poll(async () => (await headlinesOf(page))[0]).toBe('By keys alone');
	await expect(step(page, 1).locator('summary')).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(panelOf(page)).toHaveCount(0);
	await expect(button).toBeFocused();
});

for (const width of [360, 768, 1280]) {
	test(`at ${width} px the panel fits, the page beside it scrolls down only, and every control is large enough`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height: 740 });
		await open(page, '/');
		await add(page, 'trade-by-partner');
		await unfoldStep(page, 1);
		const box = (await panelOf(page).boundingBox())!;
		expect(box.width).toBe(width < 760 ? width : 420);
		expect(box.x + box.width).toBe(width);
		const wide = await page.evaluate(() => {
			const { scrollWidth, clientWidth } = document.documentElement;
			const own = document.querySelector('.own-panel')!;
			return [scrollWidth - clientWidth, own.scrollWidth - own.clientWidth];
		});
		expect(wide).toEqual([0, 0]);
		const small = await panelOf(page)
			.locator('button, input, select, textarea, summary, a')
			.evaluateAll((nodes) =>
				nodes
					.filter((node) => node.checkVisibility() && getComputedStyle(node).display !== 'inline')
					.filter((node) => {
						const { width: across, height } = node.getBoundingClientRect();
						return across < 24 || height < 24;
					})
					.map((node) => node.outerHTML.slice(0, 90))
			);
		expect(small).toEqual([]);
	});
}

test('on a phone the panel covers the page, and nothing under it can be reached until it is closed', async ({
	page
}) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await open(page, '/');
	await add(page, 'trade-by-partner');
	for (let stop = 0; stop < 30; stop += 1) {
		await page.keyboard.press('Tab');
		const inside = await page.evaluate(
			() => document.activeElement === document.body || !!document.activeElement?.closest('.own-panel')
		);
		expect(inside).toBe(true);
	}
	await page.setViewportSize({ width: 800, height: 740 });
	await expect(page.locator('body > [inert]')).toHaveCount(0);
	await page.setViewportSize({ width: 360, height: 740 });
	await panelOf(page).getByRole('button', { name: 'Close' }).click();
	await expect(page.locator('[inert]')).toHaveCount(0);
	await expect(page.locator('#trade-by-partner [data-add]')).toBeFocused();
});

test('the nav leads to the list on every page, and the header stays two rows on a phone', async ({
	page
}) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await open(page, '/');
	const nav = page.getByRole('navigation', { name: 'Pages' });
	const tops = await nav
		.locator('a')
		.evaluateAll((nodes) => nodes.map((node) => node.getBoundingClientRect().top));
	expect(new Set(tops).size).toBeLessThanOrEqual(2);
	await nav.getByRole('link', { name: 'Present' }).click();
	await expect(page).toHaveURL('/briefings/');
	await expect(nav.getByRole('link', { name: 'Present' })).toHaveAttribute('aria-current', 'page');
});

test('hostile words stay words, in the panel, the list and the skins', async ({ page }) => {
	test.slow();
	await page.addInitScript(() => {
		window.alert = () => document.documentElement.setAttribute('data-broken', 'yes');
	});
	await makeTwo(page);
	const title = panelOf(page).getByRole('textbox', { name: 'Title' });
	const first = await unfoldStep(page, 1);
	for (const text of hostileTexts.filter((each) => /[<"'{]|\u202E/.test(each))) {
		const line = text.replaceAll(/\s+/g, ' ').trim();
		await title.fill(line);
		await first.getByLabel('Headline').fill(line);
		await first.getByLabel('Notes').fill(line);
		await expect.poll(async () => (await headlinesOf(page))[0]).toBe(line);
	}
	const last = '\u202E</script><img src=x onerror=alert(1)>';
	await title.fill(last);
	await saved(page);
	await openList(page);
	await expect(row(page, last)).toBeVisible();
	await row(page, last)
		.getByRole('link', { name: /^Story/ })
		.click();
	await expect(page.getByRole('heading', { name: last })).toBeVisible();
	expect(await page.locator('html').getAttribute('data-broken')).toBeNull();
});

test('a view that is drawn anew beside the panel is the one that is added', async ({ page }) => {
	await open(page, '/');
	await add(page, 'trade-by-partner');
	await page.locator('#trade-by-partner').getByRole('button', { name: 'Log', exact: true }).click();
	await drawnAnew(page);
	await add(page, 'trade-by-partner');
	const second = await unfoldStep(page, 2);
	await expect(second.getByRole('link', { name: 'Open this view' })).toHaveAttribute(
		'href',
		/charts\/trade-by-partner\/\?yScale=log$/
	);
});
