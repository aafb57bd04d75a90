import type { FigureReader } from '../render/figure.ts';
import type { State } from './protocol.ts';

/** What the scripts of a frame share: they are files of their own, since the first is all that most readers need. */
export interface Frame {
	/** How the frame stands, as it is said to the host. */
	readonly state: { -readonly [Key in keyof State]: State[Key] };
	/** What came before link.js was there to answer it. */
	readonly waiting: (Event | undefined)[];
	/** Shows the cursor anew and tells the host. */
	tell(): void;
	/** A click, a message or, without either, an address that asks for another view: for link.js to answer. */
	more(cause?: Event): void;
}

declare global {
	interface Window {
		leverageFrame: Frame;
	}
}

export function find<Found extends Element = HTMLElement>(selector: string): Found {
	return document.querySelector<Found>(selector)!;
}

/** The picture that is shown now (in a hidden frame none is, and any will do), the others waiting for another width, and where it has its years and values. */
export function shown(): readonly [picture: SVGSVGElement, reader: FigureReader] {
	const pictures = [...document.querySelectorAll<SVGSVGElement>('[data-reader]')];
	const picture = pictures.find((svg) => svg.getClientRects()[0]) ?? pictures[0]!;
	return [picture, JSON.parse(picture.dataset['reader']!) as FigureReader];
}

/** Band, rule and dots of a year over a picture; nothing where the year is not in view. */
export function cursorMarkup({ top, bottom, years, series }: FigureReader, cursor: number | null): string {
	const at = years.find(({ year }) => year === cursor);
	if (!at) return '';
	const { x, x0, x1 } = at;
	const heights = series.flatMap(({ points }) => points.find(([year]) => year === cursor)?.[1] ?? []);
	const rule = heights[0] ? `<path class="rule" d="M${x},${Math.min(...heights)}V${bottom}"/>` : '';
	const dots = heights.map((y) => `<circle class="dot" r="5" cx="${x}" cy="${y}"/>`).join('');
	return `<path class="year-band" d="M${x0},${top}H${x1}V${bottom}H${x0}"/>${rule}${dots}`;
}
