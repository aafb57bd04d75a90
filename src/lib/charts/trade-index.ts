import { formatChange, formatNumber } from './format.ts';
import { partnerLines } from './partnerLines.ts';
import * as partners from './partners.ts';
import { indexPoints } from './tradePoints.ts';
import { listInWords } from './words.ts';

/** Trade by partner as an index, base year = 100. */
export const tradeIndex = partnerLines({
	id: 'trade-index',
	name: 'Trade index',
	about:
		'The same trade with every partner set to 100 in one year: who grew, who shrank, whatever their size.',
	method: [
		'Index = trade of the year / trade of the base year × 100, per partner.',
		'A partner without a total in the base year has no index; figures of one flow are left out, never mixed with totals.',
		'The choice of the base year decides the height of every line. 2002 is the paper’s; change it to see what survives.'
	],
	controls: ['partners', 'base', 'yScale', 'basis'],
	ownBasis: 'cow',
	measure: indexPoints,
	finding: (_data, drawn, compared, { baseYear, period }) => {
		const year = compared.to === baseYear ? period.to : compared.to;
		const levels = drawn.flatMap(({ inText: name, points }) => {
			const point = points.find((candidate) => candidate.year === year);
			return point ? [{ name, y: point.y }] : [];
		});
		// The base year stands at 100 by definition: that is no finding.
		if (levels.length === 0 || year === baseYear) return '';
		const told = [...levels].sort((a, b) => b.y - a.y).map(({ name, y }) => `${name} at ${formatNumber(y)}`);
		return `With ${baseYear} at 100, ${year} found ${listInWords(told)}`;
	},
	axis: (data, { baseYear }) => `Trade with ${partners.subjectName(data.study)}, ${baseYear} = 100`,
	domain: (values, { yScale }) => {
		const top = Math.max(110, ...values) * 1.04;
		if (yScale === 'linear') return [0, top];
		return [Math.min(80, ...values.filter((value) => value > 0)) * 0.8, top * 1.2];
	},
	formatTick: formatNumber,
	formatChange: (from, to) => formatChange(to / from),
	reference: 100,
	showTwins: false,
	valueColumn: { label: 'Index', unit: 'base year = 100' },
	notes: (_data, drawn, { baseYear }) =>
		drawn
			.filter(({ all }) => all.length === 0)
			.map(({ name }) => `${name} has no total for ${baseYear} on this basis, so no index.`)
});
