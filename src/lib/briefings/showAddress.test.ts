import { describe, expect, it } from 'vitest';
import { readShowAddress, writeShowAddress } from './showAddress.ts';

describe('readShowAddress', () => {
	it.each([
		{ fragment: '', slide: null, presenter: null },
		{ fragment: '#slide=4', slide: 4, presenter: null },
		{ fragment: '#presenter=12-34&slide=2', slide: 2, presenter: '12-34' },
		{ fragment: '#slide=-1', slide: null, presenter: null },
		{ fragment: '#slide=4e3', slide: null, presenter: null },
		{ fragment: '#slide=99999', slide: null, presenter: null },
		{ fragment: '#presenter=<b>', slide: null, presenter: null },
		{ fragment: '#%E0%A4%A', slide: null, presenter: null }
	])('readShowAddress reads $fragment', ({ fragment, slide, presenter }) => {
		expect(readShowAddress(fragment)).toEqual({ slide, presenter });
	});
});

describe('writeShowAddress', () => {
	it('writeShowAddress changes the slide and leaves what else the fragment holds', () => {
		expect(writeShowAddress('#briefing=abc_-9&slide=2', { slide: 7 })).toBe('#briefing=abc_-9&slide=7');
		expect(writeShowAddress('#presenter=1-2&slide=2', { presenter: null })).toBe('#slide=2');
	});
});
