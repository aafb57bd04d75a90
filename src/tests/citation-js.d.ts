// The packages bring no types; these are the parts that citationJs.ts uses.
declare module '@citation-js/core' {
	export class Cite {
		constructor(data: string, options?: { forceType: string });
		readonly data: readonly Record<string, unknown>[];
	}
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
