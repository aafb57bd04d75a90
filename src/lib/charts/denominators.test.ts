import { describe, expect, it } from 'vitest';
import { denominatorNotes } from './denominators.ts';

describe('denominatorNotes(shown, selection)', () => {
	const shown = [{ id: 'south-korea', name: 'The South' }];

	it('calls who has no share by the name of the case', () => {
		expect(denominatorNotes(shown, { denominator: 'without-inter-korean', basis: 'national' })).toEqual([
			'The South has no share here: this total leaves inter-Korean trade out.'
		]);
	});

	it.each(['cow', 'paper'])('names no partner for the compilers of %s', (basis) => {
		const told = denominatorNotes([], { denominator: 'with-inter-korean', basis });
		expect(told).toHaveLength(1);
		expect(told.join(' ')).not.toMatch(/Japan|China|Korea/);
	});
});
