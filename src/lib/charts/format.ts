import { format } from 'd3';

/** Narrow no-break space: between a number and its unit. */
export const thin = '\u202f';

const grouped = format(',.0f');
const oneDecimal = format(',.1f');
const twoDecimals = format(',.2f');

/** A number as axes and labels print it: grouped, a real minus, as many decimals as its size deserves; never 0 for more. */
export function formatNumber(value: number): string {
	const size = Math.abs(value);
	if (size > 0 && size < 0.05) return value > 0 ? '<0.1' : '>\u22120.1';
	return size >= 9.95 || Number.isInteger(value) ? grouped(value) : oneDecimal(value);
}

/** US$ million in words of the house: "US$ 370 m", "US$ 1.83 bn". */
export function formatMoney(musd: number): string {
	if (Math.abs(musd) < 999.5) return `US$${thin}${formatNumber(musd)}${thin}m`;
	return `US$${thin}${twoDecimals(musd / 1000)}${thin}bn`;
}

/** A percentage already multiplied by 100: "4.1 %", "31 %". */
export function formatPercent(percent: number): string {
	return `${formatNumber(percent)}${thin}%`;
}

/** The same, with two figures that count below one percent: "0.044 %"; "<0.001 %" for what is more than nothing and below that. */
export function formatSmallPercent(percent: number): string {
	if (percent <= 0 || percent >= 0.995) return formatPercent(percent);
	return percent < 0.001 ? `<0.001${thin}%` : `${percent.toPrecision(2)}${thin}%`;
}

/** A change as a difference arrow shows it: "−68 %" below one, "×2.2" from a doubling on, "+40 %" between. */
export function formatChange(ratio: number): string {
	if (ratio >= 1.95) return `×${ratio >= 9.95 ? grouped(ratio) : oneDecimal(ratio)}`;
	const percent = Math.round((ratio - 1) * 100);
	if (percent === 0) return `±0${thin}%`;
	return percent > 0 ? `+${percent}${thin}%` : `\u2212${-percent}${thin}%`;
}

/** A change of a share, in percentage points: "−9.9 pts". */
export function formatPoints(points: number): string {
	const text = Math.abs(points) < 9.95 ? oneDecimal(points) : grouped(points);
	return `${points > 0 ? '+' : ''}${text}${thin}pts`;
}

/** Years of a period in a headline: "2002–07", "1998–2004", "2006". */
export function formatYears(from: number, to: number): string {
	if (from === to) return String(from);
	const sameCentury = Math.floor(from / 100) === Math.floor(to / 100);
	return sameCentury ? `${from}–${String(to).slice(2)}` : `${from}–${to}`;
}
