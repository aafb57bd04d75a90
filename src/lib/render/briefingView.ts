/**
 * A briefing in words, laid out for slides: what every skin of it shows. Plain values: they travel as JSON.
 * Long because a third of it says what those values are.
 */
import { quoteReference } from '../annotations/match.ts';
import { wrapText } from '../annotations/wrapText.ts';
import type { Briefing, BriefingStep } from '../briefings/briefing.ts';
import { fullViewOf, selectionOfView, stepSelection } from '../briefings/stepSelection.ts';
import type { Control, Reading } from '../charts/chart.ts';
import { isQuoteNote } from '../charts/notes.ts';
import { ownSelection } from '../charts/ownSelection.ts';
import { chartById } from '../charts/registry.ts';
import type { Size } from '../charts/theme.ts';
import { formatFuzzyDate } from '../datapackage/dates.ts';
import type { EventRow } from '../datapackage/tables.ts';
import type { Selection, SelectionFacts } from '../selection/selection.ts';
import type { Engine } from './engine.ts';
import type { Figure } from './figure.ts';
import { reducedNote } from './reducedStudy.ts';
import { headlineSize, pictureHeight, pictureWidth, type HeadlineSize } from './stage.ts';
import { figureSources, type ChartView, type SourceView } from './view.ts';

/** A briefing as its skins show it: a cover, a slide for each step, the sources. Slides are numbered from the cover on. */
export interface BriefingView {
	readonly id: string;
	readonly title: string;
	readonly about: string;
	readonly minutes: number | null;
	/** What the case asks. */
	readonly question: string;
	readonly steps: readonly StepView[];
	/** The sources of all figures drawn, the most used first, as the last slide names them. */
	readonly sources: readonly CitedSource[];
}

/** A step in words. */
export interface StepView {
	/** Of its slide: the cover is the first. */
	readonly number: number;
	readonly chart: string;
	/** Name of the chart. */
	readonly name: string;
	/** What is in view, as the query of an address without its question mark: the whole of it, with what stands open. */
	readonly view: string;
	readonly headline: string;
	/** What of the headline’s sizes keeps it to two lines. */
	readonly headlineSize: HeadlineSize;
	/** The finding that the chart computes, where the headline is another sentence; else ''. */
	readonly finding: string;
	/** Measure, unit, period; and what the picture leaves out. */
	readonly dek: string;
	readonly words: string;
	readonly quotes: readonly StepQuote[];
	readonly events: readonly StepEvent[];
	/** What the speaker says. */
	readonly notes: readonly string[];
	/** What the chart asks to keep in mind, each once; what concerns a quote stands with it. */
	readonly cautions: readonly string[];
	readonly description: string;
	readonly sourceLine: string;
	/** The same in the room of a slide. */
	readonly shortSource: string;
	readonly controls: readonly Control[];
	readonly timeless: boolean;
	readonly readings: readonly Reading[];
	/** The quote that is said under the picture, since the picture has no room for its words or nothing to hold it. */
	readonly below: StepQuote | null;
	/** True where the picture has its number, 1, at the range it speaks about. */
	readonly belowIsKeyed: boolean;
	/** Ids of the acts that a chronology keeps; empty where it is no chronology or keeps its usual ones. */
	readonly acts: readonly string[];
	/** Of the picture on a slide. */
	readonly size: Size;
}

export interface StepQuote {
	readonly id: string;
	readonly text: string;
	readonly reference: string;
	/** What the record says against it; may be empty. */
	readonly caution: string;
	/** "The record agrees", "Agrees as far as checked"; '' where nothing checks it. */
	readonly verdict: string;
}

export interface StepEvent {
	readonly id: string;
	readonly date: string;
	readonly title: string;
}

export interface CitedSource {
	readonly id: string;
	readonly title: string;
	readonly publisher: string;
	readonly date: string;
}

/** Sources that one slide names. */
const mostSources = 12;

/** A briefing in words, of a case. */
export function briefingView(engine: Engine, briefing: Briefing, facts: SelectionFacts): BriefingView {
	const { id, title, about, minutes } = briefing;
	const steps = briefing.steps.map((step, index) => stepView(engine, step, facts, index + 2));
	const sources = drawnInSteps(engine, steps, facts)
		.slice(0, mostSources)
		.map(({ id: source, title: name, publisher, date }) => ({ id: source, title: name, publisher, date }));
	return {
		id,
		title,
		about,
		minutes,
		question: engine.study.settings.question,
		steps,
		sources
	};
}

/** Sources of the figures drawn, the most used first. */
function drawnInSteps(
	engine: Engine,
	steps: readonly StepView[],
	facts: SelectionFacts
): readonly SourceView[] {
	const uses = new Map<string, SourceView>();
	for (const step of steps) {
		const { table, sources } = stepEngine(engine, step).view(step.chart, selectionOfView(step, facts));
		const drawn = figureSources(table);
		for (const source of sources) if (drawn.has(source.id)) uses.set(source.id, source);
	}
	return [...uses.values()].sort((a, b) => b.uses - a.uses || (a.id < b.id ? -1 : 1));
}

/** A step in words, and the room of its picture. */
export function stepView(
	engine: Engine,
	step: BriefingStep,
	facts: SelectionFacts,
	number: number
): StepView {
	const { chart } = step;
	const asked = stepSelection(step, facts).selection;
	const selection = ownSelection({ controls: engine.controls(chart, asked) }, asked, facts.defaults);
	const quotes = stepQuotes(engine, [...new Set([selection.quote ?? [], step.quotes].flat())]);
	const view = stepEngine(engine, { quotes }).view(chart, selection);
	const acts = chartById(chart).tall === true ? step.events : [];
	// What is read off the picture, and where that is from, is said of the acts that it keeps.
	const pictured = drawerOf(engine, { chart, acts, quotes }).view(chart, selection);
	const headline = step.headline || view.title;
	const words = {
		number,
		chart,
		name: view.name,
		view: fullViewOf(selection, facts),
		headline,
		headlineSize: headlineSize(headline),
		finding: headline === view.title ? '' : view.title,
		dek: dekOf(engine, { chart, acts }, view),
		words: step.words,
		quotes,
		events: stepEvents(engine, [...new Set([selection.event ?? [], step.events].flat())]),
		notes: step.notes,
		// What the record says of a quote is said with the quote.
		cautions: [...new Set(view.notes)].filter((note) => !isQuoteNote(note)),
		description: pictured.description,
		sourceLine: pictured.sourceLine,
		shortSource: shortSource(pictured),
		controls: view.controls,
		timeless: view.timeless,
		readings: pictured.readings,
		acts
	};
	return { ...words, ...pictureRoom(engine, words, selection) };
}

type Worded = Omit<StepView, 'below' | 'belowIsKeyed' | 'size'>;

/**
 * The room that the words of a slide leave for its picture. A quote whose words find room in the picture stands there,
 * on the range it speaks about; any other is said below, with the number that the picture gives it.
 */
function pictureRoom(
	engine: Engine,
	words: Worded,
	selection: Selection
): Pick<StepView, 'below' | 'belowIsKeyed' | 'size'> {
	const size = (below: StepQuote | null): Size => ({
		width: pictureWidth,
		height: pictureHeight(words, below),
		medium: 'screen',
		quotes: words.quotes.length > 0 ? 1 : 0,
		keyless: below === null
	});
	const [quote] = words.quotes;
	const alone = { below: null, belowIsKeyed: false, size: size(null) };
	if (!quote) return alone;
	const shows = (room: Size, selector: string) =>
		[...drawStep(engine, { ...words, size: room }, selection, 'room').svg.querySelectorAll(selector)].some(
			(node) => node.getAttribute('data-quote') === quote.id
		);
	if (shows(size(null), '[data-quote]')) return alone;
	const room = size(quote);
	const keyed = shows(room, '.is-keyed[data-quote]');
	// Where this quote has no place in the picture, no other one stands there as if it were the first.
	return { below: quote, belowIsKeyed: keyed, size: keyed ? room : { ...room, quotes: 0 } };
}

/** Measure, unit, period; and what a tall picture leaves out. */
function dekOf(
	{ study }: Engine,
	{ chart, acts }: Pick<StepView, 'chart' | 'acts'>,
	{ subtitle }: ChartView
): string {
	return chartById(chart).tall === true ? `${subtitle}. ${reducedNote(study, acts)}` : subtitle;
}

/** What a slide says once its view was changed: the sentence written for another view no longer holds. */
export function changedWords(engine: Engine, step: StepView, selection: Selection) {
	const view = stepEngine(engine, step).view(step.chart, selection);
	const pictured = drawerOf(engine, step).view(step.chart, selection);
	return {
		headline: view.title,
		dek: dekOf(engine, step, view),
		readings: pictured.readings,
		shortSource: shortSource(pictured),
		controls: view.controls
	};
}

/** What draws and words a step: of the quotes of its case it knows those of the step alone. */
export function stepEngine(engine: Engine, { quotes }: Pick<StepView, 'quotes'>): Engine {
	return engine.quoting(quotes.map(({ id }) => id));
}

/** Of a tall chart, what draws those of its acts that a step keeps. */
export function drawerOf(engine: Engine, step: Pick<StepView, 'chart' | 'acts' | 'quotes'>): Engine {
	const own = stepEngine(engine, step);
	return chartById(step.chart).tall === true ? own.reduced(step.acts) : own;
}

/** The picture of a step, of any selection; a tall one is drawn wider until its shape fits. */
export function drawStep(
	engine: Engine,
	step: Pick<StepView, 'chart' | 'acts' | 'size' | 'quotes'>,
	selection: Selection,
	idPrefix: string
): Figure {
	const { chart, size } = step;
	const drawer = drawerOf(engine, step);
	const at = (part: number) =>
		drawer.draw(chart, selection, { ...size, width: Math.round(size.width * part) }, idPrefix);
	const first = at(1);
	if (size.height === undefined || first.reader.height <= size.height) return first;
	const fits = ({ reader }: Figure) =>
		reader.height * (size.width / reader.width) <= (size.height ?? Infinity);
	for (const part of [1.1, 1.2, 1.35, 1.5, 1.7]) {
		const wider = at(part);
		if (fits(wider)) return wider;
	}
	return at(2);
}

function stepQuotes({ study }: Engine, ids: readonly string[]): readonly StepQuote[] {
	const { quotes, sources } = study.tables;
	const author = sources.find(({ reliability }) => reliability === 'paper')?.author ?? '';
	return ids.flatMap((id) => {
		const quote = quotes.find((row) => row.id === id);
		if (!quote) return [];
		const { text, caution } = quote;
		const verdict = study.verdicts[id]?.word ?? '';
		return [{ id, text, reference: quoteReference(author, quote), caution, verdict }];
	});
}

function stepEvents({ study }: Engine, ids: readonly string[]): readonly StepEvent[] {
	return study.tables.events.filter(({ id }) => ids.includes(id)).map(eventInWords);
}

/** An event with its day, or its days, in words. */
export function eventInWords({ id, title, start, end }: EventRow): StepEvent {
	return { id, title, date: [start, ...(end ? [end] : [])].map((date) => formatFuzzyDate(date)).join(' – ') };
}

/** In full where it keeps to one line, else the most used publishers. */
function shortSource({ sourceLine, shortSources }: ChartView): string {
	const fits = (text: string) => wrapText(`Source: ${text}`, 'sans', 12.5, pictureWidth * 0.84).length <= 1;
	return [sourceLine, ...shortSources].find(fits) ?? shortSources[2];
}
