import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facts, select, study } from '../../tests/realCase.ts';
import { gapOf, prepareGap } from './gapContent.ts';
import { layoutGap } from './gapLayout.ts';
import { themeFor, type Size } from './theme.ts';

const data = prepareGap(study);
const layoutOf = (size: Size, basis = 'auto', window = { from: 2002, to: 2006 }) =>
	layoutGap(gapOf(data, select({ basis, window })), size, themeFor(size));

const anyView = fc.record({
	width: fc.integer({ min: 328, max: 1160 }),
	height: fc.option(fc.integer({ min: 240, max: 700 }), { nil: undefined }),
	basis: fc.constantFrom('auto', ...facts.bases),
	from: fc.integer({ min: facts.years.from, max: facts.years.to - 1 }),
	years: fc.integer({ min: 1, max: 25 })
});

describe('layoutGap(gap, size, theme)', () => {
	it('lets each bar begin where the one before it ended, and the last end at the second year’s level', () => {
		fc.assert(
			fc.property(anyView, ({ width, height, basis, from, years }) => {
				const to = Math.min(facts.years.to, from + years);
				const { rows, start, end } = layoutOf({ width, medium: 'screen', ...(height && { height }) }, basis, {
					from,
					to
				});
				rows.forEach(({ x0 }, index) => {
					expect(x0).toBeCloseTo(index === 0 ? start!.x : rows[index - 1]!.x1, 6);
				});
				if (rows.length > 0) expect(end!.x).toBeCloseTo(rows.at(-1)!.x1, 6);
			})
		);
	});

	it('keeps bars and strip inside the picture, and to the height given where that has room for the rows', () => {
		fc.assert(
			fc.property(anyView, ({ width, height, basis, from, years }) => {
				const to = Math.min(facts.years.to, from + years);
				const size: Size = { width, medium: 'screen', ...(height && { height }) };
				const layout = layoutOf(size, basis, { from, to });
				if (height) expect(layout.height).toBe(height);
				for (const { x0, x1, y } of layout.rows) {
					expect(Math.min(x0, x1)).toBeGreaterThanOrEqual(0);
					expect(Math.max(x0, x1)).toBeLessThanOrEqual(width);
					expect(y + layout.barHeight / 2).toBeLessThanOrEqual(layout.bottom + 1);
				}
				expect(layout.strip.top + layout.strip.height).toBeLessThanOrEqual(layout.height + 1);
			})
		);
	});

	it('says less, not smaller, in a low picture', () => {
		const size: Size = { width: 700, medium: 'slide' };
		const [tall, low] = [layoutOf(size), layoutOf({ ...size, height: 190 })];
		expect(tall.strip.timeline).not.toBeNull();
		expect(tall.strip.list).toHaveLength(4);
		expect(low.strip.timeline).toBeNull();
		expect(low.strip.heading.join(' ')).toContain('A sanction beside a fall is not its cause.');
	});
});
