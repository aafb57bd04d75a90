import { describe, expect, it } from 'vitest';
import { serverDocument } from './serverDocument.ts';
import { fileNode, svgNode, writeSvg } from './svgNode.ts';

function drawnElement(markup: string): Element {
	const { body } = serverDocument();
	body.innerHTML = markup;
	return body.firstElementChild!;
}

describe('writeSvg(node)', () => {
	it.each([
		['markup in text', svgNode('text', {}, 'a < b & "c"'), '<text>a &lt; b &amp; &quot;c&quot;</text>'],
		['markup in an attribute', svgNode('text', { x: '"<&' }), '<text x="&quot;&lt;&amp;"/>'],
		['a no-break space as itself', svgNode('text', {}, '13\u00a0%'), '<text>13\u00a0%</text>'],
		['no character that XML forbids', svgNode('text', {}, 'a\u0000\u000bb'), '<text>ab</text>'],
		['numbers to hundredths', svgNode('rect', { x: 1 / 3, y: undefined }), '<rect x="0.33"/>']
	])('writes %s', (_notes, node, markup) => {
		expect(writeSvg(node)).toBe(markup);
	});
});

describe('fileNode(element, currentColor)', () => {
	it('leaves out what only a page reads', () => {
		const svg = drawnElement(
			'<svg data-reader="{}" role="img" aria-label="x" class="picture"><g data-quote="a"/></svg>'
		);
		expect(writeSvg(fileNode(svg, '#000'))).toBe('<svg class="picture"><g/></svg>');
	});

	it('resolves currentColor and the weights of the variable face', () => {
		const svg = drawnElement(
			'<svg fill="currentColor"><text font-weight="650">a</text><text font-weight="450">b</text></svg>'
		);
		expect(writeSvg(fileNode(svg, '#123'))).toBe(
			'<svg fill="#123"><text font-weight="600">a</text><text font-weight="400">b</text></svg>'
		);
	});
});
