/** Draws any chart of the case that ships, for tests; a warning of Plot is collected, not lost. */
import type { Medium } from '../lib/charts/theme.ts';
import { Engine } from '../lib/render/engine.ts';
import type { Figure } from '../lib/render/figure.ts';
import { serverDocument } from '../lib/render/serverDocument.ts';
import { variantSize, type VariantName } from '../lib/render/variants.ts';
import type { Selection } from '../lib/selection/selection.ts';
import { study } from './realCase.ts';

export const engine = new Engine(study, serverDocument());

export interface Drawn {
	readonly figure: Figure;
	/** What Plot warned of, on the console or by a sign in the picture. */
	readonly warnings: readonly string[];
}

export function draw(
	chart: string,
	selection: Selection,
	variant: VariantName = 'medium',
	{ medium = 'screen', idPrefix = 'test' }: { medium?: Medium; idPrefix?: string } = {}
): Drawn {
	const warnings: string[] = [];
	const { warn } = console;
	console.warn = (...words: unknown[]) => warnings.push(words.join(' '));
	try {
		const figure = engine.draw(chart, selection, { ...variantSize(variant), medium }, idPrefix);
		if (figure.svg.outerHTML.includes('⚠')) warnings.push('Plot’s warning sign in the picture');
		return { figure, warnings };
	} finally {
		console.warn = warn;
	}
}
