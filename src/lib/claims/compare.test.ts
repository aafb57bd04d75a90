import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { date } from '../../tests/madeUp.ts';
import type { ComparisonSign } from '../datapackage/claimExpression.ts';
import { compareDates, compareNumbers, opposite } from './compare.ts';

describe('compareNumbers(sign, left, right, options)', () => {
	it.each<[ComparisonSign, number, number, boolean, string]>([
		['==', 0.1 + 0.2, 0.3, true, 'decimals added in binary'],
		['==', 3, 3.0001, false, ''],
		['!=', 3, 3, false, ''],
		['<', 3, 3, false, ''],
		['<=', 0.1 + 0.2, 0.3, true, ''],
		['>', 0.1 + 0.2, 0.3, false, 'not more by a rounding'],
		['>=', 3, 3, true, ''],
		['<', -4, -3, true, '']
	])('compareNumbers(%j, %d, %d) is %j %s', (sign, left, right, holds) => {
		expect(compareNumbers(sign, left, right)).toBe(holds);
	});

	it.each([
		// 5 % of 370 is 18.5: from 351.5 to 388.5.
		[351.5, 370, { value: 0.05, relative: true }, true],
		[351.4, 370, { value: 0.05, relative: true }, false],
		[388.5, 370, { value: 0.05, relative: true }, true],
		[10, 9, { value: 1, relative: false }, true],
		[10.1, 9, { value: 1, relative: false }, false],
		[-95, -100, { value: 0.05, relative: true }, true],
		[0, 0, { value: 0.05, relative: true }, true]
	] as const)('compareNumbers("~", %d, %d, %j) is %j', (left, right, within, holds) => {
		expect(compareNumbers('~', left, right, { within })).toBe(holds);
	});

	it.each([
		[2, true],
		[1.9, false],
		[5, true],
		[5.1, false]
	])('compareNumbers("in", %d, 2 to 5) is %j', (value, holds) => {
		expect(compareNumbers('in', value, 2, { to: 5 })).toBe(holds);
	});
});

describe('compareDates(sign, left, right)', () => {
	it.each<[ComparisonSign, string, string, boolean | null, string]>([
		['==', '2007-02-13', '2007-02', true, 'a day within the month'],
		['==', '2007-02', '2007-02-13', null, 'known to the month, claimed to the day'],
		['==', '2007-03', '2007-02-13', false, 'another month'],
		['==', '2007', '2007', true, ''],
		['==', '2007~', '2007', null, 'only about'],
		['!=', '2007-02', '2007-02-13', null, ''],
		['!=', '2007-03', '2007-02-13', true, ''],
		['<', '2002-10-16', '2003-08-27', true, ''],
		['<', '2003', '2003-08-27', null, 'some day of the year'],
		['<', '2003-08-27', '2003-08-27', false, 'the same day is not before'],
		['<', '2003-08', '2003', null, ''],
		['<=', '2003-08-27', '2003-08-27', true, ''],
		['<=', '2004', '2003', false, ''],
		['>', '2004', '2003', true, ''],
		['>=', '2003', '2003', null, 'either may be earlier within the year'],
		['in', '2006-07-05', '2006-09/2006-12', false, ''],
		['in', '2006', '2006-09/2006-12', null, ''],
		['in', '2006-10', '2006-09/2006-12', true, '']
	])('compareDates(%j, %s, %s) is %j: %s', (sign, left, right, holds) => {
		expect(compareDates(sign, date(left), date(right))).toBe(holds);
	});

	it('compareDates says of days what holds of days, and never both a thing and its opposite', () => {
		const day = fc
			.date({ min: new Date('1990-01-01'), max: new Date('2015-12-31'), noInvalidDate: true })
			.map((each) => each.toISOString().slice(0, 10));
		const fuzzy = day.chain((each) => fc.constantFrom(each, each.slice(0, 7), each.slice(0, 4)));
		fc.assert(
			fc.property(fuzzy, fuzzy, (a, b) => {
				const [left, right] = [date(a), date(b)];
				const before = compareDates('<', left, right);
				const after = compareDates('>', left, right);
				expect(before === true && after === true).toBe(false);
				expect(compareDates('<=', left, right)).toBe(opposite(after));
				if (compareDates('==', left, right) === false) expect(before !== null && after !== null).toBe(true);
				if (a.length === 10 && b.length === 10) expect(before).toBe(a < b);
			})
		);
	});
});
