/** Changes to a briefing. Each gives another briefing and leaves the one it was given; what changes nothing gives the same. */
import { fromQuery } from '../selection/codec.ts';
import type { SelectionFacts } from '../selection/selection.ts';
import { plainStep, type Briefing, type BriefingStep } from './briefing.ts';
import { viewOf } from './stepSelection.ts';

/** As many steps as a file may hold, which `readBriefing` checks. It stands here too, so that editing need not know how files are read. */
export const mostOwnSteps = 200;

/** In addresses the briefings of a reader’s device are called so, whichever is meant. */
export const ownId = 'own';

/** What a briefing is called that nobody has named. */
export const untitled = 'Untitled briefing';

/** Lengths of what can be typed, characters: a briefing stays within what its file may hold, and its slides within reason. */
export const longest = { title: 200, about: 400, headline: 300, words: 2000, notes: 8000 } as const;

/** A briefing of a case, without steps. */
export function newBriefing(ofCase: string, title: string): Briefing {
	return { id: ownId, case: ofCase, title, about: '', minutes: null, steps: [] };
}

/** The same under the reader’s own name for it, to be changed apart. */
export function ownCopy(briefing: Briefing, title: string): Briefing {
	return { ...briefing, id: ownId, title, steps: briefing.steps.map((step) => ({ ...step })) };
}

/** Fit to be shown and to leave the house: a title is never empty there. */
export function titled(briefing: Briefing): Briefing {
	return briefing.title.trim() === '' ? { ...briefing, title: untitled } : briefing;
}

/** With a step put in, last unless told; the same where it holds as many as it may. */
export function withStep(briefing: Briefing, step: BriefingStep, at = briefing.steps.length): Briefing {
	if (briefing.steps.length >= mostOwnSteps) return briefing;
	return { ...briefing, steps: briefing.steps.toSpliced(at, 0, step) };
}

/** Without a step; the same where there is none there. */
export function withoutStep(briefing: Briefing, index: number): Briefing {
	return isStep(briefing, index) ? { ...briefing, steps: briefing.steps.toSpliced(index, 1) } : briefing;
}

/** With a step in another place; places beyond the ends are the ends. */
export function withStepMoved(briefing: Briefing, from: number, to: number): Briefing {
	const place = Math.min(briefing.steps.length - 1, Math.max(0, to));
	const step = briefing.steps[from];
	if (!step || place === from) return briefing;
	return { ...briefing, steps: briefing.steps.toSpliced(from, 1).toSpliced(place, 0, step) };
}

/** With part of a step changed. */
export function withStepChanged(briefing: Briefing, index: number, part: Partial<BriefingStep>): Briefing {
	const step = briefing.steps[index];
	if (!step || differsNowhere(step, part)) return briefing;
	return { ...briefing, steps: briefing.steps.with(index, { ...step, ...part }) };
}

/** With its title, what it is about, or how long it takes changed. */
export function withWords(
	briefing: Briefing,
	part: Partial<Pick<Briefing, 'title' | 'about' | 'minutes'>>
): Briefing {
	return differsNowhere(briefing, part) ? briefing : { ...briefing, ...part };
}

/** The step that the address of a chart shows: what stands open becomes its quote and its event; a quote of other charts stays away. */
export function stepOfView(
	chart: string,
	query: string,
	facts: SelectionFacts,
	quotes: readonly { readonly id: string; readonly charts: readonly string[] }[]
): BriefingStep {
	const { selection } = fromQuery(query, facts);
	const { quote, event } = selection;
	const speaks = quotes.some(({ id, charts }) => id === quote && charts.includes(chart));
	return {
		...plainStep(chart, viewOf(selection, facts)),
		quotes: quote !== null && speaks ? [quote] : [],
		events: event === null ? [] : [event]
	};
}

/** What is typed with a paragraph on each line; lines that are empty are none. */
export function paragraphsOf(text: string): readonly string[] {
	return text
		.split(/\r\n|[\n\r\u2028\u2029]/)
		.map((line) => line.trim())
		.filter((line) => line !== '');
}

/** The title of another briefing beside it: the name with a mark, once. */
export function markedTitle(title: string, mark: string): string {
	const name = title.trim() || untitled;
	return name.endsWith(`(${mark})`) ? name : `${name} (${mark})`;
}

const isStep = ({ steps }: Briefing, index: number) =>
	Number.isInteger(index) && index >= 0 && index < steps.length;

function differsNowhere<Whole extends object>(whole: Whole, part: Partial<Whole>): boolean {
	return (Object.keys(part) as (keyof Whole)[]).every((key) => same(whole[key], part[key]));
}

/** Values of a briefing are texts, numbers, and lists of texts. */
const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
