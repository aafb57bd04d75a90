import { lookAlike } from './lookAlikes.ts';
import { fault, type Fault, isFault } from './problems.ts';

const PLAIN = /^[+-]?(0|[1-9]\d*)(\.\d+)?$/;
const YEAR = /^[12]\d{3}$/;

/**
 * Reads a number written as 1234.5, with an optional sign, and nothing else; other styles give the fault that says
 * what stands in the way. Nothing is guessed: `1,234` may be 1234 or 1.234. Never throws, never gives NaN.
 */
export function readNumber(text: string): number | Fault {
	if (!PLAIN.test(text)) return diagnoseNumber(text);
	// Adding zero turns -0 into 0, which JSON would do later in silence.
	return keepsItsDigits(text) ? Number(text) + 0 : fault('number-long');
}

/** Reads a whole number written as 1234. */
export function readInteger(text: string): number | Fault {
	const number = readNumber(text);
	return isFault(number) || !text.includes('.') ? number : fault('integer-fraction');
}

/** Reads a calendar year from 1000 to 2999. */
export function readYear(text: string): number | Fault {
	if (YEAR.test(text)) return Number(text);
	const known = YEAR_DIAGNOSES.find(([pattern]) => pattern.test(text));
	if (known) return fault(known[1]);
	const letter = lookAlike(text, (digits) => YEAR.test(digits));
	return letter ? fault('year-letter', letter) : fault('year-other');
}

/** Whether a figure looks like a sign for "no data" that a program wrote (-999, -9999, -99.99). */
export function isSentinel(value: number): boolean {
	return /^-(9{3,}(\.9+)?|99\.99+)$/.test(String(value));
}

/** Whether a figure survives the trip through a double: 0.30000000000000004 does, 9007199254740993 does not. */
function keepsItsDigits(text: string): boolean {
	const digits = text.replace(/^[+-]|\./g, '').replace(/^0+/, '');
	if (digits.replace(/0+$/, '').length <= 15 && digits.length <= 300) return true;
	return String(Number(text)) === text.replace(/^\+/, '');
}

// First match wins: from the surest reading of a misshapen number to the vaguest.
const NUMBER_DIAGNOSES = [
	[/^\s|\s$/u, 'number-outer-space'],
	[/^[+-]?(nan|inf|infinity|∞)$/i, 'number-not-finite'],
	[/^([-–—−*.x?]|\.{2,}|…|--+|n\/?a|n\.a\.|na|none|null|nil|#n\/a)$/i, 'number-placeholder'],
	[/[^\P{Nd}0-9]/u, 'number-other-digits'],
	[/^[−–—‒﹣-]\d/, 'number-minus-sign'],
	[/\d[-−–]$/, 'number-trailing-minus'],
	[/^\([^()]*\d[^()]*\)$/, 'number-parentheses'],
	[/\d\s?[%‰%]$/, 'number-percent'],
	[/^[+-]?\d+([.,]\d+)?e[+-]?\d+$/i, 'number-exponent'],
	[/^[+-]?\d{1,3}(\s\d{3})+([.,]\d+)?$/u, 'number-spaces'],
	[/^[+-]?\d{1,3},\d{3}$/, 'number-comma'],
	[/^[+-]?\d{1,3}((,\d{2,3})+,\d{3}|(,\d{3})+(?=\.))(\.\d+)?$/, 'number-grouped'],
	[/^[+-]?\d{1,3}(\.\d{3})+(\.\d{3}|,\d+)$|^[+-]?\d{1,3}(['’_]\d{3})+([.,]\d+)?$/, 'number-grouped'],
	[/^[+-]?\d+,\d+$/, 'number-decimal-comma'],
	[/^[+-]?0\d+(\.\d+)?$/, 'number-leading-zero'],
	[/^[+-]?(\.\d+|\d+\.)$/, 'number-bare-point']
] as const;

function diagnoseNumber(text: string): Fault {
	const known = NUMBER_DIAGNOSES.find(([pattern]) => pattern.test(text));
	if (known) return fault(known[1]);
	const letter = lookAlike(text, (digits) => PLAIN.test(digits));
	if (letter) return fault('number-letter', letter);
	return fault(/\d/.test(text) && /[\p{L}\p{Sc}]/u.test(text) ? 'number-unit' : 'number-other');
}

const YEAR_DIAGNOSES = [
	[/[^\P{Nd}0-9]/u, 'year-other-digits'],
	[/^['’]?\d{2}$/, 'year-short'],
	[/^[12]\d{3}\.0*$/, 'year-decimals'],
	[/^[12]\d{3}\s?[-–/]\s?\d{2,4}$/, 'year-period']
] as const;
