import { describe, expect, it } from 'vitest';
import { madeUpTables } from '../../tests/madeUp.ts';
import type { AidRow } from '../datapackage/tables.ts';
import { offeredAgainstIncome, offeredAid } from './offeredAid.ts';

const aid = (value: number | null, line: number, more: Partial<AidRow> = {}): AidRow => ({
	donor: 'japan',
	recipient: 'dprk',
	year: 2003,
	period: 'reported 2003',
	category: 'normalization_aid_discussed',
	value,
	unit: 'USD million',
	sourceId: 'crs',
	locator: 'report text',
	note: '',
	line,
	...more
});

const tables = madeUpTables({
	aid: [
		aid(10_000, 3),
		aid(5000, 2),
		aid(null, 4),
		aid(3000, 5, { year: 2002 }),
		aid(1000, 6, { category: 'food_value' }),
		aid(116_500, 7, { unit: 'JPY million' }),
		aid(99_000, 8, { donor: 'china' })
	]
});

describe('offeredAid(tables, donor)', () => {
	it('is the range of the latest year reported, in dollars, resting on its cells', () => {
		const offer = offeredAid(tables, 'japan');
		expect(offer).toMatchObject({ donor: 'japan', year: 2003, low: 5000, high: 10_000 });
		expect(offer?.evidence.map(({ table, line, value }) => [table, line, value])).toEqual([
			['aid', 3, 10_000],
			['aid', 2, 5000]
		]);
	});

	it('is null where no offer was read, or none with a figure', () => {
		expect(offeredAid(tables, 'russia')).toBeNull();
		expect(offeredAid(madeUpTables({ aid: [aid(null, 2)] }), 'japan')).toBeNull();
	});
});

describe('offeredAgainstIncome(offer, income)', () => {
	const offer = offeredAid(tables, 'japan')!;
	const estimates = [25_000, 40_000].map((value) => ({
		name: 'someone',
		concept: 'market' as const,
		value,
		evidence: []
	}));

	it('is a band of both uncertainties, offered and not paid, with both years', () => {
		// 5000 / 40,000 = 12.5 %; 10,000 / 25,000 = 40 %
		const share = offeredAgainstIncome(offer, { year: 2007, estimates, low: 25_000, high: 40_000 });
		expect(share).toMatchObject({ low: 12.5, high: 40, words: 'offered, not paid' });
		expect(share?.cautions).toEqual(['Offered in 2003, set beside the income of 2007.']);
		expect(share?.evidence).toHaveLength(2);
	});

	it('has no caution within one year, and is null over no income', () => {
		expect(offeredAgainstIncome(offer, { year: 2003, estimates, low: 1, high: 2 })?.cautions).toEqual([]);
		expect(offeredAgainstIncome(offer, { year: 2003, estimates, low: 0, high: 2 })).toBeNull();
	});
});
