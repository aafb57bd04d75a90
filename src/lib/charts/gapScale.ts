/** The scale that the bars of the gap stand on. */
import { scaleLinear } from 'd3';
import { tickStep } from './native.ts';

/** Where the scale begins: at the lowest figure, or at the tick below it, as programs that count gridlines from there need. */
export type GapScaleStart = 'figure' | 'tick';

/** From levels to px, with the ticks of its axis. */
export interface GapScale {
	readonly x: (value: number) => number;
	readonly domain: readonly [number, number];
	/** Its ends, px. */
	readonly range: readonly [number, number];
	/** From one tick to the next. */
	readonly unit: number;
	readonly ticks: readonly number[];
}

/** Least breadth from one value to the next, and from one gridline of a program to the next, px. */
const wordRoom = { figure: 74, tick: 54 };
const lineRoom = 16;

/** Most of the breadth that may lie between the tick and the lowest figure above it. */
const mostLost = 0.1;

export function gapScale(
	levels: readonly number[],
	range: readonly [number, number],
	start: GapScaleStart
): GapScale {
	const [low, high] = [Math.min(...levels), Math.max(...levels)];
	const domain: readonly [number, number] = low === high ? [0, 1] : [low, high];
	return start === 'figure' ? plainScale(domain, range) : scaleFromTick(domain, range);
}

function plainScale(domain: GapScale['domain'], range: GapScale['range']): GapScale {
	const x = scaleLinear(domain, range);
	const ticks = x.ticks(Math.max(1, Math.floor((range[1] - range[0]) / wordRoom.figure)));
	return { x: (value) => x(value), domain, range, unit: tickStep(ticks), ticks };
}

/** Gridlines at the coarsest round unit that loses little below the lowest figure; values at as many as have room. */
function scaleFromTick([low, high]: GapScale['domain'], range: GapScale['range']): GapScale {
	const breadth = range[1] - range[0];
	const first = (unit: number) => Math.floor(low / unit) * unit;
	const apart = (unit: number) => (breadth * unit) / (high - first(unit));
	const roomy = roundUnits(high - low).filter((unit) => apart(unit) >= lineRoom);
	const unit =
		roomy.findLast((one) => (low - first(one)) / (high - first(one)) <= mostLost) ?? roomy[0] ?? high - low;
	const min = first(unit);
	const every = [1, 2, 4, 10, 20].find((count) => count * apart(unit) >= wordRoom.tick) ?? 40;
	const x = scaleLinear([min, high], range);
	const lowest = Math.round(min / unit);
	const count = Math.floor((high - min) / unit + 1e-9) + 1;
	const ticks = Array.from({ length: count }, (_, index) => lowest + index)
		.filter((times) => times % every === 0)
		.map((times) => times * unit);
	return { x: (value) => x(value), domain: [min, high], range, unit, ticks };
}

/** Units of 1, 2, 2.5 and 5 times a power of ten, two of which at least fit into a span; finest first. */
function roundUnits(span: number): readonly number[] {
	const power = Math.floor(Math.log10(span));
	return [power - 2, power - 1, power]
		.flatMap((exponent) => [1, 2, 2.5, 5].map((factor) => factor * 10 ** exponent))
		.filter((unit) => unit * 2 <= span);
}
