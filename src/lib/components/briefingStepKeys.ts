import type { Briefing, BriefingStep } from '../briefings/briefing.ts';

/** Names for steps that stay with them while they are changed and moved, so that what is open or has the focus on a page stays too. */
export class StepKeys {
	readonly #keys = new WeakMap<BriefingStep, number>();
	#last = 0;

	of(step: BriefingStep): number {
		const key = this.#keys.get(step) ?? (this.#last += 1);
		this.#keys.set(step, key);
		return key;
	}

	/** The steps of a briefing after a change that moved none: each keeps the name of the one that stood in its place. */
	carry(from: Briefing, to: Briefing): void {
		for (const [index, step] of from.steps.entries()) {
			const after = to.steps[index];
			if (after && !this.#keys.has(after)) this.#keys.set(after, this.of(step));
		}
	}
}
