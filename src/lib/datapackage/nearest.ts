/**
 * The candidate that a misspelt name most likely means, by the fewest letters changed, added, dropped or exchanged;
 * null where none is close (a third of the letters, at least one; names of one or two letters are not guessed at). Ties go to the earlier candidate.
 */
export function nearest(name: string, candidates: Iterable<string>): string | null {
	const limit = name.length < 3 ? 0 : Math.max(1, Math.floor(name.length / 3));
	let best: string | null = null;
	let fewest = limit + 1;
	for (const candidate of candidates) {
		if (Math.abs(candidate.length - name.length) >= fewest) continue;
		const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
		if (distance >= fewest) continue;
		best = candidate;
		fewest = distance;
	}
	return best;
}

/** Levenshtein distance with exchanges of neighbours (optimal string alignment). */
export function editDistance(a: string, b: string): number {
	let before: number[] = [];
	let above = Array.from({ length: b.length + 1 }, (_, i) => i);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const change = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
			const exchange = swapped ? (before[j - 2] ?? 0) + 1 : Infinity;
			row.push(Math.min(change, exchange, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
		}
		[before, above] = [above, row];
	}
	return above[b.length] ?? 0;
}
