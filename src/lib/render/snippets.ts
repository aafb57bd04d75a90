/** Ready-made ways to put a chart into a page of one’s own, to be copied. */
import { escapeHtml } from './embedWords.ts';

/** What a snippet is made of. Addresses are written as they are given: whole ones, for pages elsewhere. */
export interface SnippetFacts {
	readonly chart: string;
	/** The finding: name of the frame, alternative text of the picture. */
	readonly title: string;
	/** Of the embed, with the parameters of the view. */
	readonly address: string;
	/** Of the picture as a file. */
	readonly pictureAddress: string;
	/** The same in dark colours; left out where there is none. */
	readonly darkPictureAddress?: string;
	/** Of the chart’s page, with the parameters of the view. */
	readonly pageAddress: string;
	/** Px that the embed needs at 640 px: see embedHeight.ts. */
	readonly height: number;
	/** Of the site, with a slash at its end. */
	readonly root: string;
}

export interface Snippet {
	readonly id: 'iframe' | 'script' | 'element' | 'picture' | 'markdown' | 'oembed';
	readonly name: string;
	readonly code: string;
	/** When to take this one, and what it needs. */
	readonly note: string;
}

type SnippetId = Snippet['id'];

/** When to take which. */
const words: Readonly<Record<SnippetId, readonly [name: string, note: string]>> = {
	iframe: [
		'Frame, no script',
		'For systems that strip scripts. The height stays as it is written, and the chart fits itself to it at any width.'
	],
	script: [
		'Frame that grows',
		'The script of 1 kB gives the frame the height of its content and links all our frames on a page. Without it the frame scrolls.'
	],
	element: [
		'Element',
		'Write the parameters as attributes and change them at any time. Without the script the link inside stays.'
	],
	picture: [
		'Picture',
		'No frame: an image with its words and source, dark where the reader’s system is, that leads to the page.'
	],
	markdown: ['Markdown', 'For readmes, notes and newsletters.'],
	oembed: [
		'oEmbed',
		'For systems that embed by address: paste the address of the chart’s page, or give them this one. It names the opening view.'
	]
};

export function snippets(facts: SnippetFacts): readonly Snippet[] {
	const { chart, title, address, pictureAddress, pageAddress, root } = facts;
	const image = `![${markdownText(title)}](${markdownAddress(pictureAddress)})`;
	const codes: Readonly<Record<SnippetId, string>> = {
		iframe: frame(facts, withParameter(address, 'fitchart')),
		script: `${frame(facts, address)}\n${script(root, 'host')}`,
		element: `${element(facts)}\n${script(root, 'chart')}`,
		picture: picture(facts),
		markdown: `[${image}](${markdownAddress(pageAddress)})`,
		oembed: `${root}oembed/${chart}.json`
	};
	const ids = Object.keys(words) as SnippetId[];
	return ids.map((id) => ({ id, name: words[id][0], code: codes[id], note: words[id][1] }));
}

function frame({ title, height }: SnippetFacts, address: string): string {
	return `<iframe src="${escapeHtml(address)}" title="${escapeHtml(title)}" width="100%" height="${Math.round(height)}" loading="lazy" referrerpolicy="strict-origin" style="border:0;width:100%"></iframe>`;
}

function script(root: string, name: 'host' | 'chart'): string {
	return `<script async src="${escapeHtml(root)}embed/${name}.js"></script>`;
}

/** The parameters of the address as attributes, which HTML writes in small letters. */
function element({ chart, title, address, pageAddress, height }: SnippetFacts): string {
	const query = /\?([^#]*)/.exec(address)?.[1] ?? '';
	const parameters = [...new URLSearchParams(query)].filter(([name]) => /^[a-z]+$/i.test(name));
	const attributes = parameters.map(([name, value]) => {
		return value === '' ? ` ${name.toLowerCase()}` : ` ${name.toLowerCase()}="${escapeHtml(value)}"`;
	});
	return `<leverage-chart chart="${escapeHtml(chart)}"${attributes.join('')} height="${Math.round(height)}"><a href="${escapeHtml(pageAddress)}">${escapeHtml(title)}</a></leverage-chart>`;
}

function picture({ title, pictureAddress, darkPictureAddress, pageAddress }: SnippetFacts): string {
	const dark = darkPictureAddress
		? `<source srcset="${escapeHtml(srcset(darkPictureAddress))}" media="(prefers-color-scheme: dark)">`
		: '';
	return `<a href="${escapeHtml(pageAddress)}"><picture>${dark}<img src="${escapeHtml(pictureAddress)}" alt="${escapeHtml(title)}" loading="lazy" style="max-width:100%;height:auto"></picture></a>`;
}

/** In a list of sources a space or a comma would end the address. */
function srcset(address: string): string {
	return address.replaceAll(' ', '%20').replaceAll(',', '%2C');
}

function withParameter(address: string, name: string): string {
	const [, before = '', after = ''] = /^([^#]*)(.*)$/s.exec(address) ?? [];
	return `${before}${before.includes('?') ? '&' : '?'}${name}${after}`;
}

/** A line of Markdown that nothing in it can end or open. */
function markdownText(text: string): string {
	return text.replaceAll(/[\\`*_{}[\]<>!|]/g, '\\$&').replaceAll(/\s+/g, ' ');
}

function markdownAddress(address: string): string {
	return address.replaceAll(/[\s()<>\\]/g, (character) =>
		encodeURIComponent(character).replace('(', '%28').replace(')', '%29')
	);
}
