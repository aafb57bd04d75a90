/** The words of a stand-alone file, as blocks set in lines. */
import { textWidth, type TextFace } from '../annotations/textWidth.ts';
import { widestLine, wrapText } from '../annotations/wrapText.ts';
import type { Theme } from '../charts/theme.ts';
import { svgNode, type SvgNode } from './svgNode.ts';
import { type Composition, type Page, type Block, nothing } from './composition.ts';

/** Widths are summed without kerning: a reserve, so that no line runs over. */
const reserve = 0.98;

interface TextStyle {
	readonly face: TextFace;
	readonly size: number;
	/** From one baseline to the next, px. */
	readonly leading: number;
	readonly color: string;
}

/** Lines of text from a left edge; `top` is the top of the first line. */
function textLines(lines: readonly string[], x: number, top: number, style: TextStyle, theme: Theme) {
	const { face, size, leading, color } = style;
	const serif = face.startsWith('serif');
	return lines.map((line, index) =>
		svgNode(
			'text',
			{
				x,
				// Cap height and descender of both families fill about this part of a line.
				y: top + leading * index + (leading + size * 0.66) / 2,
				'font-family': serif ? theme.serif : undefined,
				'font-style': face === 'serif-italic' ? 'italic' : undefined,
				'font-weight': face.endsWith('bold') ? 600 : undefined,
				'font-size': size,
				fill: color
			},
			line
		)
	);
}

/** Headline and dek. */
export function headBlock({ headline, dek }: Composition, page: Page, theme: Theme): Block {
	const title = headlineOf(headline, page, theme.color('ink'));
	const small: TextStyle = { face: 'sans', size: 14, leading: 19, color: theme.color('muted') };
	const dekLines = balanced(dek, small, page.inner * reserve);
	const titleHeight = title.lines.length * title.style.leading;
	return {
		height: titleHeight + (dekLines.length > 0 ? 5 + dekLines.length * small.leading : 0),
		at: (top) => [
			...textLines(title.lines, page.margin, top, title.style, theme),
			...textLines(dekLines, page.margin, top + titleHeight + 5, small, theme)
		]
	};
}

/** The largest size at which the headline keeps to a few lines, broken so that they are about equally long. */
function headlineOf(headline: string, { width, inner, narrow }: Page, color: string) {
	const largest = Math.round(Math.min(36, 17 + width * 0.018));
	const sizes = [1, 0.92, 0.84, 0.76, 0.68].map((part) => Math.round(largest * part));
	const most = narrow ? 5 : 2;
	const broken = sizes.map((size) => wrapText(headline, 'serif-bold', size, inner * reserve));
	const fitting = broken.findIndex((lines) => lines.length <= most);
	const chosen = fitting < 0 ? sizes.length - 1 : fitting;
	const size = sizes[chosen] ?? largest;
	const style: TextStyle = { face: 'serif-bold', size, leading: Math.round(size * 1.17), color };
	return { style, lines: balanced(headline, style, inner * reserve) };
}

/** Lines of a text, no more than needed, in the narrowest column that holds them: no lone last word. */
function balanced(text: string, { face, size }: TextStyle, widest: number): readonly string[] {
	const least = wrapText(text, face, size, widest);
	const narrower = Array.from({ length: 20 }, (_, step) => widest * (1 - step * 0.025))
		.map((width) => ({ width, lines: wrapText(text, face, size, width) }))
		.filter(({ width, lines }) => lines.length === least.length && widestLine(lines, face, size) <= width);
	return narrower.at(-1)?.lines ?? least;
}

/** Source line at the left, name of the site at the right, under a hairline; one under the other where it is narrow. */
export function footBlock({ source, site }: Composition, page: Page, theme: Theme): Block {
	const small: TextStyle = { face: 'sans', size: 12.5, leading: 17, color: theme.color('muted') };
	const name: TextStyle = { face: 'serif-bold', size: 14, leading: 17, color: theme.color('ink') };
	const nameWidth = textWidth(site, name.face, name.size);
	const room = page.narrow ? page.inner : page.inner - nameWidth - 28;
	const lines = wrapText(`Source: ${source}`, small.face, small.size, room * reserve);
	const textHeight = lines.length * small.leading + (page.narrow ? 22 : 0);
	const right = page.width - page.margin;
	return {
		height: textHeight + 8,
		at: (top) => [
			rule(page, top, theme),
			...textLines(lines, page.margin, top + 8, small, theme),
			...textLines(
				[site],
				page.narrow ? page.margin : right - nameWidth,
				page.narrow ? top + 8 + textHeight - name.leading : top + 8,
				name,
				theme
			)
		]
	};
}

function rule({ margin, width }: Page, y: number, theme: Theme): SvgNode {
	const d = `M${margin},${Math.round(y * 100) / 100}H${width - margin}`;
	return svgNode('path', { d, stroke: theme.color('hairline'), 'stroke-width': 1, fill: 'none' });
}

/** Quotes in one or two columns, each with a hanging quotation mark and its page. */
export function quotesBlock({ quotes = [] }: Composition, page: Page, theme: Theme): Block {
	if (quotes.length === 0) return nothing;
	const columns = page.width >= 640 && quotes.length > 1 ? 2 : 1;
	const step = (page.inner + 36) / columns;
	const words: TextStyle = { face: 'serif-italic', size: 15.5, leading: 20.5, color: theme.color('ink') };
	const small: TextStyle = { face: 'sans', size: 12.5, leading: 17, color: theme.color('muted') };
	const hang = textWidth('“', words.face, words.size);
	const set = quotes.map(({ text, reference }) => ({
		lines: wrapText(`${text}”`, words.face, words.size, (step - 36 - hang) * reserve),
		reference
	}));
	const rows = Array.from({ length: Math.ceil(set.length / columns) }, (_, row) =>
		set.slice(row * columns, (row + 1) * columns)
	);
	const heightOf = (row: typeof set) =>
		Math.max(...row.map(({ lines }) => lines.length * words.leading + small.leading + 12));
	const starts = rows.map((_, index) => rows.slice(0, index).reduce((sum, row) => sum + heightOf(row), 0));
	return {
		height: rows.reduce((sum, row) => sum + heightOf(row), 0) + 8,
		at: (top) =>
			rows.flatMap((row, index) =>
				row.flatMap(({ lines, reference }, column) => {
					const x = page.margin + column * step + hang;
					const y = top + 8 + (starts[index] ?? 0);
					return [
						...textLines(['“'], x - hang, y, words, theme),
						...textLines(lines, x, y, words, theme),
						...textLines([reference], x, y + lines.length * words.leading, small, theme)
					];
				})
			)
	};
}

/** Notes in small type. */
export function notesBlock({ notes = [] }: Composition, page: Page, theme: Theme): Block {
	if (notes.length === 0) return nothing;
	const small: TextStyle = { face: 'sans', size: 12.5, leading: 17, color: theme.color('muted') };
	const lines = notes.flatMap((note) => wrapText(note, small.face, small.size, page.inner * reserve));
	return {
		height: lines.length * small.leading + 10,
		at: (top) => textLines(lines, page.margin, top, small, theme)
	};
}
