/** The series that an element of a picture belongs to; null where it is none. */
export function seriesAt(element: Element): string | null {
	const node = element.closest<SVGElement>('svg [data-series], svg .series');
	if (!node) return null;
	return node.dataset.series ?? seriesIn(node)[0] ?? null;
}

/** The series of the pictures in an element, in the order they are drawn. */
export function seriesIn(root: Element): readonly string[] {
	const nodes = [...root.querySelectorAll<SVGElement>('svg [data-series]')];
	return [...new Set(nodes.flatMap(({ dataset }) => dataset.series ?? []))];
}

/** The series after one; after the last, none. */
export function nextSeries(focus: string | null, all: readonly string[]): string | null {
	return all[focus === null ? 0 : all.indexOf(focus) + 1] ?? null;
}
