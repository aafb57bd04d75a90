import type { Page } from '@playwright/test';

interface Shift extends PerformanceEntry {
	readonly value: number;
	readonly hadRecentInput: boolean;
	readonly sources: readonly { readonly node: Node | null }[];
}

declare global {
	interface Window {
		shifts: { value: number; nodes: string[] }[];
	}
}

/** Notes every shift of the layout from the first paint on, with what moved; where asked, those right after a key or a click too. */
export async function watchShifts(page: Page, afterInput = false): Promise<void> {
	await page.addInitScript((all) => {
		window.shifts = [];
		const name = (node: Node | null) =>
			(node instanceof Element ? node.outerHTML : (node?.textContent ?? '')).slice(0, 80);
		new PerformanceObserver((list) => {
			for (const shift of list.getEntries() as Shift[]) {
				if (shift.hadRecentInput && !all) continue;
				window.shifts.push({ value: shift.value, nodes: shift.sources.map(({ node }) => name(node)) });
			}
		}).observe({ type: 'layout-shift', buffered: true });
	}, afterInput);
}

/** The shifts up to now: two frames later, when the browser has reported what it painted. */
export function shiftsOf(page: Page): Promise<Window['shifts']> {
	return page.evaluate(
		() =>
			new Promise<Window['shifts']>((resolve) => {
				requestAnimationFrame(() => requestAnimationFrame(() => resolve(window.shifts)));
			})
	);
}
