/** The words of every picture: inside it, clear of each other, and large enough to read. */
import { describe, expect, it } from 'vitest';
import { draw } from './drawing.ts';
import { crowded, pictures } from './pictures.ts';
import { select } from './realCase.ts';
import { overlaps, textBoxes } from './textBoxes.ts';
import { serverDocument } from '../lib/render/serverDocument.ts';

describe('the words of a picture', () => {
	it.each([...pictures, ...crowded])(
		'stand inside it and clear of each other: $name',
		({ chart, change, width }) => {
			const { svg, reader } = draw(chart, select(change), width).figure;
			const boxes = textBoxes(svg);
			expect(boxes.length).toBeGreaterThan(10);
			const outside = boxes.filter(
				({ x, y, width: wide, height: high }) =>
					x < -1 || y < -1 || x + wide > reader.width + 1 || y + high > reader.height + 1
			);
			expect(outside.map(({ text }) => text)).toEqual([]);
			expect(overlaps(boxes)).toEqual([]);
		}
	);
});

describe('textBoxes(svg)', () => {
	const boxesOf = (markup: string) => {
		const { body } = serverDocument();
		body.innerHTML = `<svg font-size="10px">${markup}</svg>`;
		return textBoxes(body.firstElementChild!);
	};

	it('adds the places of groups and the text, and lines of its own below each other', () => {
		const boxes = boxesOf(
			'<g transform="translate(100,50)"><text x="5" y="10"><tspan x="5">ab</tspan><tspan x="5" dy="1.2em">cd</tspan></text></g>'
		);
		expect(boxes.map(({ text, x, y, height }) => [text, x, y + 0.66 * 10, height])).toEqual([
			['ab', 105, 60, 8.6],
			['cd', 105, 72, 8.6]
		]);
	});

	it('takes the anchor of a group, and one line for runs of it', () => {
		const [start, middle, end] = ['start', 'middle', 'end'].map(
			(anchor) => boxesOf(`<g text-anchor="${anchor}"><text x="100"><tspan>00</tspan> 00</text></g>`)[0]!
		);
		expect(start!.text).toBe('00 00');
		expect(start!.x).toBe(100);
		expect(middle!.x).toBeCloseTo(100 - start!.width / 2, 9);
		expect(end!.x).toBeCloseTo(100 - start!.width, 9);
	});

	it('sees two texts that cover each other', () => {
		const boxes = boxesOf(
			'<text x="0" y="10">one</text><text x="8" y="12">two</text><text x="80" y="10">three</text>'
		);
		expect(overlaps(boxes)).toEqual([['one', 'two']]);
	});
});
