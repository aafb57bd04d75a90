import { isShared, type HostApi, type Shared, type State } from './protocol.ts';

declare global {
	interface Window {
		leverage?: HostApi;
	}
}

/** The frame of this page that said something: known by its window, and by an address that is one of ours. */
function senderOf({ source, origin }: MessageEvent): HTMLIFrameElement | undefined {
	const frame = [...document.querySelectorAll('iframe')].find(
		({ contentWindow }) => contentWindow && contentWindow === source
	);
	// A frame in a sandbox has no origin; any other must still be where its address says.
	const ours =
		frame && /\/embed\//.test(frame.src) && (origin === 'null' || frame.src.startsWith(`${origin}/`));
	return ours ? frame : undefined;
}

/** Frames that have spoken, who hears them, and where the page was last moved to: for frames that come later. */
const known = new WeakSet<Window>();
const listeners = new Set<(state: State) => void>();
let last: Shared | undefined;

const send = (frame: Window, message: object) => frame.postMessage({ leverage: 1, ...message }, '*');

function share(shared: Shared, except?: Window): void {
	last = { ...last, ...shared };
	for (const { contentWindow } of document.querySelectorAll('iframe')) {
		if (contentWindow && known.has(contentWindow) && contentWindow !== except)
			send(contentWindow, { ...shared, type: 'set' });
	}
}

function hear(message: MessageEvent<unknown>): void {
	const frame = senderOf(message);
	const data = message.data as (Omit<State, 'type'> & Record<'type' | 'height', unknown>) | null;
	if (!frame || data?.leverage !== 1) return;
	const own = frame.contentWindow!;
	if (!known.has(own)) {
		known.add(own);
		if (last) send(own, { ...last, type: 'set' });
	}
	if (data.type === 'height' && Number.isInteger(data.height)) {
		frame.style.height = `${Math.min(5000, Math.max(80, data.height as number))}px`;
	}
	if (data.type !== 'state' || !isShared(data)) return;
	const { cursor, time, event, moved } = data;
	if (moved) share(moved === 'view' ? { time, event } : { cursor }, own);
	for (const listener of listeners) listener(data as State);
	dispatchEvent(new CustomEvent('leverage:change', { detail: data }));
}

/** Gives the frames of a page their heights, and links them: what a reader does in one the others do too. */
export function linkFrames(): void {
	if (window.leverage) return;
	addEventListener('message', hear);
	window.leverage = {
		set: (shared) => share(shared),
		on(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		}
	};
	// Frames that spoke before this script was there say it again.
	for (const { src, contentWindow } of document.querySelectorAll('iframe')) {
		if (src.includes('/embed/') && contentWindow) send(contentWindow, { type: 'hello' });
	}
}
