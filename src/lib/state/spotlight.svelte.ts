/** What can be lit up everywhere at once. */
export interface SpotlightTarget {
	readonly kind: 'event' | 'quote';
	readonly id: string;
}

/** The event or quote under the pointer or the keyboard focus; what is open in the address stands behind it. */
export class Spotlight {
	#hovered = $state.raw<SpotlightTarget | null>(null);
	readonly #open: () => SpotlightTarget | null;

	constructor(open: () => SpotlightTarget | null) {
		this.#open = open;
	}

	get current(): SpotlightTarget | null {
		return this.#hovered ?? this.#open();
	}

	show(target: SpotlightTarget): void {
		const same = this.#hovered?.id === target.id && this.#hovered.kind === target.kind;
		if (!same) this.#hovered = target;
	}

	clear(): void {
		this.#hovered = null;
	}
}
