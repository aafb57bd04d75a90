import type { Page } from '@playwright/test';
import type { CaseStudy } from '#lib/charts/chart.ts';
import type { Engine } from '#lib/render/engine.ts';
import type { FigureReader } from '#lib/render/figure.ts';
import type { Selection } from '#lib/selection/selection.ts';

export interface CursorCost {
	/** Milliseconds of script per move. */
	readonly moves: readonly number[];
	/** Moves after which every chart’s band stood at another year. */
	readonly followed: number;
	/** Charts that followed, without the period bar. */
	readonly charts: number;
	/** Whether pictures and overlays are the same nodes as before. */
	readonly sameNodes: boolean;
}

/**
 * Moves the pointer to and fro over the first chart, one move a frame as browsers do, and times the script of each:
 * the event, what Svelte flushes after it, and the overlays, tables, quotes and period bar that follow.
 */
export function cursorCost(page: Page, count: number): Promise<CursorCost> {
	return page.evaluate(async (moves) => {
		const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
		const nodes = () => [...document.querySelectorAll('svg:is(.picture, .overlay)')];
		const before = nodes();
		const room = document.querySelector<HTMLElement>('.picture-room')!;
		const picture = [...room.querySelectorAll<SVGElement>('svg[data-reader]')].find(
			(svg) => svg.getBoundingClientRect().width > 0
		)!;
		const { years, width } = JSON.parse(picture.dataset['reader']!) as FigureReader;
		const box = picture.getBoundingClientRect();
		const bands = () =>
			[...document.querySelectorAll('.overlay .year-band')].map((band) => band.getAttribute('x'));
		const taken: number[] = [];
		let followed = 0;
		for (let move = 0; move < moves; move += 1) {
			const step = move % (2 * years.length - 2);
			const { x } = years[step < years.length ? step : 2 * years.length - 2 - step]!;
			const event = new PointerEvent('pointermove', {
				clientX: box.left + (x / width) * box.width,
				clientY: box.top + box.height / 2,
				pointerType: 'mouse',
				bubbles: true
			});
			const stood = bands();
			await frame();
			const start = performance.now();
			room.dispatchEvent(event);
			// Svelte flushes in a microtask of its own.
			await Promise.resolve();
			await Promise.resolve();
			taken.push(performance.now() - start);
			if (bands().every((band, index) => band !== stood[index])) followed += 1;
		}
		const after = nodes();
		const sameNodes = after.length === before.length && after.every((node, index) => node === before[index]);
		return { moves: taken, followed, charts: bands().length, sameNodes };
	}, count);
}

interface RedrawInput {
	readonly script: string;
	readonly study: string;
	readonly selection: Selection;
	readonly charts: readonly string[];
	readonly rounds: number;
}

/** What the same move would cost if each chart were drawn anew by Plot: draws all of them, once a round. */
export function redrawCost(page: Page, input: RedrawInput): Promise<readonly number[]> {
	return page.evaluate(async ({ script, study, selection, charts, rounds }) => {
		type Live = { createLive: (study: CaseStudy, document: Document) => { engine: Engine } };
		// The file holds more than one module: that of live.ts is an object among its exports.
		const modules = Object.values((await import(script)) as Record<string, unknown>);
		const live = modules.find(
			(value) => typeof value === 'object' && value !== null && 'createLive' in value
		);
		const { createLive } = live as Live;
		const { engine } = createLive((await (await fetch(study)).json()) as CaseStudy, document);
		const slots = charts.map((id) =>
			document.body.appendChild(Object.assign(document.createElement('div'), { id: `bench-${id}` }))
		);
		const taken: number[] = [];
		for (let round = 0; round <= rounds; round += 1) {
			await new Promise((resolve) => requestAnimationFrame(resolve));
			const start = performance.now();
			charts.forEach((id, index) => {
				const { svg } = engine.draw(id, selection, { width: 1000, medium: 'screen' }, `bench-${id}`);
				slots[index]?.replaceChildren(svg);
			});
			taken.push(performance.now() - start);
		}
		for (const slot of slots) slot.remove();
		// The first round prepares the tables.
		return taken.slice(1);
	}, input);
}
