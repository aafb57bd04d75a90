/** Mean trade before and after the first sanction in view, beside other partners and years without one, as a sentence. */
import { eventWindow, type BeforeAfter } from '../measures/eventWindow.ts';
import type { Period, Selection } from '../selection/selection.ts';
import { formatChange, formatMoney } from './format.ts';
import * as partners from './partners.ts';
import { begunIn, ownBasis, protagonistName, type SanctionTrade } from './sanctionTrade.ts';
import { listInWords, numberInWords, possessive } from './words.ts';

/** Years on either side. */
const width = 2;
/** Comparison years at most, the nearest first. */
const mostPlacebos = 3;

/** The sentence and the years it draws on; null where a side has no figure. */
export function windowNote(
	data: SanctionTrade,
	selection: Selection
): { readonly text: string; readonly years: Period } | null {
	const [first] = begunIn(data, selection.period.from, selection.period.to);
	if (!first) return null;
	const year = Number(first.inForceFrom!.from.slice(0, 4));
	const placebos = placeboYears(data, year);
	const { protagonist } = data.study.settings;
	const basis = partners.basisOf(selection, ownBasis);
	const seen = data.study.tables.partners.filter((row) => row.focus && row.id !== protagonist);
	const window = eventWindow(
		partners.seriesOf(data, basis, protagonist),
		seen.map((row) => partners.seriesOf(data, basis, row.id)),
		year,
		width,
		placebos
	);
	if (!window || window.before === null || window.after === null) return null;
	const span = numberInWords(width);
	const own = `${possessive(protagonistName(data))} trade averaged ${formatMoney(window.before)} a year in the ${span} years before ${year} and ${formatMoney(window.after)} in the ${span} after${changed(window)}`;
	const others = window.others.flatMap((other) => {
		const name = seen.find((row) => row.id === other.partner)?.name ?? other.partner;
		return other.change === null ? [] : [`${name}${changed(other)}`];
	});
	const beside = others.length === 0 ? '' : ` Others over the same years: ${listInWords(others)}.`;
	const quiet = window.placebos.flatMap((placebo) =>
		placebo.change === null ? [] : [`${placebo.year}${changed(placebo)}`]
	);
	const without =
		quiet.length === 0
			? ''
			: ` The same round years in whose reach no sanction began: ${listInWords(quiet)}.`;
	return {
		text: `A descriptive window, no estimate of an effect: ${own}, ${year} itself left out.${beside}${without}`,
		years: { from: Math.min(year, ...placebos) - width, to: year + width }
	};
}

/** " (−96 %, n = 2 and 2)". */
function changed({ change, nBefore, nAfter }: BeforeAfter): string {
	const told = change === null ? 'no ratio' : formatChange(change);
	return ` (${told}, n = ${nBefore} and ${nAfter})`;
}

/** Earlier years whose window holds no year in which a sanction began, and of which the record can say so. */
function placeboYears({ known, counted }: SanctionTrade, year: number): readonly number[] {
	const begun = counted.flatMap(({ inForceFrom }) =>
		inForceFrom ? [Number(inForceFrom.from.slice(0, 4))] : []
	);
	const first = Number(known?.from.slice(0, 4) ?? Infinity);
	const candidates = Array.from({ length: 12 }, (_, index) => year - width - 1 - index);
	return candidates
		.filter((candidate) => candidate - width >= first)
		.filter((candidate) => begun.every((other) => Math.abs(other - candidate) > width))
		.slice(0, mostPlacebos)
		.sort((a, b) => a - b);
}
