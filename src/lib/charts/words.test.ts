import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeInWords, listInWords, possessive } from './words.ts';

const phrases = [
	{ ratio: 0, is: 'fell to zero', notes: 'zero' },
	{ ratio: 0.02, is: 'all but vanished', notes: 'a fiftieth' },
	{ ratio: 0.07, is: 'fell by 93\u202f%', notes: 'no fraction near' },
	{ ratio: 0.1, is: 'fell by nine tenths', notes: 'exactly' },
	{ ratio: 0.2, is: 'fell by four fifths', notes: 'exactly' },
	{ ratio: 0.25, is: 'fell by three quarters', notes: 'exactly' },
	{ ratio: 0.29, is: 'fell by 71\u202f%', notes: 'between fractions' },
	{ ratio: 122 / 376, is: 'fell by two thirds', notes: 'Japan 2002 to 2006, Correlates of War: 0.324' },
	{ ratio: 122.836 / 369.54, is: 'fell by two thirds', notes: 'Japan, national figures: 0.332' },
	{ ratio: 120 / 370, is: 'fell by two thirds', notes: 'Japan, as the paper has it: 0.324' },
	{ ratio: 0.38, is: 'fell by 62\u202f%', notes: 'no longer two thirds' },
	{ ratio: 0.5, is: 'halved', notes: 'exactly' },
	{ ratio: 0.9, is: 'fell by 10\u202f%', notes: 'a tenth' },
	{ ratio: 1, is: 'barely changed', notes: 'no change' },
	{ ratio: 1.1, is: 'rose by 10\u202f%', notes: 'a tenth' },
	{ ratio: 1.95, is: 'nearly doubled', notes: 'short of two' },
	{ ratio: 2, is: 'doubled', notes: 'exactly' },
	{ ratio: 1349.74 / 641.73, is: 'more than doubled', notes: 'South Korea: 2.10' },
	{ ratio: 1834 / 831, is: 'more than doubled', notes: 'China, Correlates of War: 2.21' },
	{ ratio: 1699.6 / 738.17, is: 'more than doubled', notes: 'China, national figures: 2.30' },
	{ ratio: 2.95, is: 'nearly tripled', notes: 'short of three' },
	{ ratio: 3, is: 'tripled', notes: 'exactly' },
	{ ratio: 3.5, is: 'more than tripled', notes: 'over three' },
	{ ratio: 12.1, is: 'rose to 12 times its level', notes: 'beyond words' }
];

/** The change a phrase claims, as a range of ratios in which a careful reader would still call it true. */
function honest(phrase: string): readonly [number, number] {
	const percent = Number(/(\d+)\u202f%/.exec(phrase)?.[1]) / 100;
	if (phrase.startsWith('fell by') && percent) return [1 - percent - 0.0051, 1 - percent + 0.0051];
	if (phrase.startsWith('rose by') && percent) return [1 + percent - 0.0051, 1 + percent + 0.0051];
	const times = Number(/to (\d+) times/.exec(phrase)?.[1]);
	if (times) return [times - 0.51, times + 0.51];
	const ranges: Readonly<Record<string, readonly [number, number]>> = {
		'fell to zero': [0, 0.005],
		'all but vanished': [0, 0.05],
		'fell by nine tenths': [0.08, 0.12],
		'fell by four fifths': [0.18, 0.22],
		'fell by three quarters': [0.23, 0.27],
		'fell by two thirds': [0.31, 0.355],
		halved: [0.48, 0.52],
		'barely changed': [0.97, 1.03],
		'nearly doubled': [1.9, 2],
		doubled: [1.97, 2.03],
		'more than doubled': [2, 3],
		'nearly tripled': [2.9, 3],
		tripled: [2.95, 3.05],
		'more than tripled': [3, 4]
	};
	return ranges[phrase] ?? [NaN, NaN];
}

describe('changeInWords(ratio)', () => {
	it.each(phrases)('says "$is" of $ratio: $notes', ({ ratio, is }) => {
		expect(changeInWords(ratio)).toBe(is);
	});

	it('claims no change that a careful reader would call untrue, for any ratio', () => {
		const ratios = fc.oneof(
			// Even steps: random doubles crowd at the small end.
			fc.integer({ min: 0, max: 5000 }).map((thousandths) => thousandths / 1000),
			fc.double({ min: 0, max: 1e4, noNaN: true }),
			// Where one phrase gives way to the next.
			fc.constantFrom(0.005, 0.05, 0.085, 0.115, 0.185, 0.215, 0.235, 0.265, 0.315, 0.352, 0.485, 0.515),
			fc.constantFrom(0.97, 1.03, 1.9, 1.98, 2.03, 2.9, 2.98, 3.05, 4)
		);
		fc.assert(
			fc.property(ratios, (ratio) => {
				const phrase = changeInWords(ratio);
				const [low, high] = honest(phrase);
				expect(ratio, phrase).toBeGreaterThanOrEqual(low);
				expect(ratio, phrase).toBeLessThanOrEqual(high);
				if (ratio < 0.97) expect(phrase).toMatch(/^(fell|halved|all but)/);
				if (ratio > 1.03) expect(phrase).toMatch(/doubled|tripled|^rose/);
			}),
			{ numRuns: 1000 }
		);
	});

	it.each([NaN, Infinity, -0.1])('throws on %s: no headline is made of a number that is none', (ratio) => {
		expect(() => changeInWords(ratio)).toThrow('ratio problem');
	});
});

describe('listInWords(items)', () => {
	it.each([
		{ items: [], is: '' },
		{ items: ['a'], is: 'a' },
		{ items: ['a', 'b'], is: 'a and b' },
		{ items: ['a', 'b', 'c'], is: 'a, b and c' }
	])('says "$is"', ({ items, is }) => {
		expect(listInWords(items)).toBe(is);
	});
});

describe('possessive(name)', () => {
	it.each([
		{ name: 'Japan', is: 'Japan’s' },
		{ name: 'United States', is: 'United States’' }
	])('of $name is $is', ({ name, is }) => {
		expect(possessive(name)).toBe(is);
	});
});
