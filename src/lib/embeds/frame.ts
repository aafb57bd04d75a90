/**
 * The script of an embed, without which it is read just as well: cursor and height. It stands in the head, so that `dark`
 * and the like are known before the first paint; the rest waits for the page. Every chart that is embedded loads each byte
 * of it, so that what only some readers or hosts need is in link.ts and live.ts.
 */
import { cursorMarkup, find, shown, type Frame } from './frameParts.ts';

const { documentElement: root, currentScript } = document;
const { src } = currentScript as HTMLScriptElement;
const { search } = location;
/** The keys of selection/codec.ts that a chart knows, which is not loaded for them; a test compares the two. In the order that packs best. */
const asksForView = /[?&](window|partners|measure|denominator|time|event|basis|base|yScale|panel|quote)=/;
const tellHost = (message: unknown) => parent.postMessage(message, '*');
let height = 0;

/** Under the readout lies a slider that takes its keys; it knows the years in view. */
const slider = () => find<HTMLInputElement>('.readout input');

function show({ state }: Frame): void {
	const [picture, reader] = shown();
	const said = (JSON.parse(root.dataset['words']!) as string[])[state.cursor! - +slider().min];
	if (said) slider().value = String(state.cursor);
	else state.cursor = null;
	picture.lastElementChild!.innerHTML = cursorMarkup(reader, state.cursor);
	find('.readout span').textContent = slider().ariaValueText = said ?? slider().title;
}

function move(frame: Frame, year: number | null): void {
	const { state } = frame;
	if (year === state.cursor) return;
	state.cursor = year;
	state.moved = 'cursor';
	frame.tell();
}

/** Tells the height where it changed, in the dialects of hosts: our own, AMP’s, Medium’s, Datawrapper’s. */
function measure({ state }: Frame): void {
	const now = Math.ceil(root.getBoundingClientRect().height);
	if (now === height || 'fitchart' in root.dataset) return;
	height = now;
	tellHost({ leverage: 1, type: 'height', height });
	tellHost({ sentinel: 'amp', type: 'embed-size', height });
	tellHost(JSON.stringify({ src: location.href, context: 'iframe.resize', height }));
	tellHost({ 'datawrapper-height': { [state.chart]: height } });
}

/** Loads link.js, once, for something that waits for it. */
function load({ waiting }: Frame, cause?: Event): void {
	if (waiting.push(cause) > 1) return;
	const script = document.createElement('script');
	script.src = src.slice(0, -8) + 'link.js';
	script.onerror = () => (root.dataset['live'] = 'failed');
	root.append(script);
}

function listen(frame: Frame): void {
	const room = find('.picture-room');
	room.onpointermove = room.onpointerdown = ({ clientX }) => {
		const [picture, { years }] = shown();
		const { a, e } = picture.getScreenCTM()!;
		// The labels at the ends of the lines belong to the last year.
		const at = years.findLast(({ x0 }) => x0 <= (clientX - e) / a);
		if (at) move(frame, at.year);
	};
	// A finger that is lifted leaves no mouse behind: what it read stays.
	room.onmouseleave = () => move(frame, null);
	slider().oninput = () => move(frame, +slider().value);
	onclick = (click) => {
		if ((click.target as Element).closest('button,[data-event],[data-quote]')) frame.more(click);
	};
}

function start(): void {
	const { min, max } = slider();
	const frame: Frame = {
		state: {
			leverage: 1,
			type: 'state',
			chart: root.dataset['chart']!,
			cursor: null,
			time: `${min}..${max}`,
			event: null,
			moved: ''
		},
		waiting: [],
		tell() {
			show(frame);
			tellHost(frame.state);
		},
		more: (cause) => load(frame, cause)
	};
	window.leverageFrame = frame;
	// A frame out of sight is told of no change of size: the first height is taken without being told.
	measure(frame);
	new ResizeObserver(() => {
		measure(frame);
		show(frame);
	}).observe(root);
	// The link to the page leads to the view that is shown here.
	find<HTMLAnchorElement>('.open').search = search;
	if (asksForView.test(search)) frame.more();
	if (!('static' in root.dataset)) listen(frame);
	onmessage = (message: MessageEvent<{ leverage?: unknown } | null>) => {
		// A page that is not framed hears what it says itself.
		if (message.source !== self && message.data?.leverage) frame.more(message);
	};
}

root.dataset['on'] = '';
for (const [, name, value] of search.matchAll(/[?&](dark|plain|static|transparent|fitchart)\b=?(\w*)/g)) {
	root.dataset[name!] = value;
}
addEventListener('DOMContentLoaded', start);
