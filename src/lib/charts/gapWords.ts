/** What the gap and who filled it say in words. */
import { observationOf } from '../measures/annualTrade.ts';
import { vulnerability } from '../measures/vulnerability.ts';
import type { Period, Selection } from '../selection/selection.ts';
import { actDate } from './gapActs.ts';
import { gapOf, ownBasis, type Gap, type GapData, type GapStep } from './gapContent.ts';
import { formatMoney, formatNumber, formatPercent } from './format.ts';
import { basisNotes, causeNote } from './notes.ts';
import * as partners from './partners.ts';
import { listInWords, possessive } from './words.ts';

/** A change in US$ million with its sign: "+961", "−247", "±0". */
export function formatSigned(value: number): string {
	if (value === 0) return '±0';
	return value > 0 ? `+${formatNumber(value)}` : formatNumber(value);
}

/** "For each dollar of trade that Japan lost from 2002 to 2006, other partners gained 7.4 (China 3.9, South Korea 2.9)". */
export function title(data: GapData, selection: Selection): string {
	const gap = gapOf(data, selection);
	const { window, protagonist, replacement: compared } = gap;
	const { from, to } = window;
	if (from === to) return `${from} alone has nothing to be compared with: choose two years`;
	if (!compared) {
		const basis = partners.basisTitle(data.study, gap.basis);
		return `${possessive(protagonist.name)} trade in ${from} and ${to} can’t be compared: ${gap.why} (${basis})`;
	}
	const { loser, loss } = compared;
	if (loss === 0) {
		const gain = loser.change === 0 ? '' : `: it gained ${formatMoney(loser.change)}`;
		return `${protagonist.name} lost no trade from ${from} to ${to}${gain}`;
	}
	return lossInWords(gap, loss);
}

function lossInWords(gap: Gap, loss: number): string {
	const { replacement: compared, protagonist, window } = gap;
	const { from, to } = window;
	const ratio = compared?.ratio ?? null;
	if (ratio === null)
		return `${protagonist.name} lost ${formatMoney(loss)} of trade from ${from} to ${to}; in these figures no other partner can be compared`;
	if (ratio <= 0)
		return `Nobody filled what ${protagonist.name} lost from ${from} to ${to}: no other recorded partner’s trade rose`;
	const gainers = gainersInWords(gap, loss);
	return `For each dollar of trade that ${protagonist.name} lost from ${from} to ${to}, other partners gained ${formatNumber(ratio)}${gainers}`;
}

/** The two largest gains for each dollar lost: " (China 3.9, South Korea 2.9)". */
function gainersInWords({ steps }: Gap, loss: number): string {
	const gainers = steps.filter(({ kind, change }) => kind === 'partner' && change > 0).slice(0, 2);
	const told = gainers.map(({ inText, change }) => `${inText} ${formatNumber(change / loss)}`);
	return told.length === 0 ? '' : ` (${told.join(', ')})`;
}

export function subtitle(data: GapData, selection: Selection): string {
	const { window, basis, steps } = gapOf(data, selection);
	const drawn = steps.filter(({ kind }) => kind !== 'remainder');
	return `Change in trade with ${partners.subjectName(data.study)}, US$ million, ${yearsInWords(window)}. ${partners.basisInWords(data.study, basis, drawn)}${elsewhereInWords(data, selection, basis)}`;
}

/** What other figures make of the ratio, and the whole of it: " (on Correlates of War 8.7 and all others together 6.9)". */
function elsewhereInWords(data: GapData, selection: Selection, drawn: string): string {
	if ((gapOf(data, selection).replacement?.ratio ?? null) === null) return '';
	const told = data.study.tables.bases
		.filter(({ id }) => id !== drawn)
		.flatMap(({ id, shortTitle }) => {
			const ratio = gapOf(data, { ...selection, basis: id }).replacement?.ratio ?? null;
			return ratio === null ? [] : [`on ${shortTitle} ${formatNumber(ratio)}`];
		});
	const { ofWhole } = gapOf(data, selection);
	const all = ofWhole === null ? [] : [`all others together ${formatNumber(ofWhole)}`];
	const more = [...told, ...all];
	return more.length > 0 ? ` (${listInWords(more)})` : '';
}

function yearsInWords({ from, to }: Period): string {
	return from === to ? String(from) : `${from} to ${to}`;
}

export function describe(data: GapData, selection: Selection): string {
	const gap = gapOf(data, selection);
	const { window, replacement: compared, whole, steps } = gap;
	const acts = actsInWords(gap);
	if (!compared) return [`No waterfall is drawn. ${title(data, selection)}.`, ...acts].join(' ');
	const level = (year: 'from' | 'to') =>
		whole
			? [
					`${year === 'from' ? 'Whole trade' : 'It ends at'} ${formatMoney(whole[year].value)} in ${window[year]}.`
				]
			: [];
	const told = steps.map(
		({ name, from, to, change }) =>
			`${name}: ${formatSigned(change)}, from ${formatMoney(from)} to ${formatMoney(to)}.`
	);
	return [
		'Waterfall chart of changes in US$ million.',
		...level('from'),
		...told,
		...level('to'),
		...missingInWords(gap),
		...acts
	].join(' ');
}

/** "No change can be told for Russia (no figure for 2002) …: they are inside “Partners not recorded”." */
export function missingInWords({ missing, whole }: Gap): readonly string[] {
	if (missing.length === 0) return [];
	const told = missing.map(({ inText, why }) => `${inText} (${why})`);
	const where = whole ? '; what they traded is in the remainder' : '; they are left out, not counted as zero';
	return [`Not compared: ${listInWords(told)}${where}.`];
}

/** The acts of the strip as a sentence. */
function actsInWords({ acts, protagonist, window }: Gap): readonly string[] {
	if (acts.length === 0) return [];
	const told = acts.map((act) => `${act.label} (${actDate(act)})`);
	const when = window.from === window.to ? `in ${window.from}` : `from ${yearsInWords(window)}`;
	return [
		`Put in force by ${protagonist.inText} ${when}: ${listInWords(told)}. A sanction beside a fall is not its cause.`
	];
}

export function notes(data: GapData, selection: Selection): readonly string[] {
	const gap = gapOf(data, selection);
	const drawn = gap.steps.filter(({ kind }) => kind !== 'remainder').map(({ id }) => id);
	return [
		'Rises beside a fall: the ratio doesn’t say that the same goods moved, nor that one caused the other. Trade sent through a third country can’t be seen.',
		...missingInWords(gap),
		...remainderNotes(data, gap),
		...ratioNotes(gap),
		...computedNotes(data, gap),
		...basisNotes(data.study, gap.basis, drawn.length > 0 ? drawn : [gap.protagonist.id], gap.window),
		...(gap.acts.length > 0 ? [causeNote(data.study)] : [])
	];
}

/** What the remainder holds. */
function remainderNotes({ study }: GapData, { steps, basis }: Gap): readonly string[] {
	const remainder = steps.find(({ kind }) => kind === 'remainder');
	if (!remainder) return [];
	const held = `“${remainder.name}” is KOTRA’s total plus inter-Korean trade, less the partners compared.`;
	const other = `The partners’ figures (${partners.basisTitle(study, basis)}) have another compiler than that total, so it holds the difference between the two as well.`;
	return [basis === ownBasis ? held : `${held} ${other}`];
}

/** The ratio in figures, what of a dependence is left, and when a loss is too small to divide by. */
function ratioNotes({ replacement: compared, whole, window, protagonist, ofWhole }: Gap): readonly string[] {
	if (!compared || compared.ratio === null) return [];
	const { ratio, loser, loss, gained, lost } = compared;
	const small = loss < 0.1 * loser.from;
	const share = whole && whole.from.value > 0 ? (loser.from / whole.from.value) * 100 : null;
	const left = share === null ? null : vulnerability(share, ratio);
	return [
		...(small ? [`The loss is small (${formatMoney(loss)}), so what is divided by it says little.`] : []),
		`Replacement ratio: the rises of the partners compared over the loss, ${formatMoney(gained)} / ${formatMoney(loss)} = ${formatNumber(ratio)}${lost > 0 ? `; others among them lost ${formatMoney(lost)}` : ''}.`,
		...(ofWhole === null
			? []
			: [
					`All others together, recorded or not, with falls taken off: ${formatNumber(ofWhole)} for each dollar lost.`
				]),
		...(share !== null && left !== null
			? [
					`Vulnerability, our simplification: ${possessive(protagonist.inText)} share in the whole of ${window.from}, ${formatPercent(share)} × (1 − min(${formatNumber(ratio)}, 1)) = ${formatPercent(left)}. At 0 the loss was made up in dollars, if not in kind.`
				]
			: [])
	];
}

/** Figures that no source printed as such. */
function computedNotes(data: GapData, { steps, basis, window }: Gap): readonly string[] {
	const told = steps
		.filter(({ kind }) => kind !== 'remainder')
		.flatMap((step) => [window.from, window.to].flatMap((year) => computed(data, basis, step, year)));
	return told.length === 0 ? [] : [`Computed from a printed share of a printed total: ${listInWords(told)}.`];
}

function computed(data: GapData, basis: string, { id, inText }: GapStep, year: number): readonly string[] {
	const observation = observationOf(partners.seriesOf(data, basis, id), year);
	return observation?.derivation === 'share-of-total' ? [`${inText} in ${year}`] : [];
}
