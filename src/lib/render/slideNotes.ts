/** Speaker notes: what a briefing has the speaker say, the finding, what is drawn, its cautions, quotes and full sources, and where the view reopens. */
import { lowerFirst } from '../charts/words.ts';
import type { StepQuote, StepView } from './briefingView.ts';
import { citationText } from './citationText.ts';
import { sourceItem } from './citedSource.ts';
import { notesMasterName, slideName } from './presentation.ts';
import { p, shapeTree, slideImage } from './presentationMasters.ts';
import { Relations, type Part } from './officePackage.ts';
import { svgNode as node, type SvgNode } from './svgNode.ts';
import type { ChartView, SourceView } from './view.ts';

/** Notes of a chart’s slide, one paragraph each; an empty one is a space between parts. */
export function chartNotes(view: ChartView, left: readonly string[], address: string): readonly string[] {
	return [
		view.title,
		view.subtitle,
		'',
		view.description,
		...part('To keep in mind', [...left, ...view.notes]),
		...part(
			'Quotes',
			view.quotes.map(({ text, reference }) => `“${text}” (${reference})`)
		),
		...part('Sources, the most used first', view.sources.map(sourceInFull)),
		'',
		`Reopen this view: ${address}`
	];
}

/** Notes of the slide of a step: what the speaker says first, then what stands behind it. */
export function stepNotes(step: StepView, view: ChartView, address: string): readonly string[] {
	const { notes, words, finding } = step;
	const told = [notes, [words], [finding && `Computed from the figures: ${finding}.`]]
		.map((lines) => lines.filter((line) => line !== ''))
		.filter((lines) => lines.length > 0);
	return [
		...told.flatMap((lines) => [...lines, '']),
		step.dek,
		'',
		view.description,
		...part('To keep in mind', step.cautions),
		...part('Quotes', step.quotes.map(quoteInFull)),
		...part(
			'Dates',
			step.events.map(({ date, title }) => `${date}: ${title}`)
		),
		...part('Sources, the most used first', view.sources.map(sourceInFull)),
		'',
		`Reopen this view: ${address}`
	];
}

function part(head: string, lines: readonly string[]): readonly string[] {
	return lines.length > 0 ? ['', head, ...lines] : [];
}

/** "“…” (Okano-Heijmans, p. 5 · The record agrees). The record: …" */
function quoteInFull(quote: StepQuote): string {
	const said = `“${quote.text}” (${quotedFrom(quote)}).`;
	return quote.caution === '' ? said : `${said} The record: ${quote.caution}`;
}

/** Where a quote of a step is from, and what the record says of it. */
export function quotedFrom({ reference, verdict }: StepQuote): string {
	return verdict === '' ? reference : `${reference} · ${lowerFirst(verdict)}`;
}

/** A source as a full citation with its address, and what is to be known of it. */
export function sourceInFull(source: SourceView): string {
	return [citationText(sourceItem(source)), source.reliabilityNote].filter(Boolean).join(' ');
}

/** A source as a citation without its address, for a slide that links it. */
export function sourceInShort(source: SourceView): string {
	const { URL: _address, note: _note, accessed: _accessed, ...item } = sourceItem(source);
	return citationText(item);
}

/** The notes part of a slide. */
export function notesPart(number: number, notes: readonly string[]): Part {
	const relations = new Relations();
	relations.to('notesMaster', notesMasterName);
	relations.to('slide', slideName(number));
	return {
		name: notesName(number),
		contentType: 'application/vnd.openxmlformats-officedocument.presentationml.notesSlide+xml',
		content: node(
			'p:notes',
			p,
			shapeTree([slideImage(null), notesBody(notes)]),
			node('p:clrMapOvr', {}, node('a:masterClrMapping', {}))
		),
		relations: relations.all
	};
}

export const notesName = (number: number) => `/ppt/notesSlides/notesSlide${number}.xml`;

function notesBody(notes: readonly string[]): SvgNode {
	return node(
		'p:sp',
		{},
		node(
			'p:nvSpPr',
			{},
			node('p:cNvPr', { id: 0, name: 'Notes' }),
			node('p:cNvSpPr', {}, node('a:spLocks', { noGrp: '1' })),
			node('p:nvPr', {}, node('p:ph', { type: 'body', idx: '1' }))
		),
		node('p:spPr', {}),
		node(
			'p:txBody',
			{},
			node('a:bodyPr', {}),
			node('a:lstStyle', {}),
			...notes.map((text) =>
				text === ''
					? node('a:p', {})
					: node('a:p', {}, node('a:r', {}, node('a:rPr', { lang: 'en-GB' }), node('a:t', {}, text)))
			)
		)
	);
}
