import type { Figure } from './figure.ts';

/** Attributes that say where: the words of a picture keep their digits. */
const places = / (?:d|x|y|x1|x2|y1|y2|cx|cy|r|width|height|points|transform)="[^"]*"/g;

/** The markup of a drawn picture, alike on every machine: tenths of a pixel, no empty attributes. */
export function markupOf({ svg }: Figure): string {
	return svg.outerHTML.replaceAll(places, (place) => place.replaceAll(/(\d+\.\d)\d+/g, '$1'));
}
