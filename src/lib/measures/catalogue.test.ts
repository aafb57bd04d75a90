import { describe, expect, it } from 'vitest';
import { readXml } from '../../tests/strictXml.ts';
import { measureCatalogue } from './catalogue.ts';
import { mathMl, spoken } from './mathMl.ts';

const expected = [
	...['trade-share', 'index-number', 'trade-balance', 'growth-rate', 'compound-growth', 'log-ratio'],
	...[
		'share-in-world-trade',
		'trade-intensity',
		'national-income',
		'trade-dependence',
		'openness',
		'asymmetry'
	],
	...['concentration', 'effective-number', 'normalised-concentration', 'concentration-bounds', 'replacement'],
	...['vulnerability', 'offered-aid', 'sanctions-in-force', 'event-window', 'source-band', 'robust-change'],
	'mirror-ratio'
];

describe('measureCatalogue', () => {
	it('has every measure once', () => {
		expect(measureCatalogue.map(({ id }) => id)).toEqual(expected);
	});

	it.each(measureCatalogue)(
		'$id has no empty field and no straight quote',
		({ notation, citation, ...entry }) => {
			const { id, inputs, ...texts } = entry;
			expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
			expect(inputs.length).toBeGreaterThan(0);
			for (const text of [...Object.values(texts), ...inputs, citation.words]) {
				expect(text.trim()).not.toBe('');
				expect(text).not.toMatch(/["']/);
			}
			expect(spoken(notation)).not.toBe('');
		}
	);

	it.each(measureCatalogue)('$id is told in whole sentences', ({ formula, reading, caution, citation }) => {
		for (const text of [formula, reading, caution, citation.words])
			expect(text).toMatch(/^[\p{Lu}\d+−].*\.$/u);
	});

	it.each(measureCatalogue)('$id has a formula that is well-formed MathML', ({ notation }) => {
		const math = readXml(mathMl(notation));
		expect(math.name).toBe('math');
		expect(math.attributes.get('alttext')).toBe(spoken(notation));
		expect(math.children).toHaveLength(1);
	});

	it.each(measureCatalogue)('$id cites whole publications', ({ citation }) => {
		for (const { author, title, year, where } of citation.publications) {
			expect([author, title, where].every((text) => text.trim() !== '')).toBe(true);
			if (year !== null) expect(year >= 1900 && year <= 2100).toBe(true);
		}
	});
});
