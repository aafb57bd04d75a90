/** A briefing as one file: opened from the disk with the network off. Long because the file has every skin. */
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import JSZip from 'jszip';
import { main } from '../../cli/leverage.ts';
import { hostileTexts } from '../hostileTexts.ts';
import { bare, pdfPages } from '../pdfText.ts';
import { caseFolder } from '../realCase.ts';
import { shippedBriefings, slideOf } from './briefings.ts';
import { collectComplaints } from './console.ts';

const [first] = shippedBriefings;
/** The most that a file may weigh, bytes. */
const budget = 600_000;

let folder = '';
test.beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'leverage-offline-'));
	for (const { id } of shippedBriefings) await write(id, caseFolder, id);
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Has the command line write a file. */
async function write(name: string, data: string, ...ids: readonly string[]): Promise<void> {
	const said: string[] = [];
	const output = { out: (line: string) => said.push(line), err: (line: string) => said.push(line) };
	const code = await main(['offline', ...ids, '--data', data, '--out', pathOf(name)], output);
	expect([code, said]).toEqual([0, [pathOf(name)]]);
}

const pathOf = (name: string) => join(folder, `${name}.html`);
const addressOf = (name: string, fragment = '') => pathToFileURL(pathOf(name)).href + fragment;

/** Every request of a browser from now on, of any kind and of any page; what is refused by the policy of one is told in its console. */
async function unplugged(context: BrowserContext): Promise<readonly string[]> {
	await context.setOffline(true);
	const asked: string[] = [];
	context.on('request', (request) => asked.push(request.url().replace(/#.*$/, '')));
	await context.addInitScript(() =>
		document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
			console.error(`policy: ${violatedDirective} ${blockedURI}`)
		)
	);
	return asked;
}

async function openFile(page: Page, name: string, fragment = ''): Promise<void> {
	await page.goto(addressOf(name, fragment));
	await expect(page.locator('.show.is-running')).toBeVisible();
}

for (const briefing of shippedBriefings) {
	test(`${briefing.id} is presented from its file with the network off, and asks for nothing but itself`, async ({
		page,
		context
	}) => {
		const asked = await unplugged(context);
		const complaints = collectComplaints(page);
		await openFile(page, briefing.id);
		await expect(slideOf(page).locator('h1')).toHaveText(briefing.title);
		for (const [index, headline] of briefing.headlines.entries()) {
			await page.keyboard.press('ArrowRight');
			await expect(slideOf(page).locator('h2')).toHaveText(headline);
			await expect(slideOf(page).locator('svg.picture')).toBeVisible();
			await expect.poll(() => new URL(page.url()).hash).toBe(`#slide=${index + 2}`);
		}
		await page.keyboard.press('End');
		await expect(slideOf(page).locator('h2')).toHaveText('Sources of the figures');
		expect(await page.evaluate(() => document.fonts.check('17px "Ledger Sans"'))).toBe(true);
		expect(asked).toEqual([addressOf(briefing.id)]);
		expect(complaints).toEqual([]);
		expect(statSync(pathOf(briefing.id)).size).toBeLessThanOrEqual(budget);
	});
}

test('a slide opens by its address, and another view of it is drawn from the tables in the file', async ({
	page,
	context
}) => {
	const asked = await unplugged(context);
	const at = first.steps.findIndex(({ chart }) => chart === 'trade-index') + 2;
	await openFile(page, first.id, `#slide=${at}`);
	await expect(slideOf(page).locator('h2')).toHaveText(first.headlines[at - 2]!);
	await page.keyboard.press('c');
	await page.getByLabel('100 in').selectOption('2003');
	await expect(slideOf(page).locator('h2')).toContainText('With 2003 at 100');
	expect(asked).toEqual([addressOf(first.id)]);
});

test('the presenter’s window opens from the file, and both windows turn each other’s slides', async ({
	page,
	context
}) => {
	const asked = await unplugged(context);
	const complaints = collectComplaints(page);
	await openFile(page, first.id, '#slide=3');
	const opened = page.waitForEvent('popup');
	await page.keyboard.press('p');
	const presenter = await opened;
	const silent = collectComplaints(presenter);
	await expect(presenter.locator('.speaker-notes')).toContainText(first.steps[1]!.notes[0]!);
	await presenter.keyboard.press('ArrowRight');
	await expect(slideOf(page)).toHaveAttribute('aria-label', /^4 of /);
	await page.keyboard.press('ArrowRight');
	await expect(slideOf(presenter)).toHaveAttribute('aria-label', /^5 of /);
	await presenter.reload();
	await expect(slideOf(presenter)).toHaveAttribute('aria-label', /^5 of /);
	await presenter.keyboard.press('ArrowRight');
	await expect(slideOf(page)).toHaveAttribute('aria-label', /^6 of /);
	expect(new Set(asked)).toEqual(new Set([addressOf(first.id)]));
	expect([...complaints, ...silent]).toEqual([]);
});

test('printing prints the handout whatever slide is shown, and leaves the slide as it was', async ({
	page,
	context
}) => {
	const asked = await unplugged(context);
	await openFile(page, first.id, '#slide=4');
	const pages = pdfPages(await page.pdf());
	const text = pages.map(bare).join('');
	expect(pages[0]!.replaceAll(/\s/g, '')).toContain(bare(first.title));
	for (const { notes, words } of first.steps)
		for (const said of [...notes, words].filter(Boolean)) expect(text).toContain(bare(said));
	expect(text).not.toContain(bare('Presenter’s view'));
	await expect(page.locator('.handout')).toHaveCount(0);
	await expect(slideOf(page)).toHaveAttribute('aria-label', /^4 of /);
	expect(asked).toEqual([addressOf(first.id)]);
});

test('the handout is shown at #handout, on the sheet asked for, and leads to the slides and back', async ({
	page,
	context
}) => {
	const asked = await unplugged(context);
	const complaints = collectComplaints(page);
	await page.goto(addressOf(first.id, '#handout&paper=letter'));
	await expect(page.locator('.handout h1')).toHaveText(first.title);
	await expect(page.locator('.handout')).toHaveAttribute('data-paper', 'letter');
	await page.locator('.in-brief a').nth(2).click();
	await expect(page.locator('.handout')).toBeVisible();
	await page.getByRole('link', { name: 'Slides' }).click();
	await expect(page.locator('.show.is-running')).toBeVisible();
	await page.keyboard.press('ArrowRight');
	await expect(slideOf(page)).toHaveAttribute('aria-label', /^2 of /);
	await page.locator('.show-bar').getByRole('link', { name: 'Handout' }).click();
	await expect(page.locator('.handout h1')).toBeVisible();
	await expect(page.locator('.show')).toHaveCount(0);
	expect(asked).toEqual([addressOf(first.id)]);
	expect(complaints).toEqual([]);
});

test('the file is accessible as slides, as handout and as plain words', async ({ page, context }) => {
	await unplugged(context);
	await openFile(page, first.id, '#slide=3');
	expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
	await page.goto(addressOf(first.id, '#handout'));
	await expect(page.locator('.handout h1')).toBeVisible();
	expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
	await page.addInitScript(() => Reflect.deleteProperty(window, 'DecompressionStream'));
	await page.reload();
	await expect(page.locator('.plain h1')).toBeVisible();
	expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });
	test('the file says all its words, links its sources, and asks for nothing', async ({ page, context }) => {
		await context.setOffline(true);
		const asked: string[] = [];
		context.on('request', (request) => asked.push(request.url()));
		await page.goto(addressOf(first.id, '#slide=5'));
		await expect(page.locator('h1')).toHaveText(first.title);
		await expect(page.getByText('need JavaScript')).toBeVisible();
		const words = (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ');
		for (const headline of first.headlines) expect(words).toContain(headline.replaceAll(/\s+/g, ' '));
		for (const step of first.steps) expect(words).toContain(step.words.replaceAll(/\s+/g, ' '));
		expect(await page.locator('ol a[href^="http"]').count()).toBeGreaterThan(10);
		expect(asked).toEqual([addressOf(first.id)]);
	});
});

test('a browser that can’t unpack the file shows its words and says so', async ({ page, context }) => {
	await unplugged(context);
	await page.addInitScript(() => Reflect.deleteProperty(window, 'DecompressionStream'));
	await page.goto(addressOf(first.id));
	await expect(page.getByText('a browser of 2023 or later')).toBeVisible();
	await expect(page.locator('h1')).toHaveText(first.title);
	await expect(page.locator('.show')).toHaveCount(0);
});

test('what is changed in the script of a file does not run', async ({ page, context }) => {
	await unplugged(context);
	const html = readFileSync(pathOf(first.id), 'utf8');
	writeFileSync(pathOf('changed'), html.replace('<script>(', '<script>window.hacked=1;('));
	await page.goto(addressOf('changed'));
	await expect(page.locator('h1')).toHaveText(first.title);
	expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
});

test('hostile words stay text, in every skin', async ({ page, context }) => {
	const text = `${hostileTexts.join(' ').replaceAll(/[\r\n\t]/g, ' ')} <style>*{display:none}</style></title><script>window.hacked=1</script>`;
	const step = { chart: 'trade-by-partner', headline: text, words: text, notes: [text] };
	const data = join(folder, 'hostile');
	cpSync(caseFolder, data, { recursive: true });
	writeFileSync(
		join(data, 'briefings/hostile.json'),
		JSON.stringify({ title: text, about: text, steps: [step] })
	);
	await write('hostile', data, 'hostile');
	const asked = await unplugged(context);
	const complaints = collectComplaints(page);
	await openFile(page, 'hostile', '#slide=2');
	const solid = (words: string) => words.replaceAll(/\s+/g, ' ').trim();
	const seen = async (selector: string) => solid((await page.locator(selector).textContent()) ?? '');
	expect(await seen('.slide.is-current h2')).toBe(solid(text));
	expect(await seen('.slide h1')).toBe(solid(text));
	expect(solid(await page.title())).toBe(solid(text));
	await page.goto(addressOf('hostile', '#handout'));
	await expect(page.locator('.handout h1')).toBeVisible();
	expect(await seen('.handout h1')).toBe(solid(text));
	await expect(page.locator('.handout img, .handout script, .handout iframe')).toHaveCount(0);
	await page.pdf();
	expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
	expect(new Set(asked)).toEqual(new Set([addressOf('hostile')]));
	expect(complaints).toEqual([]);
});

test.describe('from the site', () => {
	/** Has a button of the page about briefings make a file. */
	async function taken(page: Page, words: string): Promise<string> {
		await page.goto('/briefings/');
		const row = page.locator('.shipped > li').filter({ hasText: first.title });
		await row.getByText('Take this briefing').click();
		const download = page.waitForEvent('download');
		await row.getByRole('button', { name: words }).click();
		const file = await download;
		const path = join(folder, file.suggestedFilename());
		await file.saveAs(path);
		await expect(row.getByText(`${file.suggestedFilename()} saved.`)).toBeVisible();
		return path;
	}

	test('a button makes the same file, which opens with the network off', async ({ page, context }) => {
		const complaints = collectComplaints(page);
		const path = await taken(page, 'One offline file');
		expect(path).toMatch(new RegExp(`${first.id}\\.html$`));
		expect(statSync(path).size).toBeLessThanOrEqual(budget);
		const policyOf = (file: string) =>
			/content-security-policy" content="([^"]*)"/.exec(readFileSync(file, 'utf8'))![1];
		await write('again', caseFolder, first.id);
		expect(policyOf(path)).toBe(policyOf(pathOf('again')));
		const asked = await unplugged(context);
		await page.goto(`${pathToFileURL(path).href}#slide=3`);
		await expect(slideOf(page).locator('h2')).toHaveText(first.headlines[1]!);
		await expect(slideOf(page).locator('svg.picture')).toBeVisible();
		expect(asked).toEqual([pathToFileURL(path).href]);
		expect(complaints).toEqual([]);
	});

	test('a button makes the PowerPoint of all slides, with a chart that can be edited on each that has one', async ({
		page
	}) => {
		const path = await taken(page, 'PowerPoint');
		expect(path).toMatch(new RegExp(`${first.id}\\.pptx$`));
		const zip = await JSZip.loadAsync(readFileSync(path));
		const text = (name: string) => zip.file(name)!.async('string');
		for (const [index, { notes }] of first.steps.entries()) {
			const slide = await text(`ppt/slides/slide${index + 2}.xml`);
			expect(slide).toMatch(/<p:graphicFrame>|<p:pic>/);
			const told = await text(`ppt/notesSlides/notesSlide${index + 2}.xml`);
			expect(told.replaceAll('&amp;', '&')).toContain(notes[0]!);
		}
		expect(await text(`ppt/slides/slide${first.steps.length + 2}.xml`)).toContain('Sources of the figures');
	});
});
