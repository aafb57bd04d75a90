/** What the chart of sources says: its headline, its description. */
import type { Selection } from '../selection/selection.ts';
import type { CaseStudy } from './chart.ts';
import {
	disagreementOf,
	nothingToCompare,
	survives,
	yearWithoutChoice,
	type Disagreement,
	type PartnerReadings
} from './disagreementRows.ts';
import { figuresOf, laneInWords } from './disagreementSources.ts';
import { percentAbove, rangeInFigures, rangeInWords, singleInWords, verdict } from './disagreementVerdict.ts';
import * as partners from './partners.ts';
import { listInWords, possessive, upperFirst } from './words.ts';

/** The finding: whether the change of trade survives the choice of sources, from all pairs of figures. */
export function title(study: CaseStudy, selection: Selection): string {
	const disagreement = disagreementOf(study, selection);
	const { from, to } = disagreement.compared;
	const subject = partners.subjectName(study);
	const topic = `Published figures of trade with ${subject}, ${from === to ? from : `${from} and ${to}`}`;
	const clauses = from === to ? spreads(disagreement) : changes(disagreement, subject);
	return clauses.length === 0 ? topic : upperFirst(clauses.join('; '));
}

/** What survives, what does not, and what can’t be tested; the first to be named carries the country and the years. */
function changes({ compared, partners: all }: Disagreement, subject: string): readonly string[] {
	const years = `${compared.from} to ${compared.to}`;
	const tested = all.filter(({ change }) => change !== null);
	const alone = tested.filter(nothingToCompare);
	const others = tested.filter((partner) => !nothingToCompare(partner));
	const held = others.filter(({ change }) => survives(change!));
	const surviving = held.filter((partner) => yearWithoutChoice(partner) === null);
	// Where one year has but one figure, half of the choice is missing.
	const single = held.filter((partner) => !surviving.includes(partner));
	const doubtful = others.filter(({ change }) => !survives(change!));
	const noun = ` trade with ${subject}`;
	const first = surviving[0] ?? single[0] ?? doubtful[0] ?? alone[0];
	const whose = (partner: PartnerReadings) => `${possessive(partner.inText)}${partner === first ? noun : ''}`;
	const moved = (partner: PartnerReadings) => `${whose(partner)} ${rangeInWords(partner.change!)}`;
	const told = surviving.map(moved);
	return [
		...(told.length > 0
			? [`whichever published figures are paired, ${listInWords(told)} from ${years}`]
			: []),
		...single.map(
			(partner) => `${moved(partner)}${partner === first ? ` from ${years}` : ''}${singleInWords(partner)}`
		),
		...doubtful.map((partner) => {
			const when = partner === first ? ` from ${years}` : '';
			return `${whose(partner)} does not survive the choice of figures: from ${rangeInFigures(partner.change!)}${when}`;
		}),
		...(alone.length > 0
			? [
					`${listInWords(alone.map(whose))} ${alone.length > 1 ? 'rest' : 'rests'} on one figure a year${alone[0] === first ? `, ${years}: nothing to compare` : ''}`
				]
			: [])
	];
}

/** One year alone: how far its figures lie apart. */
function spreads({ compared, partners: all }: Disagreement): readonly string[] {
	const told = all.flatMap((partner) => {
		const { band, distinct } = partner.years[0]!;
		if (!band?.spread || distinct < 2) return [];
		return [`${possessive(partner.inText)} by up to ${percentAbove(band.spread)}`];
	});
	return told.length === 0
		? []
		: [`published figures of trade in ${compared.from} differ: ${listInWords(told)}`];
}

export function subtitle(study: CaseStudy, selection: Selection): string {
	const { from, to } = disagreementOf(study, selection).compared;
	const years = from === to ? String(from) : `${from} and ${to}`;
	return `Published totals of trade with ${partners.subjectName(study)}, US$ million, ${years}; beside each, where it was read`;
}

export function describe(study: CaseStudy, selection: Selection): string {
	const { partners: all } = disagreementOf(study, selection);
	const told = all.map((partner) => {
		const years = partner.years.map(({ year, lanes }) => {
			const said = lanes.map((lane) => laneInWords(figuresOf(study, lane))).join(' · ');
			return `${year}: ${said === '' ? 'no published total read' : said}`;
		});
		return `${partner.name}: ${verdict(partner)}. ${years.join('. ')}.`;
	});
	const shown = told.length === 0 ? 'No partner is in focus.' : told.join(' ');
	return `Published figures as marks on one axis of US$ million, a row for each partner and year. ${shown}`;
}
