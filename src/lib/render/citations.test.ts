import { describe, expect, it } from 'vitest';
import { engine } from '../../tests/drawing.ts';
import { hostileTexts } from '../../tests/hostileTexts.ts';
import { event, quote, source } from '../../tests/madeUp.ts';
import { originOf } from '../../tests/origin.ts';
import { select, study, tables } from '../../tests/realCase.ts';
import { chartItem, eventItem, quoteItem } from './citations.ts';
import {
	chartCitations,
	citationsOf,
	eventCitations,
	quoteCitations,
	seriesCitations
} from './citationsOf.ts';
import { citationText, namesInWords, typographic } from './citationText.ts';
import { sourceItem } from './citedSource.ts';

const view = engine.view('trade-by-partner', select());
const paper = tables.sources.find(({ reliability }) => reliability === 'paper')!;
const real = (id: string) => citationText(sourceItem(tables.sources.find((row) => row.id === id)!));

describe('chartItem(view, origin, accessed)', () => {
	it('cites the finding as a page of the site, by who put the case together', () => {
		expect(chartItem(view, originOf(), '2027-01-02')).toEqual({
			id: 'leverage-trade-by-partner-2002-2007',
			type: 'webpage',
			title: view.title,
			genre: 'chart',
			author: [{ literal: 'Leverage Briefing' }],
			issued: { 'date-parts': [[2026, 11, 24]] },
			accessed: { 'date-parts': [[2027, 1, 2]] },
			'container-title': 'Leverage Briefing',
			'collection-title': 'Japan’s leverage in the Six-Party Talks',
			version: '1.0.0',
			URL: 'https://example.org/briefing/charts/trade-by-partner/',
			note: view.subtitle
		});
	});

	it('has the address and a key of the view', () => {
		const item = chartItem(view, originOf({ partners: ['japan', 'china'], yScale: 'log' }));
		expect(item.URL).toMatch(/\?partners=japan~china&yScale=log$/);
		expect(item.id).toBe('leverage-trade-by-partner-2002-2007-partners-japan+china-log');
	});

	it('says where on the site it is, where the site does not know its own address', () => {
		const item = chartItem(view, originOf({}, { root: '' }));
		expect(item).not.toHaveProperty('URL');
		expect(item.note).toMatch(/ On the site at charts\/trade-by-partner\/$/);
	});

	it('names the site where the case names no wrangler', () => {
		const origin = originOf();
		const item = chartItem(view, { ...origin, credit: { ...origin.credit, contributors: [], created: '' } });
		expect(item.author).toEqual([{ literal: 'Leverage Briefing' }]);
		expect(item).not.toHaveProperty('issued');
	});
});

describe('eventItem(event, sources, chart, origin)', () => {
	const { line: _line, ...s1 } = source('s1', {
		publisher: 'Daily',
		date: '2006-10-14',
		url: 'https://d.org/1'
	});

	it('has the date of the act apart from that of the chronology, and its sources in full', () => {
		const item = eventItem(
			event('ban', '2006-10-14', { title: 'Import ban' }),
			[s1],
			'sanctions-chronology',
			originOf()
		);
		expect(item['event-date']).toEqual({ 'date-parts': [[2006, 10, 14]] });
		expect(item.URL).toBe('https://example.org/briefing/charts/sanctions-chronology/?event=ban');
		expect(item.note).toBe(
			'Dated 14 October 2006; read in: “Title of s1”, Daily, 14 October 2006 <https://d.org/1>'
		);
	});

	it('claims no day for an act that is known to the month, about, or over a span', () => {
		const dated = (start: string, end?: string) =>
			eventItem(event('e', start, { end: end ? event('x', end).start : null }), [], 'c', originOf())[
				'event-date'
			];
		expect(dated('2006-10')).toEqual({ 'date-parts': [[2006, 10]] });
		expect(dated('2006-10~')).toEqual({ literal: 'c. Oct 2006' });
		expect(dated('2006-10-14', '2007-04-13')).toEqual({ literal: '14 October 2006 – 13 April 2007' });
	});
});

describe('quoteItem(quote, paper)', () => {
	it('cites the paper with the page and the words, unchanged', () => {
		const item = quoteItem(quote('q', { text: 'He said "no" – twice.', page: 5 }), paper);
		expect(item).toMatchObject({
			id: 'paper-q',
			type: 'article-journal',
			locator: '5',
			note: '“He said "no" – twice.”'
		});
	});
});

describe('citationText(item)', () => {
	it.each([
		{
			id: 'paper',
			is: 'Maaike Okano-Heijmans, “Japan as Spoiler in the Six-Party Talks: Single-Issue Politics and Economic Diplomacy Towards North Korea”, The Asia-Pacific Journal: Japan Focus, vol. 6, issue 10, October 2008 <https://paperzz.com/doc/8499775/japan-as-spoiler-in-the-six-party-talks--single-issue>.'
		},
		{
			id: 'CRS_R40095',
			is: 'Mark E. Manyin and Mary Beth Nikitin, “Assistance to North Korea (R40095)”, Congressional Research Service, December 2008 <http://www.congressionalresearch.com/R40095/document.php?study=Assistance+to+North+Korea>.'
		},
		{
			id: 'bbc-2000-10-31',
			is: 'BBC News, “Japan and N Korea end ‘heated’ talks”, 31 October 2000 <https://bbctodays.pages.dev/2/hi/asia-pacific/1000056.stm>.'
		},
		{
			id: 'bbc-2008-10-12',
			is: 'BBC News, [Report on the reaction to the delisting], 12 October 2008 <http://news.bbc.co.uk/2/hi/asia-pacific/7665716.stm>.'
		},
		{
			id: 'KOTRA_HK20020626',
			is: 'Yonhap and Lee Chung-won, “북한 2001년 대외무역 (KOTRA figures)”, The Korea Economic Daily, 26 June 2002 <https://www.hankyung.com/politics/article/2002062645918>.'
		},
		{
			id: 'CIA1985',
			is: 'CIA Directorate of Intelligence, “North Korean Trade With Japan (EA 85-10191)”, CIA (CIA-RDP86T00590R000300540001-3), November 1985.'
		},
		{
			id: 'wiki-kdj',
			is: 'Wikipedia contributors, “Kim Dae-jung”, Wikipedia, n.d. <https://en.wikipedia.org/wiki/Kim_Dae-jung>.'
		}
	])('of $id is a full reference', ({ id, is }) => {
		expect(real(id)).toBe(is);
	});

	it('of a quote has its page before the address and its words behind', () => {
		expect(citationText(quoteItem(quote('q', { text: 'Words.', page: 5 }), paper))).toMatch(
			/, October 2008, p\.\u00a05 <https:[^>]+>\. “Words\.”$/
		);
	});

	it('of a chart says the site once, and when it was opened', () => {
		const text = citationText(chartItem(view, originOf(), '2027-01-02'));
		expect(text.split('Leverage Briefing')).toHaveLength(2);
		expect(text).toContain(
			' [chart], Japan’s leverage in the Six-Party Talks, version 1.0.0, 24 November 2026 <https://example.org/briefing/charts/trade-by-partner/> [accessed 2 January 2027]. Trade with'
		);
	});

	it.each(hostileTexts)('is one line whatever the title: %j', (title) => {
		const { line: _line, ...row } = source('a', { title, author: title, publisher: title, date: title });
		expect(citationText(sourceItem(row))).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
	});
});

describe('typographic(text)', () => {
	it.each([
		["Chair's Statement", 'Chair’s Statement'],
		["end 'heated' talks", 'end ‘heated’ talks'],
		["seen in '77 finally", 'seen in ’77 finally'],
		['美국무부 "6자회담" 이행', '美국무부 “6자회담” 이행'],
		['missiles - Tokyo', 'missiles – Tokyo'],
		['Six-Party', 'Six-Party']
	])('sets %s as a printer does', (text, set) => {
		expect(typographic(text)).toBe(set);
	});
});

describe('namesInWords(names)', () => {
	it('parts names that hold commas by semicolons', () => {
		const of = (...names: string[]) => namesInWords(names.map((literal) => ({ literal })));
		expect([of(), of('A'), of('A', 'B'), of('A', 'B', 'C')]).toEqual(['', 'A', 'A and B', 'A, B and C']);
		expect(of('A', 'B, C and D')).toBe('A; B, C and D');
		expect(of('Yonhap, Ju')).toBe('Yonhap, Ju');
	});
});

describe('citationsOf(items) and its kind', () => {
	it('gives a chart, its sources, an event and a quote in four forms each', () => {
		const all = [
			chartCitations(view, originOf()),
			seriesCitations(view),
			eventCitations('2006-10-14-in-force', 'sanctions-chronology', study, originOf())!,
			quoteCitations('trade-one-third-of-2002', study)!
		];
		const counts = all.map(({ text, bibtex, ris, csl }) => [
			text.split('\n').length - 1,
			bibtex.match(/^@/gm)?.length,
			ris.match(/^TY {2}- /gm)?.length,
			(JSON.parse(csl) as unknown[]).length
		]);
		const n = view.sources.length;
		expect(counts).toEqual([
			[1, 1, 1, 1],
			[n, n, n, n],
			[1, 5, 5, 5],
			[1, 1, 1, 1]
		]);
	});

	it('gives a work that is named twice once', () => {
		const item = sourceItem(paper);
		expect(citationsOf([item, item])).toEqual(citationsOf([item]));
	});

	it('gives nothing for an id that the case has not', () => {
		expect(eventCitations('__proto__', 'c', study, originOf())).toBeUndefined();
		expect(quoteCitations('__proto__', study)).toBeUndefined();
	});
});
