import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readXml, type XmlElement } from '../../tests/strictXml.ts';
import { mathMl, spoken, type Notation } from './mathMl.ts';

const share: Notation = ['row', ['sub', 's', 'p'], '=', ['frac', ['sub', 'T', 'p'], 'T'], '×', '100'];
const bodyOf = (notation: Notation) => mathMl(notation).replace(/^<math [^>]*>|<\/math>$/g, '');

describe('mathMl(notation)', () => {
	it('tells identifiers, numbers and operators apart', () => {
		expect(bodyOf(share)).toBe(
			'<mrow><msub><mi>s</mi><mi>p</mi></msub><mo>=</mo><mfrac><msub><mi>T</mi><mi>p</mi></msub><mi>T</mi></mfrac><mo>×</mo><mn>100</mn></mrow>'
		);
	});

	it('sets a sum under a sigma, a power, and words', () => {
		expect(bodyOf(['sum', 'i', ['sup', ['sub', 's', 'i'], '2']])).toBe(
			'<mrow><munder><mo>∑</mo><mi>i</mi></munder><msup><msub><mi>s</mi><mi>i</mi></msub><mn>2</mn></msup></mrow>'
		);
		expect(bodyOf(['text', 'if “a” < b & c'])).toBe('<mtext>if “a” &lt; b &amp; c</mtext>');
	});

	it('keeps a function and its invisible application in one piece, so that a fraction has two parts', () => {
		expect(readXml(mathMl(['frac', 'ln', '2'])).children[0]?.children).toHaveLength(2);
	});

	it('takes no word for an operator because objects have it', () => {
		expect(bodyOf('constructor')).toBe('<mi>constructor</mi>');
	});

	it('carries the words as alttext, escaped', () => {
		expect(mathMl(['text', 'say "a" < b'])).toMatch(/alttext="say &quot;a&quot; &lt; b"/);
	});

	it('is well formed for any tree, with two parts in each fraction, index and power', () => {
		const text = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 5 });
		const { tree } = fc.letrec<{ tree: Notation }>((tie) => ({
			tree: fc.oneof(
				{ maxDepth: 4 },
				text,
				fc.tuple(fc.constant('text' as const), text),
				fc.tuple(
					fc.constantFrom('frac', 'sub', 'sup', 'sum'),
					tie('tree'),
					tie('tree')
				) as fc.Arbitrary<Notation>,
				fc.tuple(fc.constant('row' as const), tie('tree'), tie('tree'), tie('tree'))
			)
		}));
		const check = ({ name, children }: XmlElement): void => {
			if (['mfrac', 'msub', 'msup', 'munder'].includes(name)) expect(children).toHaveLength(2);
			children.forEach(check);
		};
		fc.assert(fc.property(tree, (notation) => check(readXml(mathMl(notation)))));
	});
});

describe('spoken(notation)', () => {
	it.each<{ notation: Notation; says: string }>([
		{ notation: share, says: 's sub p equals T sub p over T times 100' },
		{ notation: ['sum', 'i', ['sup', ['sub', 's', 'i'], '2']], says: 'the sum over i of s sub i squared' },
		{ notation: ['row', 'ln', ['frac', 'a', 'b']], says: 'the natural logarithm of a over b' },
		{
			notation: ['row', 'min', '(', 'R', ',', '1', ')'],
			says: 'the smallest of open bracket R, 1 close bracket'
		},
		{
			notation: ['frac', ['row', 'H', '−', ['frac', '1', 'n']], '2'],
			says: 'start fraction H minus 1 over n over 2 end fraction'
		},
		{ notation: ['sub', 'T', ['row', 't', '−', '1']], says: 'T sub t minus 1 end sub' },
		{ notation: ['sum', ['row', 'a', '≤', 'b'], 'w'], says: 'the sum over a is at most b, of w' },
		{ notation: ['sup', 'a', ['frac', '1', 'n']], says: 'a to the power of 1 over n' }
	])('says “$says”', ({ notation, says }) => {
		expect(spoken(notation)).toBe(says);
	});
});
