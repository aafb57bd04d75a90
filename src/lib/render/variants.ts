import type { Size } from '../charts/theme.ts';

/**
 * The widths a page draws each chart at, so that it is readable before any script runs:
 * the page shows the one that fits its container (see `.picture` in app.css).
 */
export const variants = [
	{ name: 'narrow', width: 328 },
	{ name: 'medium', width: 580 },
	{ name: 'wide', width: 880 }
] as const;

export type VariantName = (typeof variants)[number]['name'];

/** The size of a variant on screen. */
export function variantSize(name: VariantName): Size {
	const variant = variants.find((candidate) => candidate.name === name);
	if (!variant) throw new Error(`unknown variant: ${name}`);
	return { width: variant.width, medium: 'screen' };
}
