import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, intersects, type Box } from './boxes.ts';
import { FreeSpace } from './freeSpace.ts';

const frame: Box = { x: 40, y: 20, width: 203, height: 121 };
const cell = 4;
const place = (min: number, max: number) => fc.integer({ min, max });
const anyBox: fc.Arbitrary<Box> = fc.record({
	x: place(20, 260),
	y: place(0, 160),
	width: place(0, 90),
	height: place(0, 60)
});

/** A box grown to whole cells of the grid. */
function onGrid(box: Box): Box {
	const down = (value: number, origin: number) => Math.floor((value - origin) / cell) * cell + origin;
	const up = (value: number, origin: number) => Math.ceil((value - origin) / cell) * cell + origin;
	const [x, y] = [down(box.x, frame.x), down(box.y, frame.y)];
	return {
		x,
		y,
		width: Math.max(cell, up(box.x + box.width, frame.x) - x),
		height: Math.max(cell, up(box.y + box.height, frame.y) - y)
	};
}

/** The same question asked the slow way: whole cells, one box after another. */
function fitsNaively(box: Box, taken: readonly Box[]): boolean {
	return contains(frame, box) && taken.every((other) => !intersects(onGrid(other), onGrid(box)));
}

function spaceWith(taken: readonly Box[]): FreeSpace {
	const space = new FreeSpace(frame, cell);
	for (const box of taken) space.addBox(box);
	return space;
}

describe('FreeSpace.fits(box)', () => {
	it('answers as a slow check of every box does', () => {
		fc.assert(
			fc.property(fc.array(anyBox, { maxLength: 8 }), fc.array(anyBox, { maxLength: 12 }), (taken, asked) => {
				const space = spaceWith(taken);
				for (const box of asked) expect(space.fits(box)).toBe(fitsNaively(box, taken));
			}),
			{ numRuns: 300 }
		);
	});

	it('never lets a box cover what was taken, to the pixel', () => {
		fc.assert(
			fc.property(fc.array(anyBox, { maxLength: 8 }), anyBox, (taken, box) => {
				fc.pre(box.width > 0 && box.height > 0);
				if (spaceWith(taken).fits(box)) expect(taken.some((other) => intersects(other, box))).toBe(false);
			})
		);
	});

	it.each([
		{ box: frame, fits: true, notes: 'the whole frame' },
		{ box: { ...frame, width: frame.width + 0.1 }, fits: false, notes: 'a hair wider' },
		{ box: { ...frame, x: frame.x - 0.1, width: 10 }, fits: false, notes: 'a hair to the left' },
		{ box: { x: 50, y: 141.1, width: 5, height: 0 }, fits: false, notes: 'below' }
	])('keeps to the frame: $notes', ({ box, fits }) => {
		expect(new FreeSpace(frame).fits(box)).toBe(fits);
	});

	it('sees what was taken after it was first asked', () => {
		const space = new FreeSpace(frame);
		const box = { x: 60, y: 40, width: 20, height: 20 };
		expect(space.fits(box)).toBe(true);
		space.addBox(box);
		expect(space.fits(box)).toBe(false);
	});

	it('only ever loses room', () => {
		fc.assert(
			fc.property(fc.array(anyBox, { minLength: 1, maxLength: 8 }), anyBox, (taken, box) => {
				if (!spaceWith(taken.slice(0, -1)).fits(box)) expect(spaceWith(taken).fits(box)).toBe(false);
			})
		);
	});

	it('does without room at all: a frame of no size takes nothing with area', () => {
		const none = new FreeSpace({ x: 0, y: 0, width: 0, height: 0 });
		expect(none.fits({ x: 0, y: 0, width: 1, height: 1 })).toBe(false);
	});
});

describe('FreeSpace.addBox(box, margin)', () => {
	it('takes the margin too', () => {
		const space = new FreeSpace(frame);
		space.addBox({ x: 100, y: 60, width: 8, height: 8 }, 12);
		expect(space.fits({ x: 88, y: 60, width: 4, height: 4 })).toBe(false);
		expect(space.fits({ x: 84, y: 60, width: 4, height: 4 })).toBe(true);
	});

	it('outside the frame takes nothing', () => {
		const space = new FreeSpace(frame);
		space.addBox({ x: 0, y: 0, width: 40, height: 20 });
		space.addBox({ x: 500, y: 20, width: 40, height: 20 });
		expect(space.fits(frame)).toBe(true);
	});
});

describe('FreeSpace.addPath(points, margin)', () => {
	const point = fc.record({ x: place(40, 243), y: place(20, 141) });

	it('leaves no box on any point of the line', () => {
		fc.assert(
			fc.property(fc.array(point, { minLength: 2, maxLength: 4 }), place(0, 1000), (points, permille) => {
				const space = new FreeSpace(frame);
				space.addPath(points, 6);
				points.slice(1).forEach((to, index) => {
					const from = points[index]!;
					const x = from.x + ((to.x - from.x) * permille) / 1000;
					const y = from.y + ((to.y - from.y) * permille) / 1000;
					const box = {
						x: Math.min(Math.max(x - 2, frame.x), frame.x + frame.width - 4),
						y: Math.min(Math.max(y - 2, frame.y), frame.y + frame.height - 4),
						width: 4,
						height: 4
					};
					expect(space.fits(box)).toBe(false);
				});
			})
		);
	});

	it('of a single point takes the room round it', () => {
		const space = new FreeSpace(frame);
		space.addPath([{ x: 100, y: 60 }], 6);
		expect(space.fits({ x: 98, y: 58, width: 4, height: 4 })).toBe(false);
	});

	it('of no point takes nothing', () => {
		const space = new FreeSpace(frame);
		space.addPath([], 6);
		expect(space.fits(frame)).toBe(true);
	});
});
