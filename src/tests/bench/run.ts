/**
 * `npm run bench`: what the page costs in a real browser, and what the build pays for pictures.
 * Prints a table, writes nothing. Ratios hold on any machine; milliseconds are this one's.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from '@playwright/test';
import { registry } from '#lib/charts/registry.ts';
import { variants } from '#lib/render/variants.ts';
import { byKind, collectLoads, sumOf } from '../e2e/loads.ts';
import { buildFolder, open, plotScripts } from '../e2e/site.ts';
import { startStaticServer } from '../e2e/staticServer.ts';
import { findChromium } from '../../cli/findChromium.ts';
import { facts } from '../realCase.ts';
import { staleBuild } from '../staleBuild.ts';
import { cursorCost, redrawCost } from './cursor.ts';
import { exportCosts } from './exports.ts';
import { bytes, columns, ms, spread, times } from './figures.ts';
import { deckPages } from './libreOffice.ts';
import { periodCosts } from './period.ts';
import { pictureCosts } from './pictures.ts';
import { turnCosts } from './turns.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const study = '/data/six-party-talks/study.json';
const [moves, redraws, changes, turns] = [300, 40, 40, 120];
/** From a key to the slide, milliseconds. */
const turnBudget = 50;

/** A page that may read the clock finely: browsers blunt it unless the page shares no process. */
async function newPage(browser: Browser, origin: string): Promise<Page> {
	const page = await browser.newPage({ baseURL: origin, viewport: { width: 1280, height: 800 } });
	// tsx keeps the names of functions by a helper that the page does not have.
	await page.addInitScript('globalThis.__name = (value) => value;');
	await page.route('**/*', async (route) => {
		const response = await route.fetch();
		const isolated = {
			'cross-origin-opener-policy': 'same-origin',
			'cross-origin-embedder-policy': 'require-corp'
		};
		await route.fulfill({ response, headers: { ...response.headers(), ...isolated } });
	});
	return page;
}

async function measureCursor(page: Page): Promise<string> {
	await open(page, '/');
	const cost = await cursorCost(page, moves);
	if (!cost.sameNodes) throw new Error('cursor problem: a move drew pictures or overlays anew');
	if (cost.followed < moves - 1)
		throw new Error(`cursor problem: ${cost.followed} of ${moves} moves were followed`);
	const drawn = await redrawCost(page, {
		// The site’s own; embeds have another.
		script: `/${plotScripts().find((path) => path.startsWith('_app/')) ?? ''}`,
		study,
		selection: facts.defaults,
		charts: registry.map(({ id }) => id),
		rounds: redraws
	});
	const [move, redraw] = [spread(cost.moves), spread(drawn)];
	return [
		`A move of the cursor costs 1/${(redraw.median / move.median).toFixed(0)} of drawing the same ${cost.charts} charts anew with Plot.`,
		columns([
			['', 'median', 'p95', 'ratio'],
			[`cursor over ${cost.charts} charts and the period bar`, ms(move.median), ms(move.p95), '1'],
			[`drawing ${cost.charts} charts`, ms(redraw.median), ms(redraw.p95), times(redraw.median / move.median)]
		]),
		`  ${moves} moves, ${cost.followed} followed by every chart, no node replaced; ${move.median <= 1 ? 'within' : 'OVER'} the budget of 1 ms.`
	].join('\n');
}

async function measurePeriod(page: Page): Promise<string> {
	await open(page, '/');
	const { median, p95 } = spread(await periodCosts(page, changes));
	return columns([
		['', 'median', 'p95'],
		['from a key on the period to the new picture', ms(median), ms(p95)]
	]);
}

async function measureTurns(page: Page): Promise<string> {
	await page.goto('/present/argument/');
	await page.waitForLoadState('networkidle');
	const { taken, shifts } = await turnCosts(page, turns);
	const { median, p95 } = spread(taken);
	return [
		columns([
			['', 'median', 'p95'],
			['from a key to the painted slide', ms(median), ms(p95)]
		]),
		`  ${turns} turns, ${shifts} shifts of the layout; ${p95 < turnBudget ? 'within' : 'OVER'} the budget of ${turnBudget} ms.`
	].join('\n');
}

async function measureLoad(page: Page): Promise<string> {
	const loads = collectLoads(page);
	await page.goto('/');
	await page.waitForLoadState('networkidle');
	const loaded = await loads();
	const rows = byKind(loaded).map(([kind, size]) => [
		kind,
		bytes(size),
		`${((100 * size) / sumOf(loaded)).toFixed(0)} %`
	]);
	return columns([['', 'bytes', 'share'], ...rows, ['all', bytes(sumOf(loaded)), '100 %']]);
}

function measurePictures(): string {
	const costs = pictureCosts();
	const all = costs.flatMap((row) => row.costs).reduce((sum, cost) => sum + cost, 0);
	return columns([
		['', ...variants.map(({ name }) => name), 'share'],
		...costs.map(({ chart, costs: own }) => {
			const sum = own.reduce((total, cost) => total + cost, 0);
			return [chart, ...own.map(ms), `${((100 * sum) / all).toFixed(0)} %`];
		}),
		[
			'all',
			...variants.map((_, index) => ms(costs.reduce((sum, row) => sum + (row.costs[index] ?? 0), 0))),
			'100 %'
		]
	]);
}

async function measureExports(): Promise<string> {
	const { files, plain, same, alone, shared } = await exportCosts(50);
	const rate = (time: number) => `${((1000 * files) / time).toFixed(1)} a second`;
	const ratio = same / shared;
	return [
		columns([
			['', 'each', 'rate', 'ratio'],
			['the same pictures by Plot, linkedom and resvg', ms(same / files), rate(same), times(1)],
			['lines, dots and axes alone by the same', ms(plain / files), rate(plain), times(same / plain)],
			['leverage export, one at a time', ms(alone / files), rate(alone), times(same / alone)],
			['leverage export, on every core', ms(shared / files), rate(shared), times(ratio)]
		]),
		`  ${files} pictures of 1920 × 1080; ${ratio >= 2 ? 'within' : 'SHORT OF'} the target of twice the rate of the same pictures.`
	].join('\n');
}

async function openDeck(): Promise<string> {
	const opened = await deckPages();
	if (!opened) return '  LibreOffice is not installed: left out.';
	const { slides, pages } = opened;
	if (pages !== slides) throw new Error(`deck problem: ${slides} slides became ${pages} pages`);
	return `  ${slides} slides became as many pages.`;
}

async function inBrowser(): Promise<void> {
	const executablePath = findChromium();
	if (!executablePath) {
		console.log('\nNo Chromium was found: what runs in a browser was left out.');
		return;
	}
	const server = await startStaticServer([{ path: '/', folder: buildFolder }]);
	const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
	try {
		const measures = [
			['The linked cursor', measureCursor],
			['A change of period', measurePeriod],
			['Turning a slide', measureTurns],
			['A first visit of the front page, brotli', measureLoad]
		] as const;
		for (const [title, measure] of measures) {
			const page = await newPage(browser, server.origin);
			console.log(`\n${title}\n${await measure(page)}`);
			// What the page still fetches is of no interest any more.
			await page.unrouteAll({ behavior: 'ignoreErrors' });
			await page.close();
		}
	} finally {
		await browser.close();
		await server.close();
	}
}

const stale = staleBuild(root);
if (!existsSync(join(buildFolder, 'index.html'))) {
	console.error('There is no build to measure: run `npm run build` first.');
	process.exitCode = 1;
} else {
	if (stale) console.log(`The build measured is not the newest: ${stale}.`);
	await inBrowser();
	console.log(`\nPictures at build time, Node\n${measurePictures()}`);
	console.log(`\nThe deck in LibreOffice\n${await openDeck()}`);
	console.log(`\nPicture files, Node\n${await measureExports()}`);
}
