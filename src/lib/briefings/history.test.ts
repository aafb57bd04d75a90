import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begun, edited, mostPast, redone, settled, undone, type History } from './history.ts';

/** Any history that edits, runs, steps back and steps forward can lead to. */
const histories = fc
	.array(
		fc.oneof(
			fc.record({ do: fc.constant('edit' as const), value: fc.nat(9), run: fc.constantFrom('', 'a', 'b') }),
			fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const, 'settle' as const) })
		),
		{ maxLength: 30 }
	)
	.map((moves) =>
		moves.reduce<History<number>>((history, move) => {
			if (move.do === 'edit') return edited(history, move.value, move.run);
			if (move.do === 'settle') return settled(history);
			return move.do === 'undo' ? undone(history) : redone(history);
		}, begun(0))
	);

/** All that a history can show, in order. */
const told = <Value>({ past, present, future }: History<Value>) => [...past, present, ...future];

describe('undone', () => {
	it('undone(edited(history)) shows what stood before, with the same past', () => {
		fc.assert(
			fc.property(histories, fc.integer({ min: 10 }), (history, value) => {
				const back = undone(edited(settled(history), value));
				expect(back.present).toBe(history.present);
				expect(back.past).toEqual(history.past);
				expect(back.future).toEqual([value]);
			})
		);
	});

	it('undone(history) and redone(history) lose nothing and invent nothing', () => {
		fc.assert(
			fc.property(histories, (history) => {
				expect(told(undone(history))).toEqual(told(history));
				expect(told(redone(history))).toEqual(told(history));
			})
		);
	});

	it('redone(undone(history)) is the history, where there is something to undo', () => {
		fc.assert(
			fc.property(histories, (history) => {
				fc.pre(history.past.length > 0);
				expect(redone(undone(history))).toEqual(settled(history));
			})
		);
	});

	it('undone, as often as there is a past, leads to the beginning', () => {
		fc.assert(
			fc.property(histories, (history) => {
				const first = history.past.reduce((back) => undone(back), history);
				expect(first.present).toBe(0);
				expect(undone(first)).toBe(first);
			})
		);
	});
});

describe('edited', () => {
	it('edited(history, what stands there) is no change', () => {
		const history = edited(begun('a'), 'b');
		expect(edited(history, 'b')).toBe(history);
	});

	it('edited in one run is taken back in one step; another run, or one settled between, in two', () => {
		const typed = edited(edited(begun(''), 'w', 'words'), 'wo', 'words');
		expect(undone(typed).present).toBe('');
		expect(undone(edited(typed, 'woh', 'headline')).present).toBe('wo');
		expect(undone(edited(settled(typed), 'wor', 'words')).present).toBe('wo');
	});

	it('edited after stepping back forgets what was taken back', () => {
		const history = edited(undone(edited(begun(1), 2)), 3);
		expect(redone(history)).toBe(history);
		expect(undone(history).present).toBe(1);
	});

	it('edited many times keeps the last steps back only', () => {
		let history = begun(0);
		for (let value = 1; value <= mostPast + 50; value += 1) history = edited(history, value);
		expect(history.past).toHaveLength(mostPast);
		expect(undone(history).present).toBe(mostPast + 49);
	});
});
