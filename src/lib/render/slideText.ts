/** The words round a chart on a slide: headline, dek, quote, source line, page number, fitted to their room. */
import type { Box } from '../annotations/boxes.ts';
import type { TextFace } from '../annotations/textWidth.ts';
import { balanceText, widestLine, wrapText } from '../annotations/wrapText.ts';
import { numberBox } from './presentationMasters.ts';
import { band, small, type SlidePage } from './slidePage.ts';
import { textShape } from './slideShapes.ts';
import { svgNode as node, type SvgNode } from './svgNode.ts';
import { drawnSources, type ChartView } from './view.ts';

/** A block of words: how tall it is, points, and its shape once it is known where it stands. */
export interface WordBlock {
	readonly height: number;
	readonly at: (top: number) => SvgNode;
}

interface BlockStyle {
	readonly face: TextFace;
	readonly size: number;
	readonly leading: number;
	readonly color: string;
}

/** Widths are summed without kerning, and a reader may lack our faces: a reserve, so that no line breaks anew. */
const reserve = 0.96;

/** The largest of some sizes at which a text keeps to a number of lines, else the smallest. */
function fitted(text: string, face: TextFace, sizes: readonly number[], width: number, most: number): number {
	const fits = (size: number) => wrapText(text, face, size, width * reserve).length <= most;
	return sizes.find(fits) ?? sizes.at(-1) ?? small;
}

/** The finding; the title of the slide for whoever lists or hears it. */
export function headlineBlock(text: string, page: SlidePage): WordBlock {
	const { width } = band(page, 0, 0);
	const size = fitted(text, 'serif-bold', page.headline.sizes, width, page.headline.lines);
	const style: BlockStyle = {
		face: 'serif-bold',
		size,
		leading: Math.round(size * 1.16),
		color: page.color('ink')
	};
	return block('Headline', text, style, page, evenWidth(text, style, width), {
		placeholder: { type: 'title' }
	});
}

/** Wide enough for a text whose lines are about equally long: no last line of one word. */
function evenWidth(text: string, { face, size }: BlockStyle, width: number): number {
	const lines = balanceText(text, face, size, width * reserve);
	return lines.length > 1 ? Math.min(width, widestLine(lines, face, size) / reserve + 4) : width;
}

/** Measure, unit, period. */
export function dekBlock(text: string, page: SlidePage): WordBlock {
	const style: BlockStyle = { face: 'sans', size: small, leading: 20, color: page.color('muted') };
	return block('Measure, unit, period', text, style, page, evenWidth(text, style, band(page, 0, 0).width));
}

/** Words behind the source that lead to the figures; only where the site knows its address. */
const toView = 'Open this view';

/**
 * Where the figures are from, beside the page number: in full if it fits, else the most used publishers. `link` is the
 * id of the relation to the view, if it has an address of the web.
 */
export function sourceBlock(view: ChartView, page: SlidePage, link?: string): WordBlock {
	const width = band(page, 0, 0).width - 72;
	const most = page.width < 600 ? 3 : 2;
	const brief = briefSource(view);
	const ways = [view.sourceLine, brief].flatMap((source) =>
		[small, 14].map((size) => ({ text: `Source: ${source}`, size }))
	);
	const fits = ({ text, size }: (typeof ways)[number]) =>
		wrapText(link ? `${text} ${toView}` : text, 'sans', size, width * reserve).length <= most;
	const { text, size } = ways.find(fits) ?? { text: `Source: ${brief}`, size: 12 };
	const style: BlockStyle = { face: 'sans', size, leading: size * 1.22, color: page.color('muted') };
	return block('Source', text, style, page, width, link ? { link: { id: link, text: toView } } : {});
}

/** The two most used publishers of the figures drawn; all of them are in the notes. */
function briefSource({ sources, table }: ChartView): string {
	const drawn = drawnSources(table);
	const own = sources.filter(({ id }) => drawn.has(id)).map(({ publisher, title }) => publisher || title);
	const names = [...new Set(own)];
	const more = names.length > 2 ? `; and ${names.length - 2} more, in the notes` : '';
	return `${names.slice(0, 2).join('; ')}${more}`;
}

interface BlockParts {
	readonly placeholder?: Readonly<Record<string, string>>;
	readonly link?: { readonly id: string; readonly text: string };
}

function block(
	name: string,
	text: string,
	{ face, size, leading, color }: BlockStyle,
	page: SlidePage,
	width: number,
	{ placeholder, link }: BlockParts = {}
): WordBlock {
	const whole = link ? `${text} ${link.text}` : text;
	const height = wrapText(whole, face, size, width * reserve).length * leading;
	const run = { text, size, color, serif: face.startsWith('serif'), bold: face.endsWith('bold') };
	const runs = link
		? [
				{ ...run, text: `${text} ` },
				{ ...run, text: link.text, link: link.id }
			]
		: [run];
	return {
		height,
		at: (top) =>
			textShape({
				name,
				box: { ...band(page, top, height), width },
				paragraphs: [{ lines: [runs], leading }],
				wrap: true,
				...(placeholder ? { placeholder } : {})
			})
	};
}

/** A quote that finds no room on the chart, under it: hanging quotation mark, reference below. */
export function quoteBlock(text: string, reference: string, page: SlidePage, size = 18): WordBlock {
	const hang = 8;
	const leading = size + 5;
	const { ink, muted } = { ink: page.color('ink'), muted: page.color('muted') };
	const lines = balanceText(`“${text}”`, 'serif-italic', size, (band(page, 0, 0).width - hang) * reserve);
	const told = wrapText(reference, 'sans', small, (band(page, 0, 0).width - hang) * reserve);
	const height = lines.length * leading + told.length * 21 + 1;
	const words = (line: string) => [{ text: line, size, color: ink, serif: true, italic: true }];
	return {
		height,
		at: (top) =>
			textShape({
				name: 'Quote',
				box: band(page, top, height),
				paragraphs: [
					{ lines: lines.map(words), leading, hang },
					{
						lines: told.map((text) => [{ text, size: small, color: muted }]),
						leading: 21,
						inset: hang
					}
				]
			})
	};
}

/** The number of the slide as a field: it follows when slides are moved. */
export function pageNumber(page: SlidePage, number: number, baselineBox: Box = numberBox(page)): SvgNode {
	const shape = textShape({
		name: 'Page number',
		box: baselineBox,
		anchor: 'b',
		paragraphs: [
			{ lines: [[{ text: String(number), size: small, color: page.color('muted') }]], align: 'r' }
		],
		wrap: true,
		placeholder: { type: 'sldNum', sz: 'quarter', idx: '12' }
	});
	return asField(shape);
}

function asField(tree: SvgNode): SvgNode {
	if (tree.name === 'a:r') {
		const field = { id: '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}', type: 'slidenum' };
		return node('a:fld', field, ...tree.children);
	}
	return {
		...tree,
		children: tree.children.map((child) => (typeof child === 'string' ? child : asField(child)))
	};
}
