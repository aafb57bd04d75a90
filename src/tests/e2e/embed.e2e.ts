import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { collectComplaints } from './console.ts';
import { SUB_PATH } from './serveBuild.ts';
import { everyChart, isPlot, main } from './site.ts';

const slider = (page: Page) => page.getByRole('slider', { name: 'Year read on the chart' });
const readout = (page: Page) => page.locator('.readout');
const live = (page: Page) => expect(page.locator('html')).toHaveAttribute('data-live', 'done');

async function pointAt(page: Page, year: number): Promise<void> {
	const picture = page.locator('svg.picture:visible');
	const reader = JSON.parse((await picture.getAttribute('data-reader')) ?? '') as {
		width: number;
		years: { year: number; x: number }[];
	};
	const box = (await picture.boundingBox())!;
	const { x } = reader.years.find((at) => at.year === year)!;
	await page.mouse.move(box.x + (x / reader.width) * box.width, box.y + box.height / 2);
}

for (const id of everyChart) {
	test(`without script the embed of ${id} tells finding, picture, source, and its figures as text, and runs nothing`, async ({
		browser,
		baseURL
	}) => {
		const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
		const page = await context.newPage();
		for (const width of [320, 640, 1100]) {
			await page.setViewportSize({ width, height: 500 });
			await page.goto(`/embed/${id}/`);
			await expect(page.locator('h1')).not.toBeEmpty();
			const picture = page.locator('svg.picture').filter({ visible: true });
			await expect(picture).toHaveCount(1);
			await expect(picture).toHaveAccessibleName(/\d{4}/);
			expect((await picture.boundingBox())!.width).toBeLessThanOrEqual(width);
			await expect(page.locator('.source')).toHaveText(/^Source: \S/);
			await expect(page.locator('button, input, select').filter({ visible: true })).toHaveCount(0);
			await page.locator('summary').click();
			await expect(page.locator('table tr').nth(5)).toBeVisible();
			await expect(page.locator('header.wrap, nav, footer.wrap')).toHaveCount(0);
		}
		await expect(page.getByRole('link', { name: /Leverage Briefing/ })).toHaveAttribute('target', '_top');
		await context.close();
	});
}

test('an embed is not to be indexed, names the page of its chart as the one to be, and its oEmbed answer', async ({
	page,
	request
}) => {
	await page.goto(`${SUB_PATH}embed/${main}/`);
	await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
	const address = (selector: string) =>
		page.locator(selector).evaluate((link) => new URL((link as HTMLLinkElement).href).pathname);
	expect(await address('link[rel=canonical]')).toBe(`${SUB_PATH}charts/${main}/`);
	const answer = await request.get(await address('link[type="application/json+oembed"]'));
	expect(await answer.json()).toMatchObject({ version: '1.0', type: 'rich', width: 640 });
	await page.goto(`${SUB_PATH}charts/${main}/`);
	expect(await address('link[type="application/json+oembed"]')).toBe(`${SUB_PATH}oembed/${main}.json`);
});

test('the cursor reads the years by pointer and by keys without Plot, and Change the years fetches it', async ({
	page
}) => {
	const complaints = collectComplaints(page);
	const scripts: string[] = [];
	page.on('request', (request) => {
		if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
	});
	await page.goto(`/embed/${main}/`);
	await pointAt(page, 2004);
	await expect(readout(page)).toContainText('2004: Japan');
	await expect(page.locator('svg:visible .dot')).toHaveCount(3);
	await page.mouse.move(1, 1);
	await expect(page.locator('svg:visible .dot')).toHaveCount(0);
	await slider(page).press('End');
	await slider(page).press('ArrowLeft');
	await expect(readout(page)).toContainText('2006: Japan');
	await expect(slider(page)).toHaveAttribute('aria-valuetext', /^2006: Japan/);
	expect(scripts).toEqual(['/embed/frame.js']);
	await page.getByRole('button', { name: 'Change the years' }).press('Enter');
	await live(page);
	expect(scripts.filter(isPlot)).toHaveLength(1);
	await expect(page.getByLabel('Years from')).toBeFocused();
	await page.getByLabel('Years from').selectOption('1995');
	await expect(page.locator('.dek')).toContainText('1995');
	await slider(page).press('Home');
	await expect(readout(page)).toContainText('1995: ');
	await expect(page.locator('.open')).toHaveAttribute('href', /\?time=1995\.\.2007$/);
	await page.getByLabel('Event').selectOption({ index: 1 });
	await expect(page.locator('.open')).toHaveAttribute('href', /&event=/);
	await page.getByRole('button', { name: 'Opening view' }).click();
	await expect(page.locator('.open')).toHaveAttribute('href', new RegExp(`charts/${main}/$`));
	expect(complaints).toEqual([]);
});

test('an address with a view draws that view, says what of it can’t be used, and links the page with it', async ({
	page
}) => {
	await page.goto(`/embed/${main}/?time=1998..2010&partners=china&basis=x&dark=false`);
	await live(page);
	await expect(page.locator('.dek')).toContainText('1998');
	await expect(page.locator('.notice')).toContainText('basis=x');
	await expect(page.locator('svg.is-live')).toHaveAccessibleName(/1998/);
	await expect(page.locator('.open')).toHaveAttribute('href', /\?time=1998\.\.2010&partners=china$/);
	await page.setViewportSize({ width: 360, height: 700 });
	await expect(page.locator('svg.is-live')).toHaveAttribute('width', '328');
});

test('a mark that is clicked opens its event, and closes it when clicked again', async ({ page }) => {
	await page.goto('/embed/sanctions-chronology/');
	const mark = page.locator('svg.picture:visible [data-event]').first();
	const id = (await mark.getAttribute('data-event')) ?? '';
	await mark.dispatchEvent('click');
	await live(page);
	await expect(page.locator('.open')).toHaveAttribute('href', new RegExp(`event=${id}$`));
	await page.locator(`svg.is-live [data-event="${id}"]`).first().dispatchEvent('click');
	await expect(page.locator('.open')).not.toHaveAttribute('href', /event/);
});

test('a quote is a button in the key by its number: by keyboard it opens and closes, and keeps the keyboard’s place', async ({
	page
}) => {
	const complaints = collectComplaints(page);
	await page.setViewportSize({ width: 360, height: 700 });
	await page.goto(`/embed/${main}/`);
	const words = ((await page.locator('.quote-key li').nth(1).textContent()) ?? '').replace(/^\d+/, '');
	const button = page.locator('.quote-key').getByRole('button', { name: words });
	const id = (await button.getAttribute('data-quote')) ?? '';
	const before = (await page.locator('.quote-key').boundingBox())!.height;
	await page.locator('.readout input').focus();
	for (const name of [/^Change/, /^1 ?“/, /^2 ?“/]) {
		await page.keyboard.press('Tab');
		await expect(page.getByRole('button', { name })).toBeFocused();
	}
	await expect(button).toHaveAttribute('aria-pressed', 'false');
	await page.keyboard.press('Enter');
	await live(page);
	await expect(button).toHaveAttribute('aria-pressed', 'true');
	await expect(button).toBeFocused();
	await expect(page.locator('.quote-key button[aria-pressed=true]')).toHaveCount(1);
	await expect(page.locator(`svg.is-live [data-quote="${id}"].is-open`)).toHaveCount(1);
	await expect(page.locator('.open')).toHaveAttribute('href', new RegExp(`quote=${id}$`));
	await page.keyboard.press(' ');
	await expect(button).toHaveAttribute('aria-pressed', 'false');
	await expect(button).toBeFocused();
	await expect(page.locator('.open')).not.toHaveAttribute('href', /quote/);
	expect((await page.locator('.quote-key').boundingBox())!.height).toBe(before);
	expect(complaints).toEqual([]);
});

test('quotes whose words stand on the picture are offered beside the events', async ({ page }) => {
	await page.setViewportSize({ width: 1000, height: 700 });
	await page.goto(`/embed/${main}/`);
	await page.getByRole('button', { name: 'Change the years' }).press('Enter');
	await live(page);
	const choice = page.getByRole('combobox', { name: 'Quote' });
	const ids = await page
		.locator('.quote-key button')
		.evaluateAll((buttons) => buttons.map((button) => (button as HTMLElement).dataset['quote'] ?? ''));
	const offered = await choice
		.locator('option')
		.evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
	expect(offered.toSorted()).toEqual(['', ...ids].toSorted());
	// One key after the other reaches each: what is open does not change the order.
	for (const id of offered.slice(1)) {
		await choice.press('ArrowDown');
		await expect(page.locator('.open')).toHaveAttribute('href', new RegExp(`quote=${id}$`));
		await expect(page.locator(`svg.is-live [data-quote="${id}"].is-open`)).toHaveCount(1);
		await expect(choice).toBeFocused();
	}
	await choice.selectOption('');
	await expect(page.locator('.open')).not.toHaveAttribute('href', /quote/);
});

test('where the tables can’t be fetched the frame says so and keeps picture and link', async ({ page }) => {
	await page.route('**/embed/study.js', (route) => route.abort());
	await page.goto(`/embed/${main}/?time=1998..2010`);
	await expect(page.getByRole('alert')).toContainText('could not be drawn here');
	await expect(page.locator('svg.picture:visible')).toHaveCount(1);
	await expect(page.locator('.open')).toHaveAttribute('href', /time=1998\.\.2010/);
});

test('dark=true and dark=false hold against the system; plain, static and transparent do what they say', async ({
	page
}) => {
	const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
	await page.goto(`/embed/${main}/?dark=true`);
	expect(await ground()).toBe('rgb(20, 24, 28)');
	await page.emulateMedia({ colorScheme: 'dark' });
	await page.goto(`/embed/${main}/?dark=false`);
	expect(await ground()).toBe('rgb(253, 252, 249)');
	await page.goto(`/embed/${main}/?dark=auto&plain&static&transparent`);
	expect(await ground()).toBe('rgba(0, 0, 0, 0)');
	await expect(page.locator('.dek')).toBeHidden();
	await expect(page.locator('.notes')).toBeHidden();
	await expect(page.locator('h1')).toHaveCSS('width', '1px');
	await expect(page.locator('button, input').filter({ visible: true })).toHaveCount(0);
});

for (const [width, height] of [
	[360, 740],
	[640, 760],
	[1000, 560],
	[1000, 700]
] as const) {
	test(`with fitchart a frame of ${width} × ${height} shows all without scrolling, and no text below 10 px`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height });
		await page.goto(`/embed/${main}/?fitchart`);
		const tall = await page.evaluate(() => document.documentElement.scrollHeight);
		expect(tall).toBeLessThanOrEqual(height);
		const scale = await page
			.locator('svg.picture:visible')
			.evaluate((svg) => (svg as SVGSVGElement).getScreenCTM()!.a);
		expect(12 * scale).toBeGreaterThanOrEqual(10);
		await pointAt(page, 2005);
	});
}

for (const id of everyChart) {
	test(`axe finds nothing on the embed of ${id}, folds open, light and dark, and nothing is wider than 320 px`, async ({
		page
	}) => {
		test.slow();
		const complaints = collectComplaints(page);
		await page.setViewportSize({ width: 320, height: 640 });
		await page.goto(`/embed/${id}/?time=2001..2007`);
		await live(page);
		await page.evaluate(() => document.querySelectorAll('details').forEach((fold) => (fold.open = true)));
		await page.getByRole('button', { name: 'Change the years' }).click();
		const builder = () => new AxeBuilder({ page }).exclude('tbody tr:nth-child(n+6)');
		const faults = async () =>
			(await builder().analyze()).violations.map(({ id: rule, nodes }) => `${rule}: ${nodes[0]?.html ?? ''}`);
		expect(await faults(), 'light').toEqual([]);
		await page.emulateMedia({ colorScheme: 'dark' });
		expect(await faults(), 'dark').toEqual([]);
		const [wide, room] = await page.evaluate(() => {
			const { scrollWidth, clientWidth } = document.documentElement;
			return [scrollWidth, clientWidth] as const;
		});
		expect(wide).toBeLessThanOrEqual(room);
		expect(complaints).toEqual([]);
	});
}
