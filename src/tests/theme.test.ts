/** The palette: the same in CSS and in charts, readable on the page, and told apart by every kind of colour vision. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { lineStyle, palette, type Token } from '../lib/charts/theme.ts';
import { apart, contrast, deltaE, visions } from './colorVision.ts';

const css = readFileSync(fileURLToPath(new URL('../app.css', import.meta.url)), 'utf8');
const modes = ['light', 'dark'] as const;
type Mode = (typeof modes)[number];

/** Colours that a `:root` block declares, by the name of their custom property. */
function declared(block: string): Readonly<Record<string, string>> {
	const pairs = block.matchAll(/--([a-z-]+):\s*(#[0-9a-fA-F]+)\s*;/g);
	return Object.fromEntries(Array.from(pairs, ([, name = '', value = '']) => [name, value]));
}

function rootAfter(start: RegExp): string {
	const from = css.search(start);
	expect(from, String(start)).toBeGreaterThanOrEqual(0);
	return /:root\s*\{([^}]*)\}/.exec(css.slice(from))?.[1] ?? '';
}

const blocks: Readonly<Record<Mode, RegExp>> = {
	light: /^:root/m,
	dark: /@media \(prefers-color-scheme: dark\)/
};

describe('app.css', () => {
	it.each(modes)('declares the %s colours of charts/theme.ts, and no others', (mode) => {
		expect(declared(rootAfter(blocks[mode]))).toEqual(palette[mode]);
	});
});

const texts: readonly Token[] = [
	'ink',
	'muted',
	'rest-text',
	'japan',
	'china',
	'south-korea',
	'russia',
	'united-states',
	'other'
];
const marks: readonly Token[] = ['rest', 'axis'];
const pages: readonly { name: string; colors: Readonly<Record<string, string>> }[] = [
	...modes.map((mode) => ({ name: mode, colors: palette[mode] })),
	{ name: 'print', colors: declared(rootAfter(/@media print/)) }
];

describe('contrast(text, page)', () => {
	const cases = pages.flatMap(({ name, colors }) => texts.map((token) => ({ name, token, colors })));
	it.each(cases)('is at least 4.5 for $token in $name', ({ token, colors }) => {
		expect(contrast(colors[token]!, colors.page!)).toBeGreaterThanOrEqual(4.5);
	});
});

describe('contrast(mark, page)', () => {
	const cases = pages.flatMap(({ name, colors }) => marks.map((token) => ({ name, token, colors })));
	it.each(cases)('is at least 3 for $token in $name', ({ token, colors }) => {
		expect(contrast(colors[token]!, colors.page!)).toBeGreaterThanOrEqual(3);
	});
});

describe('contrast(ink, ground)', () => {
	const grounds = ['band', 'band-strong', 'highlight'] as const;
	const cases = pages.flatMap(({ name, colors }) => grounds.map((ground) => ({ name, ground, colors })));
	it.each(cases)('is at least 4.5 on $ground in $name, where labels stand', ({ ground, colors }) => {
		expect(contrast(colors.ink!, colors[ground]!)).toBeGreaterThanOrEqual(4.5);
	});
});

const focus = ['japan', 'china', 'south-korea'] as const;
const pairs = focus.flatMap((a, at) => focus.slice(at + 1).map((b) => [a, b] as const));
/** CIEDE2000; 10 is plain at a glance for areas, thin lines need more. */
const clear = 15;

describe('the partners in focus', () => {
	const cases = modes.flatMap((mode) =>
		visions.flatMap((vision) => pairs.map(([a, b]) => ({ mode, vision, a, b })))
	);
	// A symbol is left out where points stand close, so in colour it does not count; in grey print nothing else may be left.
	it.each(cases)('$a and $b are told apart with $vision vision in $mode', ({ mode, vision, a, b }) => {
		const [one, other] = [lineStyle(a), lineStyle(b)];
		const byColor = apart(palette[mode][a], palette[mode][b], vision) >= clear;
		const byDash = one.dash !== other.dash;
		const bySymbol = vision === 'grey' && one.symbol !== other.symbol;
		expect(byColor || byDash || bySymbol).toBe(true);
	});

	it.each(modes)('stand apart from the partners at rest by colour alone, in %s', (mode) => {
		for (const id of focus) {
			for (const vision of visions.filter((kind) => kind !== 'grey')) {
				expect(apart(palette[mode][id], palette[mode].rest, vision), `${id}, ${vision}`).toBeGreaterThan(10);
			}
		}
	});
});

describe('deltaE(a, b)', () => {
	// Test pairs of Sharma, Wu and Dalal (2005): blue, a grey against a colour, and large and small differences.
	it.each([
		{ a: [50, 2.6772, -79.7751], b: [50, 0, -82.7485], is: 2.0425 },
		{ a: [50, -1, 2], b: [50, 0, 0], is: 2.3669 },
		{ a: [50, 2.5, 0], b: [73, 25, -18], is: 27.1492 },
		{ a: [50, 2.5, 0], b: [58, 24, 15], is: 19.4535 },
		{ a: [22.7233, 20.0904, -46.694], b: [23.0331, 14.973, -42.5619], is: 2.0373 },
		{ a: [2.0776, 0.0795, -1.135], b: [0.9033, -0.0636, -0.5514], is: 0.9082 }
	] as const)('is $is between $a and $b, as published', ({ a, b, is }) => {
		expect(deltaE(a, b)).toBeCloseTo(is, 4);
		expect(deltaE(b, a)).toBeCloseTo(is, 4);
	});
});

describe('contrast(a, b)', () => {
	it('is 21 between black and white, and 4.54 of #767676 on white', () => {
		expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6);
		expect(contrast('#ffffff', '#767676')).toBeCloseTo(4.54, 2);
	});
});
