import { expect, test, type Page } from '@playwright/test';
import { charts, drawnAnew, main, open, pages } from './site.ts';

/** A4 less its margins, at 96 px to the inch. */
const paper = { width: 680, height: 1000 };

async function onPaper(page: Page, path: string): Promise<void> {
	await page.setViewportSize(paper);
	await page.emulateMedia({ colorScheme: 'dark' });
	await open(page, path);
	await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
}

/** Pages of a PDF: each is an object of that type. */
const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page(?![a-z])/gi)?.length ?? 0;

test('on paper the controls are gone and the pictures are there, black on white even for a reader in the dark', async ({
	page
}) => {
	await onPaper(page, '/');
	const controls = page.locator('.needs-script, .no-print, nav, .actions').filter({ visible: true });
	await expect(controls).toHaveCount(0);
	await expect(page.locator('button:visible, input:visible, select:visible')).toHaveCount(0);
	for (const id of charts) {
		const picture = page.locator(`#${id} svg.picture`).filter({ visible: true });
		await expect(picture, id).toHaveCount(1);
		await expect(page.locator(`#${id} .source`)).toBeVisible();
	}
	const colours = await page.evaluate(() => {
		const { backgroundColor, color } = getComputedStyle(document.body);
		const line = document.querySelector('.variant-medium .series-japan')!;
		return { backgroundColor, color, line: getComputedStyle(line.querySelector('path') ?? line).stroke };
	});
	expect(colours).toEqual({
		backgroundColor: 'rgb(255, 255, 255)',
		color: 'rgb(0, 0, 0)',
		line: 'rgb(181, 48, 29)'
	});
	await expect(page.locator('figure.quote').first()).toBeVisible();
});

test('on paper a picture fits the page, and one that was drawn anew is printed as it stands', async ({
	page
}) => {
	await page.setViewportSize({ width: 1280, height: 900 });
	await open(page, '/?time=1995..2010');
	await drawnAnew(page);
	await page.setViewportSize(paper);
	await page.emulateMedia({ media: 'print' });
	const picture = page.locator(`#${main} svg.picture`).filter({ visible: true });
	await expect(picture).toHaveCount(1);
	await expect(picture).toHaveAttribute('data-reader', /"year":1995/);
	const box = await picture.boundingBox();
	expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(paper.width);
});

test('on paper a table that was opened is printed whole, and a closed one leaves no heading', async ({
	page
}) => {
	await open(page, '/');
	await page.locator(`#${main} summary`, { hasText: 'Table' }).click();
	await page.emulateMedia({ media: 'print' });
	const table = page.locator(`#${main} .data-table`);
	await expect(table).toBeVisible();
	const cut = await page
		.locator(`#${main} .scroller`)
		.evaluate(
			(node) => node.scrollHeight - node.clientHeight > 1 && getComputedStyle(node).overflowY !== 'visible'
		);
	expect(cut).toBe(false);
	await expect(page.locator('#trade-index summary').filter({ visible: true })).toHaveCount(0);
});

/**
 * The chronology’s own page prints its 112 acts with their notes, the claims are 117; a story has a page for each step or more, and
 * a handout cites every source.
 */
const most = (path: string) => (/sanctions-chronology|claims|story|handout/.test(path) ? 30 : 20);

for (const path of pages) {
	test(`${path} prints to A4 in fewer than ${most(path)} pages`, async ({ page }, info) => {
		await open(page, path);
		const count = pagesOf(await page.pdf({ format: 'A4' }));
		info.annotations.push({ type: 'pages', description: `${path}: ${count}` });
		expect(count).toBeGreaterThan(0);
		expect(count).toBeLessThan(most(path));
	});
}
