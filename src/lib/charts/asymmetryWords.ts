/** What the chart of asymmetry says. */
import { refusedDependenceRatio } from '../measures/asymmetry.ts';
import type { Selection } from '../selection/selection.ts';
import { formatShare, plainPoints, signedPoints } from './asymmetryFormat.ts';
import {
	asymmetryOf,
	drawnPartners,
	ownBasis,
	undrawn,
	type Asymmetry,
	type AsymmetryPartner
} from './asymmetryRows.ts';
import { denominatorInWords, denominatorNotes } from './denominators.ts';
import { basisNotes } from './notes.ts';
import * as partners from './partners.ts';
import type { PartnerSeries } from './partners.ts';
import { listInWords, possessive, upperFirst } from './words.ts';

/** The finding: “North Korea depended more on Japan than the other way round, by 12.7 points in 2002 and 2.8 in 2006; on China by 25.2 and 38.9”. */
export function title(data: PartnerSeries, selection: Selection): string {
	const asymmetry = asymmetryOf(data, selection);
	const subject = partners.subjectName(data.study);
	const focused = drawnPartners(asymmetry).filter(({ focus }) => focus);
	const leaning = focused.filter(({ rows }) => rows.every(({ point }) => !point || point.points > 0));
	const others = focused.filter((partner) => !leaning.includes(partner));
	// Those with both years come first, and the first of them names the years for all.
	const ordered = [...leaning.filter(isWhole), ...leaning.filter((partner) => !isWhole(partner))];
	const told = [
		...ordered.map((partner, index) => dependedOn(partner, subject, index === 0)),
		...others.map((partner) => mixed(partner, subject))
	];
	const { from, to } = asymmetry.compared;
	return told.length === 0
		? `How much ${subject} and its partners depend on each other, ${from === to ? from : `${from} and ${to}`}`
		: upperFirst(told.join('; '));
}

function isWhole({ rows }: AsymmetryPartner): boolean {
	return rows.every(({ point }) => point !== null);
}

function dependedOn(partner: AsymmetryPartner, subject: string, first: boolean): string {
	const values = partner.rows.flatMap(({ year, point }) =>
		point ? [{ year, points: plainPoints(point.points) }] : []
	);
	const said = values.map(({ year, points }, index) => {
		const unit = first && index === 0 ? ' points' : '';
		return `${points}${unit}${first || !isWhole(partner) ? ` in ${year}` : ''}`;
	});
	const opening = first
		? `${subject} depended more on ${partner.inText} than the other way round,`
		: `on ${partner.inText}`;
	return `${opening} by ${listInWords(said)}`;
}

/** Where neither side leans, or it was the partner that did, the sign speaks. */
function mixed({ inText, rows }: AsymmetryPartner, subject: string): string {
	const said = rows.flatMap(({ year, point }) => (point ? [`${signedPoints(point.points)} in ${year}`] : []));
	return `between ${subject} and ${inText} it was ${listInWords(said)}`;
}

export function measure(data: PartnerSeries, { denominator }: Selection): string {
	const subject = partners.subjectName(data.study);
	return `Partner’s share of ${possessive(subject)} trade (${denominatorInWords(denominator)}) less ${possessive(subject)} share of the partner’s world trade, %`;
}

export function subtitle(data: PartnerSeries, selection: Selection): string {
	const { compared, partners: shown } = asymmetryOf(data, selection);
	const years = [...new Set([compared.from, compared.to])].map(String);
	const basis = partners.basisInWords(data.study, partners.basisOf(selection, ownBasis), shown);
	return `${measure(data, selection)}, ${listInWords(years)}. ${basis}`;
}

export function describe(data: PartnerSeries, selection: Selection): string {
	const asymmetry = asymmetryOf(data, selection);
	const subject = partners.subjectName(data.study);
	const told = drawnPartners(asymmetry).map(({ name, inText, rows }) => {
		const said = rows.map(({ year, point, why }) =>
			point
				? `${year}: ${inText} held ${formatShare(point.onPartner)} of ${possessive(subject)} trade, ${subject} ${formatShare(point.onSubject)} of ${possessive(inText)}; difference ${signedPoints(point.points)}`
				: `${year}: ${why}`
		);
		return `${name}, ${said.join('. ')}.`;
	});
	const left = notDrawn(asymmetry);
	const shown = told.length === 0 ? 'No partner has both shares.' : told.join(' ');
	const rows = asymmetry.compared.from === asymmetry.compared.to ? 'one row' : 'two rows';
	return `Dumbbell chart, ${rows} a partner. ${shown}${left === '' ? '' : ` ${left}`}`;
}

/** “Not drawn: Thailand (no world trade read).” */
export function notDrawn(asymmetry: Asymmetry): string {
	const left = undrawn(asymmetry).map(({ name, why }) => `${name} (${why})`);
	return left.length === 0 ? '' : `Not drawn: ${listInWords(left)}.`;
}

/** Cautions: what the sign means, what it is not, what was refused, whose figures stand on either side. */
export function notes(data: PartnerSeries, selection: Selection): readonly string[] {
	const asymmetry = asymmetryOf(data, selection);
	const subject = partners.subjectName(data.study);
	const basis = partners.basisOf(selection, ownBasis);
	const drawn = drawnPartners(asymmetry);
	const points = drawn.flatMap(({ rows }) => rows.flatMap(({ point }) => point ?? []));
	const left = notDrawn(asymmetry);
	return [
		`Above zero ${subject} leans more on the partner than the partner on it; below zero it is the other way round.`,
		'Asymmetry is an opportunity for influence, not influence (Hirschman 1945): it says who would miss the trade more, not who used that.',
		...(left === '' ? [] : [left]),
		...(drawn.some(({ rows }) => rows.some(({ point, computed }) => point && computed))
			? ['Hollow marks rest on a computed figure: a printed share times a printed total.']
			: []),
		refusedDependenceRatio,
		...new Set(points.flatMap(({ cautions }) => cautions)),
		...denominatorNotes(asymmetry.partners, { denominator: selection.denominator, basis }),
		...basisNotes(
			data.study,
			basis,
			asymmetry.partners.map(({ id }) => id),
			asymmetry.compared
		)
	];
}
