import type { FigureReader } from '../render/figure.ts';
import type { LitRange } from './room.ts';

const namespace = 'http://www.w3.org/2000/svg';

/**
 * What moves over a picture: the shared cursor and the lit range. It reads positions from the picture and touches
 * a handful of nodes of its own, so that twelve linked charts cost twelve small updates and no redraw.
 */
export class Overlay {
	readonly #room: HTMLElement;
	readonly #svg: SVGSVGElement;
	readonly #range: SVGElement;
	readonly #band: SVGElement;
	readonly #rule: SVGElement;
	#dots: SVGElement[] = [];
	#reader: FigureReader | null = null;
	#picture: SVGSVGElement | null = null;

	constructor(room: HTMLElement) {
		this.#room = room;
		this.#svg = element('svg', { class: 'overlay', 'aria-hidden': 'true' }) as SVGSVGElement;
		this.#range = this.#svg.appendChild(element('rect', { class: 'range', visibility: 'hidden' }));
		this.#band = this.#svg.appendChild(element('rect', { class: 'year-band', visibility: 'hidden' }));
		this.#rule = this.#svg.appendChild(element('path', { class: 'rule', visibility: 'hidden' }));
		room.appendChild(this.#svg);
	}

	get reader(): FigureReader | null {
		return this.#reader;
	}

	/** Reads the picture that is shown now. To be called when it changed: another width, a new drawing. */
	refresh(): void {
		const pictures = [...this.#room.querySelectorAll<SVGSVGElement>('svg[data-reader]')];
		const shown = pictures.find((picture) => picture.getBoundingClientRect().width > 0) ?? null;
		if (shown === this.#picture) return;
		this.#picture = shown;
		this.#reader = shown ? (JSON.parse(shown.dataset.reader ?? 'null') as FigureReader | null) : null;
		for (const dot of this.#dots) dot.remove();
		if (!this.#reader) return;
		const { width, height, series } = this.#reader;
		this.#svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
		this.#dots = series.map(() =>
			this.#svg.appendChild(element('circle', { class: 'dot', r: '5', visibility: 'hidden' }))
		);
	}

	/** The year under a point of the screen. */
	yearAt(clientX: number): number | null {
		if (!this.#reader) return null;
		const box = this.#svg.getBoundingClientRect();
		const x = ((clientX - box.left) / box.width) * this.#reader.width;
		return this.#reader.years.find(({ x0, x1 }) => x >= x0 && x < x1)?.year ?? null;
	}

	showYear(year: number | null): void {
		const reader = this.#reader;
		const place = reader?.years.find((candidate) => candidate.year === year);
		if (!reader || !place) {
			for (const node of [this.#band, this.#rule, ...this.#dots]) hide(node);
			return;
		}
		placeRect(this.#band, place.x0, place.x1, reader);
		this.#showRule(year, place.x, reader);
		reader.series.forEach(({ points }, index) => {
			const dot = this.#dots[index];
			const y = points.find(([at]) => at === year)?.[1] ?? null;
			if (!dot) return;
			if (y === null) hide(dot);
			else show(dot, { cx: String(place.x), cy: String(y) });
		});
	}

	/** The rule reaches from the highest value down to the axis, clear of the words above. */
	#showRule(year: number | null, x: number, { series, bottom }: FigureReader): void {
		const heights = series.flatMap(({ points }) => points.find(([at]) => at === year)?.[1] ?? []);
		if (heights.length === 0) hide(this.#rule);
		else show(this.#rule, { d: `M${x},${Math.min(...heights)}V${bottom}` });
	}

	/** Lights up a range of days in this picture, dims the series it does not speak about, and marks its own nodes. */
	showRange(range: LitRange | null, nodes: string): void {
		const reader = this.#reader;
		const [x0, x1] =
			range && reader ? [this.#x(range.from, reader), this.#x(range.to, reader)] : [null, null];
		if (reader && x0 !== null && x1 !== null) placeRect(this.#range, x0, Math.max(x1, x0 + 3), reader);
		else hide(this.#range);
		this.#light(range?.series ?? []);
		for (const node of this.#room.querySelectorAll('.is-spot')) node.classList.remove('is-spot');
		if (nodes) for (const node of this.#room.querySelectorAll(nodes)) node.classList.add('is-spot');
	}

	#light(series: readonly string[]): void {
		const picture = this.#picture;
		if (!picture) return;
		for (const node of picture.querySelectorAll('.is-lit')) node.classList.remove('is-lit');
		const wanted = series.flatMap((id) => [
			...picture.querySelectorAll(`.series-${CSS.escape(id)}, [data-series="${CSS.escape(id)}"]`)
		]);
		for (const node of wanted) node.classList.add('is-lit');
		this.#room.classList.toggle('has-lit', wanted.length > 0);
	}

	/** A day's place, cut to the frame; null where it lies outside the period altogether. */
	#x(iso: string, { years, left, right }: FigureReader): number | null {
		if (iso === '' || years.length === 0) return null;
		const year = Number(iso.slice(0, 4));
		const place = years.find((candidate) => candidate.year === year);
		if (!place) return year < (years[0]?.year ?? 0) ? left : right;
		const start = Date.UTC(year, 0, 1);
		const share = (Date.parse(`${iso}T00:00:00Z`) - start) / (Date.UTC(year + 1, 0, 1) - start);
		return place.x0 + (place.x1 - place.x0) * share;
	}

	destroy(): void {
		this.#svg.remove();
	}
}

function element(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
	const node = document.createElementNS(namespace, name);
	for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
	return node;
}

function show(node: SVGElement, attributes: Readonly<Record<string, string>>): void {
	for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
	node.setAttribute('visibility', 'visible');
}

function hide(node: SVGElement): void {
	node.setAttribute('visibility', 'hidden');
}

function placeRect(
	node: SVGElement,
	x0: number,
	x1: number,
	{ top, bottom, left, right }: FigureReader
): void {
	const [from, to] = [Math.max(left, x0), Math.min(right, x1)];
	if (to <= from) hide(node);
	else
		show(node, { x: String(from), y: String(top), width: String(to - from), height: String(bottom - top) });
}
