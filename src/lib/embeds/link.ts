/**
 * What an embed needs for more than reading it: answers to its host, another view, an event or a quote opened. Loaded by
 * frame.ts with the first such cause, and loading live.ts where something must be drawn anew.
 */
import type { Frame } from './frameParts.ts';
import { isShared, type Shared } from './protocol.ts';

/** How link.ts and live.ts work together. */
export interface Link {
	/** The parameters of the view that is wanted: those of the address, and what readers and hosts changed since. */
	readonly wanted: URLSearchParams;
	/** What the state is to say of the view that is drawn next: see `moved`. */
	cause: 'view' | '';
	/** Changes parameters, null to leave one out, and has the view drawn. */
	change(part: Readonly<Record<string, string | null | undefined>>, cause: 'view' | ''): void;
	/** Draws what is wanted; there once live.ts is loaded. */
	draw?: () => void;
}

declare global {
	interface Window {
		leverageLink: Link;
		/** Tables and settings of the case; there once study.js is loaded. */
		leverageStudy: unknown;
	}
}

const frame: Frame = window.leverageFrame;
const { src } = document.currentScript as HTMLScriptElement;
const { dataset } = document.documentElement;
const wanted = new URLSearchParams(location.search);
/** The years of the prerendered view, which are wanted where the address names none: nothing else was drawn yet. */
const opening = frame.state.time;
let loading = false;

/** The one page that may command: the one named in the address, or that the browser says it is. */
const host = wanted.get('host') ?? (document.referrer ? new URL(document.referrer).origin : undefined);

const link: Link = {
	wanted,
	cause: '',
	change(part, cause) {
		link.cause = cause;
		for (const [key, value] of Object.entries(part)) {
			if (value == null) wanted.delete(key);
			else wanted.set(key, value);
		}
		need();
	}
};

/** Has drawn what is wanted, for which Plot and the tables are fetched first. */
function need(): void {
	if (link.draw) link.draw();
	if (link.draw || loading) return;
	loading = true;
	dataset['live'] = 'busy';
	for (const name of ['study', 'live']) {
		const script = document.createElement('script');
		script.src = src.replace(/\w+.js$/, `${name}.js`);
		script.async = false;
		script.onerror = () => {
			loading = false;
			dataset['live'] = 'failed';
		};
		document.head.append(script);
	}
}

/** Whatever was said. */
type Said = Readonly<Record<'leverage' | 'type' | keyof Shared, unknown>>;

/** A click on a mark opens what it stands for, or closes it; on the button it brings the controls. */
function click({ target }: Event): void {
	const node = (target as Element).closest<HTMLElement | SVGElement>('button,[data-event],[data-quote]');
	const { event, quote } = node?.dataset ?? {};
	if (event || quote) {
		const part = {
			event: event === frame.state.event ? null : event,
			quote: quote === wanted.get('quote') ? null : quote
		};
		link.change(part, 'view');
	} else if (node?.matches('.more')) {
		dataset['controls'] = '';
		need();
	}
}

/** A host is heard if it is the page around this one, from where it was said to be, and says something whole. */
function hear({ source, origin, data }: MessageEvent<Said>): void {
	if (source !== parent || origin !== host || data.leverage !== 1) return;
	if (data.type === 'hello') {
		const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
		if (!('fitchart' in dataset)) parent.postMessage({ leverage: 1, type: 'height', height }, '*');
		frame.state.moved = '';
		frame.tell();
	}
	// A static frame says how it stands and stays so.
	if (data.type === 'set' && !('static' in dataset) && isShared(data)) obey(data as Shared);
}

/** Changes what is named and differs from what is wanted, which may not be drawn yet: what is not named stays wanted. */
function obey({ cursor, time, event }: Shared): void {
	const { state } = frame;
	state.moved = '';
	if (cursor !== undefined) state.cursor = cursor;
	const part = {
		...(time && time !== (wanted.get('time') ?? opening) && { time }),
		...(event !== undefined && event !== wanted.get('event') && { event })
	};
	// A view that is already wanted and still being fetched is not asked for twice.
	if (Object.keys(part).length > 0) link.change(part, '');
	else frame.tell();
}

function answer(cause?: Event): void {
	if (!cause) need();
	else if (cause.type === 'click') click(cause);
	else hear(cause as MessageEvent<Said>);
}

window.leverageLink = link;
frame.more = answer;
for (const cause of frame.waiting) answer(cause);
