/** Reads citation files with the parsers of another program: what it finds in them, others will. */
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';

export interface ReadWork {
	readonly id: string;
	readonly type: string;
	readonly title: string;
	readonly names: readonly string[];
	readonly year: number | undefined;
	readonly url: string | undefined;
	readonly container: string | undefined;
	readonly note: string | undefined;
}

interface Csl {
	readonly id: string;
	readonly type: string;
	readonly title: string;
	readonly author?: readonly Name[];
	readonly reporter?: string;
	readonly issued?: { readonly 'date-parts'?: readonly (readonly number[])[] };
	readonly URL?: string;
	readonly 'container-title'?: string;
	readonly note?: string;
}

interface Name {
	readonly family?: string;
	readonly given?: string;
	readonly literal?: string;
}

const formats = { bibtex: '@biblatex/text', ris: '@ris/file' };

/** The works in a file of BibTeX or RIS, in its order. The format is told, not guessed: a title may quote the other. */
export function readWorks(text: string, format: keyof typeof formats): readonly ReadWork[] {
	return (new Cite(text, { forceType: formats[format] }).data as unknown as readonly Csl[]).map((work) => ({
		id: work.id,
		type: work.type,
		title: bare(work.title),
		// Of newspapers in RIS it takes the author for the reporter.
		names: work.author?.map(nameInWords) ?? (work.reporter === undefined ? [] : [work.reporter]),
		year: work.issued?.['date-parts']?.[0]?.[0],
		url: work.URL === undefined ? undefined : sameAddress(work.URL),
		container: work['container-title'],
		note: work.note === undefined ? undefined : bare(work.note)
	}));
}

/** An address in one spelling: it escapes letters, and the signs of escapes that stand there already. */
export function sameAddress(url: string): string {
	return encodeURI(url).replace(/%(25)+/g, '%');
}

function nameInWords({ family = '', given = '', literal = '' }: Name): string {
	return [given, family, literal].filter((part) => part !== '').join(' ');
}

/** A title without the tags that say where capitals are to be kept. */
function bare(text: string): string {
	return text.replace(/<\/?span[^>]*>/g, '');
}
