/** The table behind the gap and who filled it. */
import type { EventRow } from '../datapackage/tables.ts';
import type { Evidence } from '../measures/annualTrade.ts';
import { observationOf } from '../measures/annualTrade.ts';
import { totalOf } from '../measures/measured.ts';
import type { WholeTrade } from '../measures/tradeShare.ts';
import type { Selection } from '../selection/selection.ts';
import type { Cell, Table, TableRow } from './chart.ts';
import { formatNumber, formatPercent } from './format.ts';
import { actDate, type GapAct } from './gapActs.ts';
import { gapOf, type Gap, type GapData, type GapStep, type Uncompared } from './gapContent.ts';
import { formatSigned } from './gapWords.ts';
import * as partners from './partners.ts';
import { tableValue } from './native.ts';

/** One row per partner, those without a change included, then the acts of the strip. */
export function table(data: GapData, selection: Selection): Table {
	const gap = gapOf(data, selection);
	const { window, basis } = gap;
	return {
		caption: `Trade with ${partners.subjectName(data.study)} by partner, ${window.from} and ${window.to}, and the sanctions of ${gap.protagonist.inText} that came into force in these years. ${partners.basisInWords(data.study, basis, gap.steps)}`,
		columns: [
			{ key: 'partner', label: 'Partner or act', numeric: false },
			{ key: 'from', label: String(window.from), numeric: true, unit: 'US$ million' },
			{
				key: 'to',
				label: window.from === window.to ? `${window.to}, again` : String(window.to),
				numeric: true,
				unit: 'US$ million'
			},
			{ key: 'value', label: 'Change', numeric: true, unit: 'US$ million' },
			{ key: 'share', label: 'Of the loss', numeric: true, unit: '%' },
			{ key: 'derivation', label: 'How obtained', numeric: false, detail: true },
			{ key: 'other', label: 'Other published readings', numeric: false, unit: 'US$ million', detail: true }
		],
		rows: [
			...gap.steps.map((step) => stepRow(data, gap, step)),
			...wholeRow(gap),
			...(gap.replacement ? [] : [uncomparedRow(data, gap, { ...gap.protagonist, why: gap.why })]),
			...gap.missing.map((partner) => uncomparedRow(data, gap, partner)),
			...gap.acts.map(actRow)
		]
	};
}

const none: Cell = { text: '', value: null };

function stepRow(data: GapData, gap: Gap, step: GapStep): TableRow {
	const { window, replacement: compared } = gap;
	const remainder = step.kind === 'remainder';
	const share =
		compared && compared.loss > 0
			? percentCell((step.change / compared.loss) * 100)
			: { ...none, note: 'not defined: there was no loss' };
	return {
		years: [window.from, window.to],
		series: [step.id],
		cells: [
			{ text: step.name, value: step.name },
			remainder ? moneyCell(step.from, step.evidence) : yearCell(data, gap, step.id, window.from),
			remainder ? moneyCell(step.to, step.evidence) : yearCell(data, gap, step.id, window.to),
			{ text: formatSigned(step.change), value: tableValue(step.change), evidence: step.evidence },
			share,
			remainder
				? { text: 'whole − partners compared', value: 'whole − partners compared' }
				: derivationCell(data, gap, step.id),
			remainder ? { text: '', value: '' } : otherCell(data, gap, step.id)
		]
	};
}

/** The whole trade that the steps lead from and to. */
function wholeRow({ whole, window, steps }: Gap): readonly TableRow[] {
	if (!whole || steps.length === 0) return [];
	const change = whole.to.value - whole.from.value;
	const cell = ({ value, evidence }: WholeTrade) => moneyCell(value, evidence);
	return [
		{
			years: [window.from, window.to],
			series: ['whole'],
			cells: [
				{ text: 'Whole trade', value: 'Whole trade' },
				cell(whole.from),
				cell(whole.to),
				{
					text: formatSigned(change),
					value: tableValue(change),
					evidence: [...whole.from.evidence, ...whole.to.evidence]
				},
				none,
				{ text: 'KOTRA + inter-Korean trade', value: 'KOTRA + inter-Korean trade' },
				{ text: '', value: '' }
			]
		}
	];
}

function uncomparedRow(data: GapData, gap: Gap, { id, name, why }: Uncompared): TableRow {
	const { window } = gap;
	return {
		years: [window.from, window.to],
		series: [id],
		cells: [
			{ text: name, value: name },
			yearCell(data, gap, id, window.from),
			yearCell(data, gap, id, window.to),
			{ text: '–', value: null, note: why === '' ? 'one year has no change' : `not comparable: ${why}` },
			none,
			derivationCell(data, gap, id),
			otherCell(data, gap, id)
		]
	};
}

/** An act has no figure: its date is what was read. */
function actRow(act: GapAct): TableRow {
	const { sanction, event } = act;
	const year = Number(sanction.inForceFrom?.from.slice(0, 4));
	const evidence = event ? [eventEvidence(event)] : [];
	const text = `${actDate(act)}: ${sanction.title}`;
	return {
		years: [year, year],
		...(event && { event: event.id }),
		cells: [
			{ text, value: text, evidence },
			none,
			none,
			{ text: '', value: null, note: 'an act, not a figure' },
			none,
			{ text: '', value: '' },
			{ text: '', value: '' }
		]
	};
}

function eventEvidence({ line, sourceId, locator }: EventRow): Evidence {
	return { table: 'events', line, sourceId, locator, value: null, what: 'date' };
}

/** A year’s total, or why there is none. */
function yearCell(data: GapData, { basis }: Gap, partner: string, year: number): Cell {
	const series = partners.seriesOf(data, basis, partner);
	const total = totalOf(series, year);
	if (total) return moneyCell(total.value, total.evidence);
	const one = observationOf(series, year);
	if (!one) return partners.missing;
	return {
		text: '–',
		value: null,
		evidence: one.evidence,
		note: `only ${one.flow}s were read, ${partners.moneyInWords(one)}: not comparable with a total`
	};
}

function derivationCell(data: GapData, { basis, window }: Gap, partner: string): Cell {
	const told = [...new Set([window.from, window.to])].flatMap((year) => {
		const observation = observationOf(partners.seriesOf(data, basis, partner), year);
		return observation ? [{ year, words: partners.derivationInWords(observation) }] : [];
	});
	const alike = new Set(told.map(({ words }) => words)).size === 1;
	const text = alike ? told[0]!.words : told.map(({ year, words }) => `${year}: ${words}`).join('; ');
	return { text, value: text };
}

function otherCell(data: GapData, { basis, window }: Gap, partner: string): Cell {
	const cells = [...new Set([window.from, window.to])].map((year) => ({
		year,
		cell: partners.otherReadings(data, basis, partner, year)
	}));
	const text = cells
		.filter(({ cell }) => cell.text !== '')
		.map(({ year, cell }) => `${year}: ${cell.text}`)
		.join('; ');
	return { text, value: text, evidence: cells.flatMap(({ cell }) => cell.evidence ?? []) };
}

function moneyCell(value: number, evidence: NonNullable<Cell['evidence']>): Cell {
	return { text: formatNumber(value), value: tableValue(value), evidence };
}

function percentCell(percent: number): Cell {
	return { text: formatPercent(percent), value: tableValue(percent) };
}
