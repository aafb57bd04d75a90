/** How shares and their differences are printed where one of the two is a small fraction of a percent. */
import { format } from 'd3';
import { formatSmallPercent, thin } from './format.ts';

const oneDecimal = format('.1f');

/** A share as a dumbbell prints it: “12.7 %”, and below one percent two digits that count: “0.044 %”. */
export function formatShare(percent: number): string {
	return percent < 0.995 ? formatSmallPercent(percent) : `${oneDecimal(percent)}${thin}%`;
}

/** Percentage points with one decimal and without a sign: “12.7”. */
export function plainPoints(points: number): string {
	const size = Math.abs(points);
	return size > 0 && size < 0.05 ? 'less than 0.1' : oneDecimal(size);
}

/** A difference with its sign: “+12.7 pts”, “−0.3 pts”, “0 pts”. */
export function signedPoints(points: number): string {
	if (points === 0) return `0${thin}pts`;
	const size = Math.abs(points) < 0.05 ? '<0.1' : oneDecimal(Math.abs(points));
	return `${points > 0 ? '+' : '\u2212'}${size}${thin}pts`;
}
