import type { Expression } from '../datapackage/claimExpression.ts';
import { type Answer, evidenceOf, type NumberAnswer, type TestAnswer, together } from './answers.ts';
import { resultWords, yearRuns } from './numberWords.ts';
import { commonUnitOf, distinctUnits } from './units.ts';

/** A year of a walk and what the expression comes to in it. */
interface Stop<Kind extends Answer> {
	readonly year: number;
	readonly answer: Kind;
}

/** Answers of an expression for each year of a range. */
export function stops(range: Expression, answerIn: (year: number) => Answer): readonly Stop<Answer>[] {
	if (range.form !== 'range' || range.from.form !== 'number' || range.to.form !== 'number')
		throw new Error(`claim problem: no years at character ${range.at}`);
	const { value: from } = range.from;
	const years = Array.from({ length: range.to.value - from + 1 }, (_, index) => from + index);
	return years.map((year) => ({ year, answer: answerIn(year) }));
}

/** Whether a test holds in every year: false if one year breaks it, null if none does but a year has a gap. */
export function every(walk: readonly Stop<Answer>[]): TestAnswer {
	const tests = walk.filter((stop): stop is Stop<TestAnswer> => stop.answer.kind === 'test');
	const broken = tests.filter(({ answer }) => answer.holds === false);
	const open = tests.filter(({ answer }) => answer.holds === null);
	const holds = broken.length > 0 ? false : open.length > 0 ? null : true;
	const hardest = hardestOf(tests);
	const exceptions = yearRuns(broken.map(({ year }) => year));
	const holding = tests.length - broken.length - open.length;
	const parts = [
		hardest ? `${hardest.year}: ${hardest.answer.parts.join('; ')}` : 'no figure in any year',
		...(broken.length > 0 ? [`it does not hold in ${exceptions}`] : []),
		...(open.length > 0
			? [`it holds in ${holding} of the ${tests.length - open.length} years that have figures`]
			: [])
	];
	const evidence = evidenceOf(broken.flatMap(({ answer }) => answer.steps));
	const steps = [
		...(hardest?.answer.steps ?? []),
		...(broken.length > 0 ? [{ text: `Years in which it does not hold: ${exceptions}`, evidence }] : [])
	];
	const missing = open.length > 0 ? [`figures for ${yearRuns(open.map(({ year }) => year))}`] : [];
	const { others } = together(tests.map(({ answer }) => answer));
	return { kind: 'test', holds, parts, margin: null, steps, missing, others };
}

/** The year that breaks a comparison of sizes by most or comes nearest to it; else the first that breaks it. */
function hardestOf(tests: readonly Stop<TestAnswer>[]): Stop<TestAnswer> | undefined {
	const told = tests.filter(({ answer }) => answer.holds !== null);
	const sized = told.filter(({ answer }) => answer.margin !== null);
	const [first] = sized.toSorted((a, b) => (b.answer.margin ?? 0) - (a.answer.margin ?? 0));
	return first ?? told.find(({ answer }) => answer.holds === false) ?? told.at(-1);
}

/** The largest or smallest value; null where a year has a gap, as it might be there. */
export function extreme(walk: readonly Stop<Answer>[], which: 'max' | 'min'): NumberAnswer {
	const numbers = numbersOf(walk);
	const order = which === 'max' ? -1 : 1;
	const [best] = known(numbers).toSorted((a, b) => order * ((a.answer.value ?? 0) - (b.answer.value ?? 0)));
	const gaps = gapsOf(numbers);
	const { others } = together(numbers.map(({ answer }) => answer));
	const percent = best?.answer.percent ?? false;
	const words = best
		? `${which === 'max' ? 'highest' : 'lowest'} in ${best.year}: ${best.answer.words}`
		: 'no figure';
	const value = gaps.length > 0 ? null : (best?.answer.value ?? null);
	const unit = best?.answer.unit ?? null;
	const { simple = true, alone = null } = best?.answer ?? {};
	return {
		kind: 'number',
		value,
		unit,
		percent,
		simple,
		alone: alone && words,
		words,
		steps: best?.answer.steps ?? [],
		missing: gaps,
		others
	};
}

/**
 * Whether each figure is above (below) the last one read. Both ends must have one; a year between without a figure is named
 * and passed over.
 */
export function steady(walk: readonly Stop<Answer>[], direction: 'rising' | 'falling'): TestAnswer {
	const numbers = numbersOf(walk);
	const read = known(numbers);
	const [first, last] = [numbers[0]?.answer.value ?? null, numbers.at(-1)?.answer.value ?? null];
	const upwards = direction === 'rising' ? 1 : -1;
	const broken = read.filter(({ answer }, index) => {
		const before = read[index - 1]?.answer.value ?? null;
		return before !== null && ((answer.value ?? 0) - before) * upwards <= 0;
	});
	const exceptions = yearRuns(broken.map(({ year }) => year));
	const gaps = gapsOf(numbers);
	const open = first === null || last === null || read.length < 2;
	const holds = isMixed(numbers) ? null : broken.length > 0 ? false : open ? null : true;
	const series = read
		.map(({ year, answer }) => `${year}: ${resultWords(answer.value ?? 0, answer.percent, answer.unit)}`)
		.join(', ');
	const parts = [
		series || 'no figure in any year',
		...(broken.length > 0 ? [`not ${direction} in ${exceptions}`] : [])
	];
	const { steps, others } = together(numbers.map(({ answer }) => answer));
	return { kind: 'test', holds, parts, margin: null, steps, missing: gaps, others };
}

function numbersOf(walk: readonly Stop<Answer>[]): readonly Stop<NumberAnswer>[] {
	return walk.filter((stop): stop is Stop<NumberAnswer> => stop.answer.kind === 'number');
}

function known(numbers: readonly Stop<NumberAnswer>[]): readonly Stop<NumberAnswer>[] {
	return numbers.filter(({ answer }) => answer.value !== null);
}

function gapsOf(numbers: readonly Stop<NumberAnswer>[]): readonly string[] {
	const gaps = numbers.filter(({ answer }) => answer.value === null);
	return [
		...(gaps.length > 0 ? [`figures for ${yearRuns(gaps.map(({ year }) => year))}`] : []),
		...(isMixed(numbers) ? [commonUnitOf(numbers.map(({ answer }) => answer.unit))] : [])
	];
}

/** Whether the years are in unlike units, so that none is above another. */
function isMixed(numbers: readonly Stop<NumberAnswer>[]): boolean {
	return distinctUnits(known(numbers).map(({ answer }) => answer.unit)).length > 1;
}
