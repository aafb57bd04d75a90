/** A drawing in px laid on a slide in points. */
import type { Box, Point } from '../annotations/boxes.ts';
import { textWidth, type TextFace } from '../annotations/textWidth.ts';
import type { NativeWord } from '../charts/native.ts';
import { scale, type SlidePage } from './slidePage.ts';
import type { Stroke } from './slidePaint.ts';
import type { Run } from './slideRuns.ts';
import { lineShape, textShape } from './slideShapes.ts';
import type { SvgNode } from './svgNode.ts';

const aligned = { start: 'l', middle: 'ctr', end: 'r' } as const;

/** Places px of a drawing on the slide. */
export class Sheet {
	readonly page: SlidePage;
	readonly #origin: Point;

	constructor(page: SlidePage, origin: Point) {
		this.page = page;
		this.#origin = origin;
	}

	at({ x, y }: Point): Point {
		return { x: this.#origin.x + x * scale, y: this.#origin.y + y * scale };
	}

	box({ x, y, width, height }: Box): Box {
		return { ...this.at({ x, y }), width: width * scale, height: height * scale };
	}

	line(name: string, from: Point, to: Point, stroke: Stroke): SvgNode {
		return lineShape(name, this.at(from), this.at(to), { ...stroke, width: stroke.width * scale });
	}

	/** Runs on one line whose middle stands at a height, px. */
	words(
		name: string,
		{ x, y }: Point,
		runs: readonly Run[],
		anchor: NativeWord['anchor'] = 'start'
	): SvgNode {
		const size = Math.max(...runs.map((run) => run.size));
		const width = runs.reduce((sum, run) => sum + textWidth(run.text, faceOf(run), run.size), 0) * 1.02 + 2;
		const left = x - { start: 0, middle: width / 2, end: width }[anchor];
		return textShape({
			name,
			box: this.box({ x: left, y: y - size / 2, width, height: size }),
			fill: this.page.color('page'),
			anchor: 'ctr',
			paragraphs: [{ lines: [runs.map(pointed)], align: aligned[anchor] }]
		});
	}
}

function faceOf({ serif, bold }: Run): TextFace {
	if (serif) return 'serif-italic';
	return bold ? 'sans-bold' : 'sans';
}

/** A run whose size is in px of the drawing, in points. */
function pointed(run: Run): Run {
	return { ...run, size: run.size * scale };
}
