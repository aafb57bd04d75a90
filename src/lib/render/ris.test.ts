import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWorks, sameAddress } from '../../tests/citationJs.ts';
import { hostileTexts } from '../../tests/hostileTexts.ts';
import { tables } from '../../tests/realCase.ts';
import { certainYear } from './citedDate.ts';
import { sourceItem } from './citedSource.ts';
import type { CslItem } from './cslItem.ts';
import { oneLine } from './oneLine.ts';
import { ris } from './ris.ts';

const items = tables.sources.map(sourceItem);
const page = (more: Partial<CslItem>): CslItem => ({ id: 'a', type: 'webpage', title: 't', ...more });

describe('ris(items)', () => {
	it('writes the paper as a journal article, with CRLF', () => {
		expect(ris([{ ...items.find(({ id }) => id === 'paper')!, locator: '5', note: '“Words.”' }])).toBe(
			[
				'TY  - JOUR',
				'ID  - paper',
				'AU  - Okano-Heijmans, Maaike',
				'TI  - Japan as Spoiler in the Six-Party Talks: Single-Issue Politics and Economic Diplomacy Towards North Korea',
				'T2  - The Asia-Pacific Journal: Japan Focus',
				'VL  - 6',
				'IS  - 10',
				'PY  - 2008',
				'DA  - 2008/10//',
				'UR  - https://paperzz.com/doc/8499775/japan-as-spoiler-in-the-six-party-talks--single-issue',
				'N1  - p.\u00a05: “Words.”',
				'ER  - ',
				''
			].join('\r\n')
		);
	});

	it('is read by another program with the same ids, titles, years and addresses for every source', () => {
		const read = readWorks(ris(items), 'ris').map(({ id, title, year, url }) => ({ id, title, year, url }));
		expect(read).toEqual(
			items.map(({ id, title, issued, URL }) => ({
				id,
				title,
				year: Number(issued && certainYear(issued)) || undefined,
				url: URL === undefined ? undefined : sameAddress(URL)
			}))
		);
	});

	it('says a date that is not certain in words, and no year for it', () => {
		const text = ris([page({ issued: { literal: 'c. 2006-06-10' } })]);
		expect(text).toContain('DA  - ///c. 2006-06-10\r\n');
		expect(text).toContain('N1  - Date as recorded: c. 2006-06-10\r\n');
		expect(text).not.toContain('PY  -');
	});

	it('names an agency and its reporter on a line each, and a page of an institute as no newspaper', () => {
		const of = (id: string) => ris(items.filter((item) => item.id === id));
		expect(of('KOTRA_HK20020626')).toContain('\r\nAU  - Yonhap\r\nAU  - Lee Chung-won\r\n');
		expect(of('aca-chronology-2002')).toMatch(/^TY {2}- ELEC\r\n/);
	});

	it('is read with organisations whole', () => {
		const author = [{ literal: 'Ministry of Economy, Trade and Industry' }];
		expect(readWorks(ris([page({ author })]), 'ris')[0]?.names).toEqual([
			'Ministry of Economy / Trade and Industry'
		]);
	});

	it.each(hostileTexts)('keeps %j a text: one record, the same title', (text) => {
		const item = page({ title: `x ${text}`, author: [{ literal: text }], note: text, publisher: text });
		const read = readWorks(ris([item, page({ id: 'b' })]), 'ris');
		expect(read.map(({ id }) => id)).toEqual(['a', 'b']);
		expect(read[0]?.title).toBe(oneLine(item.title));
	});

	it('is nothing but tagged lines whatever the texts', () => {
		const tags = [
			'ER  - ',
			'TY  - JOUR',
			'\r\n',
			'\n',
			'\r',
			'\t',
			'\0',
			'\u0085',
			'\u2028',
			' ',
			'é',
			'작',
			'\ud800'
		];
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom(...tags) }), (text) => {
				const file = ris([page({ id: text, title: text, note: text, URL: text })]);
				const lines = file.split('\r\n').slice(0, -1);
				const tagged = /^[A-Z][A-Z0-9] {2}- [^\p{Cc}\p{Zl}\p{Zp}]*$/u;
				expect(lines.filter((line) => !tagged.test(line))).toEqual([]);
				expect(file.endsWith('\r\nER  - \r\n')).toBe(true);
				expect(lines.filter((line) => line.startsWith('ER  -'))).toHaveLength(1);
			})
		);
	});
});
