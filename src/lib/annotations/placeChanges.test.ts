import { describe, expect, it } from 'vitest';
import { FreeSpace } from './freeSpace.ts';
import { placeChanges, type ChangeToPlace } from './placeChanges.ts';

const change = (id: string, fromY: number, toY: number, labelWidth = 40): ChangeToPlace => ({
	id,
	fromY,
	toY,
	labelWidth
});
const empty = () => new FreeSpace({ x: 0, y: 0, width: 400, height: 400 });

describe('placeChanges(changes, left, right, space)', () => {
	it('stacks arrows whose heights do not meet in one column, and sets others beside it', () => {
		const placed = placeChanges(
			[change('a', 100, 20), change('b', 300, 200), change('c', 90, 40)],
			10,
			400,
			empty()
		);
		expect(placed.map(({ id, x }) => [id, x])).toEqual([
			['a', 10],
			['b', 10],
			['c', 67]
		]);
	});

	it('sets arrows that meet at one height side by side: their labels may slide past their ends', () => {
		const placed = placeChanges([change('a', 200, 100), change('b', 200, 300)], 10, 400, empty());
		expect(placed.map(({ x }) => x)).toEqual([10, 67]);
	});

	it('leaves out the column that would pass the right edge, and keeps those before it where they were', () => {
		const both = [change('a', 100, 20), change('b', 90, 40)];
		expect(placeChanges(both, 10, 70, empty()).map(({ id }) => id)).toEqual(['a']);
	});

	it('keeps a label in the middle of its arrow while nothing is there', () => {
		expect(placeChanges([change('a', 100, 20)], 10, 400, empty())[0]?.labelY).toBe(60);
	});

	it('slides a label along its arrow away from what is in the way', () => {
		const space = empty();
		space.addBox({ x: 0, y: 50, width: 200, height: 16 });
		const labelY = placeChanges([change('a', 120, 20)], 10, 400, space)[0]?.labelY ?? 0;
		expect(labelY - 9 >= 66 || labelY + 9 <= 50).toBe(true);
		expect(labelY).toBeGreaterThanOrEqual(20);
		expect(labelY).toBeLessThanOrEqual(120);
	});

	it('has nothing to place where nothing changed', () => {
		expect(placeChanges([], 10, 400, empty())).toEqual([]);
	});
});
