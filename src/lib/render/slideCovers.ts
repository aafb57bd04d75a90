/** The slides round the charts of a deck: its title at the front, the sources of its figures at the end. */
import { wrapText } from '../annotations/wrapText.ts';
import { webAddress } from './citedSource.ts';
import { Relations } from './officePackage.ts';
import { sourceInFull, sourceInShort } from './slideNotes.ts';
import { band, small, type SlidePage } from './slidePage.ts';
import type { Slide } from './slidePart.ts';
import type { Paragraph } from './slideRuns.ts';
import { lineShape, textShape } from './slideShapes.ts';
import { headlineBlock, pageNumber } from './slideText.ts';
import type { DeckWords } from './slides.ts';
import type { SourceView } from './view.ts';

export interface Cover extends DeckWords {
	readonly siteName: string;
	readonly root: string;
	readonly clock: Date;
}

/** Title, subtitle, and whose work it is. */
export function titleSlide({ title, subtitle, notes = [], ...origin }: Cover, page: SlidePage): Slide {
	const { width } = band(page, 0, 0);
	const linesAt = (size: number) => wrapText(title, 'serif-bold', size, width * 0.94).length;
	const size = [44, 40, 36, 32, 28].find((one) => linesAt(one) <= 3) ?? 26;
	const leading = size * 1.16;
	const height = linesAt(size) * leading;
	const below = Math.max(3, wrapText(subtitle, 'sans', 20, width * 0.96).length) * 26 + 2;
	// Both stand a little above the middle, and move up where they would meet the imprint.
	const lowest = page.height - page.margin - 40 - below - 14 - height;
	const top = Math.max(page.margin - 8, Math.min(page.height * 0.42 - height / 2, lowest));
	const run = { text: title, size, color: page.color('ink'), serif: true, bold: true };
	const under = { text: subtitle, size: 20, color: page.color('muted') };
	const imprint = imprintOf(origin);
	return {
		shapes: [
			textShape({
				name: 'Title',
				box: band(page, top, height),
				paragraphs: [{ lines: [[run]], leading }],
				wrap: true,
				placeholder: { type: 'title' }
			}),
			textShape({
				name: 'Subtitle',
				box: band(page, top + height + 14, below),
				paragraphs: [{ lines: [[under]], leading: 26 }],
				wrap: true
			}),
			...imprintShapes(imprint, page)
		],
		notes: [title, subtitle, ...notes, imprint],
		parts: [],
		relations: new Relations()
	};
}

/** Name and address of the site, and the day the file was made. */
function imprintOf({ siteName, root, clock }: Pick<Cover, 'siteName' | 'root' | 'clock'>): string {
	const made = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(clock);
	return [siteName, root, made.replaceAll(' ', '\u00a0')].filter(Boolean).join(' · ');
}

function imprintShapes(text: string, page: SlidePage) {
	const height = wrapText(text, 'sans', small, band(page, 0, 0).width * 0.96).length * leading;
	const top = page.height - page.margin + 14 - height;
	return [
		rule(page, top - 8),
		textShape({
			name: 'Imprint',
			box: band(page, top, height),
			paragraphs: [{ lines: [[{ text, size: small, color: page.color('muted') }]], leading }],
			wrap: true
		})
	];
}

function rule(page: SlidePage, y: number) {
	const { x, width } = band(page, y, 0);
	return lineShape('Rule', { x, y }, { x: x + width, y }, { color: page.color('hairline'), width: 1 });
}

const leading = 20;
const between = 7;

/** The sources of the figures drawn, on as many slides as they need; `others` are cited in the notes of their slides. */
export function sourceSlides(
	sources: readonly SourceView[],
	others: number,
	page: SlidePage,
	firstNumber: number
): readonly Slide[] {
	const more =
		others > 0
			? `${others} further sources (other readings, acts of the chronology) are cited in the notes of their slides.`
			: '';
	const pages = paginate(sources, page, more);
	return pages.map((some, index) => {
		const count = pages.length > 1 ? ` (${index + 1} of ${pages.length})` : '';
		const last = index === pages.length - 1 ? more : '';
		return sourceSlide(`Sources of the figures${count}`, some, last, page, firstNumber + index);
	});
}

function sourceSlide(
	title: string,
	sources: readonly SourceView[],
	more: string,
	page: SlidePage,
	number: number
): Slide {
	const relations = new Relations();
	const head = headlineBlock(title, page);
	const top = page.margin - 8;
	const bodyTop = top + head.height + 12;
	const told = more === '' ? [] : [{ text: more, size: small, color: page.color('muted') }];
	return {
		shapes: [
			head.at(top),
			textShape({
				name: 'Sources',
				box: band(page, bodyTop, page.height - page.margin - 20 - bodyTop),
				paragraphs: [
					...sources.map((source) => sourceParagraph(source, page, relations)),
					...told.map((run) => ({ lines: [[run]], leading }))
				],
				wrap: true
			}),
			pageNumber(page, number)
		],
		notes: [title, '', ...sources.map(sourceInFull), ...(more === '' ? [] : ['', more])],
		parts: [],
		relations
	};
}

function paginate(
	sources: readonly SourceView[],
	page: SlidePage,
	more: string
): readonly (readonly SourceView[])[] {
	const { width } = band(page, 0, 0);
	const heightOf = (text: string) => wrapText(text, 'sans', small, width * 0.96).length * leading + between;
	const room = page.height - 2 * page.margin - 62 - (more ? heightOf(more) : 0);
	const pages: SourceView[][] = [];
	let used = Infinity;
	for (const source of sources) {
		const height = heightOf(`${sourceInShort(source)} ${siteOf(source.url)}`);
		if (used + height > room) {
			pages.push([]);
			used = 0;
		}
		pages.at(-1)?.push(source);
		used += height;
	}
	return pages.length > 0 ? pages : [[]];
}

/** The citation, and where it leads as a link that says so. */
function sourceParagraph(source: SourceView, page: SlidePage, relations: Relations): Paragraph {
	const address = webAddress(source.url);
	const text = sourceInShort(source);
	const run = { text, size: small, color: page.color('ink') };
	const host = address ? siteOf(address) : '';
	if (!address || host === '') return { lines: [[run]], leading, after: between };
	const link = {
		...run,
		text: host,
		color: page.color('muted'),
		link: relations.to('hyperlink', address, true)
	};
	return { lines: [[{ ...run, text: `${text} ` }, link]], leading, after: between };
}

/** "hankyung.com" for its pages; empty for what is no address. */
function siteOf(address: string): string {
	return /^https?:\/\/(?:www\.)?([^/:?#]+)/.exec(address)?.[1] ?? '';
}
