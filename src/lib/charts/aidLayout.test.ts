import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { study } from '../../tests/realCase.ts';
import { energyAid } from './aidContent.ts';
import { layoutAid } from './aidLayout.ts';
import { themeFor, type Size } from './theme.ts';

const aid = energyAid(study)!;
const layoutOf = (size: Size) => layoutAid(aid, size, themeFor(size));

describe('layoutAid(aid, size, theme)', () => {
	it('draws parts in proportion, end to end from zero, and the equal part on the same scale', () => {
		const { rows, quota } = layoutOf({ width: 880, medium: 'screen' });
		const [china, america] = [rows[0]!.segments, rows[1]!.segments];
		expect(china.map(({ kind }) => kind)).toEqual(['oil', 'equipment']);
		expect(china[1]!.x0).toBe(china[0]!.x1);
		const zero = america[0]!.x0;
		// 50,000 / 137,034 and 137,034 / 200,000.
		expect((china[0]!.x1 - zero) / (china[1]!.x1 - zero)).toBeCloseTo(0.3649, 4);
		expect((china[1]!.x1 - zero) / (quota.x - zero)).toBeCloseTo(0.6852, 4);
		expect(rows.at(-1)).toMatchObject({ id: 'japan', segments: [], zeroX: zero });
	});

	it('fills of the sum’s bar what was delivered of what was agreed', () => {
		const { segments, x1 } = layoutOf({ width: 880, medium: 'screen' }).sum!;
		expect((segments.at(-1)!.x1 - segments[0]!.x0) / (x1 - segments[0]!.x0)).toBeCloseTo(0.486912, 6);
	});

	it('keeps to the height given where its words have room, and stays inside it', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 328, max: 1160 }),
				fc.integer({ min: 215, max: 700 }),
				(width, height) => {
					const layout = layoutOf({ width, height, medium: 'slide' });
					expect(layout.height).toBe(height);
					const { sum, rows } = layout;
					expect(sum!.wordsY + 8).toBeLessThanOrEqual(height);
					for (const { y } of rows) expect(y).toBeLessThan(sum!.wordsY);
				}
			)
		);
	});

	it('draws no later reading whose words it has no room for', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 328, max: 1160 }),
				fc.integer({ min: 150, max: 500 }),
				(width, height) => {
					for (const { chips, laterX } of layoutOf({ width, height, medium: 'slide' }).rows) {
						expect(laterX !== null).toBe(chips.some(({ sign }) => sign === 'later'));
					}
				}
			)
		);
	});
});
