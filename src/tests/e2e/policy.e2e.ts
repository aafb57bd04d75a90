import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { collectComplaints } from './console.ts';
import { download, openMenu } from './menu.ts';
import { buildFolder, builtFiles, drawnAnew, lookAt, main, open, pointAt, unfold } from './site.ts';

const files = builtFiles('.html');

/** A page as it was written, without what is only there for readers without script. */
function markupOf(path: string): string {
	return readFileSync(join(buildFolder, path), 'utf8').replaceAll(/<noscript>.*?<\/noscript>/gs, '');
}

function policyOf(path: string): string {
	return /<meta http-equiv="content-security-policy" content="([^"]*)"/.exec(markupOf(path))?.[1] ?? '';
}

test('every page of the build states a content policy without unsafe-inline and unsafe-eval', () => {
	expect(files.length).toBeGreaterThanOrEqual(9);
	for (const path of files) {
		const policy = policyOf(path);
		expect(policy, path).toContain("default-src 'none'");
		expect(policy, path).toContain("script-src 'self'");
		expect(policy, path).not.toContain('unsafe-inline');
		expect(policy, path).not.toContain('unsafe-eval');
		expect(policy, path).not.toMatch(/(script|style|connect|font)-src [^;]*(https?:|\*)/);
	}
});

test('no page of the build holds a style element, a style attribute or a handler in its markup', () => {
	for (const path of files) {
		const markup = markupOf(path).replaceAll(/<script.*?<\/script>/gs, '');
		expect(markup.match(/<style[\s>]/g) ?? [], path).toEqual([]);
		expect(markup.match(/<[^>]*\sstyle="[^"]*"/g) ?? [], path).toEqual([]);
		expect(markup.match(/<[^>]*\son[a-z]+="[^"]*"/g) ?? [], path).toEqual([]);
		expect(markup.match(/javascript:/g) ?? [], path).toEqual([]);
	}
});

test('no page of the build asks another host for anything', () => {
	for (const path of files) {
		const loads = markupOf(path).match(
			/<(link|script|img|source|iframe)[^>]*(src|href)="(https?:)?\/\/[^"]*"/g
		);
		expect(loads ?? [], path).toEqual([]);
	}
});

declare global {
	interface Window {
		violations: string[];
	}
}

/** Notes every breach of the policy from the first moment of the page on. */
async function watchPolicy(page: Page): Promise<void> {
	await page.addInitScript(() => {
		window.violations = [];
		document.addEventListener('securitypolicyviolation', (event) => {
			window.violations.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
		});
	});
}

test('a tour with redraws, tables, quotes, events and a download breaches no policy and says nothing to the console', async ({
	page
}) => {
	const complaints = collectComplaints(page);
	await watchPolicy(page);
	await open(page, '/');
	await pointAt(page, main, 2004);
	const chart = page.locator(`#${main}`);
	await chart.getByRole('button', { name: 'Log', exact: true }).click();
	await drawnAnew(page);
	await page.getByRole('button', { name: '1990–2014' }).click();
	await page.getByLabel('Figures drawn in Trade by partner').selectOption('national');
	await page.getByRole('button', { name: 'China', exact: true }).click();
	await unfold(page);
	await drawnAnew(page);
	await page.getByRole('button', { name: 'Show on the charts' }).first().click();
	// A view that arrives later would make the table anew.
	await expect(page).toHaveURL(/quote=/);
	await lookAt(page, 'sanctions-chronology');
	await chart.locator('th button').nth(1).click();
	await expect(chart.locator('th[aria-sort]')).toHaveCount(1);
	const menu = await openMenu(page);
	for (const button of ['Download CSV', 'Download SVG', 'Download PNG', 'Download PowerPoint']) {
		expect((await download(menu, button)).suggestedFilename()).toMatch(/^trade-by-partner_1990-2014.*\.\w+$/);
	}
	await page.getByRole('button', { name: 'Reset' }).click();
	await expect(page.locator('h1')).toContainText('fell by two thirds');
	expect(await page.evaluate(() => window.violations)).toEqual([]);
	expect(complaints).toEqual([]);
});

test('the policy is in force: a script and a style put into the page are refused', async ({ page }) => {
	await watchPolicy(page);
	await open(page, '/');
	await page.evaluate(() => {
		const script = document.createElement('script');
		script.textContent = 'window.broken = true';
		document.body.append(script);
		document.body.setAttribute('style', 'color: red');
	});
	await expect.poll(() => page.evaluate(() => window.violations.length)).toBeGreaterThanOrEqual(2);
	expect(await page.evaluate(() => 'broken' in window)).toBe(false);
});
