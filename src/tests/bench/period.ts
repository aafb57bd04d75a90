import type { Page } from '@playwright/test';

/**
 * Milliseconds from a key on a handle of the period to the first chart drawn anew with the new years in place:
 * the address, five headlines and tables, and the charts in sight.
 */
export function periodCosts(page: Page, rounds: number): Promise<readonly number[]> {
	return page.evaluate(async (count) => {
		const handle = document.querySelector<SVGElement>('[data-end=from]')!;
		const slot = document.querySelector<HTMLElement>('.picture-room')!;
		const press = (key: string) =>
			new Promise<number>((resolve) => {
				const start = performance.now();
				const shown = slot.querySelector('svg.is-live');
				const observer = new MutationObserver(() => {
					const live = slot.querySelector('svg.is-live');
					if (!live || live === shown) return;
					observer.disconnect();
					resolve(performance.now() - start);
				});
				observer.observe(slot, { childList: true, subtree: true });
				handle.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
			});
		const taken: number[] = [];
		// The first press fetches Plot and the tables.
		for (let round = 0; round <= count; round += 1) {
			taken.push(await press(round % 2 === 0 ? 'ArrowLeft' : 'ArrowRight'));
			await new Promise((resolve) => setTimeout(resolve, 30));
		}
		return taken.slice(1);
	}, rounds);
}
