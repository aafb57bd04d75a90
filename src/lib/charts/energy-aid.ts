import { aidEvidence } from '../measures/offeredAid.ts';
import { energyAid, type EnergyAid } from './aidContent.ts';
import { aidOptions } from './aidMarks.ts';
import { aidNative } from './aidNative.ts';
import { categoryInWords, describe, notes, periodInWords, subtitle, title } from './aidWords.ts';
import type { CaseStudy, ChartDefinition, Table } from './chart.ts';
import { formatNumber } from './format.ts';

interface AidData {
	readonly study: CaseStudy;
	readonly aid: EnergyAid | null;
}

/** Who carried out the energy part of an agreement, and who refused to. */
export const energyAidChart: ChartDefinition<AidData> = {
	id: 'energy-aid',
	name: 'Energy aid',
	about:
		'Fuel oil and equipment delivered under the agreement of February 2007, by party, with the party that gave none at zero.',
	method: [
		'Bars are running totals up to one day, from one source: heavy fuel oil and equipment, both in tonnes of heavy fuel oil equivalent.',
		'The zero of a party that is not among those who delivered is drawn where the parts of the others make up the sum as printed.',
		'Equal part = tonnes agreed / parties, where the parties are those who delivered and the one whose refusal was read: our arithmetic.',
		'Later readings of single parties are drawn beside their bars with their dates, and are not added to the sum.'
	],
	timeless: true,
	controls: [],
	prepare: (study) => ({ study, aid: energyAid(study) }),
	title: ({ aid }) => title(aid),
	subtitle: ({ aid }) => subtitle(aid),
	options: ({ aid }, _selection, size) => aidOptions(aid, size),
	native: ({ aid }, _selection, size) => aidNative(aid, size),
	describe: ({ aid }) => describe(aid),
	notes: ({ aid }) => notes(aid),
	table: ({ aid }) => table(aid),
	readings: () => [],
	quotes: () => []
};

/** One row per reading, by date. */
function table(aid: EnergyAid | null): Table {
	const drawn = new Set(aid?.shares.flatMap(({ rows }) => rows.map(({ line }) => line)));
	return {
		caption:
			'Energy aid agreed, planned, delivered and refused, t of heavy fuel oil or its equivalent, by date. What is drawn as a bar says so.',
		columns: [
			{ key: 'donor', label: 'Party', numeric: false },
			{ key: 'period', label: 'When', numeric: false },
			{ key: 'value', label: 'Quantity', numeric: true, unit: 't' },
			{ key: 'what', label: 'What', numeric: false },
			{ key: 'drawn', label: 'Drawn', numeric: false },
			{ key: 'note', label: 'On the figure', numeric: false, detail: true }
		],
		rows: (aid?.rows ?? []).map(({ row, donor }) => ({
			years: [row.year, row.year],
			series: [row.donor],
			cells: [
				{ text: donor.name, value: donor.name },
				{ text: periodInWords(row), value: row.period },
				row.value === null
					? {
							text: '–',
							value: null,
							note: 'a position, not a quantity',
							evidence: [aidEvidence(row)]
						}
					: { text: formatNumber(row.value), value: row.value, evidence: [aidEvidence(row)] },
				{ text: categoryInWords(row), value: row.category },
				drawn.has(row.line) ? { text: 'bar', value: 'bar' } : { text: '', value: '' },
				{ text: row.note, value: row.note }
			]
		}))
	};
}
