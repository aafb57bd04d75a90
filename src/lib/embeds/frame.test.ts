import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { palette } from '../charts/theme.ts';
import { selectionKeys } from '../selection/codec.ts';
import { cursorMarkup } from './frameParts.ts';

const source = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

describe('frame.ts', () => {
	it('knows the keys of a view as the codec does', () => {
		const keys = /\[\?&\]\(([\w|]+)\)=/.exec(source('./frame.ts'))?.[1];
		// How panels are laid out is for the page that holds them.
		expect(keys?.split('|').sort()).toEqual(selectionKeys.filter((key) => key !== 'split').sort());
	});
});

describe('chart.ts', () => {
	it('has an attribute for every key of a view', () => {
		const parameters = /'(time [^']*)'/.exec(source('./chart.ts'))?.[1]?.split(' ');
		expect(parameters).toEqual(expect.arrayContaining([...selectionKeys]));
	});
});

describe('embed.css', () => {
	it('has the colours of the theme, light and dark', () => {
		const found = [...source('../../embed.css').matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\)/g)];
		const of = (index: number): unknown => Object.fromEntries(found.map((match) => [match[1], match[index]]));
		expect(of(2)).toEqual(palette.light);
		expect(of(3)).toEqual(palette.dark);
	});
});

describe('cursorMarkup(reader, cursor)', () => {
	const reader = {
		width: 100,
		height: 80,
		left: 10,
		right: 90,
		top: 5,
		bottom: 70,
		years: [
			{ year: 2002, x: 30, x0: 10, x1: 50 },
			{ year: 2003, x: 70, x0: 50, x1: 90 }
		],
		series: [
			{
				id: 'a',
				points: [
					[2002, 40],
					[2003, 0]
				]
			},
			{ id: 'b', points: [[2002, null]] }
		]
	} as const;

	it('draws band, rule from the highest value, and a dot per value', () => {
		expect(cursorMarkup(reader, 2002)).toBe(
			'<path class="year-band" d="M10,5H50V70H10"/><path class="rule" d="M30,40V70"/><circle class="dot" r="5" cx="30" cy="40"/>'
		);
	});

	it('draws a dot at the very top of the picture too', () => {
		expect(cursorMarkup(reader, 2003)).toContain('cy="0"');
	});

	it.each([null, 1999])('draws nothing for %s', (cursor) => {
		expect(cursorMarkup(reader, cursor)).toBe('');
	});
});
