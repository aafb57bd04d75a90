import { describe, expect, it } from 'vitest';
import { handoutCautions } from './handoutCautions.ts';

const slides = (...cautions: readonly (readonly string[])[]) =>
	cautions.map((own, index) => ({ number: index + 2, cautions: own }));

describe('handoutCautions(steps)', () => {
	it('says a caution in full once, and names it by its letter and slide after that', () => {
		expect(
			handoutCautions(slides(['Rounded.', 'Nominal.'], ['Nominal.', 'Late.'], ['Late.', 'Rounded.']))
		).toEqual([
			{
				said: [
					{ letter: 'a', text: 'Rounded.' },
					{ letter: 'b', text: 'Nominal.' }
				],
				earlier: []
			},
			{ said: [{ letter: 'c', text: 'Late.' }], earlier: [{ letter: 'b', slide: 2 }] },
			{
				said: [],
				earlier: [
					{ letter: 'c', slide: 3 },
					{ letter: 'a', slide: 2 }
				]
			}
		]);
	});

	it('goes on after z with aa', () => {
		const many = Array.from({ length: 54 }, (_, index) => `Caution ${index}.`);
		const [own] = handoutCautions(slides(many));
		expect(
			own!.said.map(({ letter }) => letter).filter((_, index) => [25, 26, 51, 52].includes(index))
		).toEqual(['z', 'aa', 'az', 'ba']);
	});
});
