/** Making a briefing of one’s own, from charts on several pages. */
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { collectComplaints } from './console.ts';
import { bytesOf } from './menu.ts';
import {
	add,
	chartsOf,
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

const made = ['Trade by partner', 'Japan’s exports and imports', 'Sanctions and talks'];

test('a briefing of five charts from two pages is put in order by keys and by dragging, edited, kept, exported, and imported elsewhere', async ({
	page,
	browser,
	baseURL
}) => {
	const complaints = collectComplaints(page);
	await open(page, '/?time=2003..2006&quote=trade-one-third-of-2002');
	await drawnAnew(page);
	for (const chart of ['trade-by-partner', 'japan-flows', 'sanctions-chronology'] as const)
		await add(page, chart);
	await expect.poll(() => chartsOf(page)).toEqual(made);
	await expect(step(page, 1).locator('p.chart')).toContainText('2003–2006. Computed headline.');
	await saved(page);

	// The same browser, another page: a panel of a comparison and a chart below it.
	const other = await page.context().newPage();
	await open(other, '/compare/');
	await add(other, 'compare-measures-china');
	await expect.poll(() => chartsOf(other)).toEqual([...made, 'Compare measures']);
	await add(other, 'who-filled-the-gap');
	await saved(other);
	await other.close();
	await expect(panelOf(page).locator('[data-step]')).toHaveCount(5);

	await step(page, 5).locator('[data-step]').focus();
	await page.keyboard.press('Alt+ArrowUp');
	await page.keyboard.press('Alt+ArrowUp');
	await expect(panelOf(page).getByRole('status').last()).toContainText('Step 3 of 5');
	await expect(step(page, 3).locator('[data-step]')).toBeFocused();
	await step(page, 3).getByRole('button', { name: /^Up/ }).click();
	await expect(step(page, 2).getByRole('button', { name: /^Up/ })).toBeFocused();
	await expect.poll(async () => (await chartsOf(page))[1]).toBe('Who filled the gap?');
	await drag(page, 1, 4);
	const order = [
		'Who filled the gap?',
		'Japan’s exports and imports',
		'Sanctions and talks',
		'Trade by partner',
		'Compare measures'
	];
	await expect.poll(() => chartsOf(page)).toEqual(order);

	await panelOf(page).getByRole('textbox', { name: 'Title' }).fill('What was left');
	const second = await unfoldStep(page, 2);
	await second.getByLabel('Headline').fill('Imports fell first');
	await second.getByLabel('Words').fill('A sentence.');
	await second.getByLabel('Notes').pressSequentially('One.\n\nTwo.');
	await second.getByRole('combobox', { name: 'Add: event' }).selectOption({ index: 1 });
	await expect(second.getByText('Stands open on the picture.')).toHaveCount(1);
	await saved(page);

	await page.reload();
	await openList(page);
	const own = row(page, 'What was left');
	await own.getByRole('button', { name: 'Edit' }).click();
	await expect.poll(() => chartsOf(page)).toEqual(order);
	await expect.poll(async () => (await headlinesOf(page))[1]).toBe('Imports fell first');
	await page.getByRole('button', { name: 'Close' }).click();

	await own.locator('summary', { hasText: 'Take this briefing' }).click();
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		own.getByRole('button', { name: 'Export file' }).click()
	]);
	expect(file.suggestedFilename()).toBe('what-was-left.json');
	const text = readFileSync(await file.path(), 'utf8');
	expect(JSON.parse(text)).toMatchObject({
		case: 'six-party-talks',
		title: 'What was left',
		steps: [
			{ chart: 'who-filled-the-gap' },
			{
				chart: 'japan-flows',
				view: 'time=2003..2006',
				headline: 'Imports fell first',
				words: 'A sentence.',
				events: [expect.any(String)],
				notes: ['One.', 'Two.']
			},
			{ chart: 'sanctions-chronology', view: 'time=2003..2006' },
			{ chart: 'trade-by-partner', view: 'time=2003..2006', quotes: ['trade-one-third-of-2002'] },
			{ chart: 'compare-measures', view: 'panel=china' }
		]
	});

	const clean = await browser.newContext({ ...(baseURL && { baseURL }) });
	const elsewhere = await clean.newPage();
	await openList(elsewhere);
	await elsewhere.getByLabel('Import a file').setInputFiles(await file.path());
	await expect(elsewhere.getByText('Imported “What was left”.')).toBeVisible();
	await row(elsewhere, 'What was left').locator('summary', { hasText: 'Take this briefing' }).click();
	const [again] = await Promise.all([
		elsewhere.waitForEvent('download'),
		row(elsewhere, 'What was left').getByRole('button', { name: 'Export file' }).click()
	]);
	expect((await bytesOf(again)).toString()).toBe(text);
	await clean.close();
	expect(complaints).toEqual([]);
});

/** Drags a step by its grip to the place of another, from 1; a little beyond its middle. */
async function drag(page: Page, from: number, to: number): Promise<void> {
	const grip = step(page, from).locator('[data-grip]');
	await grip.scrollIntoViewIfNeeded();
	const start = (await grip.boundingBox())!;
	const [x, y] = [start.x + start.width / 2, start.y + start.height / 2];
	await page.mouse.move(x, y);
	await page.mouse.down();
	await page.mouse.move(x, y + 20, { steps: 4 });
	await expect(step(page, from)).toHaveClass(/is-dragged/);
	const target = (await step(page, to).boundingBox())!;
	await page.mouse.move(x, target.y + target.height / 2 + (to > from ? 6 : -6), { steps: 8 });
	await page.mouse.up();
	await expect(page.locator('.is-dragged')).toHaveCount(0);
}

test('a step that is being dragged goes back where it was with Escape, and a finger drags as a mouse does', async ({
	browser,
	baseURL
}) => {
	const context = await browser.newContext({ ...(baseURL && { baseURL }), hasTouch: true });
	const page = await context.newPage();
	await makeTwo(page);
	const before = await chartsOf(page);
	const grip = (await step(page, 1).locator('[data-grip]').boundingBox())!;
	await page.mouse.move(grip.x + 10, grip.y + 10);
	await page.mouse.down();
	await page.mouse.move(grip.x + 10, grip.y + 300, { steps: 5 });
	await page.keyboard.press('Escape');
	await page.mouse.up();
	await expect.poll(() => chartsOf(page)).toEqual(before);
	await expect(panelOf(page)).toBeVisible();

	const client = await context.newCDPSession(page);
	const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y: number) =>
		client.send('Input.dispatchTouchEvent', {
			type,
			touchPoints: type === 'touchEnd' ? [] : [{ x: grip.x + 10, y }]
		});
	await touch('touchStart', grip.y + 10);
	for (const far of [30, 90, 160, 230]) await touch('touchMove', grip.y + far);
	await touch('touchEnd', grip.y + 230);
	await expect.poll(() => chartsOf(page)).toEqual(before.toReversed());
	await context.close();
});

test('every change is taken back and done again, by buttons and by keys, and in a field the browser takes back letters', async ({
	page
}) => {
	await makeTwo(page);
	const panel = panelOf(page);
	const title = panel.getByRole('textbox', { name: 'Title' });
	await title.press('End');
	await title.pressSequentially(' of 2003');
	await expect(title).toHaveValue('My briefing of 2003');
	await page.keyboard.press('Control+z');
	await expect(title).not.toHaveValue('My briefing of 2003');
	await page.keyboard.press('Control+Shift+z');
	await expect(title).toHaveValue('My briefing of 2003');
	await step(page, 1).getByRole('button', { name: 'Remove step 1' }).click();
	await expect.poll(() => chartsOf(page)).toEqual(made.slice(1, 2));
	await expect(step(page, 1).locator('[data-step]')).toBeFocused();
	await page.keyboard.press('Control+z');
	await expect.poll(() => chartsOf(page)).toEqual(made.slice(0, 2));
	await page.keyboard.press('Control+z');
	await expect(title).toHaveValue('My briefing');
	await page.keyboard.press('Control+z');
	await expect.poll(() => chartsOf(page)).toEqual(made.slice(0, 1));
	await page.keyboard.press('Control+y');
	await page.keyboard.press('Control+Shift+z');
	await expect(title).toHaveValue('My briefing of 2003');
	await panel.getByRole('button', { name: 'Redo' }).click();
	await expect.poll(() => chartsOf(page)).toEqual(made.slice(1, 2));
	await panel.getByRole('button', { name: 'Undo' }).click();
	await expect.poll(() => chartsOf(page)).toEqual(made.slice(0, 2));
});

test('a briefing that ships is copied, and changed without touching what ships', async ({ page }) => {
	await openList(page);
	const shipped = (await page.locator('.shipped h2').first().textContent()) ?? '';
	await page.getByLabel('Start from').selectOption(shipped);
	await page.getByRole('button', { name: 'New briefing' }).click();
	await expect(panelOf(page).locator('[data-step]').first()).toBeFocused();
	await step(page, 1).getByRole('button', { name: 'Remove step 1' }).click();
	await expect(row(page, `${shipped} (my copy)`)).toBeVisible();
	await expect(page.locator('.shipped h2').first()).toHaveText(shipped);
});

test('what a step shows is opened again by its link, quote and event too', async ({ page }) => {
	await open(page, '/?time=2003..2006&quote=trade-one-third-of-2002');
	await add(page, 'trade-by-partner');
	const first = await unfoldStep(page, 1);
	await first.getByRole('link', { name: 'Open this view' }).click();
	await expect(page).toHaveURL('/charts/trade-by-partner/?time=2003..2006&quote=trade-one-third-of-2002');
});
