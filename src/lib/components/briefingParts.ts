import type { BriefingContext } from '../briefings/readBriefing.ts';

/** What of a case the making of a briefing needs. Plain values: they travel as JSON. */
export interface BriefingParts {
	/** Name of the case. */
	readonly caseName: string;
	readonly facts: BriefingContext['facts'];
	readonly charts: readonly { readonly id: string; readonly name: string }[];
	readonly quotes: readonly QuotePart[];
	readonly events: readonly EventPart[];
}

export interface QuotePart {
	readonly id: string;
	readonly text: string;
	readonly reference: string;
	readonly charts: readonly string[];
}

export interface EventPart {
	readonly id: string;
	readonly date: string;
	readonly title: string;
}

/** Fetches the parts; `root` leads to the root of the site. */
export async function fetchParts(root: string): Promise<BriefingParts> {
	const response = await fetch(`${root}briefings/parts.json`);
	if (!response.ok) throw new Error(`case problem: parts.json answered ${response.status}`);
	return (await response.json()) as BriefingParts;
}

/** What files of briefings are checked against. */
export function contextOf({ caseName, charts, facts }: BriefingParts): BriefingContext {
	return { case: caseName, charts: charts.map(({ id }) => id), facts };
}
