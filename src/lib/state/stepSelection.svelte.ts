import { fullViewOf, selectionOfView } from '../briefings/stepSelection.ts';
import { toQuery, toSearchParams } from '../selection/codec.ts';
import type { Selection, SelectionFacts } from '../selection/selection.ts';
import type { ViewState } from './selectionState.svelte.ts';

/** The selection of a step: as the step says it, until someone changes it while presenting or reading. */
export class StepSelection implements ViewState {
	readonly facts: SelectionFacts;
	readonly notices = [];
	readonly #opening: Selection;
	readonly #asked: () => string | null;
	readonly #ask: (view: string | null) => void;
	readonly #current: Selection = $derived.by(() => {
		const asked = this.#asked();
		return asked === null ? this.#opening : selectionOfView({ view: asked }, this.facts);
	});

	/** `asked` is the view that was asked for since, null where none was; `ask` asks for one. */
	constructor(
		facts: SelectionFacts,
		view: string,
		asked: () => string | null,
		ask: (view: string | null) => void
	) {
		this.facts = facts;
		this.#opening = selectionOfView({ view }, facts);
		this.#asked = asked;
		this.#ask = ask;
	}

	get current(): Selection {
		return this.#current;
	}

	/** True while the step stands as it was written. */
	get isDefault(): boolean {
		return this.current === this.#opening;
	}

	change(part: Partial<Selection>): Promise<void> {
		const wanted = fullViewOf({ ...this.current, ...part }, this.facts);
		this.#ask(wanted === fullViewOf(this.#opening, this.facts) ? null : wanted);
		return Promise.resolve();
	}

	reset(): Promise<void> {
		this.#ask(null);
		return Promise.resolve();
	}

	get query(): string {
		return toQuery(toSearchParams(this.current, this.facts.defaults));
	}
}
