import { describe, expect, it } from 'vitest';
import { plainStep } from '../briefings/briefing.ts';
import { newBriefing, withStep, withStepChanged, withStepMoved } from '../briefings/edit.ts';
import { StepKeys } from './briefingStepKeys.ts';

const two = ['a', 'b'].reduce(
	(briefing, view) => withStep(briefing, plainStep('trade-index', view)),
	newBriefing('', 'T')
);

describe('StepKeys.of', () => {
	it('of(step) stays with a step that is moved, changed, or changed back', () => {
		const keys = new StepKeys();
		const [first, second] = two.steps.map((step) => keys.of(step));
		expect(first).not.toBe(second);
		const moved = withStepMoved(two, 0, 1);
		expect(moved.steps.map((step) => keys.of(step))).toEqual([second, first]);
		const changed = withStepChanged(moved, 1, { headline: 'H' });
		keys.carry(moved, changed);
		expect(changed.steps.map((step) => keys.of(step))).toEqual([second, first]);
		expect(moved.steps.map((step) => keys.of(step))).toEqual([second, first]);
	});

	it('of(a step that says the same) is another name', () => {
		const keys = new StepKeys();
		expect(keys.of({ ...two.steps[0]! })).not.toBe(keys.of(two.steps[0]!));
	});
});
