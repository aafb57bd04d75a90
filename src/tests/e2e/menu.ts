/** The menu under a chart by which it is taken away. */
import { readFileSync } from 'node:fs';
import { expect, type Download, type Locator, type Page } from '@playwright/test';
import { main, type ChartId } from './site.ts';

/** Opens the menu of a chart, or leaves it open. */
export async function openMenu(page: Page, chart: ChartId = main): Promise<Locator> {
	const menu = page.locator(`#${chart} .menu`);
	if (!(await menu.isVisible())) {
		await page.locator(`#${chart} summary`, { hasText: 'Take this chart' }).click();
	}
	await expect(menu).toBeVisible();
	return menu;
}

/** The file that a button of the menu gives. */
export async function download(menu: Locator, button: string): Promise<Download> {
	const [file] = await Promise.all([
		menu.page().waitForEvent('download'),
		menu.getByRole('button', { name: button, exact: true }).click()
	]);
	await expect(menu.getByRole('status').first()).toHaveText(`${file.suggestedFilename()} saved.`);
	return file;
}

export const bytesOf = async (file: Download) => readFileSync(await file.path());
