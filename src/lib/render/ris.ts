/** Works as RIS, the tagged lines that EndNote, Zotero, Mendeley and libraries read. */
import { certainYear } from './citedDate.ts';
import { eachOnce, fullNote, type CslDate, type CslItem, type CslName, type CslType } from './cslItem.ts';
import { oneLine } from './oneLine.ts';

/** Items as a .ris file, each id once; lines end with CRLF as the format asks. */
export function ris(items: readonly CslItem[]): string {
	return eachOnce(items).map(record).join('');
}

const recordTypes: Readonly<Record<CslType, string>> = {
	'article-journal': 'JOUR',
	'article-newspaper': 'NEWS',
	dataset: 'DATA',
	report: 'RPRT',
	webpage: 'ELEC'
};

function record(item: CslItem): string {
	const { issued, accessed } = item;
	const lines: readonly (readonly [string, string | undefined])[] = [
		['TY', recordTypes[item.type]],
		['ID', item.id],
		...(item.author ?? []).map((name) => ['AU', nameInRis(name)] as const),
		['TI', item.title],
		['T2', item['container-title']],
		['T3', item['collection-title']],
		['PB', item.publisher],
		['VL', item.volume],
		['IS', item.issue],
		['M1', item.number],
		['M3', item.genre],
		['ET', item.version],
		['PY', issued && certainYear(issued)],
		['DA', issued && dateInRis(issued)],
		['UR', item.URL],
		['Y2', accessed && dateInRis(accessed)],
		['N1', fullNote(item)]
	];
	const tagged = lines.flatMap(([tag, value = '']) => {
		const text = oneLine(value);
		return text === '' ? [] : [`${tag}  - ${text}\r\n`];
	});
	return `${tagged.join('')}ER  - \r\n`;
}

/** `Family, Given`. A comma inside an organisation becomes a stroke: RIS would cut the name there. */
function nameInRis(name: CslName): string {
	return 'literal' in name ? name.literal.replace(/,\s*/g, ' / ') : `${name.family}, ${name.given}`;
}

/** `2008/10/21/`; recorded words that are no date stand in the part for other information. */
function dateInRis(date: CslDate): string {
	if ('literal' in date) return `${certainYear(date) ?? ''}///${date.literal}`;
	const [year = '', month, day] = date['date-parts'][0].map((part) => String(part).padStart(2, '0'));
	return [year, month ?? '', day ?? '', ''].join('/');
}
