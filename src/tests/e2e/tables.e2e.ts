import { expect, test, type Locator, type Page } from '@playwright/test';
import { parseCsv } from '#lib/datapackage/csv.ts';
import { collectComplaints } from './console.ts';
import { bytesOf, download, openMenu } from './menu.ts';
import { charts, drawnAnew, main, open } from './site.ts';

async function downloaded(
	page: Page
): Promise<{ name: string; rows: string[][]; header: readonly string[] }> {
	const file = await download(await openMenu(page), 'Download CSV');
	const name = file.suggestedFilename();
	// Notes come first; the table begins with the first line that is none.
	const text = (await bytesOf(file)).toString().replace(/^\uFEFF?(?:#.*\r\n)+/, '');
	const { header, rows, problems } = parseCsv(text, name);
	expect(problems).toEqual([]);
	return { name, header, rows: rows.map(({ cells }) => [...cells]) };
}

interface ShownTable {
	/** Label and unit of each column. */
	readonly header: readonly string[];
	/** The values behind the cells, none where there is no figure. */
	readonly cells: readonly (readonly string[])[];
	/** What is noted beside the cells of a row. */
	readonly notes: readonly string[];
	/** Whether a row links a source. */
	readonly sourced: readonly boolean[];
}

/** A table as a reader would write it down. */
function shownTable(table: Locator): Promise<ShownTable> {
	return table.evaluate((node) => {
		const rows = [...(node as HTMLTableElement).tBodies[0]!.rows];
		const value = (cell: HTMLTableCellElement) => {
			const text = cell.firstChild?.nodeType === 3 ? (cell.firstChild.textContent ?? '') : '';
			return text === '–' ? '' : (cell.dataset['value'] ?? text);
		};
		const words = (row: Element) => [...row.querySelectorAll('.note')].map((note) => note.textContent.trim());
		return {
			header: [...node.querySelectorAll('thead th')].map((head) => {
				const unit = head.querySelector('.unit')?.textContent ?? '';
				const label = head.textContent.replace(unit, '').trim();
				return unit === '' ? label : `${label} (${unit})`;
			}),
			cells: rows.map((row) => [...row.cells].map(value)),
			notes: rows.map((row) => words(row).join('; ')),
			sourced: rows.map((row) => row.querySelector('a.ref') !== null)
		};
	});
}

async function expectSameFigures(page: Page, file: string): Promise<void> {
	const { name, header, rows } = await downloaded(page);
	expect(name).toBe(file);
	const shown = await shownTable(page.locator(`#${main} .data-table`));
	expect(shown.cells.length).toBeGreaterThan(10);
	const count = shown.header.length;
	// Notes and sources, which the table shows beside its cells, have columns of their own.
	expect(header).toEqual([...shown.header, 'Note', 'Sources', 'Sources of other readings']);
	expect(rows.map((cells) => cells.slice(0, count))).toEqual(shown.cells);
	expect(rows.map((cells) => cells[count])).toEqual(shown.notes);
	expect(rows.map((cells) => cells.slice(count + 1).some((ids) => ids !== ''))).toEqual(shown.sourced);
}

test('the CSV of a chart holds the cells of the table that is shown, before and after a change of view, which its name tells', async ({
	page
}) => {
	const complaints = collectComplaints(page);
	await open(page, `/charts/${main}/`);
	await expectSameFigures(page, `${main}_2002-2007.csv`);
	await page.getByRole('button', { name: '1990–2014' }).click();
	await expect(page.locator(`#${main} tr[data-series=japan]`)).toHaveCount(25);
	await expectSameFigures(page, `${main}_1990-2014.csv`);
	await page.getByLabel('Figures drawn').selectOption('national');
	await expect(page.locator(`#${main} caption`)).toContainText('National figures');
	await expectSameFigures(page, `${main}_1990-2014_basis-national.csv`);
	await page.getByRole('button', { name: 'Reset' }).click();
	await expect(page.locator(`#${main} tr[data-series=japan]`)).toHaveCount(6);
	await expectSameFigures(page, `${main}_2002-2007.csv`);
	expect(complaints).toEqual([]);
});

for (const id of charts) {
	test(`every figure in the table of ${id} links to a source that stands on the page`, async ({ page }) => {
		await open(page, `/charts/${id}/`);
		const lost = await page.locator('.data-table').evaluate((table) => {
			const heads = [...table.querySelectorAll('th')].map((head) => head.innerText);
			return [...table.querySelectorAll<HTMLTableCellElement>('tbody td')]
				.filter((cell) => /\d/.test(cell.firstChild?.textContent ?? ''))
				.filter((cell) => /^(Trade|Value|Index|Date|Other)/.test(heads[cell.cellIndex] ?? ''))
				.filter((cell) => {
					const links = [...cell.querySelectorAll<HTMLAnchorElement>('a.ref')];
					return links.length === 0 || links.some(({ hash }) => !document.getElementById(hash.slice(1)));
				})
				.map((cell) => cell.parentElement?.textContent);
		});
		expect(lost).toEqual([]);
		expect(await page.locator('.data-table a.ref').count()).toBeGreaterThan(10);
	});
}

test('from the figure 122 to its source takes two clicks on the front page: open the table, follow the number', async ({
	page
}) => {
	await open(page, '/');
	const chart = page.locator(`#${main}`);
	await chart.locator('summary', { hasText: 'Table' }).click();
	const cell = chart.locator('tr[data-series=japan][data-from="2006"] td').nth(2);
	await expect(cell).toHaveText(/^122/);
	await cell.locator('a.ref').first().click();
	const source = page.locator(`#${main}-source-COW_DYAD`);
	await expect(source).toBeVisible();
	await expect(source).toBeInViewport();
	await expect(source).toContainText('Correlates of War');
	await expect(source.getByRole('link')).toHaveAttribute('href', /^https:/);
	await expect(source).toContainText('versioned data set');
});

test('the source of a figure is said where the figure stands: its place in the source is the title of the link', async ({
	page
}) => {
	await open(page, `/charts/${main}/`);
	const link = page.locator(`#${main} tr[data-series=japan][data-from="2006"] a.ref`).first();
	await expect(link).toHaveAttribute('title', /year 2006/);
	await expect(link).toHaveAccessibleName(/^source \d+$/);
});

test('a table is sorted by the heading that is pressed, the other way when pressed again, gaps last', async ({
	page
}) => {
	await open(page, `/charts/${main}/?basis=national`);
	const head = page.locator(`#${main} th`, { hasText: /^Trade/ });
	const values = () =>
		page.locator(`#${main} tbody tr td:nth-child(3)`).evaluateAll((cells) =>
			cells.map((cell) => {
				const text = cell.firstChild?.textContent ?? '';
				return text === '–' ? NaN : Number((cell as HTMLElement).dataset.value ?? text);
			})
		);
	await expect(page.locator(`#${main} caption`)).toContainText('National');
	for (const [direction, sign] of [
		['ascending', 1],
		['descending', -1]
	] as const) {
		await head.getByRole('button').click();
		await expect(head).toHaveAttribute('aria-sort', direction);
		const now = await values();
		const known = now.filter((value) => !Number.isNaN(value));
		expect(known).toEqual(known.toSorted((a, b) => sign * (a - b)));
		expect(now.slice(known.length).every(Number.isNaN)).toBe(true);
		expect(known.length).toBeLessThan(now.length);
	}
});

test('going to another view and back leaves every table, source and quote as it was', async ({ page }) => {
	await open(page, '/');
	const words = () =>
		page.evaluate(() =>
			[...document.querySelectorAll('.data-table, .source-list, .quote-key')].map((node) =>
				(node.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
			)
		);
	const before = await words();
	expect(before.length).toBeGreaterThanOrEqual(2 * charts.length);
	await page.getByRole('button', { name: '1990–2014' }).click();
	await expect(page.locator(`#${main} tr[data-series=japan]`)).toHaveCount(25);
	await page.getByRole('button', { name: 'Reset' }).click();
	await expect(page.locator(`#${main} tr[data-series=japan]`)).toHaveCount(6);
	expect(await words()).toEqual(before);
});

test('a table that was opened stays open, and keeps its place, while the view changes', async ({ page }) => {
	await open(page, '/');
	const chart = page.locator(`#${main}`);
	await chart.locator('summary', { hasText: 'Table' }).click();
	await expect(chart.locator('.data-table')).toBeVisible();
	await page.getByRole('slider', { name: 'First year in view' }).press('ArrowLeft');
	await expect(chart.locator('tr[data-series=japan]')).toHaveCount(7);
	await expect(chart.locator('.data-table')).toBeVisible();
	await chart.locator('a.ref').first().click();
	await expect(chart.locator('.source-list li').first()).toBeVisible();
	await expect(chart.locator('.data-table')).toBeVisible();
});

test('following a number to its source draws nothing anew', async ({ page }) => {
	await open(page, `/charts/${main}/?time=2001..2007`);
	await drawnAnew(page);
	const picture = await page.locator('svg.is-live').elementHandle();
	await page.locator('a.ref').first().click();
	await expect(page).toHaveURL(/#trade-by-partner-source-/);
	await expect(page.locator('.source-list li').first()).toBeVisible();
	expect(await picture?.evaluate((node) => node.isConnected)).toBe(true);
});
