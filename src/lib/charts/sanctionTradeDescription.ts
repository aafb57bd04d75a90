/** What came into force in the years in view, as the alternative text of trade beside sanctions tells it. */
import { formatFuzzyDate } from '../datapackage/dates.ts';
import type { Period } from '../selection/selection.ts';
import { runsOf } from './flowBars.ts';
import { formatYears } from './format.ts';
import { begunIn, isKnown, type SanctionTrade } from './sanctionTrade.ts';
import { listInWords } from './words.ts';

/** The measures that came into force, or that none did; of years that the record does not reach it says neither. */
export function begunInWords(data: SanctionTrade, { from, to }: Period): string {
	const begun = begunIn(data, from, to);
	const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
	const known = years.filter((year) => isKnown(data, year));
	const silent = years.filter(
		(year) =>
			!isKnown(data, year) && !begun.some(({ inForceFrom }) => inForceFrom!.from.startsWith(`${year}-`))
	);
	const told = begun.map(({ label, inForceFrom }) => `${label} (${formatFuzzyDate(inForceFrom!)})`);
	const none =
		known.length === 0
			? []
			: [`No sanction came into force${silent.length > 0 ? ` in ${spans(known)}` : ''}.`];
	return [
		...(told.length > 0 ? [`Came into force: ${told.join(', ')}.`] : none),
		...(silent.length > 0 ? [`What came into force in ${spans(silent)} is not on record.`] : [])
	].join(' ');
}

function spans(years: readonly number[]): string {
	return listInWords(runsOf(years).map((run) => formatYears(run[0]!, run.at(-1)!)));
}
