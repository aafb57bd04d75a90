/** Who publishes a file, and the address at which a view of a chart opens again. */
import { toQuery, toSearchParams } from '../selection/codec.ts';
import type { Selection } from '../selection/selection.ts';

/** Where files are published: what every picture, slide, table and citation says of its home. */
export interface Publication {
	/** What the site calls itself. */
	readonly siteName: string;
	/**
	 * Address of the site with a slash at its end: `https://example.org/briefing/`. Empty where it is not known, as in a
	 * build without SITE_ORIGIN: addresses are then relative to the root of the site.
	 */
	readonly root: string;
	/** The view the case opens with: an address holds only what differs from it. */
	readonly defaults: Selection;
}

/** The address of a view on the page of its chart. */
export function viewAddress(chart: string, selection: Selection, { root, defaults }: Publication): string {
	return `${root}charts/${chart}/${toQuery(toSearchParams(selection, defaults))}`;
}

/** The address of a view as an embed, without the parameters that say how it looks. */
export function embedAddress(chart: string, selection: Selection, { root, defaults }: Publication): string {
	return `${root}embed/${chart}/${toQuery(toSearchParams(selection, defaults))}`;
}
