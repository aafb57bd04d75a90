/** A work as citation programs exchange it: CSL-JSON, the plain values from which text, BibTeX and RIS are written. */

export type CslType = 'article-journal' | 'article-newspaper' | 'dataset' | 'report' | 'webpage';

/** A person, or a name that must not be taken apart. */
export type CslName = { readonly family: string; readonly given: string } | { readonly literal: string };

/** A date that is certain, to the year, month or day; or the words in which it was recorded. */
export type CslDate = { readonly 'date-parts': readonly [readonly number[]] } | { readonly literal: string };

export interface CslItem {
	readonly id: string;
	readonly type: CslType;
	readonly title: string;
	readonly author?: readonly CslName[];
	readonly issued?: CslDate;
	readonly accessed?: CslDate;
	/** Date of the act that an entry of a chronology is about. */
	readonly 'event-date'?: CslDate;
	readonly 'container-title'?: string;
	readonly 'collection-title'?: string;
	readonly publisher?: string;
	readonly volume?: string;
	readonly issue?: string;
	readonly number?: string;
	readonly version?: string;
	readonly genre?: string;
	/** Page of the words that are cited. */
	readonly locator?: string;
	readonly URL?: string;
	readonly note?: string;
}

type Fields = { readonly [Key in keyof CslItem]: CslItem[Key] | undefined };

/** An item with what is known: fields without a value are left out. */
export function cslItem(fields: Fields): CslItem {
	const known = Object.entries(fields).filter(
		([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)
	);
	return Object.fromEntries(known) as unknown as CslItem;
}

/** Items as CSL-JSON, for Zotero, Pandoc and their like; each id once. */
export function cslJson(items: readonly CslItem[]): string {
	return `${JSON.stringify(eachOnce(items), null, '\t')}\n`;
}

/** Items without repeats of an id, in the order given. */
export function eachOnce(items: readonly CslItem[]): readonly CslItem[] {
	return [...new Map(items.map((item) => [item.id, item])).values()];
}

/**
 * The note of an item for formats that know no cited page and no date in words: with the page it speaks of, and with
 * a date that has no parts as it was recorded.
 */
export function fullNote({ locator, note = '', issued }: CslItem): string {
	const page = locator === undefined ? '' : `p.\u00a0${locator}`;
	const date = issued && 'literal' in issued ? `Date as recorded: ${issued.literal}` : '';
	const words = [page, note].filter((part) => part !== '').join(': ');
	return [words, date].filter((part) => part !== '').join('. ');
}
