import { goto } from '$app/navigation';
import { page } from '$app/state';
import { fromQuery, toQuery, toSearchParams, type Decoded } from '../selection/codec.ts';
import type { Selection, SelectionFacts } from '../selection/selection.ts';

/** What a chart may ask and change of the selection it shows. */
export type ViewState = Pick<
	SelectionState,
	'facts' | 'current' | 'notices' | 'isDefault' | 'change' | 'reset' | 'query'
>;

/**
 * The selection, read from the address and written back to it; nothing else holds it, but for what was asked while
 * the address is on its way.
 * Pages are prerendered with the defaults: until `hydrated` the address is not looked at.
 */
export class SelectionState {
	readonly facts: SelectionFacts;
	#hydrated = $state.raw(false);
	/** The query last asked for, until the address has it: gestures in quick succession build on one another. */
	#asked = $state.raw<string | null>(null);
	#steps = 0;
	/** A change of the part after `#` alone is no change of the view. */
	readonly #search = $derived(this.#hydrated ? (this.#asked ?? page.url.search) : '');
	readonly #decoded: Decoded = $derived.by(() => this.#decode(this.#search));

	constructor(facts: SelectionFacts) {
		this.facts = facts;
	}

	get current(): Selection {
		return this.#decoded.selection;
	}

	get notices(): Decoded['notices'] {
		return this.#decoded.notices;
	}

	/** True while everything stands as the page was prerendered. */
	get isDefault(): boolean {
		return this.current === this.facts.defaults;
	}

	/** To be called once, after hydration. */
	hydrate(): void {
		this.#hydrated = true;
	}

	/** Changes part of the selection as one step of history. */
	async change(part: Partial<Selection>): Promise<void> {
		const asked = toQuery(
			toSearchParams({ ...this.current, ...part }, this.facts.defaults, page.url.searchParams)
		);
		if (asked === (this.#asked ?? toQuery(page.url.searchParams))) return;
		this.#asked = asked;
		const step = ++this.#steps;
		// The page stays; only its query changes, so there is no route to resolve.
		// eslint-disable-next-line svelte/no-navigation-without-resolve
		const arrived = goto(page.url.pathname + asked + page.url.hash, { noScroll: true, keepFocus: true });
		await arrived.finally(() => {
			if (step === this.#steps) this.#asked = null;
		});
	}

	/** Back to the view the case opens with. */
	async reset(): Promise<void> {
		await this.change(this.facts.defaults);
	}

	/** This view as a query, with its question mark; empty for the view the case opens with. */
	get query(): string {
		return toQuery(toSearchParams(this.current, this.facts.defaults));
	}

	#decode(search: string): Decoded {
		const { facts } = this;
		if (search === '') return { selection: facts.defaults, notices: [] };
		const decoded = fromQuery(search, facts);
		// Parameters of others, or defaults written out, leave the prerendered view as it is.
		const opening = toSearchParams(decoded.selection, facts.defaults).size === 0;
		return opening ? { ...decoded, selection: facts.defaults } : decoded;
	}
}
