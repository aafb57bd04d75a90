/** Reads XML strictly, for tests of files: whatever is not well-formed throws. */

export interface XmlElement {
	readonly name: string;
	readonly attributes: ReadonlyMap<string, string>;
	readonly children: XmlElement[];
	text: string;
}

const token =
	/<\?xml[^?]*\?>|<(\/)?([A-Za-z_][\w.:-]*)((?:\s+[A-Za-z_][\w.:-]*="[^"<]*")*)\s*(\/)?>|([^<]+)/gy;
// eslint-disable-next-line no-control-regex
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/** The root of a document without comments, CDATA and entities of its own. */
export function readXml(xml: string): XmlElement {
	if (forbidden.test(xml)) throw new Error('xml problem: a character XML forbids');
	const top: XmlElement = { name: '', attributes: new Map(), children: [], text: '' };
	const open = [top];
	token.lastIndex = 0;
	while (token.lastIndex < xml.length) {
		const at = token.lastIndex;
		const match = token.exec(xml);
		if (!match) throw new Error(`xml problem at ${at}: ${xml.slice(at, at + 60)}`);
		const [, close, name, attributes = '', empty, text] = match;
		const parent = open.at(-1)!;
		if (text !== undefined) parent.text += unescaped(text);
		else if (close) {
			if (open.pop()?.name !== name) throw new Error(`xml problem: </${name}> closes nothing`);
		} else if (name) {
			const element = { name, attributes: attributesOf(attributes), children: [], text: '' };
			parent.children.push(element);
			if (!empty) open.push(element);
		}
	}
	if (open.length !== 1 || top.children.length !== 1 || top.text.trim() !== '')
		throw new Error('xml problem: not one whole element');
	checkPrefixes(top.children[0]!, new Set(['xml', 'xmlns']));
	return top.children[0]!;
}

function attributesOf(text: string): ReadonlyMap<string, string> {
	const pairs = [...text.matchAll(/([\w.:-]+)="([^"]*)"/g)].map(
		([, name = '', value = '']) => [name, unescaped(value)] as const
	);
	const map = new Map(pairs);
	if (map.size !== pairs.length) throw new Error(`xml problem: an attribute twice in ${text}`);
	return map;
}

function unescaped(text: string): string {
	if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/.test(text))
		throw new Error(`xml problem: a bare & in ${text.slice(0, 60)}`);
	const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
	return text.replaceAll(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => entities[name] ?? '');
}

function checkPrefixes({ name, attributes, children }: XmlElement, known: ReadonlySet<string>): void {
	const declared = [...attributes.keys()].flatMap((key) => (key.startsWith('xmlns:') ? [key.slice(6)] : []));
	const all = new Set([...known, ...declared]);
	for (const word of [name, ...attributes.keys()]) {
		const [prefix, local] = word.split(':');
		if (local !== undefined && !all.has(prefix!)) throw new Error(`xml problem: prefix of ${word}`);
	}
	for (const child of children) checkPrefixes(child, all);
}

/** All elements of a name below an element, in order. */
export function elements(root: XmlElement, name: string): readonly XmlElement[] {
	return root.children.flatMap((child) => [
		...(child.name === name ? [child] : []),
		...elements(child, name)
	]);
}
