/** An SVG tree as plain values: it can be looked through and written without a document. */
export interface SvgNode {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: readonly (SvgNode | string)[];
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** A node; attributes that are undefined are left out, numbers are cut to hundredths. */
export function svgNode(name: string, attributes: Attributes, ...children: (SvgNode | string)[]): SvgNode {
	const kept = Object.entries(attributes).filter(([, value]) => value !== undefined);
	return {
		name,
		attributes: Object.fromEntries(
			kept.map(([key, value]) => [key, typeof value === 'number' ? hundredths(value) : String(value)])
		),
		children
	};
}

/**
 * A drawn element as a tree for a file: without what only a page reads (`data-*`, `aria-*`, `role`, `style`), with `currentColor`
 * resolved, and with the weights of the static faces that files are set in (a page has a variable face).
 */
export function fileNode(element: Element, currentColor: string): SvgNode {
	const attributes = [...element.attributes]
		.filter(({ name }) => !/^(data-|aria-|role$|xmlns|style$)/.test(name))
		.map(({ name, value }) => [name, fileValue(name, value, currentColor)] as const);
	const children = [...element.childNodes].flatMap((child): (SvgNode | string)[] => {
		if (child.nodeType === 1) return [fileNode(child as Element, currentColor)];
		return child.nodeType === 3 && child.nodeValue ? [child.nodeValue] : [];
	});
	return { name: element.localName, attributes: Object.fromEntries(attributes), children };
}

function fileValue(name: string, value: string, currentColor: string): string {
	if (value === 'currentColor') return currentColor;
	if (name === 'font-weight') return faceWeight(value);
	return value.replaceAll(/(\d+\.\d\d)\d+/g, '$1');
}

/** 400, 600 or 700: the weight whose widths the layout counted with. */
function faceWeight(value: string): string {
	const weight = Number(value);
	if (Number.isNaN(weight)) return value;
	if (weight < 550) return '400';
	return weight <= 650 ? '600' : '700';
}

function hundredths(value: number): string {
	return String(Math.round(value * 100) / 100);
}

/** The tree as XML that any parser reads: no named entities but XML’s own, no character that XML forbids. */
export function writeSvg({ name, attributes, children }: SvgNode): string {
	const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
	const open = `<${name}${written.join('')}`;
	if (children.length === 0) return `${open}/>`;
	const inner = children.map((child) => (typeof child === 'string' ? escapeXml(child) : writeSvg(child)));
	return `${open}>${inner.join('')}</${name}>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeXml(text: string): string {
	return (
		text
			// XML 1.0 has no place for these, however they are written.
			// eslint-disable-next-line no-control-regex
			.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
			.replaceAll(/[&<>"]/g, (character) => entities[character] ?? character)
	);
}

/** What `escapeXml` wrote, as it was. */
export function unescapeXml(text: string): string {
	const characters = new Map(Object.entries(entities).map(([character, entity]) => [entity, character]));
	return text.replaceAll(/&(?:amp|lt|gt|quot);/g, (entity) => characters.get(entity) ?? entity);
}
