/** What the chart of concentration says. */
import type { ConcentrationPoint } from '../measures/concentration.ts';
import type { Selection } from '../selection/selection.ts';
import {
	comparedPoints,
	gapReason,
	indexText,
	ownBasis,
	partnersInWords,
	pointsInView,
	type ConcentrationCase
} from './concentrationCase.ts';
import { denominatorInWords } from './denominators.ts';
import { runsOf } from './flowBars.ts';
import { formatYears } from './format.ts';
import { basisNotes } from './notes.ts';
import * as partners from './partners.ts';
import { listInWords, possessive, upperFirst } from './words.ts';

/** More, less, or not to be told: two bands that overlap do not differ. */
export function title(data: ConcentrationCase, selection: Selection): string {
	const trade = `${possessive(partners.subjectName(data.study))} trade`;
	const compared = comparedPoints(data, selection);
	if (compared) return comparison(trade, ...compared);
	const [only] = pointsInView(data, selection);
	return only
		? `In ${only.year} ${trade} was as concentrated as on ${partnersInWords(only)} equal partners`
		: `How concentrated ${trade} was can’t be told, ${formatYears(selection.period.from, selection.period.to)}`;
}

function comparison(trade: string, from: ConcentrationPoint, to: ConcentrationPoint): string {
	const equivalent = `the equivalent of ${partnersInWords(from)} equal partners in ${from.year}, ${partnersInWords(to)} in ${to.year}`;
	if (to.low > from.high) return `${trade} grew more concentrated: ${equivalent}`;
	if (to.high < from.low) return `${trade} grew less concentrated: ${equivalent}`;
	return `Whether ${trade} grew more or less concentrated can’t be told: ${equivalent}`;
}

export function subtitle(data: ConcentrationCase, selection: Selection): string {
	const { from, to } = selection.period;
	const basis = partners.basisTitle(data.study, partners.basisOf(selection, ownBasis));
	return `Herfindahl–Hirschman index of trade by partner, 0 to 1, between the least and the most it can be, ${formatYears(from, to)}; of the ${denominatorInWords(selection.denominator)}. ${basis}`;
}

export function describe(data: ConcentrationCase, selection: Selection): string {
	const points = pointsInView(data, selection);
	const { from, to } = selection.period;
	const told = points.map((point) => {
		const band = `${indexText(point.low)} to ${indexText(point.high)}`;
		return `${point.year}: ${band}, ${partnersInWords(point)} equal partners`;
	});
	const shown = told.length === 0 ? 'No year has enough of its trade recorded' : told.join('; ');
	return `Band between the least and the most that the concentration of trade by partner can be, ${formatYears(from, to)}. ${shown}.`;
}

export function notes(data: ConcentrationCase, selection: Selection): readonly string[] {
	const basis = partners.basisOf(selection, ownBasis);
	const points = pointsInView(data, selection);
	const counted = new Set(points.flatMap((point) => point.partners.map(({ partner }) => partner)));
	return [
		bandNote(points),
		...blocNotes(data, points),
		...gapNotes(data, selection),
		...(basis === ownBasis
			? []
			: [
					`The whole is KOTRA’s, the parts are another compiler’s (${partners.basisTitle(data.study, basis)}): where theirs run higher, too much seems recorded and the band is too narrow.`
				]),
		selection.denominator === 'with-inter-korean'
			? 'Inter-Korean trade counts as trade with one more partner, aid and processing for reimport included; Seoul itself counts it as domestic.'
			: 'Inter-Korean trade is left out of whole and parts: with it the index is lower.',
		'A partner of whom only one flow was read is in the unrecorded rest.',
		...basisNotes(data.study, basis, [...counted], selection.period)
	];
}

function bandNote(points: readonly ConcentrationPoint[]): string {
	const shares = points.map(({ recordedShare }) => Math.round(recordedShare * 100));
	const [least, most] = [Math.min(...shares), Math.max(...shares)];
	const recorded =
		points.length === 0
			? ''
			: ` In view ${least === most ? least : `${least} to ${most}`} percent of the whole is recorded by partner.`;
	return `The band runs from the unrecorded rest spread over ever so many partners to all of it with one: the index lies between.${recorded}`;
}

/** Blocs of countries by the years that have them. */
function blocNotes({ study }: ConcentrationCase, points: readonly ConcentrationPoint[]): readonly string[] {
	const named = partners.namedPartners(study, (id) => points.some(({ blocs }) => blocs.includes(id)));
	return named.map(({ id, inText }) => {
		const years = points.filter(({ blocs }) => blocs.includes(id)).map(({ year }) => year);
		return `${listInWords(runsOf(years).map(spanOf))}: ${inText} is a bloc, recorded as one. For the least it is spread over ever so many partners, for the most it is one; figures of its members in those years are inside it.`;
	});
}

/** Years without a band, with the reason, those of one reason together. */
function gapNotes(data: ConcentrationCase, selection: Selection): readonly string[] {
	const { from, to } = selection.period;
	const known = new Set(pointsInView(data, selection).map(({ year }) => year));
	const gaps = new Map<string, number[]>();
	for (let year = from; year <= to; year++) {
		if (known.has(year)) continue;
		const reason = gapReason(data, selection, year);
		gaps.set(reason, [...(gaps.get(reason) ?? []), year]);
	}
	const told = [...gaps].map(([reason, years]) => `${listInWords(runsOf(years).map(spanOf))}: ${reason}`);
	return told.length === 0 ? [] : [`Years without a band. ${upperFirst(told.join('; '))}.`];
}

function spanOf(run: readonly number[]): string {
	return formatYears(run[0]!, run.at(-1)!);
}
