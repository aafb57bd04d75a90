import type { CaseStudy } from './chart.ts';
import { registry } from './registry.ts';

/** The charts of the briefing, by id: the first of all leads, the others stand with the steps of the argument. */
export function briefingCharts({ tables }: Pick<CaseStudy, 'tables'>): readonly string[] {
	const placed = tables.steps.map(({ chart }) => chart).filter((chart) => chart !== '');
	return [...new Set([registry[0]!.id, ...placed])];
}
