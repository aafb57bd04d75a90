import { expect, test, type Page } from '@playwright/test';
import { collectComplaints } from './console.ts';
import { charts, drawnAnew, lookAt, main, open, queryOf, readerOf, unfold } from './site.ts';

const third = 'trade-one-third-of-2002';
/** A quote that no picture shows until it is asked for. */
const unpinned = 'koizumi-summits';

const listed = (page: Page, id: string) => page.locator(`figure.quote[data-quote="${id}"]`);
const pin = (page: Page, id: string) => listed(page, id).getByRole('button', { name: 'Show on the charts' });
const drawn = (page: Page, chart: string, id: string) =>
	page.locator(`#${chart} svg.picture:visible g[data-quote="${id}"]`);

async function expectLit(page: Page, from: number, to: number): Promise<void> {
	for (const id of charts) {
		const range = page.locator(`#${id} .overlay .range`);
		await expect(range, id).toHaveAttribute('visibility', 'visible');
		const { years } = await readerOf(page, id);
		const [first, last] = [from, to].map((year) => years.find((at) => at.year === year));
		const [x, width] = [await range.getAttribute('x'), await range.getAttribute('width')];
		expect(Number(x), id).toBeCloseTo(first?.x0 ?? NaN, 0);
		const end = last?.x1 ?? NaN;
		expect(Math.abs(Number(x) + Number(width) - end), `${id} ends with ${to}`).toBeLessThan(2);
	}
}

async function expectDark(page: Page): Promise<void> {
	await expect(page.locator('.overlay .range[visibility=visible]')).toHaveCount(0);
	await expect(page.locator('.has-lit, .is-lit, .is-spot')).toHaveCount(0);
}

test('pointing at a quote in the list lights its years in all charts, its series, its bracket and its rows', async ({
	page
}) => {
	await open(page, '/');
	await listed(page, third).locator('blockquote').hover();
	await expectLit(page, 2002, 2006);
	const picture = page.locator(`#${main} svg.picture:visible`);
	await expect(picture.locator('.series-japan.is-lit').first()).toBeAttached();
	await expect(picture.locator('.series-china.is-lit')).toHaveCount(0);
	await expect(drawn(page, main, third)).toHaveClass(/is-spot/);
	const rows = page.locator(`#${main} tr.is-spot`);
	await expect(rows).toHaveCount(5);
	await expect(page.locator(`#${main} tr.is-spot[data-series=japan]`)).toHaveCount(5);
	await page.mouse.move(2, 500);
	await expectDark(page);
});

test('the series a quote does not speak about step back while it is pointed at', async ({ page }) => {
	await open(page, '/');
	await listed(page, third).locator('blockquote').hover();
	const opacity = (name: string) =>
		page
			.locator(`#${main} svg.picture:visible .series-${name}`)
			.first()
			.evaluate((node) => Number(getComputedStyle(node).opacity));
	await expect.poll(() => opacity('china')).toBeLessThan(0.5);
	await expect.poll(() => opacity('japan')).toBe(1);
});

test('focusing the button of a quote by keyboard lights the same as pointing', async ({ page }) => {
	await open(page, '/');
	await pin(page, third).focus();
	await expectLit(page, 2002, 2006);
	await expect(drawn(page, main, third)).toHaveClass(/is-spot/);
	await page.locator('.brand').focus();
	await page.locator('.field').first().focus();
	await expectDark(page);
});

test('“Show on the charts” puts the quote into the address, presses its button and draws it open', async ({
	page
}) => {
	const complaints = collectComplaints(page);
	await open(page, '/');
	await expect(pin(page, third)).toHaveAttribute('aria-pressed', 'false');
	await pin(page, third).click();
	await expect(page).toHaveURL(new RegExp(`\\?quote=${third}$`));
	await expect(pin(page, third)).toHaveAttribute('aria-pressed', 'true');
	await expect(page.locator('button[aria-pressed=true][data-quote]')).toHaveCount(1);
	await lookAt(page, main);
	await expect(page.locator(`#${main} svg.is-live g[data-quote="${third}"]`)).toHaveClass(/is-open/);
	await page.mouse.move(2, 500);
	await expectLit(page, 2002, 2006);
	await pin(page, third).click();
	await expect.poll(() => queryOf(page)).toBe('');
	await expect(pin(page, third)).toHaveAttribute('aria-pressed', 'false');
	expect(complaints).toEqual([]);
});

test('a quote that is opened comes first on its chart, before those that stand there always', async ({
	page
}) => {
	await open(page, '/');
	await expect(drawn(page, 'sanctions-chronology', unpinned)).toHaveCount(0);
	await unfold(page);
	await pin(page, unpinned).click();
	await lookAt(page, 'sanctions-chronology');
	await expect(drawn(page, 'sanctions-chronology', unpinned)).toHaveClass(/is-open/);
	const brackets = page.locator('#sanctions-chronology svg.is-live g.quote');
	await expect(brackets.first()).toHaveAttribute('data-quote', unpinned);
	expect(await brackets.count()).toBeGreaterThan(1);
	await expect(page.locator('#sanctions-chronology .quote-key li').first()).toHaveAttribute(
		'data-quote',
		unpinned
	);
});

test('a quote on years out of view that offers to be shown is shown when asked', async ({ page }) => {
	await open(page, '/');
	await unfold(page);
	const later = page.locator('figure.quote:has(button)[data-from="2008"]').first();
	const id = (await later.getAttribute('data-quote')) ?? '';
	await pin(page, id).click();
	await expect(page).toHaveURL(new RegExp(`quote=${id}`));
	await lookAt(page, 'sanctions-chronology');
	await expect(drawn(page, 'sanctions-chronology', id)).toBeAttached();
});

test('clicking the bracket in the picture opens the quote, and clicking it again closes it', async ({
	page
}) => {
	await open(page, '/');
	await drawn(page, main, third).locator('path').first().click({ force: true });
	await expect(page).toHaveURL(new RegExp(`quote=${third}`));
	await expect(pin(page, third)).toHaveAttribute('aria-pressed', 'true');
	await drawnAnew(page);
	await drawn(page, main, third).locator('path').first().click({ force: true });
	await expect.poll(() => queryOf(page)).toBe('');
});

test('Escape closes the quote that stands open', async ({ page }) => {
	await open(page, `/?quote=${third}`);
	await pin(page, third).focus();
	await page.keyboard.press('Escape');
	await expect.poll(() => queryOf(page)).toBe('');
});

test('Back closes a quote that was opened, and a link with a quote opens it', async ({ page }) => {
	await open(page, '/');
	await pin(page, third).click();
	await expect(page).toHaveURL(/quote=/);
	await page.goBack();
	await expect(pin(page, third)).toHaveAttribute('aria-pressed', 'false');
	await open(page, `/?quote=${third}`);
	await expect(pin(page, third)).toHaveAttribute('aria-pressed', 'true');
	await expect(page.locator(`#${main} svg.is-live g[data-quote="${third}"]`)).toHaveClass(/is-open/);
	await expectLit(page, 2002, 2006);
});

test('pointing at the bracket in the picture marks the quote in the list', async ({ page }) => {
	await open(page, '/');
	await drawn(page, main, third).locator('path').first().hover({ force: true });
	await expect(listed(page, third)).toHaveClass(/is-spot/);
});

const test2006 = '2006-10-09-nuclear-test';

test('clicking a symbol of the chronology puts the event into the address, and its line stands in the charts', async ({
	page
}) => {
	const complaints = collectComplaints(page);
	await open(page, '/');
	const symbol = page.locator(`#sanctions-chronology svg.picture:visible g[data-event="${test2006}"] path`);
	await symbol.first().click();
	await expect(page).toHaveURL(new RegExp(`\\?event=${test2006}$`));
	await lookAt(page, main);
	const line = page.locator(`#${main} svg.is-live g[data-event="${test2006}"]`);
	await expect(line.locator('text')).toBeVisible();
	const { years } = await readerOf(page, main);
	const year = years.find((at) => at.year === 2006);
	const x = await line.locator('path').evaluate((node) => (node as SVGPathElement).getBBox().x);
	expect(x).toBeGreaterThan(year?.x0 ?? NaN);
	expect(x).toBeLessThan(year?.x1 ?? NaN);
	await lookAt(page, 'sanctions-chronology');
	await symbol.first().click();
	await expect.poll(() => queryOf(page)).toBe('');
	expect(complaints).toEqual([]);
});

test('pointing at a row of the chronology’s table lights its day in all charts and its symbol', async ({
	page
}) => {
	await open(page, '/charts/sanctions-chronology/');
	await page.locator(`tr[data-event="${test2006}"]`).hover();
	await expect(page.locator('.overlay .range')).toHaveAttribute('visibility', 'visible');
	await expect(page.locator(`svg.picture:visible g[data-event="${test2006}"]`)).toHaveClass(/is-spot/);
});

test('an event is opened from its row of the chronology’s table by keyboard, and closed there', async ({
	page
}) => {
	await open(page, '/charts/sanctions-chronology/');
	const button = page.locator(`tr[data-event="${test2006}"] button[data-event]`);
	await button.focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(new RegExp(`event=${test2006}`));
	// The table is made anew with the first view that is drawn.
	await drawnAnew(page, 'sanctions-chronology');
	await expect(button).toHaveAttribute('aria-pressed', 'true');
	await button.press('Enter');
	await expect.poll(() => queryOf(page)).toBe('');
});

test('a quote and an event are never open at once', async ({ page }) => {
	await open(page, `/?event=${test2006}`);
	await pin(page, third).click();
	await expect(page).toHaveURL(new RegExp(`\\?quote=${third}$`));
});
