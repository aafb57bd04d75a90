import { changeBetween } from '../measures/change.ts';
import { formatChange, formatMoney, formatNumber } from './format.ts';
import { partnerLines } from './partnerLines.ts';
import * as partners from './partners.ts';
import { tradePoints } from './tradePoints.ts';

/** Trade with the country under study by partner, US$ million. */
export const tradeByPartner = partnerLines({
	id: 'trade-by-partner',
	name: 'Trade by partner',
	about: 'Who traded with North Korea, how much, and who gained while Japan withdrew.',
	method: [
		'Trade is exports plus imports in US$ million at current prices, as the figures of the basis have them.',
		'A printed total is used where there is one; otherwise the two flows of one source are added. Flows of different sources are never added, and a single flow never joins a line of totals.',
		'Short bars beside a mark are published readings on another basis that differ by more than one percent.',
		'A hollow mark is computed (a printed share times a printed total) or one flow only. A year without a figure is a gap in the line.',
		'Arrows compare the two years that the paper compares, while both are in view: later value over earlier value.'
	],
	controls: ['partners', 'yScale', 'basis'],
	ownBasis: 'cow',
	measure: tradePoints,
	finding: (data, drawn, { from, to }, selection) => {
		const basis = partners.basisOf(selection, 'cow');
		const changes = drawn.flatMap(({ id, inText }) => {
			const change = changeBetween(partners.seriesOf(data, basis, id), from, to);
			return change?.flow === 'total' ? [{ name: inText, change }] : [];
		});
		if (changes.length === 0 || from === to) return '';
		const subject = partners.subjectName(data.study);
		return `${partners.changesInWords(changes, `trade with ${subject}`)}, ${from} to ${to}`;
	},
	axis: (data) => `Trade with ${partners.subjectName(data.study)}, exports plus imports, US$ million`,
	domain: (values, { yScale }) => {
		const top = Math.max(100, ...values) * 1.04;
		if (yScale === 'linear') return [0, top];
		return [Math.min(100, ...values.filter((value) => value > 0)) * 0.8, top * 1.2];
	},
	formatTick: formatNumber,
	formatChange: (from, to) => formatChange(to / from),
	reference: null,
	showTwins: true,
	valueColumn: { label: 'Trade', unit: 'US$ million' },
	notes: (_data, drawn) =>
		drawn.flatMap(({ name, points }) =>
			points
				.filter(({ observation }) => observation.flow !== 'total')
				.map(({ year, observation: { flow, value } }) => {
					return `${name} ${year} is ${flow}s only, ${formatMoney(value)}: it is not joined to the totals.`;
				})
		)
});
