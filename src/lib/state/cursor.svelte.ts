/** The year under the pointer, shared by every chart, table and list. Never in the address, never in a picture's options. */
export class Cursor {
	#year = $state.raw<number | null>(null);

	get year(): number | null {
		return this.#year;
	}

	moveTo(year: number): void {
		this.#year = year;
	}

	clear(): void {
		this.#year = null;
	}
}
