import type { SpotlightTarget } from '../state/spotlight.svelte.ts';
import type { LitRange } from './room.ts';

interface LinkedNode {
	readonly node: HTMLElement;
	readonly from: number;
	readonly to: number;
	readonly series: readonly string[];
}

/**
 * The rows and quotes of a page that a year, an event or a quote concerns: `data-from` and `data-to` hold their years,
 * `data-series` the series they speak of. The list is made once per view, so that a move of the cursor is a short loop.
 */
export class LinkedNodes {
	readonly #root: HTMLElement;
	#nodes: readonly LinkedNode[] = [];
	#view: unknown;
	#current: readonly Element[] = [];
	#spot: readonly Element[] = [];

	constructor(root: HTMLElement) {
		this.#root = root;
	}

	/** `view` is anything that changes when rows are made anew. */
	showYear(year: number | null, view: unknown): void {
		const wanted =
			year === null ? [] : this.#linked(view).filter(({ from, to }) => from <= year && year <= to);
		this.#current = mark(
			this.#current,
			wanted.map(({ node }) => node),
			'is-current'
		);
	}

	/** Marks the item itself, and the rows of the series it speaks about within its years. */
	showSpot(target: SpotlightTarget | null, range: LitRange | null, view: unknown): void {
		const wanted = target === null ? [] : [...this.#own(target), ...this.#told(range, view)];
		this.#spot = mark(this.#spot, wanted, 'is-spot');
	}

	/** Says on the buttons which quote and which event stand open. */
	showOpen(quote: string | null, event: string | null): void {
		for (const button of this.#root.querySelectorAll<HTMLElement>('button[data-quote], button[data-event]')) {
			const open = button.dataset.quote ? button.dataset.quote === quote : button.dataset.event === event;
			button.setAttribute('aria-pressed', String(open));
		}
	}

	#own({ kind, id }: SpotlightTarget): Element[] {
		return [...this.#root.querySelectorAll(`:is(tr, figure, li)[data-${kind}="${CSS.escape(id)}"]`)];
	}

	#told(range: LitRange | null, view: unknown): Element[] {
		if (!range?.from || range.series.length === 0) return [];
		const [first, last] = [Number(range.from.slice(0, 4)), Number(range.to.slice(0, 4))];
		return this.#linked(view)
			.filter(({ from, to, series }) => {
				return from >= first && to <= last && series.some((id) => range.series.includes(id));
			})
			.map(({ node }) => node);
	}

	#linked(view: unknown): readonly LinkedNode[] {
		if (this.#nodes.length > 0 && this.#view === view) return this.#nodes;
		this.#view = view;
		this.#nodes = [...this.#root.querySelectorAll<HTMLElement>('[data-from]')].map((node) => ({
			node,
			from: Number(node.dataset.from),
			to: Number(node.dataset.to),
			series: (node.dataset.series ?? '').split(' ')
		}));
		return this.#nodes;
	}
}

/** Moves a class from one set of nodes to another. */
function mark(before: readonly Element[], after: readonly Element[], name: string): readonly Element[] {
	for (const node of before) node.classList.remove(name);
	for (const node of after) node.classList.add(name);
	return after;
}
