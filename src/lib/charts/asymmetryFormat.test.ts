import { describe, expect, it } from 'vitest';
import { formatShare, plainPoints, signedPoints } from './asymmetryFormat.ts';

describe('formatShare(percent)', () => {
	it.each([
		[12.735, '12.7\u202f%'],
		[1, '1.0\u202f%'],
		[0.204, '0.20\u202f%'],
		[0.0436, '0.044\u202f%'],
		[0.00051, '<0.001\u202f%'],
		[0, '0\u202f%']
	])('prints %d so that a small share keeps two digits that count', (percent, text) => {
		expect(formatShare(percent)).toBe(text);
	});
});

describe('signedPoints(points)', () => {
	it.each([
		[12.69, '+12.7\u202fpts'],
		[-0.34, '\u22120.3\u202fpts'],
		[0.02, '+<0.1\u202fpts'],
		[0, '0\u202fpts']
	])('prints %d with its sign', (points, text) => {
		expect(signedPoints(points)).toBe(text);
	});
});

describe('plainPoints(points)', () => {
	it('says the size alone, and never nothing for something', () => {
		expect([12.69, -2.82, 0.02, 0].map(plainPoints)).toEqual(['12.7', '2.8', 'less than 0.1', '0.0']);
	});
});
