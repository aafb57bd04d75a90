import { expect, test, type CDPSession, type Page } from '@playwright/test';
import { collectComplaints } from './console.ts';
import { charts, isPlot, main, open, placeOf, pointAt, readerOf, unfold, type ChartId } from './site.ts';

/** The attribute of a node, as a number. */
async function numberOf(page: Page, selector: string, name: string): Promise<number> {
	return Number(await page.locator(selector).getAttribute(name));
}

async function expectOverlayAt(page: Page, id: ChartId, year: number): Promise<void> {
	const reader = await readerOf(page, id);
	const place = reader.years.find((candidate) => candidate.year === year);
	const band = `#${id} .overlay .year-band`;
	await expect(page.locator(band), id).toHaveAttribute('visibility', 'visible');
	expect(await numberOf(page, band, 'x'), id).toBeCloseTo(place?.x0 ?? NaN, 1);
	const heights = reader.series.flatMap(({ points }) => points.find(([at]) => at === year)?.[1] ?? []);
	const dots = page.locator(`#${id} .overlay .dot[visibility=visible]`);
	await expect(dots, id).toHaveCount(heights.length);
	const drawn = await dots.evaluateAll((nodes) => nodes.map((node) => Number(node.getAttribute('cy'))));
	expect(drawn, id).toEqual(heights);
}

async function expectEverythingAt(page: Page, year: number): Promise<void> {
	for (const id of charts) {
		await expect(page.locator(`#${id} .readout`)).toContainText(new RegExp(`^\\s*${year}: \\S`));
		await expectOverlayAt(page, id, year);
	}
	await expect(page.locator('.track .cursor')).toBeVisible();
}

async function expectNothing(page: Page): Promise<void> {
	for (const id of charts) {
		await expect(page.locator(`#${id} .readout`)).toContainText('Point at a chart');
		await expect(page.locator(`#${id} .overlay [visibility=visible]`)).toHaveCount(0);
	}
	await expect(page.locator('.track .cursor')).toHaveCount(0);
	await expect(page.locator('.is-current')).toHaveCount(0);
}

/** Ranges of linked nodes that are marked against those that should be, as [marked, covering]. */
function rangesAt(page: Page, selector: string, year: number): Promise<readonly [number, number, number]> {
	return page.locator(selector).evaluateAll((nodes, wanted) => {
		const covers = (node: Element) =>
			Number(node.getAttribute('data-from')) <= wanted && wanted <= Number(node.getAttribute('data-to'));
		const marked = nodes.filter((node) => node.classList.contains('is-current'));
		return [marked.length, marked.filter(covers).length, nodes.filter(covers).length] as const;
	}, year);
}

test('pointing at 2004 in one chart reads all charts and the period bar at 2004, and leaving clears them', async ({
	page
}) => {
	const complaints = collectComplaints(page);
	await open(page, '/');
	await pointAt(page, main, 2004);
	await expectEverythingAt(page, 2004);
	await expect(page.locator(`#${main} .readout`)).toContainText('Japan US$ 261 m');
	await expect(page.locator('.cabinet')).toContainText('2004');
	await expect(page.locator('.cabinet')).toContainText('Koizumi');
	await pointAt(page, main, 2007);
	await expectEverythingAt(page, 2007);
	await page.mouse.move(2, 700);
	await expectNothing(page);
	expect(complaints).toEqual([]);
});

test('pointing at any chart moves the cursor of all the others', async ({ page }) => {
	await open(page, '/');
	for (const id of charts) {
		await pointAt(page, id, 2005);
		await expectEverythingAt(page, 2005);
		await pointAt(page, id, 2003);
		await expectEverythingAt(page, 2003);
	}
});

test('pointing at a year marks the rows of open tables and the quotes that speak about it, and no others', async ({
	page
}) => {
	await open(page, '/');
	await unfold(page);
	for (const year of [2004, 2006]) {
		await pointAt(page, main, year);
		for (const selector of ['tr[data-from]', 'figure.quote[data-from]']) {
			await expect.poll(async () => (await rangesAt(page, selector, year))[0]).toBeGreaterThan(4);
			const [marked, right, wanted] = await rangesAt(page, selector, year);
			expect([marked, right], `${selector} at ${year}`).toEqual([wanted, wanted]);
		}
	}
	const row = page.locator(`#${main} tr[data-series=japan][data-from="2006"]`);
	await expect(row).toHaveClass(/is-current/);
	const background = (node: Element) => getComputedStyle(node).backgroundColor;
	const other = page.locator(`#${main} tr[data-series=japan][data-from="2005"]`);
	expect(await row.evaluate(background)).not.toBe(await other.evaluate(background));
});

test('pointing at the track of the period moves the cursor of all charts', async ({ page }) => {
	await open(page, '/');
	const track = await page.locator('.track').boundingBox();
	await page.mouse.move((track?.x ?? 0) + (track?.width ?? 0) * 0.62, (track?.y ?? 0) + 20);
	await expectEverythingAt(page, 2005);
	await page.mouse.move(2, 700);
	await expectNothing(page);
});

test('the year slider under a chart is worked by keys and says the values', async ({ page }) => {
	await open(page, '/');
	const slider = page.locator(`#${main}`).getByRole('slider', { name: /^Year/ });
	await expect(slider).toHaveAttribute('aria-valuetext', 'no year chosen');
	await slider.focus();
	const steps = [
		{ key: 'ArrowRight', year: 2002 },
		{ key: 'ArrowRight', year: 2003 },
		{ key: 'End', year: 2007 },
		{ key: 'ArrowRight', year: 2007 },
		{ key: 'ArrowLeft', year: 2006 },
		{ key: 'Home', year: 2002 },
		{ key: 'ArrowLeft', year: 2002 }
	];
	for (const { key, year } of steps) {
		await page.keyboard.press(key);
		await expect(slider).toHaveAttribute('aria-valuenow', String(year));
	}
	await expectEverythingAt(page, 2002);
	await page.keyboard.press('End');
	await page.keyboard.press('ArrowLeft');
	await expect(slider).toHaveAttribute(
		'aria-valuetext',
		/^2006: Japan US\$\s122\sm · China US\$\s1\.\d+\sbn · South Korea US\$\s1\.\d+\sbn$/
	);
	await page.keyboard.press('Escape');
	await expectNothing(page);
	await expect(slider).toHaveAttribute('aria-valuetext', 'no year chosen');
});

test('moving the cursor twenty times and more redraws nothing and fetches nothing', async ({ page }) => {
	await open(page, '/');
	await page.waitForLoadState('networkidle');
	const fetched: string[] = [];
	page.on('request', (request) => fetched.push(request.url()));
	const before = await page.evaluateHandle(() => ({
		pictures: [...document.querySelectorAll('svg:is(.picture, .overlay)')],
		nodes: document.querySelectorAll('.slot *').length
	}));
	for (let round = 0; round < 4; round += 1) {
		for (const year of [2002, 2003, 2004, 2005, 2006, 2007]) await pointAt(page, main, year);
	}
	await expectEverythingAt(page, 2007);
	const same = await before.evaluate(({ pictures, nodes }) => {
		const now = [...document.querySelectorAll('svg:is(.picture, .overlay)')];
		const kept = now.length === pictures.length && now.every((picture, index) => picture === pictures[index]);
		return kept && document.querySelectorAll('.slot *').length === nodes;
	});
	expect(same, 'pictures and overlays are the same nodes').toBe(true);
	expect(fetched.filter(isPlot)).toEqual([]);
	expect(fetched).toEqual([]);
});

test('after a change of view the cursor still redraws nothing, and reads the new picture', async ({
	page
}) => {
	await open(page, '/?time=1998..2007');
	await expect(page.locator(`#${main} svg.is-live`)).toBeVisible();
	await pointAt(page, main, 1999);
	await expect(page.locator(`#${main} .readout`)).toContainText('1999: Japan US$');
	await expectOverlayAt(page, main, 1999);
	const picture = await page.locator(`#${main} svg.is-live`).elementHandle();
	for (const year of [1998, 2001, 2004, 2007]) await pointAt(page, main, year);
	await expectOverlayAt(page, main, 2007);
	expect(await picture?.evaluate((node) => node.isConnected)).toBe(true);
});

test.describe('on a touch screen', () => {
	test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });

	async function touch(session: CDPSession, type: 'touchStart' | 'touchMove', x: number, y: number) {
		await session.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x, y }] });
	}

	test('a tap on a chart reads all charts at its year and stays; a finger drawn across it moves on', async ({
		page
	}) => {
		await open(page, '/');
		const { x, y } = await placeOf(page, main, 2004);
		await page.touchscreen.tap(x, y);
		await expectEverythingAt(page, 2004);
		const target = await placeOf(page, main, 2006);
		const session = await page.context().newCDPSession(page);
		await touch(session, 'touchStart', x, y);
		for (const share of [0.25, 0.5, 0.75, 1]) {
			await touch(session, 'touchMove', x + (target.x - x) * share, y);
		}
		await expectEverythingAt(page, 2006);
		await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
		await expectEverythingAt(page, 2006);
	});
});
