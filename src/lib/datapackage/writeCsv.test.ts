import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { hostileTexts } from '../../tests/hostileTexts.ts';
import { inert, isFormula, writeCsv } from './writeCsv.ts';

const read = (csv: string, comments: string | false = false) =>
	Papa.parse<string[]>(csv.replace(/\r\n$/, ''), { comments, delimiter: ',', newline: '\r\n' }).data;

describe('isFormula(text)', () => {
	it.each([
		{ text: '=1+1', notes: 'narrow equals' },
		{ text: '+1', notes: 'plus' },
		{ text: '-1', notes: 'minus, in a text' },
		{ text: '@SUM(A1)', notes: 'at' },
		{ text: '＝1', notes: 'full-width equals' },
		{ text: '＋1', notes: 'full-width plus' },
		{ text: '－1', notes: 'full-width minus' },
		{ text: '＠SUM(A1)', notes: 'full-width at' },
		{ text: '\t=1', notes: 'a tab before' },
		{ text: '\tx', notes: 'a tab' },
		{ text: '\rx', notes: 'a carriage return' },
		{ text: '\nx', notes: 'a line feed' },
		{ text: '  \n =1', notes: 'blanks and a line end before' },
		{ text: '\u00a0=1', notes: 'a hard space before' },
		{ text: '\u3000=1', notes: 'an ideographic space before' },
		{ text: '\ufeff=1', notes: 'a byte order mark before' },
		{ text: '\u200b\u202e=1', notes: 'signs without width before' },
		{ text: '\0=1', notes: 'a control character before' }
	])('is true for $notes', ({ text }) => {
		expect(isFormula(text)).toBe(true);
		expect(inert(text)).toBe(`'${text}`);
	});

	it.each(['', 'a=1', '1-2', '−2.5', '–', '— dash', "'=1", '5 %', ' a', '（=', '“=1”'])(
		'is false for %j',
		(text) => {
			expect(isFormula(text)).toBe(false);
			expect(inert(text)).toBe(text);
		}
	);
});

describe('writeCsv(header, rows)', () => {
	it('leaves numbers alone, negative ones too', () => {
		expect(writeCsv(['a', 'b'], [[-1.5, 0]])).toBe('a,b\r\n-1.5,0\r\n');
	});

	it('quotes a cell with #, which a reader could take for a comment', () => {
		expect(writeCsv(['# a', 'b'], [['PacNet #19', '# x']])).toBe('"# a",b\r\n"PacNet #19","# x"\r\n');
	});

	it('gives back every text when read, guarded ones with their apostrophe, also with # as the comment character', () => {
		const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(...hostileTexts));
		const table = fc.array(fc.tuple(text, text, fc.double({ noNaN: true, noDefaultInfinity: true })));
		fc.assert(
			fc.property(table, (rows) => {
				const wanted = [['x', 'y', 'z'], ...rows.map(([a, b, c]) => [inert(a), inert(b), String(c)])];
				const csv = writeCsv(['x', 'y', 'z'], rows);
				expect(read(csv)).toEqual(wanted);
				expect(read(csv, '#')).toEqual(wanted);
			})
		);
	});
});
