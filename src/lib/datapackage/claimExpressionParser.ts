import {
	asDate,
	minus,
	type ComparisonSign,
	comparisonSigns,
	type Expression,
	kindOf,
	literal,
	numberOf,
	type Tolerance
} from './claimExpression.ts';
import {
	type ClaimFault,
	type Cursor,
	need,
	next,
	peek,
	refuse,
	refuseName,
	take
} from './claimExpressionCursor.ts';
import {
	type FunctionName,
	type IdKind,
	idKinds,
	type Parameter,
	signatureOf
} from './claimExpressionFunctions.ts';
import { dated, name, numeric, range } from './claimExpressionLiterals.ts';
import { claimTokens, type Token } from './claimExpressionTokens.ts';

/** Longer and deeper than any claim needs to be. */
const LONGEST = 1000;
const DEEPEST = 50;
const DEFAULT_TOLERANCE: Tolerance = { value: 0.05, relative: true };

/** Reads the tests of a claim, or says what is wrong with the first that is none. Time grows with the length; never throws. */
export function parseClaim(text: string): readonly Expression[] | ClaimFault {
	const tokens = claimTokens(text.slice(0, LONGEST));
	const cursor: Cursor = { tokens, index: 0, depth: 0, names: [], walking: false, fault: null };
	if (text.length > LONGEST) refuse(cursor, `at most ${LONGEST} characters`);
	const tests = [test(cursor)];
	while (take(cursor, ';')) tests.push(test(cursor));
	if (peek(cursor).kind !== 'end') refuse(cursor, 'an operator, ";" or the end of the test');
	const [stray] = cursor.names;
	if (stray) refuseName(cursor, stray);
	return cursor.fault ?? tests;
}

/** Whether the answer of `parseClaim` is a fault. */
export function isClaimFault(answer: readonly Expression[] | ClaimFault): answer is ClaimFault {
	return 'fault' in answer;
}

function test(cursor: Cursor): Expression {
	const left = sum(cursor);
	const sign = comparisonSigns.find((each) => each === peek(cursor).text);
	if (!sign) {
		if (kindOf(left) !== 'test') refuse(cursor, `a comparison: ${comparisonSigns.join(' ')}`);
		return left;
	}
	const { at } = next(cursor);
	if (kindOf(left) === 'test') refuse(cursor, 'a number, a date or a person to compare', at);
	if (sign === 'in') return among(cursor, left, at);
	return compared(cursor, left, sign, at);
}

function compared(cursor: Cursor, left: Expression, sign: ComparisonSign, at: number): Expression {
	const before = cursor.names.length;
	const second = sum(cursor);
	const isDate = kindOf(left) === 'date' || kindOf(second) === 'date';
	const [first, right] = isDate ? [asDate(left), asDate(second)] : [left, second];
	if (kindOf(first) === 'person' && second.form === 'variable') {
		// A person stands beside the id of a term of office, not beside a variable.
		cursor.names.splice(before);
		if (sign !== '==' && sign !== '!=') refuse(cursor, '== or !=, as persons are the same or not', at);
		const id: Expression = { at: second.at, form: 'id', kind: 'term', id: second.name };
		return { at, form: 'comparison', sign, left: first, right: id, within: null };
	}
	const kind = kindOf(first);
	if (kind === 'person' || kind === 'test' || kind !== kindOf(right))
		refuse(
			cursor,
			`${kind === 'person' ? 'an id of terms' : `a ${kind ?? 'value'} on both sides`}`,
			right.at
		);
	if (sign === '~' && kind === 'date')
		refuse(cursor, '==, != or an order, as dates have a precision of their own', at);
	return {
		at,
		form: 'comparison',
		sign,
		left: first,
		right,
		within: sign === '~' ? tolerance(cursor) : null
	};
}

function among(cursor: Cursor, left: Expression, at: number): Expression {
	const kind = kindOf(left);
	if (kind !== 'number' && kind !== 'date') refuse(cursor, 'a number or a date before "in"', left.at);
	const right = kind === 'date' ? range(cursor, 'dates') : range(cursor, 'numbers');
	return { at, form: 'comparison', sign: 'in', left, right, within: null };
}

function tolerance(cursor: Cursor): Tolerance {
	if (peek(cursor).text !== 'within') return DEFAULT_TOLERANCE;
	next(cursor);
	const token = next(cursor);
	if (token.kind !== 'number') refuse(cursor, 'a number after "within", such as 10% or 2', token.at);
	return { value: numberOf(token.text), relative: token.text.endsWith('%') };
}

function sum(cursor: Cursor): Expression {
	return chain(cursor, product, ['+', '-']);
}

function product(cursor: Cursor): Expression {
	return chain(cursor, part, ['*', '/']);
}

/** Parts joined from the left by signs of one rank. */
function chain(
	cursor: Cursor,
	read: (cursor: Cursor) => Expression,
	ranked: readonly ('+' | '-' | '*' | '/')[]
): Expression {
	let left = read(cursor);
	for (;;) {
		const sign = ranked.find((each) => each === peek(cursor).text);
		if (!sign) return left;
		const { at } = next(cursor);
		left = { at, form: 'operation', sign, left: numeric(cursor, left), right: numeric(cursor, read(cursor)) };
	}
}

function part(cursor: Cursor): Expression {
	const { at } = peek(cursor);
	let negative = false;
	while (take(cursor, '-')) negative = !negative;
	const positive = unsigned(cursor);
	return negative ? minus(numeric(cursor, positive), at) : positive;
}

function unsigned(cursor: Cursor): Expression {
	if (cursor.depth > DEEPEST) return refuse(cursor, `at most ${DEEPEST} brackets inside each other`);
	const token = next(cursor);
	if (token.kind === 'number') return literal(token);
	if (token.kind === 'date') return dated(cursor, token);
	if (token.kind === 'name' && peek(cursor).text === '(') return call(cursor, token);
	if (token.kind === 'name') {
		cursor.names.push(token);
		return { at: token.at, form: 'variable', name: token.text };
	}
	if (token.text !== '(') return refuse(cursor, 'a number, a date, a function or "("', token.at);
	cursor.depth += 1;
	const inner = sum(cursor);
	cursor.depth -= 1;
	need(cursor, ')');
	return inner;
}

function call(cursor: Cursor, token: Token): Expression {
	const signature = signatureOf(token.text);
	if (!signature) return refuseName(cursor, token);
	if (signature.walks && cursor.walking)
		return refuse(cursor, 'no walk through years inside another', token.at);
	const before = cursor.names.length;
	cursor.depth += 1;
	cursor.walking ||= signature.walks ?? false;
	need(cursor, '(');
	const args = signature.parameters.map((parameter, index) => {
		if (index > 0) need(cursor, ',');
		return argument(cursor, parameter);
	});
	need(cursor, ')');
	cursor.depth -= 1;
	if (signature.walks) {
		cursor.walking = false;
		declare(cursor, before, args[1]);
	}
	return { at: token.at, form: 'call', name: token.text as FunctionName, args };
}

/** Names met since `before` are the variable that is declared after them. */
function declare(cursor: Cursor, before: number, variable: Expression | undefined): void {
	const name = variable?.form === 'variable' ? variable.name : '';
	const stranger = cursor.names.slice(before).find(({ text }) => text !== name);
	cursor.names.splice(before);
	if (stranger) refuseName(cursor, stranger);
}

function argument(cursor: Cursor, parameter: Parameter): Expression {
	const { at } = peek(cursor);
	switch (parameter) {
		case 'number':
			return numeric(cursor, sum(cursor));
		case 'when': {
			const when = sum(cursor);
			return kindOf(when) === 'date' ? when : numeric(cursor, when);
		}
		case 'date': {
			const date = asDate(sum(cursor));
			return kindOf(date) === 'date' ? date : refuse(cursor, 'a date', at);
		}
		case 'test':
			return test(cursor);
		case 'years':
		case 'dates':
			return range(cursor, parameter);
		case 'variable':
			return { at, form: 'variable', name: name(cursor, 'a name for the year, such as y') };
		case 'edge': {
			const edge = name(cursor, 'start or end');
			if (edge !== 'start' && edge !== 'end') refuse(cursor, 'start or end', at);
			return { at, form: 'edge', name: edge };
		}
		default:
			return { at, form: 'id', kind: parameter as IdKind, id: name(cursor, idKinds[parameter as IdKind]) };
	}
}
