import { describe, expect, it } from 'vitest';
import { registry } from '../charts/registry.ts';
import { engine, facts } from '../../tests/embedCase.ts';
import { embedHeight, embedVariant } from './embedHeight.ts';
import { embedWords, escapeHtml, yearWords } from './embedWords.ts';
import { serverDocument } from './serverDocument.ts';
import { variantSize } from './variants.ts';

describe('embedWords(view, period)', () => {
	it.each(registry.map(({ id }) => id))('has the figures of %s as a table, and words for each year', (id) => {
		const words = embedWords(engine.view(id, facts.defaults), facts.defaults.period);
		const { body } = serverDocument();
		body.innerHTML = words.text;
		const rows = [...body.querySelectorAll('tbody tr')];
		expect(rows.length).toBeGreaterThan(5);
		const columns = body.querySelectorAll('th').length;
		expect(rows.every((row) => row.querySelectorAll('td').length === columns)).toBe(true);
		expect(words.years).toHaveLength(facts.defaults.period.to - facts.defaults.period.from + 1);
		expect(words.years[0]).toMatch(new RegExp(`^${facts.defaults.period.from}: .`));
		expect(words.text + words.key + words.notes).not.toMatch(/<(script|style|a)\b|style=|on\w+=/);
		expect(words.text + words.notes).not.toContain('<button');
	});

	it.each(registry.map(({ id }) => id))('has a button for each quote of %s, named by the quote', (id) => {
		const view = engine.view(id, facts.defaults);
		const { body } = serverDocument();
		body.innerHTML = embedWords(view, facts.defaults.period).key;
		const buttons = [...body.querySelectorAll('li > button')];
		expect(buttons.map((button) => button.getAttribute('data-quote'))).toEqual(
			view.quotes.map((quote) => quote.id)
		);
		for (const [index, button] of buttons.entries()) {
			expect(button.textContent).toBe(String(index + 1));
			const named = body.querySelector(`#${button.getAttribute('aria-labelledby') ?? ''}`);
			expect(named?.textContent).toContain(view.quotes[index]!.text);
			expect(button.getAttribute('aria-pressed')).toBe('false');
		}
	});

	it('escapes what a case may say', () => {
		const view = engine.view('trade-by-partner', facts.defaults);
		const hostile = '<img src=x onerror="alert(1)">';
		const words = embedWords(
			{
				...view,
				description: hostile,
				notes: [hostile],
				quotes: [{ id: hostile, text: hostile, reference: hostile }]
			},
			facts.defaults.period
		);
		expect(words.text + words.key + words.notes).not.toContain('<img');
	});
});

describe('yearWords(readings, year)', () => {
	it('names what is read, or says that nothing is', () => {
		const readings = [
			{ id: 'a', label: 'Japan', points: [{ year: 2004, y: 1, text: 'US$ 1 m' }] },
			{ id: 'b', label: 'China', points: [{ year: 2004, y: 2, text: 'US$ 2 m' }] }
		];
		expect(yearWords(readings, 2004)).toBe('2004: Japan US$ 1 m · China US$ 2 m');
		expect(yearWords(readings, 2005)).toBe('2005: no figures');
	});
});

describe('escapeHtml(text)', () => {
	it('escapes what could end text or an attribute', () => {
		expect(escapeHtml(`<a b="c" d='e'>&`)).toBe('&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;');
	});
});

describe('embedHeight(view, picture, width)', () => {
	it.each(registry.map(({ id }) => id))(
		'is less where %s is wider within one variant, words wrapping less',
		(id) => {
			const view = engine.view(id, facts.defaults);
			const at = (width: number, keyed: boolean) => {
				const { reader } = engine.draw(id, facts.defaults, variantSize(embedVariant(width)), id);
				return embedHeight(view, reader, width, keyed);
			};
			// A key takes room where the picture has quotes.
			if (view.quotes.length > 0) expect(at(640, true)).toBeGreaterThan(at(640, false));
			expect(at(640, true)).toBeGreaterThan(450);
			expect(at(340, true) - 310).toBeGreaterThan(at(1000, false) - 530);
		}
	);
});
