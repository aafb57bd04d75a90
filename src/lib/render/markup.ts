import type { Figure } from './figure.ts';

/** The markup of a drawn picture, alike on every machine: tenths of a pixel, no empty attributes. */
export function markupOf({ svg }: Figure): string {
	return svg.outerHTML.replaceAll(/(\d+\.\d)\d+/g, '$1');
}
