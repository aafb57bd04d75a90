import { signatureOf, claimFunctions } from './claimExpressionFunctions.ts';
import type { Expression } from './claimExpression.ts';
import type { Token } from './claimExpressionTokens.ts';
import { nearest } from './nearest.ts';
import { didYouMean, fault, type Fault } from './problems.ts';

/** Why a text is no test, and at which character of its cell, from 1. */
export interface ClaimFault {
	readonly at: number;
	readonly found: string;
	readonly fault: Fault;
}

/** Where the reading stands. The first fault ends it: from then on nothing but the end is met, so that every loop stops. */
export interface Cursor {
	readonly tokens: readonly Token[];
	index: number;
	depth: number;
	/** Names that no variable has been declared for yet. */
	readonly names: Token[];
	/** Whether inside a walk through years. */
	walking: boolean;
	fault: ClaimFault | null;
}

/** The token that comes next; the end again and again. */
export function peek({ tokens, index }: Cursor): Token {
	return tokens[index] ?? { kind: 'end', text: '', at: 1 };
}

/** Takes the next token, whatever it is. */
export function next(cursor: Cursor): Token {
	const token = peek(cursor);
	if (token.kind !== 'end') cursor.index += 1;
	return token;
}

/** Takes the next token if it is this one. */
export function take(cursor: Cursor, text: string): boolean {
	const isNext = peek(cursor).text === text;
	if (isNext) next(cursor);
	return isNext;
}

/** Takes this token, or refuses what stands there. */
export function need(cursor: Cursor, text: string): void {
	if (!take(cursor, text)) refuse(cursor, `"${text}"`);
}

/** Notes what was expected, at the next token or at the character given, and ends the reading. The answer is only a stand-in. */
export function refuse(cursor: Cursor, what: string, at = peek(cursor).at): Expression {
	return end(cursor, at, fault('claim-syntax', { what, at }));
}

/** Refuses a name that is neither a function nor a variable. */
export function refuseName(cursor: Cursor, { text, at }: Token): Expression {
	if (/^\d+(-\d+)+$/.test(text)) return refuse(cursor, 'a date, or spaces beside the minus sign', at);
	const what = !signatureOf(text) ? 'a function of tests, or a variable of every' : `"(" after ${text}`;
	const near = didYouMean(nearest(text, Object.keys(claimFunctions)));
	return end(cursor, at, fault('claim-unknown', { what, at, nearest: near }));
}

function end(cursor: Cursor, at: number, why: Fault): Expression {
	const found = cursor.tokens.find((token) => token.at === at)?.text ?? '';
	cursor.fault ??= { at, found, fault: why };
	cursor.index = cursor.tokens.length - 1;
	return { at, form: 'number', value: 0, text: '' };
}
