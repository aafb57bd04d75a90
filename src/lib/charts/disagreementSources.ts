/** How a published figure and its source are named. */
import { format } from 'd3';
import { differentFigures, type Reading } from '../measures/sourceBand.ts';
import type { CaseStudy } from './chart.ts';
import { basisOf, type Lane } from './disagreementRows.ts';
import * as partners from './partners.ts';
import { listInWords } from './words.ts';

const upToOneDecimal = format(',.1~f');

/** A figure with a decimal where it has one, so that figures that differ look different: “369.5”, “1,700”. */
export function formatReading(value: number): string {
	return value > 0 && value < 0.05 ? '<0.1' : upToOneDecimal(value);
}

/** Where a reading was read, in a few words: the data set, the paper, else who published it. */
export function sourceName(study: CaseStudy, reading: Reading): string {
	if (reading.paper) return 'the paper';
	const source = study.tables.sources.find(({ id }) => id === reading.sourceId);
	if (!source) return reading.sourceId;
	if (source.reliability === 'dataset') return partners.basisTitle(study, basisOf(study, reading));
	return (source.publisher || source.title).replace(/\s*\([^)]*\)/g, '');
}

/** One figure of a lane, one mark, and everyone who prints it. */
export interface Figure {
	/** The least rounded of its readings. */
	readonly value: number;
	readonly text: string;
	readonly computed: boolean;
	/** How it is printed, the least rounded first, and who prints it so. */
	readonly prints: readonly { readonly text: string; readonly names: readonly string[] }[];
}

/** The different figures of a lane, lowest first; copies that are only rounded are one, those computed stand apart. */
export function figuresOf(study: CaseStudy, { readings }: Lane): readonly Figure[] {
	const computed = ({ derivation }: Reading) => derivation === 'share-of-total';
	return [false, true]
		.flatMap((kind) => differentFigures(readings.filter((reading) => computed(reading) === kind)))
		.map((own) => ({
			value: own[0]!.value,
			text: formatReading(own[0]!.value),
			computed: computed(own[0]!),
			prints: printsOf(study, own)
		}))
		.sort((a, b) => a.value - b.value);
}

function printsOf(study: CaseStudy, readings: readonly Reading[]): Figure['prints'] {
	const texts = new Set(readings.map(({ value }) => formatReading(value)));
	return [...texts].map((text) => {
		const own = readings.filter(({ value }) => formatReading(value) === text);
		return { text, names: [...new Set(own.map((reading) => sourceName(study, reading)))] };
	});
}

/** “180 jpic.org · 1,699.6 Hankook Ilbo and Daily NK Japan, 1,700 Daily NK”: a comma between prints of one figure. */
export function laneInWords(figures: readonly Figure[]): string {
	return figures
		.map(({ prints, computed }) => {
			const said = prints.map(({ text, names }) => `${text} ${listInWords(names)}`).join(', ');
			return `${said}${computed ? ' (computed)' : ''}`;
		})
		.join(' · ');
}

/** Where names find no room: “1,699.6 to 1,700”. */
export function laneInFigures(figures: readonly Figure[]): string {
	const ordered = [...figures].sort((a, b) => a.value - b.value);
	const [first, last] = [ordered[0]?.text ?? '', ordered.at(-1)?.text ?? ''];
	return first === last ? first : `${first} to ${last}`;
}
