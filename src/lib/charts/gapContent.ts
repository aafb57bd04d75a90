/** Who gained while the protagonist lost, between two years. */
import type { Evidence, Observation } from '../measures/annualTrade.ts';
import { observationOf } from '../measures/annualTrade.ts';
import { totalOf } from '../measures/measured.ts';
import { replacement, type Replacement } from '../measures/replacement.ts';
import { wholeTrade, type WholeTrade } from '../measures/tradeShare.ts';
import type { Period, Selection } from '../selection/selection.ts';
import type { CaseStudy } from './chart.ts';
import { actsOf, type GapAct } from './gapActs.ts';
import * as partners from './partners.ts';
import type { PartnerSeries } from './partners.ts';
import { listInWords } from './words.ts';

/** The basis whose figures the country’s whole trade is compiled from, so that what they leave over is other partners. */
export const ownBasis = 'national';

/** Series by partner, and the country’s whole trade with inter-Korean trade in it. */
export interface GapData extends PartnerSeries {
	readonly whole: readonly WholeTrade[];
}

export function prepareGap(study: CaseStudy): GapData {
	return { ...partners.preparePartners(study), whole: wholeTrade(study.tables, 'with-inter-korean') };
}

export interface Named {
	readonly id: string;
	readonly name: string;
	/** The name inside a sentence: "the United States". */
	readonly inText: string;
}

/** One step from the first year’s trade to the second’s, US$ million. */
export interface GapStep extends Named {
	readonly kind: 'protagonist' | 'partner' | 'remainder';
	readonly from: number;
	readonly to: number;
	/** to − from. */
	readonly change: number;
	readonly evidence: readonly Evidence[];
}

/** A partner that can’t be compared, and why. */
export interface Uncompared extends Named {
	readonly why: string;
}

/** Everything the picture, its words and its table tell of one window on one basis. */
export interface Gap {
	readonly window: Period;
	readonly basis: string;
	readonly protagonist: Named;
	/** Null where the protagonist’s trade can’t be compared; then `why` says so. */
	readonly replacement: Replacement | null;
	/** Why there is nothing to compare; empty where there is. */
	readonly why: string;
	/** Titles of other bases that have the protagonist’s totals of both years, where this one has not. */
	readonly elsewhere: readonly string[];
	/** The protagonist first, then the others by size, then what no partner’s figure covers; empty where nothing is compared. */
	readonly steps: readonly GapStep[];
	readonly missing: readonly Uncompared[];
	/** The country’s whole trade in both years; null where either was not read. */
	readonly whole: { readonly from: WholeTrade; readonly to: WholeTrade } | null;
	/**
	 * What all others gained for each dollar lost, recorded or not, falls taken off: the change of the whole + the loss, over the
	 * loss. Null on figures of another compiler than the whole’s, where it would count their differences as trade.
	 */
	readonly ofWhole: number | null;
	readonly acts: readonly GapAct[];
}

/** The gap of a selection: its window, its basis. */
export function gapOf(data: GapData, selection: Selection): Gap {
	const window = partners.chosenWindow(data.study, selection);
	const basis = partners.basisOf(selection, ownBasis);
	const { protagonist: id, subject } = data.study.settings;
	const protagonist = named(data, id);
	const others = data.study.tables.partners.filter((row) => row.id !== id && row.id !== subject);
	const own = partners.seriesOf(data, basis, id);
	const compared = replacement(
		own,
		others.map((row) => partners.seriesOf(data, basis, row.id)),
		window.from,
		window.to
	);
	const whole = wholeOf(data, window);
	return {
		window,
		basis,
		protagonist,
		replacement: compared,
		why: compared ? '' : whyNot(data, basis, id, window),
		elsewhere: compared ? [] : basesWith(data, id, window),
		steps: compared ? stepsOf(data, compared, whole) : [],
		missing: (compared?.missing ?? []).map((other) => ({
			...named(data, other),
			why: whyNot(data, basis, other, window)
		})),
		whole,
		ofWhole: compared && basis === ownBasis ? ofWhole(compared, whole) : null,
		acts: actsOf(data.study, window)
	};
}

function named({ study }: PartnerSeries, id: string): Named {
	const row = study.tables.partners.find((partner) => partner.id === id);
	if (!row) return { id, name: id, inText: id };
	return { id, name: row.name, inText: row.article === '' ? row.name : `${row.article} ${row.name}` };
}

/** "no figure for 2003", "only exports for 2007". */
function whyNot(data: PartnerSeries, basis: string, partner: string, { from, to }: Period): string {
	const series = partners.seriesOf(data, basis, partner);
	const lacking = [...new Set([from, to])].filter((year) => !totalOf(series, year));
	const told = (observation: Observation | undefined) =>
		observation ? `only ${observation.flow}s` : 'no figure';
	const words = lacking.map((year) => told(observationOf(series, year)));
	if (words.length === 2 && words[0] === words[1])
		return `${words[0]} for ${listInWords(lacking.map(String))}`;
	return listInWords(lacking.map((year, index) => `${words[index]} for ${year}`));
}

function basesWith(data: PartnerSeries, partner: string, { from, to }: Period): readonly string[] {
	if (from === to) return [];
	return data.study.tables.bases
		.filter(({ id }) => [from, to].every((year) => totalOf(partners.seriesOf(data, id, partner), year)))
		.map(({ shortTitle }) => shortTitle);
}

function wholeOf({ whole }: GapData, { from, to }: Period): Gap['whole'] {
	const [first, last] = [from, to].map((year) => whole.find((total) => total.year === year));
	return first && last ? { from: first, to: last } : null;
}

function ofWhole({ loss }: Replacement, whole: Gap['whole']): number | null {
	return loss > 0 && whole ? (whole.to.value - whole.from.value + loss) / loss : null;
}

function stepsOf(data: GapData, { loser, gains }: Replacement, whole: Gap['whole']): readonly GapStep[] {
	const own: GapStep = { ...named(data, loser.partner), ...loser, kind: 'protagonist' };
	const others = gains.map((change): GapStep => ({
		...named(data, change.partner),
		...change,
		kind: 'partner'
	}));
	const told = [own, ...others];
	return whole ? [...told, remainderOf(told, whole)] : told;
}

/** The country’s whole trade less that of the partners compared: the others, and what compilers count differently. */
function remainderOf(told: readonly GapStep[], whole: NonNullable<Gap['whole']>): GapStep {
	// Millionths, so that what cancels out is zero.
	const rest = (total: number, year: 'from' | 'to') =>
		Math.round(told.reduce((left, step) => left - step[year], total) * 1e6) / 1e6;
	const [from, to] = [rest(whole.from.value, 'from'), rest(whole.to.value, 'to')];
	// A negative trade is none: then the partners’ figures come from a compiler who counts more than the whole’s.
	const name = Math.min(from, to) < 0 ? 'Counted otherwise' : 'Partners not recorded';
	return {
		id: 'remainder',
		name,
		inText: name.toLowerCase(),
		kind: 'remainder',
		from,
		to,
		change: to - from,
		evidence: [...whole.from.evidence, ...whole.to.evidence, ...told.flatMap(({ evidence }) => evidence)]
	};
}
