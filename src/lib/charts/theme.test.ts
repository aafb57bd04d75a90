import { describe, expect, it } from 'vitest';
import { inkOf, lineStyle, palette, themeFor } from './theme.ts';

describe('themeFor(size)', () => {
	it('gives CSS variables on screen, so that a picture follows the mode without a redraw', () => {
		const { color, actor } = themeFor({ width: 640, medium: 'screen' });
		expect(color('rest-text')).toBe('var(--rest-text)');
		expect(actor('japan')).toBe('var(--japan)');
	});

	it.each(['embed', 'slide', 'print'] as const)('gives literal colours for %s', (medium) => {
		expect(themeFor({ width: 640, medium }).actor('japan')).toBe(palette.light.japan);
		expect(themeFor({ width: 640, medium, dark: true }).actor('japan')).toBe(palette.dark.japan);
	});

	it.each(['thailand', '__proto__', 'constructor', 'page', ''])('gives "%s" the grey of others', (id) => {
		expect(themeFor({ width: 640, medium: 'print' }).actor(id)).toBe(palette.light.other);
	});

	it('has no text under 12 px', () => {
		const { small, base } = themeFor({ width: 360, medium: 'screen' });
		expect(Math.min(small, base)).toBeGreaterThanOrEqual(12);
	});
});

describe('palette', () => {
	it('has the same tokens in both modes, each a hex of six digits', () => {
		expect(Object.keys(palette.dark)).toEqual(Object.keys(palette.light));
		for (const color of [...Object.values(palette.light), ...Object.values(palette.dark)]) {
			expect(color).toMatch(/^#[0-9a-f]{6}$/);
		}
	});
});

describe('lineStyle(partner)', () => {
	const named = ['japan', 'china', 'south-korea', 'russia', 'united-states'];

	it('gives every named partner a symbol of its own', () => {
		expect(new Set(named.map((id) => lineStyle(id).symbol)).size).toBe(named.length);
	});

	it.each(['thailand', '__proto__', 'toString'])(
		'gives "%s" the style of the rest, unlike any named one',
		(id) => {
			const { dash, symbol } = lineStyle(id);
			expect(named.map((other) => lineStyle(other).symbol)).not.toContain(symbol);
			expect(named.map((other) => lineStyle(other).dash)).not.toContain(dash);
		}
	);
});

describe('inkOf(theme)', () => {
	it('hands annotations what they need of a theme', () => {
		const theme = themeFor({ width: 640, medium: 'print' });
		expect(inkOf(theme)).toEqual({
			ink: palette.light.ink,
			muted: palette.light.muted,
			// Paper is white.
			page: '#ffffff',
			sans: theme.sans,
			serif: theme.serif
		});
	});
});
