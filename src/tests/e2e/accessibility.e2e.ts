/** What a machine can judge of accessibility. Long because each rule is tried on every page, by the same few probes. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { collectComplaints } from './console.ts';
import { charts, main, open, pages, pointAt, unfold } from './site.ts';

const standards = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

/** Long lists repeat one pattern: their first entries stand for all, which spares axe most of its time. */
const alike = ['tbody tr:nth-child(n+6)', 'details li:nth-child(n+6)', 'details dl > div:nth-child(n+4)'];

function axe(page: Page): AxeBuilder {
	const builder = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
	return alike.reduce((rest, selector) => rest.exclude(selector), builder);
}

/** What axe finds, one line each. */
async function faultsOf(builder: AxeBuilder): Promise<readonly string[]> {
	const { violations } = await builder.analyze();
	return violations.flatMap(({ id, nodes }) =>
		nodes.slice(0, 4).map(({ target, any }) => `${id}: ${target.join(' ')} (${any[0]?.message ?? ''})`)
	);
}

for (const path of pages) {
	test(`axe finds nothing on ${path}, all folds open, in light and dark colours, and the console is silent`, async ({
		page
	}) => {
		test.slow();
		const complaints = collectComplaints(page);
		await open(page, path);
		await unfold(page);
		expect(await faultsOf(axe(page).withTags(standards)), 'light').toEqual([]);
		await page.emulateMedia({ colorScheme: 'dark' });
		expect(await faultsOf(axe(page).withRules('color-contrast')), 'dark').toEqual([]);
		expect(complaints).toEqual([]);
	});
}

test('axe finds nothing on a view that was drawn anew, with a cursor, a quote open and a notice', async ({
	page
}) => {
	test.slow();
	await open(page, '/?time=1995..2010&quote=trade-one-third-of-2002&basis=x');
	await expect(page.locator(`#${main} svg.is-live`)).toBeVisible();
	await pointAt(page, main, 2003);
	await unfold(page);
	expect(await faultsOf(axe(page).withTags(standards))).toEqual([]);
});

test('axe finds nothing on the page that says nothing is there', async ({ page }) => {
	const response = await page.goto('/no/such/page');
	expect(response?.status()).toBe(404);
	await expect(page.locator('h1')).toBeVisible();
	expect(await faultsOf(axe(page).withTags(standards))).toEqual([]);
});

/** Presses Tab until nothing new takes the focus, and names each stop. */
async function tabStops(page: Page, most: number): Promise<readonly string[]> {
	const stops: string[] = [];
	while (stops.length < most) {
		await page.keyboard.press('Tab');
		const stop = await page.evaluate(() => {
			const node = document.activeElement;
			if (!node || node === document.body) return '';
			const name = node.getAttribute('aria-label') ?? node.textContent;
			return `${node.localName} ${name.trim().replaceAll(/\s+/g, ' ').slice(0, 40)}`;
		});
		if (stop === '') break;
		stops.push(stop);
	}
	return stops;
}

test('Tab reaches, in the order of the page: skip link, period, partners, chart controls, year slider, actions, table', async ({
	page
}) => {
	await open(page, '/');
	const stops = await tabStops(page, 60);
	const wanted = [
		/^a To the content/,
		/^a Leverage Briefing/,
		/^a Charts/,
		/^input/,
		/^g First year in view/,
		/^g Last year in view/,
		/^button 1990–2014/,
		/^button Japan/,
		/^summary More/,
		/^select/,
		/^button Log/,
		/^div Year /,
		/^summary Take this chart/,
		/^a How it is computed/,
		/^summary Table/,
		/^summary Where/
	];
	const places = wanted.map((pattern) => stops.findIndex((stop) => pattern.test(stop)));
	expect(places, stops.join('\n')).not.toContain(-1);
	expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test('the skip link shows itself when focused and leads past the header to the briefing', async ({
	page
}) => {
	await open(page, '/');
	await page.keyboard.press('Tab');
	const skip = page.getByRole('link', { name: 'To the content' });
	await expect(skip).toBeFocused();
	await expect(skip).toBeInViewport();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/#main$/);
	await page.keyboard.press('Tab');
	const inside = await page.evaluate(() => document.activeElement?.closest('main') !== null);
	expect(inside).toBe(true);
});

test('with the keyboard alone: choose years, read a year, open the table, reach a source and come back', async ({
	page
}) => {
	await open(page, '/');
	await page.getByRole('slider', { name: 'First year in view' }).press('ArrowLeft');
	await expect(page).toHaveURL(/time=2001/);
	const chart = page.locator(`#${main}`);
	const slider = chart.locator('.readout');
	await slider.press('Home');
	await expect(slider).toHaveAttribute('aria-valuetext', /^2001: Japan/);
	await chart.locator('summary', { hasText: 'Table' }).press('Enter');
	const row = chart.locator('tr[data-series=japan][data-from="2006"]');
	await expect(row).toBeVisible();
	await row.locator('a.ref').first().press('Enter');
	await expect(page.locator(`#${main}-source-COW_DYAD`)).toBeInViewport();
	await page.goBack();
	await expect(row).toBeVisible();
});

/** How the focused node differs from itself without focus, by what a reader sees. */
function looksFocused(page: Page): Promise<boolean> {
	return page.evaluate(() => {
		const node = document.activeElement;
		if (!node) return false;
		const nodes = [node, ...node.querySelectorAll('*')];
		return nodes.some((each) => {
			const { outlineStyle, outlineWidth, strokeWidth, stroke } = getComputedStyle(each);
			const outlined = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
			return outlined || (stroke !== 'none' && parseFloat(strokeWidth) >= 2);
		});
	});
}

test('the focus is seen on every stop of the front page, and is not hidden under the bar', async ({
	page
}) => {
	await open(page, '/');
	for (let stop = 0; stop < 45; stop += 1) {
		await page.keyboard.press('Tab');
		const name = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 120) ?? '');
		expect(await looksFocused(page), name).toBe(true);
		const covered = await page.evaluate(() => {
			const node = document.activeElement;
			const bar = document.querySelector('.bar');
			if (!node || !bar || bar.contains(node)) return false;
			const [own, over] = [node.getBoundingClientRect(), bar.getBoundingClientRect()];
			return own.bottom <= over.bottom && own.top >= over.top;
		});
		expect(covered, name).toBe(false);
	}
});

/** Controls smaller than 24 px either way; links within running text may be. */
function smallTargets(page: Page): Promise<readonly string[]> {
	return page.evaluate(() => {
		const inline = (node: Element) =>
			node.localName === 'a' &&
			/^inline(-block)?$/.test(getComputedStyle(node).display) &&
			node.closest('p, li, dd, dt, td, th, figcaption, blockquote, caption') !== null;
		const controls = document.querySelectorAll(
			'a[href], button, input, select, summary, [role=slider], [role=button]'
		);
		return [...controls]
			.filter((node) => node.checkVisibility() && !inline(node))
			.filter((node) => !node.closest('[aria-hidden=true]'))
			.map((node) => ({ node, box: node.getBoundingClientRect() }))
			.filter(({ box }) => box.width > 1 && (box.width < 23.9 || box.height < 23.9))
			.map(
				({ node, box }) =>
					`${Math.round(box.width)} × ${Math.round(box.height)}: ${node.outerHTML.slice(0, 110)}`
			);
	});
}

for (const path of pages) {
	test(`every control on ${path} is at least 24 px either way, on a desk and on a phone`, async ({
		page
	}) => {
		for (const width of [1280, 360]) {
			await page.setViewportSize({ width, height: 800 });
			await open(page, path);
			await unfold(page);
			expect([...new Set(await smallTargets(page))].slice(0, 6), `${width} px`).toEqual([]);
		}
	});
}

for (const path of pages) {
	test(`${path} at 320 px scrolls down only, folds closed and open`, async ({ page }) => {
		await page.setViewportSize({ width: 320, height: 640 });
		await open(page, path);
		for (const state of ['closed', 'open']) {
			if (state === 'open') await unfold(page);
			const wide = await page.evaluate(() => {
				const limit = document.documentElement.clientWidth;
				const scrolls = (node: Element | null): boolean =>
					node !== null &&
					(/auto|scroll|hidden/.test(getComputedStyle(node).overflowX) || scrolls(node.parentElement));
				return [...document.querySelectorAll('body *')]
					.filter((node) => node.checkVisibility() && node.getBoundingClientRect().right > limit + 1)
					.filter((node) => !node.closest('svg') && !scrolls(node.parentElement))
					.map((node) => node.outerHTML.slice(0, 110));
			});
			expect(wide.slice(0, 5), `folds ${state}`).toEqual([]);
			const [width, room] = await page.evaluate(() => {
				const { scrollWidth, clientWidth } = document.documentElement;
				return [scrollWidth, clientWidth] as const;
			});
			expect(width, `folds ${state}`).toBeLessThanOrEqual(room);
		}
	});
}

test('the text of the pictures on a phone is never smaller than 11 px', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await open(page, '/');
	for (const id of charts) {
		const smallest = await page.locator(`#${id} svg.picture:visible`).evaluate((svg) => {
			const scale = svg.getBoundingClientRect().width / (svg as SVGSVGElement).viewBox.baseVal.width;
			const texts = [...svg.querySelectorAll('text, tspan')].filter((node) => node.textContent.trim() !== '');
			return Math.min(...texts.map((node) => parseFloat(getComputedStyle(node).fontSize) * scale));
		});
		expect(smallest, id).toBeGreaterThanOrEqual(10.9);
	}
});

test('with reduced motion nothing moves by itself: no transition, no animation', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await open(page, '/');
	const moving = await page.evaluate(() =>
		[...document.querySelectorAll('*')]
			.filter((node) => {
				const { transitionDuration, animationName } = getComputedStyle(node);
				return transitionDuration.split(',').some((part) => parseFloat(part) > 0) || animationName !== 'none';
			})
			.map((node) => node.outerHTML.slice(0, 100))
	);
	expect(moving).toEqual([]);
	await pointAt(page, main, 2004);
	await expect(page.locator(`#${main} .readout`)).toContainText('2004');
});

for (const colorScheme of ['light', 'dark'] as const) {
	test(`in forced colours (${colorScheme}) cursor, handles and lines stand out from the page`, async ({
		page
	}) => {
		const complaints = collectComplaints(page);
		await page.emulateMedia({ forcedColors: 'active', colorScheme });
		await open(page, '/');
		await pointAt(page, main, 2004);
		await expect(page.locator(`#${main} .overlay .rule`)).toHaveAttribute('visibility', 'visible');
		const contrasts = await page.evaluate((chart) => {
			const light = (color: string): number => {
				const [r = 0, g = 0, b = 0] = (/\d.*\d/.exec(color)?.[0] ?? '').split(/[ ,]+/).map(Number);
				const part = (value: number) => {
					const share = value / 255;
					return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
				};
				return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
			};
			const page = light(getComputedStyle(document.body).backgroundColor);
			const against = (color: string) => {
				const [low, high] = [page, light(color)].sort((a, b) => a - b);
				return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
			};
			const style = (selector: string) => getComputedStyle(document.querySelector(selector)!);
			return {
				rule: against(style(`#${chart} .overlay .rule`).stroke),
				grip: against(style('.grip').fill),
				dot: against(style(`#${chart} .overlay .dot`).stroke),
				period: against(style('.track .cursor').fill)
			};
		}, main);
		for (const [name, contrast] of Object.entries(contrasts)) expect(contrast, name).toBeGreaterThan(3);
		expect(complaints).toEqual([]);
	});
}
