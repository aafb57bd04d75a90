/** What the journeys of one’s own briefings share. */
import { expect, type Locator, type Page } from '@playwright/test';
import { open } from './site.ts';

export const panelOf = (page: Page): Locator => page.getByRole('complementary', { name: 'My briefing' });

export const titleOf = (page: Page): Locator => panelOf(page).getByRole('textbox', { name: 'Title' });

/** The steps that the panel shows, each as its headline. */
export const headlinesOf = (page: Page): Promise<string[]> =>
	panelOf(page).locator('.headline').allTextContents();

/** Names of the charts of the steps. */
export async function chartsOf(page: Page): Promise<readonly string[]> {
	const words = await panelOf(page).locator('p.chart').allTextContents();
	return words.map((text) => text.trim().replace(/, \d{4}–\d{4}.*$/s, ''));
}

/** Adds a chart of the page, or a panel of a comparison, and waits until it stands in the panel. */
export async function add(page: Page, section: string): Promise<void> {
	const steps = panelOf(page).locator('[data-step]');
	const before = (await panelOf(page).isVisible()) ? await steps.count() : null;
	await page.locator(`#${section}`).getByRole('button', { name: 'Add to my briefing' }).click();
	await expect(panelOf(page)).toBeVisible();
	if (before !== null) await expect(steps).toHaveCount(before + 1);
	await expect(steps.last()).toBeFocused();
}

export const saved = (page: Page): Promise<void> =>
	expect(panelOf(page).getByText('Saved on this device')).toBeVisible();

/** A step of the panel, from 1. */
export const step = (page: Page, number: number): Locator =>
	panelOf(page)
		.locator('li:has(> [data-step])')
		.nth(number - 1);

/** Opens what can be changed of a step. */
export async function unfoldStep(page: Page, number: number): Promise<Locator> {
	const own = step(page, number);
	await own.locator('summary').click();
	return own;
}

/** Briefings of the list, by title. */
export const row = (page: Page, title: string): Locator =>
	page.locator('li').filter({ has: page.getByRole('heading', { name: title, exact: true }) });

export async function openList(page: Page): Promise<void> {
	await page.goto('/briefings/');
	await expect(page.getByRole('button', { name: 'New briefing' })).toBeVisible();
	await page.waitForLoadState('networkidle');
}

/** A briefing of two steps made on the front page, saved. */
export async function makeTwo(page: Page): Promise<void> {
	await open(page, '/');
	await add(page, 'trade-by-partner');
	await add(page, 'japan-flows');
	await saved(page);
}
