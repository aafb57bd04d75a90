import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, intersects, type Box } from './boxes.ts';
import { FreeSpace } from './freeSpace.ts';
import { leaderX, placeNotes, type PlacedNote, type SizedNote } from './placeNotes.ts';

const frame: Box = { x: 46, y: 10, width: 420, height: 260 };
const number = (min: number, max: number) => fc.integer({ min, max });
const anyNotes: fc.Arbitrary<SizedNote[]> = fc
	.array(
		fc.record({
			anchor: fc.record({ x: number(46, 466), y: number(10, 270) }),
			shapes: fc.array(fc.record({ width: number(30, 300), height: number(15, 120) }), { maxLength: 3 })
		}),
		{ maxLength: 6 }
	)
	.map((notes) => notes.map((note, index) => ({ ...note, id: `n${index}` })));
const anyObstacles = fc.array(
	fc.record({ x: number(0, 480), y: number(0, 280), width: number(1, 200), height: number(1, 90) }),
	{ maxLength: 5 }
);

function place(
	notes: readonly SizedNote[],
	obstacles: readonly Box[],
	reach?: number
): readonly PlacedNote[] {
	const space = new FreeSpace(frame);
	for (const box of obstacles) space.addBox(box);
	return placeNotes(notes, space, frame, reach);
}

const boxesOf = (placed: readonly PlacedNote[]) => placed.flatMap(({ box }) => (box ? [box] : []));

describe('placeNotes(notes, space, frame, reach)', () => {
	it('lets no two notes overlap, and none leave the frame or cover what stands', () => {
		fc.assert(
			fc.property(anyNotes, anyObstacles, (notes, obstacles) => {
				const boxes = boxesOf(place(notes, obstacles));
				boxes.forEach((box, index) => {
					expect(contains(frame, box)).toBe(true);
					for (const other of boxes.slice(index + 1)) expect(intersects(box, other)).toBe(false);
					for (const other of obstacles) expect(intersects(box, other)).toBe(false);
				});
			})
		);
	});

	it('never moves a note by adding a less important one', () => {
		fc.assert(
			fc.property(anyNotes, anyObstacles, (notes, obstacles) => {
				const fewer = place(notes.slice(0, -1), obstacles);
				expect(place(notes, obstacles).slice(0, fewer.length)).toEqual(fewer);
			})
		);
	});

	it('gives the same places every time', () => {
		fc.assert(
			fc.property(anyNotes, anyObstacles, (notes, obstacles) => {
				expect(place(notes, obstacles)).toEqual(place(notes, obstacles));
			})
		);
	});

	it('answers for each note in order, with a box of one of its shapes or none', () => {
		fc.assert(
			fc.property(anyNotes, anyObstacles, (notes, obstacles) => {
				const placed = place(notes, obstacles);
				expect(placed.map(({ id }) => id)).toEqual(notes.map(({ id }) => id));
				placed.forEach(({ box, shape, far }, index) => {
					if (box) {
						const { width, height } = box;
						expect({ width, height }).toEqual(notes[index]!.shapes[shape]);
					} else expect(far).toBe(true);
				});
			})
		);
	});

	it('gives every near note a straight leader that crosses no other note and nothing that stands', () => {
		fc.assert(
			fc.property(anyNotes, anyObstacles, (notes, obstacles) => {
				const placed = place(notes, obstacles);
				placed.forEach(({ box, far }, index) => {
					if (!box || far) return;
					const { anchor } = notes[index]!;
					const above = box.y + box.height <= anchor.y;
					const [top, bottom] = above ? [box.y + box.height, anchor.y - 8] : [anchor.y + 8, box.y];
					if (bottom <= top) return;
					const leader = {
						x: leaderX([anchor.x, anchor.x], box) - 2,
						y: top,
						width: 4,
						height: bottom - top
					};
					const others = [...obstacles, ...boxesOf(placed.filter((_, other) => other !== index))];
					for (const other of others) expect(intersects(leader, other)).toBe(false);
				});
			})
		);
	});

	const small = { id: 'a', anchor: { x: 200, y: 100 }, shapes: [{ width: 60, height: 20 }] };

	it('stands near its anchor where there is room', () => {
		const [placed] = place([small], []);
		expect(placed?.far).toBe(false);
		expect(Math.abs(placed!.box!.x + 30 - 200)).toBeLessThan(40);
		expect(Math.abs(placed!.box!.y + 10 - 100)).toBeLessThan(30);
	});

	it('stands far, and says so, where only far room is left', () => {
		const [placed] = place([small], [{ x: 46, y: 10, width: 330, height: 260 }], 50);
		expect(placed?.box).not.toBeNull();
		expect(placed?.far).toBe(true);
	});

	it('takes a later shape where the first finds no room', () => {
		const tall = {
			...small,
			shapes: [
				{ width: 400, height: 30 },
				{ width: 50, height: 100 }
			]
		};
		const [placed] = place([tall], [{ x: 46, y: 10, width: 300, height: 260 }]);
		expect(placed?.shape).toBe(1);
	});

	it.each([
		{ notes: 'there is no room', note: { ...small, shapes: [{ width: 421, height: 20 }] } },
		{ notes: 'it has no shape, as on a phone', note: { ...small, shapes: [] } }
	])('has no box where $notes', ({ note }) => {
		expect(place([note], [])).toEqual([{ id: 'a', box: null, shape: 0, far: true }]);
	});
});

describe('leaderX(span, box)', () => {
	const box = { x: 100, y: 0, width: 50, height: 20 };
	it.each([
		{ span: [110, 130], is: 120, notes: 'the middle of the span under the box' },
		{ span: [0, 120], is: 110, notes: 'the middle of what both share' },
		{ span: [0, 500], is: 125, notes: 'the middle of the box' },
		{ span: [0, 60], is: 60, notes: 'the nearer end, left of the box' },
		{ span: [180, 260], is: 180, notes: 'the nearer end, right of the box' }
	] as const)('is $is: $notes', ({ span, is }) => {
		expect(leaderX(span, box)).toBe(is);
	});
});
