import { describe, expect, it } from 'vitest';
import { serverDocument } from './serverDocument.ts';
import { snippets, type SnippetFacts } from './snippets.ts';

const facts: SnippetFacts = {
	chart: 'trade-by-partner',
	title: 'Japan’s "share" <fell> & others’ [rose] *twice*',
	address: 'https://example.org/embed/trade-by-partner/?time=2001..2007&partners=japan~china&yScale=log',
	pictureAddress: 'https://example.org/a picture (1),2.png',
	darkPictureAddress: 'https://example.org/dark, picture.png',
	pageAddress: 'https://example.org/charts/trade-by-partner/?time=2001..2007&yScale=log',
	height: 781.6,
	root: 'https://example.org/'
};

function bodyOf(id: string, change: Partial<SnippetFacts> = {}): HTMLElement {
	const { body } = serverDocument();
	body.innerHTML = snippets({ ...facts, ...change }).find((snippet) => snippet.id === id)!.code;
	return body;
}

const attribute = (body: HTMLElement, selector: string, name: string) =>
	body.querySelector(selector)?.getAttribute(name);

describe('snippets(facts)', () => {
	it('gives six, each with a name and a word on when to take it', () => {
		const all = snippets(facts);
		expect(all.map(({ id }) => id)).toEqual(['iframe', 'script', 'element', 'picture', 'markdown', 'oembed']);
		for (const { name, note } of all) expect(Math.min(name.length, note.length)).toBeGreaterThan(5);
	});

	it('writes a frame that fits any height it is given, and one that grows', () => {
		expect(attribute(bodyOf('iframe'), 'iframe', 'src')).toBe(`${facts.address}&fitchart`);
		expect(attribute(bodyOf('iframe', { address: 'https://a.b/embed/x/#y' }), 'iframe', 'src')).toBe(
			'https://a.b/embed/x/?fitchart#y'
		);
		expect(attribute(bodyOf('script'), 'iframe', 'src')).toBe(facts.address);
		for (const id of ['iframe', 'script']) {
			const body = bodyOf(id);
			expect(attribute(body, 'iframe', 'title')).toBe(facts.title);
			expect(attribute(body, 'iframe', 'height')).toBe('782');
			expect(attribute(body, 'iframe', 'loading')).toBe('lazy');
		}
		expect(attribute(bodyOf('script'), 'script', 'src')).toBe('https://example.org/embed/host.js');
	});

	it('writes the parameters of the view as attributes of the element, with a link inside', () => {
		const body = bodyOf('element', { address: `${facts.address}&dark=true&plain&on"click=1&x y=2` });
		const element = body.querySelector('leverage-chart')!;
		const names = [...element.attributes].map(({ name, value }) => `${name}=${value}`);
		expect(names).toEqual([
			'chart=trade-by-partner',
			'time=2001..2007',
			'partners=japan~china',
			'yscale=log',
			'dark=true',
			'plain=',
			'height=782'
		]);
		expect(attribute(body, 'a', 'href')).toBe(facts.pageAddress);
		expect(element.textContent).toBe(facts.title);
	});

	it('writes a picture with a dark one where there is one', () => {
		const body = bodyOf('picture');
		expect(attribute(body, 'img', 'alt')).toBe(facts.title);
		expect(attribute(body, 'source', 'srcset')).toBe('https://example.org/dark%2C%20picture.png');
		const { darkPictureAddress: _dark, ...light } = facts;
		expect(snippets(light).find(({ id }) => id === 'picture')!.code).not.toContain('<source');
	});

	it('lets no title and no address end a Markdown image', () => {
		const { code } = snippets(facts).find(({ id }) => id === 'markdown')!;
		expect(code).toBe(
			'[![Japan’s "share" \\<fell\\> & others’ \\[rose\\] \\*twice\\*](https://example.org/a%20picture%20%281%29,2.png)](https://example.org/charts/trade-by-partner/?time=2001..2007&yScale=log)'
		);
	});

	it('lets no text become markup', () => {
		const title = '"><script>alert(1)</script><img src=x onerror=alert(1)>\'';
		for (const { code, id } of snippets({ ...facts, title })) {
			const { body } = serverDocument();
			body.innerHTML = code;
			if (id !== 'markdown' && id !== 'oembed') {
				expect(body.querySelectorAll('script:not([src]), img[onerror]').length, id).toBe(0);
			}
		}
	});
});
