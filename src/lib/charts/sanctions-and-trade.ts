import type { Selection } from '../selection/selection.ts';
import type { ChartDefinition, Reading } from './chart.ts';
import { formatYears } from './format.ts';
import * as partners from './partners.ts';
import {
	id,
	inForceAtEnd,
	inForceSeries,
	ownBasis,
	prepareSanctionTrade,
	protagonistName,
	tradeInView,
	type SanctionTrade
} from './sanctionTrade.ts';
import { sanctionTradeOptions } from './sanctionTradeBars.ts';
import { begunInWords } from './sanctionTradeDescription.ts';
import { notes } from './sanctionTradeNotes.ts';
import { table } from './sanctionTradeTable.ts';
import { title } from './sanctionTradeTitle.ts';
import { numberInWords, possessive } from './words.ts';

/** Trade over the staircase of sanctions: what came first, and how many were in force when. */
export const sanctionsAndTrade: ChartDefinition<SanctionTrade> = {
	id,
	name: 'Sanctions and trade',
	about:
		'Trade by year over the number of sanctions in force by day: what trade had done before the first of them, and after.',
	method: [
		'Trade is exports + imports of a year in US$ million at current prices; a year of which only one flow was read is a hollow bar and never set beside totals.',
		'The staircase counts the measures that restrict, each from the day it came into force to its last day, each with weight one. Stages of a measure are not counted apart; laws that only empower and administrative pressure not at all.',
		'Where the last expiry known is reached and a renewal was not read, the staircase ends in a question mark: that is no lifting.',
		'Months in yen are the few that were read, as printed, on an axis of their own.',
		'The event window sets mean trade of the two years before the year of the first sanction in view against that of the two years after it, for the other partners and for quiet years too. It describes, and estimates nothing.'
	],
	controls: ['basis'],
	prepare: prepareSanctionTrade,
	title,
	subtitle,
	options: (data, selection, size) => sanctionTradeOptions(data, selection, quotesOf(data, selection), size),
	// Bars over steps by day over dots by month: no program draws that by itself.
	native: () => null,
	describe,
	notes,
	table,
	readings,
	quotes: (data, selection) => partners.quotedWords(data.study, quotesOf(data, selection))
};

/** Quotes about the protagonist that have a bar to hold on to. */
function quotesOf(data: SanctionTrade, selection: Selection) {
	const trade = tradeInView(data, selection);
	return partners
		.chartQuotes(data.study, id, selection)
		.filter(({ from, to }) =>
			trade.some(({ year }) => year >= Number(from.slice(0, 4)) && year <= Number(to.slice(0, 4)))
		);
}

function subtitle(data: SanctionTrade, selection: Selection): string {
	const { from, to } = selection.period;
	const basis = partners.basisTitle(data.study, partners.basisOf(selection, ownBasis));
	return `Trade with ${partners.subjectName(data.study)} by year, US$ million, and ${possessive(protagonistName(data))} sanctions in force by day, ${formatYears(from, to)}. ${basis}`;
}

function describe(data: SanctionTrade, selection: Selection): string {
	const { from, to } = selection.period;
	const trade = tradeInView(data, selection);
	const told = partners.seriesInWords(
		'Trade',
		trade.map((one) => ({ year: one.year, text: partners.moneyInWords(one) })),
		trade.map(({ year }) => year)
	);
	const steps = begunInWords(data, selection.period);
	const counts = forceReadings(data, selection).map(({ year, text }) => `${text} in ${year}`);
	const ends = counts.length === 0 ? '' : ` In force at the end of the year: ${counts.join(', ')}.`;
	const quoted = partners.quotesInWords(data.study, quotesOf(data, selection));
	return `Bars of trade by year over a staircase of sanctions in force by day, ${formatYears(from, to)}. ${told} ${steps}${ends}${quoted}`;
}

function forceReadings(data: SanctionTrade, { period }: Selection) {
	return Array.from({ length: period.to - period.from + 1 }, (_, index) => period.from + index).flatMap(
		(year) => {
			const found = inForceAtEnd(data, year);
			return found ? [{ year, y: null, text: found.count === 0 ? 'none' : numberInWords(found.count) }] : [];
		}
	);
}

function readings(data: SanctionTrade, selection: Selection): readonly Reading[] {
	return [
		{
			id: data.study.settings.protagonist,
			label: 'Trade',
			points: tradeInView(data, selection).map((one) => ({
				year: one.year,
				y: one.value,
				text: partners.moneyInWords(one)
			}))
		},
		{
			id: inForceSeries,
			label: 'Sanctions in force, 31 December',
			points: forceReadings(data, selection)
		}
	];
}
