import { growthCompiler } from '../measures/economicGrowth.ts';
import type { Selection } from '../selection/selection.ts';
import type { ChartDefinition, Reading } from './chart.ts';
import { growthOptions } from './growthBars.ts';
import {
	growthInView,
	id,
	nameOf,
	otherReadings,
	prepareGrowth,
	series,
	signed,
	type GrowthCase
} from './growthCase.ts';
import { growthNative } from './growthNative.ts';
import { table } from './growthTable.ts';
import { describe, notes, subtitle, title } from './growthWords.ts';
import * as partners from './partners.ts';
import { possessive } from './words.ts';

/** Whether breakthroughs fell in years in which the economy under study shrank, as the paper holds. */
export const growthAndBreakthroughs: ChartDefinition<GrowthCase> = {
	id,
	name: 'Growth and breakthroughs',
	about:
		'Whether breakthroughs came when the economy was weak, as the paper holds: growth by year, with each breakthrough on its year.',
	method: [
		`Bars are the ${possessive(growthCompiler)} growth of gross domestic product on the year before, percent, in its current series; where what was first released differs, a short line beside the bar has it. Nothing is computed.`,
		'A breakthrough stands on the calendar year of its day. Which acts count is declared with the case, from the words of the paper.',
		'The headline counts the breakthroughs in view whose year has growth above zero. It is a count of single cases, not a correlation.'
	],
	controls: [],
	prepare: prepareGrowth,
	title,
	subtitle,
	options: (data, selection, size) =>
		growthOptions(data, selection, partners.chartQuotes(data.study, id, selection), size),
	native: (data, selection, size) =>
		growthNative(data, selection, partners.chartQuotes(data.study, id, selection), size),
	describe,
	notes,
	table,
	readings,
	quotes: (data, selection) =>
		partners.quotedWords(data.study, partners.chartQuotes(data.study, id, selection))
};

function readings(data: GrowthCase, selection: Selection): readonly Reading[] {
	const points = growthInView(data, selection).map((year) => {
		const others = otherReadings(year).map((other) => `${nameOf(other)} ${signed(other.percent)}`);
		const beside = others.length > 0 ? ` (${others.join(', ')})` : '';
		return { year: year.year, y: year.drawn.percent, text: `${signed(year.drawn.percent)}${beside}` };
	});
	return [{ id: series, label: 'Growth', points }];
}
