/** The page of words in a chart’s zip file, in Markdown that also reads well as plain text. */
import type { ChartMetadata, QuoteMetadata, SourceMetadata } from './metadata.ts';
import { oneLine } from './oneLine.ts';

/** What is in the zip, how to read it, where each figure is from, and on what terms. */
export function bundleReadme(metadata: ChartMetadata): string {
	const { title, subtitle, description, notes, quotes, sources, licences, citation } = metadata;
	const blocks = [
		[`# ${plain(title)}`],
		[plain(subtitle)],
		[plain(description)],
		[link(metadata.address)],
		...section('What is here', filesInWords(metadata)),
		...section('Columns', columnsInWords(metadata)),
		...section(
			'Mind',
			notes.map((note) => `- ${plain(note)}`)
		),
		...section('Quoted', quotes.map(quoteInWords)),
		...section('Sources', sources.map(sourceInWords)),
		...section(
			'Terms',
			licences.map((licence) => `- ${withLinks(licence)}`)
		),
		...section('How to cite', [withLinks(citation.text)])
	];
	return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function section(heading: string, lines: readonly string[]): readonly (readonly string[])[] {
	return lines.length === 0 ? [] : [[`## ${heading}`], lines];
}

function filesInWords({ files, table }: ChartMetadata): readonly string[] {
	return [
		`- \`${files.csv}\`: the rows in view, ${table.rows} of them. UTF-8, commas. Lines that begin with \`#\` are notes: read it with \`#\` as the comment character. A missing figure is an empty cell. A text that a spreadsheet would run as a formula has an apostrophe before it.`,
		`- \`${files.metadata}\`: the same in full for programs: period, units, notes, quotes, sources with CSL-JSON.`,
		'- `README.md`: this page.'
	];
}

function columnsInWords({ table }: ChartMetadata): readonly string[] {
	return [
		...table.columns.map(({ label, unit }) => `- ${plain(label)}${unit === '' ? '' : `: ${plain(unit)}`}`),
		'- Note: what is odd about a figure, or why there is none',
		'- Sources; Sources of other readings: ids of the list below'
	];
}

function quoteInWords({ text, reference, citation }: QuoteMetadata): string {
	return `- “${plain(text)}” (${plain(reference)})${citation ? `  \n  ${withLinks(citation.text)}` : ''}`;
}

function sourceInWords({
	id,
	citation,
	licence,
	reliability,
	reliabilityNote,
	uses
}: SourceMetadata): string {
	const used = uses === 1 ? 'once' : `${uses} times`;
	const kind = [reliability, reliabilityNote].filter((part) => part !== '').join(': ');
	const terms = licence === '' ? '' : ` Terms: ${plain(licence)}.`;
	return `- **${plain(id)}** ${withLinks(citation.text)}  \n  ${plain(kind)}. Used ${used} here.${terms}`;
}

/** A text in which nothing is a sign of Markdown or a tag. */
function plain(text: string): string {
	return escaped(oneLine(text));
}

function escaped(text: string): string {
	return text.replace(/[\\`*_[\]<>|]|^#+|&(?=#?\w+;)/g, '\\$&');
}

/** A text as plain words, but for the addresses in angle brackets, which stay links. */
function withLinks(text: string): string {
	return oneLine(text)
		.split(/(<https?:\/\/[^<>\s]+>)/)
		.map((part, at) => (at % 2 === 1 ? part : escaped(part)))
		.join('');
}

function link(address: string): string {
	return /^https?:\/\/[^<>\s]+$/.test(address)
		? `<${address}>`
		: `\`${oneLine(address).replaceAll('`', '')}\``;
}
