/** Whether a change survives the choice of sources, in words. */
import type { RobustChange } from '../measures/sourceBand.ts';
import { nothingToCompare, survives, yearWithoutChoice, type PartnerReadings } from './disagreementRows.ts';
import { formatChange, thin } from './format.ts';
import { changeInWords, listInWords } from './words.ts';

/** A range of changes as a verb phrase: “fell by 67 to 68 %”, “more than doubled”, “rose by 4 to 12 %”. */
export function rangeInWords({ low, high }: RobustChange): string {
	const [least, most] = [low, high].map((ratio) => changeInWords(ratio));
	if (high === 0 || low === high) return most!;
	if (high <= 1) return `fell by ${percents(1 - high, 1 - low)}`;
	if (high < 1.95) return `rose by ${percents(low - 1, high - 1)}`;
	return least === most ? most! : `rose to between ${times(low)} and ${times(high)} times its level`;
}

function percents(a: number, b: number): string {
	const [least, most] = [a, b].map((part) => Math.round(part * 100));
	return least === most ? `${most}${thin}%` : `${least} to ${most}${thin}%`;
}

function times(ratio: number): string {
	return ratio >= 9.95 ? ratio.toFixed(0) : ratio.toFixed(1);
}

/** The range as a picture prints it: “−68 % to −67 %”, “×2.0 to ×2.5”. */
export function rangeInFigures({ low, high }: RobustChange): string {
	const [least, most] = [low, high].map(formatChange);
	return least === most ? most! : `${least} to ${most}`;
}

/** The verdict on one partner, to stand behind its name. */
export function verdict(partner: PartnerReadings): string {
	const { years, change } = partner;
	const without = years.filter(({ band }) => band === null).map(({ year }) => String(year));
	if (without.length > 0) return `no published total for ${listInWords(without)}: nothing to compare`;
	if (years.length === 1) return spreadInWords(partner);
	if (!change) return `nothing was traded in ${years[0]!.year}: no ratio`;
	if (nothingToCompare(partner)) return `${rangeInWords(change)}, on one figure a year: nothing to compare`;
	const pairs = `${change.n} pairs`;
	if (!survives(change)) return `does not survive: from ${rangeInFigures(change)}, ${pairs}`;
	const words = rangeInWords(change);
	const figures = /\d/.test(words) ? '' : ` (${rangeInFigures(change)})`;
	return `${words}${figures} in each of ${pairs}${singleInWords(partner)}`;
}

/** “, on one figure for 2006”; empty where both years have a choice. */
export function singleInWords(partner: PartnerReadings): string {
	const year = yearWithoutChoice(partner);
	return year === null ? '' : `, on one figure for ${year}`;
}

/** How far the figures of one year lie apart. */
export function spreadInWords({ years }: PartnerReadings): string {
	const { band, distinct } = years[0]!;
	if (!band) return '';
	if (distinct === 1)
		return band.n === 1 ? 'one reading only: nothing to compare' : `one figure in ${band.n} places`;
	if (band.spread === null) return `${band.n} readings, the lowest a zero`;
	return `${band.n} readings, the highest ${percentAbove(band.spread)} above the lowest`;
}

/** “8 %”; with a decimal where it is less than ten. */
export function percentAbove(spread: number): string {
	const percent = (spread - 1) * 100;
	const said = percent < 0.05 ? 'less than 0.1' : percent < 9.95 ? percent.toFixed(1) : percent.toFixed(0);
	return `${said}${thin}%`;
}
