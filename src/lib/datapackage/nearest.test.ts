import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from './nearest.ts';

describe('nearest', () => {
	const ids = ['japan', 'china', 'south-korea', 'KOTRA_KUKI20090518', 'year'];
	it.each<[string, string | null, string]>([
		['jpan', 'japan', 'a letter dropped'],
		['Japan', 'japan', 'letter case'],
		['chnia', 'china', 'letters exchanged'],
		['southkorea', 'south-korea', ''],
		['KOTRA_KUKI20090519', 'KOTRA_KUKI20090518', ''],
		['germany', null, 'nothing close'],
		['jp', null, 'too short to guess'],
		['', null, 'empty']
	])('nearest(%j) is %j', (name, expected) => {
		expect(nearest(name, ids)).toBe(expected);
	});
});

describe('editDistance', () => {
	it('editDistance is zero for equal texts only, and the same both ways', () => {
		const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
		fc.assert(
			fc.property(word, word, (a, b) => {
				expect(editDistance(a, b) === 0).toBe(a === b);
				expect(editDistance(a, b)).toBe(editDistance(b, a));
				expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
			})
		);
	});
});
