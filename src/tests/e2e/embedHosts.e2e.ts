import { expect, type Page } from '@playwright/test';
import type { State } from '#lib/embeds/protocol.ts';
import { collectComplaints } from './console.ts';
import {
	contentOf,
	expectFits,
	frameOf,
	heard,
	heightOf,
	hostScript,
	inside,
	listener,
	readoutOf,
	site,
	test
} from './hostPages.ts';

const main = 'trade-by-partner';
const other = 'japan-flows';

test('a frame on another origin has the height of its content, grows with it and shrinks with it', async ({
	page,
	hosts
}) => {
	const complaints = collectComplaints(page);
	await hosts.open(page, frameOf(main) + hostScript);
	const closed = await expectFits(page, main);
	expect(closed).toBeGreaterThan(400);
	await inside(page, main).locator('summary').click();
	const open = await expectFits(page, main);
	expect(open).toBeGreaterThan(closed + 100);
	await inside(page, main).locator('summary').click();
	expect(await expectFits(page, main)).toBe(closed);
	await page.locator('iframe').evaluate((frame) => (frame.style.width = '340px'));
	expect(await expectFits(page, main)).not.toBe(closed);
	await page.locator('iframe').evaluate((frame) => (frame.style.width = '640px'));
	await expect.poll(() => heightOf(page, main)).toBe(closed);
	expect(complaints).toEqual([]);
});

test('the height is said once per change, in the dialects of AMP, Medium and Datawrapper too', async ({
	page,
	hosts
}) => {
	await hosts.open(page, listener + frameOf(main));
	await expect.poll(() => heard(page, 'height')).toHaveLength(1);
	const height = await contentOf(page, main);
	const all = await page.evaluate(() => window.heard);
	expect(all).toContainEqual({ leverage: 1, type: 'height', height });
	expect(all).toContainEqual({ sentinel: 'amp', type: 'embed-size', height });
	expect(all).toContainEqual({ 'datawrapper-height': { [main]: height } });
	const medium = all.filter((data) => typeof data === 'string').map((data) => JSON.parse(data) as object);
	expect(medium).toEqual([{ src: `${site}/embed/${main}/`, context: 'iframe.resize', height }]);
	await inside(page, main).locator('.readout input').press('End');
	await expect.poll(() => heard(page, 'state')).toHaveLength(1);
	await page.waitForTimeout(100);
	expect(await heard(page, 'height')).toHaveLength(1);
});

test('a script that comes after the frames still gives them their heights, static ones too, which obey nobody', async ({
	page,
	hosts
}) => {
	await hosts.open(page, frameOf(main) + frameOf(other, '?static'));
	await expect(readoutOf(page, main)).toBeVisible();
	await page.waitForLoadState('networkidle');
	await page.addScriptTag({ url: `${site}/embed/host.js` });
	await expectFits(page, main);
	await expectFits(page, other);
	await page.evaluate(() => window.leverage!.set({ cursor: 2004 }));
	await expect(readoutOf(page, main)).toContainText('2004: ');
	await expect(inside(page, other).locator('.year-band')).toHaveCount(0);
});

test('two frames share cursor, years and event, each state is told once, and what is passed on does not come back', async ({
	page,
	hosts
}) => {
	test.slow();
	const complaints = collectComplaints(page);
	await hosts.open(page, listener + frameOf(main) + frameOf(other) + hostScript);
	await inside(page, main).locator('.readout input').press('End');
	await expect(readoutOf(page, other)).toContainText('2007: ');
	await inside(page, other).locator('.readout input').press('ArrowLeft');
	await expect(readoutOf(page, main)).toContainText('2006: ');
	await inside(page, main).getByRole('button', { name: 'Change the years' }).click();
	await inside(page, main).getByLabel('Years from').selectOption('1998');
	await expect(inside(page, other).locator('.dek')).toContainText('1998');
	await expect(readoutOf(page, other)).toContainText('2006: ');
	await inside(page, other).getByRole('button', { name: 'Change the years' }).click();
	await inside(page, other).getByLabel('Event').selectOption({ index: 2 });
	await expect(inside(page, main).locator('.open')).toHaveAttribute('href', /event=/);
	await page.waitForTimeout(300);
	const states = await heard<State>(page, 'state');
	const last = states.slice(-2);
	expect(last.map(({ chart, moved }) => [chart, moved])).toEqual([
		[other, 'view'],
		[main, '']
	]);
	expect(last[0]!.event).toBe(last[1]!.event);
	expect(states.length).toBeLessThanOrEqual(14);
	expect(complaints).toEqual([]);
});

test('a page may set and hear: window.leverage moves every frame and tells what they did', async ({
	page,
	hosts
}) => {
	test.slow();
	await hosts.open(page, frameOf(main) + frameOf(other) + hostScript);
	await expectFits(page, other);
	await expectFits(page, main);
	await page.evaluate(() => {
		window.heard = [];
		window.leverage!.on((state) => window.heard.push(state));
		addEventListener('leverage:change', (event) => window.heard.push((event as CustomEvent).detail));
		window.leverage!.set({ cursor: 2003 });
	});
	for (const chart of [main, other]) await expect(readoutOf(page, chart)).toContainText('2003: ');
	await expect.poll(() => heard(page, 'state')).toHaveLength(4);
	expect((await heard<State>(page, 'state'))[0]).toMatchObject({
		cursor: 2003,
		time: '2002..2007',
		event: null,
		moved: ''
	});
	await page.evaluate(() => window.leverage!.set({ time: '2000..2010', cursor: null }));
	for (const chart of [main, other]) await expect(inside(page, chart).locator('.dek')).toContainText('2000');
	// A frame that comes later joins in where the others stand.
	await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), frameOf('trade-index'));
	await expect(inside(page, 'trade-index').locator('.dek')).toContainText('2000');
});

/** Keeps frames from drawing another view until what is returned is called. */
async function holdTables(page: Page): Promise<() => void> {
	let release = () => {};
	const held = new Promise<void>((resolve) => (release = resolve));
	await page.route('**/embed/study.js', async (route) => {
		await held;
		await route.continue();
	});
	return () => release();
}

const [named, said] = ['2003-08-27-round1', '2004-02-25-round2'];
for (const { set, view, notes } of [
	{ set: { event: said }, view: `time=2002..2006&event=${said}`, notes: 'another event' },
	{ set: { event: null }, view: 'time=2002..2006', notes: 'no event' },
	{ set: { time: '2002..2007' }, view: `event=${named}`, notes: 'the prerendered years' },
	{ set: { time: '2001..2006' }, view: `time=2001..2006&event=${named}`, notes: 'other years' },
	{ set: { cursor: 2004 }, view: `time=2002..2006&event=${named}`, notes: 'a year that is read' }
]) {
	test(`what a page sets while a frame loads the view of its address changes that alone: ${notes}`, async ({
		page,
		hosts
	}) => {
		const release = await holdTables(page);
		await hosts.open(page, `${listener}${hostScript}<script>leverage.set(${JSON.stringify(set)})</script>`);
		// Set in later: a page is not loaded before the scripts of its frames are.
		await page.evaluate(
			(html) => document.body.insertAdjacentHTML('beforeend', html),
			frameOf(main, `?time=2002..2006&event=${named}`)
		);
		await expect.poll(() => heard(page, 'height')).not.toHaveLength(0);
		await page.waitForTimeout(200);
		release();
		await expect(inside(page, main).locator('html')).toHaveAttribute('data-live', 'done');
		await expect(inside(page, main).locator('.open')).toHaveAttribute(
			'href',
			new RegExp(`/\\?${view.replaceAll('.', '\\.')}$`)
		);
		if (set.cursor) await expect(readoutOf(page, main)).toContainText('2004: ');
	});
}

test('a page that takes back what it set while a frame loads has the opening view', async ({
	page,
	hosts
}) => {
	const release = await holdTables(page);
	await hosts.open(page, hostScript + frameOf(main));
	await expectFits(page, main);
	await page.evaluate(() => window.leverage!.set({ time: '2000..2010' }));
	await expect(inside(page, main).locator('html')).toHaveAttribute('data-live', 'busy');
	await page.evaluate(() => window.leverage!.set({ time: '2002..2007' }));
	await page.waitForTimeout(200);
	release();
	await expect(inside(page, main).locator('html')).toHaveAttribute('data-live', 'done');
	await expect(inside(page, main).locator('.dek')).toContainText('2002');
});

test('in a sandbox with scripts alone a frame reads, grows, is linked and draws another view, without storage', async ({
	page,
	hosts
}) => {
	test.slow();
	const complaints = collectComplaints(page);
	await hosts.open(
		page,
		frameOf(main, '', 'sandbox="allow-scripts" width="640" height="300"') + frameOf(other) + hostScript
	);
	await expectFits(page, main);
	await inside(page, other).locator('.readout input').press('End');
	await expect(readoutOf(page, main)).toContainText('2007: ');
	await inside(page, main).getByRole('button', { name: 'Change the years' }).click();
	await inside(page, main).getByLabel('Years from').selectOption('1998');
	await expect(inside(page, other).locator('.dek')).toContainText('1998');
	await expect(inside(page, main).locator('svg.is-live')).toHaveAccessibleName(/1998/);
	// Faces need a server that lets any origin load them: without, the frame is set in the system’s.
	expect(complaints.filter((complaint) => !/\.woff2|net::ERR_FAILED/.test(complaint))).toEqual([]);
});
