import type { Observation } from '../measures/annualTrade.ts';
import { tradeShare, wholeTrade } from '../measures/tradeShare.ts';
import { denominatorInWords, denominatorNotes } from './denominators.ts';
import { formatPercent, formatPoints } from './format.ts';
import { partnerLines } from './partnerLines.ts';
import type { DrawnPartner } from './partnerLinesSpec.ts';
import * as partners from './partners.ts';
import { listInWords, possessive, upperFirst } from './words.ts';

const ownBasis = 'national';

/** Each partner's share of the country's whole trade, with the denominator named. */
export const partnerShares = partnerLines({
	id: 'partner-shares',
	name: 'Partner shares',
	about:
		'How much of North Korea’s trade each partner held: the nearest thing to leverage that trade figures show.',
	method: [
		'Trade share = partner’s trade / North Korea’s whole trade × 100.',
		'The whole is KOTRA’s total, which leaves inter-Korean trade out because Seoul counts it as domestic, plus the Ministry of Unification’s inter-Korean trade where that is switched on. The choice decides the story: without it South Korea disappears and every other share rises.',
		'Numerators are national figures by default, because KOTRA’s total is compiled from them. Correlates of War figures run higher, so dividing them by KOTRA’s total overstates shares.',
		'A year whose numerator or denominator was not read is a gap.'
	],
	controls: ['partners', 'basis', 'denominator'],
	ownBasis,
	measure: (data, basis, partner, { denominator }) => {
		const whole = wholeTrade(data.study.tables, denominator);
		return tradeShare(partners.seriesOf(data, basis, partner), whole, denominator).map((share) => ({
			year: share.year,
			y: share.percent,
			text: sharesInWords(share.percent, share.numerator),
			observation: share.numerator,
			evidence: [...share.numerator.evidence, ...share.denominatorEvidence]
		}));
	},
	finding: (data, drawn, { from, to }) => {
		const told = drawn.flatMap((partner) => shareChange(partner, from, to));
		if (told.length === 0 || from === to) return '';
		const [first, ...rest] = told;
		const noun = `share of ${possessive(partners.subjectName(data.study))} trade`;
		const opening = `${possessive(first!.name)} ${noun} ${first!.change}`;
		const others = rest.map(({ name, change }) => `${possessive(name)} ${change}`);
		return upperFirst(
			`${[opening, ...(others.length > 0 ? [listInWords(others)] : [])].join('; ')}, ${from} to ${to}`
		);
	},
	axis: (data, { denominator }) =>
		`Share of ${possessive(partners.subjectName(data.study))} trade, %, ${denominatorInWords(denominator)}`,
	domain: (values) => [0, Math.max(20, ...values) * 1.06],
	formatTick: formatPercent,
	formatChange: (from, to) => formatPoints(to - from),
	reference: null,
	showTwins: false,
	valueColumn: { label: 'Trade share', unit: '%' },
	notes: (_data, drawn, selection) => denominatorNotes(drawn, selection)
});

function shareChange({ inText: name, points }: DrawnPartner, from: number, to: number) {
	const [first, last] = [from, to].map((year) => points.find((point) => point.year === year));
	if (!first || !last) return [];
	const [low, high] = [formatPercent(first.y), formatPercent(last.y)];
	if (low === high) return [{ name, change: `stayed at ${low}` }];
	return [{ name, change: `${last.y > first.y ? 'rose' : 'fell'} from ${low} to ${high}` }];
}

/** A share, with a word where its numerator was computed. */
function sharesInWords(percent: number, { derivation }: Observation): string {
	const text = formatPercent(percent);
	return derivation === 'share-of-total' ? `${text} (computed from a printed share)` : text;
}
