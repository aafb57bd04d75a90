import { expect, test, type Page } from '@playwright/test';
import { collectComplaints } from './console.ts';
import { drawnAnew, expectQuery, isPlot, main, open, queryOf, readerOf } from './site.ts';

const control = (page: Page, id: string, name: string) =>
	page.locator(`#${id}`).getByRole('button', { name, exact: true });

const chip = (page: Page, name: string) =>
	page.getByRole('group', { name: 'Partners in focus' }).getByRole('button', { name, exact: true });

test('the address holds only what differs, always in one order, and nothing once all is put back', async ({
	page
}) => {
	await open(page, '/');
	await control(page, 'partner-shares', 'Without').click();
	await expectQuery(page, '?denominator=without-inter-korean');
	await control(page, main, 'Log').click();
	await expectQuery(page, '?yScale=log&denominator=without-inter-korean');
	await page.locator('#trade-index').getByLabel('100 in').selectOption('2000');
	await expectQuery(page, '?base=2000&yScale=log&denominator=without-inter-korean');
	await page.getByLabel('Figures drawn in Trade by partner').selectOption('national');
	await expectQuery(page, '?base=2000&yScale=log&basis=national&denominator=without-inter-korean');
	await chip(page, 'China').click();
	await expectQuery(
		page,
		'?partners=japan~south-korea&base=2000&yScale=log&basis=national&denominator=without-inter-korean'
	);
	await chip(page, 'China').click();
	await control(page, main, 'Linear').click();
	await page.locator('#trade-index').getByLabel('100 in').selectOption('2002');
	await page.getByLabel('Figures drawn in Trade index').selectOption('auto');
	await control(page, 'partner-shares', 'With inter-Korean trade').click();
	await expectQuery(page, '');
});

test('gestures quicker than the address can follow all count, each built on the one before', async ({
	page
}) => {
	await open(page, '/');
	await page.evaluate(() => {
		const buttons = [...document.querySelectorAll('button')];
		for (const name of ['Log', 'China', 'South Korea', '1990–2014']) {
			buttons.find(({ textContent }) => textContent.trim() === name)!.click();
		}
	});
	await expectQuery(page, '?time=1990..2014&partners=japan&yScale=log');
	await expect(page.locator('h1')).toContainText('Japan');
	await page.goBack();
	await expect.poll(() => queryOf(page)).not.toContain('time');
});

test('a partner put in focus is drawn, named in headline and table, and its button stands pressed', async ({
	page
}) => {
	await open(page, '/');
	await expect(page.locator(`#${main} tr[data-series=russia]`)).toHaveCount(0);
	await page.locator('summary', { hasText: /^More/ }).click();
	await chip(page, 'Russia').click();
	await expectQuery(page, '?partners=japan~china~south-korea~russia');
	await expect(chip(page, 'Russia')).toHaveAttribute('aria-pressed', 'true');
	await expect(page.locator(`#${main} tr[data-series=russia]`)).toHaveCount(6);
	await expect(page.locator(`#${main} svg.is-live .series-russia`).first()).toBeVisible();
	await expect(page.locator('h1')).toContainText('Russia');
	for (const name of ['Russia', 'Japan', 'China', 'South Korea']) await chip(page, name).click();
	await expectQuery(page, '?partners=none');
	await expect(page.locator('h1')).toContainText('Trade by partner');
	await expect(page.locator(`#${main} svg.is-live`)).toBeVisible();
});

test('every chart that takes the basis says in its dek which figures it draws', async ({ page }) => {
	await open(page, '/?basis=national');
	for (const id of [main, 'japan-flows', 'trade-index', 'partner-shares']) {
		await expect(page.locator(`#${id} .dek p`).first()).toContainText('National figures');
	}
	await page.goBack();
	await open(page, '/');
	await expect(page.locator(`#${main} .dek p`).first()).toContainText('Correlates of War');
});

test('on the paper’s figures the exports of 2007 are never joined to the totals, and a note says exports only', async ({
	page
}) => {
	await open(page, '/?basis=paper');
	await drawnAnew(page);
	const reader = await readerOf(page, main);
	const [x2006, x2007] = [2006, 2007].map((year) => reader.years.find((at) => at.year === year)?.x ?? NaN);
	const lines = await page
		.locator(`#${main} svg.is-live :is(.series-japan path, path.series-japan)`)
		.evaluateAll((nodes) =>
			nodes.map((node) => {
				const { x, width } = (node as SVGPathElement).getBBox();
				return [x, x + width] as const;
			})
		);
	const joined = lines.filter(([from, to]) => from < (x2006 ?? NaN) + 6 && to > (x2007 ?? NaN) - 6);
	expect(joined).toEqual([]);
	const japan = reader.series.find(({ id }) => id === 'japan')?.points.map(([year]) => year);
	expect(japan, 'both years are drawn').toEqual(expect.arrayContaining([2006, 2007]));
	await expect(page.locator(`#${main} .notes`)).toContainText(/exports only/i);
	await expect(page.locator(`#${main} tr[data-series=japan][data-from="2007"]`)).toContainText(
		'exports only'
	);
});

test('without inter-Korean trade in the whole, South Korea has no share, and a note says why', async ({
	page
}) => {
	await open(page, '/');
	const values = page.locator('#partner-shares tr[data-series=south-korea] td:nth-child(3)');
	await expect(values.first()).toContainText(/\d/);
	await control(page, 'partner-shares', 'Without').click();
	await expect(page.locator('#partner-shares .notes')).toContainText('South Korea has no share here');
	await expect(page.locator('#partner-shares .dek p').first()).toContainText('without inter-Korean trade');
	await expect(page.locator('#partner-shares h2')).not.toContainText('South Korea');
	await expect(page.locator('#partner-shares svg.is-live')).toBeAttached();
	const reader = await readerOf(page, 'partner-shares');
	expect(reader.series.find(({ id }) => id === 'south-korea')?.points ?? []).toEqual([]);
	const told = await values.evaluateAll((cells) => cells.map((cell) => cell.firstChild?.textContent));
	expect(new Set(told)).toEqual(new Set(['–']));
});

test('Log makes the axis logarithmic and says so, and the base year stands at 100', async ({ page }) => {
	await open(page, '/');
	await control(page, main, 'Log').click();
	await expect(control(page, main, 'Log')).toHaveAttribute('aria-pressed', 'true');
	await expect(control(page, main, 'Linear')).toHaveAttribute('aria-pressed', 'false');
	await expect(page.locator(`#${main} .dek p`).first()).toContainText('logarithmic scale');
	await page.locator('#trade-index').getByLabel('100 in').selectOption('2004');
	await expect(page.locator('#trade-index h2')).toContainText('With 2004 at 100');
	const row = page.locator('#trade-index tr[data-series=japan][data-from="2004"]');
	await expect(row.locator('td').nth(2)).toHaveText(/^100/);
});

test('a link with period, partners and basis opens that view, and leaves other parameters alone', async ({
	page
}) => {
	const complaints = collectComplaints(page);
	await open(page, '/?time=1995..2010&partners=japan~russia&basis=cow&utm_source=mail');
	await expect(page.locator(`#${main} caption`)).toContainText('1995–2010');
	for (const name of ['Japan', 'China']) {
		await expect(chip(page, name)).toHaveAttribute('aria-pressed', String(name === 'Japan'));
	}
	await drawnAnew(page);
	expect((await readerOf(page, main)).years).toHaveLength(16);
	await expect(page.locator('.notices p')).toHaveCount(0);
	await chip(page, 'Japan').click();
	await expectQuery(page, '?time=1995..2010&partners=russia&basis=cow&utm_source=mail');
	expect(complaints).toEqual([]);
});

test('a link to a view works on a chart’s own page, and so do its controls', async ({ page }) => {
	await open(page, '/charts/trade-index/?time=1995..2010&base=2000');
	await expect(page.locator('h1')).toContainText('With 2000 at 100');
	await drawnAnew(page, 'trade-index');
	await page.getByRole('button', { name: 'Reset' }).click();
	await expect(page).toHaveURL(/\/charts\/trade-index\/$/);
	await expect(page.locator('h1')).toContainText('With 2002 at 100');
});

test('values that can’t be used bring a quiet notice each and the opening view, and no error', async ({
	page
}) => {
	const complaints = collectComplaints(page);
	await open(
		page,
		'/?time=abc&partners=zzz&base=1066&yScale=cubic&basis=x&denominator=half&event=nope&quote=none'
	);
	const notices = page.getByRole('status').locator('p');
	await expect(notices).toHaveCount(8);
	for (const part of ['time=abc', 'partners=zzz', 'base=1066', 'yScale=cubic', 'basis=x', 'event=nope']) {
		await expect(notices.filter({ hasText: part })).toBeVisible();
	}
	await expect(notices.first()).toContainText('as 2002..2007');
	await expect(page.locator('h1')).toContainText('fell by two thirds');
	await expect(page.locator(`#${main} caption`)).toContainText('2002–07');
	await expect(page.locator(`#${main} svg.picture:visible`)).toHaveCount(1);
	expect(complaints).toEqual([]);
});

test('an address that asks for the opening view, or holds what is not ours, needs nothing drawn anew', async ({
	page
}) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	for (const query of ['utm_source=mail', 'time=2002..2007&basis=auto', 'time=abc']) {
		await open(page, `/?${query}`);
		await expect(page.locator(`#${main} caption`)).toContainText('2002–07');
		await page.waitForLoadState('networkidle');
	}
	expect(asked.filter(isPlot)).toEqual([]);
});

test('a good value beside a bad one is kept', async ({ page }) => {
	await open(page, '/?time=1998..2003&basis=x');
	await expect(page.locator('.notices p')).toHaveCount(1);
	await expect(page.locator(`#${main} caption`)).toContainText('1998–2003');
});

const hostile = [
	{ name: 'markup', query: `time=${encodeURIComponent('<script>window.hacked=1</script>')}` },
	{ name: 'an image with a handler', query: `quote=${encodeURIComponent('<img src=x onerror=hacked=1>')}` },
	{ name: 'a selector', query: `event=${encodeURIComponent('"],*{color:red}')}` },
	{ name: 'a very long value', query: `partners=${'japan~'.repeat(1500)}` },
	{ name: 'a name of an object’s own', query: 'basis=__proto__&event=constructor&yScale=toString' },
	{ name: 'a broken escape', query: 'time=%E0%A4%A&partners=%' },
	{ name: 'one key many times', query: 'time=1990&'.repeat(200) },
	{
		name: 'no value, and characters of all kinds',
		query: `time&partners=&base=%00&quote=${encodeURIComponent('🙂‮')}`
	}
];

for (const { name, query } of hostile) {
	test(`an address with ${name} runs nothing, breaks nothing and draws the page`, async ({ page }) => {
		const complaints = collectComplaints(page);
		await open(page, `/?${query}`);
		await expect(page.locator('h1')).toBeVisible();
		await expect(page.locator(`#${main} svg.picture:visible`)).toHaveCount(1);
		expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
		await expect(page.locator('.notices :is(script, img)')).toHaveCount(0);
		const notices = await page.locator('.notices p').allTextContents();
		expect(notices.filter((text) => text.length > 400)).toEqual([]);
		expect(complaints).toEqual([]);
	});
}
