import { type NumberAnswer, together } from './answers.ts';
import { printed } from './numberWords.ts';
import { commonUnitOf, factorBetween, PURE, unitWords, YEAR } from './units.ts';

type Sign = '+' | '-' | '*' | '/';
const signWords = { '+': '+', '-': '−', '*': '×', '/': '/' } as const;

/** Two numbers in one unit, or why they have none in common. */
interface Aligned {
	readonly sides: readonly [NumberAnswer, NumberAnswer];
	/** Null where both take any. */
	readonly unit: string | null;
	readonly why: string | null;
}

/**
 * A sum, difference, product or ratio. Sums and differences need one unit, a ratio of like units is a pure number, and a product has
 * at most one unit; what needs more is not defined. `runsOn` says that the left is a sum to which this one only adds.
 */
export function operation(
	sign: Sign,
	left: NumberAnswer,
	right: NumberAnswer,
	runsOn: boolean
): NumberAnswer {
	const { sides, unit, why } = sign === '*' ? multiplied(left, right) : aligned(left, right, sign);
	const [first, second] = sides;
	const value =
		why === null && first.value !== null && second.value !== null
			? calculated(sign, first.value, second.value)
			: null;
	const percent = (sign === '+' || sign === '-') && sides.some((side) => side.percent);
	const begin = runsOn ? first.words : bracketed(first);
	const grounds = together(sides);
	return {
		kind: 'number',
		value,
		unit,
		percent,
		simple: false,
		alone: null,
		words: `${begin} ${signWords[sign]} ${bracketed(second)}`,
		...grounds,
		missing: why === null ? grounds.missing : [...grounds.missing, why]
	};
}

function bracketed({ simple, words }: NumberAnswer): string {
	return simple ? words : `(${words})`;
}

/** Null where the result is not defined. */
function calculated(sign: Sign, a: number, b: number): number | null {
	if (sign === '/') return b === 0 ? null : a / b;
	return sign === '+' ? a + b : sign === '-' ? a - b : a * b;
}

/** Both sides in one unit; a literal takes that of the other side, except that dividing by it leaves the unit as it is. */
export function aligned(left: NumberAnswer, right: NumberAnswer, sign: Sign | null = null): Aligned {
	const ratio = sign === '/';
	if (ratio && (right.unit === null || right.unit === PURE)) {
		const unit = left.unit ?? right.unit;
		return { sides: [left, right], unit, why: null };
	}
	const [one, other] = [inUnit(left, right.unit), inUnit(right, left.unit)];
	const factor = one.unit === null || other.unit === null ? 1 : factorBetween(other.unit, one.unit);
	if (factor === null) return { sides: [one, other], unit: null, why: commonUnitOf([one.unit, other.unit]) };
	return { sides: [one, scaled(other, factor, one.unit ?? '')], unit: ratio ? PURE : one.unit, why: null };
}

function multiplied(left: NumberAnswer, right: NumberAnswer): Aligned {
	const units = [left.unit, right.unit].filter((unit) => unit !== null && unit !== PURE);
	const why =
		units.length > 1 ? `a unit for ${units.map((unit) => unitWords(unit ?? '')).join(' × ')}` : null;
	const plain = left.unit === null && right.unit === null ? null : PURE;
	return { sides: [left, right], unit: units[0] ?? plain, why };
}

/** A literal in the unit of the other side; what has a unit keeps it. */
function inUnit(answer: NumberAnswer, unit: string | null): NumberAnswer {
	if (answer.unit !== null || unit === null) return answer;
	const isYear = unit === YEAR && answer.simple && answer.value !== null;
	return { ...answer, unit, words: isYear ? String(answer.value) : answer.words };
}

/** A figure in a larger or smaller unit of the same kind, with a line that says so. */
function scaled(answer: NumberAnswer, factor: number, unit: string): NumberAnswer {
	if (factor === 1 || answer.value === null) return answer;
	const value = Number((answer.value * factor).toPrecision(12));
	const text = `${printed(answer.value)} ${answer.unit} = ${printed(value)} ${unit}`;
	const words = answer.simple ? printed(value) : `(${answer.words}) × ${printed(factor)}`;
	return { ...answer, value, unit, words, alone: null, steps: [...answer.steps, { text, evidence: [] }] };
}
