/** What a picture of flows is laid out from. */
import type { MatchedQuote } from '../annotations/match.ts';
import type { Observation } from '../measures/annualTrade.ts';
import type { Selection } from '../selection/selection.ts';
import type { FlowName, Flows } from './flows.ts';
import type { TimeFrame } from './frame.ts';
import type { Theme } from './theme.ts';

export const marginTop = 30;

export const marginBottom = 30;

/** A picture of flows at a size; `y` gives px, imports being negative. */
export interface Layout {
	readonly quoted: readonly MatchedQuote[];
	readonly data: Flows;
	readonly selection: Selection;
	readonly frame: TimeFrame;
	readonly theme: Theme;
	readonly height: number;
	readonly y: (value: number) => number;
	readonly flows: Readonly<Record<FlowName, readonly Observation[]>>;
}

/** Width of a bar, px: half a year, 46 at most. */
export function barWidth({ years, middle }: TimeFrame): number {
	const first = years[0] ?? 0;
	return Math.min(46, (middle(first + 1) - middle(first)) * 0.5);
}

/** Years in view of which the flow has no figure. */
export function missingYears({ frame, flows }: Layout, name: FlowName): readonly number[] {
	return frame.years.filter((year) => !flows[name].some((observation) => observation.year === year));
}
