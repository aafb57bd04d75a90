/** A source of a case as a work that can be cited. */
import { recordedDate } from './citedDate.ts';
import { authorNames, namesWithRoles, sameName } from './citedNames.ts';
import { isPeriodical } from './citedPeriodical.ts';
import { cslItem, type CslItem, type CslName, type CslType } from './cslItem.ts';
import type { SourceView } from './view.ts';

/** What a citation needs of a source. */
export type CitedSource = Omit<SourceView, 'uses'>;

/** A source as a work: its kind, and what its publisher is to it, are read from what is recorded. */
export function sourceItem(source: CitedSource): CslItem {
	const { id, title, author, date, url, reliability } = source;
	const { type, ...place } = placeOf(source);
	const container = place['container-title'] ?? '';
	const names = authorNames(author, reliability === 'paper');
	// A newspaper is not its own author; the body that puts a page on its own site is.
	const isNewspaper = type === 'article-newspaper';
	const roles = namesWithRoles(author);
	const { issued, accessed } = recordedDate(date);
	return cslItem({
		id,
		type,
		title: title || id,
		author: isNewspaper ? names.filter((name) => !isNamed(name, container)) : names,
		issued,
		accessed,
		...place,
		'container-title': !isNewspaper && sameName(author, container) ? undefined : container,
		URL: workAddress(url),
		note: roles && `Names as recorded: ${roles}`
	});
}

/** An address that a reader can open; nothing for any other. */
export function webAddress(url: string): string | undefined {
	return /^https?:\/\/[^\s\p{Cc}]+$/iu.test(url) ? url : undefined;
}

/** A web address that leads to a work: the home page of a site, all that was recorded for some, leads to none. */
function workAddress(url: string): string | undefined {
	return /^https?:\/\/[^/?#]*\/?$/i.test(url) ? undefined : webAddress(url);
}

function isNamed(name: CslName, other: string): boolean {
	return 'literal' in name && sameName(name.literal, other);
}

interface Place {
	readonly type: CslType;
	readonly 'container-title'?: string;
	readonly publisher?: string;
	readonly volume?: string;
	readonly issue?: string;
	readonly number?: string;
}

function placeOf({ title, publisher, reliability }: CitedSource): Place {
	const numbered = numberedIssue(publisher);
	if (numbered)
		return { type: reliability === 'press' ? 'article-newspaper' : 'article-journal', ...numbered };
	if (reliability === 'paper') return { type: 'article-journal', 'container-title': publisher };
	if (reliability === 'dataset') return { type: 'dataset', publisher };
	if (reliability === 'official' && isReport(title))
		return { type: 'report', publisher, ...reportNumber(title) };
	if (reliability === 'press' && isPeriodical(publisher))
		return { type: 'article-newspaper', 'container-title': publisher.replace(host, '') };
	return { type: 'webpage', 'container-title': publisher };
}

/** Where a periodical is read, behind its name: "(hankyung.com)". The address says it already. */
const host = / \([\w-]+(\.[\w-]+)+\)$/;

/** "Japan Focus, vol. 6, issue 10", "Korean Unification Studies 15(2), KINU": a periodical with its numbers. */
const issueForms = [
	/^(?<title>.+?),? vol\. ?(?<volume>\d+),? (?:issue|no\.) ?(?<issue>\d+)$/,
	/^(?<title>.+?) (?<volume>\d+)\((?<issue>\d+)\)(?:, (?<publisher>.+))?$/
];

function numberedIssue(publisher: string): Omit<Place, 'type'> | undefined {
	const found = issueForms.map((form) => form.exec(publisher)?.groups).find((groups) => groups);
	if (!found) return undefined;
	const { title = '', volume = '', issue = '', publisher: by = '' } = found;
	return { 'container-title': title, volume, issue, publisher: by };
}

function isReport(title: string): boolean {
	return /\breport\b/i.test(title) || reportNumber(title).number !== undefined;
}

/** The number that stands behind the title of a report: "(R40095)", "(GAO/T-RCED-00-20)". */
function reportNumber(title: string): { readonly number?: string } {
	const number = /\(((?=[^)]*\d)[A-Z]{1,4}[A-Z0-9/ -]*\d)\)$|\bCRS report (RL?\d+)\b/.exec(title);
	const found = number?.[1] ?? number?.[2];
	return found === undefined ? {} : { number: found };
}
