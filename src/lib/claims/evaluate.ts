import type { Expression } from '../datapackage/claimExpression.ts';
import type { FuzzyDate } from '../datapackage/dates.ts';
import { aidFigure } from './aid.ts';
import type { Answer, DateAnswer, NumberAnswer, TestAnswer } from './answers.ts';
import { countWithin, eventDate, eventYear, holders, termDate } from './chronology.ts';
import { opposite } from './compare.ts';
import { compare, literalDate } from './comparison.ts';
import type { Context } from './context.ts';
import { growthFigure, shareFigure, totalFigure, tradeFigure, worldFigure } from './figures.ts';
import { inForce } from './inForce.ts';
import { printed, printedPercent } from './numberWords.ts';
import { operation } from './operation.ts';
import { PURE, YEAR } from './units.ts';
import { every, extreme, steady, stops } from './walks.ts';

type Call = Expression & { readonly form: 'call' };

/** Whether a test of a claim holds in a context, with the reckoning. Throws “claim problem: …” for what `parseClaim` never gives. */
export function evaluateTest(context: Context, test: Expression): TestAnswer {
	const answer = evaluate(context, test);
	if (answer.kind !== 'test') throw new Error(`claim problem: no test at character ${test.at}`);
	return answer;
}

function evaluate(context: Context, expression: Expression): Answer {
	switch (expression.form) {
		case 'number':
			return literalNumber(expression.value, expression.text);
		case 'date':
			return literalDate(expression.date);
		case 'variable': {
			const year = context.years.get(expression.name);
			if (year === undefined) throw new Error(`claim problem: no year for ${expression.name}`);
			return { ...literalNumber(year, ''), unit: YEAR, words: String(year) };
		}
		case 'operation':
			return joined(context, expression);
		case 'comparison':
			return compare(context, expression, (side) => evaluate(context, side));
		case 'call':
			return call(context, expression);
		default:
			throw new Error(`claim problem: ${expression.form} at character ${expression.at}`);
	}
}

function literalNumber(value: number, text: string): NumberAnswer {
	const percent = text.endsWith('%');
	const words = percent ? printedPercent(value) : printed(value);
	return {
		kind: 'number',
		value,
		// Percent are parts of one; another number takes the unit of what stands beside it.
		unit: percent ? PURE : null,
		words,
		percent,
		simple: true,
		alone: null,
		steps: [],
		missing: [],
		others: []
	};
}

/** Brackets round a first part of the same rank say nothing: (a + b) + c. */
function joined(
	context: Context,
	{ sign, left, right }: Expression & { readonly form: 'operation' }
): NumberAnswer {
	const runsOn = sign === '+' && left.form === 'operation' && left.sign === '+';
	return operation(sign, numberOf(context, left), numberOf(context, right), runsOn);
}

function call(context: Context, expression: Call): Answer {
	const { name } = expression;
	switch (name) {
		case 'trade':
			return tradeFigure(context, id(expression, 0), year(context, expression, 1), 'total');
		case 'exports':
			return tradeFigure(context, id(expression, 0), year(context, expression, 1), 'export');
		case 'imports':
			return tradeFigure(context, id(expression, 0), year(context, expression, 1), 'import');
		case 'share':
			return shareFigure(context, id(expression, 0), year(context, expression, 1));
		case 'world':
			return worldFigure(context, id(expression, 0), year(context, expression, 1));
		case 'growth':
			return growthFigure(context, id(expression, 0), year(context, expression, 1));
		case 'total':
			return totalFigure(context, id(expression, 0), id(expression, 1), year(context, expression, 2));
		case 'aid':
			return aidFigure(context, id(expression, 0), id(expression, 1), when(context, argument(expression, 2)));
		case 'date':
			return eventDate(context, id(expression, 0));
		case 'year':
			return eventYear(context, id(expression, 0));
		case 'term':
			return termDate(context, id(expression, 0), id(expression, 1));
		case 'in_office':
			return holders(context, id(expression, 0), dateOf(context, argument(expression, 1)));
		case 'in_force':
			return inForce(context, id(expression, 0), dateOf(context, argument(expression, 1)));
		case 'count':
			return counted(context, expression);
		case 'not': {
			const inner = evaluateTest(context, argument(expression, 0));
			return { ...inner, holds: opposite(inner.holds), margin: null };
		}
		default:
			return walk(context, expression, name);
	}
}

function walk(
	context: Context,
	expression: Call,
	name: 'every' | 'max' | 'min' | 'rising' | 'falling'
): Answer {
	const variable = id(expression, 1);
	const along = stops(argument(expression, 2), (at) =>
		evaluate({ ...context, years: new Map([...context.years, [variable, at]]) }, argument(expression, 0))
	);
	if (name === 'every') return every(along);
	return name === 'max' || name === 'min' ? extreme(along, name) : steady(along, name);
}

function counted(context: Context, expression: Call): NumberAnswer {
	const range = argument(expression, 1);
	if (range.form !== 'range') throw new Error(`claim problem: no range at character ${range.at}`);
	const [from, to] = [range.from, range.to].map((end) => dateOf(context, end).date);
	if (!from || !to) throw new Error(`claim problem: no dates at character ${range.at}`);
	return countWithin(context, id(expression, 0), from, to);
}

function argument({ args, at }: Call, index: number): Expression {
	const found = args[index];
	if (!found) throw new Error(`claim problem: an argument is missing at character ${at}`);
	return found;
}

/** The id, name or edge at a place. */
function id(expression: Call, index: number): string {
	const found = argument(expression, index);
	if (found.form === 'id') return found.id;
	if (found.form === 'variable' || found.form === 'edge') return found.name;
	throw new Error(`claim problem: no name at character ${found.at}`);
}

/** A year as a number; one that is not known or not whole has no figures. */
function year(context: Context, expression: Call, index: number): number {
	return numberOf(context, argument(expression, index)).value ?? NaN;
}

/** A year as a number, or a date. */
function when(context: Context, expression: Expression): number | FuzzyDate {
	const answer = evaluate(context, expression);
	if (answer.kind === 'date') return answer.date ?? NaN;
	return answer.kind === 'number' ? (answer.value ?? NaN) : NaN;
}

function numberOf(context: Context, expression: Expression): NumberAnswer {
	const answer = evaluate(context, expression);
	if (answer.kind === 'number') return answer;
	throw new Error(`claim problem: no number at character ${expression.at}`);
}

function dateOf(context: Context, expression: Expression): DateAnswer {
	const answer = evaluate(context, expression);
	if (answer.kind === 'date') return answer;
	throw new Error(`claim problem: no date at character ${expression.at}`);
}
