/** A briefing presented: by keys, by touch, in two windows. Long because one talk has many gestures. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { collectComplaints } from './console.ts';
import { shiftsOf, watchShifts } from './shifts.ts';
import { openShow, shippedBriefings, slideOf } from './briefings.ts';

const [argument] = shippedBriefings;

/** Opens the presenter’s window of a talk. */
async function openPresenter(page: Page): Promise<Page> {
	const opened = page.waitForEvent('popup');
	await page.keyboard.press('p');
	const presenter = await opened;
	await expect(presenter.locator('.speaker-notes')).toBeVisible();
	return presenter;
}

for (const briefing of shippedBriefings) {
	test(`${briefing.id} is presented from the first to the last slide by keys, with a presenter’s window in step`, async ({
		page
	}) => {
		test.slow();
		const complaints = collectComplaints(page);
		await openShow(page, briefing.id);
		const presenter = await openPresenter(page);
		const silent = collectComplaints(presenter);
		const headlines = [briefing.title, ...briefing.headlines, 'Sources of the figures'];
		for (const [index, headline] of headlines.entries()) {
			await expect(slideOf(page).locator('h1, h2')).toHaveText(headline);
			await expect(slideOf(presenter).locator('h1, h2')).toHaveText(headline);
			const note = briefing.steps[index - 1]?.notes[0];
			if (note) await expect(presenter.locator('.speaker-notes')).toContainText(note);
			const upcoming = headlines[index + 1];
			if (upcoming) await expect(presenter.locator('.slide.is-next :is(h1, h2)')).toHaveText(upcoming);
			if (index > 0) await expect.poll(() => new URL(page.url()).hash).toBe(`#slide=${index + 1}`);
			await page.keyboard.press('ArrowRight');
		}
		await expect(slideOf(page).locator('h2')).toHaveText('Sources of the figures');
		expect(complaints).toEqual([]);
		expect(silent).toEqual([]);
	});
}

test('the two windows follow each other both ways, and survive a reload of either', async ({ page }) => {
	await openShow(page, argument.id);
	const presenter = await openPresenter(page);
	await presenter.keyboard.press('ArrowRight');
	await presenter.keyboard.press('ArrowRight');
	await expect(slideOf(page)).toHaveAttribute('aria-label', /^3 of /);
	await presenter.reload();
	await expect(slideOf(presenter)).toHaveAttribute('aria-label', /^3 of /);
	await expect(presenter.locator('.overview [aria-current]')).toContainText('3.');
	await page.keyboard.press('End');
	const last = `${argument.steps.length + 2} of `;
	await expect(slideOf(presenter)).toHaveAttribute('aria-label', new RegExp(`^${last}`));
	await page.reload();
	await expect(slideOf(page)).toHaveAttribute('aria-label', new RegExp(`^${last}`));
	await presenter.keyboard.press('Home');
	await expect(slideOf(page)).toHaveAttribute('aria-label', /^1 of /);
	await presenter.keyboard.press('b');
	await expect(page.locator('.blank')).toBeVisible();
	await expect(presenter.locator('.warning')).toBeVisible();
	await page.keyboard.press('ArrowRight');
	await expect(page.locator('.blank')).toHaveCount(0);
});

test('windows that are changed at the same moment come to show the same slide', async ({ page }) => {
	test.slow();
	await openShow(page, argument.id);
	const presenter = await openPresenter(page);
	const label = (where: Page) => slideOf(where).getAttribute('aria-label');
	for (let round = 0; round < 8; round++) {
		await Promise.all([
			presenter.keyboard.press('ArrowRight'),
			page.keyboard.press(round % 2 === 0 ? 'End' : 'Home'),
			page.mouse.move(300 + 40 * round, 360)
		]);
		await expect
			.poll(async () => (await label(page)) === (await label(presenter)), `round ${round}`)
			.toBe(true);
	}
});

test('notes are scrolled by keys, and the slide stays', async ({ page }) => {
	await openShow(page, argument.id);
	const presenter = await openPresenter(page);
	await presenter.setViewportSize({ width: 1280, height: 700 });
	await presenter.keyboard.press('ArrowRight');
	const notes = presenter.locator('.speaker-notes');
	await notes.focus();
	await presenter.keyboard.press('PageDown');
	await expect.poll(() => notes.evaluate((node) => node.scrollTop)).toBeGreaterThan(0);
	await expect(slideOf(presenter)).toHaveAttribute('aria-label', /^2 of /);
});

test('words chosen for a view as it was written do not stand under another one', async ({ page }) => {
	const index = argument.steps.findIndex(({ chart }) => chart === 'japan-flows');
	await page.goto(`/present/${argument.id}/#slide=${index + 2}`);
	await expect(page.locator('.show.is-running')).toBeVisible();
	await expect(slideOf(page).locator('.below')).toBeVisible();
	await page.keyboard.press('c');
	const last = page.getByLabel('Last year', { exact: true });
	await last.fill('2004');
	await last.press('Enter');
	await expect(slideOf(page).locator('h2')).not.toHaveText(argument.headlines[index]!);
	await expect(slideOf(page).locator('.below')).toBeHidden();
	await page.keyboard.press('Escape');
	await expect(page.locator('.step-controls')).toHaveCount(0);
	await expect(slideOf(page)).toBeFocused();
});

test('a talk that is opened anew begins at its cover, and one that is reloaded goes on', async ({ page }) => {
	await openShow(page, argument.id);
	await page.keyboard.press('End');
	await expect(slideOf(page).locator('h2')).toHaveText('Sources of the figures');
	await page.reload();
	await expect(slideOf(page).locator('h2')).toHaveText('Sources of the figures');
	await page.goto('/briefings/');
	await openShow(page, argument.id);
	await expect(slideOf(page)).toHaveAttribute('aria-label', /^1 of /);
});

test('the presenter’s clock runs from the first turn and keeps the time of each slide', async ({ page }) => {
	await openShow(page, argument.id);
	const presenter = await openPresenter(page);
	await expect(presenter.locator('.clock')).toContainText('Elapsed 0:00');
	await presenter.keyboard.press('ArrowRight');
	await expect(presenter.locator('.overview [aria-current] span')).toHaveText('0:02', { timeout: 10_000 });
	await presenter.keyboard.press('ArrowRight');
	await expect(presenter.locator('.overview li').nth(1).locator('span')).not.toHaveText('0:00');
	await presenter.getByRole('button', { name: 'Reset the clock' }).click();
	await expect(presenter.locator('.overview li').nth(1).locator('span')).toHaveText('0:00');
});

test('every key does what the list of keys says', async ({ page }) => {
	await openShow(page, argument.id);
	const at = (slide: number) =>
		expect(slideOf(page)).toHaveAttribute('aria-label', new RegExp(`^${slide} of `));
	for (const [key, slide] of [
		['Space', 2],
		['PageDown', 3],
		['ArrowDown', 4],
		['ArrowUp', 3],
		['PageUp', 2],
		['Shift+Space', 1],
		['5', 5],
		['Home', 1]
	] as const) {
		await page.keyboard.press(key);
		await at(slide);
	}
	await page.keyboard.press('1');
	await page.keyboard.press('0');
	await at(10);
	await page.keyboard.press('?');
	await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
	await page.getByLabel('Letters and digits are keys too').uncheck();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await page.keyboard.press('b');
	await page.keyboard.press('3');
	await expect(page.locator('.blank')).toHaveCount(0);
	await page.keyboard.press('ArrowLeft');
	await at(9);
	await page.reload();
	await at(9);
	await page.keyboard.press('b');
	await expect(page.locator('.blank')).toHaveCount(0);
});

test('f fills the screen with the slides and leaves it again', async ({ page }) => {
	await openShow(page, argument.id);
	await page.keyboard.press('f');
	await expect.poll(() => page.evaluate(() => document.fullscreenElement?.className ?? '')).toContain('show');
	await page.keyboard.press('f');
	await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBeNull();
});

test('a link to a slide opens there, and Back leaves the talk however many slides were turned', async ({
	page
}) => {
	await page.goto('/');
	await page.goto(`/present/${argument.id}/#slide=6`);
	await expect(page.locator('.show.is-running')).toBeVisible();
	await expect(slideOf(page)).toHaveAttribute('aria-label', /^6 of /);
	for (let turn = 0; turn < 3; turn++) await page.keyboard.press('ArrowRight');
	await expect.poll(() => new URL(page.url()).hash).toBe('#slide=9');
	await page.goBack();
	await expect.poll(() => new URL(page.url()).pathname).toBe('/');
});

test('the view of a slide is changed before the audience, in both windows, and goes back with a button', async ({
	page
}) => {
	const index = argument.steps.findIndex(({ chart }) => chart === 'trade-index');
	await page.goto(`/present/${argument.id}/#slide=${index + 2}`);
	await expect(page.locator('.show.is-running')).toBeVisible();
	const presenter = await openPresenter(page);
	await page.keyboard.press('c');
	const headline = slideOf(page).locator('h2');
	const written = await headline.textContent();
	await page.getByLabel('100 in').selectOption('2004');
	await expect(headline).toContainText('2004');
	await expect(slideOf(presenter).locator('h2')).toContainText('2004');
	await expect(slideOf(page).locator('svg.is-live')).toBeVisible();
	await page.getByRole('button', { name: 'Back to the slide as written' }).click();
	await expect(headline).toHaveText(written ?? '');
	await expect(slideOf(presenter).locator('h2')).toHaveText(written ?? '');
});

test('a series is put in focus by key and by click, and a year is read in both windows', async ({ page }) => {
	const index = argument.steps.findIndex(({ chart }) => chart === 'trade-index');
	await page.goto(`/present/${argument.id}/#slide=${index + 2}`);
	await expect(page.locator('.show.is-running')).toBeVisible();
	const presenter = await openPresenter(page);
	await page.keyboard.press('l');
	await expect(slideOf(page).locator('.has-lit .is-lit').first()).toBeVisible();
	await expect(slideOf(presenter).locator('.has-lit .is-lit').first()).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(slideOf(page).locator('.has-lit')).toHaveCount(0);
	await slideOf(page).locator('[data-series="china"]').first().click({ force: true });
	await expect(slideOf(presenter).locator('.has-lit .is-lit').first()).toBeVisible();
	await slideOf(page).getByRole('slider').focus();
	await page.keyboard.press('Home');
	await expect(slideOf(page).locator('.readout')).toContainText('2002:');
	await expect(slideOf(presenter).locator('.readout')).toContainText('2002:');
	await expect(slideOf(page)).toHaveAttribute('aria-label', new RegExp(`^${index + 2} of `));
});

test('a swipe turns the slide, on its words and on its chart, and a finger on the controls does not', async ({
	browser
}) => {
	const context = await browser.newContext({ hasTouch: true, viewport: { width: 844, height: 390 } });
	const page = await context.newPage();
	await openShow(page, argument.id);
	const devtools = await context.newCDPSession(page);
	const at = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number, y: number) =>
		devtools.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });
	const swipe = async (from: number, to: number, y: number) => {
		await at('touchStart', from, y);
		for (let part = 1; part <= 5; part++) await at('touchMove', from + ((to - from) * part) / 5, y);
		await at('touchEnd', to, y);
	};
	await swipe(600, 200, 150);
	await expect(slideOf(page)).toHaveAttribute('aria-label', /^2 of /);
	await swipe(600, 200, 220);
	await expect(slideOf(page)).toHaveAttribute('aria-label', /^3 of /);
	await swipe(300, 280, 150);
	await expect(slideOf(page)).toHaveAttribute('aria-label', /^3 of /);
	await swipe(200, 600, 150);
	await expect(slideOf(page)).toHaveAttribute('aria-label', /^2 of /);
	await page.keyboard.press('c');
	const box = (await page.locator('.step-controls').boundingBox())!;
	await swipe(600, 200, box.y + box.height / 2);
	await expect(slideOf(page)).toHaveAttribute('aria-label', /^2 of /);
	await context.close();
});

for (const [width, height] of [
	[1920, 1080],
	[1280, 720],
	[1024, 768]
] as const) {
	test(`no slide overflows at ${width} × ${height}, and turning moves nothing else`, async ({ page }) => {
		await page.setViewportSize({ width, height });
		await watchShifts(page, true);
		for (const briefing of shippedBriefings) {
			await openShow(page, briefing.id);
			await page.evaluate(() => document.fonts.ready);
			await page.waitForLoadState('networkidle');
			await shiftsOf(page);
			await page.evaluate(() => void (window.shifts = []));
			for (let slide = 1; slide <= briefing.steps.length + 2; slide++) {
				const faults = await slideOf(page).evaluate((node) => {
					const face = node.querySelector('.face')!;
					const box = face.getBoundingClientRect();
					const parts = [...face.children].map((part) => part.getBoundingClientRect());
					const overlaps = parts.slice(1).filter((part, index) => part.top < parts[index]!.bottom - 1);
					const [room, picture] = ['.chart-room', '.picture-room svg.picture'].map((selector) =>
						face.querySelector(selector)?.getBoundingClientRect()
					);
					return [
						...(face.scrollHeight > face.clientHeight + 1 ? ['taller than the slide'] : []),
						...(parts.some(({ bottom }) => bottom > box.bottom + 1) ? ['a part below the slide'] : []),
						...(overlaps.length > 0 ? ['parts overlap'] : []),
						...(room && picture && picture.bottom > room.bottom + 1.5 ? ['the picture is too tall'] : [])
					];
				});
				expect(faults, `${briefing.id}, slide ${slide}`).toEqual([]);
				await page.keyboard.press('ArrowRight');
			}
			expect(await shiftsOf(page), `${briefing.id}, while turning`).toEqual([]);
		}
	});
}

test('axe finds nothing on any slide, on the presenter’s view and on the list of keys', async ({ page }) => {
	test.slow();
	await openShow(page, argument.id);
	const presenter = await openPresenter(page);
	const faults = async (where: Page) => {
		const { violations } = await new AxeBuilder({ page: where })
			.withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
			.analyze();
		return violations.flatMap(({ id, nodes }) =>
			nodes.slice(0, 3).map(({ target }) => `${id}: ${target.join(' ')}`)
		);
	};
	for (let slide = 1; slide <= argument.steps.length + 2; slide++) {
		expect(await faults(page), `slide ${slide}`).toEqual([]);
		await page.keyboard.press('ArrowRight');
	}
	expect(await faults(presenter), 'presenter').toEqual([]);
	await presenter.emulateMedia({ colorScheme: 'dark' });
	expect(await faults(presenter), 'presenter, dark').toEqual([]);
	await page.keyboard.press('?');
	expect(await faults(page), 'keys').toEqual([]);
});

test('without script every slide stands below the other', async ({ browser }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`/present/${argument.id}/`);
	for (const headline of argument.headlines) {
		await expect(page.getByRole('heading', { name: headline, exact: true })).toBeVisible();
	}
	await context.close();
});

test('a talk works where storage and other windows are refused', async ({ page }) => {
	await page.addInitScript(() => {
		for (const name of ['localStorage', 'sessionStorage'])
			Object.defineProperty(window, name, {
				get() {
					throw new DOMException('refused', 'SecurityError');
				}
			});
		window.open = () => null;
	});
	await openShow(page, argument.id);
	await page.keyboard.press('ArrowRight');
	await expect(slideOf(page)).toHaveAttribute('aria-label', /^2 of /);
	await page.keyboard.press('p');
	await expect(page.getByRole('alert').filter({ hasText: 'allow pop-ups' })).toBeVisible();
});
