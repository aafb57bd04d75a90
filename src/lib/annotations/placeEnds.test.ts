import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeEnds, type EndLabel } from './placeEnds.ts';

const [top, bottom] = [16, 350];
const anyLabels: fc.Arbitrary<EndLabel[]> = fc
	.array(
		fc.record({
			y: fc.double({ min: -50, max: 450, noNaN: true }),
			height: fc.constantFrom(12, 17.55, 24)
		}),
		{ maxLength: 30 }
	)
	.map((labels) => labels.map((label, index) => ({ ...label, id: `l${index}` })));

const heights = (labels: readonly EndLabel[]) =>
	placeEnds(labels, top, bottom).flatMap(({ id, y }) =>
		y === null ? [] : [{ y, height: labels.find((label) => label.id === id)!.height }]
	);
const nearly = 1e-6;

describe('placeEnds(labels, top, bottom)', () => {
	it('lets no two labels overlap and none leave the frame', () => {
		fc.assert(
			fc.property(anyLabels, (labels) => {
				const placed = heights(labels).sort((a, b) => a.y - b.y);
				placed.forEach(({ y, height }, index) => {
					expect(y - height / 2).toBeGreaterThanOrEqual(top - nearly);
					expect(y + height / 2).toBeLessThanOrEqual(bottom + nearly);
					const next = placed[index + 1];
					if (next) expect(next.y - y).toBeGreaterThanOrEqual((next.height + height) / 2 - nearly);
				});
			})
		);
	});

	it('never moves a label by adding a less important one', () => {
		fc.assert(
			fc.property(anyLabels, (labels) => {
				const fewer = placeEnds(labels.slice(0, -1), top, bottom);
				expect(placeEnds(labels, top, bottom).slice(0, fewer.length)).toEqual(fewer);
			})
		);
	});

	it('gives the same heights every time, one answer per label in order', () => {
		fc.assert(
			fc.property(anyLabels, (labels) => {
				const placed = placeEnds(labels, top, bottom);
				expect(placeEnds(labels, top, bottom)).toEqual(placed);
				expect(placed.map(({ id }) => id)).toEqual(labels.map(({ id }) => id));
			})
		);
	});

	it('gives up on a label only where no free stretch is as high as it', () => {
		fc.assert(
			fc.property(anyLabels, (labels) => {
				placeEnds(labels, top, bottom).forEach(({ y }, index) => {
					if (y !== null) return;
					const before = heights(labels.slice(0, index)).sort((a, b) => a.y - b.y);
					const edges = [
						top,
						...before.flatMap((one) => [one.y - one.height / 2, one.y + one.height / 2]),
						bottom
					];
					for (let at = 0; at < edges.length; at += 2) {
						expect(edges[at + 1]! - edges[at]!).toBeLessThan(labels[index]!.height + nearly);
					}
				});
			})
		);
	});

	const cases = [
		{ notes: 'room enough', wanted: [100, 200], is: [100, 200] },
		{ notes: 'the later one steps aside, to the nearer side', wanted: [100, 104], is: [100, 120] },
		{ notes: 'a tie goes up', wanted: [100, 100], is: [100, 80] },
		{ notes: 'outside the frame stands at its edge', wanted: [-40, 900], is: [26, 340] },
		{ notes: 'three that want one place stack round it', wanted: [100, 100, 100], is: [100, 80, 120] }
	];
	it.each(cases)('puts labels at the free height nearest to the one they want: $notes', ({ wanted, is }) => {
		const labels = wanted.map((y, index) => ({ id: String(index), y, height: 20 }));
		expect(placeEnds(labels, top, bottom).map(({ y }) => y)).toEqual(is);
	});

	it('has no place in a frame lower than a label', () => {
		expect(placeEnds([{ id: 'a', y: 5, height: 20 }], 0, 19)).toEqual([{ id: 'a', y: null }]);
	});
});
