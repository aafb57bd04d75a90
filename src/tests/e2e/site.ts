/** What the journeys share: the pages there are, a page that is alive, and where years lie on it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import type { FigureReader } from '#lib/render/figure.ts';

/** The charts of the briefing; a test compares them with the page. */
export const charts = [
	'trade-by-partner',
	'japan-flows',
	'trade-index',
	'partner-shares',
	'sanctions-chronology'
] as const;

/** Charts that stand on pages of their own. */
export const otherCharts = [
	'compare-measures',
	'who-filled-the-gap',
	'leverage-slope',
	'dependence-asymmetry',
	'partner-concentration',
	'sanctions-and-trade',
	'source-disagreement',
	'energy-aid',
	'growth-and-breakthroughs'
] as const;

export const everyChart = [...charts, ...otherCharts];

export type ChartId = (typeof everyChart)[number];

export const main: ChartId = 'trade-by-partner';

/** Every page a reader can open, as a path below the root of the site. */
export const pages: readonly string[] = [
	'/',
	'/charts/',
	...everyChart.map((id) => `/charts/${id}/`),
	'/compare/',
	'/briefings/',
	'/story/argument/',
	'/present/argument/',
	'/handout/argument/',
	'/claims/',
	'/data/',
	'/about/',
	'/embed/demo/'
];

export const buildFolder = fileURLToPath(new URL('../../../build', import.meta.url));

/** Files of the build with an ending, as paths below it. */
export function builtFiles(ending: string): readonly string[] {
	return readdirSync(buildFolder, { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith(ending))
		.map((path) => path.replaceAll('\\', '/'));
}

/** The scripts that hold Plot, known by a message of Plot's: they must not load before they are needed. */
export function plotScripts(): readonly string[] {
	const scripts = builtFiles('.js').filter((path) =>
		readFileSync(join(buildFolder, path), 'utf8').includes('unknown scale type')
	);
	expect(scripts, 'scripts that hold Plot').not.toEqual([]);
	return scripts;
}

/** True for an address that ends in one of the scripts that hold Plot. */
export function isPlot(url: string): boolean {
	return plotScripts().some((path) => url.endsWith(path));
}

/** Waits until the charts of a page answer: each has its overlay once it is hydrated. */
export async function alive(page: Page): Promise<void> {
	await page.waitForLoadState('load');
	const rooms = await page.locator(':is(section.chart, .story, .show) .picture-room').count();
	await expect(page.locator('.overlay')).toHaveCount(rooms);
}

/** Opens a page and waits until its charts answer. */
export async function open(page: Page, path: string): Promise<void> {
	await page.goto(path);
	await alive(page);
}

/** Waits until a chart in sight is drawn anew for a view that is not the prerendered one. */
export async function drawnAnew(page: Page, id: ChartId = main): Promise<void> {
	await expect(page.locator(`#${id} svg.is-live`)).toBeVisible();
}

/** Brings a chart to the top of the window and waits until it is drawn anew: out of sight it is left as it was. */
export async function lookAt(page: Page, id: ChartId): Promise<void> {
	await page.locator(`#${id}`).evaluate((node) => node.scrollIntoView({ behavior: 'instant' }));
	await drawnAnew(page, id);
}

/** What the page tells about the picture of a chart that is shown now. */
export async function readerOf(page: Page, id: ChartId): Promise<FigureReader> {
	const text = await page.locator(`#${id} svg.picture:visible`).getAttribute('data-reader');
	return JSON.parse(text ?? 'null') as FigureReader;
}

/** The place on the screen of a year on a chart, half way up the picture, which is brought into view. */
export async function placeOf(page: Page, id: ChartId, year: number): Promise<{ x: number; y: number }> {
	const picture = page.locator(`#${id} svg.picture:visible`);
	await picture.evaluate((node) => node.scrollIntoView({ block: 'center', behavior: 'instant' }));
	const reader = await readerOf(page, id);
	const box = await picture.boundingBox();
	const at = reader.years.find((candidate) => candidate.year === year);
	if (!box || !at) throw new Error(`year problem: ${year} is not on ${id}`);
	return { x: box.x + (at.x / reader.width) * box.width, y: box.y + box.height / 2 };
}

export async function pointAt(page: Page, id: ChartId, year: number): Promise<void> {
	const { x, y } = await placeOf(page, id, year);
	await page.mouse.move(x, y);
}

/** First and last year of the track of the period, which its handles tell. */
async function trackYears(page: Page): Promise<readonly [number, number]> {
	const from = await page.locator('[data-end=from]').getAttribute('aria-valuemin');
	const to = await page.locator('[data-end=to]').getAttribute('aria-valuemax');
	return [Number(from), Number(to)];
}

/** The place on the screen of the middle of a year on the track of the period, off the handles. */
export async function trackPlace(page: Page, year: number): Promise<{ x: number; y: number }> {
	const [from, to] = await trackYears(page);
	const box = await page.locator('.track').boundingBox();
	if (!box) throw new Error('track problem: it is not shown');
	return { x: box.x + ((year - from + 0.5) / (to - from + 1)) * box.width, y: box.y + 20 };
}

/** The address of the page from its question mark on. */
export function queryOf(page: Page): string {
	return new URL(page.url()).search;
}

/** Waits for an address: it follows the view, and may be a moment behind it. */
export async function expectQuery(page: Page, query: string): Promise<void> {
	await expect.poll(() => queryOf(page)).toBe(query);
}

/** Opens every fold of the page, folds inside folds too, and waits until all that comes with them stands still. */
export async function unfold(page: Page): Promise<void> {
	await page.evaluate(() => {
		for (const details of document.querySelectorAll('details')) details.open = true;
	});
	const menus = await page.locator('summary', { hasText: 'Take this chart' }).count();
	await expect(page.locator('.menu iframe')).toHaveCount(menus);
	await settled(page);
}

/** Waits until nothing of the page, or of the frames it holds, is fetched or about to be drawn anew. */
export async function settled(page: Page): Promise<void> {
	await page.waitForLoadState('networkidle');
	for (const frame of page.frames()) {
		await frame.waitForFunction(() => document.querySelector('.busy, [data-live=busy]') === null);
	}
}

/** How many steps of history the page has; one gesture is to add one. */
export const historyLength = (page: Page): Promise<number> => page.evaluate(() => history.length);
