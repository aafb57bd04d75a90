import { expect } from '@playwright/test';
import { collectComplaints } from './console.ts';
import {
	expectFits,
	frameOf,
	heard,
	hostScript,
	inside,
	listener,
	readoutOf,
	site,
	test
} from './hostPages.ts';
import { SUB_PATH } from './serveBuild.ts';

const main = 'trade-by-partner';

/** Everything a page could say that is not whole. */
const hostile = [
	null,
	7,
	'set',
	'{"leverage":1,"type":"set","cursor":2004}',
	{ leverage: 2, type: 'set', cursor: 2004 },
	{ leverage: 1, type: 'SET', cursor: 2004 },
	{ leverage: 1, type: 'set', cursor: '2004' },
	{ leverage: 1, type: 'set', cursor: 2004.5 },
	{ leverage: 1, type: 'set', cursor: -1 },
	{ leverage: 1, type: 'set', cursor: 1e21 },
	{ leverage: 1, type: 'set', cursor: 2004, time: '<img src=x onerror=alert(1)>' },
	{ leverage: 1, type: 'set', cursor: 2004, time: '1998..2010\n' },
	{ leverage: 1, type: 'set', cursor: 2004, time: ['1998..2010'] },
	{ leverage: 1, type: 'set', cursor: 2004, event: 'x'.repeat(100_000) },
	{ leverage: 1, type: 'set', cursor: 2004, event: '"><script>' },
	{ leverage: 1, type: 'set', cursor: 2004, event: { toString: 1 } },
	{ leverage: 1, type: 'state', cursor: 2004 },
	[{ leverage: 1, type: 'set', cursor: 2004 }]
];

test('what a page says that is not whole is ignored, and so are NaN, __proto__ and accessors', async ({
	page,
	hosts
}) => {
	const complaints = collectComplaints(page);
	await hosts.open(page, listener + frameOf(main));
	await expect.poll(() => heard(page, 'height')).toHaveLength(1);
	await page.evaluate((messages) => {
		const { contentWindow } = document.querySelector('iframe')!;
		for (const message of messages) contentWindow!.postMessage(message, '*');
		contentWindow!.postMessage({ leverage: 1, type: 'set', cursor: NaN }, '*');
		contentWindow!.postMessage(JSON.parse('{"__proto__":{"leverage":1,"type":"set","cursor":2004}}'), '*');
		contentWindow!.postMessage({ leverage: 1, type: 'set', cursor: new Date(0), time: new Map() }, '*');
	}, hostile);
	await page.waitForTimeout(400);
	await expect(readoutOf(page, main)).not.toContainText('2004');
	await expect(inside(page, main).locator('html')).not.toHaveAttribute('data-live');
	expect(await heard(page, 'state')).toEqual([]);
	// Proof that the frame was listening all the while.
	await page.evaluate(() => {
		document
			.querySelector('iframe')!
			.contentWindow!.postMessage({ leverage: 1, type: 'set', cursor: 2004 }, '*');
	});
	await expect(readoutOf(page, main)).toContainText('2004: ');
	expect(complaints).toEqual([]);
});

test('a frame obeys only its parent, and only from the origin it was told of', async ({ page, hosts }) => {
	const command = { leverage: 1, type: 'set', cursor: 2005 };
	const send = (selector: string) =>
		page.evaluate(
			([where, message]) =>
				(document.querySelector(where) as HTMLIFrameElement).contentWindow!.postMessage(message, '*'),
			[selector, command] as const
		);
	// Told of another page.
	await hosts.open(page, frameOf(main, '?host=https://example.org'));
	await expect(readoutOf(page, main)).toBeVisible();
	await send('iframe');
	// Told of none: the page sends no referrer.
	await page.waitForTimeout(300);
	await expect(readoutOf(page, main)).not.toContainText('2005');
	await hosts.open(page, frameOf(main, '', 'referrerpolicy="no-referrer"'));
	await expect(readoutOf(page, main)).toBeVisible();
	await send('iframe');
	await page.waitForTimeout(300);
	await expect(readoutOf(page, main)).not.toContainText('2005');
	// A frame beside it, from the right origin, is not the parent.
	await hosts.open(page, `${frameOf(main)}<iframe id="beside" srcdoc="beside"></iframe>`);
	await expect(readoutOf(page, main)).toBeVisible();
	await page.evaluate((message) => {
		const beside = (document.querySelector('#beside') as HTMLIFrameElement).contentWindow as Window &
			typeof globalThis;
		beside.eval(`parent.frames[0].postMessage(${JSON.stringify(message)}, '*')`);
	}, command);
	await page.waitForTimeout(300);
	await expect(readoutOf(page, main)).not.toContainText('2005');
	// Told of this page, though it sends no referrer.
	await hosts.open(page, frameOf(main, `?host=${hosts.origin}`, 'referrerpolicy="no-referrer"'));
	await expect(readoutOf(page, main)).toBeVisible();
	await send('iframe');
	await expect(readoutOf(page, main)).toContainText('2005: ');
});

test('a page believes only its own frames of ours: others change no height and move nothing', async ({
	page,
	hosts
}) => {
	const lie = (message: object) =>
		`<script>setTimeout(() => parent.postMessage(${JSON.stringify(message)}, '*'), 100)</script>`;
	const foreign = (message: object) =>
		`<iframe class="foreign" height="99" srcdoc='${lie(message)}'></iframe>`;
	await hosts.open(
		page,
		frameOf(main) +
			hostScript +
			foreign({ leverage: 1, type: 'height', height: 4000 }) +
			foreign({
				leverage: 1,
				type: 'state',
				chart: 'x',
				cursor: 2004,
				time: '2002..2007',
				event: null,
				moved: 'cursor'
			})
	);
	await expectFits(page, main);
	await page.waitForTimeout(400);
	expect(await page.locator('.foreign').first().getAttribute('style')).toBe(null);
	await expect(readoutOf(page, main)).not.toContainText('2004');
});

for (const { place, address } of [
	{ place: 'another site', address: 'https://films.example/embed/' },
	{ place: 'another copy of this site', address: `${site}${SUB_PATH}embed/` },
	{ place: 'a neighbour of this copy', address: `${site}/embedded/embed/` }
]) {
	test(`a frame of ${place} is not ours for all the /embed/ in its address: it hears, moves and grows nothing`, async ({
		page,
		hosts
	}) => {
		const messages = [
			{ leverage: 1, type: 'height', height: 4000 },
			{
				leverage: 1,
				type: 'state',
				chart: 'x',
				cursor: 2004,
				time: '2002..2007',
				event: null,
				moved: 'cursor'
			}
		];
		const lie = messages.map((message) => `parent.postMessage(${JSON.stringify(message)}, '*');`).join('');
		const keep = 'const heard = []; addEventListener("message", ({ data }) => heard.push(data));';
		await page.route(`${address}film/`, (route) =>
			route.fulfill({
				contentType: 'text/html',
				body: `<script>${keep}setInterval(() => { ${lie} }, 100)</script>`
			})
		);
		const film = `<iframe class="film" height="99" src="${address}film/"></iframe>`;
		await hosts.open(page, film + frameOf(main));
		// A script that comes after the frames asks them how they stand: only ours.
		await page.addScriptTag({ url: `${site}/embed/host.js` });
		await expectFits(page, main);
		await page.evaluate(() => window.leverage!.set({ cursor: 2005 }));
		await page.waitForTimeout(400);
		await expect(readoutOf(page, main)).toContainText('2005: ');
		expect(await page.locator('.film').getAttribute('style')).toBe(null);
		const said = page.frameLocator('.film').locator('html');
		expect(await said.evaluate(() => (0, eval)('heard') as unknown)).toEqual([]);
	});
}
