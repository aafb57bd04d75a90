import { Engine } from '#lib/render/engine.ts';
import { registry } from '#lib/charts/registry.ts';
import { markupOf } from '#lib/render/markup.ts';
import { serverDocument } from '#lib/render/serverDocument.ts';
import { variants, variantSize } from '#lib/render/variants.ts';
import { facts, study } from '../realCase.ts';
import { quantile } from './figures.ts';

export interface PictureCost {
	readonly chart: string;
	/** Milliseconds per variant, from description to markup. */
	readonly costs: readonly number[];
}

const rounds = 7;

/** What the build pays for each picture: the median of several drawings, the first left out. */
export function pictureCosts(): readonly PictureCost[] {
	const engine = new Engine(study, serverDocument());
	return registry.map(({ id }) => ({
		chart: id,
		costs: variants.map(({ name }) => {
			const taken = Array.from({ length: rounds + 1 }, () => {
				const start = performance.now();
				markupOf(engine.draw(id, facts.defaults, variantSize(name), 'bench'));
				return performance.now() - start;
			});
			return quantile(taken.slice(1), 0.5);
		})
	}));
}
