import { type Expression, kindOf } from '../datapackage/claimExpression.ts';
import type { ClaimEvidence, OtherReading, Step, TestAnswer } from './answers.ts';
import type { Context } from './context.ts';
import { evaluateTest } from './evaluate.ts';

/** Another published reading that turns the answer round. */
export interface FlippingReading {
	/** Which figure, and how it reads there: `Japan, exports and imports, 2005: 200`. */
	readonly text: string;
	readonly holds: boolean;
	readonly evidence: readonly ClaimEvidence[];
}

/** What all tests of a claim come to in one context. */
export interface Run {
	readonly holds: boolean | null;
	readonly arithmetic: string;
	readonly steps: readonly Step[];
	readonly missing: readonly string[];
	/** Whether all that fails is the date of something, beside tests that hold. */
	readonly dateOnly: boolean;
	readonly otherReadings: readonly FlippingReading[];
}

/** Runs the tests of a claim, and again with each other published reading put in place of its figure, one at a time. */
export function run(context: Context, tests: readonly Expression[]): Run {
	const answers = tests.map((test) => evaluateTest(context, test));
	const holds = all(answers);
	const others = distinct(answers.flatMap((answer) => answer.others));
	return {
		holds,
		arithmetic: distinctParts(answers.flatMap(({ parts }) => parts)).join('; '),
		steps: distinctSteps(answers.flatMap(({ steps }) => steps)),
		missing: [...new Set(answers.flatMap(({ missing }) => missing))],
		dateOnly: failsOnDateOnly(tests, answers),
		otherReadings: holds === null ? [] : others.flatMap((other) => flipping(context, tests, holds, other))
	};
}

/** False where one test fails, else null where one cannot be said. */
function all(answers: readonly TestAnswer[]): boolean | null {
	if (answers.some(({ holds }) => holds === false)) return false;
	return answers.some(({ holds }) => holds === null) ? null : true;
}

function failsOnDateOnly(tests: readonly Expression[], answers: readonly TestAnswer[]): boolean {
	const failed = tests.filter((_, index) => answers[index]?.holds === false);
	const isDated = (test: Expression) => test.form === 'comparison' && kindOf(test.left) === 'date';
	return failed.length > 0 && failed.every(isDated) && answers.some(({ holds }) => holds === true);
}

function flipping(
	context: Context,
	tests: readonly Expression[],
	usual: boolean,
	exchange: OtherReading
): FlippingReading[] {
	const holds = all(tests.map((test) => evaluateTest({ ...context, exchange }, test)));
	if (holds === null || holds === usual) return [];
	return [{ text: `${exchange.label}: ${exchange.made}`, holds, evidence: exchange.evidence }];
}

function distinct(others: readonly OtherReading[]): readonly OtherReading[] {
	const keys = others.map(({ key, value }) => `${key} ${value}`);
	return others.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

/** Each part once; what another part says with more, “…, 5 Apr 2000: Mori in office”, is left to that. */
function distinctParts(parts: readonly string[]): readonly string[] {
	return [...new Set(parts)].filter((part) => !parts.some((other) => other.startsWith(`${part}: `)));
}

function distinctSteps(steps: readonly Step[]): readonly Step[] {
	const texts = steps.map(({ text }) => text);
	return steps.filter(({ text }, index) => texts.indexOf(text) === index);
}
