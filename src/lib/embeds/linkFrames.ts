import { isShared, type Shared, type State } from './protocol.ts';

/** Where this script and the embeds of its copy of the site are: `https://example.org/embed/`. */
export const root = new URL('.', (document.currentScript as HTMLScriptElement).src).href;

/** The frames of this page that are ours: others have `/embed/` in their addresses too, as films and maps do. */
const frames = () => [...document.querySelectorAll('iframe')].filter(({ src }) => src.startsWith(root));

/** The frame of ours that said something; one in a sandbox has no origin, any other must still be where its address says. */
function senderOf({ source, origin }: MessageEvent): HTMLIFrameElement | undefined {
	if (origin !== 'null' && !root.startsWith(`${origin}/`)) return undefined;
	return frames().find(({ contentWindow }) => contentWindow && contentWindow === source);
}

/** Frames that have spoken, who hears them, and where the page was last moved to: for frames that come later. */
const known = new WeakSet<Window>();
const listeners = new Set<(state: State) => void>();
let last: Shared | undefined;

const send = (frame: Window, message: object) => frame.postMessage({ leverage: 1, ...message }, '*');

function share(shared: Shared, except?: Window): void {
	last = { ...last, ...shared };
	for (const { contentWindow } of frames()) {
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
	for (const { contentWindow } of frames()) {
		if (contentWindow) send(contentWindow, { type: 'hello' });
	}
}
