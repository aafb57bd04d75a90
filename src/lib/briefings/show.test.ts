import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	changed,
	clockText,
	isNewer,
	onSlide,
	opening,
	readShowState,
	restarted,
	timeOf,
	turned
} from './show.ts';

describe('turned', () => {
	it('turned goes to the slide asked for, and no further than the first and the last', () => {
		const start = opening(4, 2);
		expect(turned(start, 3, 0).slide).toBe(3);
		expect(turned(start, 99, 0).slide).toBe(4);
		expect(turned(start, -1, 0).slide).toBe(1);
		expect(turned(start, NaN, 0).slide).toBe(1);
	});

	it('turned to the slide that is shown changes nothing, unless the screen is blank', () => {
		const start = opening(4, 2);
		expect(turned(start, 2, 5)).toBe(start);
		expect(turned(changed(start, { blank: true }), 2, 5).blank).toBe(false);
	});

	it('turned leaves focus and another view behind', () => {
		const looked = changed(opening(4, 2), { focus: 'china', view: 'basis=cow' });
		expect(turned(looked, 3, 0)).toMatchObject({ focus: null, view: null });
	});

	it('turned starts the clock with the first turn and books the time on the slide that was left', () => {
		const second = turned(opening(3, 1), 2, 1000);
		expect(second.clock).toMatchObject({ started: 1000, since: 1000, spent: [0, 0, 0] });
		const third = turned(second, 3, 4000);
		expect(third.clock.spent).toEqual([0, 3000, 0]);
		expect(timeOf(third, 2, 9000)).toBe(3000);
		expect(timeOf(third, 3, 9000)).toBe(5000);
		expect(timeOf(turned(third, 2, 9000), 2, 9500)).toBe(3500);
	});

	it('turned loses no time: what the slides took is what has passed', () => {
		const turns = fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 9999 })));
		fc.assert(
			fc.property(turns, (steps) => {
				let [state, now] = [turned(opening(5, 1), 2, 0), 0];
				for (const [slide, pause] of steps) state = turned(state, slide, (now += pause));
				const spent = [1, 2, 3, 4, 5].reduce((sum, slide) => sum + timeOf(state, slide, now), 0);
				expect(spent).toBe(now);
			})
		);
	});
});

describe('changed', () => {
	it('changed counts the revision up, so that windows know which state is newer', () => {
		const start = opening(3, 1);
		expect(changed(start, { focus: 'japan' })).toMatchObject({ revision: 1, focus: 'japan', slide: 1 });
		expect(restarted(start, 50)).toMatchObject({ revision: 1, clock: { started: 50, since: 50 } });
	});
});

describe('isNewer', () => {
	it('isNewer lets every window keep the same one of two changes that crossed', () => {
		const start = opening(9, 1);
		const [one, other] = [
			{ ...turned(start, 2, 5), by: 'a' },
			{ ...changed(start, { blank: true }), by: 'b' }
		];
		expect([isNewer(one, other), isNewer(other, one)]).toEqual([false, true]);
		expect(isNewer(turned(other, 4, 9), other)).toBe(true);
		expect(isNewer(one, one)).toBe(false);
	});
});

describe('onSlide', () => {
	it('onSlide is nothing before the talk and never negative', () => {
		expect(onSlide(opening(2, 1).clock, 99)).toBe(0);
		expect(onSlide({ started: 0, since: 100, spent: [] }, 50)).toBe(0);
	});
});

describe('clockText', () => {
	it('clockText writes minutes and seconds, and hours where there are some', () => {
		expect([0, 7_900, 247_000, 3_750_000].map(clockText)).toEqual(['0:00', '0:07', '4:07', '1:02:30']);
	});
});

describe('readShowState', () => {
	it('readShowState reads what another window wrote', () => {
		const state = turned(changed(opening(3, 1), { focus: 'japan' }), 2, 9);
		expect(readShowState(JSON.parse(JSON.stringify(state)), 3)).toEqual(state);
	});

	it.each([
		{ value: null, notes: 'nothing' },
		{ value: 'hello', notes: 'a word' },
		{ value: { ...opening(3, 1), slide: 4 }, notes: 'a slide that there is not' },
		{ value: { ...opening(3, 1), slide: 1.5 }, notes: 'half a slide' },
		{ value: { ...opening(3, 1), revision: -1 }, notes: 'a revision below nought' },
		{ value: { ...opening(3, 1), blank: 'no' }, notes: 'a word for a truth' },
		{ value: { ...opening(3, 1), clock: null }, notes: 'no clock' },
		{ value: opening(4, 1), notes: 'the state of another briefing' },
		{ value: { ...opening(3, 1), clock: { started: 0, since: NaN, spent: [0, 0, 0] } }, notes: 'no time' }
	])('readShowState refuses $notes', ({ value }) => {
		expect(readShowState(value, 3)).toBeNull();
	});

	it('readShowState takes no focus or view of another kind', () => {
		const odd = { ...opening(2, 1), focus: 3, view: {} };
		expect(readShowState(odd, 2)).toMatchObject({ focus: null, view: null });
	});
});
