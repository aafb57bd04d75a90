import type { Box, Point } from './boxes.ts';

/**
 * The free room of a drawing, kept as a grid of small cells.
 * `fits` costs the same however much stands in the way, so that every place of a frame can be tried.
 */
export class FreeSpace {
	readonly #frame: Box;
	readonly #cell: number;
	readonly #columns: number;
	readonly #rows: number;
	readonly #taken: Uint8Array;
	/** Summed-area table over `#taken`, rebuilt when something was added since. */
	#sums: Int32Array | null = null;

	constructor(frame: Box, cell = 4) {
		this.#frame = frame;
		this.#cell = cell;
		this.#columns = Math.max(1, Math.ceil(frame.width / cell));
		this.#rows = Math.max(1, Math.ceil(frame.height / cell));
		this.#taken = new Uint8Array(this.#columns * this.#rows);
	}

	/** Takes a box and `margin` px round it. */
	addBox(box: Box, margin = 0): void {
		const [x0, x1] = this.#span(box.x - margin, box.x + box.width + margin, this.#frame.x, this.#columns);
		const [y0, y1] = this.#span(box.y - margin, box.y + box.height + margin, this.#frame.y, this.#rows);
		for (let row = y0; row < y1; row++) {
			this.#taken.fill(1, row * this.#columns + x0, row * this.#columns + Math.max(x0, x1));
		}
		this.#sums = null;
	}

	/** Takes the room of a line through the points, `margin` px to each side. */
	addPath(points: readonly Point[], margin: number): void {
		points.forEach((point, index) => {
			const next = points[index + 1] ?? point;
			const steps = Math.max(1, Math.ceil(Math.hypot(next.x - point.x, next.y - point.y) / this.#cell));
			for (let step = 0; step <= steps; step++) {
				const at = step / steps;
				const x = point.x + (next.x - point.x) * at;
				const y = point.y + (next.y - point.y) * at;
				this.addBox({ x, y, width: 0, height: 0 }, margin);
			}
		});
	}

	/** True when the box lies inside the frame and touches nothing taken. */
	fits(box: Box): boolean {
		const { x, y, width, height } = this.#frame;
		if (box.x < x || box.y < y || box.x + box.width > x + width || box.y + box.height > y + height) {
			return false;
		}
		const [x0, x1] = this.#span(box.x, box.x + box.width, x, this.#columns);
		const [y0, y1] = this.#span(box.y, box.y + box.height, y, this.#rows);
		const sums = this.#sumTable();
		const stride = this.#columns + 1;
		const at = (row: number, column: number) => sums[row * stride + column] ?? 0;
		return at(y1, x1) - at(y0, x1) - at(y1, x0) + at(y0, x0) === 0;
	}

	/** Cells from the one holding `from` to the one holding `to`, cut to the grid. */
	#span(from: number, to: number, origin: number, count: number): [number, number] {
		const first = Math.floor((from - origin) / this.#cell);
		const last = Math.max(first + 1, Math.ceil((to - origin) / this.#cell));
		return [Math.min(count, Math.max(0, first)), Math.min(count, Math.max(0, last))];
	}

	#sumTable(): Int32Array {
		if (this.#sums) return this.#sums;
		const stride = this.#columns + 1;
		const sums = new Int32Array(stride * (this.#rows + 1));
		for (let row = 0; row < this.#rows; row++) {
			let run = 0;
			for (let column = 0; column < this.#columns; column++) {
				run += this.#taken[row * this.#columns + column] ?? 0;
				sums[(row + 1) * stride + column + 1] = (sums[row * stride + column + 1] ?? 0) + run;
			}
		}
		return (this.#sums = sums);
	}
}
