import { format } from 'd3';
import { PURE, YEAR } from './units.ts';

/** Narrow no-break space: between a number and its unit. */
const thin = '\u202f';
const grouped = format(',');
const whole = format(',.0f');
const four = format(',.4~r');
const three = format(',.3~r');

/** A figure with the digits it was printed with: `369.54`, `2,996`, `−4.3`. */
export function printed(value: number): string {
	return grouped(Number(value.toPrecision(12)));
}

/** A result, with as many digits as bear saying: `0.324`, `2.302`, `122.8`, `1,834`. */
export function computed(value: number): string {
	const size = Math.abs(value);
	if (Number.isInteger(value)) return grouped(value);
	if (size >= 1000) return whole(value);
	return size >= 1 ? four(value) : three(value);
}

/** A part of one as printed percent: 0.041 is `4.1 %`. */
export function printedPercent(part: number): string {
	return `${printed(part * 100)}${thin}%`;
}

function percentDigits(percent: number): string {
	return Number.isInteger(percent) ? grouped(percent) : three(percent);
}

/** A result, in percent where it is a part of one; a year as it is. */
export function resultWords(value: number, percent: boolean, unit: string | null = PURE): string {
	if (unit === YEAR) return String(value);
	return percent ? `${percentDigits(value * 100)}${thin}%` : computed(value);
}

/** Years in runs: `1965–1989, 2001`. */
export function yearRuns(years: readonly number[]): string {
	const runs: number[][] = [];
	for (const year of years) {
		const last = runs.at(-1);
		if (last?.at(-1) === year - 1) last.push(year);
		else runs.push([year]);
	}
	return runs.map((run) => [...new Set([run[0], run.at(-1)])].join('–')).join(', ');
}
