/** The desk on which briefings are made: fetched when something is first added to one, or one is first opened. */
import { mount, unmount } from 'svelte';
import type { BriefingStep } from '../briefings/briefing.ts';
import { stepOfView } from '../briefings/edit.ts';
import type { OwnBriefings } from '../state/ownBriefings.svelte.ts';
import type { OwnEntry } from '../state/ownBriefingsEntry.svelte.ts';
import { ownBriefingsIn } from '../state/ownBriefingsWindow.ts';
import type { OnDemand } from '../state/onDemand.svelte.ts';
import BriefingPanel from './BriefingPanel.svelte';
import { fetchParts, type BriefingParts } from './briefingParts.ts';
import type { Live } from './live.ts';
import type { Room } from './room.ts';

/** What the panel can be told from outside. */
interface Panel {
	edit(entry: OwnEntry, opener: HTMLElement): void;
	add(step: BriefingStep, opener: HTMLElement): void;
}

/** The shelf of a page with the panel beside it. */
export class BriefingDesk {
	readonly #own: OwnBriefings;
	readonly #live: OnDemand<Live>;
	readonly #root: string;
	#fetched: Promise<BriefingParts> | null = null;
	#panel: Panel | null = null;

	/** `root` is the address of the site’s root. */
	constructor(own: OwnBriefings, live: OnDemand<Live>, root: string) {
		this.#own = own;
		this.#live = live;
		this.#root = root;
	}

	/** What is chosen from; fetched once. */
	parts(): Promise<BriefingParts> {
		this.#fetched ??= fetchParts(this.#root).catch((error: unknown) => {
			this.#fetched = null;
			throw error;
		});
		return this.#fetched;
	}

	/** Opens the panel on a briefing; gives what went wrong, in words. */
	edit(entry: OwnEntry, opener: HTMLElement): Promise<string> {
		return this.#withPanel((panel) => panel.edit(entry, opener));
	}

	/** Adds the view of a chart to the briefing last worked on, and shows it there. */
	add(
		{ chart, query }: { readonly chart: string; readonly query: string },
		opener: HTMLElement
	): Promise<string> {
		return this.#withPanel((panel, { facts, quotes }) =>
			panel.add(stepOfView(chart, query, facts, quotes), opener)
		);
	}

	leave(): void {
		if (this.#panel) void unmount(this.#panel);
		this.#panel = null;
	}

	async #withPanel(run: (panel: Panel, parts: BriefingParts) => void): Promise<string> {
		try {
			const [parts] = await Promise.all([this.parts(), this.#own.open()]);
			// Computed headlines come when they can.
			this.#live.need().catch(() => undefined);
			this.#panel ??= mount(BriefingPanel, {
				target: document.body,
				props: { own: this.#own, parts, live: this.#live, root: this.#root }
			}) as Panel;
			run(this.#panel, parts);
			return '';
		} catch {
			return 'What briefings are made with could not be fetched: the connection failed. Try again.';
		}
	}
}

const desks = new WeakMap<Room, BriefingDesk>();

/** Adds the chart over a button, in the view that the link beside it names; gives what went wrong, in words. */
export async function addToBriefing(button: HTMLElement, room: Room): Promise<string> {
	const link = button.parentElement?.querySelector<HTMLAnchorElement>(':scope > a[href*="charts/"]');
	const [, root, chart, query] = /^(.*\/)charts\/([^/?#]+)\/?(\?[^#]*)?/.exec(link?.href ?? '') ?? [];
	if (root === undefined || chart === undefined) throw new Error(`view problem: ${link?.href}`);
	const desk = desks.get(room) ?? new BriefingDesk(ownBriefingsIn(window).own, room.live, root);
	desks.set(room, desk);
	return desk.add({ chart, query: query ?? '' }, button);
}
