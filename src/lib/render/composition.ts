/** What a stand-alone file says, and the page it says it on. */
import type { Size } from '../charts/theme.ts';
import type { SvgNode } from './svgNode.ts';

/** What a file says beside its picture. */
export interface Composition {
	/** Room of the whole, px of the drawing; without a height it is as tall as its content. */
	readonly size: Size;
	readonly headline: string;
	/** Measure, unit, period. */
	readonly dek: string;
	/** Quotes of the picture in the order of their numbers: those it has no room for are printed below it. */
	readonly quotes?: readonly ComposedQuote[];
	/** True where the first quote was asked for: it is said even where the picture has to give way. */
	readonly quoteIsWanted?: boolean;
	/** Cautions, the most important first; in a room of fixed height those that find room. */
	readonly notes?: readonly string[];
	/** Where the figures are from; always present. The first that takes few lines, the last at any rate. */
	readonly source: readonly string[];
	/** Name of the site, beside the source. */
	readonly site: string;
	/** Where the view opens again, spelled out on paper; left out, it is not printed. */
	readonly address?: string;
	/** What the picture says, for readers who do not see it. */
	readonly description: string;
	/** No page under the picture. */
	readonly transparent?: boolean;
	/** What one px of the drawing measures in the file; a px where it is left out. */
	readonly measure?: Measure;
	/** What the file knows of itself. */
	readonly metadata?: SvgNode;
	/** Draws the picture anew for the room it gets; without a height, as tall as it likes. */
	readonly draw: (size: Size) => SVGSVGElement;
}

/** The size of a file in its own unit. */
export interface Measure {
	readonly perPx: number;
	readonly unit: 'px' | 'mm';
}

/** A quote as a file prints it. */
export interface ComposedQuote {
	readonly id: string;
	readonly text: string;
	/** "Okano-Heijmans, p. 5". */
	readonly reference: string;
}

/** A quote of which the picture shows the number alone. */
export interface NumberedQuote extends ComposedQuote {
	readonly number: number;
}

/** A file as a tree, and its room in px of the drawing. */
export interface ComposedTree {
	readonly tree: SvgNode;
	readonly width: number;
	readonly height: number;
}

/** A file ready to be saved or turned into pixels. */
export interface ComposedSvg {
	readonly svg: string;
	readonly width: number;
	readonly height: number;
}

/** The room of a file, px. */
export interface Page {
	readonly width: number;
	readonly margin: number;
	readonly inner: number;
	readonly narrow: boolean;
}

/** Margins that grow with the width. */
export function pageOf(width: number): Page {
	const margin = Math.round(Math.min(44, Math.max(16, width * 0.034)));
	return { width, margin, inner: width - 2 * margin, narrow: width < 520 };
}

/** A part of the page: how tall it is, and its nodes once it is known where it stands. */
export interface Block {
	readonly height: number;
	readonly at: (top: number) => readonly SvgNode[];
}

/** A part with nothing to say. */
export const nothing: Block = { height: 0, at: () => [] };
