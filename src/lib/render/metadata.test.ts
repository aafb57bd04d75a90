import { describe, expect, it } from 'vitest';
import { engine } from '../../tests/drawing.ts';
import { hostileTexts } from '../../tests/hostileTexts.ts';
import { credit, originOf } from '../../tests/origin.ts';
import { select, study } from '../../tests/realCase.ts';
import { registry } from '../charts/registry.ts';
import { fromQuery } from '../selection/codec.ts';
import { facts } from '../../tests/realCase.ts';
import { licenceStatements } from './credit.ts';
import { chartMetadata, metadataJson } from './metadata.ts';

const of = (id: string, change: Parameters<typeof select>[0] = {}) =>
	chartMetadata(engine.view(id, select(change)), originOf(change), study);

describe('chartMetadata(view, origin, study, name)', () => {
	it('says what the chart says, for what view, at what address', () => {
		const change = { period: { from: 1998, to: 2006 }, partners: ['japan', 'china'] };
		const view = engine.view('trade-by-partner', select(change));
		expect(of('trade-by-partner', change)).toMatchObject({
			id: 'trade-by-partner',
			name: view.name,
			title: view.title,
			subtitle: view.subtitle,
			description: view.description,
			notes: view.notes,
			period: { from: 1998, to: 2006 },
			selection: { time: '1998..2006', partners: 'japan~china' },
			address: 'https://example.org/briefing/charts/trade-by-partner/?time=1998..2006&partners=japan~china',
			embed: 'https://example.org/briefing/embed/trade-by-partner/?time=1998..2006&partners=japan~china',
			publisher: 'Leverage Briefing',
			files: { csv: 'trade-by-partner_1998-2006_partners-japan+china.csv' }
		});
	});

	it('has the unit of each column, in the order of the table', () => {
		const { columns } = of('trade-by-partner').table;
		expect(columns.map(({ label, unit }) => [label, unit])).toContainEqual(['Trade', 'US$ million']);
		expect(columns).toHaveLength(engine.view('trade-by-partner', select()).table.columns.length);
	});

	it('has each quote in view with its page and the paper as a work', () => {
		const { quotes } = of('trade-by-partner');
		expect(quotes.length).toBeGreaterThan(0);
		expect(quotes[0]).toMatchObject({ id: 'trade-one-third-of-2002', page: 5, source: 'paper' });
		expect(quotes[0]?.citation?.text).toContain('vol. 6, issue 10, October 2008, p.\u00a05 <');
	});

	it.each(registry.map(({ id }) => ({ id })))(
		'of $id has each source with its citation and its terms',
		({ id }) => {
			const { sources } = of(id);
			expect(sources.length).toBeGreaterThan(0);
			for (const source of sources) {
				expect(source.citation.csl.id).toBe(source.id);
				expect(source.citation.text).toContain(source.url);
				expect(source.licence).not.toBe('');
				expect(source.uses).toBeGreaterThan(0);
			}
		}
	);

	it('has the parameters from which its view opens again', () => {
		const change = { basis: 'national', yScale: 'log', event: '2006-10-14-in-force' } as const;
		const query = new URLSearchParams(of('trade-by-partner', change).selection).toString();
		expect(fromQuery(query, facts)).toEqual({ selection: select(change), notices: [] });
	});

	it('names its files as it is told where they have names of their own', () => {
		const view = engine.view('trade-index', select());
		expect(chartMetadata(view, originOf(), study, 'trade-index').files).toEqual({
			csv: 'trade-index.csv',
			metadata: 'trade-index.metadata.json',
			zip: 'trade-index.zip'
		});
	});

	it('has the terms of the case', () => {
		expect(of('trade-index').licences).toEqual(licenceStatements(credit));
		const licences = [{ name: 'CC-BY-4.0', title: '', path: 'https://creativecommons.org/licenses/by/4.0/' }];
		expect(licenceStatements({ ...credit, licences })).toEqual([
			'CC-BY-4.0 <https://creativecommons.org/licenses/by/4.0/>'
		]);
	});
});

describe('metadataJson(metadata)', () => {
	it.each(registry.map(({ id }) => ({ id })))(
		'of $id is the same text each time, and loses nothing',
		({ id }) => {
			const text = metadataJson(of(id));
			expect(text).toBe(metadataJson(of(id)));
			expect(text).toMatch(/^\{\n\t"id": [^]*\n\}\n$/);
			expect(JSON.parse(text)).toEqual(of(id));
		}
	);

	it.each(hostileTexts)('keeps %j a text', (text) => {
		const view = { ...engine.view('trade-index', select()), title: text, notes: [text] };
		const read = JSON.parse(metadataJson(chartMetadata(view, originOf(), study))) as {
			title: string;
			notes: string[];
		};
		expect([read.title, read.notes]).toEqual([text, [text]]);
	});
});
