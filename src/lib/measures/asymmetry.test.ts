import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annual } from '../../tests/madeUp.ts';
import { hirschmanAsymmetry, refusedDependenceRatio } from './asymmetry.ts';
import { tradeShare } from './tradeShare.ts';

const onPartner = (trade: number, whole: number) =>
	tradeShare(annual('a', [2006, trade]), [{ year: 2006, value: whole, evidence: [] }], 'with-inter-korean');
const onSubject = (value: number, year = 2006) => [{ year, value, evidence: [], cautions: ['Careful.'] }];

describe('hirschmanAsymmetry(onPartner, onSubject)', () => {
	it('is the difference in percentage points, positive where the subject leans more', () => {
		// 1000 / 4000 = 25 %; 25 − 0.5 = 24.5
		expect(hirschmanAsymmetry(onPartner(1000, 4000), onSubject(0.5))).toMatchObject([
			{ year: 2006, points: 24.5, onPartner: 25, onSubject: 0.5, cautions: ['Careful.'] }
		]);
	});

	it('is negative where the partner leans more, and 0 where both lean alike', () => {
		expect(hirschmanAsymmetry(onPartner(100, 4000), onSubject(10))[0]?.points).toBe(-7.5);
		expect(hirschmanAsymmetry(onPartner(400, 4000), onSubject(10))[0]?.points).toBe(0);
	});

	it('needs both shares in one year', () => {
		expect(hirschmanAsymmetry(onPartner(100, 4000), onSubject(10, 2005))).toEqual([]);
		expect(hirschmanAsymmetry([], onSubject(10))).toEqual([]);
	});

	it('rests on the cells of both shares, each once', () => {
		const [cell] = annual('a', [2006, 100]).observations[0]!.evidence;
		const back = [
			{ year: 2006, value: 1, cautions: [], evidence: [cell!, { ...cell!, table: 'totals' as const }] }
		];
		const [point] = hirschmanAsymmetry(onPartner(100, 4000), back);
		expect(point?.evidence.map(({ table, line }) => [table, line])).toEqual([
			['trade', 2006],
			['totals', 2006]
		]);
	});

	it('lies between −100 and 100 points', () => {
		const percent = fc.double({ min: 0, max: 100, noNaN: true });
		fc.assert(
			fc.property(percent, percent, (one, other) => {
				const [point] = hirschmanAsymmetry(onPartner(one, 100), onSubject(other));
				expect(Math.abs(point!.points)).toBeLessThanOrEqual(100 + 1e-9);
			})
		);
	});
});

describe('refusedDependenceRatio', () => {
	it('is right: whatever the trade, the ratio of two dependences on it is the ratio of the two incomes', () => {
		const amount = fc.double({ min: 0.01, max: 1e6, noNaN: true });
		fc.assert(
			fc.property(amount, amount, amount, (trade, ours, theirs) => {
				const ratio = trade / ours / (trade / theirs);
				expect(Math.abs(ratio / (theirs / ours) - 1)).toBeLessThan(1e-12);
			})
		);
	});

	it('says so in a sentence', () => {
		expect(refusedDependenceRatio).toMatch(/refused.*trade drops out.*\.$/);
	});
});
