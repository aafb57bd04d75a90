/** Reads the file of a briefing and checks it against its case, as every table of the case is checked. */
import { JsonCursor } from '../datapackage/jsonCursor.ts';
import { readJson } from '../datapackage/json.ts';
import { nearest } from '../datapackage/nearest.ts';
import { didYouMean, fault, hasErrors, type Problem } from '../datapackage/problems.ts';
import { wordings } from '../datapackage/wordings.ts';
import { selectionKeys } from '../selection/codec.ts';
import type { SelectionFacts } from '../selection/selection.ts';
import type { Briefing, BriefingStep } from './briefing.ts';
import { stepSelection } from './stepSelection.ts';

/** What a briefing may name. */
export interface BriefingContext {
	/** Name of the case. */
	readonly case: string;
	/** Ids of the charts. */
	readonly charts: readonly string[];
	readonly facts: SelectionFacts;
}

/** A file longer than this is no briefing, characters. */
export const longestBriefing = 1_000_000;
/** More steps than anyone presents. */
export const mostSteps = 200;

const briefingKeys = ['$schema', 'case', 'title', 'about', 'minutes', 'steps'] as const;
const stepKeys = ['chart', 'view', 'headline', 'words', 'quotes', 'events', 'notes'] as const;

/** A briefing of a text; null where a problem is an error. `file` names it in problems, and `id` in addresses. Never throws. */
export function readBriefing(
	text: string,
	{ file, id }: { readonly file: string; readonly id: string },
	context: BriefingContext
): { readonly briefing: Briefing | null; readonly problems: readonly Problem[] } {
	const problems: Problem[] = [];
	if (text.length > longestBriefing) {
		const root = JsonCursor.root({ value: null, problems, lineOf: () => 1 }, file, problems);
		root.report(fault('briefing-too-long', { limit: longestBriefing }));
		return { briefing: null, problems };
	}
	const json = readJson(text, file);
	problems.push(...json.problems);
	if (json.value === undefined) return { briefing: null, problems };
	const root = JsonCursor.root(json, file, problems);
	if (!root.at('steps').isPresent) {
		root.report(fault('briefing-steps'));
		return { briefing: null, problems };
	}
	const briefing = readRoot(root, id, context);
	return { briefing: hasErrors(problems) ? null : briefing, problems: problems.map(ofBriefing) };
}

/** Shapes are worded for the descriptor of a case: what helps there helps nobody here. */
function ofBriefing(problem: Problem): Problem {
	if (problem.code !== 'descriptor-shape') return problem;
	return { ...problem, hint: wordings['briefing-steps'].hint };
}

function readRoot(root: JsonCursor, id: string, context: BriefingContext): Briefing {
	checkKeys(root, briefingKeys);
	const ofCase = root.at('case').string('');
	// What another case calls its charts, quotes and events need not exist here: one fault says it all.
	if (ofCase !== '' && ofCase !== context.case)
		root.at('case').report(fault('briefing-case', { name: context.case }));
	const minutes = root.at('minutes');
	return {
		id,
		case: ofCase,
		title: root.at('title').string(),
		about: root.at('about').string(''),
		minutes: minutes.isPresent ? readMinutes(minutes) : null,
		steps: ofCase === '' || ofCase === context.case ? readSteps(root.at('steps'), context) : []
	};
}

function readMinutes(minutes: JsonCursor): number | null {
	const value = minutes.number();
	if (value === null || (value >= 1 && value <= 600)) return value;
	minutes.report(fault('briefing-minutes'));
	return null;
}

function readSteps(steps: JsonCursor, context: BriefingContext): readonly BriefingStep[] {
	const items = steps.items();
	if (items.length === 0 || items.length > mostSteps) steps.report(fault('briefing-steps'));
	return items.slice(0, mostSteps).map((step) => readStep(step, context));
}

function readStep(step: JsonCursor, { charts, facts }: BriefingContext): BriefingStep {
	checkKeys(step, stepKeys);
	return {
		chart: readChart(step.at('chart'), charts),
		view: readView(step.at('view'), facts),
		headline: step.at('headline').string(''),
		words: step.at('words').string(''),
		quotes: readIds(step.at('quotes'), 'briefing-quote', facts.quotes),
		events: readIds(step.at('events'), 'briefing-event', facts.events),
		notes: readTexts(step.at('notes'))
	};
}

/** A property that nothing reads is most often one that is misspelt. */
function checkKeys(cursor: JsonCursor, known: readonly string[]): void {
	for (const key of cursor.keys()) {
		if (known.includes(key)) continue;
		const words = { names: known.join(', '), nearest: didYouMean(nearest(key, known)) };
		cursor.at(key).report(fault('briefing-property', words));
	}
}

function readChart(cursor: JsonCursor, charts: readonly string[]): string {
	const chart = cursor.string();
	if (chart !== '' && !charts.includes(chart))
		cursor.report(fault('chart-unknown', { nearest: didYouMean(nearest(chart, charts)) }));
	return chart;
}

/** Texts of a list, or one alone; an empty one, which a list may not hold, says nothing. */
function readTexts(cursor: JsonCursor): readonly string[] {
	const texts = cursor.isPresent ? cursor.strings() : [];
	return texts.every((text) => text === '') ? [] : texts;
}

function readIds(
	cursor: JsonCursor,
	code: 'briefing-quote' | 'briefing-event',
	known: readonly string[]
): readonly string[] {
	const ids = readTexts(cursor);
	const unknown = ids.flatMap((id, index) => (known.includes(id) || id === '' ? [] : [{ id, index }]));
	for (const { id, index } of unknown) {
		const item = cursor.item(index);
		(item.isPresent ? item : cursor).report(fault(code, { nearest: didYouMean(nearest(id, known)) }));
	}
	return [...new Set(ids)];
}

/** The parameters of an address; what can’t be used in one is an error here, since nobody would notice it on a slide. */
function readView(cursor: JsonCursor, facts: SelectionFacts): string {
	const view = cursor.string('').replace(/^\?/, '');
	const { notices } = stepSelection({ view, quotes: [], events: [] }, facts);
	for (const { key, found, expected } of notices)
		cursor.report(fault('briefing-view', { key, found, expected }));
	const own: readonly string[] = selectionKeys;
	for (const key of new URLSearchParams(view).keys()) {
		if (own.includes(key)) continue;
		const words = { key, names: own.join(', '), nearest: didYouMean(nearest(key, own)) };
		cursor.report(fault('briefing-view-key', words));
	}
	return view;
}
