import { channelOf } from './channel.ts';

/**
 * Carries plain values between the windows of one talk, on one device and without a server. `BroadcastChannel` joins
 * windows of one origin; pages opened from a file may have none in common, so windows that opened one another also
 * write to each other directly.
 */
export class ShowLink {
	readonly #name: string;
	readonly #window: Window;
	readonly #channel: BroadcastChannel | null;
	readonly #heard: (value: unknown) => void;
	/** The windows that have answered, and the one that opened this. */
	readonly #others = new Set<Window>();

	constructor(name: string, view: Window, heard: (value: unknown) => void) {
		this.#name = `leverage show ${name}`;
		this.#window = view;
		this.#heard = heard;
		if (view.opener) this.#others.add(view.opener as Window);
		this.#channel = channelOf(this.#name);
		this.#channel?.addEventListener('message', this.#onChannel);
		view.addEventListener('message', this.#onMessage);
	}

	/** A window opened from here. */
	add(other: Window): void {
		this.#others.add(other);
	}

	post(value: unknown): void {
		this.#channel?.postMessage(value);
		// Pages from a file have no origin that could be named.
		const to = this.#isFile ? '*' : this.#window.location.origin;
		for (const other of this.#others) if (!other.closed) other.postMessage({ talk: this.#name, value }, to);
	}

	close(): void {
		this.#channel?.close();
		this.#window.removeEventListener('message', this.#onMessage);
	}

	get #isFile(): boolean {
		return this.#window.location.protocol === 'file:';
	}

	readonly #onChannel = ({ data }: MessageEvent<unknown>): void => this.#heard(data);

	/** Any page may write to a window: only what names this talk is heard, and only of our own origin or from a file. */
	readonly #onMessage = ({ data, source, origin }: MessageEvent<unknown>): void => {
		const own =
			origin === this.#window.location.origin || (this.#isFile && /^(null|file:\/\/)$/.test(origin));
		if (!own || typeof data !== 'object' || data === null || !source) return;
		const { talk, value } = data as { talk?: unknown; value?: unknown };
		if (talk !== this.#name) return;
		this.#others.add(source as Window);
		this.#heard(value);
	};
}
