/** Cautions under the slope chart. */
import type { Selection } from '../selection/selection.ts';
import { denominatorNotes } from './denominators.ts';
import { basisNotes } from './notes.ts';
import * as partners from './partners.ts';
import type { PartnerSeries } from './partners.ts';
import { blocsOf, comparedPlaces, ownBasis, recorded, slopeOf, type Slope } from './slopeShares.ts';
import { listInWords, numberInWords } from './words.ts';

/** What a rank counts, what is missing or computed, what the whole is, what a slope is not. */
export function notes(data: PartnerSeries, selection: Selection): readonly string[] {
	const slope = slopeOf(data, selection);
	const { years, partners: shown } = slope;
	const basis = partners.basisOf(selection, ownBasis);
	const ids = shown.map(({ id }) => id);
	return [
		rankNote(data, slope),
		...gapNotes(slope),
		...(shown.some(({ shares }) => shares.some(({ numerator }) => numerator.derivation === 'share-of-total'))
			? ['Hollow marks are computed: a printed share times a printed total.']
			: []),
		...(years.length > 2
			? ['Columns stand at equal distances and their years do not: a steep line is no fast change.']
			: []),
		'A share of trade is an opening for pressure, not pressure: it says what could be withheld, not what withholding it would do.',
		...denominatorNotes(shown, { denominator: selection.denominator, basis }),
		...basisNotes(data.study, basis, ids, { from: years[0]!, to: years.at(-1)! })
	];
}

function rankNote(data: PartnerSeries, slope: Slope): string {
	const { compared, years, partners: shown } = slope;
	const counts = years.map((year) => `${recorded(slope, year)} in ${year}`);
	const both = comparedPlaces(slope).length;
	const headline =
		compared.from === compared.to || both < 2
			? ''
			: `The headline counts places among the ${numberInWords(both)} recorded in both years compared. `;
	const blocs = blocsOf(
		data,
		shown.filter(({ shares }) => shares.length > 0)
	).map(({ inText }) => inText);
	const bloc =
		blocs.length === 0 ? '' : `; ${listInWords(blocs)} is a bloc of countries and counts as one partner`;
	return `${headline}Places in the table are counted year by year among partners with a share on these figures, ${listInWords(counts)}. One that was not read may stand above any of them${bloc}.`;
}

/** Years without a share of partners in focus, by reason. */
function gapNotes({ partners: shown }: Slope): readonly string[] {
	const told = shown
		.filter(({ focus }) => focus)
		.flatMap(({ name, gaps }) =>
			[...new Set(gaps.map(({ why }) => why))].map((reason) => {
				const years = gaps.filter(({ why }) => why === reason).map(({ year }) => String(year));
				return `${name} ${listInWords(years)} (${reason})`;
			})
		);
	const flows = shown.some(({ focus, gaps }) => focus && gaps.some(({ why }) => why.endsWith('only')));
	return told.length === 0
		? []
		: [
				`No share, so no line: ${told.join('; ')}.${flows ? ' A single flow is never set against the whole of both.' : ''}`
			];
}
