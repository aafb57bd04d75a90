import type { Page } from '@playwright/test';

export interface TurnCosts {
	/** Milliseconds from the key to the frame after it was painted. */
	readonly taken: readonly number[];
	/** Shifts of the layout while turning, those right after a key too. */
	readonly shifts: number;
}

/** Turns through the slides, forth and back: a key, and the frame that shows the other slide. */
export function turnCosts(page: Page, rounds: number): Promise<TurnCosts> {
	return page.evaluate(async (count) => {
		let shifts = 0;
		new PerformanceObserver((list) => (shifts += list.getEntries().length)).observe({ type: 'layout-shift' });
		/** A message posted while a frame is made is delivered once it is painted. */
		const painted = () =>
			new Promise<void>((resolve) =>
				requestAnimationFrame(() => {
					const { port1, port2 } = new MessageChannel();
					port1.onmessage = () => resolve();
					port2.postMessage(null);
				})
			);
		const shown = () => document.querySelector('.slide.is-current')!;
		const turn = async (key: string): Promise<number> => {
			const [before, start] = [shown(), performance.now()];
			window.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
			await painted();
			const time = performance.now() - start;
			if (shown() === before) throw new Error('turn problem: the slide did not turn');
			return time;
		};
		const slides = document.querySelectorAll('.slide').length;
		const taken: number[] = [];
		for (let round = 0; round < count; round += 1) {
			const forth = Math.floor(round / (slides - 1)) % 2 === 0;
			taken.push(await turn(forth ? 'ArrowRight' : 'ArrowLeft'));
			await new Promise((resolve) => setTimeout(resolve, 40));
		}
		return { taken, shifts };
	}, rounds);
}
