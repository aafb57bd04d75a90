import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bare, pdfPages } from './pdfText.ts';

/** A PDF of two pages as Chromium writes them: the first named is not the first in the file. */
function madeUp(): Buffer {
	const stream = (text: string, head = '') => `<<${head}/Length ${text.length}>> stream\n${text}\nendstream`;
	const packed = deflateSync(Buffer.from('BT\n/F7 10 Tf\n<00010002> Tj\n3 0 Td <0003> Tj\nET')).toString(
		'latin1'
	);
	const objects = [
		'<</Type /Catalog\n/Pages 2 0 R>>',
		'<</Type /Pages\n/Kids [4 0 R 3 0 R]>>',
		'<</Type /Page\n/Resources <</Font <</F8 8 0 R>>>>\n/Contents 5 0 R>>',
		'<</Type /Page\n/Resources <</Font <</F7 7 0 R>>>>\n/Contents 6 0 R>>',
		stream('BT\n/F8 10 Tf\n<4142> Tj\nET'),
		stream(packed, '/Filter /FlateDecode\n'),
		'<</Type /Font\n/Subtype /Type0\n/ToUnicode 9 0 R>>',
		'<</Type /Font\n/Subtype /Type3\n/ToUnicode 10 0 R>>',
		stream(
			'2 beginbfchar\n<0001> <00660069>\n<0003> <2019>\nendbfchar\n1 beginbfchar\n<0002> <006E>\nendbfchar'
		),
		stream('1 beginbfrange\n<41> <43> <0058>\nendbfrange')
	];
	const bodies = objects.map((body, index) => `${index + 1} 0 obj\n${body}\nendobj\n`);
	return Buffer.from(`%PDF-1.4\n${bodies.join('')}`, 'latin1');
}

describe('pdfPages(pdf)', () => {
	it('reads pages in their order, whatever the width of a code, packed or not', () => {
		expect(pdfPages(madeUp())).toEqual(['fin’', 'XY']);
	});

	it('throws where there is no catalog of pages', () => {
		expect(() => pdfPages(Buffer.from('no PDF'))).toThrow('PDF problem: it has no catalog');
	});
});

describe('bare(text)', () => {
	it('leaves out what only says where a line may break, and writes ligatures as letters', () => {
		expect(bare('US$\u00a0370 m\n\u200bﬁgures')).toBe('US$370mfigures');
	});
});
