import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	addressInFigures,
	addressInSvg,
	addressInTexts,
	pngTexts,
	svgMetadata,
	viewPath,
	type FileFacts
} from './fileFacts.ts';
import { csvFile } from './csvFile.ts';
import { chartMetadata, metadataJson } from './metadata.ts';
import { engine } from '../../tests/drawing.ts';
import { facts as opening, imprint } from '../../tests/realCase.ts';
import { writeSvg } from './svgNode.ts';

const facts: FileFacts = {
	title: 'Japan’s “trade” & <its> loss',
	description: 'US$ million',
	creator: 'Leverage Briefing',
	licence: 'facts',
	sources: ['A & B. <i>Title</i>', 'C'],
	address: 'https://example.org/charts/trade-by-partner/?time=2002..2006&yScale=log'
};

describe('svgMetadata(facts)', () => {
	it('writes text as text, whatever stands in it', () => {
		const svg = writeSvg(svgMetadata(facts));
		expect(svg).toContain('<dc:title>Japan’s “trade” &amp; &lt;its&gt; loss</dc:title>');
		expect(svg.match(/<dc:source>/g)).toHaveLength(2);
		expect(svg).not.toContain('<i>');
	});

	it('gives back its address, whatever stands in it', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 100 }), (text) => {
				const address = [...text].filter((character) => character >= ' ').join('') || 'x';
				expect(addressInSvg(writeSvg(svgMetadata({ ...facts, address })))).toBe(address);
			})
		);
		expect(addressInSvg('<svg/>')).toBeNull();
	});
});

describe('pngTexts(facts)', () => {
	it('names the registered keywords and gives back the address', () => {
		const texts = new Map(pngTexts(facts));
		expect([...texts.keys()]).toEqual([
			'Title',
			'Description',
			'Author',
			'Copyright',
			'Comment',
			'Leverage View'
		]);
		expect(addressInTexts(texts)).toBe(facts.address);
		expect(addressInTexts(new Map())).toBeNull();
	});
});

describe('addressInFigures(text)', () => {
	it('finds the address in the notes of a CSV and in a file of metadata', () => {
		const view = engine.view('trade-index', opening.defaults);
		const origin = { ...imprint, selection: opening.defaults };
		const address = 'https://example.org/briefing/charts/trade-index/';
		expect(addressInFigures(csvFile(view, origin))).toBe(address);
		expect(addressInFigures(metadataJson(chartMetadata(view, origin, engine.study)))).toBe(address);
		expect(addressInFigures('year,value\r\n')).toBeNull();
	});
});

describe('viewPath(address)', () => {
	const cases: readonly (readonly [address: string, path: string | null, notes: string])[] = [
		[
			'https://example.org/charts/trade-by-partner/?time=2002..2006',
			'charts/trade-by-partner/?time=2002..2006',
			''
		],
		['https://example.org/deep/site/charts/japan-flows/', 'charts/japan-flows/', 'a site under a path'],
		['charts/japan-flows/', 'charts/japan-flows/', 'a site that did not know its address'],
		[
			'https://evil.example/charts/japan-flows/?time=2002',
			'charts/japan-flows/?time=2002',
			'another host: only the view is taken'
		],
		[
			'https://example.org/charts/unknown/',
			'charts/unknown/',
			'whether there is such a chart, the site knows'
		],
		['https://example.org/charts/__proto__/', null, 'no chart either'],
		['javascript:alert(1)//charts/japan-flows/', 'charts/japan-flows/', 'whatever stands before is dropped'],
		['charts/japan-flows/?a=b#c', null, 'no part after the hash'],
		['charts/japan-flows/../../x', null, 'no way up'],
		['', null, 'nothing']
	];
	it.each(cases.map(([address, path, notes]) => ({ address, path, notes })))(
		'reads $address as $path: $notes',
		({ address, path }) => {
			expect(viewPath(address)).toBe(path);
		}
	);
});
