import type { Reading } from '../measures/sourceBand.ts';
import type { Selection } from '../selection/selection.ts';
import type { CaseStudy, Cell, ChartDefinition, Table, TableRow } from './chart.ts';
import { layoutDisagreement } from './disagreementLayout.ts';
import { disagreementOptions } from './disagreementMarks.ts';
import { notes } from './disagreementNotes.ts';
import { basisOf, disagreementOf, type PartnerReadings, type YearReadings } from './disagreementRows.ts';
import { formatReading } from './disagreementSources.ts';
import { describe, subtitle, title } from './disagreementWords.ts';
import * as partners from './partners.ts';
import { listInWords } from './words.ts';
import { tableValue } from './native.ts';

/** Every published figure of two years side by side, and whether a change survives the choice between them. */
export const sourceDisagreement: ChartDefinition<CaseStudy> = {
	id: 'source-disagreement',
	name: 'Do the sources agree?',
	about:
		'Every published figure of a partner’s trade with North Korea in two years, and whether the change between them survives whichever are paired.',
	method: [
		'Readings are every total that was read: printed, added from both flows of one source, or a printed share times a printed total. Excluded figures are never drawn.',
		'The change is later / earlier over all pairs of different figures of the two years, lowest and highest. It survives where both ends point the same way. Figures at most 0.2 percent apart are one figure, printed to different precision: copies of it make no second pair.',
		'The paper’s own figures stand beside the record they are tested against and are not part of it.',
		'Single flows and figures in yen are named in the notes: neither is set beside totals in dollars.'
	],
	timeless: true,
	controls: ['partners', 'window'],
	prepare: (study) => study,
	title,
	subtitle,
	options: (study, selection, size) =>
		disagreementOptions(layoutDisagreement(study, disagreementOf(study, selection), size)),
	// Marks in rows on one axis of values: no chart of lines or bars over years.
	native: () => null,
	describe,
	notes,
	table,
	readings: () => [],
	quotes: () => []
};

/** One row per reading; a year without any has one that says so. */
function table(study: CaseStudy, selection: Selection): Table {
	const { compared, partners: all } = disagreementOf(study, selection);
	const years = listInWords([...new Set([compared.from, compared.to])].map(String));
	return {
		caption: `Published figures of total trade with ${partners.subjectName(study)}, US$ million, ${years}`,
		columns: [
			{ key: 'partner', label: 'Partner', numeric: false },
			{ key: 'year', label: 'Year', numeric: true },
			{ key: 'value', label: 'Value', numeric: true, unit: 'US$ million' },
			{ key: 'source', label: 'Source', numeric: false },
			{ key: 'derivation', label: 'How obtained', numeric: false },
			{ key: 'basis', label: 'Figures', numeric: false }
		],
		rows: all.flatMap((partner) => partner.years.flatMap((year) => yearRows(study, partner, year)))
	};
}

function yearRows(
	study: CaseStudy,
	{ id, name }: PartnerReadings,
	{ year, lanes }: YearReadings
): readonly TableRow[] {
	const readings = lanes.flatMap((lane) => lane.readings);
	const start = [
		{ text: name, value: name },
		{ text: String(year), value: year }
	];
	const row = (cells: readonly Cell[]): TableRow => ({
		years: [year, year],
		series: [id],
		cells: [...start, ...cells]
	});
	if (readings.length > 0) return readings.map((reading) => row(readingCells(study, reading)));
	const none = { text: '', value: null };
	return [row([{ ...partners.missing, note: 'no published total read' }, none, none, none])];
}

const derivations: Readonly<Record<Reading['derivation'], string>> = {
	printed: 'total as printed',
	'sum-of-flows': 'exports + imports of one source',
	'share-of-total': 'printed share × printed total'
};

function readingCells(study: CaseStudy, reading: Reading): readonly Cell[] {
	const { value, sourceId, derivation, evidence, paper } = reading;
	const source = study.tables.sources.find(({ id }) => id === sourceId);
	const named = source ? `${source.publisher}: ${source.title}` : sourceId;
	const basis = partners.basisTitle(study, basisOf(study, reading));
	return [
		{
			text: formatReading(value),
			value: tableValue(value),
			evidence,
			...(paper ? { note: 'the paper’s own figure: not counted' } : {})
		},
		{ text: named, value: named },
		{ text: derivations[derivation], value: derivations[derivation] },
		{ text: basis, value: basis }
	];
}
