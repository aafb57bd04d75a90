import { expect, test } from '@playwright/test';
import { collectLoads, sumOf } from './loads.ts';
import { everyChart } from './site.ts';

const html = 8_000;
const frame = 1_200;
const scripts = 1_000;

for (const id of everyChart) {
	const budget = id === 'sanctions-chronology' ? 13_000 : html;
	test(`the embed of ${id} loads at most ${budget} bytes of HTML and one script of at most ${frame}`, async ({
		page
	}) => {
		const loads = collectLoads(page);
		await page.goto(`/embed/${id}/`);
		await page.waitForLoadState('networkidle');
		const loaded = (await loads()).filter(({ kind }) => kind !== 'font');
		const of = (kind: string) => loaded.filter((load) => load.kind === kind);
		console.log(`    ${id}: ${loaded.map(({ path, bytes }) => `${path} ${bytes}`).join(', ')}`);
		expect(sumOf(of('document'))).toBeLessThanOrEqual(budget);
		expect(of('script').map(({ path }) => path)).toEqual(['/embed/frame.js']);
		expect(sumOf(of('script'))).toBeLessThanOrEqual(frame);
	});
}

test(`what a host page loads is at most ${scripts} bytes: the script for frames, the script of the element`, async ({
	page
}) => {
	for (const name of ['host', 'chart', 'link']) {
		const loads = collectLoads(page);
		await page.goto(`/embed/${name}.js`);
		const [script] = await loads();
		expect(script?.bytes, name).toBeLessThanOrEqual(scripts);
	}
});
