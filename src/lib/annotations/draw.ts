/** Draws into a picture what was laid out before. */
import type { Markish } from '@observablehq/plot';

export type { Markish };

/** The colours and faces annotations are drawn with; a chart hands in those of its medium. */
export interface Ink {
	readonly ink: string;
	readonly muted: string;
	readonly page: string;
	readonly sans: string;
	readonly serif: string;
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Makes SVG elements in the document of the picture, whichever that is. */
export type Maker = (name: string, attributes: Attributes, ...content: (Node | string)[]) => SVGElement;

const svgNamespace = 'http://www.w3.org/2000/svg';

/**
 * A mark that is drawn as given: its layout was done before, in px of the drawing, and needs no scale.
 * `name` is what the group is called in the picture.
 */
export function drawn(name: string, draw: (make: Maker) => readonly SVGElement[]): Markish {
	return (_index, _scales, _values, _dimensions, context) => {
		const make = makerFor(context.document);
		return make('g', { class: name }, ...draw(make));
	};
}

function makerFor(document: Document): Maker {
	return (name, attributes, ...content) => {
		const element = document.createElementNS(svgNamespace, name);
		for (const [key, value] of Object.entries(attributes)) {
			if (value !== undefined) element.setAttribute(key, typeof value === 'number' ? round(value) : value);
		}
		for (const child of content) {
			element.appendChild(typeof child === 'string' ? document.createTextNode(child) : child);
		}
		return element;
	};
}

/** Tenths of a pixel are enough, and keep pictures small and alike on every machine. */
export function round(value: number): string {
	return String(Math.round(value * 10) / 10);
}

/** Text over lines stays readable with an edge in the page's colour. */
export function halo(page: string, width = 3.5): Attributes {
	return { stroke: page, 'stroke-width': width, 'stroke-linejoin': 'round', 'paint-order': 'stroke' };
}
