/**
 * A picture as text that reads well in a diff and opens in a browser: one element per line, coordinates in tenths,
 * spaces that can’t be seen written as numbers.
 */
export function normalSvg(svg: Element): string {
	return `${lines(svg, '').join('\n')}\n`;
}

/** Where the cursor finds its years: long, and nothing that is seen. */
const unseen: ReadonlySet<string> = new Set(['data-reader']);
/** Everything else is a place or a size. */
const exact: ReadonlySet<string> = new Set([
	'aria-label',
	'font-family',
	'fill-opacity',
	'stroke-opacity',
	'stroke-width',
	'dy'
]);

function lines(element: Element, indent: string): string[] {
	const open = `${indent}<${element.localName}${attributes(element)}`;
	const children = [...element.childNodes].filter(({ nodeType, textContent }) => {
		return nodeType === 1 || (nodeType === 3 && textContent !== '');
	});
	if (children.length === 0) return [`${open}/>`];
	const close = `</${element.localName}>`;
	if (children.every(({ nodeType }) => nodeType === 3)) {
		return [`${open}>${escaped(element.textContent)}${close}`];
	}
	const inner = children.flatMap((child) =>
		child.nodeType === 1
			? lines(child as Element, `${indent}\t`)
			: `${indent}\t${escaped(child.textContent ?? '')}`
	);
	return [`${open}>`, ...inner, `${indent}${close}`];
}

function attributes(element: Element): string {
	const own = [...element.attributes]
		.map(({ name, value }) => [name, value] as const)
		.filter(([name]) => !unseen.has(name) && name !== 'xmlns');
	const named =
		element.localName === 'svg' ? [['xmlns', 'http://www.w3.org/2000/svg'] as const, ...own] : own;
	return named
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([name, value]) => ` ${name}="${escaped(exact.has(name) ? value : tenths(value))}"`)
		.join('');
}

function tenths(value: string): string {
	return value.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10 || 0));
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
	return text
		.replace(/[&<>"]/g, (mark) => marks[mark]!)
		.replace(/[^\S ]|\u00ad/gu, (space) => `&#x${space.codePointAt(0)!.toString(16)};`);
}

/** Where two texts part first, in words for a failing test; null where they are equal. */
export function firstDifference(expected: string, found: string): string | null {
	if (expected === found) return null;
	const [was, is] = [expected.split('\n'), found.split('\n')];
	const at = was.findIndex((line, index) => line !== is[index]);
	const line = at < 0 ? was.length : at;
	const cut = (text = '(nothing)') => (text.length > 300 ? `${text.slice(0, 300)}…` : text);
	return `first at line ${line + 1}:\n  was  ${cut(was[line])}\n  is   ${cut(is[line])}`;
}
