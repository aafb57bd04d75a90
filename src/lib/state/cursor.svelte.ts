import type { Period } from '../selection/selection.ts';

/** The year under the pointer, shared by every chart, table and list. Never in the address, never in a picture's options. */
export class Cursor {
	#year = $state.raw<number | null>(null);
	readonly #period: () => Period;

	/** `period` says which years are in view: a year left behind by a change of period is no longer pointed at. */
	constructor(period: () => Period) {
		this.#period = period;
	}

	get year(): number | null {
		const { from, to } = this.#period();
		return this.#year !== null && this.#year >= from && this.#year <= to ? this.#year : null;
	}

	moveTo(year: number): void {
		this.#year = year;
	}

	clear(): void {
		this.#year = null;
	}
}
