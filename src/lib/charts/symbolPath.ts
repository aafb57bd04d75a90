/** Symbols of series as paths, for pictures that draw their marks themselves. */
import {
	symbol,
	symbolCircle,
	symbolDiamond,
	symbolSquare,
	symbolStar,
	symbolTriangle,
	symbolWye,
	type SymbolType
} from 'd3';
import { round, type Maker } from '../annotations/draw.ts';
import type { Point } from '../annotations/boxes.ts';
import type { LineStyle } from './theme.ts';

const types: Readonly<Record<LineStyle['symbol'], SymbolType>> = {
	circle: symbolCircle,
	square: symbolSquare,
	triangle: symbolTriangle,
	diamond: symbolDiamond,
	star: symbolStar,
	wye: symbolWye
};

/** A symbol about the origin; all symbols of a radius (px) have the area of the circle of that radius. */
export function symbolPath(name: LineStyle['symbol'], radius: number): string {
	return symbol(types[name], Math.PI * radius * radius).digits(2)() ?? '';
}

/** How one mark is drawn; a hollow mark was computed, not printed. */
export interface MarkStyle {
	readonly symbol: LineStyle['symbol'];
	readonly radius: number;
	readonly color: string;
	readonly hollow: boolean;
	/** Colour of the page: fills a hollow mark and edges a full one. */
	readonly page: string;
}

/** A mark at a point, px. */
export function markNode({ x, y }: Point, style: MarkStyle, make: Maker): SVGElement {
	const { color, page, hollow } = style;
	return make('path', {
		d: symbolPath(style.symbol, style.radius),
		transform: `translate(${round(x)},${round(y)})`,
		fill: hollow ? page : color,
		stroke: hollow ? color : page,
		'stroke-width': hollow ? 1.6 : 0.75
	});
}
