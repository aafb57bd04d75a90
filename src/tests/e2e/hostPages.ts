/** Pages that hold our frames, on an origin of their own: another name and another port than the site’s. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base, type FrameLocator, type Page } from '@playwright/test';
import { startStaticServer } from './staticServer.ts';

export interface HostPages {
	/** Where the pages are: http://localhost:port, while the site is at http://127.0.0.1. */
	readonly origin: string;
	/** Opens a page whose body is this. */
	open(page: Page, body: string, head?: string): Promise<void>;
}

export const test = base.extend<object, { hosts: HostPages }>({
	hosts: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture needs
		async ({}, use) => {
			const folder = mkdtempSync(join(tmpdir(), 'host-pages-'));
			const server = await startStaticServer([{ path: '/', folder }]);
			const origin = server.origin.replace('127.0.0.1', 'localhost');
			let count = 0;
			await use({
				origin,
				async open(page, body, head = '') {
					const name = `${(count += 1)}.html`;
					const icon = '<link rel="icon" href="data:,">';
					const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>${icon}${head}</head><body>${body}</body></html>`;
					writeFileSync(join(folder, name), html);
					await page.goto(`${origin}/${name}`);
				}
			});
			await server.close();
			rmSync(folder, { recursive: true });
		},
		{ scope: 'worker' }
	]
});

export const site = process.env['SITE_ORIGIN'] ?? '';

/** A frame as a page would write it. */
export function frameOf(chart: string, query = '', attributes = 'width="640" height="300"'): string {
	return `<iframe id="${chart}" src="${site}/embed/${chart}/${query}" title="${chart}" ${attributes}></iframe>`;
}

export const hostScript = `<script src="${site}/embed/host.js"></script>`;

/** Keeps every message a page hears, in `window.heard`. */
export const listener =
	'<script>window.heard = []; addEventListener("message", (e) => heard.push(e.data))</script>';

export function inside(page: Page, chart: string): FrameLocator {
	return page.frameLocator(`iframe[src*="/${chart}/"]`);
}

declare global {
	interface Window {
		heard: unknown[];
	}
}

/** The messages of one of our types, in order. */
export function heard<Message>(page: Page, type: string): Promise<readonly Message[]> {
	return page.evaluate(
		(wanted) =>
			window.heard.filter((data) => {
				const { leverage, type: own } = Object(data) as { leverage?: unknown; type?: unknown };
				return leverage === 1 && own === wanted;
			}) as Message[],
		type
	);
}

/** What the cursor reads in a frame. */
export const readoutOf = (page: Page, chart: string) => inside(page, chart).locator('.readout');
/** Px of a frame in its page. */
export const heightOf = (page: Page, chart: string) =>
	page.locator(`iframe[src*="/embed/${chart}/"]`).evaluate((frame) => frame.getBoundingClientRect().height);
/** Px of what is in a frame. */
export const contentOf = (page: Page, chart: string) =>
	inside(page, chart)
		.locator('html')
		.evaluate((root) => Math.ceil(root.getBoundingClientRect().height));

/** Waits until a frame has the height of its content, and gives it; the frame’s own border is 4 px. */
export async function expectFits(page: Page, chart: string): Promise<number> {
	await expect
		.poll(async () => Math.abs((await heightOf(page, chart)) - (await contentOf(page, chart)) - 4))
		.toBeLessThanOrEqual(1);
	return heightOf(page, chart);
}
