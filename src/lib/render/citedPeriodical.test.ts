import { describe, expect, it } from 'vitest';
import { tables } from '../../tests/realCase.ts';
import { isPeriodical } from './citedPeriodical.ts';

describe('isPeriodical(publisher)', () => {
	it.each([
		'The Japan Times',
		'Washington Post',
		'Dong-A Ilbo (English)',
		'The Korea Economic Daily (hankyung.com)',
		"People's Daily Online",
		'Arms Control Today',
		'elEconomista.es',
		'Yonhap'
	])('is true of %s', (publisher) => {
		expect(isPeriodical(publisher)).toBe(true);
	});

	it.each([
		'',
		'Arms Control Association',
		'Japanese Communist Party',
		'Monterey Institute of International Studies',
		'BBC',
		'China.org.cn',
		'India Post',
		'47NEWS, archived at megalodon.jp',
		'The Japan Times, archived at megalodon.jp',
		'Daily copies'
	])('is false of %j', (publisher) => {
		expect(isPeriodical(publisher)).toBe(false);
	});

	it('is false of every broadcaster, portal, institute and body whose pages the case cites as press', () => {
		const press = tables.sources.filter(({ reliability }) => reliability === 'press');
		const others = press.map(({ publisher }) => publisher).filter((publisher) => !isPeriodical(publisher));
		expect([...new Set(others)].toSorted()).toMatchInlineSnapshot(`
			[
			  "47NEWS, archived at megalodon.jp",
			  "Arms Control Association",
			  "BBC",
			  "BBC News",
			  "CGTN",
			  "China.org.cn",
			  "Eastday",
			  "Fox News",
			  "France 24",
			  "GLOCOM Platform",
			  "J-CAST",
			  "Japan Association for International Collaboration of Agriculture and Forestry",
			  "Japan P&I Club",
			  "Japanese Communist Party",
			  "KBS News",
			  "KBS World",
			  "KBS World Radio",
			  "KBS World archive",
			  "MBN",
			  "Mediawatch",
			  "Mindan",
			  "Monterey Institute of International Studies",
			  "NBC News",
			  "National Committee on North Korea",
			  "Oneindia",
			  "Pacific Basin Economic Council archive",
			  "Pacific Forum",
			  "RFE/RL",
			  "Radio Free Asia",
			  "The Tech (MIT), vol. 118 no. 38",
			  "VOA",
			  "Voice of America",
			  "WoW!Korea",
			  "World Nuclear News",
			  "com-kh.d1-law.com",
			  "ihaesa.mediaon.co.kr",
			  "jctrans.net",
			  "ksg.co.kr",
			  "redOrbit",
			  "sch.suematsu.org",
			  "spacedaily.com",
			  "spacewar.com",
			  "swissinfo",
			  "topnews.in",
			  "unityinfo.co.kr",
			  "wowkorea.jp",
			  "wtsinst.com",
			]
		`);
	});
});
