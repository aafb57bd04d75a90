import { expect, test, type Page } from '@playwright/test';
import { collectComplaints } from './console.ts';
import { drawnAnew, expectQuery, historyLength, main, open, pointAt, queryOf, trackPlace } from './site.ts';

const first = (page: Page) => page.getByRole('spinbutton', { name: 'First year' });
const last = (page: Page) => page.getByRole('spinbutton', { name: 'Last year' });
const handle = (page: Page, end: 'First' | 'Last') =>
	page.getByRole('slider', { name: `${end} year in view` });

/** The period as every part of the page tells it. */
async function expectPeriod(page: Page, from: number, to: number): Promise<void> {
	const short =
		from === to
			? String(from)
			: `${from}–${String(to).slice(String(from).slice(0, 2) === String(to).slice(0, 2) ? 2 : 0)}`;
	const opening = from === 2002 && to === 2007;
	await expectQuery(page, opening ? '' : `?time=${from}..${to}`);
	await expect(first(page)).toHaveValue(String(from));
	await expect(last(page)).toHaveValue(String(to));
	await expect(handle(page, 'First')).toHaveAttribute('aria-valuenow', String(from));
	await expect(handle(page, 'Last')).toHaveAttribute('aria-valuenow', String(to));
	await expect(page.locator(`#${main} .dek p`).first()).toContainText(short);
	await expect(page.locator(`#${main} caption`)).toContainText(short);
	const rows = page.locator(`#${main} tr[data-series=japan]`);
	await expect(rows).toHaveCount(to - from + 1);
	await expect(rows.first()).toHaveAttribute('data-from', String(from));
}

/** Presses on one year of the track, draws to another and, unless told to hold, lets go. */
async function brush(page: Page, from: number, to: number, hold = false): Promise<void> {
	const [start, end] = [await trackPlace(page, from), await trackPlace(page, to)];
	await page.mouse.move(start.x, start.y);
	await page.mouse.down();
	await page.mouse.move((start.x + end.x) / 2, start.y);
	await page.mouse.move(end.x, end.y);
	if (!hold) await page.mouse.up();
}

test('a brush on the track shows a draft while it moves and writes the period once, as one step of history', async ({
	page
}) => {
	const complaints = collectComplaints(page);
	await open(page, '/');
	const steps = await historyLength(page);
	const headline = await page.locator('h1').innerText();
	await brush(page, 1994, 2001, true);
	await expect(first(page)).toHaveValue('1994');
	await expect(last(page)).toHaveValue('2001');
	expect(queryOf(page)).toBe('');
	await expect(page.locator('h1')).toHaveText(headline);
	await expect(page.locator(`#${main} svg.is-live`)).toHaveCount(0);
	await page.mouse.up();
	await expect(page).toHaveURL(/\?time=1994\.\.2001$/);
	expect(await historyLength(page)).toBe(steps + 1);
	await expectPeriod(page, 1994, 2001);
	await expect(page.locator('h1')).not.toHaveText(headline);
	await expect(page.locator('h1')).toContainText('1994 to 2001');
	await drawnAnew(page);
	expect(complaints).toEqual([]);
});

test('a brush drawn backwards gives the same period', async ({ page }) => {
	await open(page, '/');
	await brush(page, 1999, 1994);
	await expect(page).toHaveURL(/\?time=1994\.\.1999$/);
});

test('Back and Forward walk through the periods that were chosen, and reloading keeps the one in view', async ({
	page
}) => {
	await open(page, '/');
	const headline = await page.locator('h1').innerText();
	await brush(page, 1998, 2008);
	await expectPeriod(page, 1998, 2008);
	await handle(page, 'Last').press('ArrowLeft');
	await expectPeriod(page, 1998, 2007);
	await page.goBack();
	await expectPeriod(page, 1998, 2008);
	await page.reload();
	await expectPeriod(page, 1998, 2008);
	await drawnAnew(page);
	await page.goBack();
	await expectPeriod(page, 2002, 2007);
	await expect(page.locator('h1')).toHaveText(headline);
	await page.goForward();
	await expectPeriod(page, 1998, 2008);
});

test('each handle is a slider: keys move it by a year, by five, to the end, and never past the other', async ({
	page
}) => {
	await open(page, '/');
	const steps = [
		{ end: 'First', key: 'ArrowLeft', query: '?time=2001..2007' },
		{ end: 'First', key: 'PageDown', query: '?time=1996..2007' },
		{ end: 'First', key: 'ArrowRight', query: '?time=1997..2007' },
		{ end: 'First', key: 'Home', query: '?time=1990..2007' },
		{ end: 'Last', key: 'PageUp', query: '?time=1990..2012' },
		{ end: 'Last', key: 'End', query: '?time=1990..2014' },
		{ end: 'Last', key: 'ArrowUp', query: '?time=1990..2014' }
	] as const;
	const start = await historyLength(page);
	for (const { end, key, query } of steps) {
		await handle(page, end).press(key);
		await expect.poll(() => queryOf(page), `${end} ${key}`).toBe(query);
		await expect(handle(page, end)).toBeFocused();
	}
	// The last key changed nothing, so it is no step.
	expect(await historyLength(page)).toBe(start + steps.length - 1);
	await open(page, '/?time=2006');
	await handle(page, 'First').press('ArrowRight');
	await handle(page, 'Last').press('ArrowLeft');
	await expectPeriod(page, 2006, 2006);
});

test('a handle is dragged by mouse: a draft while it moves, one step of history at the end', async ({
	page
}) => {
	await open(page, '/');
	const steps = await historyLength(page);
	const grip = await handle(page, 'First').boundingBox();
	const target = await trackPlace(page, 1999);
	await page.mouse.move((grip?.x ?? 0) + (grip?.width ?? 0) / 2, (grip?.y ?? 0) + 10);
	await page.mouse.down();
	await page.mouse.move(target.x + 30, target.y);
	await page.mouse.move(target.x, target.y);
	await expect(first(page)).toHaveValue('1999');
	await expect(last(page)).toHaveValue('2007');
	expect(queryOf(page)).toBe('');
	await page.mouse.up();
	await expect(page).toHaveURL(/\?time=1999\.\.2007$/);
	expect(await historyLength(page)).toBe(steps + 1);
});

test('years are typed: each field writes the period once, and a year outside the case is cut to it', async ({
	page
}) => {
	await open(page, '/');
	const steps = await historyLength(page);
	await first(page).fill('1996');
	await first(page).press('Tab');
	await expect(page).toHaveURL(/\?time=1996\.\.2007$/);
	expect(await historyLength(page)).toBe(steps + 1);
	await last(page).fill('2012');
	await last(page).press('Enter');
	await expect(page).toHaveURL(/\?time=1996\.\.2012$/);
	await first(page).fill('1066');
	await first(page).press('Tab');
	await expect(page).toHaveURL(/\?time=1990\.\.2012$/);
	await expectPeriod(page, 1990, 2012);
});

test('half a year typed changes nothing, and the field goes back to the year in view', async ({ page }) => {
	await open(page, '/');
	await first(page).fill('19');
	await first(page).press('Tab');
	expect(queryOf(page)).toBe('');
	await expect(first(page)).toHaveValue('2002');
});

test('one press shows 1990–2014, where it stands pressed out, and Reset brings back the opening view', async ({
	page
}) => {
	await open(page, '/');
	const reset = page.getByRole('button', { name: 'Reset' });
	await expect(reset).toBeDisabled();
	const whole = page.getByRole('button', { name: '1990–2014' });
	await whole.click();
	await expect(page).toHaveURL(/\?time=1990\.\.2014$/);
	await expectPeriod(page, 1990, 2014);
	await expect(whole).toBeDisabled();
	await drawnAnew(page);
	await pointAt(page, main, 1995);
	await expect(page.locator(`#${main} .readout`)).toContainText('1995: Japan');
	await reset.click();
	await expectPeriod(page, 2002, 2007);
	await expect(page.locator('h1')).toContainText('fell by two thirds');
});

test('Reset clears partners, basis and what stands open, as well as the period', async ({ page }) => {
	await open(
		page,
		'/?time=1998..2008&partners=japan&basis=national&yScale=log&quote=trade-one-third-of-2002'
	);
	await page.getByRole('button', { name: 'Reset' }).click();
	await expect.poll(() => queryOf(page)).toBe('');
	await expectPeriod(page, 2002, 2007);
});

test('a field that was typed into always ends on the year in view', async ({ page }) => {
	await open(page, '/?time=1990..2007');
	await first(page).fill('1066');
	await first(page).press('Tab');
	await expect(first(page)).toHaveValue('1990');
	await expectPeriod(page, 1990, 2007);
});

test('focusing a control of the bar, which is in view, scrolls nothing', async ({ page }) => {
	await open(page, '/');
	await page.locator('#trade-index').evaluate((node) => node.scrollIntoView({ behavior: 'instant' }));
	const before = await page.evaluate(() => scrollY);
	for (const control of [first(page), handle(page, 'Last'), page.getByRole('button', { name: 'China' })]) {
		await control.focus();
		expect(await page.evaluate(() => scrollY)).toBe(before);
	}
});

test('a change of period by keys keeps the chart that is read where it is', async ({ page }) => {
	await open(page, '/');
	await handle(page, 'First').focus();
	const chart = page.locator('#trade-index');
	await chart.evaluate((node) => node.scrollIntoView({ behavior: 'instant' }));
	const before = await chart.boundingBox();
	await page.keyboard.press('ArrowLeft');
	await expect(page).toHaveURL(/time=2001/);
	await drawnAnew(page, 'trade-index');
	const after = await chart.boundingBox();
	expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(40);
});

test.describe('on a touch screen', () => {
	test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });

	test('a finger drawn along the track chooses a period', async ({ page }) => {
		await open(page, '/');
		await page.locator('.track').scrollIntoViewIfNeeded();
		const [start, end] = [await trackPlace(page, 1992), await trackPlace(page, 1999)];
		const session = await page.context().newCDPSession(page);
		const send = (type: 'touchStart' | 'touchMove', x: number) =>
			session.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x, y: start.y }] });
		await send('touchStart', start.x);
		for (const share of [0.2, 0.5, 0.8, 1]) await send('touchMove', start.x + (end.x - start.x) * share);
		await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
		await expect(page).toHaveURL(/\?time=1992\.\.1999$/);
	});
});
