import { toQuery, toSearchParams } from '../selection/codec.ts';
import type { Selection, SelectionFacts } from '../selection/selection.ts';
import type { SelectionState, ViewState } from './selectionState.svelte.ts';

/** The selection of one panel of several: that of the page, with the panel named. What is changed is the page’s. */
export class PanelSelection implements ViewState {
	readonly facts: SelectionFacts;
	readonly #whole: ViewState;
	readonly #panel: string | null;
	readonly #current: Selection = $derived.by(() => ({ ...this.#whole.current, panel: this.#panel }));

	constructor(whole: ViewState, panel: string | null) {
		this.facts = whole.facts;
		this.#whole = whole;
		this.#panel = panel;
	}

	get current(): Selection {
		return this.#current;
	}

	get notices(): SelectionState['notices'] {
		return this.#whole.notices;
	}

	get isDefault(): boolean {
		return this.#whole.isDefault;
	}

	async change(part: Partial<Selection>): Promise<void> {
		await this.#whole.change(part);
	}

	async reset(): Promise<void> {
		await this.#whole.reset();
	}

	get query(): string {
		return toQuery(toSearchParams(this.current, this.facts.defaults));
	}
}
