/** Text of pictures that place their words themselves. */
import type { Maker } from '../annotations/draw.ts';

/** One line of text by its middle. */
export function textNode(make: Maker, text: string, attributes: Parameters<Maker>[1]): SVGElement {
	return make('text', { dy: '0.35em', ...attributes }, text);
}
