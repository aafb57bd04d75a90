/** The measures that can be compared by partner and year: how each is computed, said and scaled. Long because it is a list. */
import type { Evidence, Observation } from '../measures/annualTrade.ts';
import { annualFlow, observationOf } from '../measures/annualTrade.ts';
import { hirschmanAsymmetry, refusedDependenceRatio } from '../measures/asymmetry.ts';
import { tradeBalance } from '../measures/balance.ts';
import { tradeDependence, type DependencePoint } from '../measures/dependence.ts';
import { growthRates } from '../measures/growth.ts';
import { nationalIncome, type IncomeEstimate } from '../measures/income.ts';
import { logRatio } from '../measures/logRatio.ts';
import type { Measured } from '../measures/measured.ts';
import { tradeShare, wholeTrade } from '../measures/tradeShare.ts';
import { shareInWorldTrade } from '../measures/worldTrade.ts';
import type { MeasureId, Selection } from '../selection/selection.ts';
import type { Control } from './chart.ts';
import {
	formatChange,
	formatMoney,
	formatNumber,
	formatPercent,
	formatPoints,
	formatSmallPercent
} from './format.ts';
import { growthNotes, incomeNotes, intensityNotes, mirrorNotes } from './comparedNotes.ts';
import { denominatorNotes } from './denominators.ts';
import { basisNotes } from './notes.ts';
import * as partners from './partners.ts';
import { indexPoints, tradePoints } from './tradePoints.ts';
import { possessive } from './words.ts';
import type { PartnerSeries } from './partners.ts';
import type { DrawnPartner, ValuePoint } from './partnerLinesSpec.ts';

/** One measure of the menu. */
export interface ComparedMeasure {
	/** Inside a sentence: “trade share”. */
	readonly noun: string;
	/** With whom it is told: at the head of a sentence, and where it goes on. */
	readonly whose: (partner: string, subject: string) => { readonly first: string; readonly next: string };
	readonly unit: string;
	/** What the axis shows, of the country under study by name. */
	readonly axis: (subject: string, selection: Selection) => string;
	readonly method: string;
	/** Controls beside partners, window and basis. */
	readonly controls: readonly Control[];
	readonly ownBasis: string;
	readonly values: (
		data: PartnerSeries,
		basis: string,
		partner: string,
		selection: Selection
	) => readonly ValuePoint[];
	readonly said: (value: number) => string;
	/** As ticks print it; the axis names the unit. */
	readonly tick: (value: number) => string;
	readonly change: (from: number, to: number) => string;
	readonly reference: number | null;
	readonly flow?: Observation['flow'];
	/** What is said of the view, beside the caution. */
	readonly notes?: (
		data: PartnerSeries,
		drawn: readonly DrawnPartner[],
		selection: Selection
	) => readonly string[];
	/** What everybody must know who reads it. */
	readonly caution: string;
}

const signedMoney = (value: number) => (value < 0 ? `\u2212${formatMoney(-value)}` : formatMoney(value));
const difference = (from: number, to: number) => `${to >= from ? '+' : ''}${formatNumber(to - from)}`;
const ratio = (from: number, to: number) => formatChange(to / from);
const points = (from: number, to: number) => formatPoints(to - from);

export const comparedMeasures: Readonly<Record<MeasureId, ComparedMeasure>> = {
	trade: {
		noun: 'trade',
		whose: ofPartner('trade'),
		unit: 'US$ million',
		axis: (subject) => `Trade with ${subject}, exports plus imports, US$ million`,
		method: 'Trade: exports plus imports, US$ million at current prices.',
		controls: [],
		ownBasis: 'cow',
		values: tradePoints,
		said: formatMoney,
		tick: formatNumber,
		change: ratio,
		reference: null,
		notes: (data, drawn, selection) =>
			growthNotes(
				data,
				drawn,
				partners.basisOf(selection, 'cow'),
				partners.chosenWindow(data.study, selection)
			),
		caution: 'Current prices: part of every rise is the rise of prices.'
	},
	exports: flow('export', (subject) => `Exports to ${subject}, US$ million`),
	imports: flow('import', (subject) => `Imports from ${subject}, US$ million`),
	balance: {
		noun: 'trade balance',
		whose: ofPartner('trade balance'),
		unit: 'US$ million',
		axis: (subject) => `Exports to minus imports from ${subject}, US$ million`,
		method: 'Balance: exports minus imports as the partner sees them, only where both come from one source.',
		controls: [],
		ownBasis: 'cow',
		values: (data, basis, partner) =>
			measured(data, basis, partner, tradeBalance(data.study.tables, basis, partner), signedMoney),
		said: signedMoney,
		tick: formatNumber,
		change: difference,
		reference: 0,
		caution:
			'Above zero the partner sells more than it buys: credit or aid may stand behind it, and neither is in these figures.'
	},
	index: {
		noun: 'trade index',
		whose: ofPartner('trade index'),
		unit: 'base year = 100',
		axis: (subject, { baseYear }) => `Trade with ${subject}, ${baseYear} = 100`,
		method: 'Index: trade of the year / trade of the base year × 100.',
		controls: ['base'],
		ownBasis: 'cow',
		values: indexPoints,
		said: formatNumber,
		tick: formatNumber,
		change: ratio,
		reference: 100,
		notes: (data, drawn, selection) =>
			growthNotes(
				data,
				drawn,
				partners.basisOf(selection, 'cow'),
				partners.chosenWindow(data.study, selection)
			),
		caution: 'The base year decides the height of every line: try another before a slide is made of it.'
	},
	'log-ratio': {
		noun: 'log ratio',
		whose: ofPartner('log ratio'),
		unit: 'natural logarithm',
		axis: (subject, { baseYear }) => `ln(trade with ${subject} / its level in ${baseYear})`,
		method:
			'Log ratio: the natural logarithm of the index over 100; a halving and a doubling are equally far from zero.',
		controls: ['base'],
		ownBasis: 'cow',
		values: (data, basis, partner, { baseYear }) =>
			measured(
				data,
				basis,
				partner,
				logRatio(partners.seriesOf(data, basis, partner), baseYear),
				twoDecimals
			),
		said: twoDecimals,
		tick: twoDecimals,
		change: (from, to) => `${to >= from ? '+' : ''}${twoDecimals(to - from)}`,
		reference: 0,
		caution: 'A zero has no logarithm: such years are gaps here.'
	},
	growth: {
		noun: 'trade growth',
		whose: ofPartner('trade growth'),
		unit: '%',
		axis: (subject) => `Change of trade with ${subject} on the year before, %`,
		method: 'Growth: trade / trade of the year before − 1, in percent; only between consecutive years.',
		controls: [],
		ownBasis: 'cow',
		values: (data, basis, partner) =>
			measured(data, basis, partner, growthRates(partners.seriesOf(data, basis, partner)), formatPercent),
		said: formatPercent,
		tick: formatNumber,
		change: points,
		reference: 0,
		// A rate rests on the year before those in view, too.
		notes: (data, drawn, selection) => {
			const { from } = selection.period;
			const names = drawn.filter(({ focus }) => focus).map((partner) => partner.id);
			const basis = partners.basisOf(selection, 'cow');
			return basisNotes(data.study, basis, names, { from: from - 1, to: from - 1 }).filter(
				(note) => !basisNotes(data.study, basis, names, selection.period).includes(note)
			);
		},
		caution: 'From a low base a rate is large and says little.'
	},
	share: {
		noun: 'trade share',
		whose: (partner, subject) => ({
			first: `${possessive(partner)} share of ${possessive(subject)} trade`,
			next: possessive(partner)
		}),
		unit: '%',
		axis: (subject, { denominator }) =>
			`Share of all trade of ${subject}, ${denominator === 'with-inter-korean' ? 'with' : 'without'} inter-Korean trade, %`,
		method: 'Trade share: the partner’s trade / the whole trade of the country under study × 100.',
		controls: ['denominator'],
		ownBasis: 'national',
		values: (data, basis, partner, { denominator }) => {
			const whole = wholeTrade(data.study.tables, denominator);
			return tradeShare(partners.seriesOf(data, basis, partner), whole, denominator).map((share) => ({
				year: share.year,
				y: share.percent,
				text: formatPercent(share.percent),
				observation: share.numerator,
				evidence: [...share.numerator.evidence, ...share.denominatorEvidence]
			}));
		},
		said: formatPercent,
		tick: formatPercent,
		change: points,
		reference: null,
		notes: (_data, drawn, selection) => denominatorNotes(drawn, selection),
		caution: 'The whole is KOTRA’s total: divided into it, Correlates of War figures overstate shares.'
	},
	dependence: {
		noun: 'trade dependence',
		whose: (partner, subject) => ({
			first: `${possessive(subject)} trade dependence on ${partner}`,
			next: `on ${partner}`
		}),
		unit: '% of national income',
		axis: (subject) => `Trade with the partner / national income of ${subject}, %`,
		method:
			'Trade dependence: trade with the partner / national income × 100. Income is an estimate: the point stands at the one at market prices, headline and cursor tell the range over all that were read.',
		controls: [],
		ownBasis: 'national',
		values: (data, basis, partner) => {
			const income = nationalIncome(data.study.tables, data.study.settings.subject);
			return tradeDependence(partners.seriesOf(data, basis, partner), income).flatMap((point) => {
				const market = point.estimates.find(({ concept }) => concept === 'market');
				return market ? [dependencePoint(point, market)] : [];
			});
		},
		said: formatPercent,
		tick: formatPercent,
		change: points,
		reference: null,
		notes: (data, _drawn, selection) => incomeNotes(data, selection),
		caution: `Short bars: the same trade over another estimate of income. Income in dollars was read for few years only; the others are gaps. ${refusedDependenceRatio}`
	},
	reliance: {
		noun: 'own reliance',
		whose: (partner, subject) => ({
			first: `${possessive(partner)} own reliance on ${subject}`,
			next: possessive(partner)
		}),
		unit: '% of the partner’s world trade',
		axis: (subject) => `Trade with ${subject} / the partner’s own world trade, %`,
		method:
			'Partner’s own reliance: its trade with the country under study / its exports to and imports from the world × 100.',
		controls: [],
		ownBasis: 'cow',
		values: (data, basis, partner) =>
			measured(
				data,
				basis,
				partner,
				shareInWorldTrade(data.study.tables, partners.seriesOf(data, basis, partner)),
				formatSmallPercent
			),
		said: formatSmallPercent,
		tick: formatSmallPercent,
		change: ratio,
		reference: null,
		notes: intensityNotes,
		caution: 'A partner whose own world trade was not read has none.'
	},
	asymmetry: {
		noun: 'asymmetry',
		whose: (partner, subject) => ({
			first: `The asymmetry between ${subject} and ${partner}`,
			next: `with ${partner}`
		}),
		unit: 'percentage points',
		axis: (subject) => `Share in the trade of ${subject} minus its share in the partner’s trade, points`,
		method:
			'Asymmetry: the partner’s share in the trade of the country under study minus that country’s share in the partner’s world trade, signed, in percentage points. Above zero the country under study leans more on the partner.',
		controls: ['denominator'],
		ownBasis: 'national',
		values: (data, basis, partner, { denominator }) => {
			const series = partners.seriesOf(data, basis, partner);
			const whole = wholeTrade(data.study.tables, denominator);
			const shares = tradeShare(series, whole, denominator);
			const own = shareInWorldTrade(data.study.tables, series);
			const told = hirschmanAsymmetry(shares, own).map(({ points: value, ...rest }) => ({ ...rest, value }));
			return measured(data, basis, partner, told, formatPoints);
		},
		said: formatPoints,
		tick: formatNumber,
		change: points,
		reference: 0,
		notes: (_data, drawn, selection) => denominatorNotes(drawn, selection),
		caution:
			'Asymmetry is an opening for pressure, not pressure: whether it was used, and worked, no trade figure says.'
	}
};

/** A measure that the partner has. */
function ofPartner(noun: string): ComparedMeasure['whose'] {
	return (partner) => ({ first: `${possessive(partner)} ${noun}`, next: possessive(partner) });
}

/** Drawn at the market estimate of income; the range over all estimates is told. */
function dependencePoint(
	{ year, low, high, numerator, estimates, evidence }: DependencePoint,
	market: IncomeEstimate
): ValuePoint {
	const point = { year, y: (numerator.value / market.value) * 100, observation: numerator, evidence };
	const named = estimates.map(({ name }) => name).join('; ');
	if (formatPercent(low) === formatPercent(high))
		return { ...point, text: `${formatPercent(high)} (${named})` };
	return {
		...point,
		text: `${formatPercent(low)} to ${formatPercent(high)} (${named})`,
		range: `${formatNumber(low)}–${formatPercent(high)}`,
		estimates: estimates.filter((one) => one !== market).map(({ value }) => (numerator.value / value) * 100)
	};
}

/** One flow as the partner reports it. */
function flow(name: 'export' | 'import', axis: ComparedMeasure['axis']): ComparedMeasure {
	const noun = `${name}s`;
	const way = name === 'export' ? 'to' : 'from';
	return {
		noun,
		whose: ofPartner(noun),
		unit: 'US$ million',
		axis,
		method: `${name === 'export' ? 'Exports' : 'Imports'}: trade ${way} the country under study as the partner sees it.`,
		controls: [],
		ownBasis: 'cow',
		flow: name,
		values: (data, basis, partner) =>
			annualFlow(data.study.tables, basis, partner, name).observations.map((observation) => ({
				year: observation.year,
				y: observation.value,
				text: formatMoney(observation.value),
				observation,
				evidence: observation.evidence
			})),
		said: formatMoney,
		tick: formatNumber,
		change: ratio,
		reference: null,
		notes: (data, drawn, selection) =>
			mirrorNotes(data, drawn, name, partners.chosenWindow(data.study, selection)),
		caution:
			'On Correlates of War figures exports are the importer’s report (mirror data), which runs above the exporter’s own.'
	};
}

/** Points of a measure with the trade they are made of, so that each tells how its figure was had. */
function measured(
	data: PartnerSeries,
	basis: string,
	partner: string,
	values: readonly (Pick<Measured, 'year' | 'value' | 'cautions'> & {
		readonly evidence: readonly Evidence[];
	})[],
	said: (value: number) => string
): readonly ValuePoint[] {
	const series = partners.seriesOf(data, basis, partner);
	return values.flatMap(({ year, value, evidence, cautions }) => {
		const observation = observationOf(series, year);
		if (!observation) return [];
		const low = cautions.some((caution) => caution.startsWith('Low base')) ? ' (low base)' : '';
		return [{ year, y: value, text: `${said(value)}${low}`, observation, evidence }];
	});
}

function twoDecimals(value: number): string {
	const text = Math.abs(value).toFixed(2);
	return value < 0 && Number(text) !== 0 ? `\u2212${text}` : text;
}
