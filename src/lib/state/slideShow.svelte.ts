import {
	changed,
	isNewer,
	opening,
	readShowState,
	restarted,
	turned,
	type ShowState
} from '../briefings/show.ts';
import { readShowAddress, writeShowAddress } from '../briefings/showAddress.ts';
import { ShowLink } from './showLink.ts';

/** A talk: which slide is shown, in this window and in every other of the same talk. The slide’s number is in the address. */
export class SlideShow {
	readonly slides: number;
	#state = $state.raw<ShowState>(opening(1, 1));
	/** True in the second window, which the audience does not see. */
	#presenter = $state.raw(false);
	/** The year under the cursor, apart from the rest: a moving pointer takes precedence over nothing. */
	#year = $state.raw<number | null>(null);
	#link: ShowLink | null = null;
	/** Of this window. */
	#name = '';
	#talk = '';
	#window: Window | null = null;

	constructor(slides: number) {
		this.slides = slides;
		this.#state = opening(slides, 1);
	}

	get state(): ShowState {
		return this.#state;
	}

	get year(): number | null {
		return this.#year;
	}

	get isPresenter(): boolean {
		return this.#presenter;
	}

	/** To be called once the page runs; gives what undoes it. A reload goes on where the talk stood. */
	connect(view: Window): () => void {
		this.#window = view;
		const { slide, presenter } = readShowAddress(view.location.hash);
		this.#presenter = presenter !== null;
		this.#name = newName();
		const resumed = isResumed(view) ? remembered(view, whereOf(view)) : null;
		this.#talk = presenter ?? resumed ?? newName();
		if (presenter === null) remember(view, whereOf(view), this.#talk);
		const kept = readShowState(parsed(remembered(view, this.#talk)), this.slides);
		const state = kept ?? opening(this.slides, slide ?? 1);
		this.#state = slide === null || slide === state.slide ? state : turned(state, slide, Date.now());
		this.#link = new ShowLink(this.#talk, view, (value) => this.#hear(value));
		this.#link.post('hello');
		const follow = () => this.#follow();
		view.addEventListener('hashchange', follow);
		this.#show();
		return () => {
			view.removeEventListener('hashchange', follow);
			this.#link?.close();
		};
	}

	go(slide: number): void {
		this.#change(turned(this.#state, slide, Date.now()));
	}
	next(): void {
		this.go(this.#state.slide + 1);
	}
	previous(): void {
		this.go(this.#state.slide - 1);
	}
	toggleBlank(): void {
		this.#change(changed(this.#state, { blank: !this.#state.blank }));
	}
	focusOn(focus: string | null): void {
		if (focus !== this.#state.focus) this.#change(changed(this.#state, { focus }));
	}
	point(year: number | null): void {
		if (year === this.#year) return;
		this.#year = year;
		this.#link?.post({ year });
	}
	look(view: string | null): void {
		if (view !== this.#state.view) this.#change(changed(this.#state, { view }));
	}
	restartClock(): void {
		this.#change(restarted(this.#state, Date.now()));
	}

	/** Opens the presenter’s window; false where the browser would not. */
	openPresenter(): boolean {
		const view = this.#window;
		if (!view || this.#presenter) return true;
		const fragment = writeShowAddress(view.location.hash, { presenter: this.#talk });
		const other = view.open(
			view.location.href.replace(/#.*$/, '') + fragment,
			`presenter ${this.#talk}`,
			'width=1280,height=800'
		);
		if (other) this.#link?.add(other);
		return other !== null;
	}

	#change(state: ShowState): void {
		if (state === this.#state) return;
		this.#take({ ...state, by: this.#name });
		this.#link?.post(this.#state);
	}

	#hear(value: unknown): void {
		if (value === 'hello') {
			if (this.#state.revision > 0) this.#link?.post(this.#state);
			return;
		}
		const state = readShowState(value, this.slides);
		if (state && isNewer(state, this.#state)) this.#take(state);
		else if (!state) this.#year = yearOf(value, this.#year);
	}

	#take(state: ShowState): void {
		if (state.slide !== this.#state.slide) this.#year = null;
		this.#state = state;
		this.#show();
	}

	/** Someone typed another address, or followed a link to a slide. */
	#follow(): void {
		const { slide } = readShowAddress(this.#window?.location.hash ?? '');
		if (slide === null) return;
		if (slide !== this.#state.slide) this.go(slide);
		// A slide that there is not leaves the address.
		this.#show();
	}

	/** The address names the slide; turning pages makes no history, so that Back leaves the talk. */
	#show(): void {
		const view = this.#window;
		if (!view) return;
		remember(view, this.#talk, JSON.stringify(this.#state));
		const { slide } = readShowAddress(view.location.hash);
		if (slide === this.#state.slide || (slide === null && this.#state.slide === 1)) return;
		view.location.replace(writeShowAddress(view.location.hash, { slide: this.#state.slide }));
	}
}

/** A year that another window points at; what it was where the message says none. */
function yearOf(value: unknown, before: number | null): number | null {
	const { year } = (typeof value === 'object' && value !== null ? value : {}) as { readonly year?: unknown };
	return year === null || Number.isSafeInteger(year) ? (year as number | null) : before;
}

const newName = (): string => crypto.getRandomValues(new Uint32Array(2)).join('-');

/** A talk goes on after a reload; whoever opens it anew begins at the cover. */
function isResumed({ performance }: Window): boolean {
	const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
	return entry !== undefined && entry.type !== 'navigate';
}

/** Names what is presented: its page, and which of the reader’s own briefings. */
function whereOf({ location }: Window): string {
	const payload = new URLSearchParams(location.hash.slice(1)).get('briefing') ?? '';
	return `talk ${location.pathname}${location.search} ${payload.slice(0, 200)}`;
}

const keyOf = (name: string) => `leverage show ${name}`;

/** Storage may be refused: the talk then starts anew with a reload. */
function remember(view: Window, name: string, text: string): void {
	try {
		view.sessionStorage.setItem(keyOf(name), text);
	} catch {
		// Nothing is lost but the reload.
	}
}

function remembered(view: Window, name: string): string | null {
	try {
		return view.sessionStorage.getItem(keyOf(name));
	} catch {
		return null;
	}
}

function parsed(text: string | null): unknown {
	try {
		return JSON.parse(text ?? 'null') as unknown;
	} catch {
		return null;
	}
}
