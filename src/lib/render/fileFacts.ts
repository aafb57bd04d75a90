/** What a picture knows of itself, wherever it is copied to: its title, its sources, its licence, and its view. */
import { citationText } from './citationText.ts';
import { sourceItem } from './citedSource.ts';
import { licenceStatements, type Origin } from './credit.ts';
import { viewAddress } from './publication.ts';
import { svgNode, unescapeXml, type SvgNode } from './svgNode.ts';
import type { ChartView } from './view.ts';

export interface FileFacts {
	readonly title: string;
	/** Measure, unit, period. */
	readonly description: string;
	readonly creator: string;
	readonly licence: string;
	readonly sources: readonly string[];
	/** The address that reopens the view. */
	readonly address: string;
}

/** The facts of a view. */
export function fileFacts(view: ChartView, { selection, publication, credit }: Origin): FileFacts {
	return {
		title: view.title,
		description: view.subtitle,
		creator: publication.siteName,
		licence: licenceStatements(credit).join('. '),
		sources: view.sources.map((source) => citationText(sourceItem(source))),
		address: viewAddress(view.id, selection, publication)
	};
}

/** The facts as the metadata of an SVG, in Dublin Core, which drawing programs and libraries read. */
export function svgMetadata({ title, description, creator, licence, sources, address }: FileFacts): SvgNode {
	const about = svgNode(
		'rdf:Description',
		{ 'rdf:about': '' },
		svgNode('dc:title', {}, title),
		svgNode('dc:description', {}, description),
		svgNode('dc:creator', {}, creator),
		svgNode('dc:rights', {}, licence),
		svgNode('dc:identifier', {}, address),
		...sources.map((source) => svgNode('dc:source', {}, source))
	);
	const namespaces = {
		'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
		'xmlns:dc': 'http://purl.org/dc/elements/1.1/'
	};
	return svgNode('metadata', {}, svgNode('rdf:RDF', namespaces, about));
}

/** Keyword under which a PNG holds the address of its view. */
const viewKeyword = 'Leverage View';

/** The facts as text entries of a PNG: the registered keywords, and the address under one of our own. */
export function pngTexts(facts: FileFacts): readonly (readonly [keyword: string, text: string])[] {
	return [
		['Title', facts.title],
		['Description', facts.description],
		['Author', facts.creator],
		['Copyright', facts.licence],
		['Comment', facts.sources.join('\n')],
		[viewKeyword, facts.address]
	];
}

/** The address that a PNG’s text entries hold. */
export function addressInTexts(texts: ReadonlyMap<string, string>): string | null {
	return texts.get(viewKeyword) ?? null;
}

/** The address in the metadata of an SVG of ours. */
export function addressInSvg(svg: string): string | null {
	const found = /<dc:identifier>([^<]{1,4000})<\/dc:identifier>/.exec(svg)?.[1];
	return found === undefined ? null : unescapeXml(found);
}

/** The address in a CSV or a file of metadata of ours. */
export function addressInFigures(text: string): string | null {
	return (
		/^# This view: (\S{1,4000})\r?$/m.exec(text)?.[1] ??
		/^\t"address": "([^"\\]{1,4000})",$/m.exec(text)?.[1] ??
		null
	);
}

/** Longer addresses are no view of ours. */
const longestAddress = 4000;

/** A view as a path below the site’s root: only the chart and its parameters are taken from an address, never its host. */
export function viewPath(address: string): string | null {
	if (address.length > longestAddress) return null;
	const match = /(?:^|\/)(charts\/[a-z0-9-]{1,80}\/(?:\?[^#\s]*)?)$/.exec(address);
	return match?.[1] ?? null;
}
