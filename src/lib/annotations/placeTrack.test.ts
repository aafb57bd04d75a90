import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeTrack, type Track, type TrackItem } from './placeTrack.ts';

const bounds = { from: 52, to: 640 };
const maxRows = 3;
const anyItems: fc.Arbitrary<TrackItem[]> = fc
	.array(
		fc.record({
			from: fc.integer({ min: 47, max: 600 }),
			length: fc.integer({ min: 10, max: 300 }),
			label: fc.integer({ min: 10, max: 160 })
		}),
		{ maxLength: 25 }
	)
	.map((items) =>
		items.map(({ from, length, label }, index) => ({ id: `i${index}`, from, to: from + length, label }))
	);
const prefers = fc.constantFrom('right' as const, 'left' as const);

/** What each placed item covers of its row: its mark and its label. */
function covered(items: readonly TrackItem[], { placed }: Track) {
	return placed.map(({ id, row, labelX }) => {
		const { from, to, label } = items.find((item) => item.id === id)!;
		return { row, from: Math.min(from, labelX), to: Math.max(to, labelX + label) };
	});
}

describe('placeTrack(items, bounds, maxRows, prefer)', () => {
	it('lets nothing overlap on a row, and no label leave the frame or cover its own mark', () => {
		fc.assert(
			fc.property(anyItems, prefers, (items, prefer) => {
				const track = placeTrack(items, bounds, maxRows, prefer);
				const intervals = covered(items, track);
				intervals.forEach((one, index) => {
					for (const other of intervals.slice(index + 1)) {
						if (one.row === other.row) expect(one.to <= other.from || other.to <= one.from).toBe(true);
					}
				});
				for (const { id, labelX, side } of track.placed) {
					const { from, to, label } = items.find((item) => item.id === id)!;
					expect(labelX).toBeGreaterThanOrEqual(bounds.from);
					expect(labelX + label).toBeLessThanOrEqual(bounds.to);
					if (side === 'right') expect(labelX).toBeGreaterThan(to);
					else expect(labelX + label).toBeLessThan(from);
				}
			})
		);
	});

	it('never moves an item by adding a less important one', () => {
		fc.assert(
			fc.property(anyItems, prefers, (items, prefer) => {
				const fewer = placeTrack(items.slice(0, -1), bounds, maxRows, prefer);
				const more = placeTrack(items, bounds, maxRows, prefer);
				expect(more.placed.slice(0, fewer.placed.length)).toEqual(fewer.placed);
				expect(more.left.slice(0, fewer.left.length)).toEqual(fewer.left);
			})
		);
	});

	it('gives the same places every time, and loses nothing: placed or left', () => {
		fc.assert(
			fc.property(anyItems, prefers, (items, prefer) => {
				const track = placeTrack(items, bounds, maxRows, prefer);
				expect(placeTrack(items, bounds, maxRows, prefer)).toEqual(track);
				const ids = [...track.placed.map(({ id }) => id), ...track.left];
				expect(ids.sort()).toEqual(items.map(({ id }) => id).sort());
			})
		);
	});

	it('uses at most maxRows rows, without an empty one between', () => {
		fc.assert(
			fc.property(anyItems, fc.integer({ min: 0, max: 5 }), (items, most) => {
				const { placed, rows } = placeTrack(items, bounds, most);
				expect(rows).toBeLessThanOrEqual(most);
				expect(new Set(placed.map(({ row }) => row)).size).toBe(rows);
			})
		);
	});

	const mark = (id: string, from: number, label = 50): TrackItem => ({ id, from, to: from + 10, label });
	const cases = [
		{ notes: 'right of its mark', items: [mark('a', 100)], is: [['a', 0, 'right', 116]] },
		{ notes: 'left at the right edge', items: [mark('a', 600)], is: [['a', 0, 'left', 544]] },
		{
			notes: 'left where the right is taken',
			items: [mark('a', 200), mark('b', 190 - 10)],
			is: [
				['a', 0, 'right', 216],
				['b', 0, 'left', 124]
			]
		},
		{
			notes: 'a row down where both sides are taken',
			items: [mark('a', 200), mark('b', 204)],
			is: [
				['a', 0, 'right', 216],
				['b', 1, 'right', 220]
			]
		},
		{ notes: 'nowhere: wider than the frame', items: [mark('a', 100, 700)], is: [] }
	];
	it.each(cases)('puts a label $notes', ({ items, is }) => {
		const { placed } = placeTrack(items, bounds, maxRows);
		expect(placed.map(({ id, row, side, labelX }) => [id, row, side, labelX])).toEqual(is);
	});

	it('prefers the other side where asked to', () => {
		expect(placeTrack([mark('a', 300)], bounds, 1, 'left').placed[0]?.side).toBe('left');
	});
});
