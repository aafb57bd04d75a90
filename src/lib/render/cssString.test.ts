import { describe, expect, it } from 'vitest';
import { cssString } from './cssString.ts';

describe('cssString(text)', () => {
	it('leaves a plain title as it is, in quotation marks', () => {
		expect(cssString('Japan’s trade: “a third”')).toBe('"Japan’s trade: “a third”"');
	});

	it.each(['"; } * { color: red', '\\', 'a\nb', '</style><script>', '\u0000'])(
		'lets nothing in %j end the string or the sheet',
		(text) => {
			const inner = cssString(text).slice(1, -1);
			expect(inner).not.toMatch(/["<>\n\r\f\0]/);
			expect(inner.replaceAll(/\\[0-9a-f]{1,6} /g, '')).not.toContain('\\');
		}
	);
});
