import type { ChartDefinition } from './chart.ts';
import { gapOf, prepareGap, type GapData } from './gapContent.ts';
import { gapOptions } from './gapMarks.ts';
import { gapNative } from './gapNative.ts';
import { table } from './gapTable.ts';
import { describe, notes, subtitle, title } from './gapWords.ts';

/** What the protagonist’s trade lost between two years, and what the others’ gained meanwhile, as a waterfall. */
export const whoFilledTheGap: ChartDefinition<GapData> = {
	id: 'who-filled-the-gap',
	name: 'Who filled the gap?',
	about:
		'What Japan’s trade with North Korea lost between two years, what every other partner’s gained meanwhile, and which sanctions began in between.',
	method: [
		'Each bar is a change between the two years, second year − first year, in US$ million at current prices. The bars lead from the whole trade of the first year to that of the second.',
		'Replacement ratio = sum of the rises of other partners’ trade / fall of the protagonist’s trade. Not defined where that did not fall. Falls of others are drawn but not taken off the ratio.',
		'The headline counts all others, recorded or not, where the whole was read: (whole of the second year − whole of the first + the loss) / the loss. Else it gives the replacement ratio.',
		'The whole is KOTRA’s total plus inter-Korean trade, where both were read. What the partners compared leave of it is one bar, the remainder; a remainder below zero shows that compilers count differently.',
		'Only totals are compared: a year of which one flow was read, or none, is no figure, and never a zero.',
		'Vulnerability = share in the whole trade × (1 − min(replacement ratio, 1)): our simplification of what Keohane and Nye call vulnerability, the cost that remains once one has adjusted.',
		'The strip has the sanctions on trade, ports and money that the protagonist put in force within the two years. It shows what happened beside a change, not why.'
	],
	timeless: true,
	controls: ['window', 'basis'],
	prepare: prepareGap,
	title,
	subtitle,
	options: (data, selection, size) => gapOptions(gapOf(data, selection), size),
	native: (data, selection, size) => gapNative(gapOf(data, selection), size),
	describe,
	notes,
	table,
	readings: () => [],
	quotes: () => []
};
