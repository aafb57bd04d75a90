import type { Tables } from '../datapackage/tables.ts';
import type { KeyedQuote } from '../render/view.ts';
import type { Selection, SelectionFacts } from '../selection/selection.ts';

type Change = (part: Readonly<Record<string, string | null>>) => void;

/** The years in view, the open event, the open quote, and the way back: shown once a reader has asked for them. */
export class Controls {
	readonly #room: HTMLElement;
	readonly #tables: Tables;
	readonly #from: HTMLSelectElement;
	readonly #to: HTMLSelectElement;
	readonly #event: HTMLSelectElement;
	readonly #quote: HTMLSelectElement;

	constructor(room: HTMLElement, { years }: SelectionFacts, tables: Tables, change: Change) {
		this.#room = room;
		this.#tables = tables;
		const all = Array.from({ length: years.to - years.from + 1 }, (_, index) => String(years.from + index));
		this.#from = choice('Years from', all);
		this.#to = choice('to', all);
		this.#event = choice('Event', []);
		this.#quote = choice('Quote', []);
		for (const end of [this.#from, this.#to]) {
			end.onchange = () => {
				const [from, to] = [Number(this.#from.value), Number(this.#to.value)];
				change({ time: `${Math.min(from, to)}..${Math.max(from, to)}` });
			};
		}
		this.#event.onchange = () => change({ event: this.#event.value || null, quote: null });
		this.#quote.onchange = () => change({ quote: this.#quote.value || null, event: null });
		const reset = document.createElement('button');
		reset.textContent = 'Opening view';
		reset.onclick = () => change({ time: null, event: null, quote: null });
		room.replaceChildren(
			...[this.#from, this.#to, this.#event, this.#quote].map((select) => select.parentElement!),
			reset
		);
	}

	/** Brings the controls up to the view; the button that asked for them hands over the keyboard’s place. */
	show({ period, event, quote }: Selection, quotes: readonly KeyedQuote[]): void {
		this.#from.value = String(period.from);
		this.#to.value = String(period.to);
		const inView = this.#tables.events.filter(({ id, start, importance }) => {
			const year = Number(start.from.slice(0, 4));
			return id === event || (importance <= 2 && year >= period.from && year <= period.to);
		});
		offer(
			this.#event,
			inView.map(({ id, start, label }) => option(id, `${start.from.slice(0, 4)} ${label}`)),
			event
		);
		// In the order of the case: on the picture the open one comes first, and arrow keys would go back and forth.
		const onPicture = this.#tables.quotes.filter(({ id }) => quotes.some((keyed) => keyed.id === id));
		offer(
			this.#quote,
			onPicture.map(({ id, text }) => option(id, `“${text}”`)),
			quote
		);
		this.#quote.parentElement!.hidden = onPicture.length === 0;
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

/** Gives a choice what there is to open, or none of it, and shows what is open. */
function offer(select: HTMLSelectElement, options: readonly HTMLOptionElement[], open: string | null): void {
	select.replaceChildren(option('', 'none'), ...options);
	select.value = open ?? '';
}

function option(value: string, words: string): HTMLOptionElement {
	return new Option(words, value);
}
