import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	formatChange,
	formatMoney,
	formatNumber,
	formatPercent,
	formatPoints,
	formatSmallPercent,
	formatYears
} from './format.ts';

const thin = '\u202f';
const finite = fc.double({ min: -1e6, max: 1e6, noNaN: true });

describe('formatNumber(value)', () => {
	it.each([
		[0, '0'],
		[-0, '0'],
		[0.26, '0.3'],
		[2.73, '2.7'],
		[9, '9'],
		[9.2, '9.2'],
		[9.97, '10'],
		[0.003, '<0.1'],
		[-0.003, '>−0.1'],
		[0.05, '0.1'],
		[10, '10'],
		[122.836, '123'],
		[1834, '1,834'],
		[-68.2, '−68'],
		[-2.5, '−2.5']
	])('writes %s as %s', (value, is) => {
		expect(formatNumber(value)).toBe(is);
	});
});

describe('formatMoney(musd)', () => {
	it.each([
		[0, `US$${thin}0${thin}m`],
		[9, `US$${thin}9${thin}m`],
		[376, `US$${thin}376${thin}m`],
		[999.7, `US$${thin}1.00${thin}bn`],
		[0.003, `US$${thin}<0.1${thin}m`],
		[1000, `US$${thin}1.00${thin}bn`],
		[1834, `US$${thin}1.83${thin}bn`],
		[-1834, `US$${thin}−1.83${thin}bn`]
	])('writes %s million as %s', (value, is) => {
		expect(formatMoney(value)).toBe(is);
	});
});

describe('formatPercent(percent)', () => {
	it.each([
		[0, `0${thin}%`],
		[4.1, `4.1${thin}%`],
		[31.06, `31${thin}%`],
		[-2.83, `−2.8${thin}%`]
	])('writes %s as %s', (value, is) => {
		expect(formatPercent(value)).toBe(is);
	});
});

describe('formatSmallPercent(percent)', () => {
	it.each([
		[12.735, '13'],
		[1, '1'],
		[0.996, '1.0'],
		[0.204, '0.20'],
		[0.0436, '0.044'],
		[0.001, '0.0010'],
		[0.00051, '<0.001'],
		[0, '0'],
		[-0.5, '−0.5']
	])('prints %d with two figures that count below one: %s', (percent, text) => {
		expect(formatSmallPercent(percent)).toBe(`${text}${thin}%`);
	});
});

describe('formatChange(ratio)', () => {
	it.each([
		[0, `−100${thin}%`],
		[0.324, `−68${thin}%`],
		[0.999, `±0${thin}%`],
		[1, `±0${thin}%`],
		[1.4, `+40${thin}%`],
		[2.207, '×2.2'],
		[9.97, '×10'],
		[12, '×12']
	])('writes %s as %s', (ratio, is) => {
		expect(formatChange(ratio)).toBe(is);
	});
});

describe('formatPoints(points)', () => {
	it.each([
		[-9.91, `−9.9${thin}pts`],
		[13.67, `+14${thin}pts`],
		[0, `0.0${thin}pts`]
	])('writes %s as %s', (points, is) => {
		expect(formatPoints(points)).toBe(is);
	});
});

describe('formatYears(from, to)', () => {
	it.each([
		[2002, 2007, '2002–07'],
		[1998, 2004, '1998–2004'],
		[1990, 1999, '1990–99'],
		[2006, 2006, '2006']
	])('writes %s to %s as %s', (from, to, is) => {
		expect(formatYears(from, to)).toBe(is);
	});
});

describe('every formatter', () => {
	it('uses a real minus, no hyphen and no ordinary space that a line could break at', () => {
		fc.assert(
			fc.property(finite, (value) => {
				const texts = [formatNumber, formatMoney, formatPercent, formatPoints].map((write) => write(value));
				for (const text of [...texts, formatChange(Math.abs(value))]) {
					expect(text).not.toMatch(/[- ]|NaN|Infinity|undefined/);
				}
			})
		);
	});

	it('never turns a rise into a fall', () => {
		fc.assert(
			fc.property(finite, (value) => {
				fc.pre(Math.abs(value) >= 0.05);
				for (const write of [formatNumber, formatMoney, formatPercent, formatPoints]) {
					expect(write(value).includes('−')).toBe(value < 0);
				}
			})
		);
	});
});
