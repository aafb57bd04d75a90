/** What is said under a comparison beside its caution: growth a year, mirror data, openness, aid under discussion. */
import { openness } from '../measures/dependence.ts';
import { compoundGrowth } from '../measures/growth.ts';
import { nationalIncome } from '../measures/income.ts';
import { tradeIntensity } from '../measures/intensity.ts';
import { offeredAgainstIncome, offeredAid } from '../measures/offeredAid.ts';
import { mirrorRatio } from '../measures/sourceBand.ts';
import { wholeTrade } from '../measures/tradeShare.ts';
import type { Period, Selection } from '../selection/selection.ts';
import { formatNumber, formatPercent } from './format.ts';
import type { DrawnPartner } from './partnerLinesSpec.ts';
import * as partners from './partners.ts';
import type { PartnerSeries } from './partners.ts';
import { listInWords } from './words.ts';
import { worldTradeOf } from '../measures/worldTrade.ts';

/** Compound growth between the two years compared, for partners with a total in both. */
export function growthNotes(
	data: PartnerSeries,
	drawn: readonly DrawnPartner[],
	basis: string,
	{ from, to }: Period
): readonly string[] {
	const told = drawn
		.filter(({ focus }) => focus)
		.flatMap(({ id, name }) => {
			const growth = compoundGrowth(partners.seriesOf(data, basis, id), from, to);
			if (!growth) return [];
			const low = growth.cautions.length > 0 ? ' (low base)' : '';
			return [`${name} ${signed(growth.value)}${low}`];
		});
	return told.length > 0 && to - from > 1
		? [`Compound growth a year, ${from} to ${to}, which knows the two ends alone: ${told.join('; ')}.`]
		: [];
}

/** How far the importer’s record lies from the exporter’s own figure, for the years compared. */
export function mirrorNotes(
	{ study }: PartnerSeries,
	drawn: readonly DrawnPartner[],
	flow: 'export' | 'import',
	{ from, to }: Period
): readonly string[] {
	const told = drawn
		.filter(({ focus }) => focus)
		.flatMap(({ id, name }) => {
			const ratios = [from, to].flatMap((year) => {
				const ratio = mirrorRatio(study.tables, id, year, flow);
				return ratio ? [`${ratio.value.toFixed(2)} in ${year}`] : [];
			});
			return ratios.length > 0 ? [`${name} ${listInWords(ratios)}`] : [];
		});
	return told.length > 0
		? [`Mirror ratio, the figure of Correlates of War over the national one: ${told.join('; ')}.`]
		: [];
}

/** All trade against income, and what aid was under discussion against it: both for the later year compared, else the last read. */
export function incomeNotes({ study }: PartnerSeries, selection: Selection): readonly string[] {
	const { tables, settings } = study;
	const { period, denominator } = selection;
	const read = nationalIncome(tables, settings.subject);
	const { to } = partners.chosenWindow(study, selection);
	const inView = read.filter(({ year }) => year >= period.from && year <= period.to);
	const income = read.find(({ year }) => year === to) ?? inView.at(-1);
	if (!income) return [];
	const [open] = openness(wholeTrade(tables, denominator), [income]);
	const offer = offeredAid(tables, settings.protagonist);
	const against = offer && offeredAgainstIncome(offer, income);
	const donor = tables.partners.find((row) => row.id === settings.protagonist)?.name ?? '';
	return [
		...(open
			? [
					`Openness, trade with all partners over national income: ${band(open.low, open.high)} in ${open.year}.`
				]
			: []),
		...(against
			? [
					`Aid of ${donor} under discussion in ${against.offeredYear}, ${against.words}: ${band(against.low, against.high)} of the national income of ${against.incomeYear}.`
				]
			: [])
	];
}

/** Trade intensity in the later year compared; without the trade of the whole world there is none, and that is said. */
export function intensityNotes(
	data: PartnerSeries,
	drawn: readonly DrawnPartner[],
	selection: Selection
): readonly string[] {
	const { tables } = data.study;
	const { to } = partners.chosenWindow(data.study, selection);
	const whole = wholeTrade(tables, selection.denominator).find(({ year }) => year === to);
	const worldTotal = worldTradeOf(tables, 'world', to)?.value ?? null;
	if (worldTotal === null)
		return ['Trade intensity is not defined here: the trade of the whole world was not read.'];
	const told = drawn.flatMap(({ id, name, points }) => {
		const bilateral = points.find(({ year }) => year === to)?.observation.value ?? null;
		const totals = {
			reporterTotal: whole?.value ?? null,
			partnerTotal: worldTradeOf(tables, id, to)?.value ?? null,
			worldTotal
		};
		const intensity = tradeIntensity({ bilateral, ...totals });
		return intensity === null ? [] : [`${name} ${formatNumber(intensity)}`];
	});
	return told.length > 0 ? [`Trade intensity in ${to}: ${told.join('; ')}.`] : [];
}

function signed(percent: number): string {
	return `${percent > 0 ? '+' : ''}${formatPercent(percent)}`;
}

function band(low: number, high: number): string {
	return formatNumber(low) === formatNumber(high)
		? formatPercent(high)
		: `${formatNumber(low)} to ${formatPercent(high)}`;
}
