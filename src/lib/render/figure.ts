import * as Plot from '@observablehq/plot';
import type { ChartDefinition } from '../charts/chart.ts';
import type { Size } from '../charts/theme.ts';
import type { Selection } from '../selection/selection.ts';

/** What a picture needs beside its definition; the document is handed in, so that any can draw. */
export interface FigureRequest {
	readonly definition: ChartDefinition;
	readonly prepared: unknown;
	readonly selection: Selection;
	readonly size: Size;
	readonly document: Document;
	/** Prefix of every id inside the picture: ids of two pictures on one page must differ. */
	readonly idPrefix: string;
}

/** Where the shared cursor finds its years and values in a picture, px of the drawing. */
export interface FigureReader {
	readonly width: number;
	readonly height: number;
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
	readonly years: readonly {
		readonly year: number;
		readonly x: number;
		readonly x0: number;
		readonly x1: number;
	}[];
	readonly series: readonly FigureSeries[];
}

export interface FigureSeries {
	readonly id: string;
	/** Year, and height in px; null on a picture without a value axis. */
	readonly points: readonly (readonly [year: number, y: number | null])[];
}

export interface Figure {
	readonly svg: SVGSVGElement;
	readonly reader: FigureReader;
}

/** Draws a chart: the one place where Plot meets a document. */
export function drawFigure(request: FigureRequest): Figure {
	const { definition, prepared, selection, size, document } = request;
	const options = definition.options(prepared, selection, size);
	const plot = Plot.plot({ ...options, document });
	const svg = plot as unknown as SVGSVGElement;
	const reader = readerOf(request, plot, options);
	tidy(svg, request.idPrefix);
	svg.setAttribute('role', 'img');
	svg.setAttribute('aria-label', definition.describe(prepared, selection));
	svg.setAttribute('data-chart', definition.id);
	svg.setAttribute('data-reader', JSON.stringify(reader));
	return { svg, reader };
}

type Scaled = ReturnType<typeof Plot.plot>;

function readerOf(
	{ definition, prepared, selection }: FigureRequest,
	plot: Scaled,
	options: Plot.PlotOptions
): FigureReader {
	const { width = 0, height = 0, marginTop = 0, marginBottom = 0, marginLeft = 0, marginRight = 0 } = options;
	const frame = {
		width,
		height,
		left: marginLeft,
		right: width - marginRight,
		top: marginTop,
		bottom: height - marginBottom
	};
	if (definition.timeless) return { ...frame, years: [], series: [] };
	const x = scaleOf(plot, 'x');
	const y = scaleOf(plot, 'y');
	const { from, to } = selection.period;
	const years = Array.from({ length: to - from + 1 }, (_, index) => from + index).map((year) => {
		const [x0, x1] = [x(Date.UTC(year, 0, 1)), x(Date.UTC(year + 1, 0, 1))];
		return { year, x: tenth((x0 + x1) / 2), x0: tenth(x0), x1: tenth(x1) };
	});
	const series = definition.readings(prepared, selection).map(({ id, points }) => ({
		id,
		points: points.map((point) => [point.year, point.y === null ? null : tenth(y(point.y))] as const)
	}));
	return { ...frame, years, series };
}

function scaleOf(plot: Scaled, name: 'x' | 'y'): (value: number) => number {
	const scale = plot.scale(name);
	if (!scale) throw new Error(`scale problem: ${name} is missing`);
	return (value) => scale.apply(value) as number;
}

function tenth(value: number): number {
	return Math.round(value * 10) / 10;
}

/**
 * What Plot adds for its own page is taken out: its style element and style attributes (a strict content policy
 * forbids both), its labels on groups (not allowed without a role), and ids that every picture would share.
 */
function tidy(svg: SVGSVGElement, idPrefix: string): void {
	for (const style of [...svg.querySelectorAll('style')]) style.remove();
	svg.setAttribute('font-family', svg.style.fontFamily || 'inherit');
	svg.setAttribute('font-size', svg.style.fontSize || '13px');
	svg.setAttribute('class', 'picture');
	for (const element of [svg, ...svg.querySelectorAll('*')]) {
		element.removeAttribute('style');
		element.removeAttribute('aria-label');
		element.removeAttribute('aria-description');
		if (element.getAttribute('class') === '') element.removeAttribute('class');
		for (const name of ['id', 'clip-path', 'mask', 'fill', 'href']) {
			const value = element.getAttribute(name);
			if (value && /plot-\w+-\d+/.test(value)) {
				element.setAttribute(name, value.replace(/plot-(\w+)-(\d+)/, `${idPrefix}-$1-$2`));
			}
		}
	}
}
