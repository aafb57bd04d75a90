/** What energy aid says in words. */
import { formatFuzzyDate } from '../datapackage/dates.ts';
import type { AidRow } from '../datapackage/tables.ts';
import type { Abstention, AidShare, EnergyAid } from './aidContent.ts';
import { datePattern } from './aidContent.ts';
import { formatNumber, thin } from './format.ts';
import { listInWords, numberInWords, upperFirst } from './words.ts';

/** Tonnes: "134,000 t". */
export function formatTonnes(tonnes: number): string {
	return `${formatNumber(tonnes)}${thin}t`;
}

/** "48.7 %": the sources print it with one decimal. */
export function deliveredPercent({ delivered, agreed }: EnergyAid): string {
	return `${((delivered / agreed) * 100).toFixed(1)}${thin}%`;
}

/** "Four parties had delivered 487,000 of 1,000,000 t by 10 Jul 2008; Japan nothing". */
export function title(aid: EnergyAid | null): string {
	if (!aid) return 'No energy aid under an agreement was read for this case';
	const { shares, delivered, agreed, upTo, abstention } = aid;
	const count = upperFirst(numberInWords(shares.length));
	const parties = `${count} ${shares.length === 1 ? 'party' : 'parties'}`;
	const rounded = formatNumber(Math.round(delivered / 1000) * 1000);
	const rest = abstention?.nothing ? `; ${abstention.donor.inText} nothing` : '';
	return `${parties} had delivered ${rounded} of ${formatTonnes(agreed)} by ${heldTogether(formatFuzzyDate(upTo))}${rest}`;
}

/** All parties together; on a low picture without the bar that shows it. */
export function sumInWords(aid: EnergyAid, bar: boolean): string {
	const [delivered, agreed] = [formatTonnes(aid.delivered), formatTonnes(aid.agreed)];
	if (!bar) return `Together ${delivered} of ${agreed} agreed: ${deliveredPercent(aid)}.`;
	return `Together ${delivered} of the ${agreed} agreed on ${formatFuzzyDate(aid.agreedOn)}: ${deliveredPercent(aid)}. The bar is on a scale of its own: its whole length is what was agreed.`;
}

/** A date that no line breaks. */
function heldTogether(date: string): string {
	return date.replaceAll(' ', '\u00a0');
}

export function subtitle(aid: EnergyAid | null): string {
	if (!aid) return 'Fuel oil and equipment, tonnes';
	return `Heavy fuel oil and equipment delivered under the agreement of ${formatFuzzyDate(aid.agreedOn)}, t of heavy fuel oil equivalent, up to ${formatFuzzyDate(aid.upTo)}`;
}

export function describe(aid: EnergyAid | null): string {
	if (!aid) return 'No bars: no pledge of energy aid and no count of deliveries was read.';
	const parts = aid.shares.map(
		(share) =>
			`${share.donor.name}: ${formatTonnes(share.total)}, ${partsInWords(share)}${share.later ? `; ${laterInWords(share.later)}` : ''}.`
	);
	const own = aid.abstention ? [`${aid.abstention.donor.name}: ${abstentionInWords(aid.abstention)}.`] : [];
	return [
		'Horizontal bars, longest first.',
		...parts,
		...own,
		`Together ${formatTonnes(aid.delivered)} of ${formatTonnes(aid.agreed)} agreed, ${deliveredPercent(aid)}.`,
		`An equal part for each of ${aid.parties} parties would be ${formatTonnes(aid.quota)}, our arithmetic.`
	].join(' ');
}

/** "50,000 oil and 87,034 equipment", "all of it oil". */
function partsInWords({ oil, equipment }: AidShare): string {
	if (equipment === 0) return 'all of it oil';
	if (oil === 0) return 'all of it equipment';
	return `${formatNumber(oil)} oil and ${formatNumber(equipment)} equipment`;
}

/** "200,000 t by second week of Dec 2008". */
export function laterInWords({ row, value }: NonNullable<AidShare['later']>): string {
	return `${formatTonnes(value)} ${periodInWords(row, 'by')}`;
}

/** A period with its date as a reader says it; a running count is put as `until` a day. */
export function periodInWords({ period }: AidRow, until = 'up to'): string {
	return period.replace('cumulative to', until).replace(datePattern, (written) => {
		const [year = '', month = '01', day = '01'] = written.split('-');
		const precision = written.length === 10 ? 'day' : written.length === 7 ? 'month' : 'year';
		const from = `${year}-${month}-${day}`;
		return formatFuzzyDate({ edtf: written, from, to: from, precision, approximate: false });
	});
}

/** "0 t; “Japan refused …” (KBS World Radio, 30 Oct 2007)". */
function abstentionInWords(abstention: Abstention): string {
	const { nothing, words } = abstention;
	const amount = nothing ? formatTonnes(0) : 'no figure';
	return words === ''
		? `${amount}, not among those who delivered`
		: `${amount}; “${words}” (${saidBy(abstention)})`;
}

export function saidBy({ publisher, date }: Abstention): string {
	return [publisher, ...(date ? [formatFuzzyDate(date)] : [])].filter((part) => part !== '').join(', ');
}

export function notes(aid: EnergyAid | null): readonly string[] {
	if (!aid) return ['A case without aid.csv, or without a pledge and a count in it, has no such picture.'];
	const { abstention, quotaPrinted } = aid;
	const zero = abstention?.nothing
		? [
				`The zero of ${abstention.donor.inText} is printed nowhere: the parts of the others make up the sum, so nothing is left for it.`
			]
		: [];
	const printed =
		quotaPrinted.length === 0
			? ''
			: ` As large a quota was printed for ${listInWords(quotaPrinted.map(({ inText }) => inText))}.`;
	return [
		...zero,
		`The equal part is our arithmetic: ${formatTonnes(aid.agreed)} / ${aid.parties} parties = ${formatTonnes(aid.quota)}; the pledge as read names no parts.${printed}`,
		'Equipment is counted in tonnes of heavy fuel oil, as the source counts it.',
		'Later readings are other sources’, of other days: they are set beside the bars and not added up. What was delivered in the end was not read.'
	];
}

/** "heavy fuel oil, delivered". */
export function categoryInWords({ category }: AidRow): string {
	const words = category
		.replace(/^hfo_/, 'heavy fuel oil, ')
		.replace(/_([a-z]+)$/, ', $1')
		.replaceAll('_', ' ');
	return upperFirst(words.replace(', ,', ','));
}
