/**
 * A citation in words, as a footnote: names, “title” [kind], where it came out, date, page, <address> [accessed day].
 * Notes follow as a sentence.
 */
import { dateInWords } from './citedDate.ts';
import { sameName } from './citedNames.ts';
import type { CslItem, CslName } from './cslItem.ts';
import { oneLine } from './oneLine.ts';

/** A work as a full reference in one style and one line. */
export function citationText(item: CslItem): string {
	const parts = [
		namesInWords(item.author ?? []),
		[titleInWords(item.title), kindInWords(item)].filter(Boolean).join(' '),
		...placesInWords(item),
		item.issued ? dateInWords(item.issued) : 'n.d.',
		item.locator === undefined ? '' : `p.\u00a0${item.locator}`
	];
	const reference = parts
		.map(oneLine)
		.filter((part) => part !== '')
		.join(', ');
	const address = item.URL === undefined ? '' : ` <${oneLine(item.URL)}>`;
	const accessed = item.accessed === undefined ? '' : ` [accessed ${dateInWords(item.accessed)}]`;
	const note = item.note === undefined ? '' : ` ${sentence(oneLine(item.note))}`;
	return `${reference}${address}${accessed}.${note}`;
}

/** "A, B and C"; names that hold commas are parted by semicolons. */
export function namesInWords(names: readonly CslName[]): string {
	const words = names.map((name) =>
		typographic('literal' in name ? name.literal : `${name.given} ${name.family}`)
	);
	if (words.length > 1 && words.some((name) => name.includes(','))) return words.join('; ');
	return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** A title in quotation marks; in brackets where it is a description because none was recorded. */
function titleInWords(title: string): string {
	const described = /^(.*\S) \(title not recorded\)$/.exec(title)?.[1];
	if (described !== undefined) return `[${typographic(described)}]`;
	const inner = typographic(title).replaceAll('“', '‘').replaceAll('”', '’');
	return `“${inner}”`;
}

function kindInWords({ type, title, genre, number = '' }: CslItem): string {
	if (genre !== undefined) return `[${genre}]`;
	if (type === 'dataset') return '[data set]';
	return type === 'report' && !title.includes(number) ? `[report ${number}]` : '';
}

/** Where a work came out; what the author or another part says already is not said again. */
function placesInWords(item: CslItem): readonly string[] {
	const { volume, issue, version, publisher = '' } = item;
	const said = (item.author ?? []).map((name) => ('literal' in name ? name.literal : name.family));
	const names = [item['container-title'] ?? '', item['collection-title'] ?? ''];
	const own = names.filter(
		(name, at) => !said.some((other) => sameName(other, name)) && names.indexOf(name) === at
	);
	const house = [...said, ...names].some((name) => sameName(name, publisher)) ? '' : publisher;
	return [
		...own.map(typographic),
		volume === undefined ? '' : `vol. ${volume}`,
		issue === undefined ? '' : `issue ${issue}`,
		typographic(house),
		version === undefined ? '' : `version ${version}`
	];
}

function sentence(text: string): string {
	return text === '' || /[.!?…][”’)]*$/.test(text) ? text : `${text}.`;
}

/** Straight quotation marks and apostrophes as a printer sets them. */
export function typographic(text: string): string {
	return text
		.replace(/'(?=\d\d(?!\d))/g, '’')
		.replace(/(^|[\s([{/–—“‘])'/g, '$1‘')
		.replaceAll("'", '’')
		.replace(/(^|[\s([{/–—‘])"/g, '$1“')
		.replaceAll('"', '”')
		.replace(/ - /g, ' – ');
}
