/** Something heavy that is fetched once, when first needed. */
export class OnDemand<Value> {
	#current = $state.raw<Value | undefined>(undefined);
	#failed = $state.raw(false);
	#pending: Promise<Value> | undefined;
	readonly #load: () => Promise<Value>;

	constructor(load: () => Promise<Value>) {
		this.#load = load;
	}

	get current(): Value | undefined {
		return this.#current;
	}

	/** True when the last attempt failed; the next `need` tries again. */
	get failed(): boolean {
		return this.#failed;
	}

	async need(): Promise<Value> {
		this.#pending ??= this.#load();
		try {
			this.#current = await this.#pending;
			this.#failed = false;
			return this.#current;
		} catch (error) {
			this.#pending = undefined;
			this.#failed = true;
			throw error;
		}
	}
}
