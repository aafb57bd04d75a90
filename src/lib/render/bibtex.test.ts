import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWorks, sameAddress } from '../../tests/citationJs.ts';
import { hostileTexts } from '../../tests/hostileTexts.ts';
import { originOf } from '../../tests/origin.ts';
import { tables } from '../../tests/realCase.ts';
import { bibtex, bibtexKey, tex } from './bibtex.ts';
import { chartItem } from './citations.ts';
import { certainYear } from './citedDate.ts';
import { sourceItem } from './citedSource.ts';
import type { CslItem } from './cslItem.ts';
import { oneLine } from './oneLine.ts';

const items = tables.sources.map(sourceItem);
const page = (more: Partial<CslItem>): CslItem => ({ id: 'a', type: 'webpage', title: 't', ...more });

describe('bibtex(items)', () => {
	it('writes the paper as an article of biblatex', () => {
		expect(bibtex([{ ...items.find(({ id }) => id === 'paper')!, locator: '5', note: '“Words.”' }])).toBe(
			[
				'@article{paper,',
				'\tauthor = {Okano-Heijmans, Maaike},',
				'\ttitle = {{Japan as Spoiler in the Six-Party Talks: Single-Issue Politics and Economic Diplomacy Towards North Korea}},',
				'\tjournal = {The Asia-Pacific Journal: Japan Focus},',
				'\tvolume = {6},',
				'\tnumber = {10},',
				'\tyear = {2008},',
				'\tdate = {2008-10},',
				'\turl = {https://paperzz.com/doc/8499775/japan-as-spoiler-in-the-six-party-talks--single-issue},',
				'\tnote = {p.\u00a05: “Words.”}',
				'}',
				''
			].join('\n')
		);
	});

	it('is read by another program with the same keys, titles, years and addresses for every source', () => {
		const read = readWorks(bibtex(items), 'bibtex').map(({ id, title, year, url }) => ({
			id,
			title,
			year,
			url
		}));
		expect(read).toEqual(
			items.map(({ id, title, issued, URL }) => ({
				id,
				title,
				year:
					Number((issued && certainYear(issued)) ?? /^c\. (\d{4})(-|$)/.exec(literal(issued))?.[1]) ||
					undefined,
				url: URL === undefined ? undefined : sameAddress(URL)
			}))
		);
	});

	it('names an agency and its reporter apart, and a page of an institute as no article', () => {
		const of = (id: string) => bibtex(items.filter((item) => item.id === id));
		expect(of('KOTRA_HK20020626')).toContain('\tauthor = {{Yonhap} and {Lee Chung-won}},\n');
		expect(of('aca-chronology-2002')).toMatch(/^@online\{.*\torganization = \{Arms Control Association\}/s);
	});

	it('is read with organisations whole and persons in two parts', () => {
		const names = [
			{ literal: 'Ministry of Economy, Trade and Industry' },
			{ family: 'Okano-Heijmans', given: 'Maaike' }
		];
		expect(readWorks(bibtex([page({ author: names })]), 'bibtex')[0]?.names).toEqual([
			'Ministry of Economy, Trade and Industry',
			'Maaike Okano-Heijmans'
		]);
	});

	it('is read with the views of a chart', () => {
		const view = { id: 'trade-by-partner', title: 'Japan’s {trade} & 50 %', subtitle: 'US$ million' };
		const [work] = readWorks(bibtex([chartItem(view, originOf({ partners: ['japan', 'china'] }))]), 'bibtex');
		expect(work).toMatchObject({
			id: 'leverage-trade-by-partner-2002-2007-partners-japan+china',
			title: view.title,
			url: 'https://example.org/briefing/charts/trade-by-partner/?partners=japan~china',
			note: 'US$ million',
			year: 2026
		});
	});

	it.each(hostileTexts)('keeps %j a text: one entry, the same title', (text) => {
		const item = page({
			title: `x ${text} y`,
			author: [{ literal: `n ${text}` }],
			note: text,
			publisher: text
		});
		const read = readWorks(bibtex([item, page({ id: 'b' })]), 'bibtex');
		expect(read.map(({ id }) => id)).toEqual(['a', 'b']);
		expect(read[0]?.title.normalize('NFC')).toBe(oneLine(item.title).normalize('NFC'));
	});

	it('balances its braces whatever the texts', () => {
		const sign = fc.constantFrom('{', '}', '\\', '%', ',', '@', '\n', ' ', 'a', '작', '\ud800');
		fc.assert(
			fc.property(fc.string({ unit: sign }), fc.string({ unit: sign }), (text, id) => {
				const plain = bibtex([page({ id, title: text, URL: `https://e.org/${text}`, note: text })]);
				let depth = 0;
				for (const sign of plain) {
					depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
					expect(depth).toBeGreaterThanOrEqual(0);
				}
				expect(depth).toBe(0);
			})
		);
	});

	it('gives each work a key of its own, where ids differ only in capitals too', () => {
		const keys = readWorks(
			bibtex(['trade', 'Trade', 'a b', 'a,b', 'a b'].map((id) => page({ id }))),
			'bibtex'
		).map(({ id }) => id.toLowerCase());
		expect(keys).toHaveLength(4);
		expect(new Set(keys).size).toBe(4);
		expect(keys[0]).toBe('trade');
	});
});

describe('bibtexKey(id)', () => {
	it('is the id where that is safe, and else stable and safe', () => {
		expect(bibtexKey('COW_DYAD')).toBe('COW_DYAD');
		expect(bibtexKey('a},b')).toMatch(/^a-b-[a-z0-9]{13}$/);
		expect(bibtexKey('a},b')).toBe(bibtexKey('a},b'));
		expect(bibtexKey('a},b')).not.toBe(bibtexKey('a,b'));
	});
});

describe('tex(text)', () => {
	it('leaves letters of all scripts alone, and no command', () => {
		expect(tex('작년 50% “é” – \\x{y}_z')).toBe(
			'작년 50\\% “é” – \\textbackslash{}x\\textbraceleft{}y\\textbraceright{}\\_z'
		);
	});
});

function literal(issued: CslItem['issued']): string {
	return issued && 'literal' in issued ? issued.literal : '';
}
