/** Marks the rows and list items that a year, an event or a quote concerns: `data-from`/`data-to` hold their years. */
export class LinkedRows {
	readonly #root: HTMLElement;
	#current: Element[] = [];
	#spot: Element[] = [];

	constructor(root: HTMLElement) {
		this.#root = root;
	}

	showYear(year: number | null): void {
		for (const row of this.#current) row.classList.remove('is-current');
		this.#current = year === null ? [] : this.#rows((from, to) => from <= year && year <= to);
		for (const row of this.#current) row.classList.add('is-current');
	}

	/** `nodes` selects the item itself; rows of `series` within the years light up with it. */
	showSpot(nodes: string, years: readonly [number, number] | null, series: readonly string[]): void {
		for (const row of this.#spot) row.classList.remove('is-spot');
		const own = nodes ? [...this.#root.querySelectorAll(nodes)] : [];
		const told =
			years && series.length > 0
				? this.#rows((from, to, row) => spoken(row, series) && from >= years[0] && to <= years[1])
				: [];
		this.#spot = [...own, ...told];
		for (const row of this.#spot) row.classList.add('is-spot');
	}

	#rows(wanted: (from: number, to: number, row: HTMLElement) => boolean): HTMLElement[] {
		return [...this.#root.querySelectorAll<HTMLElement>('[data-from]')].filter((row) =>
			wanted(Number(row.dataset.from), Number(row.dataset.to), row)
		);
	}
}

function spoken(row: HTMLElement, series: readonly string[]): boolean {
	return (row.dataset.series ?? '').split(' ').some((id) => series.includes(id));
}
