import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { bare, pdfPages } from '../pdfText.ts';
import { shippedBriefings } from './briefings.ts';
import { collectComplaints } from './console.ts';
import { buildFolder } from './site.ts';

const handouts = shippedBriefings.map(({ id }) => id);

/** They are complete without script, and are looked at without. */
test.use({ javaScriptEnabled: false });

/** What a printed slide must hold on one page: its first and last line, and all words of its picture. */
function slidesOf(page: Page) {
	return page.locator('.handout-step').evaluateAll((steps) =>
		steps.map((step) => {
			const text = (selector: string) => step.querySelector(selector)?.textContent ?? '';
			const picture = step.querySelectorAll('.handout-wide :is(tspan, text:not(:has(tspan)))');
			return {
				first: text('.face h2') + text('.face .dek'),
				last: text('.face .foot'),
				picture: Array.from(picture, (node) => node.textContent)
			};
		})
	);
}

/** A machine may lack the letters of a script: then its PDF does too. */
const western = (text: string) => bare(text).replaceAll(/[\u3000-\u{10ffff}]/gu, '');

const pagesWith = (pages: readonly string[], text: string) =>
	pages.flatMap((page, index) => (page.includes(text) ? [index] : []));

/** Proves of a printed handout, open as a page too, that nothing of it is split, and that every page says what it is. */
async function expectWhole(page: Page, pdf: Uint8Array): Promise<number> {
	const pages = pdfPages(pdf).map(western);
	const slides = await slidesOf(page);
	expect(slides.length).toBeGreaterThanOrEqual(3);
	for (const { first, last, picture } of slides) {
		const [own = NaN, ...more] = pagesWith(pages, western(first));
		expect(own, first).toBeGreaterThanOrEqual(0);
		expect(more, first).toEqual([]);
		expect(pages[own], last).toContain(western(last));
		expect(picture.length, first).toBeGreaterThan(5);
		for (const word of picture) expect(pages[own], word).toContain(western(word));
	}
	const rows = await page.locator('.handout-sources tbody tr').allTextContents();
	expect(rows.length).toBeGreaterThan(20);
	const whole = rows.map((row) => pagesWith(pages, western(row)));
	expect(rows.filter((_, index) => whole[index]!.length !== 1)).toEqual([]);
	for (const at of new Set(whole.flat())) expect(pages[at]).toContain('No.SourceSlides');
	const title = western(await page.locator('h1').innerText());
	for (const [index, text] of pages.entries())
		expect(text).toContain(`${index + 1}of${pages.length}${title}`);
	expect(pages.filter((text) => text.includes('usePrintinyourbrowser'))).toEqual([]);
	return pages.length;
}

/** Runs a command line from the root of the project, and gives what it said. */
async function leverage(...args: readonly string[]): Promise<string> {
	const root = join(buildFolder, '..');
	const program = ['node_modules/tsx/dist/cli.mjs', 'src/cli/leverage.ts', ...args];
	return (await promisify(execFile)(process.execPath, program, { cwd: root })).stdout;
}

for (const id of handouts) {
	for (const format of ['A4', 'Letter']) {
		test(`the handout ${id} on ${format} splits no slide and no source, heads each page of sources, and counts its pages`, async ({
			page
		}, info) => {
			await page.goto(`/handout/${id}/`);
			const pages = await expectWhole(page, await page.pdf({ format }));
			info.annotations.push({ type: 'pages', description: `${id}, ${format}: ${pages}` });
		});
	}

	for (const [paper, name, points] of [
		['a4', 'A4', '595 × 842'],
		['letter', 'Letter', '612 × 792']
	] as const) {
		test(`leverage handout ${id} --paper ${paper} prints the same as the page, from no site, on sheets of that size`, async ({
			page
		}, info) => {
			test.slow();
			const out = info.outputPath('handout.pdf');
			const said = await leverage('handout', id, '--paper', paper, '--out', out);
			const pdf = readFileSync(out);
			await page.goto(`/handout/${id}/`);
			const pages = await expectWhole(page, pdf);
			expect(said).toBe(`${out}: ${pages} pages, ${name}\n`);
			const boxes = pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 (\S+) (\S+)\]/g);
			const sizes = Array.from(boxes, ([, ...size]) =>
				size.map((side) => Math.round(Number(side))).join(' × ')
			);
			expect(new Set(sizes)).toEqual(new Set([points]));
		});
	}

	test(`on paper and on screens nothing of a slide of ${id} runs over or is cut`, async ({ page }) => {
		const widths = [
			{ width: 680, media: 'print' },
			{ width: 703, media: 'print' },
			{ width: 1280, media: 'screen' },
			{ width: 800, media: 'screen' },
			{ width: 360, media: 'screen' }
		] as const;
		for (const { width, media } of widths) {
			await page.setViewportSize({ width, height: 900 });
			await page.emulateMedia({ media });
			await page.goto(`/handout/${id}/`);
			const faults = await page.locator('.handout-step .slide').evaluateAll((slides) =>
				slides.flatMap((slide) => {
					const face = slide.querySelector('.face')!;
					const parts = [...face.children].map((node) => node.getBoundingClientRect());
					const number = face.querySelector<HTMLElement>('.foot .tabular')!;
					const picture = [...face.querySelectorAll('svg')].find((svg) => svg.checkVisibility());
					const drawn = picture?.getBoundingClientRect();
					const frame = slide.getBoundingClientRect();
					const under = face.querySelector('.chart-room')!.nextElementSibling!.getBoundingClientRect();
					const head = face.querySelector('h2')!.textContent;
					return [
						...(getComputedStyle(face.querySelector('h2')!).color === getComputedStyle(slide).color
							? []
							: [`another ink: ${head}`]),
						...(number.offsetHeight > 1.5 * parseFloat(getComputedStyle(number).lineHeight)
							? [`a broken number: ${head}`]
							: []),
						...(drawn && drawn.height > 90 ? [] : [`no picture: ${head}`]),
						...(drawn && drawn.bottom > under.top + 1 ? [`picture over words: ${head}`] : []),
						...(parts.some((part, index) => index > 0 && part.top < parts[index - 1]!.bottom - 1)
							? [`words over words: ${head}`]
							: []),
						...(parts.at(-1)!.bottom > frame.bottom || face.scrollWidth > face.clientWidth + 1
							? [`out of the frame: ${head}`]
							: [])
					];
				})
			);
			expect(faults, `${media}, ${width} px`).toEqual([]);
		}
	});

	test(`the handout ${id} runs no script, asks for nothing but its own styles and type, and weighs little`, async ({
		page
	}, info) => {
		const complaints = collectComplaints(page);
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		await page.goto(`/handout/${id}/`);
		await page.waitForLoadState('networkidle');
		const own = new URL(page.url()).origin;
		expect(asked.filter((url) => !url.startsWith(`${own}/`))).toEqual([]);
		const files = asked.filter((url) => !/\.(css|woff2|svg)$/.test(url));
		expect(files).toEqual([page.url()]);
		const html = readFileSync(join(buildFolder, `handout/${id}/index.html`));
		expect(html.includes('<script')).toBe(false);
		const [raw, packed] = [html.length, gzipSync(html).length];
		info.annotations.push({ type: 'bytes', description: `${id}: ${raw}, compressed ${packed}` });
		expect(raw).toBeLessThan(500_000);
		expect(packed).toBeLessThan(80_000);
		expect(complaints).toEqual([]);
	});

	test(`the handout ${id} scrolls down only at 320 px, and the type of its pictures is 11 px at the least`, async ({
		page
	}) => {
		for (const width of [320, 360, 720, 1280]) {
			await page.setViewportSize({ width, height: 800 });
			await page.goto(`/handout/${id}/`);
			const [wide, smallest] = await page.evaluate(() => {
				const { scrollWidth, clientWidth } = document.documentElement;
				const sizes = [...document.querySelectorAll('.handout-step svg')]
					.filter((svg) => svg.checkVisibility())
					.flatMap((svg) => {
						const scale = svg.getBoundingClientRect().width / (svg as SVGSVGElement).viewBox.baseVal.width;
						const texts = [...svg.querySelectorAll('text, tspan')].filter((node) => node.textContent.trim());
						return texts.map((node) => parseFloat(getComputedStyle(node).fontSize) * scale);
					});
				return [scrollWidth - clientWidth, Math.min(...sizes)] as const;
			});
			expect(wide, `${width} px`).toBeLessThanOrEqual(0);
			if (width >= 360) expect(smallest, `${width} px`).toBeGreaterThanOrEqual(10.9);
		}
	});
}

test('a slide of a handout can be linked to by its number, as in the other skins', async ({ page }) => {
	await page.goto('/handout/argument/#slide=4');
	const slide = page.locator('.handout-step').filter({ has: page.locator('#headline-4') });
	await expect(slide).toBeInViewport();
	await expect.poll(async () => (await slide.boundingBox())?.y).toBeLessThan(60);
});

test('on paper a handout is black on white even for a reader in the dark, and spells addresses out once', async ({
	page
}) => {
	await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
	await page.goto('/handout/argument/');
	await expect(
		page.locator('.no-print, .site-header, .site-footer, nav .button').filter({ visible: true })
	).toHaveCount(0);
	const look = await page.evaluate(() => {
		const { backgroundColor, color } = getComputedStyle(document.body);
		const link = document.querySelector('.handout-sources td a')!;
		return {
			backgroundColor,
			color,
			after: getComputedStyle(link, '::after').content,
			same: link.textContent
		};
	});
	expect(look).toEqual({
		backgroundColor: 'rgb(255, 255, 255)',
		color: 'rgb(0, 0, 0)',
		after: 'none',
		same: await page.locator('.handout-sources td a').first().getAttribute('href')
	});
});

const standards = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds, one line each. */
async function faultsOf(builder: AxeBuilder): Promise<readonly string[]> {
	const { violations } = await builder.analyze();
	return violations.flatMap(({ id, nodes }) =>
		nodes.slice(0, 4).map(({ target, any }) => `${id}: ${target.join(' ')} (${any[0]?.message ?? ''})`)
	);
}

// The page has no script; axe is one.
test.describe('with script', () => {
	test.use({ javaScriptEnabled: true });

	for (const id of handouts) {
		test(`axe finds nothing on the handout ${id}, in light and in dark colours`, async ({ page }) => {
			test.slow();
			await page.goto(`/handout/${id}/`);
			expect(await faultsOf(new AxeBuilder({ page }).withTags(standards)), 'light').toEqual([]);
			await page.emulateMedia({ colorScheme: 'dark' });
			expect(await faultsOf(new AxeBuilder({ page }).withRules('color-contrast')), 'dark').toEqual([]);
		});
	}
});
