import { quoteVerdicts } from '../claims/quoteVerdicts.ts';
import type { DataPackage } from '../datapackage/datapackage.ts';
import type { CaseStudy } from './chart.ts';

/** A checked case as charts see it, its claims recomputed. */
export function caseStudy({ tables, descriptor }: DataPackage): CaseStudy {
	return { tables, settings: descriptor.xLeverage, verdicts: quoteVerdicts(tables) };
}
