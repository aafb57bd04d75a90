import { expect, test } from '@playwright/test';

const known = [
	{ id: 'trade-one-third', word: 'The record agrees', says: ['122 / 376 = 0.324', '120 / 370 = 0.324'] },
	{ id: 'exports-2007-9', word: 'The record agrees', says: [] },
	{ id: 'china-more-than-doubled', word: 'The record agrees', says: ['2.30'] },
	{ id: 'never-above-tenth-of-percent', word: 'The record differs', says: ['1965–1989', '2001'] },
	{ id: 'breakthroughs-inverse-to-economy', word: 'Differs as far as checked', says: ['Bank of Korea'] },
	{ id: 'sanctions-trade-finance-down', word: 'The record differs on a date', says: ['Koizumi'] },
	{
		id: 'koizumi-2000-talks-since-1992',
		word: 'The record differs',
		says: ['26 April 2001', 'Obuchi, then Mori']
	}
];

test('every statement of the paper has a verdict, and the known ones have theirs with the reckoning', async ({
	page
}) => {
	await page.goto('/claims/');
	await expect(page.locator('.claims > li')).toHaveCount(117);
	await expect(page.locator('.claims > li .word')).toHaveCount(117);
	for (const { id, word, says } of known) {
		const claim = page.locator(`[id="${id}"]`);
		await expect(claim.locator('.word')).toHaveText(word);
		for (const words of says) await expect(claim.locator('.found')).toContainText(words);
	}
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('the claims of one verdict are shown alone, by pointer or keys', async ({ page }) => {
		await page.goto('/claims/');
		const differs = page.locator('.filter input[value="differs"]');
		await differs.check();
		const shown = page.locator('.claims > li:visible');
		expect(await shown.count()).toBeGreaterThanOrEqual(5);
		await expect(page.locator('.claims > li:visible:not([data-verdict="differs"])')).toHaveCount(0);
		await page.keyboard.press('ArrowRight');
		await expect(differs).not.toBeChecked();
		await expect(page.locator('.claims > li[data-verdict="differs"]:visible')).toHaveCount(0);
	});
});

test('a quote on the briefing leads by its mark to its claim, whose rows lead to the data', async ({
	page
}) => {
	await page.goto('/');
	const mark = page.locator('figure.quote[data-quote="trade-one-third-of-2002"] a.verdict');
	await expect(mark).toHaveText('The record agrees');
	await mark.click();
	await expect(page).toHaveURL(/\/claims\/#trade-/);
	const claim = page.locator('.claims > li:target');
	await expect(claim).toBeInViewport();
	await claim.locator('summary').click();
	await expect(claim.getByRole('link', { name: 'trade.csv' }).first()).toBeVisible();
});
