import type { EventRow } from '../datapackage/tables.ts';
import type { Selection, SelectionFacts } from '../selection/selection.ts';

type Change = (part: Readonly<Record<string, string | null>>) => void;

/** The years in view, the open event, and the way back: shown once a reader has asked for them. */
export class Controls {
	readonly #room: HTMLElement;
	readonly #events: readonly EventRow[];
	readonly #from: HTMLSelectElement;
	readonly #to: HTMLSelectElement;
	readonly #event: HTMLSelectElement;

	constructor(room: HTMLElement, { years }: SelectionFacts, events: readonly EventRow[], change: Change) {
		this.#room = room;
		this.#events = events;
		const all = Array.from({ length: years.to - years.from + 1 }, (_, index) => String(years.from + index));
		this.#from = choice('Years from', all);
		this.#to = choice('to', all);
		this.#event = choice('Event', []);
		for (const end of [this.#from, this.#to]) {
			end.onchange = () => {
				const [from, to] = [Number(this.#from.value), Number(this.#to.value)];
				change({ time: `${Math.min(from, to)}..${Math.max(from, to)}` });
			};
		}
		this.#event.onchange = () => change({ event: this.#event.value || null, quote: null });
		const reset = document.createElement('button');
		reset.textContent = 'Opening view';
		reset.onclick = () => change({ time: null, event: null, quote: null });
		room.replaceChildren(
			...[this.#from, this.#to, this.#event].map((select) => select.parentElement!),
			reset
		);
	}

	/** Brings the controls up to the view; the button that asked for them hands over the keyboard’s place. */
	show({ period, event }: Selection): void {
		this.#from.value = String(period.from);
		this.#to.value = String(period.to);
		const inView = this.#events.filter(({ id, start, importance }) => {
			const year = Number(start.from.slice(0, 4));
			return id === event || (importance <= 2 && year >= period.from && year <= period.to);
		});
		this.#event.replaceChildren(
			option('', 'none'),
			...inView.map(({ id, start, label }) => option(id, `${start.from.slice(0, 4)} ${label}`))
		);
		this.#event.value = event ?? '';
		const asked = document.activeElement?.matches('.more');
		this.#room.hidden = false;
		if (asked) this.#from.focus();
	}
}

function choice(name: string, values: readonly string[]): HTMLSelectElement {
	const label = document.createElement('label');
	const select = document.createElement('select');
	select.append(...values.map((value) => option(value, value)));
	label.append(`${name} `, select);
	return select;
}

function option(value: string, words: string): HTMLOptionElement {
	return new Option(words, value);
}
