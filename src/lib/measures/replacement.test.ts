import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annual } from '../../tests/madeUp.ts';
import { replacement } from './replacement.ts';

const loser = annual('a', [2002, 400], [2006, 100]);

describe('replacement(loser, others, from, to)', () => {
	const found = replacement(
		loser,
		[
			annual('b', [2002, 50], [2006, 200]),
			annual('c', [2002, 80], [2006, 30]),
			annual('d', [2002, 10], [2006, 460]),
			annual('e', [2002, 10]),
			annual('f', [2002, 10], [2006, 20, 'export'])
		],
		2002,
		2006
	);

	it('sets the gains of others over the loss', () => {
		// loss 400 − 100 = 300; gains 150 + 450 = 600; fall of c 50; 600 / 300 = 2; 600 − 50 − 300 = 250
		expect(found).toMatchObject({ from: 2002, to: 2006, loss: 300, gained: 600, lost: 50, net: 250 });
		expect(found).toMatchObject({ ratio: 2, why: '' });
		expect(found?.loser.change).toBe(-300);
	});

	it('lists every other partner with both totals, largest gain first, and names who lacks one', () => {
		expect(found?.gains.map(({ partner, change, from, to }) => [partner, change, from, to])).toEqual([
			['d', 450, 10, 460],
			['b', 150, 50, 200],
			['c', -50, 80, 30]
		]);
		expect(found?.missing).toEqual(['e', 'f']);
	});

	it('rests on both years of each', () => {
		expect(found?.evidence).toHaveLength(8);
	});

	it('passes over the loser among the others', () => {
		expect(replacement(loser, [loser, annual('b', [2002, 1], [2006, 2])], 2002, 2006)).toMatchObject({
			gained: 1,
			lost: 0,
			missing: []
		});
	});

	it('has no ratio where nothing was lost: replacement of nothing is not defined', () => {
		const grown = replacement(
			annual('a', [2002, 1], [2006, 5]),
			[annual('b', [2002, 1], [2006, 9])],
			2002,
			2006
		);
		expect(grown).toMatchObject({ loss: 0, gained: 8, ratio: null, why: 'there was no loss' });
		expect(replacement(annual('a', [2002, 5], [2006, 5]), [], 2002, 2006)).toMatchObject({
			loss: 0,
			ratio: null,
			why: 'there was no loss'
		});
	});

	it('takes what is left over from decimals for no loss', () => {
		// 0.1 + 0.2 = 0.30000000000000004, so it seems to lose 4e-17
		const flat = replacement(
			annual('a', [2002, 0.1 + 0.2], [2006, 0.3]),
			[annual('b', [2002, 1], [2006, 2])],
			2002,
			2006
		);
		expect(flat).toMatchObject({ loss: 0, ratio: null, why: 'there was no loss' });
	});

	it('has no ratio where no other partner is known: that is not a replacement of 0', () => {
		const why = 'no other partner has a total in both years';
		expect(replacement(loser, [], 2002, 2006)).toMatchObject({ loss: 300, ratio: null, why });
		expect(replacement(loser, [annual('b', [2002, 1])], 2002, 2006)).toMatchObject({
			ratio: null,
			why,
			missing: ['b']
		});
	});

	it('has a ratio of 0 where others only fell', () => {
		const fell = replacement(loser, [annual('b', [2002, 9], [2006, 4])], 2002, 2006);
		expect(fell).toMatchObject({ ratio: 0, gained: 0, lost: 5, net: -305 });
	});

	it.each([
		{ notes: 'the loser has a gap', series: annual('a', [2002, 400]), from: 2002, to: 2006 },
		{
			notes: 'the loser’s later figure is one flow',
			series: annual('a', [2002, 370], [2006, 9, 'export']),
			from: 2002,
			to: 2006
		},
		{ notes: 'no time passes', series: loser, from: 2002, to: 2002 },
		{ notes: 'time runs backwards', series: loser, from: 2006, to: 2002 }
	])('is null where $notes', ({ series, from, to }) => {
		expect(replacement(series, [annual('b', [2002, 1], [2006, 9])], from, to)).toBeNull();
	});

	it('adds up: gained − lost is the change of the others, and every sum is at least 0', () => {
		const value = fc.double({ min: 0, max: 1e6, noNaN: true });
		fc.assert(
			fc.property(value, value, fc.array(fc.tuple(value, value), { maxLength: 8 }), (first, last, pairs) => {
				const others = pairs.map(([from, to], index) => annual(`p${index}`, [2002, from], [2006, to]));
				const result = replacement(annual('a', [2002, first], [2006, last]), others, 2002, 2006)!;
				const change = pairs.reduce((sum, [from, to]) => sum + to - from, 0);
				expect(result.gained - result.lost).toBeCloseTo(change, 4);
				expect(Math.min(result.loss, result.gained, result.lost)).toBeGreaterThanOrEqual(0);
				expect(result.ratio === null).toBe(result.why !== '');
				if (result.ratio !== null) expect(Number.isFinite(result.ratio) && result.ratio >= 0).toBe(true);
			})
		);
	});
});
