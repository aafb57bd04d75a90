/** What becomes of one’s own briefings where something goes wrong: nothing is lost without a word. */
import { expect, test } from '@playwright/test';
import { bytesOf } from './menu.ts';
import { add, makeTwo, openList, panelOf, row, saved, titleOf, unfoldStep } from './ownBriefings.ts';
import { open } from './site.ts';

const file = (name: string, text: string) => ({
	name,
	mimeType: 'application/json',
	buffer: Buffer.from(text)
});

test('a tab that is closed while words are typed loses none of them', async ({ page }) => {
	await makeTwo(page);
	const first = await unfoldStep(page, 1);
	await first.getByLabel('Words').fill('The very last wo');
	await first.getByLabel('Words').press('End');
	await page.keyboard.type('rds');
	await page.close({ runBeforeUnload: true });
	const later = await page.context().newPage();
	await openList(later);
	await row(later, 'My briefing').getByRole('button', { name: 'Edit' }).click();
	await expect((await unfoldStep(later, 1)).getByLabel('Words')).toHaveValue('The very last words');
});

test('a page that is reloaded or left in the middle of a word keeps it', async ({ page }) => {
	await makeTwo(page);
	await titleOf(page).fill('Left in the mid');
	await page.reload();
	await openList(page);
	await expect(row(page, 'Left in the mid')).toBeVisible();
});

test('two tabs follow one another, and where both change one briefing both versions are kept', async ({
	page
}) => {
	await makeTwo(page);
	const other = await page.context().newPage();
	await openList(other);
	await row(other, 'My briefing').getByRole('button', { name: 'Edit' }).click();
	await titleOf(other).fill('From the other tab');
	await saved(other);
	await expect(titleOf(page)).toHaveValue('From the other tab');

	// Both begin before either has saved.
	await Promise.all([titleOf(page).fill('Here'), titleOf(other).fill('There')]);
	await Promise.all([saved(page), saved(other)]);
	await other.close();
	await openList(page);
	const titles = await page.locator('.needs-script h3').allTextContents();
	expect(titles).toHaveLength(2);
	expect(titles.join(' ')).toMatch(/^(Here There|There Here) \(from this tab\)$/);
});

/** What a browser does that keeps nothing for the page. */
const refuseStorage = () => {
	IDBFactory.prototype.open = () => {
		throw new DOMException('refused', 'SecurityError');
	};
};

test('where the browser keeps nothing, a briefing is made all the same, it is said all the time, and its file and its skins are at hand', async ({
	page
}) => {
	await page.addInitScript(refuseStorage);
	await open(page, '/');
	await add(page, 'trade-by-partner');
	await add(page, 'japan-flows');
	const alert = panelOf(page).getByRole('alert').filter({ hasText: 'Not saved' });
	await expect(alert).toContainText('as in a private window');
	await titleOf(page).fill('Only here');
	await expect(alert).toBeVisible();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		panelOf(page).locator('.head').getByRole('button', { name: 'Export file' }).click()
	]);
	expect(download.suggestedFilename()).toBe('only-here.json');
	expect(JSON.parse((await bytesOf(download)).toString())).toMatchObject({ title: 'Only here' });
	// The story finds it in its own address, and this page stays.
	const [story] = await Promise.all([
		page.waitForEvent('popup'),
		panelOf(page)
			.getByRole('link', { name: /^Story/ })
			.click()
	]);
	await expect(story.getByRole('heading', { name: 'Only here' })).toBeVisible();
	await story.close();
	// Whoever leaves is asked first.
	const asked = page.waitForEvent('dialog');
	await page.close({ runBeforeUnload: true });
	expect((await asked).type()).toBe('beforeunload');
	await (await asked).accept();
});

test('where the device is full the change stays, it is said why, and the next change is saved when there is room', async ({
	page
}) => {
	await page.addInitScript(() => {
		const put = Reflect.get(IDBObjectStore.prototype, 'put') as (value: unknown) => IDBRequest;
		Object.assign(IDBObjectStore.prototype, {
			put: new Proxy(put, {
				apply(own, store, values) {
					if (document.documentElement.dataset['full'] === 'yes')
						throw new DOMException('full', 'QuotaExceededError');
					return Reflect.apply(own, store, values) as IDBRequest;
				}
			})
		});
	});
	await makeTwo(page);
	const full = (yes: string) =>
		page.evaluate((value) => (document.documentElement.dataset['full'] = value), yes);
	await full('yes');
	await titleOf(page).fill('Too much');
	await expect(panelOf(page).getByRole('alert').first()).toContainText(
		'there is no room left on this device'
	);
	await full('no');
	await titleOf(page).fill('Room again');
	await saved(page);
	await openList(page);
	await expect(row(page, 'Room again')).toBeVisible();
});

test('a damaged file is refused with its place and what to do, and changes nothing; a doubtful one is let in, and told', async ({
	page
}) => {
	await openList(page);
	const choose = page.getByLabel('Import a file');
	const told = page.locator('.needs-script').getByRole('alert');
	await choose.setInputFiles(
		file('mine.json', '{\n"title": "Mine",\n"steps": [{ "chart": "trade-indx" }]\n}')
	);
	await expect(told.first()).toContainText('mine.json, line 3, column "steps.0.chart": found "trade-indx"');
	await expect(told.first()).toContainText('did you mean "trade-index"?');
	await expect(page.getByText('The file was not imported, and nothing was changed.')).toBeVisible();
	await choose.setInputFiles(file('cut.json', '{ "title": "Mi'));
	await expect(told.first()).toContainText('cut.json, line 1');
	await choose.setInputFiles(file('long.json', ' '.repeat(1_000_001)));
	await expect(told.first()).toContainText('1000000 characters');
	await choose.setInputFiles(file('other.json', '{"case":"other","title":"O","steps":[{"chart":"x"}]}'));
	await expect(told.first()).toContainText('a briefing of the case six-party-talks');
	await expect(page.getByText('None yet.')).toBeVisible();
	await choose.setInputFiles(
		file('odd.json', '{"title":"Odd","colour":"red","steps":[{"chart":"trade-index"}]}')
	);
	await expect(told.first()).toContainText('Nothing reads this property');
	await expect(row(page, 'Odd')).toBeVisible();
});

test('deleting asks nothing and is taken back, until the page is left', async ({ page }) => {
	await makeTwo(page);
	await openList(page);
	await row(page, 'My briefing').getByRole('button', { name: 'Delete' }).click();
	const undo = page.getByRole('button', { name: 'Undo' });
	await expect(undo).toBeFocused();
	await expect(page.getByText('“My briefing” is deleted.')).toBeVisible();
	await page.keyboard.press('Enter');
	await expect(row(page, 'My briefing').getByRole('button', { name: 'Delete' })).toBeFocused();
	await row(page, 'My briefing').getByRole('button', { name: 'Delete' }).click();
	await expect(undo).toBeFocused();
	await page.reload();
	await expect(page.getByText('None yet.')).toBeVisible();
});

test('renaming, duplicating and starting anew are kept', async ({ page }) => {
	await makeTwo(page);
	await openList(page);
	await row(page, 'My briefing').getByRole('button', { name: 'Rename' }).click();
	await page.getByRole('textbox', { name: 'Title' }).fill('Renamed');
	await page.keyboard.press('Enter');
	await row(page, 'Renamed').getByRole('button', { name: 'Duplicate' }).click();
	await expect(row(page, 'Renamed (copy)')).toBeVisible();
	await page.getByRole('button', { name: 'New briefing' }).click();
	await expect(titleOf(page)).toBeFocused();
	await expect(row(page, 'Untitled briefing')).toContainText('no steps yet');
	await page.reload();
	await expect(row(page, 'Untitled briefing')).toBeVisible();
	await expect(row(page, 'Renamed')).toBeVisible();
});

test('a record that can’t be read is left as it is, and can be taken out', async ({ page }) => {
	await makeTwo(page);
	await page.evaluate(
		() =>
			new Promise<void>((resolve) => {
				const opening = indexedDB.open('leverage-briefings');
				opening.onsuccess = () => {
					const { result } = opening;
					const transaction = result.transaction('briefings', 'readwrite');
					transaction.objectStore('briefings').put({ key: 'odd', version: 7, words: 'from the future' });
					transaction.oncomplete = () => {
						result.close();
						resolve();
					};
				};
			})
	);
	await openList(page);
	await expect(page.getByText('A briefing that a newer version of this site has kept')).toBeVisible();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Export its text' }).click()
	]);
	expect(JSON.parse((await bytesOf(download)).toString())).toEqual({
		key: 'odd',
		version: 7,
		words: 'from the future'
	});
	await expect(row(page, 'My briefing')).toBeVisible();
});

test('where what makes briefings can’t be fetched, it is said beside the button, and a second press tries again', async ({
	page
}) => {
	await open(page, '/');
	await page.route('**/parts.json', (route) => route.abort());
	const actions = page.locator('#trade-by-partner .actions');
	await actions.getByRole('button', { name: 'Add to my briefing' }).click();
	await expect(actions.getByRole('alert')).toContainText('the connection failed');
	await page.unroute('**/parts.json');
	await actions.getByRole('button', { name: 'Add to my briefing' }).click();
	await expect(panelOf(page).locator('[data-step]')).toHaveCount(1);
	await expect(actions.getByRole('alert')).toBeEmpty();
});

test('over a plain connection, without keys by chance, clipboard, channel and local storage, briefings are kept and shared all the same', async ({
	page
}) => {
	await page.addInitScript(() => {
		Reflect.deleteProperty(Crypto.prototype, 'randomUUID');
		Reflect.deleteProperty(globalThis, 'BroadcastChannel');
		Object.defineProperty(navigator, 'clipboard', { value: undefined });
		Object.defineProperty(globalThis, 'localStorage', {
			get() {
				throw new DOMException('refused', 'SecurityError');
			}
		});
	});
	await makeTwo(page);
	await openList(page);
	const own = row(page, 'My briefing');
	await own.locator('summary', { hasText: 'Take this briefing' }).click();
	await own.getByRole('button', { name: 'Share link' }).click();
	await expect(own.getByRole('textbox', { name: 'Link' })).toHaveValue(/#briefing=1\.[\w-]+$/);
});
