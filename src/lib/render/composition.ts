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
	readonly quotes?: readonly ComposedQuote[];
	readonly notes?: readonly string[];
	/** Where the figures are from; always present. */
	readonly source: string;
	/** Name of the site, beside the source. */
	readonly site: string;
	/** What the picture says, for readers who do not see it. */
	readonly description: string;
	/** Draws the picture anew for the room it gets; without a height, as tall as it likes. */
	readonly draw: (size: Size) => SVGSVGElement;
}

/** A quote as a file prints it. */
export interface ComposedQuote {
	readonly text: string;
	/** "Okano-Heijmans, p. 5". */
	readonly reference: string;
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
