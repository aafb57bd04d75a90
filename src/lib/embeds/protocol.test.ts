import { describe, expect, it } from 'vitest';
import { isShared } from './protocol.ts';

const nothing = { cursor: undefined, time: undefined, event: undefined };

describe('isShared(message)', () => {
	it.each([
		{ part: {}, notes: 'nothing moved' },
		{ part: { cursor: 2004, time: '2002..2007', event: '2006-10-14-in-force' }, notes: 'all' },
		{ part: { cursor: null, event: null }, notes: 'cursor and event taken away' }
	])('accepts what is whole: $notes', ({ part }) => {
		expect(isShared({ ...nothing, ...part })).toBe(true);
	});

	it.each([
		{ part: { cursor: '2004' }, notes: 'a year as text' },
		{ part: { cursor: NaN }, notes: 'not a number' },
		{ part: { cursor: Infinity }, notes: 'no end' },
		{ part: { cursor: 2004.5 }, notes: 'between years' },
		{ part: { cursor: -200 }, notes: 'before years' },
		{ part: { cursor: 1e21 }, notes: 'a number that is written with letters' },
		{ part: { time: '2002' }, notes: 'one year' },
		{ part: { time: '2002..2007\n' }, notes: 'a line more' },
		{ part: { time: ['2002..2007'] }, notes: 'a list that reads as text' },
		{ part: { time: { toString: (): string => '2002..2007' } }, notes: 'a thing that reads as text' },
		{ part: { event: 'x'.repeat(81) }, notes: 'endless' },
		{ part: { event: '' }, notes: 'empty' },
		{ part: { event: '"><img src=x onerror=alert(1)>' }, notes: 'markup' },
		{ part: { event: 'a&time=1990..1991' }, notes: 'a parameter more' }
	])('refuses the whole for one part: $notes', ({ part }) => {
		expect(isShared({ ...nothing, cursor: 2004, ...part })).toBe(false);
	});
});
