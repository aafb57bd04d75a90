/** What the slope chart says: its headline by rank, its description. */
import type { Selection } from '../selection/selection.ts';
import { denominatorInWords } from './denominators.ts';
import { formatPercent } from './format.ts';
import * as partners from './partners.ts';
import type { PartnerSeries } from './partners.ts';
import {
	blocsOf,
	comparedPlaces,
	ownBasis,
	recorded,
	shareOf,
	slopeOf,
	type ComparedPlaces,
	type RankedShare,
	type Slope,
	type SlopePartner
} from './slopeShares.ts';
import { listInWords, numberInWords, possessive, upperFirst } from './words.ts';

const ordinals = [
	'',
	'first',
	'second',
	'third',
	'fourth',
	'fifth',
	'sixth',
	'seventh',
	'eighth',
	'ninth',
	'tenth'
];

/** A place in words as far as ten, “12th” after it. */
export function placeInWords(rank: number): string {
	return ordinals[rank] ?? `${rank}th`;
}

/** The finding, by rank: “From 2002 to 2006 Japan fell from third (13 %) to fourth (2.8 %) among the four …”. */
export function title(data: PartnerSeries, selection: Selection): string {
	const slope = slopeOf(data, selection);
	const { from, to } = slope.compared;
	const subject = partners.subjectName(data.study);
	if (from === to) return standings(data, slope) || fallback(slope, subject);
	const places = comparedPlaces(slope);
	const focused = places.filter(({ partner }) => partner.focus);
	const moved = focused.filter(({ first, last }) => first.rank !== last.rank).map(move);
	const stayed = focused.filter(({ first, last }) => first.rank === last.rank).map(stay);
	const clauses = [moved, stayed].filter((told) => told.length > 0).map((told) => listInWords(told));
	// Alone on record everybody is first.
	if (clauses.length === 0 || places.length < 2) return fallback(slope, subject);
	const [opening, ...rest] = clauses;
	const all = places.map(({ partner }) => partner);
	const told = `from ${from} to ${to} ${opening} among ${fieldInWords(data, all)} recorded in both years`;
	return upperFirst([`${told}${blocClause(data, all)}`, ...rest].join('; '));
}

/** “the four of North Korea’s partners”. */
function fieldInWords({ study }: PartnerSeries, all: readonly SlopePartner[]): string {
	return `the ${numberInWords(all.length)} of ${possessive(partners.subjectName(study))} partners`;
}

/** “, the European Union counted as one”: a bloc takes a place among countries. */
function blocClause(data: PartnerSeries, all: readonly SlopePartner[]): string {
	const blocs = blocsOf(data, all).map(({ inText }) => inText);
	return blocs.length === 0 ? '' : `, ${listInWords(blocs)} counted as one`;
}

/** “Japan fell from third (13 %) to fourth (2.8 %)”. */
function move({ partner, first, last }: ComparedPlaces): string {
	const verb = last.rank > first.rank ? 'fell' : 'rose';
	return `${partner.inText} ${verb} from ${placed(first)} to ${placed(last)}`;
}

/** “China stayed first (25 % to 39 %)”. */
function stay({ partner, first, last }: ComparedPlaces, index: number): string {
	const [low, high] = [formatPercent(first.percent), formatPercent(last.percent)];
	const shares = low === high ? low : `${low} to ${high}`;
	return `${partner.inText} ${index === 0 ? 'stayed ' : ''}${placeInWords(first.rank)} (${shares})`;
}

function placed({ rank, percent }: RankedShare): string {
	return `${placeInWords(rank)} (${formatPercent(percent)})`;
}

/** One year alone: who stood where; empty where nobody in focus has a share beside another. */
function standings(data: PartnerSeries, slope: Slope): string {
	const year = slope.compared.from;
	const all = slope.partners.filter((partner) => shareOf(partner, year));
	const told = all
		.flatMap((partner) => {
			const share = partner.focus ? shareOf(partner, year) : undefined;
			return share ? [{ partner, share }] : [];
		})
		.sort((a, b) => a.share.rank - b.share.rank)
		.map(({ partner, share }, index) => `${partner.inText} ${index === 0 ? 'was ' : ''}${placed(share)}`);
	return told.length === 0 || all.length < 2
		? ''
		: `In ${year} ${listInWords(told)} among ${fieldInWords(data, all)} recorded that year${blocClause(data, all)}`;
}

function fallback({ years, partners: shown }: Slope, subject: string): string {
	const topic = `Places in ${possessive(subject)} trade, ${listInWords(years.map(String))}`;
	return shown.some(({ focus }) => focus)
		? `${topic}: these figures rank no partner in focus in each year compared`
		: topic;
}

/** What the columns show, of which whole, from whose figures. */
export function subtitle(data: PartnerSeries, selection: Selection): string {
	const { years, partners: shown } = slopeOf(data, selection);
	const basis = partners.basisInWords(data.study, partners.basisOf(selection, ownBasis), shown);
	return `${measure(data, selection)}, ${listInWords(years.map(String))}. ${basis}`;
}

export function measure(data: PartnerSeries, { denominator }: Selection): string {
	return `Share of ${possessive(partners.subjectName(data.study))} trade, %, ${denominatorInWords(denominator)}`;
}

/** A share as it is said, with a word where its numerator was computed. */
export function shareInWords({ percent, numerator }: RankedShare): string {
	const text = formatPercent(percent);
	return numerator.derivation === 'share-of-total' ? `${text} (computed from a printed share)` : text;
}

export function describe(data: PartnerSeries, selection: Selection): string {
	const slope = slopeOf(data, selection);
	const told = slope.partners.map(({ name, shares, gaps }) => {
		const said = shares.map(
			(share) =>
				`${shareInWords(share)} in ${share.year}, ${placeInWords(share.rank)} of ${recorded(slope, share.year)}`
		);
		const missing = gaps.map(({ year, why }) => `no share in ${year} (${why})`);
		return `${name}: ${[...said, ...missing].join('; ')}.`;
	});
	const shown = told.length === 0 ? 'No partner has a share in these years.' : told.join(' ');
	return `Slope chart. ${measure(data, selection)}, ${listInWords(slope.years.map(String))}. ${shown}`;
}
