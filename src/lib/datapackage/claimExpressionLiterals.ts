import { asDate, type Expression, isYear, kindOf, literal, minus } from './claimExpression.ts';
import { type Cursor, need, next, peek, refuse, take } from './claimExpressionCursor.ts';
import type { Token } from './claimExpressionTokens.ts';
import { parseFuzzyDate } from './dates.ts';
import { isFault } from './problems.ts';

/** More years than any walk needs. */
const MOST_YEARS = 200;
const examples = { numbers: '1..2', years: '2002..2006', dates: '2006-10..2007' } as const;

/** Two numbers, years or dates with `..` between, the earlier first. */
export function range(cursor: Cursor, of: keyof typeof examples): Expression {
	const { at } = peek(cursor);
	const from = rangeEnd(cursor, of);
	need(cursor, '..');
	const to = rangeEnd(cursor, of);
	if (from.form === 'number' && to.form === 'number' && to.value < from.value)
		refuse(cursor, 'the smaller number first', at);
	if (from.form === 'date' && to.form === 'date' && to.date.to < from.date.from)
		refuse(cursor, 'the earlier date first', at);
	if (of === 'years' && from.form === 'number' && to.form === 'number' && to.value - from.value > MOST_YEARS)
		refuse(cursor, `at most ${MOST_YEARS} years`, at);
	return { at, form: 'range', from, to };
}

function rangeEnd(cursor: Cursor, of: keyof typeof examples): Expression {
	const { at } = peek(cursor);
	const negative = take(cursor, '-');
	const token = next(cursor);
	const found = token.kind === 'date' ? dated(cursor, token) : literal(token);
	const end = of === 'dates' ? asDate(found) : negative ? minus(found, at) : found;
	const right = of === 'years' ? isYear(end) : kindOf(end) === (of === 'dates' ? 'date' : 'number');
	const isLiteral = token.kind === 'number' || token.kind === 'date';
	return right && isLiteral ? end : refuse(cursor, `two ${of} such as ${examples[of]}`, at);
}

/** The date of a token, if the calendar has it. */
export function dated(cursor: Cursor, { text, at }: Token): Expression {
	const date = parseFuzzyDate(text);
	return isFault(date) ? refuse(cursor, 'a day of the calendar', at) : { at, form: 'date', date };
}

/** The expression, refused if it is no number. */
export function numeric(cursor: Cursor, expression: Expression): Expression {
	return kindOf(expression) === 'number' ? expression : refuse(cursor, 'a number', expression.at);
}

/** The text of the next token, refused if it is no name. */
export function name(cursor: Cursor, what: string): string {
	const { kind, at, text } = next(cursor);
	if (kind !== 'name') refuse(cursor, what, at);
	return text;
}
