/** A briefing of one’s own, brought along as a file: presented, and taken away again as other files. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import JSZip from 'jszip';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { writeBriefing } from '#lib/briefings/writeBriefing.ts';
import { slideOf } from './briefings.ts';
import { collectComplaints } from './console.ts';
import { openList, row } from './ownBriefings.ts';

const title = 'What was left';

const file = writeBriefing({
	id: 'any',
	case: 'six-party-talks',
	title,
	about: 'Five charts.',
	minutes: 5,
	steps: [
		{
			chart: 'who-filled-the-gap',
			view: '',
			headline: '',
			words: 'Others gained.',
			quotes: [],
			events: [],
			notes: ['Say it.']
		},
		{
			chart: 'japan-flows',
			view: 'time=2003..2007',
			headline: 'Imports fell first',
			words: '',
			quotes: [],
			events: [],
			notes: []
		},
		{
			chart: 'trade-by-partner',
			view: 'time=2002..2006',
			headline: '',
			words: '',
			quotes: ['trade-one-third-of-2002'],
			events: [],
			notes: []
		},
		{
			chart: 'sanctions-chronology',
			view: 'time=2005..2007',
			headline: '',
			words: '',
			quotes: [],
			events: ['2006-10-14-in-force'],
			notes: []
		},
		{
			chart: 'compare-measures',
			view: 'measure=share&panel=china',
			headline: '',
			words: '',
			quotes: [],
			events: [],
			notes: []
		}
	]
});

/** Imports the briefing into a browser that has never seen it; gives its row in the list. */
async function brought(page: Page): Promise<Locator> {
	await openList(page);
	await page
		.getByLabel('Import a file')
		.setInputFiles({ name: 'brought.json', mimeType: 'application/json', buffer: Buffer.from(file) });
	await expect(page.getByText(`Imported “${title}”.`)).toBeVisible();
	return row(page, title);
}

/** What a button of the briefing’s menu makes. */
async function taken(page: Page, own: Locator, words: string): Promise<string> {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		own.getByRole('button', { name: words }).click()
	]);
	// Under its own name: the ending says what a file is.
	const path = test.info().outputPath(download.suggestedFilename());
	await download.saveAs(path);
	return path;
}

test('a briefing that was imported is presented by keys with its presenter’s window, told and printed', async ({
	page
}) => {
	test.slow();
	const complaints = collectComplaints(page);
	const own = await brought(page);
	await own.getByRole('link', { name: /^Present/ }).click();
	await expect(page.locator('.show.is-running')).toBeVisible();
	await expect(slideOf(page).locator('h1')).toHaveText(title);
	const opened = page.waitForEvent('popup');
	await page.keyboard.press('p');
	const presenter = await opened;
	await expect(presenter.locator('.speaker-notes')).toBeVisible();
	await page.keyboard.press('ArrowRight');
	await expect(presenter.locator('.speaker-notes')).toContainText('Say it.');
	for (const headline of [
		/other partners gained/,
		'Imports fell first',
		/fell by two thirds/,
		/sanctions? in force/,
		/China/
	]) {
		await expect(slideOf(page).locator('h2')).toHaveText(headline);
		await expect(slideOf(page).locator('svg.picture')).toBeVisible();
		await expect(slideOf(presenter).locator('h2')).toHaveText(headline);
		await page.keyboard.press('ArrowRight');
	}
	await expect(slideOf(page).locator('h2')).toHaveText('Sources of the figures');
	await page.reload();
	await expect(slideOf(page).locator('h2')).toHaveText('Sources of the figures');
	await page.goto(page.url().replace('/present/', '/story/').replace(/#.*/, ''));
	await expect(page.locator('.story-step')).toHaveCount(5);
	await expect(page.locator('[data-step="5"] svg.picture')).toBeAttached();
	await page.getByRole('link', { name: 'Handout' }).click();
	await expect(page.locator('.handout h1')).toHaveText(title);
	await expect(page.locator('.handout svg.picture').first()).toBeVisible();
	expect(complaints).toEqual([]);
});

test('a briefing that was imported leaves as PowerPoint, and as one file that is presented with the network off', async ({
	page,
	context
}) => {
	test.slow();
	const own = await brought(page);
	await own.locator('summary', { hasText: 'Take this briefing' }).click();
	const deck = await JSZip.loadAsync(readFileSync(await taken(page, own, 'PowerPoint')));
	const slide = await deck.file('ppt/slides/slide3.xml')!.async('string');
	expect(slide).toContain('Imports fell first');
	expect(slide).toContain('<p:graphicFrame>');
	expect(await deck.file('ppt/notesSlides/notesSlide2.xml')!.async('string')).toContain('Say it.');

	const offline = pathToFileURL(await taken(page, own, 'One offline file')).href;
	await context.setOffline(true);
	const asked: string[] = [];
	context.on('request', (request) => asked.push(request.url()));
	const alone = await context.newPage();
	await alone.goto(offline);
	for (const headline of [title, /other partners gained/, 'Imports fell first']) {
		await expect(slideOf(alone).locator(':is(h1, h2)')).toHaveText(headline);
		await alone.keyboard.press('ArrowRight');
	}
	expect(asked).toEqual([offline]);
});
