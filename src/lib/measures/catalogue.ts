import { leverageMeasures } from './catalogueOfLeverage.ts';
import { recordMeasures } from './catalogueOfRecord.ts';
import { tradeMeasures } from './catalogueOfTrade.ts';
import type { MeasureEntry } from './measureEntry.ts';

/** Every measure of the case, in the order in which one builds on another. */
export const measureCatalogue: readonly MeasureEntry[] = [
	...tradeMeasures,
	...leverageMeasures,
	...recordMeasures
];
