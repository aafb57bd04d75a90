/** Works as BibTeX, in UTF-8 with the fields of biblatex. */
import { certainYear, isoDate } from './citedDate.ts';
import { eachOnce, fullNote, type CslItem, type CslName, type CslType } from './cslItem.ts';
import { checksum } from './fileName.ts';
import { oneLine } from './oneLine.ts';

/** Items as a .bib file; each id once, each key once. */
export function bibtex(items: readonly CslItem[]): string {
	const taken = new Set<string>();
	return eachOnce(items)
		.map((item) => entry(item, freeKey(item.id, taken)))
		.join('\n');
}

/** A key for an id: the id itself where it is safe in a key, else a spelling with a sum of it. */
export function bibtexKey(id: string): string {
	const safe = id.replace(/[^A-Za-z0-9_.:+-]+/g, '-');
	return safe === id && id !== '' ? id : `${safe}-${checksum(id)}`;
}

/** BibTeX takes `Trade` and `trade` for one key. */
function freeKey(id: string, taken: Set<string>): string {
	const key = bibtexKey(id);
	const free = taken.has(key.toLowerCase()) ? `${key}-${checksum(id)}` : key;
	taken.add(free.toLowerCase());
	return free;
}

const entryTypes: Readonly<Record<CslType, string>> = {
	'article-journal': 'article',
	'article-newspaper': 'article',
	dataset: 'dataset',
	report: 'report',
	webpage: 'online'
};

function entry(item: CslItem, key: string): string {
	const fields = fieldsOf(item).flatMap(([name, value]) =>
		value === undefined || value === '' ? [] : [`\t${name} = {${value}}`]
	);
	return `@${entryTypes[item.type]}{${key},\n${fields.join(',\n')}\n}\n`;
}

function fieldsOf(item: CslItem): readonly (readonly [string, string | undefined])[] {
	const { issued, accessed } = item;
	const isArticle = item.type.startsWith('article');
	return [
		['author', item.author?.map(nameInTex).join(' and ')],
		// The second braces keep the capitals of names in styles that would lower them.
		['title', `{${tex(item.title)}}`],
		[isArticle ? 'journal' : 'organization', texOf(item['container-title'])],
		['series', texOf(item['collection-title'])],
		['volume', texOf(item.volume)],
		['number', texOf(item.issue ?? item.number)],
		[item.type === 'report' ? 'institution' : 'publisher', texOf(item.publisher)],
		['type', item.type === 'report' ? 'Report' : texOf(item.genre)],
		['version', texOf(item.version)],
		['year', issued && certainYear(issued)],
		['date', issued && isoDate(issued)],
		['url', item.URL === undefined ? undefined : verbatimUrl(item.URL)],
		['urldate', accessed && isoDate(accessed)],
		['note', tex(fullNote(item))]
	];
}

/** Braces keep an organisation from being taken apart into family and given name. */
function nameInTex(name: CslName): string {
	return 'literal' in name ? `{${tex(name.literal)}}` : `${tex(name.family)}, ${tex(name.given)}`;
}

function texOf(text: string | undefined): string | undefined {
	return text === undefined ? undefined : tex(text);
}

// Words, not `\{`: BibTeX counts braces before TeX sees them, and one alone would swallow the file.
const signs: Readonly<Record<string, string>> = {
	'\\': '\\textbackslash{}',
	'{': '\\textbraceleft{}',
	'}': '\\textbraceright{}',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}'
};

/** A text in which nothing is a command of TeX; letters of all scripts stay as they are. */
export function tex(text: string): string {
	return oneLine(text).replace(/[\\{}~^&%$#_]/g, (sign) => signs[sign] ?? `\\${sign}`);
}

/** An address as biblatex reads it: literally, but for what would end the field and what TeX can’t set. */
function verbatimUrl(url: string): string {
	return oneLine(url).replace(/[{}\\\s]|\P{ASCII}/gu, (sign) =>
		encodeURIComponent(sign.replace(/\p{Cs}/u, '\uFFFD'))
	);
}
