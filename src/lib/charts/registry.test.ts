import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { chartById, registry } from './registry.ts';

const ids = registry.map(({ id }) => id);

describe('registry', () => {
	it('is the list of the folder’s files with a hyphen in their name: a chart’s id is its file name', () => {
		const files = readdirSync(fileURLToPath(new URL('.', import.meta.url)))
			.filter((name) => name.includes('-') && !name.endsWith('.test.ts'))
			.map((name) => name.replace(/\.ts$/, ''));
		expect([...ids].sort()).toEqual(files.sort());
	});

	it('has every id once, fit for a file name and an address', () => {
		expect(new Set(ids).size).toBe(ids.length);
		for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
	});

	it.each(registry.map((chart) => ({ id: chart.id, chart })))(
		'says what $id is and how it is computed',
		({ chart }) => {
			expect(chart.name).not.toBe('');
			expect(chart.about).toMatch(/\.$/);
			expect(chart.method.length).toBeGreaterThan(0);
			for (const sentence of chart.method) expect(sentence).toMatch(/\.$/);
		}
	);
});

describe('chartById(id)', () => {
	it('finds each by its id', () => {
		for (const chart of registry) expect(chartById(chart.id)).toBe(chart);
	});

	it.each(['', 'trade', '__proto__', 'constructor'])('throws on "%s" and names the known ones', (id) => {
		expect(() => chartById(id)).toThrow(`unknown chart: ${id}; known are trade-by-partner, `);
	});
});
