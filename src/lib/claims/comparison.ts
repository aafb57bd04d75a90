import type { ComparisonSign, Expression } from '../datapackage/claimExpression.ts';
import { formatFuzzyDate, type FuzzyDate } from '../datapackage/dates.ts';
import type { Answer, DateAnswer, NumberAnswer, PersonAnswer, TestAnswer } from './answers.ts';
import { together } from './answers.ts';
import { isHolder } from './chronology.ts';
import { compareDates, compareNumbers, opposite } from './compare.ts';
import type { Context } from './context.ts';
import { resultWords } from './numberWords.ts';
import { aligned } from './operation.ts';

type Comparison = Expression & { readonly form: 'comparison' };

const numberSigns: Readonly<Record<ComparisonSign, string>> = {
	'==': 'exactly',
	'!=': 'other than',
	'<': 'below',
	'<=': 'at most',
	'>': 'above',
	'>=': 'at least',
	'~': 'about',
	in: 'within'
};
const dateSigns: Readonly<Record<ComparisonSign, string>> = {
	...numberSigns,
	'==': 'in or on',
	'!=': 'not in or on',
	'<': 'before',
	'<=': 'no later than',
	'>': 'after',
	'>=': 'no earlier than'
};
const outcomes = { true: 'it holds', false: 'it does not hold', null: 'it cannot be said' } as const;

/** Compares two numbers, two dates, or who held an office with a person; says what was computed, what is claimed, and whether it holds. */
export function compare(
	context: Context,
	comparison: Comparison,
	answers: (expression: Expression) => Answer
): TestAnswer {
	const left = answers(comparison.left);
	if (left.kind === 'number') return compareFigures(comparison, left, answers);
	if (left.kind === 'date') return compareDays(comparison, left, answers);
	if (left.kind === 'person') return comparePeople(context, comparison, left);
	throw new Error(`claim problem: a test compared at character ${comparison.at}`);
}

function compareFigures(
	comparison: Comparison,
	found: NumberAnswer,
	answers: (expression: Expression) => Answer
): TestAnswer {
	const { sign, within } = comparison;
	const pairs = ends(comparison).map((end) => {
		const answer = answers(end);
		if (answer.kind === 'number') return aligned(found, answer);
		throw new Error(`claim problem: no number at character ${end.at}`);
	});
	const why = pairs.find((pair) => pair.why !== null)?.why ?? null;
	const [left = found] = pairs.map(({ sides }) => sides[0]);
	const [first, last] = pairs.map(({ sides }) => sides[1]);
	if (!first) throw new Error(`claim problem: nothing to compare with at character ${comparison.at}`);
	const percent = left.percent || first.percent;
	const known = why === null && left.value !== null && first.value !== null;
	const options = { within, to: last?.value ?? first.value ?? 0 };
	const holds = known ? compareNumbers(sign, left.value, first.value, options) : null;
	const claimed = `${numberSigns[sign]} ${[first, ...(last ? [last] : [])].map((end) => sided(end, percent)).join(' to ')}`;
	const compared = [left, ...(isLiteral(comparison.right) ? [] : [first])];
	const gap = known ? left.value - first.value : null;
	const margin = gap === null ? null : sign.startsWith('<') ? gap : sign.startsWith('>') ? -gap : null;
	return said({
		found: known
			? compared.map((side) => side.alone ?? sided(side, percent))
			: [noResult([left, first], why)],
		claimed: `${sided(left, percent)}; claimed: ${claimed}${toleranceWords(comparison)}`,
		holds,
		margin,
		parts: [left, first, ...(last ? [last] : [])],
		why
	});
}

/** Why a comparison of numbers has no answer. */
function noResult(sides: readonly NumberAnswer[], why: string | null): string {
	const missing = [...sides.flatMap((side) => side.missing), ...(why === null ? [] : [why])];
	return missing.length > 0 ? `no figure: ${missing.join('; ')}` : 'not defined';
}

/** A side of a comparison, with its result where it is more than one figure. */
function sided({ words, value, unit, simple, percent: own }: NumberAnswer, percent: boolean): string {
	if (value === null || (simple && own === percent)) return words;
	const result = resultWords(value, percent, unit);
	return simple ? result : `${words} = ${result}`;
}

function toleranceWords({ within }: Comparison): string {
	if (!within) return '';
	return ` (within ${within.relative ? resultWords(within.value, true) : resultWords(within.value, false)})`;
}

function compareDays(
	comparison: Comparison,
	left: DateAnswer,
	answers: (expression: Expression) => Answer
): TestAnswer {
	const { sign, right } = comparison;
	const sides = ends(comparison).map((end) => {
		const answer = answers(end);
		if (answer.kind === 'date') return answer;
		throw new Error(`claim problem: no date at character ${end.at}`);
	});
	const span = spanOf(sides);
	const holds = left.date && span ? compareDates(sign, left.date, span) : null;
	const claimed = `${dateSigns[sign]} ${sides.map((side) => side.words).join(' to ')}`;
	const found = [left, ...(isLiteral(right) ? [] : sides)].map(({ words }) => words);
	return said({
		found,
		claimed: `${left.words}; claimed: ${claimed}`,
		holds,
		margin: null,
		parts: [left, ...sides]
	});
}

function spanOf(sides: readonly DateAnswer[]): FuzzyDate | null {
	const [from, to = from] = sides.map(({ date }) => date);
	if (!from || !to) return null;
	return from === to ? from : { ...from, edtf: `${from.edtf}/${to.edtf}`, to: to.to, precision: 'interval' };
}

function comparePeople(context: Context, { sign, right }: Comparison, left: PersonAnswer): TestAnswer {
	if (right.form !== 'id') throw new Error(`claim problem: no person at character ${right.at}`);
	const same = isHolder(context, left, right.id);
	const name = context.tables.terms.find(({ id }) => id === right.id)?.shortName ?? right.id;
	const holds = sign === '==' ? same : opposite(same);
	const claimed = `${left.words}; claimed: ${sign === '==' ? '' : 'not '}${name}`;
	return said({ found: [left.words], claimed, holds, margin: null, parts: [left] });
}

interface Said {
	readonly found: readonly string[];
	readonly claimed: string;
	readonly holds: boolean | null;
	readonly margin: number | null;
	readonly parts: readonly (NumberAnswer | DateAnswer | PersonAnswer)[];
	/** Why the sides can’t be compared. */
	readonly why?: string | null;
}

function said({ found, claimed, holds, margin, parts, why = null }: Said): TestAnswer {
	const grounds = together(parts);
	const evidence = grounds.steps.flatMap((step) => step.evidence);
	// A lone date or person has said all there is in the line of the comparison.
	const own = grounds.steps.filter(({ text }) => !claimed.startsWith(text));
	const steps = [...own, { text: `${claimed}: ${outcomes[`${holds}`]}`, evidence }];
	const missing = why === null ? grounds.missing : [...grounds.missing, why];
	return { kind: 'test', holds, parts: found, margin, ...grounds, steps, missing };
}

function ends({ right }: Comparison): readonly Expression[] {
	return right.form === 'range' ? [right.from, right.to] : [right];
}

/** Whether a side holds no figure of the record, so that the reckoning need not show it. */
function isLiteral(expression: Expression): boolean {
	switch (expression.form) {
		case 'number':
		case 'date':
		case 'range':
			return true;
		case 'operation':
			return isLiteral(expression.left) && isLiteral(expression.right);
		default:
			return false;
	}
}

/** A date as it stands in a claim. */
export function literalDate(date: FuzzyDate): DateAnswer {
	return { kind: 'date', date, words: formatFuzzyDate(date), steps: [], missing: [], others: [] };
}
