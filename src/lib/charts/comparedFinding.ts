/** The headline of a comparison: what became of a measure between the two years compared. */
import type { Period } from '../selection/selection.ts';
import type { ComparedMeasure } from './comparedMeasures.ts';
import { formatYears } from './format.ts';
import type { DrawnPartner, ValuePoint } from './partnerLinesSpec.ts';
import { listInWords, upperFirst } from './words.ts';

/** Whose headline it is: the measure, the country under study, and the years in view. */
interface Finding {
	readonly measure: Pick<ComparedMeasure, 'noun' | 'said' | 'whose'>;
	readonly subject: string;
	readonly compared: Period;
	readonly period: Period;
}

/** Where one of the years compared is a gap, the ends of what there is are told with their years; empty where nothing is. */
export function comparedFinding(drawn: readonly DrawnPartner[], finding: Finding): string {
	const { compared, period, measure } = finding;
	const told = drawn.flatMap((partner) => between(partner, pointsAt(partner, compared), finding, false));
	if (told.length > 0) return `${inOneSentence(told)}, ${compared.from} to ${compared.to}`;
	const beside = drawn.flatMap((partner) => between(partner, endsOf(partner, compared), finding, true));
	if (beside.length > 0) return inOneSentence(beside);
	const names = drawn.map(({ inText }) => inText);
	const without = drawn.every(({ points }) => points.length === 0);
	return without && names.length > 0
		? `No ${measure.noun} of ${listInWords(names)} was read or can be computed for ${formatYears(period.from, period.to)}`
		: '';
}

type Ends = readonly [ValuePoint | undefined, ValuePoint | undefined];

function pointsAt({ points }: DrawnPartner, { from, to }: Period): Ends {
	const at = (year: number) => points.find((point) => point.year === year);
	return [at(from), at(to)];
}

/** First and last figure within the years compared, else within the years in view. */
function endsOf({ points }: DrawnPartner, { from, to }: Period): Ends {
	const within = points.filter(({ year }) => year >= from && year <= to);
	const chosen = within.length > 1 ? within : points;
	return [chosen[0], chosen.at(-1)];
}

interface Told {
	readonly first: string;
	readonly next: string;
	readonly change: string;
}

function between(
	{ inText }: DrawnPartner,
	[first, last]: Ends,
	{ measure, subject }: Finding,
	dated: boolean
): readonly Told[] {
	if (!first || !last || first === last || first.observation.flow !== last.observation.flow) return [];
	const [low, high] = [first, last].map(({ y, range }) => range ?? measure.said(y));
	const [then, now] = dated ? [` in ${first.year}`, ` in ${last.year}`] : ['', ''];
	const stayed = `stayed at ${low}${dated ? ` from ${first.year} to ${last.year}` : ''}`;
	const change = low === high ? stayed : `went from ${low}${then} to ${high}${now}`;
	return [{ ...measure.whose(inText, subject), change }];
}

function inOneSentence([first, ...rest]: readonly Told[]): string {
	const others = rest.map(({ next, change }) => `${next} ${change.replace(/^went /, '')}`);
	const opening = `${first!.first} ${first!.change}`;
	return upperFirst([opening, ...(others.length > 0 ? [listInWords(others)] : [])].join('; '));
}
