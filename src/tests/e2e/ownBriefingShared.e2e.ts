/** Briefings that leave the device as links, and the skins that show one’s own. */
import { expect, test } from '@playwright/test';
import { chartsOf, makeTwo, openList, row, saved, titleOf, unfoldStep } from './ownBriefings.ts';

test('a link holds the whole briefing: it opens where nothing is kept, and is kept there when asked', async ({
	page,
	context,
	browser,
	baseURL
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await makeTwo(page);
	await titleOf(page).fill('Shared <b>&amp; whole</b>');
	await saved(page);
	await openList(page);
	const own = row(page, 'Shared <b>&amp; whole</b>');
	await own.locator('summary', { hasText: 'Take this briefing' }).click();
	await own.getByRole('button', { name: 'Share link' }).click();
	await expect(own.getByText('Link copied.')).toBeVisible();
	const link = await page.evaluate(() => navigator.clipboard.readText());
	expect(link).toMatch(/\/story\/own\/#briefing=1\.[\w-]+$/);
	expect(link.length).toBeLessThan(1000);

	const clean = await browser.newContext({ ...(baseURL && { baseURL }) });
	const elsewhere = await clean.newPage();
	await elsewhere.goto(link);
	await expect(elsewhere.getByRole('heading', { name: 'Shared <b>&amp; whole</b>' })).toBeVisible();
	await elsewhere.getByRole('button', { name: 'Keep it on this device' }).click();
	await expect(elsewhere).toHaveURL(/\/story\/own\/\?of=[\w-]+$/);
	await expect(elsewhere.getByRole('heading', { name: 'Shared <b>&amp; whole</b>' })).toBeVisible();
	await expect(elsewhere.getByRole('button', { name: 'Keep it on this device' })).toHaveCount(0);
	await openList(elsewhere);
	await expect(row(elsewhere, 'Shared <b>&amp; whole</b>')).toContainText('2 steps');
	await clean.close();
});

test('a link too long for other programs is not copied, and the file is offered', async ({
	page,
	context
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await makeTwo(page);
	// Words that do not compress.
	const words = Array.from({ length: 2000 }, (_, index) =>
		String.fromCharCode(0x4e00 + ((index * 7919) % 20000))
	);
	const first = await unfoldStep(page, 1);
	await first.getByLabel('Words').fill(words.join(''));
	await first.getByLabel('Notes').fill(words.toReversed().join('').repeat(2));
	await saved(page);
	await openList(page);
	await row(page, 'My briefing').locator('summary', { hasText: 'Take this briefing' }).click();
	await row(page, 'My briefing').getByRole('button', { name: 'Share link' }).click();
	await expect(row(page, 'My briefing').getByText(/The link would be \d+ characters long/)).toBeVisible();
});

test('a link that was cut, a briefing that is not here, and an address that names none say so, and lead to the list', async ({
	page
}) => {
	const cases = [
		{ address: '/story/own/#briefing=1.abcd', says: 'The link is damaged' },
		{ address: '/story/own/#briefing=3.abcd', says: 'a newer version of this site' },
		{ address: '/story/own/?of=nowhere', says: 'is not kept on this device' },
		{ address: '/story/own/', says: 'names no briefing' }
	];
	for (const { address, says } of cases) {
		await page.goto('about:blank');
		await page.goto(address);
		const told = page.locator('.own-problems');
		await expect(told, address).toContainText(says);
		await expect(told.getByRole('link', { name: 'All briefings' })).toBeVisible();
	}
});

test('a skin that shows a briefing follows it when another tab changes it', async ({ page }) => {
	await makeTwo(page);
	const story = await page.context().newPage();
	await openList(story);
	await row(story, 'My briefing')
		.getByRole('link', { name: /^Story/ })
		.click();
	await expect(story.getByRole('heading', { name: 'My briefing' })).toBeVisible();
	await titleOf(page).fill('Renamed meanwhile');
	await expect(story.getByRole('heading', { name: 'Renamed meanwhile' })).toBeVisible();
	await expect.poll(() => chartsOf(page)).toHaveLength(2);
});
