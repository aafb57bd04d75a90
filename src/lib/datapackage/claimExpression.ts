import { type FunctionName, type IdKind, signatureOf, type ValueKind } from './claimExpressionFunctions.ts';
import type { Token } from './claimExpressionTokens.ts';
import { type FuzzyDate, parseFuzzyDate } from './dates.ts';
import { isFault } from './problems.ts';

/**
 * The test of a claim, as it stands in column `expected` of claims.csv:
 *
 *     claim      = test { ";" test }                               all of them must hold
 *     test       = sum [ operator sum [ "within" number ] ]        within 5 % of the right side unless said: within 10%, within 2
 *                | sum "in" value ".." value
 *     operator   = "==" | "!=" | "<" | "<=" | ">" | ">=" | "~"     "~" is about
 *     sum        = product { ( "+" | "-" ) product }               signs stand between spaces: hyphens belong to ids and dates
 *     product    = part { ( "*" | "/" ) part }
 *     part       = [ "-" ] ( number [ "%" ] | date | function "(" … ")" | "(" sum ")" | id | variable )
 *     date       = 2002 | 2002-10 | 2006-10-09                     beside a date, a number of four digits is a year
 *
 * Functions: see `claimFunctions`. An id stands alone only beside `in_office`, a variable only inside `every` and its like.
 */
export type Expression = { readonly at: number } & (
	| { readonly form: 'number'; readonly value: number; readonly text: string }
	| { readonly form: 'date'; readonly date: FuzzyDate }
	| { readonly form: 'id'; readonly kind: IdKind; readonly id: string }
	| { readonly form: 'variable' | 'edge'; readonly name: string }
	| { readonly form: 'range'; readonly from: Expression; readonly to: Expression }
	| { readonly form: 'call'; readonly name: FunctionName; readonly args: readonly Expression[] }
	| {
			readonly form: 'operation';
			readonly sign: '+' | '-' | '*' | '/';
			readonly left: Expression;
			readonly right: Expression;
	  }
	| {
			readonly form: 'comparison';
			readonly sign: ComparisonSign;
			readonly left: Expression;
			readonly right: Expression;
			/** What `~` allows: a part of the right side, or a number as it stands; null for other signs. */
			readonly within: Tolerance | null;
	  }
);

/** Signs that compare, as they are written. */
export const comparisonSigns = ['==', '!=', '<', '<=', '>', '>=', '~', 'in'] as const;
export type ComparisonSign = (typeof comparisonSigns)[number];
export interface Tolerance {
	readonly value: number;
	readonly relative: boolean;
}

/** What an expression comes to; null for what is only part of one, such as a range. */
export function kindOf(expression: Expression): ValueKind | null {
	switch (expression.form) {
		case 'number':
		case 'operation':
		case 'variable':
			return 'number';
		case 'date':
			return 'date';
		case 'comparison':
			return 'test';
		case 'call':
			return signatureOf(expression.name)?.gives ?? null;
		default:
			return null;
	}
}

/** Whether an expression is a number that may be a year. */
export function isYear(expression: Expression): boolean {
	return expression.form === 'number' && /^[12]\d{3}$/.test(expression.text);
}

/** A number of four digits beside a date is a year. */
export function asDate(expression: Expression): Expression {
	if (expression.form !== 'number' || !isYear(expression)) return expression;
	const date = parseFuzzyDate(expression.text);
	return isFault(date) ? expression : { at: expression.at, form: 'date', date };
}

/** The number of a token. */
export function literal({ text, at }: Token): Expression {
	return { at, form: 'number', value: numberOf(text), text };
}

/** `4.1%` is 0.041. */
export function numberOf(text: string): number {
	return text.endsWith('%') ? Number((Number(text.slice(0, -1)) / 100).toPrecision(15)) : Number(text);
}

/** The opposite of a number; of a literal, a literal. */
export function minus(expression: Expression, at: number): Expression {
	if (expression.form === 'number')
		return { at, form: 'number', value: -expression.value, text: `-${expression.text}` };
	const zero: Expression = { at, form: 'number', value: 0, text: '0' };
	return { at, form: 'operation', sign: '-', left: zero, right: expression };
}
