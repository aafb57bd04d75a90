import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tradeIntensity } from './intensity.ts';

const parts = { bilateral: 20, reporterTotal: 100, partnerTotal: 90, worldTotal: 1000 };

describe('tradeIntensity(parts)', () => {
	it('is the partner’s weight in the reporter’s trade over its weight in the rest of the world’s', () => {
		// (20 / 100) / (90 / (1000 − 100)) = 0.2 / 0.1 = 2
		expect(tradeIntensity(parts)).toBeCloseTo(2, 12);
	});

	it('is 0 where the two do not trade', () => {
		expect(tradeIntensity({ ...parts, bilateral: 0 })).toBe(0);
	});

	it.each([
		{ notes: 'trade between the two was not read', change: { bilateral: null } },
		{ notes: 'the reporter’s trade was not read', change: { reporterTotal: null } },
		{ notes: 'the partner’s trade was not read', change: { partnerTotal: null } },
		{ notes: 'the world total was not read', change: { worldTotal: null } },
		{ notes: 'the reporter trades with no one', change: { reporterTotal: 0 } },
		{ notes: 'the partner trades with no one', change: { partnerTotal: 0 } },
		{ notes: 'the reporter is the whole world', change: { worldTotal: 100 } }
	])('is null where $notes', ({ change }) => {
		expect(tradeIntensity({ ...parts, ...change })).toBeNull();
	});

	it('is 1 for trade in proportion, whatever the sizes', () => {
		const size = fc.double({ min: 1, max: 1e6, noNaN: true });
		fc.assert(
			fc.property(size, size, size, (reporter, partner, others) => {
				const rest = partner + others;
				const intensity = tradeIntensity({
					bilateral: (reporter * partner) / rest,
					reporterTotal: reporter,
					partnerTotal: partner,
					worldTotal: reporter + rest
				});
				expect(intensity).toBeCloseTo(1, 4);
			})
		);
	});
});
