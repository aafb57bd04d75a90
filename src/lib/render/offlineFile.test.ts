import { parseHTML } from 'linkedom';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { hostileTexts } from '../../tests/hostileTexts.ts';
import { engine } from '../../tests/openDeck.ts';
import { facts, imprint } from '../../tests/realCase.ts';
import { plainStep, type Briefing } from '../briefings/briefing.ts';
import { briefingView } from './briefingView.ts';
import { escapeHtml } from './embedWords.ts';
import { base64, offlineFile, type OfflineData, type OfflineProgram } from './offlineFile.ts';

const program: OfflineProgram = {
	loader: { text: 'open()', hash: 'sha256-loader' },
	plainStyle: { text: 'p{}', hash: 'sha256-plain' },
	style: { packed: 'STYLE', hash: 'sha256-style' },
	script: { packed: 'SCRIPT', hash: 'sha256-script' }
};

const told: Briefing = {
	id: 'told',
	case: 'six-party-talks',
	title: 'A briefing',
	about: 'Of a step',
	minutes: 2,
	steps: [
		{
			chart: 'trade-by-partner',
			view: 'time=2002..2006',
			headline: 'What I say',
			words: 'What is to be read.',
			quotes: ['trade-one-third-of-2002', 'china-trade-more-than-doubled'],
			events: ['2006-10-14-in-force'],
			notes: ['What only the speaker says.']
		},
		plainStep('japan-flows', '')
	]
};

async function fileOf(briefing: Briefing, siteName = 'Leverage Briefing') {
	const view = briefingView(engine, briefing, facts);
	const given = { view, engine, facts, credit: imprint.credit, siteName };
	const html = await offlineFile(program, given, (bytes) => gzipSync(bytes));
	const { document } = parseHTML(html);
	const packed = document.querySelector('#packed-data')!.textContent;
	const data = JSON.parse(gunzipSync(Buffer.from(packed, 'base64')).toString()) as OfflineData;
	return { view, html, document, data };
}

const page = fileOf(told);

describe('offlineFile(program, briefing, compress)', () => {
	it('holds the words of the briefing as plain markup, and what only the speaker says nowhere in it', async () => {
		const { view, document } = await page;
		const words = document.querySelector('main')!.textContent;
		const [step] = view.steps;
		const own = [told.title, told.about, step!.headline, step!.words, step!.finding, step!.dek];
		const quoted = step!.quotes.flatMap(({ text, caution }) => [text, caution]);
		const dated = step!.events.flatMap(({ date, title }) => [date, title]);
		for (const text of [...own, ...quoted, ...dated, step!.sourceLine, view.steps[1]!.headline])
			expect(words).toContain(text);
		expect(words).not.toContain('What only the speaker says.');
		expect([...document.querySelectorAll('section')].map(({ id }) => id)).toEqual(['slide=2', 'slide=3', '']);
		expect(document.querySelectorAll('ol li').length).toBeGreaterThan(3);
		expect(document.querySelector('title')!.textContent).toBe(told.title);
	});

	it('holds what its script reads: the briefing in words, the case, whom to credit', async () => {
		const { view, data } = await page;
		expect(data).toEqual(JSON.parse(JSON.stringify({ view, study: engine.study, credit: imprint.credit })));
	});

	it('forbids by its policy everything but the texts of the program, by their sums', async () => {
		const { document } = await page;
		const [policy] = document.querySelectorAll('head > *:nth-child(2)');
		expect(policy!.getAttribute('http-equiv')).toBe('content-security-policy');
		expect(policy!.getAttribute('content')).toBe(
			"default-src 'none'; script-src 'sha256-loader' 'sha256-script'; style-src 'sha256-plain' 'sha256-style'; font-src data:; img-src data: blob:; base-uri 'none'; form-action 'none'"
		);
	});

	it('asks for nothing: no address in it is fetched', async () => {
		const { document } = await page;
		expect(document.querySelectorAll('[src], [srcset], iframe, object, embed, form, img, base')).toHaveLength(
			0
		);
		const links = [...document.querySelectorAll('link')].map((link) => link.outerHTML);
		expect(links).toEqual(['<link rel="icon" href="data:,">']);
		const scripts = [...document.querySelectorAll('script')].map((script) => script.getAttribute('type'));
		expect(scripts).toEqual(['application/gzip', 'application/gzip', 'application/gzip', null]);
	});

	/** Ends of elements whose content is read in ways of its own, and what looks escaped already. */
	const ends = ['</title></head><script>alert(1)</script>', '--><!-- ', '&lt;b&gt; &amp;amp; &#39;'];

	it.each([...hostileTexts, ...ends].map((text) => ({ text })))(
		'$text stays text, in every place that words have',
		async ({ text }) => {
			const steps = [{ ...told.steps[0]!, headline: text, words: text, notes: [text] }];
			const { html, document, data } = await fileOf({ ...told, title: text, about: text, steps }, text);
			const seen = (selector: string) => document.querySelector(selector)!.textContent;
			expect(seen('title')).toBe(text);
			expect(html.split('<title>')[1]!.split('</title>')[0]).toBe(escapeHtml(text));
			expect(seen('h1')).toBe(text);
			expect(seen('h2')).toBe(`2. ${text}`);
			expect([...document.querySelectorAll('main > p, section > p')].map((p) => p.textContent)).toContain(
				text
			);
			expect(document.querySelector('meta[name=generator]')!.getAttribute('content')).toBe(text);
			expect(data.view.steps[0]).toMatchObject({ headline: text, words: text, notes: [text] });
			expect(document.querySelectorAll('script, img, [onerror]')).toHaveLength(4);
			expect(document.querySelectorAll('[onerror]')).toHaveLength(0);
		}
	);

	it('links none but addresses of the web', async () => {
		const { document } = await page;
		const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href')!);
		expect(links.length).toBeGreaterThan(3);
		expect(links.filter((link) => !/^https?:\/\//.test(link))).toEqual([]);
	});
});

describe('base64(bytes)', () => {
	it.each([0, 1, 8191, 8192, 8193, 70_000])('writes %i bytes as everyone reads them', (length) => {
		const bytes = Uint8Array.from({ length }, (_, index) => (index * 7) % 256);
		expect(base64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
	});
});
