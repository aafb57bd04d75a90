import { expect, test } from '@playwright/test';
import { collectComplaints } from './console.ts';
import { SUB_PATH } from './serveBuild.ts';

for (const path of ['/', SUB_PATH]) {
	test(`the front page opens at ${path} with a heading and without complaints`, async ({ page }) => {
		const complaints = collectComplaints(page);
		const response = await page.goto(path);
		expect(response?.status()).toBe(200);
		await expect(page.locator('h1')).toHaveCount(1);
		await expect(page.locator('h1')).toBeVisible();
		await page.waitForLoadState('networkidle');
		expect(complaints).toEqual([]);
	});
}
