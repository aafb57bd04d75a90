import { describe, expect, it } from 'vitest';
import { source } from '../../tests/madeUp.ts';
import { tables } from '../../tests/realCase.ts';
import { authorNames, namesWithRoles, sameName } from './citedNames.ts';
import { sourceItem, webAddress } from './citedSource.ts';

const real = (id: string) => sourceItem(tables.sources.find((row) => row.id === id)!);

describe('authorNames(author, arePersons)', () => {
	it.each([
		'n.a.',
		'not stated',
		'not stated in the excerpt',
		'not recorded',
		'unnamed press report',
		'press report reposted',
		'agencies',
		'blog',
		'unknown',
		'',
		' ; '
	])('finds nobody in %j', (author) => {
		expect(authorNames(author, false)).toEqual([]);
	});

	it('takes a list apart where a name has initials, and drops what they did', () => {
		expect(
			authorNames('Katherine Barbieri; Omar M. G. Keshk (data); Steven V. Miller (package)', false)
		).toEqual([
			{ family: 'Barbieri', given: 'Katherine' },
			{ family: 'Keshk', given: 'Omar M. G.' },
			{ family: 'Miller', given: 'Steven V.' }
		]);
	});

	it.each([
		'Jiji Press',
		'U.S. Embassy Tokyo',
		'Jung Jong-ho',
		'Seattle Times news services',
		'BBC News',
		'Kjeld Duits'
	])('leaves %j whole: nothing says what is its family name', (author) => {
		expect(authorNames(author, false)).toEqual([{ literal: author }]);
	});

	it('keeps two ministries apart at the semicolon only', () => {
		const ministries = 'Ministry of Foreign Affairs; Ministry of Economy, Trade and Industry';
		expect(authorNames(ministries, false)).toEqual([
			{ literal: 'Ministry of Foreign Affairs' },
			{ literal: 'Ministry of Economy, Trade and Industry' }
		]);
	});

	it('keeps an agency and its reporter apart', () => {
		expect(authorNames('Yonhap; Lee Chung-won', false)).toEqual([
			{ literal: 'Yonhap' },
			{ literal: 'Lee Chung-won' }
		]);
	});

	it('takes persons apart where they are known to be such', () => {
		expect(authorNames('Maaike Okano-Heijmans; Plato', true)).toEqual([
			{ family: 'Okano-Heijmans', given: 'Maaike' },
			{ literal: 'Plato' }
		]);
	});

	it('leaves the whole record to namesWithRoles(author) where something was dropped', () => {
		expect(namesWithRoles('A; B (data)')).toBe('A; B (data)');
		expect(namesWithRoles('A; B (VOA)')).toBe('');
	});
});

describe('sameName(a, b)', () => {
	it.each([
		['Japan Times', 'The Japan Times', true],
		['BBC News', 'BBC', true],
		['Dong-A Ilbo', 'Dong-A Ilbo (English)', true],
		['Yonhap', 'Daily NK', false]
	])('of %s and %s is %s', (a, b, same) => {
		expect(sameName(a, b)).toBe(same);
	});
});

describe('sourceItem(source)', () => {
	it('makes of the paper an article that a reviewer accepts', () => {
		expect(real('paper')).toEqual({
			id: 'paper',
			type: 'article-journal',
			title:
				'Japan as Spoiler in the Six-Party Talks: Single-Issue Politics and Economic Diplomacy Towards North Korea',
			author: [{ family: 'Okano-Heijmans', given: 'Maaike' }],
			issued: { 'date-parts': [[2008, 10]] },
			'container-title': 'The Asia-Pacific Journal: Japan Focus',
			volume: '6',
			issue: '10',
			URL: 'https://paperzz.com/doc/8499775/japan-as-spoiler-in-the-six-party-talks--single-issue'
		});
	});

	it('makes of a data set a data set, with its date in words and its names as recorded', () => {
		const item = real('COW_DYAD');
		expect(item.type).toBe('dataset');
		expect(item.issued).toEqual({ literal: '2016 (v4.0); packaged 2021-06-14' });
		expect(item.note).toContain('Omar M. G. Keshk (data)');
	});

	it.each([
		{ id: 'CRS_R40095', type: 'report', number: 'R40095', container: undefined },
		{ id: 'GAO_RCED0020', type: 'report', number: 'GAO/T-RCED-00-20', container: undefined },
		{ id: 'CIA1985', type: 'report', number: 'EA 85-10191', container: undefined },
		{
			id: 'kedo-2002-11-14',
			type: 'webpage',
			number: undefined,
			container: 'Korean Peninsula Energy Development Organization'
		},
		{
			id: 'aca-chronology-2002',
			type: 'webpage',
			number: undefined,
			container: 'Arms Control Association'
		},
		{
			id: 'akahata-2006-10-13',
			type: 'webpage',
			number: undefined,
			container: 'Japanese Communist Party'
		},
		{
			id: 'cns-2009-04-27',
			type: 'webpage',
			number: undefined,
			container: 'Monterey Institute of International Studies'
		},
		{ id: 'aca-2006-05', type: 'article-newspaper', number: undefined, container: 'Arms Control Today' },
		{
			id: 'KOTRA_HK20020626',
			type: 'article-newspaper',
			number: undefined,
			container: 'The Korea Economic Daily'
		},
		{ id: 'fox-2006-02-16', type: 'webpage', number: undefined, container: 'Fox News' },
		{ id: 'wapo-2007-06-26', type: 'article-newspaper', number: undefined, container: 'Washington Post' },
		{ id: 'afp-2003-10-20', type: 'webpage', number: undefined, container: 'spacedaily.com' },
		{ id: 'MOF_VOA2010', type: 'webpage', number: undefined, container: '007nis.tistory.com repost' }
	])('reads the kind of $id off its record', ({ id, type, number, container }) => {
		const item = real(id);
		expect([item.type, item.number, item['container-title']]).toEqual([type, number, container]);
	});

	it('reads volume and issue in both ways the record writes them', () => {
		const { volume, issue, publisher, 'container-title': journal } = real('miyamoto-2006');
		expect([journal, volume, issue, publisher]).toEqual([
			'International Journal of Korean Unification Studies',
			'15',
			'2',
			'KINU'
		]);
		const tech = real('tech-1998');
		expect([tech['container-title'], tech.volume, tech.issue]).toEqual(['The Tech (MIT)', '118', '38']);
	});

	it('does not make a newspaper its own author, but keeps the body that puts a page on its own site', () => {
		const own = { title: 't', author: 'The Age', publisher: 'The Age' };
		const { line: _line, ...press } = source('a', { ...own, reliability: 'press' });
		expect(sourceItem(press)).toEqual({
			id: 'a',
			type: 'article-newspaper',
			title: 't',
			'container-title': 'The Age'
		});
		expect(sourceItem({ ...press, reliability: 'official' })).toEqual({
			id: 'a',
			type: 'webpage',
			title: 't',
			author: [{ literal: 'The Age' }]
		});
	});

	it('does not name a newspaper among those who wrote for it', () => {
		const { line: _line, ...press } = source('a', {
			author: 'Hankyoreh; Yonhap',
			publisher: 'The Hankyoreh',
			reliability: 'press'
		});
		expect(sourceItem(press).author).toEqual([{ literal: 'Yonhap' }]);
	});

	it.each([
		{ url: 'https://archive.org/', is: undefined },
		{ url: 'HTTP://archive.org', is: undefined },
		{ url: 'https://archive.org/?a=1', is: 'https://archive.org/?a=1' },
		{ url: 'https://archive.org/details/a', is: 'https://archive.org/details/a' }
	])('has of $url the address of the work, not the home page of a site', ({ url, is }) => {
		const { line: _line, ...row } = source('a', { url });
		expect(sourceItem(row).URL).toBe(is);
	});

	it('gives every source of the case a title, a kind and its address, which all but one have', () => {
		const homeless = tables.sources.filter((row) => sourceItem(row).URL !== row.url);
		expect(homeless.map(({ id, url }) => [id, url, real(id).URL])).toEqual([
			['CIA1985', 'https://archive.org/', undefined]
		]);
		for (const row of tables.sources) {
			const item = sourceItem(row);
			expect([item.id, item.title]).toEqual([row.id, row.title]);
		}
	});

	it('finds one author to a name, and no words on where a text is from, in every source of the case', () => {
		const names = tables.sources.flatMap((row) => sourceItem(row).author ?? []);
		const odd = names.flatMap((name) =>
			'literal' in name && /[,()/]| (and|via|from|citing|copy|reposted|text)\b/i.test(name.literal)
				? [name.literal]
				: []
		);
		expect(odd).toEqual(['James Martin Center (CNS)', 'Ministry of Economy, Trade and Industry']);
	});
});

describe('webAddress(url)', () => {
	it.each(['javascript:alert(1)', 'mailto:a@b.org', 'data/x.csv', '', 'https://a b', 'https://a\nb'])(
		'is nothing for %j',
		(url) => {
			expect(webAddress(url)).toBeUndefined();
		}
	);
});
