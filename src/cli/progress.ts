/** Where a bar is drawn: a terminal, or nothing. */
export interface Terminal {
	readonly isTTY?: boolean;
	write(text: string): unknown;
}

/** A bar of what is done, redrawn in its line; silent where nobody watches. */
export class Progress {
	readonly #terminal: Terminal;
	readonly #whole: number;
	#done = 0;

	constructor(whole: number, terminal: Terminal) {
		this.#whole = whole;
		this.#terminal = terminal;
	}

	step(name: string): void {
		this.#done += 1;
		if (!this.#terminal.isTTY) return;
		const filled = Math.round((20 * this.#done) / this.#whole);
		const bar = '█'.repeat(filled) + '░'.repeat(20 - filled);
		this.#terminal.write(`\r\u001b[2K${bar} ${this.#done}/${this.#whole} ${name}`);
	}

	/** Takes the bar away. */
	end(): void {
		if (this.#terminal.isTTY) this.#terminal.write('\r\u001b[2K');
	}
}
