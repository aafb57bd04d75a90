import type { Attachment } from 'svelte/attachments';

/** A list whose items can be dragged up and down by their grip, with mouse, pen or finger. */
interface Drag {
	readonly items: readonly HTMLElement[];
	readonly from: number;
	readonly pointer: number;
	/** Where the pointer took hold, px of the list. */
	readonly held: number;
	/** The place the item would have, were it let go now. */
	to: number;
}

/** Near an end of what scrolls, the list moves under the pointer: so near, and so far at a time, px. */
const edge = { room: 48, pace: 12 } as const;

/** `moved` is told once, when the item is let go elsewhere; Escape leaves it where it was. */
export function draggable(moved: (from: number, to: number) => void): Attachment<HTMLElement> {
	return (list) => {
		let drag: Drag | null = null;

		const down = (event: PointerEvent) => {
			const grip = (event.target as Element).closest('[data-grip]');
			const item = grip?.closest('li');
			if (!item || event.button !== 0) return;
			const items = [...list.children] as HTMLElement[];
			const from = items.indexOf(item);
			drag = { items, from, to: from, pointer: event.pointerId, held: placeIn(list, event) };
			list.setPointerCapture(event.pointerId);
			item.classList.add('is-dragged');
		};
		const move = (event: PointerEvent) => {
			if (drag?.pointer !== event.pointerId) return;
			scrollNear(list.closest<HTMLElement>('[data-scrolls]'), event.clientY);
			const item = drag.items[drag.from]!;
			item.style.setProperty('translate', `0 ${placeIn(list, event) - drag.held}px`);
			drag.to = placeOf(drag, event.clientY);
			mark(drag);
		};
		const end = (event: PointerEvent) => {
			if (drag?.pointer !== event.pointerId) return;
			const { from, to } = drag;
			stop();
			if (event.type === 'pointerup' && to !== from) moved(from, to);
		};
		const key = (event: KeyboardEvent) => {
			if (!drag || event.key !== 'Escape') return;
			event.preventDefault();
			event.stopPropagation();
			stop();
		};
		const stop = () => {
			for (const item of drag?.items ?? []) {
				item.classList.remove('is-dragged', 'drop-above', 'drop-below');
				item.style.removeProperty('translate');
			}
			drag = null;
		};

		list.addEventListener('pointerdown', down);
		list.addEventListener('pointermove', move);
		for (const type of ['pointerup', 'pointercancel'] as const) list.addEventListener(type, end);
		window.addEventListener('keydown', key, true);
		return () => window.removeEventListener('keydown', key, true);
	};
}

const placeIn = (list: HTMLElement, { clientY }: PointerEvent) => clientY - list.getBoundingClientRect().top;

/** As many items lie above as have their middle above the pointer. */
function placeOf({ items, from }: Drag, y: number): number {
	return items.filter((item, index) => {
		const { top, height } = item.getBoundingClientRect();
		return index !== from && top + height / 2 < y;
	}).length;
}

/** A line where the item would go. */
function mark({ items, from, to }: Drag): void {
	const others = items.filter((_, index) => index !== from);
	for (const [index, item] of others.entries()) {
		item.classList.toggle('drop-above', to !== from && index === to);
		item.classList.toggle('drop-below', to !== from && to === others.length && index === to - 1);
	}
}

function scrollNear(scroller: HTMLElement | null, y: number): void {
	if (!scroller) return;
	const { top, bottom } = scroller.getBoundingClientRect();
	if (y < top + edge.room) scroller.scrollTop -= edge.pace;
	else if (y > bottom - edge.room) scroller.scrollTop += edge.pace;
}
