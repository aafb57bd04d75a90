/** The words of a stand-alone file, as blocks set in lines. */
import { textWidth, type TextFace } from '../annotations/textWidth.ts';
import { widestLine, wrapText } from '../annotations/wrapText.ts';
import type { Size, Theme } from '../charts/theme.ts';
import { svgNode, type SvgNode } from './svgNode.ts';
import { type Block, type Composition, nothing, type NumberedQuote, type Page } from './composition.ts';

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
export function headBlock({ headline, dek, size }: Composition, page: Page, theme: Theme): Block {
	const title = headlineOf(headline, page, size, theme.color('ink'));
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

/** The part of a room of fixed height that a headline may take. */
const headlineShare = 0.17;

/** The largest size at which the headline keeps to its room, broken so that its lines are about equally long. */
function headlineOf(
	headline: string,
	{ width, inner, narrow }: Page,
	{ medium, height }: Size,
	color: string
) {
	// The px of a slide come out large: 25 of them are 32 pt.
	const largest = Math.round(Math.min(medium === 'slide' ? 25 : 36, 17 + width * 0.018));
	const sizes = [1, 0.92, 0.84, 0.76, 0.68].map((part) => Math.round(largest * part));
	const styles = sizes.map((size): TextStyle => {
		return { face: 'serif-bold', size, leading: Math.round(size * 1.17), color };
	});
	const most = narrow ? 5 : 2;
	const tallest = height === undefined ? Infinity : height * headlineShare;
	const fitting = styles.find(({ face, size, leading }) => {
		const { length } = wrapText(headline, face, size, inner * reserve);
		return length <= most && length * leading <= tallest;
	});
	const style = fitting ?? styles.at(-1)!;
	return { style, lines: balanced(headline, style, inner * reserve) };
}

/** Lines of a text, no more than needed, in the narrowest column that holds them: no lone last word. */
function balanced(text: string, { face, size }: TextStyle, widest: number): readonly string[] {
	const least = wrapText(text, face, size, widest);
	let even = least;
	for (let width = widest * 0.975; width > widest / 2; width -= widest * 0.025) {
		const narrower = wrapText(text, face, size, width);
		if (narrower.length > least.length || widestLine(narrower, face, size) > width) break;
		even = narrower;
	}
	return even;
}

/** Lines of a source that still leave the room to the picture. */
const fewLines = 2;

/** Source line at the left, name of the site at the right, under a hairline; one under the other where it is narrow. */
export function footBlock({ source, site, address }: Composition, page: Page, theme: Theme): Block {
	const small: TextStyle = { face: 'sans', size: 12.5, leading: 17, color: theme.color('muted') };
	const name: TextStyle = { face: 'serif-bold', size: 14, leading: 17, color: theme.color('ink') };
	const nameWidth = textWidth(site, name.face, name.size);
	const room = page.narrow ? page.inner : page.inner - nameWidth - 28;
	const spelled =
		address !== undefined && textWidth(address, small.face, small.size) <= room ? [address] : [];
	const broken = source.map((words) => wrapText(`Source: ${words}`, small.face, small.size, room * reserve));
	const lines = [...(broken.find(({ length }) => length <= fewLines) ?? broken.at(-1) ?? []), ...spelled];
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

/** Quotes in one or two columns, each with its number on the picture and its page. */
export function quotesBlock(quotes: readonly NumberedQuote[], page: Page, theme: Theme): Block {
	if (quotes.length === 0) return nothing;
	const columns = page.width >= 640 && quotes.length > 1 ? 2 : 1;
	const step = (page.inner + 36) / columns;
	const words: TextStyle = { face: 'serif-italic', size: 15.5, leading: 20.5, color: theme.color('ink') };
	const small: TextStyle = { face: 'sans', size: 12.5, leading: 17, color: theme.color('muted') };
	const set = quotes.map(({ text, reference, number }) => ({
		lines: wrapText(`“${text}”`, words.face, words.size, (step - 36 - badgeRoom) * reserve),
		reference,
		number
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
				row.flatMap(({ lines, reference, number }, column) => {
					const x = page.margin + column * step + badgeRoom;
					const y = top + 8 + (starts[index] ?? 0);
					return [
						...badge(number, x - badgeRoom + 9, y + words.leading / 2, theme),
						...textLines(lines, x, y, words, theme),
						...textLines([reference], x, y + lines.length * words.leading, small, theme)
					];
				})
			)
	};
}

/** Left of a quote, for its number, px. */
const badgeRoom = 26;

/** The number of a quote, as its bracket on the picture has it. */
function badge(number: number, x: number, y: number, theme: Theme): readonly SvgNode[] {
	const color = theme.color('ink');
	return [
		svgNode('circle', { cx: x, cy: y, r: 9, fill: 'none', stroke: color, 'stroke-width': 1.25 }),
		svgNode(
			'text',
			{ x, y: y + 4.4, 'text-anchor': 'middle', 'font-size': 12.5, 'font-weight': 600, fill: color },
			String(number)
		)
	];
}

/** Notes in small type, whole ones only, in at most so many lines. */
export function notesBlock({ notes = [] }: Composition, page: Page, theme: Theme, most: number): Block {
	const small: TextStyle = { face: 'sans', size: 12.5, leading: 17, color: theme.color('muted') };
	const set = notes.map((note) => wrapText(note, small.face, small.size, page.inner * reserve));
	const sums = set.map((_, index) => set.slice(0, index + 1).reduce((sum, lines) => sum + lines.length, 0));
	const lines = set.filter((_, index) => (sums[index] ?? 0) <= most).flat();
	if (lines.length === 0) return nothing;
	return {
		height: lines.length * small.leading + 10,
		at: (top) => textLines(lines, page.margin, top, small, theme)
	};
}
