import type { Notation } from './mathMl.ts';

/** A publication that defines a measure, or that it is named after. */
export interface Publication {
	readonly author: string;
	readonly title: string;
	/** Null for a page that carries no date. */
	readonly year: number | null;
	/** Publisher, journal with volume, or page. */
	readonly where: string;
}

/** Where a measure comes from. */
export interface Citation {
	/** What is taken from where, and what is our own. Never empty. */
	readonly words: string;
	/** Empty for plain arithmetic and for measures of our own. */
	readonly publications: readonly Publication[];
}

/** What a reader is told about a measure. No field is empty but a citation’s publications. */
export interface MeasureEntry {
	/** Lower case with hyphens, so that it can stand in an address. */
	readonly id: string;
	readonly name: string;
	/** The formula in words. */
	readonly formula: string;
	readonly notation: Notation;
	readonly inputs: readonly string[];
	readonly unit: string;
	/** How to read it. */
	readonly reading: string;
	readonly citation: Citation;
	/** What it can’t say. */
	readonly caution: string;
}
