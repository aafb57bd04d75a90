/** The sources of a briefing, numbered for its handout: in full once, and in short beside each slide. Plain values. */
import type { EventRow, SourceRow } from '../datapackage/tables.ts';
import type { SelectionFacts } from '../selection/selection.ts';
import { selectionOfView } from '../briefings/stepSelection.ts';
import { drawStep, stepEngine, type BriefingView, type StepView } from './briefingView.ts';
import { citationText } from './citationText.ts';
import { sourceItem } from './citedSource.ts';
import type { Engine } from './engine.ts';
import { figureSources } from './view.ts';

/** What a briefing rests on, as its handout cites it. */
export interface BriefingCitations {
	/** Every source of a figure, a date or a reading in view of a step: first those of what is shown, in the order of the slides. */
	readonly sources: readonly NumberedSource[];
	/** By step, in their order. */
	readonly steps: readonly StepCitations[];
	/** The paper that the quotes are of; null where the case has none. */
	readonly paper: Citation | null;
}

/** A work in words, its address apart so that it can be a link. */
export interface Citation {
	/** All of the citation up to its address. */
	readonly text: string;
	/** Spelled out; '' where none leads to the work. */
	readonly address: string;
	/** What follows the address. */
	readonly rest: string;
}

export interface NumberedSource extends Citation {
	readonly id: string;
	/** From 1. */
	readonly number: number;
	/** What is to be known of it, as a sentence; may be empty. */
	readonly note: string;
	/** The slides that rest on it: "2, 4–6". */
	readonly slides: string;
	/** Whether a figure, an act or a date that a slide shows is read in it. */
	readonly shown: boolean;
}

/** Numbers of the sources of one slide, in short: "1–6, 9"; '' for none. */
export interface StepCitations {
	/** Of the figures drawn, of the acts and dates in the picture and beside it. */
	readonly shown: string;
	/** Of what is in view, but not shown: other readings, acts of a chronology that the slide leaves out. */
	readonly others: string;
	/** How many those are. */
	readonly otherCount: number;
	/** By id of the events listed with the step. */
	readonly events: Readonly<Record<string, string>>;
}

/** Cites what the steps of a briefing rest on. */
export function briefingCitations(
	engine: Engine,
	{ steps }: Pick<BriefingView, 'steps'>,
	facts: SelectionFacts
): BriefingCitations {
	const { sources, events } = engine.study.tables;
	const used = steps.map((step) => ({ slide: step.number, ...sourcesOfStep(engine, step, facts) }));
	const shown = new Set(used.flatMap((step) => step.shown));
	const order = [...new Set([...shown, ...used.flatMap(({ others }) => others)])];
	const short = (ids: readonly string[]) => inShort(ids.map((id) => order.indexOf(id) + 1));
	const datesOf = (id: string) => events.filter((event) => event.id === id).flatMap(sourcesOfEvent);
	const paper = sources.find(({ reliability }) => reliability === 'paper');
	return {
		sources: order.map((id, index) => {
			const source = sources.find((row) => row.id === id)!;
			const restOnIt = used.filter((step) => step.shown.includes(id) || step.others.includes(id));
			return {
				...cited(source),
				id,
				number: index + 1,
				note: sentence(source.reliabilityNote),
				slides: inShort(restOnIt.map(({ slide }) => slide)),
				shown: shown.has(id)
			};
		}),
		steps: steps.map((step, at) => ({
			shown: short(used[at]!.shown),
			others: short(used[at]!.others),
			otherCount: used[at]!.others.length,
			events: Object.fromEntries(step.events.map(({ id }) => [id, short(datesOf(id))]))
		})),
		paper: paper ? cited(paper) : null
	};
}

/** Ids of the sources in view of a step: of what the slide shows, the most used first; then of all else. */
function sourcesOfStep(
	engine: Engine,
	step: StepView,
	facts: SelectionFacts
): { readonly shown: readonly string[]; readonly others: readonly string[] } {
	const selection = selectionOfView(step, facts);
	const { table, sources } = stepEngine(engine, step).view(step.chart, selection);
	const { svg } = drawStep(engine, step, selection, 'cited');
	const inPicture = [...svg.querySelectorAll('[data-event]')].map((node) => node.getAttribute('data-event'));
	const dated = new Set([...inPicture, ...step.events.map(({ id }) => id)]);
	const dates = engine.study.tables.events.filter(({ id }) => dated.has(id)).flatMap(sourcesOfEvent);
	// A chronology may draw few of its acts: then what is dated in the picture is what it shows.
	const figures = figureSources(table);
	const ids = [...new Set([...sources.map(({ id }) => id), ...dates])];
	const isShown = (id: string) => figures.has(id) || dates.includes(id);
	return { shown: ids.filter(isShown), others: ids.filter((id) => !isShown(id)) };
}

function sourcesOfEvent({ sourceId, otherSourceIds }: EventRow): readonly string[] {
	return [sourceId, ...otherSourceIds];
}

function cited(source: SourceRow): Citation {
	const item = sourceItem(source);
	const text = citationText(item);
	const address = item.URL ?? '';
	const at = address === '' ? -1 : text.lastIndexOf(` <${address}>`);
	if (at < 0) return { text, address: '', rest: '' };
	return { text: text.slice(0, at), address, rest: text.slice(at + address.length + 3) };
}

function sentence(note: string): string {
	const end = note === '' || /[.!?]$/.test(note) ? '' : '.';
	return `${note.charAt(0).toUpperCase()}${note.slice(1)}${end}`;
}

/** Numbers in their order, three or more that follow each other as a range: "1–6, 9, 10". */
export function inShort(numbers: readonly number[]): string {
	const sorted = [...new Set(numbers)].sort((a, b) => a - b);
	const starts = sorted.filter((number, index) => number !== (sorted[index - 1] ?? NaN) + 1);
	return starts
		.map((start, index) => {
			const next = starts[index + 1] ?? Infinity;
			const end = sorted.filter((number) => number < next).at(-1)!;
			if (end === start) return String(start);
			return end === start + 1 ? `${start}, ${end}` : `${start}–${end}`;
		})
		.join(', ');
}
