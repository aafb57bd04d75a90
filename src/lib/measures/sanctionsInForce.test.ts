import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sanction } from '../../tests/madeUp.ts';
import { inForceOn, sanctionsInForce } from './sanctionsInForce.ts';

const of = (...rows: Parameters<typeof sanctionsInForce>[0]) => sanctionsInForce(rows);

describe('sanctionsInForce(sanctions)', () => {
	it('steps up on the first day of a measure and down on the day after its last', () => {
		const { steps } = of(
			sanction('ports', '2006-10-14', null),
			sanction('ferry', '2006-07-05', '2006-12-31'),
			sanction('flights', '1998-09-02', '1999-11-02')
		);
		expect(steps).toEqual([
			{ from: '1998-09-02', count: 1, ids: ['flights'] },
			{ from: '1999-11-03', count: 0, ids: [] },
			{ from: '2006-07-05', count: 1, ids: ['ferry'] },
			{ from: '2006-10-14', count: 2, ids: ['ferry', 'ports'] },
			{ from: '2007-01-01', count: 1, ids: ['ports'] }
		]);
	});

	it('takes one step for what begins and ends on one day', () => {
		const { steps } = of(sanction('a', '2006-01-01', null), sanction('b', '2006-01-01', null));
		expect(steps).toEqual([{ from: '2006-01-01', count: 2, ids: ['a', 'b'] }]);
	});

	it('does not count a superseded measure beside its successor', () => {
		const { steps } = of(
			sanction('luxury', '2006-11-15', '2009-06-18', { endKind: 'superseded' }),
			sanction('all-exports', '2009-06-18', null)
		);
		expect(steps.map(({ from, ids }) => [from, ids])).toEqual([
			['2006-11-15', ['luxury']],
			['2009-06-18', ['all-exports']]
		]);
	});

	it('keeps measures without a day aside', () => {
		const { steps, undated } = of(
			sanction('listing', null, '2008-10-11'),
			sanction('freeze', '2005-10-21', null)
		);
		expect(undated.map(({ id }) => id)).toEqual(['listing']);
		expect(steps).toEqual([{ from: '2005-10-21', count: 1, ids: ['freeze'] }]);
	});

	it('flags the days at which the record ends, once each', () => {
		const unread = { endKind: 'renewal-not-read' } as const;
		const { steps, recordEnds } = of(
			sanction('imports', '2006-10-14', '2011-04-13', unread),
			sanction('exports', '2009-06-18', '2011-04-13', unread),
			sanction('flights', '1998-09-02', '1999-11-02')
		);
		expect(recordEnds).toEqual(['2011-04-14']);
		expect(steps.at(-1)).toEqual({ from: '2011-04-14', count: 0, ids: [] });
	});

	it('counts a measure known to the month from its first day to its last', () => {
		const { steps } = of(sanction('a', '2006-02', '2008-02'));
		expect(steps.map(({ from }) => from)).toEqual(['2006-02-01', '2008-03-01']);
	});

	it('counts measures that restrict, unless told what to choose', () => {
		const rows = [
			sanction('law', '2004-06-28', null, { kind: 'law' }),
			sanction('ban', '2006-10-14', null),
			sanction('unread-law', null, null, { kind: 'law' })
		];
		expect(sanctionsInForce(rows).steps.flatMap(({ ids }) => ids)).toEqual(['ban']);
		expect(sanctionsInForce(rows).undated).toEqual([]);
		const laws = sanctionsInForce(rows, ({ kind }) => kind === 'law');
		expect(laws.steps).toEqual([{ from: '2004-06-28', count: 1, ids: ['law'] }]);
		expect(laws.undated.map(({ id }) => id)).toEqual(['unread-law']);
	});

	it('weighs measures as declared, and those not named by 1', () => {
		const rows = [sanction('ban', '2006-10-14', null), sanction('flights', '2006-10-15', null)];
		const { steps } = sanctionsInForce(rows, () => true, { ban: 2.5 });
		expect(steps.map(({ count }) => count)).toEqual([2.5, 3.5]);
	});

	it.each([-1, NaN, Infinity])('throws for a weight of %s', (weight) => {
		expect(() => sanctionsInForce([], () => true, { ban: weight })).toThrow(`weight problem: ban ${weight}`);
	});

	it('has no steps without measures', () => {
		expect(of()).toEqual({ steps: [], undated: [], recordEnds: [] });
	});

	it('is never negative, in order, and as many as the terms that hold the day', () => {
		const day = fc
			.integer({ min: 0, max: 4000 })
			.map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
		const pair = fc.tuple(day, fc.option(day, { nil: null }));
		const term = pair.filter(([from, to]) => to === null || from <= to);
		fc.assert(
			fc.property(fc.array(term, { maxLength: 9 }), day, (terms, on) => {
				const { steps } = of(...terms.map(([from, to], index) => sanction(`s${index}`, from, to)));
				const days = steps.map(({ from }) => from);
				expect(days).toEqual([...new Set(days)].sort());
				for (const { count, ids } of steps) expect(count >= 0 && count === ids.length).toBe(true);
				const held = terms.filter(([from, to]) => from <= on && (to === null || on <= to)).length;
				expect(inForceOn(steps, on).count).toBe(held);
			})
		);
	});
});

describe('inForceOn(steps, day)', () => {
	const { steps } = of(sanction('flights', '1998-09-02', '1999-11-02'));

	it.each([
		{ day: '1998-09-01', count: 0, notes: 'before the first' },
		{ day: '1998-09-02', count: 1, notes: 'on the first day' },
		{ day: '1999-11-02', count: 1, notes: 'on the last day' },
		{ day: '1999-11-03', count: 0, notes: 'on the day after' }
	])('is $count $notes', ({ day, count }) => {
		expect(inForceOn(steps, day)).toEqual({ count, ids: count === 1 ? ['flights'] : [] });
	});
});
