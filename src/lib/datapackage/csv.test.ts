import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnLetter, parseCsv } from './csv.ts';

const codes = (text: string) =>
	parseCsv(text, 'a.csv').problems.map(({ line, column, code }) => `${line}:${column} ${code}`);

const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

describe('parseCsv', () => {
	it.each([
		['a,b\n1,2\n', [[2, ['1', '2']]], 'plain'],
		['\ufeffa,b\r\n1,2\r\n', [[2, ['1', '2']]], 'BOM and CRLF'],
		[
			'a,b\r1,2\r3,4',
			[
				[2, ['1', '2']],
				[3, ['3', '4']]
			],
			'CR alone'
		],
		[
			'\n\na,b\n\n1,2\n \n3,4\n\n',
			[
				[5, ['1', '2']],
				[7, ['3', '4']]
			],
			'blank lines'
		],
		[
			'a,b\n"x\ny\n\nz",2\n3,4\n',
			[
				[2, ['x\ny\n\nz', '2']],
				[6, ['3', '4']]
			],
			'a cell of four lines'
		],
		['a,"b\nc"\n1,2\n', [[3, ['1', '2']]], 'a header of two lines'],
		['a,b\n"1,5","say ""no"""\n', [[2, ['1,5', 'say "no"']]], 'commas and quotation marks'],
		['a,b\n 1 , 2 \n', [[2, [' 1 ', ' 2 ']]], 'nothing is trimmed'],
		['a,b\n007,1e5\n', [[2, ['007', '1e5']]], 'nothing is typed'],
		['a,b\n5" gun,x\n', [[2, ['5" gun', 'x']]], 'a quotation mark inside a cell without any'],
		['a\n=1+1\n', [[2, ['=1+1']]], 'one column'],
		['__proto__,constructor\n1,2\n', [[2, ['1', '2']]], 'names are ordinary'],
		['a;b,c\n1,2\n', [[2, ['1', '2']]], 'a semicolon in a name']
	])('parseCsv(%j) keeps cells and lines', (text, rows) => {
		const csv = parseCsv(text, 'a.csv');
		expect(csv.problems).toEqual([]);
		expect(csv.rows.map(({ line, cells }) => [line, cells])).toEqual(rows);
	});

	it.each([
		['', ['null:null file-empty'], ''],
		[' \n\n', ['null:null file-empty'], ''],
		['a,b\n', ['1:null file-no-rows'], ''],
		['a,b\n1\n2,3,4\n', ['2:null csv-row-short', '3:null csv-row-long'], ''],
		[
			'a,b\n1,2,3\n,\n1\n',
			['2:null csv-row-long', '3:null csv-row-blank', '4:null csv-row-short'],
			'by line'
		],
		['a,b\n"1,2\n3,4\n', ['2:null csv-quote-open'], 'reported where it opens'],
		['a,b\n1,2\n"x"y,2\n', ['3:null csv-quote-stray'], ''],
		['a,,a\n1,2,3\n', ['1:B header-blank', '1:a header-duplicate'], ''],
		['a,b\n1,2\n,\n', ['3:null csv-row-blank'], ''],
		['a\tb\n1\t2\n', ['1:null csv-delimiter'], ''],
		['a;b;c\n1,5;2;3\n', ['1:null csv-delimiter'], 'decimal commas'],
		['a|b\n1|2\n', ['1:null csv-delimiter'], ''],
		['a,b\n1,\0\n', ['2:null file-nul'], ''],
		['a,b\n1,2\n\ufffd,\ufffd\n', ['3:null file-not-utf8'], 'once for the file']
	])('parseCsv(%j) reports what is wrong', (text, problems) => {
		expect(codes(text)).toEqual(problems);
	});

	it('parseCsv gives back any cells that were quoted, and the line each row starts on', () => {
		const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', ';', '=', 'ü', '\u202e') });
		const table = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 });
		fc.assert(
			fc.property(table, fc.constantFrom('\n', '\r\n', '\r'), (rows, end) => {
				const lines = rows.map((row) => row.map(quote).join(','));
				const text = ['h1,h2', ...lines].join('\n').replaceAll('\n', end);
				const csv = parseCsv(text, 'a.csv');
				const kept = rows.filter((row) => row.some((each) => each.trim() !== ''));
				expect(csv.rows.map(({ cells }) => cells)).toEqual(kept);
				const editor = text.replaceAll(end, '\n').split('\n');
				for (const { line, cells } of csv.rows)
					expect(editor[line - 1]?.startsWith(quote(cells[0] ?? '').split('\n')[0] ?? '')).toBe(true);
			})
		);
	});

	it('parseCsv never throws', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a', '\0', ';') }), (text) => {
				expect(() => parseCsv(text, 'a.csv')).not.toThrow();
			})
		);
	});
});

describe('columnLetter', () => {
	it.each([
		[0, 'A'],
		[25, 'Z'],
		[26, 'AA'],
		[701, 'ZZ'],
		[702, 'AAA']
	])('columnLetter(%d) is %s, as in a spreadsheet', (index, letter) => {
		expect(columnLetter(index)).toBe(letter);
	});
});
