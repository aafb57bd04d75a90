import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSentinel, readInteger, readNumber, readYear } from './numbers.ts';
import { isFault } from './problems.ts';

describe('readNumber', () => {
	it.each([
		['0', 0],
		['-0', 0],
		['-0.0', 0],
		['+4.1', 4.1],
		['-3.5', -3.5],
		['1234567.25', 1234567.25],
		['0.10', 0.1],
		['1000000000000000000', 1e18],
		['0.30000000000000004', 0.30000000000000004]
	])('readNumber(%j) is %d', (text, value) => {
		expect(readNumber(text)).toBe(value);
	});

	it.each([
		['1,234', 'number-comma', 'two readings'],
		['123,4', 'number-decimal-comma', '"strip commas" makes it 1234'],
		['1234,567', 'number-decimal-comma', 'no thousands group has four digits'],
		['1,234,567', 'number-grouped', ''],
		['1 234,5', 'number-spaces', 'parseFloat makes it 1'],
		['1.234.567,8', 'number-grouped', ''],
		['٣', 'number-other-digits', 'Arabic-Indic'],
		['１２', 'number-other-digits', 'full width'],
		['-', 'number-placeholder', ''],
		['1e5', 'number-exponent', ''],
		['1.5E-3', 'number-exponent', ''],
		['NaN', 'number-not-finite', ''],
		['Infinity', 'number-not-finite', 'Number() takes it'],
		['−12', 'number-minus-sign', 'U+2212'],
		['(12)', 'number-parentheses', ''],
		['12-', 'number-trailing-minus', ''],
		['12 345', 'number-spaces', ''],
		['12 ', 'number-outer-space', ''],
		['\t12', 'number-outer-space', ''],
		['007', 'number-leading-zero', ''],
		['.5', 'number-bare-point', ''],
		['$5', 'number-unit', ''],
		['about 5', 'number-unit', ''],
		['5*', 'number-other', 'a footnote mark'],
		['9007199254740993', 'number-long', 'a double ends in 2'],
		['1'.repeat(400), 'number-long', 'a double is Infinity'],
		['0x10', 'number-unit', 'Number() takes it for 16'],
		['true', 'number-other', '']
	])('readNumber(%j) gives the fault %s', (text, code) => {
		expect(readNumber(text)).toMatchObject({ code });
	});

	it('readNumber gives back every number of up to 15 digits as it was written', () => {
		const decimal = fc
			.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(999999))
			.map(([a, b]) => `${a}.${b}`);
		fc.assert(
			fc.property(decimal, (text) => {
				const value = readNumber(text);
				expect(Number(value).toFixed(text.split('.')[1]?.length)).toBe(
					Number(value) === 0 ? text.replace('-', '') : text
				);
			})
		);
	});

	it('readNumber gives a finite number or a fault for any text, and never reads more than is written', () => {
		const text = fc.oneof(fc.string(), fc.stringMatching(/^[\d.,+()e -]{0,20}$/));
		fc.assert(
			fc.property(text, (written) => {
				const value = readNumber(written);
				if (!isFault(value)) {
					expect(Number.isFinite(value)).toBe(true);
					expect(written).toMatch(/^[+-]?\d+(\.\d+)?$/);
				}
			})
		);
	});
});

describe('readInteger', () => {
	it('readInteger refuses decimals, also when they are zero', () => {
		expect(readInteger('12')).toBe(12);
		expect(readInteger('12.0')).toMatchObject({ code: 'integer-fraction' });
		expect(readInteger('12,0')).toMatchObject({ code: 'number-decimal-comma' });
	});
});

describe('readYear', () => {
	it.each([
		['20l9', { code: 'year-letter', words: { letter: 'l', digit: '1' } }],
		['2OO6', { code: 'year-letter', words: { letter: 'O', digit: '0' } }],
		['98', { code: 'year-short' }],
		["'98", { code: 'year-short' }],
		['1998.0', { code: 'year-decimals' }],
		['1998/99', { code: 'year-period' }],
		['1998–99', { code: 'year-period' }],
		['１９９８', { code: 'year-other-digits' }],
		['1998 ', { code: 'year-other' }],
		['3000', { code: 'year-other' }]
	])('readYear(%j) says why it is none', (text, fault) => {
		expect(readYear(text)).toMatchObject(fault);
	});

	it('readYear reads four digits', () => {
		expect(readYear('2006')).toBe(2006);
	});
});

describe('isSentinel', () => {
	it.each([
		[-9999, true],
		[-999, true],
		[-99.99, true],
		[-99, false],
		[-99.9, false],
		[9999, false],
		[-9998, false],
		[0, false]
	])('isSentinel(%d) is %s', (value, suspicious) => {
		expect(isSentinel(value)).toBe(suspicious);
	});
});
