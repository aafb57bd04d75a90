import { describe, expect, it } from 'vitest';
import { draw } from '../../tests/drawing.ts';
import { select } from '../../tests/realCase.ts';
import { registry } from '../charts/registry.ts';
import { markupOf } from './markup.ts';
import { serverDocument } from './serverDocument.ts';

describe('markupOf(figure)', () => {
	it.each(registry.map(({ id }) => ({ id })))('of $id says what the figure says, word for word', ({ id }) => {
		const { figure } = draw(id, select(), 'wide');
		const page = serverDocument();
		page.body.innerHTML = markupOf(figure);
		const svg = page.querySelector('svg')!;
		expect(svg.getAttribute('aria-label')).toBe(figure.svg.getAttribute('aria-label'));
		expect(svg.textContent).toBe(figure.svg.textContent);
		expect(JSON.parse(svg.getAttribute('data-reader')!)).toEqual(figure.reader);
	});

	it.each(registry.map(({ id }) => ({ id })))('of $id has places in tenths of a pixel', ({ id }) => {
		const places = markupOf(draw(id, select(), 'wide').figure).matchAll(/ (?:d|x|y|transform)="([^"]*)"/g);
		for (const [, place] of places) expect(place).not.toMatch(/\.\d\d/);
	});
});
