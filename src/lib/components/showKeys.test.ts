import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { commandOf, digitPause, DigitKeys } from './showKeys.ts';

const pressed = (key: string, more: Partial<Parameters<typeof commandOf>[0]> = {}) => ({
	key,
	shiftKey: false,
	ctrlKey: false,
	metaKey: false,
	altKey: false,
	defaultPrevented: false,
	target: null,
	...more
});

/** An element that stands within what a selector names. */
const within = (...names: readonly string[]) =>
	({
		closest: (selector: string) => (names.some((name) => selector.includes(name)) ? {} : null)
	}) as unknown as Element;

describe('commandOf', () => {
	it.each([
		['ArrowRight', 'next'],
		['PageDown', 'next'],
		[' ', 'next'],
		['ArrowLeft', 'previous'],
		['PageUp', 'previous'],
		['Home', 'first'],
		['End', 'last'],
		['f', 'full'],
		['F', 'full'],
		['b', 'blank'],
		['?', 'help'],
		['p', 'presenter'],
		['Escape', 'undo'],
		['7', 7],
		['x', null],
		['constructor', null]
	])('commandOf takes %s as %s', (key, command) => {
		expect(commandOf(pressed(key), true)).toBe(command);
	});

	it('commandOf takes the space bar with shift as going back', () => {
		expect(commandOf(pressed(' ', { shiftKey: true }), true)).toBe('previous');
	});

	it('commandOf leaves letters and digits alone where they are switched off, and keeps the arrows', () => {
		expect(['f', 'b', '?', '4'].map((key) => commandOf(pressed(key), false))).toEqual([
			null,
			null,
			null,
			null
		]);
		expect(commandOf(pressed('ArrowRight'), false)).toBe('next');
	});

	it.each(['ctrlKey', 'metaKey', 'altKey', 'defaultPrevented'] as const)(
		'commandOf leaves keys with %s alone',
		(held) => {
			expect(commandOf(pressed('f', { [held]: true }), true)).toBeNull();
		}
	);

	it('commandOf leaves to fields, sliders and buttons what is theirs', () => {
		expect(commandOf(pressed('ArrowRight', { target: within('input') }), true)).toBeNull();
		expect(commandOf(pressed('ArrowRight', { target: within('slider') }), true)).toBeNull();
		expect(commandOf(pressed(' ', { target: within('button') }), true)).toBeNull();
		expect(commandOf(pressed('ArrowRight', { target: within('button') }), true)).toBe('next');
		expect(commandOf(pressed('f', { target: within('slider') }), true)).toBe('full');
		expect(commandOf(pressed('PageDown', { target: within('region') }), true)).toBeNull();
		expect(commandOf(pressed(' ', { target: within('region') }), true)).toBeNull();
		expect(commandOf(pressed('Escape', { target: within('select') }), true)).toBe('undo');
		expect(commandOf(pressed('Escape', { target: within('dialog') }), true)).toBeNull();
	});
});

describe('DigitKeys', () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());

	function typed(slides: number, ...digits: readonly number[]): readonly number[] {
		const gone: number[] = [];
		const keys = new DigitKeys(slides, (slide) => gone.push(slide));
		for (const digit of digits) keys.type(digit);
		vi.advanceTimersByTime(digitPause);
		return gone;
	}

	it('DigitKeys goes at once where no second digit can follow, else after a pause', () => {
		expect(typed(14, 4)).toEqual([4]);
		expect(typed(14, 1, 2)).toEqual([12]);
		expect(typed(14, 1)).toEqual([1]);
		expect(typed(8, 1)).toEqual([1]);
	});

	it('DigitKeys goes to no slide that there is not', () => {
		expect(typed(8, 9)).toEqual([]);
		expect(typed(14, 0)).toEqual([]);
	});

	it('DigitKeys forgets what was typed when another key comes between', () => {
		const gone: number[] = [];
		const keys = new DigitKeys(14, (slide) => gone.push(slide));
		keys.type(1);
		keys.clear();
		vi.advanceTimersByTime(digitPause);
		expect(gone).toEqual([]);
	});
});
