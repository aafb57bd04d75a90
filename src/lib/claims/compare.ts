import type { ComparisonSign, Tolerance } from '../datapackage/claimExpression.ts';
import type { FuzzyDate } from '../datapackage/dates.ts';

/** Sums of printed decimals are off by less than this part of their size. */
const SLACK = 1e-9;

/** Whether two numbers stand to each other as a sign says; `in` has a range on the right. */
export function compareNumbers(
	sign: ComparisonSign,
	left: number,
	right: number,
	{ within = null, to = right }: { readonly within?: Tolerance | null; readonly to?: number } = {}
): boolean {
	const slack = SLACK * Math.max(Math.abs(left), Math.abs(right));
	const gap = left - right;
	switch (sign) {
		case '==':
			return Math.abs(gap) <= slack;
		case '!=':
			return Math.abs(gap) > slack;
		case '<':
			return gap < -slack;
		case '<=':
			return gap <= slack;
		case '>':
			return gap > slack;
		case '>=':
			return gap >= -slack;
		case 'in':
			return gap >= -slack && left - to <= slack;
		case '~': {
			const { value = 0, relative = false } = within ?? {};
			return Math.abs(gap) <= (relative ? value * Math.abs(right) : value) + slack;
		}
	}
}

/**
 * Whether two dates stand to each other as a sign says, whatever day each may mean; null where the days they may mean disagree.
 * `==` holds where the left lies within the right: 13 Feb 2007 is in Feb 2007. What is only about a date never equals one.
 */
export function compareDates(sign: ComparisonSign, left: FuzzyDate, right: FuzzyDate): boolean | null {
	switch (sign) {
		case '==':
		case 'in':
			return within(left, right);
		case '!=':
			return opposite(within(left, right));
		case '<':
			return before(left.from, left.to, right.from, right.to);
		case '>':
			return before(right.from, right.to, left.from, left.to);
		case '<=':
			return opposite(compareDates('>', left, right));
		case '>=':
			return opposite(compareDates('<', left, right));
		case '~':
			return null;
	}
}

/** The opposite of what holds; null stays null. */
export function opposite(holds: boolean | null): boolean | null {
	return holds === null ? null : !holds;
}

function within(left: FuzzyDate, right: FuzzyDate): boolean | null {
	if (left.to < right.from || left.from > right.to) return left.approximate ? null : false;
	const inside = right.from <= left.from && left.to <= right.to;
	return inside && !left.approximate ? true : null;
}

function before(from: string, to: string, nextFrom: string, nextTo: string): boolean | null {
	if (to < nextFrom) return true;
	return from >= nextTo ? false : null;
}
